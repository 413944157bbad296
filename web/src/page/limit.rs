//! A limit as every page shows it: the duty, the last moment, what is left, and why.

use cobuild::{
    calendar::Light,
    issue::{limit::Limit, rules},
    rule::moment_words,
};
use jiff::civil::DateTime;
use yew::prelude::*;

use crate::{
    component::{State, StateTag, Why},
    store::use_store,
    text::use_language,
};

/// How a light is shown.
pub fn state_of(light: Light) -> State {
    match light {
        Light::Green => State::Good,
        Light::Yellow => State::Soon,
        Light::Red => State::Late,
    }
}

/// Properties of [`LimitLine`].
#[derive(Properties, PartialEq)]
pub struct LimitLineProps {
    /// The limit.
    pub limit: Limit,
    /// The number of its issue, for the explanation.
    pub number: AttrValue,
    /// The moment for which it is shown.
    pub now: DateTime,
}

/// A limit in a line.
#[component]
pub fn LimitLine(props: &LimitLineProps) -> Html {
    let language = use_language();
    let store = use_store();
    let LimitLineProps { limit, number, now } = props;
    let left = store.read(|workspace| workspace.calendar.remaining(&limit.deadline, *now)).words(language);
    let why = rules::in_time(limit, number, *now);
    let due = moment_words(limit.deadline.due, language);
    html! {
        <div class="limit">
            <StateTag state={state_of(limit.light)} label={format!("{} · {left}", limit.duty.text().get(language))} />
            <span class="soft small">{ due }</span>
            <Why reason={why} about={limit.duty.text()} />
        </div>
    }
}
