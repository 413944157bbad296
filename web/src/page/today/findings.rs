use std::{ops::Range, rc::Rc};

use cobuild::{
    query::Today,
    rule::{Finding, Severity},
};
use yew::prelude::*;

use super::list::List;
use crate::{
    act::use_act,
    component::{Link, State, StateTag, Why},
    store::use_store,
    text::{messages::today_page as words, use_language},
};

/// How many findings are shown at first.
const FIRST: usize = 12;

/// Properties of [`FindingList`].
#[derive(Properties)]
pub struct FindingListProps {
    /// What the day asks for; its findings are shown, the most serious first.
    pub today: Rc<Today>,
}

/// A district has thousands of findings: the same answer is the same, and is not compared one by one.
impl PartialEq for FindingListProps {
    fn eq(&self, other: &FindingListProps) -> bool {
        Rc::ptr_eq(&self.today, &other.today)
    }
}

/// What expires or is missing.
#[component]
pub fn FindingList(props: &FindingListProps) -> Html {
    let today = props.today.clone();
    let total = today.findings.len();
    let lines = move |places: Range<usize>| -> Html {
        let findings = today.findings.get(places).unwrap_or_default();
        findings.iter().map(|finding| html! { <Line finding={finding.clone()} /> }).collect()
    };
    html! { <List id="watch" title={words::FINDINGS} none={words::NO_FINDINGS} {total} first={FIRST} {lines} /> }
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
    let name = store.read(|workspace| cobuild::query::name(workspace, *about, language)).unwrap_or_default();
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
