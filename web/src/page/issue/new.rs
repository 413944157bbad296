use cobuild::{
    issue::{Command, NewIssue, RaisedBy, Source},
    record::{IssueId, Record},
    visit::{Consent, DemandCategory, Urgency},
    workspace::{self, Fact},
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::answers::{
    categories, choices, consents, organisation, organisations, parsed, urgencies, value_of,
};
use crate::{
    act::use_act,
    component::{
        Answers, Choice, DateTimeField, Form, Need, Outcome, Problem, Radios, Select, TextField, TextKind,
        Width,
    },
    frame::Page,
    route::Route,
    store::use_store,
    text::{
        messages::{common, issue_page as words, place},
        use_language,
    },
};

/// Records what came in by telephone, at the counter, at a meeting.
#[component]
pub fn NewIssuePage() -> Html {
    let language = use_language();
    let store = use_store();
    let act = use_act();
    let navigator = use_navigator();
    let now = store.now();
    let who = use_state_eq(AttrValue::default);
    let firms = store.read(|workspace| organisations(workspace, now.date(), language));
    let on_change = {
        let who = who.setter();
        Callback::from(move |answers: Answers| who.set(answers.text("who").to_owned().into()))
    };
    let on_submit = Callback::from(move |answers: Answers| {
        let raised_by = match raised_by(&answers) {
            Ok(raised_by) => raised_by,
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        let new = NewIssue {
            source: parsed(&answers, "source").unwrap_or(Source::Other),
            raised_by,
            consent: parsed(&answers, "consent").unwrap_or_default(),
            received_at: answers.moment("received_at"),
            title: answers.text("title").to_owned(),
            text: answers.text("text").to_owned(),
            category: parsed(&answers, "category").unwrap_or(DemandCategory::Other),
            urgency: parsed(&answers, "urgency").unwrap_or_default(),
        };
        let navigator = navigator.clone();
        let open = Callback::from(move |facts: Vec<Fact>| {
            if let (Some(id), Some(navigator)) = (made(&facts), &navigator) {
                navigator.push(&Route::Issue { id });
            }
        });
        act.send(workspace::Command::Issue(Command::Receive(new)), words::RECORDED, open)
    });
    let whos = vec![
        Choice::new("organisation", words::WHO_ORGANISATION),
        Choice::new("person", words::WHO_PERSON),
        Choice::new("anonymous", words::WHO_ANONYMOUS),
    ];
    html! {
        <Page title={words::RECORD} purpose={words::RECORD_PURPOSE} above={Some((Route::Issues.into(), place::ISSUES.into()))}>
            <Form id="issue-new" draft={Some("issue/new")} submit={words::RECORD} {on_submit} {on_change}>
                <TextField name="title" label={words::TITLE} need={Need::By(words::NEED_LEDGER.into())} width={Width::Medium}
                    hint={words::TITLE_HINT} />
                <TextField name="text" label={words::TEXT} kind={TextKind::Lines(4)} need={Need::By(words::NEED_LEDGER.into())}
                    hint={words::TEXT_HINT} />
                <Radios name="who" label={words::WHO} choices={whos} need={Need::By(words::NEED_CALL_BACK.into())} />
                if *who == "organisation" {
                    <Select name="organisation" label={words::ORGANISATION} choices={firms} blank={common::CHOOSE}
                        need={Need::By(words::NEED_CALL_BACK.into())} />
                }
                if *who == "person" {
                    <div class="field-group">
                        <TextField name="person" label={words::PERSON} width={Width::Medium}
                            need={Need::By(words::NEED_CALL_BACK.into())} hint={words::PERSON_HINT} />
                        <TextField name="contact" label={words::CONTACT} kind={TextKind::Telephone} width={Width::Medium}
                            hint={words::CONTACT_HINT} />
                    </div>
                }
                <Select name="source" label={words::SOURCE} choices={choices(Source::CHOICES, Source::text)} need={Need::Unmarked} />
                <DateTimeField name="received_at" label={words::RECEIVED} initial={Some(now)} between={(None, Some(now))}
                    need={Need::By(words::NEED_LIMIT.into())} hint={words::RECEIVED_HINT} />
                <Select name="category" label={words::CATEGORY} choices={categories()} initial={value_of(DemandCategory::Other)}
                    need={Need::By(words::NEED_LEDGER.into())} />
                <Select name="urgency" label={words::URGENCY} choices={urgencies()} initial={value_of(Urgency::default())}
                    need={Need::Unmarked} />
                <Select name="consent" label={words::CONSENT} choices={consents()} initial={value_of(Consent::default())}
                    need={Need::Unmarked} hint={words::CONSENT_HINT} />
            </Form>
        </Page>
    }
}

fn raised_by(answers: &Answers) -> Result<RaisedBy, Problem> {
    match answers.text("who") {
        "organisation" => organisation(answers, "organisation")
            .map(RaisedBy::Organisation)
            .ok_or_else(|| Problem::of("organisation", words::CHOOSE_ORGANISATION)),
        "person" => {
            let (name, contact) = (answers.text("person").to_owned(), answers.text("contact").to_owned());
            Ok(RaisedBy::Person { name, contact })
        }
        "anonymous" => Ok(RaisedBy::Anonymous),
        _ => Err(Problem::of("who", words::CHOOSE_WHO)),
    }
}

fn made(facts: &[Fact]) -> Option<IssueId> {
    facts.iter().flat_map(Fact::touches).find_map(|record| match record {
        Record::Issue(id) => Some(id),
        _ => None,
    })
}
