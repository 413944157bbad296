//! What can be done with one agreement, each as a form with an address of its own: `?do=fulfil&of=…`.

mod amendment;
mod clauses;
mod deliver;
mod end;
mod judge;
mod obligation;
mod party;
mod pool;
mod renew;
mod review;
mod text;

pub use amendment::AmendmentTask;
pub use pool::PoolTask;
pub use review::ReviewTask;

use cobuild::{
    agreement::{Agreement, Change, Command, Wording},
    record::{AgreementId, FulfilmentId, ObligationId, OrganisationId},
    text::{Language, Text},
    workspace::{self, Fact},
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::text_fields::FIELDS;
use crate::{
    act::use_act,
    address::Address,
    component::{Answers, Choice, Link, Need, Outcome, Problem, TextField, TextKind},
    frame::Page,
    page::{beside::beside, party as organisation},
    route::Route,
    store::use_store,
    text::{
        messages,
        messages::{agreement_page as words, common},
        use_language,
    },
};

/// One thing that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Change the text of a draft.
    Text,
    /// Change the further clauses of a draft.
    Clauses,
    /// Add a party to a draft, or change one's entry.
    Party(Option<OrganisationId>),
    /// Add an obligation to a draft, or change one.
    Obligation(Option<ObligationId>),
    /// Take a signature back.
    Withdraw(OrganisationId),
    /// Give the agreement up.
    Drop,
    /// End it early by notice.
    Terminate,
    /// Draft its next round.
    Renew,
    /// Record what was delivered.
    Fulfil(Option<ObligationId>),
    /// Confirm a fulfilment for another party.
    Confirm(FulfilmentId),
    /// Dispute a fulfilment for another party.
    Dispute(FulfilmentId),
    /// Change what was signed.
    Amendment(AmendmentTask),
    /// What the parties pool.
    Pool(PoolTask),
    /// Joint meetings and evaluations.
    Review(ReviewTask),
}

impl Task {
    /// The task in an address.
    pub fn of(address: &Address) -> Option<Task> {
        let of = address.get("of");
        match address.get("do") {
            "text" => Some(Task::Text),
            "clauses" => Some(Task::Clauses),
            "party" => Some(Task::Party(of.parse().ok())),
            "obligation" => Some(Task::Obligation(of.parse().ok())),
            "withdraw" => of.parse().ok().map(Task::Withdraw),
            "drop" => Some(Task::Drop),
            "terminate" => Some(Task::Terminate),
            "renew" => Some(Task::Renew),
            "fulfil" => Some(Task::Fulfil(of.parse().ok())),
            "confirm" => of.parse().ok().map(Task::Confirm),
            "dispute" => of.parse().ok().map(Task::Dispute),
            task => AmendmentTask::of(task, of)
                .map(Task::Amendment)
                .or_else(|| PoolTask::of(task, of).map(Task::Pool))
                .or_else(|| ReviewTask::of(task, of).map(Task::Review)),
        }
    }

    /// Its address.
    pub fn at(self, id: AgreementId) -> Address {
        let said = |id: Option<String>| id.unwrap_or_default();
        let (task, of) = match self {
            Task::Text => ("text", String::new()),
            Task::Clauses => ("clauses", String::new()),
            Task::Party(party) => ("party", said(party.map(|id| id.to_string()))),
            Task::Obligation(obligation) => ("obligation", said(obligation.map(|id| id.to_string()))),
            Task::Withdraw(party) => ("withdraw", party.to_string()),
            Task::Drop => ("drop", String::new()),
            Task::Terminate => ("terminate", String::new()),
            Task::Renew => ("renew", String::new()),
            Task::Fulfil(obligation) => ("fulfil", said(obligation.map(|id| id.to_string()))),
            Task::Confirm(fulfilment) => ("confirm", fulfilment.to_string()),
            Task::Dispute(fulfilment) => ("dispute", fulfilment.to_string()),
            Task::Amendment(task) => task.said(),
            Task::Pool(task) => task.said(),
            Task::Review(task) => task.said(),
        };
        Address::from(Route::Agreement { id }).with("do", task).with("of", of)
    }

    /// Its form.
    pub fn form(self, id: AgreementId) -> Html {
        match self {
            Task::Text => html! { <text::TextTask {id} /> },
            Task::Clauses => html! { <clauses::ClausesTask {id} /> },
            Task::Party(None) => html! { <party::AddPartyTask {id} /> },
            Task::Party(Some(party)) => html! { <party::EditPartyTask {id} {party} /> },
            Task::Obligation(obligation) => html! { <obligation::ObligationTask {id} {obligation} /> },
            Task::Withdraw(party) => html! { <end::WithdrawTask {id} {party} /> },
            Task::Drop => html! { <end::DropTask {id} /> },
            Task::Terminate => html! { <end::TerminateTask {id} /> },
            Task::Renew => html! { <renew::RenewTask {id} /> },
            Task::Fulfil(obligation) => html! { <deliver::FulfilTask {id} {obligation} /> },
            Task::Confirm(fulfilment) => html! { <judge::ConfirmTask {id} {fulfilment} /> },
            Task::Dispute(fulfilment) => html! { <judge::DisputeTask {id} {fulfilment} /> },
            Task::Amendment(task) => task.form(id),
            Task::Pool(task) => task.form(id),
            Task::Review(task) => task.form(id),
        }
    }
}

/// Properties of the tasks about the agreement as a whole.
#[derive(Properties, PartialEq)]
pub struct TaskProps {
    pub id: AgreementId,
}

#[derive(Properties, PartialEq)]
struct TaskPageProps {
    id: AgreementId,
    title: Text,
    purpose: Text,
    children: Html,
}

/// The page around a task's form: below the agreement, which it names.
#[component]
fn TaskPage(props: &TaskPageProps) -> Html {
    let store = use_store();
    let above =
        store.read(|workspace| workspace.agreements.get(props.id).map(|text| text.title.get().clone()));
    let above = above.map(|title| (Route::Agreement { id: props.id }.into(), title.into()));
    html! {
        <Page title={props.title} purpose={props.purpose} {above}>{ props.children.clone() }</Page>
    }
}

/// The way back, beside the button that sends a form.
#[component]
fn Back(props: &TaskProps) -> Html {
    let language = use_language();
    html! {
        <Link to={Route::Agreement { id: props.id }} class="button">{ messages::button::CANCEL.get(language) }</Link>
    }
}

/// Why something is given up or taken back.
#[component]
fn ReasonField() -> Html {
    html! {
        <TextField name="reason" label={common::REASON} kind={TextKind::Lines(3)} need={Need::By(words::NEED_FILE.into())} />
    }
}

/// What the text says today, with the amendments that are in effect.
#[hook]
fn use_wording(id: AgreementId) -> Option<Wording> {
    let store = use_store();
    let today = store.now().date();
    store.read(|workspace| Some(workspace.agreements.get(id)?.wording_on(today)))
}

/// The parties by that text, as choices.
#[hook]
fn use_party_choices(id: AgreementId) -> Vec<Choice> {
    let (store, language) = (use_store(), use_language());
    let parties = use_wording(id).into_iter().flat_map(|text| text.parties);
    store.read(|workspace| {
        parties.map(|party| organisation::choice(workspace, party.organisation, language)).collect()
    })
}

/// Goes to the agreement in place of the form; `view` is the one that shows what was done.
#[hook]
fn use_return(id: AgreementId, view: &'static str) -> Callback<Vec<Fact>> {
    let navigator = use_navigator();
    Callback::from(move |_| {
        if let Some(navigator) = &navigator {
            Address::from(Route::Agreement { id }).with("view", view).replace(navigator);
        }
    })
}

/// The text of a draft, and a form's answer that sends what differs from it.
#[hook]
fn use_edit(
    id: AgreementId,
    told: Text,
    changes: fn(&Agreement, &Answers, Language) -> Result<Vec<Change>, Problem>,
) -> (Option<Agreement>, Callback<Answers, Outcome>) {
    let (store, act, back) = (use_store(), use_act(), use_return(id, ""));
    let language = use_language();
    let text = store.read(|workspace| workspace.agreements.get(id).cloned());
    let before = text.clone();
    let on_submit = move |answers: Answers| {
        let Some(before) = &before else { return Outcome::Waiting };
        match changes(before, &answers, language) {
            Err(problem) => Outcome::Refused(vec![problem]),
            Ok(changes) => {
                let edit = Command::Edit { agreement: id, changes };
                beside(act.send(workspace::Command::Agreement(edit), told, back.clone()), FIELDS)
            }
        }
    };
    (text, on_submit.into())
}
