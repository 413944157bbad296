//! What can be done with one entry, each as a form with an address of its own: `?do=edit`.

use cobuild::{
    record::ServiceId,
    service::{Command, Service},
    text::{Language, Text},
    workspace,
};
use yew::prelude::*;

use super::entry::{EntryFields, FIELDS, NameFields, Typed};
use crate::{
    address::Address,
    component::{Answers, Need, Problem, TextField, TextKind, Weight},
    page::{
        organisation::{PickField, picked},
        step::StepPage,
    },
    route::Route,
    store::{StoreView, use_store},
    text::{
        messages::{common, service_page as words},
        use_language,
    },
};

/// One thing that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Add a provider.
    Provider,
    /// Change the entry.
    Edit,
    /// Take it out of the catalogue.
    Withdraw,
}

impl Task {
    const ALL: [Task; 3] = [Task::Provider, Task::Edit, Task::Withdraw];

    const fn key(self) -> &'static str {
        match self {
            Task::Provider => "provider",
            Task::Edit => "edit",
            Task::Withdraw => "withdraw",
        }
    }

    /// What it is called.
    pub const fn label(self) -> Text {
        match self {
            Task::Provider => words::ADD_PROVIDER,
            Task::Edit => words::EDIT,
            Task::Withdraw => words::WITHDRAW,
        }
    }

    const fn purpose(self) -> Text {
        match self {
            Task::Provider => words::ADD_PROVIDER_PURPOSE,
            Task::Edit => words::EDIT_PURPOSE,
            Task::Withdraw => words::WITHDRAW_PURPOSE,
        }
    }

    const fn done(self) -> Text {
        match self {
            Task::Provider => words::PROVIDER_ADDED,
            Task::Edit => words::CHANGED,
            Task::Withdraw => words::WITHDRAWN_DONE,
        }
    }

    /// The form's id: no field is called so.
    const fn form_id(self) -> &'static str {
        match self {
            Task::Provider => "provider-form",
            Task::Edit => "entry",
            Task::Withdraw => "withdraw",
        }
    }

    /// The rules that speak of its fields.
    const fn speaks(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Task::Provider => &[("SVC-04", "provider")],
            Task::Edit => FIELDS,
            Task::Withdraw => &[("service.field-reason", "reason")],
        }
    }

    /// The task in an address.
    pub fn of(address: &Address) -> Option<Task> {
        Task::ALL.into_iter().find(|task| task.key() == address.get("do"))
    }

    /// Its address.
    pub fn at(self, id: ServiceId) -> Address {
        Address::from(Route::Service { id }).with("do", self.key())
    }

    /// Its form.
    pub fn form(self, id: ServiceId, service: Service) -> Html {
        html! { <TaskPage task={self} {id} {service} /> }
    }
}

#[derive(Properties, PartialEq)]
struct TaskPageProps {
    task: Task,
    id: ServiceId,
    service: Service,
}

/// The form of a task, below the service.
#[component]
fn TaskPage(props: &TaskPageProps) -> Html {
    let TaskPageProps { task, id, ref service } = *props;
    let language = use_language();
    let store = use_store();
    let asked = {
        let service = service.clone();
        Callback::from(move |answers: Answers| {
            asked(task, (id, &service), &answers, &store, language).map(workspace::Command::Service)
        })
    };
    let weight = if task == Task::Withdraw { Weight::Danger } else { Weight::Primary };
    html! {
        <StepPage id={task.form_id()} draft={format!("service/{id}/{}", task.key())} title={task.label()} purpose={task.purpose()}
            of={service.name.get().clone()} back={Route::Service { id }} done={task.done()} {weight} speaks={task.speaks()} {asked}>
            { fields(task, service) }
        </StepPage>
    }
}

fn fields(task: Task, service: &Service) -> Html {
    let needed = || Need::By(words::NEED_CATALOGUE.into());
    match task {
        Task::Provider => html! { <PickField name="provider" label={words::PROVIDER} need={needed()} /> },
        Task::Edit => html! {
            <>
                <NameFields initial={service.clone()} />
                <EntryFields initial={service.clone()} />
            </>
        },
        Task::Withdraw => html! {
            <TextField name="reason" label={common::REASON} kind={TextKind::Lines(3)} need={needed()} />
        },
    }
}

/// What the form of a task asks for.
///
/// # Errors
/// When nobody on record has the name that was typed.
fn asked(
    task: Task,
    (service, known): (ServiceId, &Service),
    answers: &Answers,
    store: &StoreView,
    language: Language,
) -> Result<Command, Problem> {
    Ok(match task {
        Task::Provider => {
            let provider = picked(store, answers, "provider", language)?;
            let provider = provider.ok_or_else(|| Problem::of("provider", words::PROVIDER_MISSING))?;
            Command::AddProvider { service, provider }
        }
        Task::Edit => Command::Edit { service, changes: Typed::read(answers).changes(known) },
        Task::Withdraw => Command::Withdraw { service, reason: answers.text("reason").to_owned() },
    })
}
