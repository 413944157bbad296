use cobuild::{
    organisation::{self, Kind},
    text::Language,
    visit::{Channel, Fact},
    workspace::{self, Command},
};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlFormElement;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    change_fields::ChangeFields,
    demand_fields::DemandRows,
    firm::{Found, find, label},
    firm_field::FirmField,
    met_fields::MetRows,
    read,
};
use crate::{
    act::{Act, use_act},
    address::{Address, use_address},
    component::{
        Answers, DateField, DateTimeField, Form, Link, Need, Outcome, Problem, Radios, TextField, TextKind,
    },
    draft,
    frame::{Page, Place},
    page::named::choices,
    route::Route,
    store::{StoreView, use_store},
    text::{Words, messages, messages::visit_page as words, use_language},
};

const FORM: &str = "visit";

/// Records a visit: everything on one screen.
#[component]
pub fn NewVisitPage() -> Html {
    let language = use_language();
    let (store, act, navigator, address) = (use_store(), use_act(), use_navigator(), use_address());
    let asked = address.get("organisation").to_owned();
    let draft =
        AttrValue::from(if asked.is_empty() { "visit/new".to_owned() } else { format!("visit/new/{asked}") });
    let today = store.now().date();
    let initial = store.read(|workspace| {
        let firm = asked.parse().ok().and_then(|id| workspace.organisations.get(id));
        firm.map(|firm| label(&workspace.organisations, firm, today, language)).unwrap_or_default()
    });
    let on_submit = {
        let (store, key) = (store.clone(), draft.clone());
        move |answers: Answers| {
            let navigator = navigator.clone();
            let key = key.clone();
            let open = move |facts: Vec<workspace::Fact>| {
                draft::forget(&key);
                open_recorded(&facts, navigator.as_ref());
            };
            send(&store, &act, &answers, language, open.into())
        }
    };
    let back =
        html! { <Link to={Route::Visits} class="button">{ messages::button::CANCEL.get(language) }</Link> };
    html! {
        <Page
            title={words::NEW_TITLE} purpose={words::NEW_PURPOSE}
            above={Some((Route::Visits.into(), Words::from(Place::Visits.name())))}
        >
            <Form key={draft.as_str()} id={FORM} draft={Some(draft.clone())} submit={words::RECORD} actions={back} {on_submit}>
                <FirmField initial={initial} />
                <VisitFields now={store.now()} actor={store.actor().name().to_owned()} />
                <h2>{ words::CHANGES.get(language) }</h2>
                <ChangeFields />
                <h2>{ words::DEMANDS.get(language) }</h2>
                <DemandRows />
                <h2>{ words::AFTERWARDS.get(language) }</h2>
                <TextField name="policy" label={words::POLICY_TOLD} kind={TextKind::Lines(2)} />
                <DateField name="next" label={words::NEXT_ON} hint={words::NEXT_ON_HINT} between={(today.tomorrow().ok(), None)} />
            </Form>
        </Page>
    }
}

#[derive(Properties, PartialEq)]
struct VisitFieldsProps {
    now: jiff::civil::DateTime,
    actor: AttrValue,
}

#[component]
fn VisitFields(props: &VisitFieldsProps) -> Html {
    let language = use_language();
    let channels = choices(Channel::ALL, Channel::text);
    let record = || Need::By(Words::from(words::NEED_RECORD));
    html! {
        <>
            <DateTimeField name="at" label={words::AT} initial={Some(props.now)} need={record()} />
            <Radios name="channel" label={words::CHANNEL} choices={channels} initial={Channel::default().text().key} need={Need::Unmarked} />
            <TextField name="visitors" label={words::VISITORS} hint={words::VISITORS_HINT} initial={props.actor.clone()} need={record()} />
            <TextField name="purpose" label={words::PURPOSE_OF_VISIT} />
            <h2>{ words::MET.get(language) }</h2>
            <MetRows />
        </>
    }
}

fn send(
    store: &StoreView,
    act: &Act,
    answers: &Answers,
    language: Language,
    open: Callback<Vec<workspace::Fact>>,
) -> Outcome {
    let typed = answers.text("firm");
    let today = store.now().date();
    let wrong = |words: Words| Outcome::Refused(vec![Problem::of("firm", words)]);
    match store.read(|workspace| find(&workspace.organisations, typed, today)) {
        Found::Nothing => wrong(words::FIRM_MISSING.into()),
        Found::Several => wrong(words::FIRM_SEVERAL.into()),
        Found::Unknown if !answers.checked("register") => {
            wrong(words::FIRM_UNKNOWN.fill(language, &[("name", typed)]).into())
        }
        Found::Unknown => register(act, answers),
        Found::One(firm) => match read::record(firm, answers, language) {
            Ok(command) => read::beside(act.send(Command::Visit(command), words::RECORDED, open), answers),
            Err(problems) => Outcome::Refused(problems),
        },
    }
}

/// Puts the firm on record, then sends the form again: now its name leads to it.
fn register(act: &Act, answers: &Answers) -> Outcome {
    let (kind, uscc) = (answers.text("kind"), answers.text("uscc"));
    let kind = [Kind::Enterprise, Kind::IndividualHousehold].into_iter().find(|one| one.text().key == kind);
    let register = organisation::Command::Register {
        name: answers.text("firm").to_owned(),
        short_name: None,
        kind: kind.unwrap_or(Kind::Enterprise),
        uscc: (!uscc.is_empty()).then(|| uscc.to_owned()),
        founded: None,
        formed_from: None,
    };
    let again = Callback::from(|_: Vec<workspace::Fact>| {
        let document = web_sys::window().and_then(|window| window.document());
        let form = document.and_then(|document| document.get_element_by_id(FORM));
        if let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) {
            let _ = form.request_submit();
        }
    });
    match act.send(Command::Organisation(register), words::REGISTERED, again) {
        Outcome::Accepted => Outcome::Waiting,
        refused => read::beside(refused, answers),
    }
}

/// Opens the visit that the facts recorded, in place of its form.
fn open_recorded(facts: &[workspace::Fact], navigator: Option<&Navigator>) {
    let recorded = facts.iter().find_map(|fact| match fact {
        workspace::Fact::Visit(Fact::Recorded { visit, .. }) => Some(*visit),
        _ => None,
    });
    if let (Some(id), Some(navigator)) = (recorded, navigator) {
        Address::from(Route::Visit { id }).replace(navigator);
    }
}
