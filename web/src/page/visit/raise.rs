use cobuild::{issue, record::DemandId, workspace::Command};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Button, Outcome, Problem},
    page::organisation::Problems,
    text::{Words, messages::visit_page as words, use_language},
};

/// Properties of [`RaiseButton`].
#[derive(Properties, PartialEq)]
pub struct RaiseButtonProps {
    /// Which demand.
    pub demand: DemandId,
    /// The demand in words, for screen readers.
    pub spoken: Words,
}

/// Turns a demand into an issue: one press, nothing is typed again.
#[component]
pub fn RaiseButton(props: &RaiseButtonProps) -> Html {
    let language = use_language();
    let act = use_act();
    let problems = use_state(Vec::<Problem>::new);
    let on_press = {
        let (demand, problems) = (props.demand, problems.setter());
        move |()| {
            let raise = Command::Issue(issue::Command::RaiseDemand { demand, title: String::new() });
            let sent = act.send(raise, words::RAISED.into(), Callback::noop());
            problems.set(if let Outcome::Refused(found) = sent { found } else { Vec::new() });
        }
    };
    let spoken = format!("{}: {}", words::RAISE.get(language), props.spoken.get(language));
    html! {
        <div class="screen-only">
            <Button label={words::RAISE} {spoken} test="raise-demand" {on_press} />
            <Problems problems={(*problems).clone()} />
        </div>
    }
}
