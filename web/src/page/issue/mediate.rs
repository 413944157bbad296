//! Mediation: a dispute is accepted, and what comes of it is recorded. Its term runs in between.

use cobuild::{
    issue::{AcceptedMediation, Command, MediationParty, MediationRequest, MediationResult, NewMediation},
    workspace,
};
use yew::prelude::*;

use super::{
    answers::{organisation, organisations},
    next::CaseProps,
};
use crate::{
    act::use_act,
    component::{Answers, Choice, Fold, Form, Need, Radios, Select, TextField, TextKind, Weight},
    store::use_store,
    text::{
        messages::{common, issue_page as words},
        use_language,
    },
};

/// Accepting a dispute while none is in mediation; otherwise recording what came of it.
#[component]
pub fn MediationStep(props: &CaseProps) -> Html {
    let store = use_store();
    let id = props.id;
    let open = store.read(|all| {
        let issue = all.issues.get(id).filter(|issue| issue.state.is_open())?;
        Some(issue.in_mediation.is_some())
    });
    match open {
        Some(true) => html! { <ResultForm {id} /> },
        Some(false) => html! {
            <Fold name="mediate" class="more-steps" summary={words::ACCEPT_MEDIATION}><AcceptForm {id} /></Fold>
        },
        None => html! { <template></template> },
    }
}

/// Both sides have agreed to a mediation.
#[component]
fn AcceptForm(props: &CaseProps) -> Html {
    let language = use_language();
    let store = use_store();
    let act = use_act();
    let issue = props.id;
    let today = store.now().date();
    let first = store.read(|workspace| organisations(workspace, today, language));
    let second = first.clone();
    let on_submit = Callback::from(move |answers: Answers| {
        let named = ["first-party", "second-party"].map(|name| organisation(&answers, name));
        let mut parties: Vec<MediationParty> =
            named.into_iter().flatten().map(MediationParty::Organisation).collect();
        let person = answers.text("party-person").trim();
        if !person.is_empty() {
            parties.push(MediationParty::Person(person.to_owned()));
        }
        let mediator = answers.text("mediator").to_owned();
        let request = MediationRequest { issue, on: None, parties, mediator };
        let command = workspace::Command::Issue(Command::AcceptMediation(request));
        act.send(command, words::MEDIATION_ACCEPTED, Callback::noop())
    });
    html! {
        <Form id="accept-mediation" draft={Some(format!("issue/{issue}/accept-mediation"))}
            submit={words::ACCEPT_MEDIATION} weight={Weight::Secondary} {on_submit}>
            <Select name="first-party" label={words::FIRST_PARTY} choices={first} blank={common::CHOOSE} />
            <Select name="second-party" label={words::SECOND_PARTY} choices={second} blank={common::CHOOSE} />
            <TextField name="party-person" label={words::PARTY_PERSON} hint={words::PARTY_PERSON_HINT} />
            <TextField name="mediator" label={words::MEDIATOR} need={Need::Unmarked} />
        </Form>
    }
}

/// What came of the mediation that was accepted: its parties and its mediator are known.
#[component]
fn ResultForm(props: &CaseProps) -> Html {
    let store = use_store();
    let act = use_act();
    let issue = props.id;
    let on_submit = Callback::from(move |answers: Answers| {
        let accepted = store.read(|all| all.issues.get(issue).and_then(|found| found.in_mediation.clone()));
        let (parties, mediator) = accepted.map_or_else(Default::default, |accepted| {
            let AcceptedMediation { parties, mediator, .. } = accepted;
            (parties, mediator)
        });
        let said = answers.text("mediation-words").to_owned();
        let result = match answers.text("mediation-result") {
            "failed" => MediationResult::Failed { why: said },
            _ => MediationResult::Agreed { text: said },
        };
        let held = NewMediation { issue, on: None, parties, mediator, result };
        let command = workspace::Command::Issue(Command::Mediate(held));
        act.send(command, words::MEDIATION_RECORDED, Callback::noop())
    });
    let results =
        vec![Choice::new("agreed", words::MEDIATION_AGREED), Choice::new("failed", words::MEDIATION_FAILED)];
    html! {
        <Form id="mediation" draft={Some(format!("issue/{issue}/mediation"))} submit={words::RECORD_MEDIATION}
            weight={Weight::Secondary} {on_submit}>
            <Radios name="mediation-result" label={words::MEDIATION_RESULT} choices={results} initial="agreed"
                need={Need::Unmarked} />
            <TextField name="mediation-words" label={words::MEDIATION_WORDS} kind={TextKind::Lines(3)}
                need={Need::Unmarked} />
        </Form>
    }
}
