//! Changing what may be passed on: shown while an open issue must stay in the office, with the reason.

use cobuild::{
    issue::{Command, rules},
    workspace,
};
use yew::prelude::*;

use super::{
    answers::{consents, parsed, value_of},
    next::CaseProps,
};
use crate::{
    act::use_act,
    component::{Answers, Form, Need, Select, Weight, Why},
    draft::Keep,
    store::use_store,
    text::{messages::issue_page as words, use_language},
};

/// What whoever raised it says now about passing it on.
#[component]
pub fn ConsentForm(props: &CaseProps) -> Html {
    let language = use_language();
    let store = use_store();
    let act = use_act();
    let issue = props.id;
    let confidential = store.read(|all| {
        let found = all.issues.get(issue).filter(|found| found.state.is_open())?;
        let verdict = rules::passed_on(all, found);
        (!verdict.holds).then(|| (verdict, *found.consent.get()))
    });
    let Some((verdict, given)) = confidential else { return html! { <template></template> } };
    let on_submit = Callback::from(move |answers: Answers| {
        let command = Command::Amend {
            issue,
            title: None,
            text: None,
            category: None,
            urgency: None,
            consent: parsed(&answers, "consent"),
            number: None,
        };
        act.send(workspace::Command::Issue(command), words::CONSENT_CHANGED, Callback::noop())
    });
    html! {
        <Form id="consent-form" draft={Keep::Nothing} submit={words::CHANGE_CONSENT} weight={Weight::Secondary} {on_submit}>
            <p class="soft">{ verdict.sentence(language) }{ " " }<Why reason={verdict} about={words::CHANGE_CONSENT} /></p>
            <Select name="consent" label={words::CONSENT} choices={consents()} initial={value_of(given)}
                need={Need::Unmarked} hint={words::CONSENT_HINT} />
        </Form>
    }
}
