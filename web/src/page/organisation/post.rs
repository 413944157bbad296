//! Who was appointed: the firms that somebody serves, and the duty log.

use cobuild::{
    clash::Trace,
    organisation::{
        Appointment,
        duty::{DutyEntry, DutyNote},
    },
    record::OrganisationId,
    rule::date_words,
    text::Language,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{task::Task, ties::period};
use crate::{
    component::{Link, State, StateTag},
    page::party,
    text::{
        aside,
        messages::{organisation_page as words, post_page as posts},
        naming,
    },
};

/// How many entries of a log are shown.
const SHOWN: usize = 12;

/// Everybody who is or was appointed.
pub fn appointments(workspace: &Workspace, id: OrganisationId, today: Date, language: Language) -> Html {
    let appointed: Vec<_> = workspace.organisations.appointments_at(id).collect();
    if appointed.is_empty() {
        return html! { <p class="soft">{ words::NO_APPOINTMENTS.get(language) }</p> };
    }
    let one = |one: &&Appointment| {
        let to = |task: Task| task.address(id).with("appointment", one.id().to_string());
        let end = Task::Dismiss.address(id).with("appointment", one.id().to_string());
        html! {
            <li>
                { one.role().text().get(language) }{ " · " }<strong>{ one.person() }</strong>
                <span class="soft">{ " · " }{ period(one.from(), one.until(), language) }</span>
                if let Some(by) = one.dispatched_by() {
                    <span class="soft">{ " · " }{ words::SENT_BY.get(language) }{ " " }{ workspace.organisations.name_for(by, language) }</span>
                }
                { " " }
                if one.holds_on(today) {
                    <StateTag state={State::Good} label={words::IN_OFFICE} />
                    if one.until().is_none() {
                        <Link to={end} class="button quiet screen-only">{ words::END.get(language) }</Link>
                    }
                    <Link to={to(Task::Assign)} class="button quiet screen-only">{ posts::ASSIGN.get(language) }<span class="spoken">{ format!(" {}", one.person()) }</span></Link>
                    if one.role().keeps_log() {
                        <Link to={to(Task::Log)} class="button quiet screen-only">{ posts::LOG.get(language) }<span class="spoken">{ format!(" {}", one.person()) }</span></Link>
                    }
                }
                { served(workspace, id, one, language) }
                { log(workspace, id, one, language) }
            </li>
        }
    };
    html! { <ul>{ for appointed.iter().map(one) }</ul> }
}

/// The firms that somebody serves or has served.
fn served(workspace: &Workspace, id: OrganisationId, one: &Appointment, language: Language) -> Html {
    let assignments = workspace.organisations.assignments_of(one.id());
    let line = |assignment: &cobuild::organisation::duty::Assignment| {
        let end = Task::Unassign.address(id).with("appointment", one.id().to_string());
        let end = end.with("firm", assignment.firm.to_string());
        let until = assignment.period.until();
        html! {
            <li>
                { naming(posts::SERVES, party::link(workspace, assignment.firm, language), language) }
                <span class="soft">{ " · " }{ period(assignment.period.from(), until, language) }</span>
                if until.is_none() {
                    { " " }<Link to={end} class="button quiet screen-only">{ words::END.get(language) }</Link>
                }
            </li>
        }
    };
    let lines: Vec<Html> = assignments.iter().map(line).collect();
    if lines.is_empty() {
        return html! { <template></template> };
    }
    html! { <ul>{ for lines }</ul> }
}

/// The duty log, the latest first.
fn log(workspace: &Workspace, id: OrganisationId, one: &Appointment, language: Language) -> Html {
    let entries = workspace.organisations.duty_log(one.id());
    if entries.is_empty() {
        return html! { <template></template> };
    }
    let n = entries.len().to_string();
    let line = |entry: &&DutyEntry| {
        let note = entry.note();
        let correct = Task::CorrectLog.address(id).with("entry", entry.id().to_string());
        html! {
            <li>
                <span class="figure soft">{ date_words(note.on, language) }</span>{ " " }
                { note.kind.text().get(language) }{ aside(language) }<span class="pre-line">{ note.text.clone() }</span>{ " " }
                <Link to={correct} class="button quiet screen-only">
                    { posts::CORRECT_LOG.get(language) }<span class="spoken">{ format!(" {}", date_words(note.on, language)) }</span>
                </Link>
                { earlier(entry, language) }
            </li>
        }
    };
    let lines: Vec<Html> = entries.iter().rev().take(SHOWN).map(line).collect();
    html! {
        <details>
            <summary>{ posts::LOG_OF.fill(language, &[("n", &n)]) }</summary>
            <ul class="log">{ for lines }</ul>
        </details>
    }
}

/// What an entry said before it was put right, and who had written that.
fn earlier(entry: &DutyEntry, language: Language) -> Html {
    let line = |(note, trace): &(DutyNote, Trace)| {
        let day = date_words(note.on, language);
        let said = [("day", day.as_str()), ("text", &note.text), ("by", trace.actor.name())];
        html! { <li class="soft">{ posts::SAID_BEFORE.fill(language, &said) }</li> }
    };
    let lines: Vec<Html> = entry.earlier().iter().rev().map(line).collect();
    if lines.is_empty() {
        return html! { <template></template> };
    }
    html! { <ul>{ for lines }</ul> }
}
