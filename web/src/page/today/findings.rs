use cobuild::rule::{Finding, Severity};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Link, State, StateTag, Why},
    store::use_store,
    text::{messages::today_page as words, use_language},
};

/// How many findings are shown at first.
const FIRST: usize = 12;

/// Properties of [`FindingList`].
#[derive(Properties, PartialEq)]
pub struct FindingListProps {
    /// The findings, the most serious first.
    pub findings: Vec<Finding>,
}

/// What expires or is missing.
#[component]
pub fn FindingList(props: &FindingListProps) -> Html {
    let language = use_language();
    let (first, rest) = props.findings.split_at(props.findings.len().min(FIRST));
    html! {
        <section aria-labelledby="watch">
            <h2 id="watch" tabindex="-1">{ words::FINDINGS.get(language) }</h2>
            if first.is_empty() {
                <p class="soft">{ words::NO_FINDINGS.get(language) }</p>
            } else {
                <ul class="tasks">{ for first.iter().map(|finding| html! { <Line finding={finding.clone()} /> }) }</ul>
            }
            if !rest.is_empty() {
                <details>
                    <summary>{ words::MORE_FINDINGS.fill(language, &[("n", &rest.len().to_string())]) }</summary>
                    <ul class="tasks">
                        { for rest.iter().take(200).map(|finding| html! { <Line finding={finding.clone()} /> }) }
                    </ul>
                </details>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct LineProps {
    finding: Finding,
}

#[component]
fn Line(props: &LineProps) -> Html {
    let language = use_language();
    let store = use_store();
    let act = use_act();
    let Finding { severity, about, explanation } = &props.finding;
    let (state, word) = match severity {
        Severity::Notice => (State::Neutral, words::NOTICE),
        Severity::Warning => (State::Soon, words::WARNING),
        Severity::Overdue => (State::Late, words::LATE),
    };
    let name = store.read(|workspace| cobuild::query::name(workspace, *about)).unwrap_or_default();
    html! {
        <li>
            <StateTag {state} label={word} />
            if let Some(to) = act.link(*about) {
                { " " }<Link {to}>{ name }</Link>
            }
            <p class="small">{ explanation.sentence(language) }{ " " }<Why reason={explanation.clone()} /></p>
        </li>
    }
}
