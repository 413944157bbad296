//! What is done with an item and the claims on it, each as a form with an address of its own: `?do=claim`.

use cobuild::{
    claim::{self, Answer, ListItem, Proposer, claiming, item},
    record::{ClaimId, ListItemId},
    text::{Language, Text},
    workspace::{self, Workspace},
};
use yew::prelude::*;

use super::entry::{self, EntryFields, FIELDS};
use crate::{
    address::{Address, use_address},
    component::{Answers, Choice, Need, NumberField, Problem, Radios, Select, TextField, TextKind, Weight},
    page::{
        claim::list::left,
        missing::choose,
        named::{choices, named},
        number::needed,
        organisation::{PickField, picked},
        party,
        step::StepPage,
    },
    route::Route,
    store::{StoreView, use_store},
    text::{
        Words,
        messages::{claim_page as words, common},
        use_language,
    },
};

/// One thing that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Claim some of it.
    Claim,
    /// Say no to a claim.
    Decline,
    /// Take a claim back.
    Withdraw,
    /// Change the entry.
    Edit,
    /// Take it off the list.
    TakeOff,
}

impl Task {
    const ALL: [Task; 5] = [Task::Claim, Task::Decline, Task::Withdraw, Task::Edit, Task::TakeOff];

    const fn key(self) -> &'static str {
        match self {
            Task::Claim => "claim",
            Task::Decline => "decline",
            Task::Withdraw => "withdraw",
            Task::Edit => "edit",
            Task::TakeOff => "take-off",
        }
    }

    const fn label(self) -> Text {
        match self {
            Task::Claim => words::CLAIM,
            Task::Decline => words::DECLINE,
            Task::Withdraw => words::WITHDRAW_CLAIM,
            Task::Edit => words::EDIT,
            Task::TakeOff => words::TAKE_OFF,
        }
    }

    const fn done(self) -> Text {
        match self {
            Task::Claim => words::CLAIMED,
            Task::Decline => words::DECLINED,
            Task::Withdraw => words::CLAIM_WITHDRAWN,
            Task::Edit => words::CHANGED,
            Task::TakeOff => words::TAKEN_OFF,
        }
    }

    /// The task in an address.
    pub fn of(address: &Address) -> Option<Task> {
        Task::ALL.into_iter().find(|task| task.key() == address.get("do"))
    }

    /// Its address.
    pub fn at(self, id: ListItemId) -> Address {
        Address::from(Route::ListItem { id }).with("do", self.key())
    }

    /// Its form.
    pub fn form(self, id: ListItemId, item: ListItem) -> Html {
        html! { <TaskPage task={self} {id} {item} /> }
    }
}

#[derive(Properties, PartialEq)]
struct TaskPageProps {
    task: Task,
    id: ListItemId,
    item: ListItem,
}

/// The form of a task, below the item.
#[component]
fn TaskPage(props: &TaskPageProps) -> Html {
    let TaskPageProps { task, id, ref item } = *props;
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let claim: Option<ClaimId> = address.get("claim").parse().ok();
    let fields = store.read(|workspace| fields(workspace, task, (id, item), claim, &address, language));
    let asked = {
        let (store, item) = (store.clone(), item.clone());
        Callback::from(move |answers: Answers| {
            asked(task, (id, &item), claim, &answers, &store, language).map(workspace::Command::Claim)
        })
    };
    let about = claim.map(|claim| claim.to_string()).unwrap_or_default();
    let draft = format!("list/{id}/{}/{about}", task.key());
    let weight = if matches!(task, Task::Claim | Task::Edit) { Weight::Primary } else { Weight::Danger };
    let purpose = match task {
        Task::Claim => Words::from(left(item, language)),
        Task::TakeOff => words::TAKE_OFF_PURPOSE.into(),
        Task::Decline | Task::Withdraw | Task::Edit => Words::Nothing,
    };
    html! {
        <StepPage id={task.key()} {draft} title={task.label()} {purpose} of={item.text.get().clone()} back={Route::ListItem { id }}
            done={task.done()} {weight} speaks={FIELDS} {asked}>
            { fields }
        </StepPage>
    }
}

fn fields(
    workspace: &Workspace,
    task: Task,
    (id, item): (ListItemId, &ListItem),
    claim: Option<ClaimId>,
    address: &Address,
    language: Language,
) -> Html {
    let marked = || Need::By(words::NEED_LIST.into());
    let reason = || html! { <TextField name="reason" label={common::REASON} kind={TextKind::Lines(2)} need={marked()} /> };
    match task {
        Task::Claim => claim_fields(workspace, id, item, address, language),
        Task::Decline => {
            let found = claim.and_then(|claim| workspace.claims.claim(claim));
            let sides = found.map(|claim| [item.owner, claim.claimant]).into_iter().flatten();
            let sides: Vec<Choice> = sides.map(|by| party::choice(workspace, by, language)).collect();
            html! { <><Select name="by" label={words::WHO_SAYS_NO} choices={sides} need={Need::Unmarked} />{ reason() }</> }
        }
        Task::Withdraw | Task::TakeOff => reason(),
        Task::Edit => html! { <EntryFields known={item.clone()} /> },
    }
}

fn claim_fields(
    workspace: &Workspace,
    id: ListItemId,
    item: &ListItem,
    address: &Address,
    language: Language,
) -> Html {
    let answers: Option<ListItemId> = address.get("answers").parse().ok();
    let answered = answers.and_then(|other| workspace.claims.item(other));
    let claimant = answered.map(|other| other.owner);
    let quantity = answered.map_or(item.remaining(), |other| other.remaining().min(item.remaining()));
    let others = workspace
        .claims
        .items_on(item.side.other())
        .filter(|(other, one)| *other != id && one.remaining() > 0);
    let others: Vec<Choice> = others
        .map(|(other, one)| {
            let owner = party::name(workspace, one.owner, language);
            Choice::new(other.to_string(), format!("{} · {owner}", one.text.get()))
        })
        .collect();
    let proposers: Vec<Choice> = choices(Proposer::ALL, Proposer::text);
    let initial = answers.map(|other| other.to_string()).unwrap_or_default();
    html! {
        <>
            <PickField name="claimant" label={words::CLAIMANT} known={claimant} need={Need::By(words::NEED_LIST.into())} />
            <NumberField name="quantity" label={words::QUANTITY} unit={Words::from(item.unit.text())} initial={Some(quantity)} need={Need::Unmarked} />
            <TextField name="offer" label={words::OFFER} kind={TextKind::Lines(2)} need={Need::By(words::NEED_LIST.into())} />
            <TextField name="terms" label={words::TERMS} kind={TextKind::Lines(2)} />
            <Select name="answers" label={words::ANSWERS} hint={words::ANSWERS_HINT} choices={others} blank={words::NO_ANSWER} {initial} need={Need::Unmarked} />
            <Radios name="proposer" label={words::PROPOSED_BY} choices={proposers} initial={Proposer::Claimant.text().key} need={Need::Unmarked} />
        </>
    }
}

/// What the form of a task asks for.
///
/// # Errors
/// With the field that says nothing which could be meant.
fn asked(
    task: Task,
    (id, item): (ListItemId, &ListItem),
    claim: Option<ClaimId>,
    answers: &Answers,
    store: &StoreView,
    language: Language,
) -> Result<claim::Command, Problem> {
    let claim = || claim.ok_or_else(|| Problem::overall(words::CLAIM_UNKNOWN.get(language).to_owned()));
    let reason = || answers.text("reason").to_owned();
    Ok(match task {
        Task::Claim => {
            claim::Command::Claim(claiming::Command::Propose(proposal(id, answers, store, language)?))
        }
        Task::Decline => {
            let by = answers.text("by").parse().map_err(|_| choose("by", words::WHO_SAYS_NO, language))?;
            claim::Command::Claim(claiming::Command::Decline { claim: claim()?, by, reason: reason() })
        }
        Task::Withdraw => {
            claim::Command::Claim(claiming::Command::Withdraw { claim: claim()?, reason: reason() })
        }
        Task::Edit => {
            let changes = entry::changes(entry::read(answers, language)?, item, language)?;
            claim::Command::Item(item::Command::Edit { item: id, changes })
        }
        Task::TakeOff => claim::Command::Item(item::Command::Withdraw { item: id, reason: reason() }),
    })
}

fn proposal(
    item: ListItemId,
    answers: &Answers,
    store: &StoreView,
    language: Language,
) -> Result<claiming::Proposal, Problem> {
    let claimant = picked(store, answers, "claimant", language)?;
    let quantity = needed(answers, "quantity", language)?;
    let own = answers.text("answers").parse().ok();
    let own = own.map(|own| Answer { item: own, quantity });
    let by = named(Proposer::ALL, Proposer::text, answers.text("proposer"));
    Ok(claiming::Proposal {
        item,
        claimant: claimant.ok_or_else(|| Problem::of("claimant", words::CLAIMANT_MISSING))?,
        quantity: Some(quantity),
        answers: own,
        offer: answers.text("offer").to_owned(),
        terms: answers.text("terms").to_owned(),
        by: by.unwrap_or(Proposer::Claimant),
        on: None,
    })
}
