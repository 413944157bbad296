use cobuild::{issue, record::DemandId, workspace::Command};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::Button,
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
    let raise = issue::Command::RaiseDemand { demand: props.demand, title: String::new() };
    let spoken = format!("{}: {}", words::RAISE.get(language), props.spoken.get(language));
    html! {
        <div class="screen-only">
            <Button label={words::RAISE} {spoken} test="raise-demand" on_press={act.press(Command::Issue(raise), words::RAISED)} />
        </div>
    }
}
