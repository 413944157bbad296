//! What can be done with one entry, each as a form with an address of its own: `?do=edit`.

use cobuild::{record::ServiceId, service::Command, text::Text, workspace};
use yew::prelude::*;
use yew_router::prelude::*;

use super::entry::{EntryFields, FIELDS, NameFields, Typed};
use crate::{
    act::use_act,
    address::Address,
    component::{Answers, Form, Link, Need, Outcome, Problem, TextField, TextKind, Weight},
    frame::Page,
    page::{
        beside::beside,
        organisation::{PickField, picked},
    },
    route::Route,
    store::use_store,
    text::{messages, messages::service_page as words, use_language},
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

    fn key(self) -> &'static str {
        match self {
            Task::Provider => "provider",
            Task::Edit => "edit",
            Task::Withdraw => "withdraw",
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
    pub fn form(self, id: ServiceId) -> Html {
        match self {
            Task::Provider => html! { <ProviderTask {id} /> },
            Task::Edit => html! { <EditTask {id} /> },
            Task::Withdraw => html! { <WithdrawTask {id} /> },
        }
    }
}

/// Properties of every task.
#[derive(Properties, PartialEq)]
pub struct TaskProps {
    /// Which service.
    pub id: ServiceId,
}

#[derive(Properties, PartialEq)]
struct TaskPageProps {
    id: ServiceId,
    title: Text,
    purpose: Text,
    children: Html,
}

/// The page around a task's form: below the service, which it names.
#[component]
fn TaskPage(props: &TaskPageProps) -> Html {
    let store = use_store();
    let name = store.read(|workspace| workspace.services.get(props.id).map(|entry| entry.name.get().clone()));
    let above = name.map(|name| (Route::Service { id: props.id }.into(), name.into()));
    html! { <Page title={props.title} purpose={props.purpose} {above}>{ props.children.clone() }</Page> }
}

#[component]
fn Back(props: &TaskProps) -> Html {
    let language = use_language();
    html! {
        <Link to={Route::Service { id: props.id }} class="button">{ messages::button::CANCEL.get(language) }</Link>
    }
}

/// Goes to the service in place of the form.
#[hook]
fn use_return(id: ServiceId) -> Callback<Vec<workspace::Fact>> {
    let navigator = use_navigator();
    Callback::from(move |_| {
        if let Some(navigator) = &navigator {
            Address::from(Route::Service { id }).replace(navigator);
        }
    })
}

#[component]
fn ProviderTask(props: &TaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(id));
    let on_submit = move |answers: Answers| {
        let provider = match picked(&store, &answers, "provider", language) {
            Ok(Some(provider)) => provider,
            Ok(None) => return Outcome::Refused(vec![Problem::of("provider", words::PROVIDER_MISSING)]),
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        let add = Command::AddProvider { service: id, provider };
        let sent = act.send(workspace::Command::Service(add), words::PROVIDER_ADDED, back.clone());
        beside(sent, &[("SVC-04", "provider")])
    };
    html! {
        <TaskPage {id} title={words::ADD_PROVIDER} purpose={words::ADD_PROVIDER_PURPOSE}>
            <Form id="provider-form" draft={Some(format!("service/{id}/provider"))} submit={words::ADD_PROVIDER} actions={html! { <Back {id} /> }} {on_submit}>
                <PickField name="provider" label={words::PROVIDER} need={Need::By(words::NEED_CATALOGUE.into())} />
            </Form>
        </TaskPage>
    }
}

#[component]
fn EditTask(props: &TaskProps) -> Html {
    let id = props.id;
    let (store, act, back) = (use_store(), use_act(), use_return(id));
    let entry = store.read(|workspace| workspace.services.get(id).cloned());
    let on_submit = {
        let entry = entry.clone();
        move |answers: Answers| {
            let Some(entry) = &entry else { return Outcome::Waiting };
            let edit = Command::Edit { service: id, changes: Typed::read(&answers).changes(entry) };
            beside(act.send(workspace::Command::Service(edit), words::CHANGED, back.clone()), FIELDS)
        }
    };
    html! {
        <TaskPage {id} title={words::EDIT} purpose={words::EDIT_PURPOSE}>
            <Form id="entry" draft={Some(format!("service/{id}/edit"))} submit={words::SAVE} actions={html! { <Back {id} /> }} {on_submit}>
                <NameFields initial={entry.clone()} />
                <EntryFields initial={entry} />
            </Form>
        </TaskPage>
    }
}

#[component]
fn WithdrawTask(props: &TaskProps) -> Html {
    let id = props.id;
    let (act, back) = (use_act(), use_return(id));
    let on_submit = move |answers: Answers| {
        let withdraw = Command::Withdraw { service: id, reason: answers.text("reason").to_owned() };
        let sent = act.send(workspace::Command::Service(withdraw), words::WITHDRAWN_DONE, back.clone());
        beside(sent, &[("service.field-reason", "reason")])
    };
    html! {
        <TaskPage {id} title={words::WITHDRAW} purpose={words::WITHDRAW_PURPOSE}>
            <Form id="withdraw" draft={Some(format!("service/{id}/withdraw"))} submit={words::WITHDRAW} weight={Weight::Danger} actions={html! { <Back {id} /> }} {on_submit}>
                <TextField name="reason" label={words::REASON} kind={TextKind::Lines(3)} need={Need::By(words::NEED_CATALOGUE.into())} />
            </Form>
        </TaskPage>
    }
}
