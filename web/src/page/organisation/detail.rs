use cobuild::{
    organisation::{
        FoundedOn, Organisation, Status, beginning_fits, election_prepared, inner_check, term_in_time,
    },
    record::OrganisationId,
    rule::{Explanation, TermValue, date_words},
    space::Suspension,
    text::Language,
    visit::visited_in_time,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{
    coverage::coverings,
    file::{FileForm, FirmFile},
    kind::kind_words,
    post::appointments,
    related::Related,
    task::{Task, TaskForm},
    ties::ties,
};
use crate::{
    component::{EmptyState, Light, Link, State, StateTag, Why},
    frame::{Page, Place},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{frame, organisation_page as words, post_page as posts},
        use_language,
    },
};

/// Properties of [`OrganisationPage`].
#[derive(Properties, PartialEq)]
pub struct OrganisationPageProps {
    /// Which.
    pub id: OrganisationId,
}

/// One organisation: who it is, whom it belongs with, what runs out, and everything that concerns it.
#[component]
pub fn OrganisationPage(props: &OrganisationPageProps) -> Html {
    let language = use_language();
    let store = use_store();
    let (id, today) = (props.id, store.now().date());
    let above = Some((Route::Organisations.into(), Words::from(Place::Organisations.name())));
    let known = store.read(|workspace| {
        let one = workspace.organisations.get(id)?;
        let parts = (
            facts(workspace, one, today, language),
            ties(workspace, one, today, language),
            appointments(workspace, id, today, language),
            coverings(workspace, one, today, language),
        );
        Some((
            one.name_for(language).to_owned(),
            (one.status_on(today), one.kind().is_unit()),
            Task::offered(workspace, one, today),
            parts,
        ))
    });
    let Some((name, (status, is_unit), tasks, (facts, ties, appointments, coverings))) = known else {
        return html! {
            <Page title={words::UNKNOWN} {above}><EmptyState title={words::UNKNOWN} purpose={words::UNKNOWN_PURPOSE} /></Page>
        };
    };
    let marks = match status {
        Status::Active => html! {},
        Status::Suspended => html! { <StateTag state={State::Soon} label={status.text()} /> },
        Status::Dissolved => html! { <StateTag state={State::Neutral} label={words::CLOSED} /> },
    };
    let link =
        |task: &Task| html! { <li><Link to={task.address(id)}>{ task.text().get(language) }</Link></li> };
    html! {
        <Page title={Words::from(name)} {above} {marks}>
            <TaskForm {id} />
            if is_unit {
                <FileForm {id} />
            }
            <div class="columns">
                <div class="part">
                    { facts }
                    if is_unit {
                        <FirmFile {id} />
                    }
                    <section><h2>{ words::TIES.get(language) }</h2>{ ties }</section>
                    if let Some(coverings) = coverings {
                        <section><h2>{ posts::COVERAGE.get(language) }</h2>{ coverings }</section>
                    }
                    <section><h2>{ words::APPOINTMENTS.get(language) }</h2>{ appointments }</section>
                    <Related {id} />
                </div>
                <aside class="part screen-only">
                    <section class="card">
                        <h2>{ words::TASKS.get(language) }</h2>
                        <ul>{ for tasks.iter().map(link) }</ul>
                    </section>
                </aside>
            </div>
        </Page>
    }
}

fn facts(workspace: &Workspace, one: &Organisation, today: Date, language: Language) -> Html {
    let contact = one.contact();
    let name = contact.name.as_ref().map(|name| name.for_the_office().clone());
    let phone = contact.phone.as_ref().map(|phone| phone.for_the_office().to_string());
    let contact: Vec<String> = [name, phone].into_iter().flatten().collect();
    let names = one.names().map(|(from, name)| {
        let short = name.short.as_ref().map(|short| words::SHORT_FOR.fill(language, &[("short", short)]));
        let from = from.map(|from| words::FROM_ON.fill(language, &[("from", &date_words(from, language))]));
        html! { <li>{ &name.full }<span class="soft">{ short }{ " " }{ from }</span></li> }
    });
    let further = one.names_in_languages().map(|(_, tongue, name)| {
        let short = name.short.as_ref().map(|short| words::SHORT_FOR.fill(language, &[("short", short)]));
        html! {
            <li>
                <span lang={tongue.tag()}>{ &name.full }</span>
                <span class="soft">{ short }{ " · " }{ frame::LANGUAGE_ITSELF.get(tongue) }</span>
            </li>
        }
    });
    html! {
        <dl class="facts">
            <dt>{ words::NAMES.get(language) }</dt><dd><ul>{ for names }{ for further }</ul></dd>
            <dt>{ words::KIND.get(language) }</dt><dd>{ kind_words(one.kind(), language) }</dd>
            <dt>{ words::USCC.get(language) }</dt><dd>{ uscc(one, language) }</dd>
            <dt>{ words::FOUNDING.get(language) }</dt><dd>{ founding(one, language) }</dd>
            if let Some(term) = term_in_time(workspace, one, today) {
                <dt>{ words::TERM.get(language) }</dt>
                <dd>{ term_light(term, election_prepared(workspace, one, today), language) }</dd>
            }
            if one.kind().is_party() {
                <dt>{ words::MEMBERS.get(language) }</dt><dd>{ members(one, language) }</dd>
            }
            if one.kind().is_visited() {
                <dt>{ words::PRIORITY.get(language) }</dt><dd>{ one.priority().text().get(language) }</dd>
                <dt>{ words::NEXT_VISIT.get(language) }</dt><dd>{ visit_light(visited_in_time(workspace, one, today), language) }</dd>
            }
            if let Some(stopped) = workspace.spaces.suspension(one.id(), today) {
                <dt>{ posts::BOOKINGS.get(language) }</dt><dd>{ no_bookings(stopped, language) }</dd>
            }
            <dt>{ words::CONTACT.get(language) }<span class="mark">{ words::INTERNAL.get(language) }</span></dt>
            <dd>{ if contact.is_empty() { "—".to_owned() } else { contact.join(" · ") } }</dd>
            if let Some(closing) = one.closing() {
                <dt>{ words::CLOSED_ON.get(language) }</dt>
                <dd>{ date_words(closing.on, language) }{ " " }{ closing.reason.clone() }</dd>
            }
        </dl>
    }
}

/// Until when it may not book a space, and why a person decided so.
fn no_bookings(stopped: &Suspension, language: Language) -> Html {
    let day = date_words(stopped.until, language);
    let label = Words::from(posts::MAY_NOT_BOOK.fill(language, &[("day", &day)]));
    html! { <><Light state={State::Soon} {label} /><span class="soft">{ " " }{ stopped.reason.clone() }</span></> }
}

fn uscc(one: &Organisation, language: Language) -> Html {
    let Some(code) = one.uscc() else {
        return html! { <span class="soft">{ words::NO_USCC.get(language) }</span> };
    };
    let doubts = [beginning_fits(one), inner_check(one)].into_iter().flatten().filter(|doubt| !doubt.holds);
    let doubt = |doubt: Explanation| html! { <li><Light state={State::Soon} label={Words::from(doubt.sentence(language))} /><Why reason={doubt} /></li> };
    html! { <><span>{ code.as_str() }</span><ul>{ for doubts.map(doubt) }</ul></> }
}

fn founding(one: &Organisation, language: Language) -> String {
    let founded = match one.founded() {
        Some(FoundedOn::Date(day)) => Some(date_words(day, language)),
        Some(FoundedOn::Year(year)) => Some(words::YEAR.fill(language, &[("year", &year.to_string())])),
        None => None,
    };
    let units =
        one.formed_from().map(|from| words::FROM_UNITS.fill(language, &[("n", &from.units.to_string())]));
    let said: Vec<String> = [founded, units].into_iter().flatten().collect();
    if said.is_empty() { "—".to_owned() } else { said.join(" · ") }
}

fn members(one: &Organisation, language: Language) -> String {
    let Some(count) = one.members() else { return "—".to_owned() };
    let (full, probationary) = (count.full.to_string(), count.probationary.to_string());
    let day = date_words(count.as_of, language);
    words::MEMBERS_COUNT.fill(language, &[("full", &full), ("probationary", &probationary), ("day", &day)])
}

fn day(explanation: &Explanation, key: &str, language: Language) -> String {
    match explanation.value(key) {
        Some(TermValue::Date(day)) => date_words(*day, language),
        _ => String::new(),
    }
}

/// The end of the term; late without an election, near when it is time to prepare one.
fn term_light(term: Explanation, prepared: Option<Explanation>, language: Language) -> Html {
    let due = day(&term, "election.due", language);
    let near = prepared.filter(|prepared| term.holds && !prepared.holds);
    let (state, label, why) = match (term.holds, near) {
        (false, _) => (State::Late, words::TERM_OVER, term),
        (true, Some(near)) => (State::Soon, words::TERM_NEAR, near),
        (true, None) => (State::Good, words::TERM_ENDS, term),
    };
    let label = Words::from(label.fill(language, &[("day", &due)]));
    html! { <><Light {state} {label} /><Why reason={why} about={words::TERM} /></> }
}

fn visit_light(due: Explanation, language: Language) -> Html {
    let by = day(&due, "visit.due", language);
    let (state, label) = match due.holds {
        true => (State::Good, words::VISIT_BY),
        false => (State::Late, words::VISIT_WAS_DUE),
    };
    let label = Words::from(label.fill(language, &[("day", &by)]));
    html! { <><Light {state} {label} /><Why reason={due} about={words::NEXT_VISIT} /></> }
}
