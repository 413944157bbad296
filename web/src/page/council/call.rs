use cobuild::{
    meeting::{Command, Fact, rules::notice_by},
    policy::parameter,
    record::BodyId,
    rule::{date_words, span_words},
    workspace,
};
use jiff::civil::DateTime;
use yew::prelude::*;
use yew_router::prelude::*;

use super::ask;
use crate::{
    act::use_act,
    address::{Address, use_address},
    component::{
        Answers, Choice, DateTimeField, EmptyState, Form, Link, Need, Outcome, Problem, Select, TextField,
        Width,
    },
    frame::{Page, Place},
    route::Route,
    store::use_store,
    text::{messages, messages::council_page as words, use_language},
};

/// Calls a session; `?body=` chooses the council.
#[component]
pub fn NewSessionPage() -> Html {
    let language = use_language();
    let act = use_act();
    let store = use_store();
    let navigator = use_navigator();
    let asked = use_address().get("body").to_owned();
    let planned = use_state_eq(|| Option::<DateTime>::None);
    let bodies: Vec<Choice> = store.read(|workspace| {
        workspace
            .meetings
            .bodies()
            .map(|body| Choice::new(body.id.to_string(), body.name.get().clone()))
            .collect()
    });
    let above = Some((Route::Council.into(), Place::Council.name().into()));
    if bodies.is_empty() {
        return html! {
            <Page title={words::CALL} {above}>
                <EmptyState title={words::NO_BODY} purpose={words::NO_BODY_CALL}>
                    <Link to={Route::Council} class="button primary">{ words::FOUND.get(language) }</Link>
                </EmptyState>
            </Page>
        };
    }
    let on_change = {
        let planned = planned.setter();
        move |answers: Answers| planned.set(answers.moment("planned"))
    };
    let on_submit = move |answers: Answers| {
        let Ok(body) = answers.text("body").parse::<BodyId>() else {
            return Outcome::Refused(vec![Problem::of("body", words::BODY_MISSING)]);
        };
        let Some(planned_at) = answers.moment("planned") else {
            return Outcome::Refused(vec![Problem::of("planned", words::TIME_MISSING)]);
        };
        let said = |name: &str| answers.text(name).to_owned();
        let given = |name: &str| Some(said(name)).filter(|given| !given.is_empty());
        let command = Command::Call {
            body,
            number: said("number"),
            title: said("title"),
            planned_at,
            place: said("place"),
            form: Default::default(),
            called_on: None,
            chair: given("chair"),
            recorder: given("recorder"),
        };
        let navigator = navigator.clone();
        let open = move |facts: Vec<workspace::Fact>| open_called(&facts, navigator.as_ref());
        act.send(ask(command), words::CALLED, open.into())
    };
    let notice = planned.map(|at| {
        store.read(|workspace| {
            let lead = workspace.policy.on(&parameter::COUNCIL_NOTICE, at.date());
            let by = date_words(notice_by(at.date(), lead.value, &workspace.calendar), language);
            words::NOTICE_BY.fill(language, &[("by", &by), ("lead", &span_words(lead.value, language))])
        })
    });
    let back =
        html! { <Link to={Route::Council} class="button">{ messages::button::CANCEL.get(language) }</Link> };
    html! {
        <Page title={words::CALL} purpose={words::CALL_PURPOSE} {above}>
            <Form id="call" draft={Some(AttrValue::Static("session/new"))} submit={words::CALL} actions={back} {on_submit} {on_change}>
                <Select name="body" label={words::COUNCIL} choices={bodies} initial={asked} need={Need::Unmarked} />
                <TextField name="title" label={words::SESSION_TITLE} need={Need::By(words::NEED_MINUTES.into())} />
                <TextField name="number" label={words::NUMBER} hint={words::NUMBER_HINT} width={Width::Short} />
                <DateTimeField name="planned" label={words::TIME} need={Need::By(words::NEED_NOTICE.into())} />
                if let Some(notice) = notice {
                    <p class="soft" role="status">{ notice }</p>
                } else {
                    <p class="soft">{ words::TIME_FIRST.get(language) }</p>
                }
                <TextField name="place" label={words::PLACE} width={Width::Medium} />
                <TextField name="chair" label={words::CHAIR} width={Width::Medium} />
                <TextField name="recorder" label={words::RECORDER} width={Width::Medium} />
            </Form>
        </Page>
    }
}

/// Opens the session that was called, in place of the form.
fn open_called(facts: &[workspace::Fact], navigator: Option<&Navigator>) {
    let called = facts.iter().find_map(|fact| match fact {
        workspace::Fact::Meeting(Fact::Called { session, .. }) => Some(*session),
        _ => None,
    });
    if let (Some(id), Some(navigator)) = (called, navigator) {
        Address::from(Route::Session { id }).replace(navigator);
    }
}
