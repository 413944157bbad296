use cobuild::{
    organisation::{Command, NewAppointment, Priority, Relation, Role},
    record::{AppointmentId, OrganisationId},
    text::{Language, Text},
    workspace,
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{pick::picked, place::place, read, task_fields::TaskFields};
use crate::{
    act::use_act,
    address::{Address, use_address},
    component::{Answers, Form, Link, Outcome, Problem},
    route::Route,
    store::{StoreView, use_store},
    text::{messages, messages::organisation_page as words, use_language},
};

/// Something to do on the page of an organisation; each has an address.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Give it another name.
    Rename,
    /// Set its code.
    Uscc,
    /// Set whom to ask.
    Contact,
    /// Say how often it is looked after.
    Priority,
    /// Say when and from what it was founded.
    Founding,
    /// Put it under another, or into coordination.
    Relate,
    /// End a relation.
    Unrelate,
    /// Appoint somebody.
    Appoint,
    /// End an appointment.
    Dismiss,
    /// Count the members.
    Count,
    /// Record an election.
    Elect,
    /// Record its end.
    Close,
}

impl Task {
    const ALL: [Task; 12] = [
        Task::Rename,
        Task::Uscc,
        Task::Contact,
        Task::Priority,
        Task::Founding,
        Task::Relate,
        Task::Unrelate,
        Task::Appoint,
        Task::Dismiss,
        Task::Count,
        Task::Elect,
        Task::Close,
    ];

    /// As the address names it.
    pub fn key(self) -> &'static str {
        match self {
            Task::Rename => "rename",
            Task::Uscc => "uscc",
            Task::Contact => "contact",
            Task::Priority => "priority",
            Task::Founding => "founding",
            Task::Relate => "relate",
            Task::Unrelate => "unrelate",
            Task::Appoint => "appoint",
            Task::Dismiss => "dismiss",
            Task::Count => "count",
            Task::Elect => "elect",
            Task::Close => "close",
        }
    }

    /// What it does, a verb.
    pub fn text(self) -> Text {
        match self {
            Task::Rename => words::RENAME,
            Task::Uscc => words::SET_USCC,
            Task::Contact => words::SET_CONTACT,
            Task::Priority => words::SET_PRIORITY,
            Task::Founding => words::SET_FOUNDING,
            Task::Relate => words::RELATE,
            Task::Unrelate => words::UNRELATE,
            Task::Appoint => words::APPOINT,
            Task::Dismiss => words::DISMISS,
            Task::Count => words::COUNT_MEMBERS,
            Task::Elect => words::ELECT,
            Task::Close => words::CLOSE,
        }
    }

    /// The address of its form.
    pub fn address(self, id: OrganisationId) -> Address {
        Address::from(Route::Organisation { id }).with("task", self.key())
    }
}

/// Properties of [`TaskForm`].
#[derive(Properties, PartialEq)]
pub struct TaskFormProps {
    /// Which organisation.
    pub id: OrganisationId,
}

/// The form of the task that the address asks for; nothing without one.
#[component]
pub fn TaskForm(props: &TaskFormProps) -> Html {
    let language = use_language();
    let (store, act, navigator, address) = (use_store(), use_act(), use_navigator(), use_address());
    let id = props.id;
    let Some(task) = Task::ALL.into_iter().find(|task| task.key() == address.get("task")) else {
        return html! { <template></template> };
    };
    let key = format!("organisation/{id}/{}", task.key());
    let on_submit = {
        let address = address.clone();
        move |answers: Answers| {
            let command = match command(task, id, &address, &answers, &store, language) {
                Ok(Some(command)) => command,
                Ok(None) => return Outcome::Refused(vec![Problem::overall(words::INCOMPLETE)]),
                Err(problem) => return Outcome::Refused(vec![problem]),
            };
            let navigator = navigator.clone();
            let back = Callback::from(move |_| {
                if let Some(navigator) = &navigator {
                    Address::from(Route::Organisation { id }).replace(navigator);
                }
            });
            place(act.send(workspace::Command::Organisation(command), words::SAVED, back), read::field)
        }
    };
    let stay = html! { <Link to={Route::Organisation { id }} class="button">{ messages::button::CANCEL.get(language) }</Link> };
    html! {
        <section class="card screen-only" key={key.clone()}>
            <h2>{ task.text().get(language) }</h2>
            <Form id="organisation-task" draft={Some(AttrValue::from(key))} submit={words::SAVE} actions={stay} {on_submit}>
                <TaskFields {id} {task} />
            </Form>
        </section>
    }
}

/// The command that a form asks for; `None` when a day is missing.
fn command(
    task: Task,
    organisation: OrganisationId,
    address: &Address,
    answers: &Answers,
    store: &StoreView,
    language: Language,
) -> Result<Option<Command>, Problem> {
    let day = |name: &'static str| answers.date(name).ok_or_else(|| Problem::of(name, words::DAY_MISSING));
    let text = |name: &str| answers.text(name).to_owned();
    let relation = |key: &str| Relation::ALL.into_iter().find(|one| one.text().key == key);
    Ok(Some(match task {
        Task::Rename => Command::Rename {
            organisation,
            name: text("name"),
            short_name: read::given(answers, "short"),
            from: day("from")?,
        },
        Task::Uscc => Command::SetUscc { organisation, uscc: text("uscc") },
        Task::Contact => Command::SetContact {
            organisation,
            name: read::given(answers, "contact"),
            phone: read::given(answers, "phone"),
        },
        Task::Priority => {
            let priority = Priority::ALL.into_iter().find(|one| one.text().key == answers.text("priority"));
            Command::SetPriority { organisation, priority: priority.unwrap_or_default() }
        }
        Task::Founding => {
            let Some(founded) = read::founded(answers, language)? else {
                return Err(Problem::of("founded", words::DAY_MISSING));
            };
            Command::SetFounding { organisation, founded, formed_from: read::formed_from(answers, language)? }
        }
        Task::Count => Command::CountPartyMembers {
            organisation,
            full: read::number(answers, "full", language)?
                .ok_or_else(|| Problem::of("full", words::NUMBER_MISSING))?,
            probationary: read::number(answers, "probationary", language)?.unwrap_or(0),
            as_of: day("on")?,
        },
        Task::Elect => Command::RecordElection { organisation, on: day("on")? },
        Task::Close => {
            Command::Close { organisation, on: day("on")?, reason: read::given(answers, "reason") }
        }
        Task::Relate => {
            let to = picked(store, answers, "to", language)?
                .ok_or_else(|| Problem::of("to", words::PICK_MISSING))?;
            let relation = relation(answers.text("relation")).unwrap_or(Relation::Subordination);
            Command::Relate { organisation, relation, to, from: day("from")?, until: None }
        }
        Task::Unrelate => {
            let Ok(to) = address.get("to").parse() else { return Ok(None) };
            let Some(relation) = relation(address.get("relation")) else { return Ok(None) };
            Command::EndRelation { organisation, relation, to, on: day("on")? }
        }
        Task::Appoint => {
            let role = Role::ALL.iter().copied().find(|role| role.text().key == answers.text("role"));
            Command::Appoint(NewAppointment {
                organisation,
                person: text("person"),
                role: role.unwrap_or(Role::Liaison),
                building: None,
                firms: Vec::new(),
                duties: String::new(),
                from: day("from")?,
                until: answers.date("until"),
                dispatched_by: picked(store, answers, "sent-by", language)?,
            })
        }
        Task::Dismiss => {
            let Ok(appointment) = address.get("appointment").parse::<AppointmentId>() else {
                return Ok(None);
            };
            Command::EndAppointment { appointment, on: day("on")?, reason: None }
        }
    }))
}
