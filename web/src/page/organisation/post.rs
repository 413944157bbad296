//! Who was appointed, and the firms that somebody serves.

use cobuild::{organisation::Appointment, record::OrganisationId, text::Language, workspace::Workspace};
use jiff::civil::Date;
use yew::prelude::*;

use super::{duty_log::DutyLog, task::Task, ties::period};
use crate::{
    component::{Link, State, StateTag},
    page::party,
    text::{
        messages::{organisation_page as words, post_page as posts},
        naming,
    },
};

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
                        <Link to={end} class="button quiet screen-only">{ words::END.get(language) }<span class="spoken">{ format!(" {}", one.person()) }</span></Link>
                    }
                    <Link to={to(Task::Assign)} class="button quiet screen-only">{ posts::ASSIGN.get(language) }<span class="spoken">{ format!(" {}", one.person()) }</span></Link>
                    if one.role().keeps_log() {
                        <Link to={to(Task::Log)} class="button quiet screen-only">{ posts::LOG.get(language) }<span class="spoken">{ format!(" {}", one.person()) }</span></Link>
                    }
                }
                { served(workspace, id, one, language) }
                <DutyLog organisation={id} appointment={one.id()} />
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
                    { " " }<Link to={end} class="button quiet screen-only">{ words::END.get(language) }<span class="spoken">{ format!(" {}", workspace.organisations.name_for(assignment.firm, language)) }</span></Link>
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
