//! What is done with a slot, each as a form with an address of its own: `?do=came&at=2022-10-11T14:00:00`.

use cobuild::{
    record::SlotId,
    rule::moment_words,
    service::{
        self,
        rota::{Command, HoursMark, Outcome as Attended, StationedSlot},
    },
    text::{Language, Text},
    workspace,
};
use jiff::civil::DateTime;
use yew::prelude::*;

use super::{
    entry::{EntryFields, FIELDS, Typed},
    times::{self, TimesFields},
};
use crate::{
    address::{Address, use_address},
    component::{
        Answers, Choice, DateField, Need, NumberField, Problem, Radios, TextField, TextKind, TimeField,
        Weight,
    },
    page::{
        named::{choices, named},
        number::whole,
        party,
        step::StepPage,
    },
    route::Route,
    store::{StoreView, use_store},
    text::{
        Words,
        messages::{common, rota_page as words},
        use_language,
    },
};

/// One thing that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Record whether they came.
    Came,
    /// Call an occurrence off.
    Cancel,
    /// Let an occurrence take place on a holiday.
    Confirm,
    /// Change who, what, where.
    Edit,
    /// Give it other times.
    Reschedule,
    /// End it.
    End,
}

impl Task {
    const ALL: [Task; 6] = [Task::Came, Task::Cancel, Task::Confirm, Task::Edit, Task::Reschedule, Task::End];

    const fn key(self) -> &'static str {
        match self {
            Task::Came => "came",
            Task::Cancel => "cancel",
            Task::Confirm => "confirm",
            Task::Edit => "edit",
            Task::Reschedule => "reschedule",
            Task::End => "end",
        }
    }

    /// What it is called.
    pub const fn label(self) -> Text {
        match self {
            Task::Came => words::CAME,
            Task::Cancel => words::CANCEL,
            Task::Confirm => words::CONFIRM,
            Task::Edit => words::EDIT,
            Task::Reschedule => words::RESCHEDULE,
            Task::End => words::END,
        }
    }

    const fn done(self) -> Text {
        match self {
            Task::Came => words::CAME_DONE,
            Task::Cancel => words::CANCELLED,
            Task::Confirm => words::CONFIRMED,
            Task::Edit => words::CHANGED,
            Task::Reschedule => words::RESCHEDULED,
            Task::End => words::END_DONE,
        }
    }

    /// What stands below its title; `at`: the occurrence.
    fn purpose(self, at: Option<DateTime>, language: Language) -> Words {
        let about = |text: Text| {
            let at = at.map_or_else(
                || words::MOMENT_UNKNOWN.get(language).to_owned(),
                |at| text.fill(language, &[("at", &moment_words(at, language))]),
            );
            Words::from(at)
        };
        match self {
            Task::Came => about(words::CAME_PURPOSE),
            Task::Cancel => about(words::CANCEL_PURPOSE),
            Task::Confirm => about(words::CONFIRM_PURPOSE),
            Task::Edit => Words::Nothing,
            Task::Reschedule => words::RESCHEDULE_PURPOSE.into(),
            Task::End => words::END_PURPOSE.into(),
        }
    }

    /// The task in an address.
    pub fn of(address: &Address) -> Option<Task> {
        Task::ALL.into_iter().find(|task| task.key() == address.get("do"))
    }

    /// Its address.
    pub fn at(self, id: SlotId) -> Address {
        Address::from(Route::Slot { id }).with("do", self.key())
    }

    /// Its form.
    pub fn form(self, id: SlotId, slot: StationedSlot) -> Html {
        html! { <TaskPage task={self} {id} {slot} /> }
    }
}

#[derive(Properties, PartialEq)]
struct TaskPageProps {
    task: Task,
    id: SlotId,
    slot: StationedSlot,
}

/// The form of a task, below the slot.
#[component]
fn TaskPage(props: &TaskPageProps) -> Html {
    let TaskPageProps { task, id, ref slot } = *props;
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let now = store.now();
    let at: Option<DateTime> = address.get("at").parse().ok();
    let of = Words::from(
        store.read(|workspace| party::name(workspace, *slot.provider.get(), language)).to_string(),
    );
    let asked = {
        let slot = slot.clone();
        Callback::from(move |answers: Answers| {
            let command = asked(task, (id, &slot), at, &answers, &store, language)?;
            Ok(workspace::Command::Service(service::Command::Rota(command)))
        })
    };
    let about = at.map(|at| at.to_string()).unwrap_or_default();
    let draft = format!("slot/{id}/{}/{about}", task.key());
    let weight = if matches!(task, Task::Cancel | Task::End) { Weight::Danger } else { Weight::Primary };
    html! {
        <StepPage id={task.key()} {draft} title={task.label()} purpose={task.purpose(at, language)} {of} back={Route::Slot { id }}
            done={task.done()} {weight} speaks={FIELDS} {asked}>
            { fields(task, slot, at, now) }
        </StepPage>
    }
}

fn fields(task: Task, slot: &StationedSlot, at: Option<DateTime>, now: DateTime) -> Html {
    let needed = || Need::By(words::NEED_COUNT.into());
    let reason = || html! { <TextField name="reason" label={common::REASON} kind={TextKind::Lines(2)} need={needed()} /> };
    match task {
        Task::Came => came_fields(slot, at),
        Task::Cancel => reason(),
        Task::Confirm => {
            let hours: Vec<Choice> = choices(HoursMark::ALL, HoursMark::text);
            let initial = HoursMark::Regular.text().key;
            html! { <Radios name="hours" label={words::HOURS} hint={words::HOURS_HINT} choices={hours} {initial} need={Need::Unmarked} /> }
        }
        Task::Edit => html! { <EntryFields known={slot.clone()} /> },
        Task::Reschedule => {
            let known = slot.times_on(now.date()).cloned();
            html! { <TimesFields first={now.date()} label={words::SINCE} {known} /> }
        }
        Task::End => html! {
            <>
                <DateField name="last-day" label={words::LAST_DAY} initial={Some(now.date())} need={needed()} />
                { reason() }
            </>
        },
    }
}

/// With what is on record about the occurrence already.
fn came_fields(slot: &StationedSlot, at: Option<DateTime>) -> Html {
    let known = at.and_then(|at| slot.record_of(at)?.outcome.as_ref()).map(|outcome| outcome.get().clone());
    let (initial, came_at, served, note) = match known {
        Some(Attended::Held { came_at, served }) => ("held", Some(came_at), Some(served), String::new()),
        Some(Attended::Absent { note }) => ("absent", None, None, note),
        None => ("held", at.map(|at| at.time()), None, String::new()),
    };
    let outcomes = vec![Choice::new("held", words::HELD), Choice::new("absent", words::ABSENT)];
    html! {
        <>
            <Radios name="outcome" label={words::OUTCOME} choices={outcomes} {initial} need={Need::Unmarked} />
            <TimeField name="came-at" label={words::CAME_AT} initial={came_at} />
            <NumberField name="served" label={words::SERVED_COUNT} initial={served} />
            <TextField name="note" label={words::NOTE} initial={AttrValue::from(note)} />
        </>
    }
}

/// What the form of a task asks for.
///
/// # Errors
/// With the field that is empty.
fn asked(
    task: Task,
    (slot, known): (SlotId, &StationedSlot),
    at: Option<DateTime>,
    answers: &Answers,
    store: &StoreView,
    language: Language,
) -> Result<Command, Problem> {
    let at = || at.ok_or_else(|| Problem::overall(words::MOMENT_UNKNOWN.get(language).to_owned()));
    let reason = || answers.text("reason").to_owned();
    Ok(match task {
        Task::Came if answers.text("outcome") == "absent" => {
            Command::Absent { slot, at: at()?, note: answers.text("note").to_owned() }
        }
        Task::Came => {
            let served = whole(answers, "served", language)?;
            let served = served.ok_or_else(|| Problem::of("served", words::SERVED_MISSING))?;
            Command::Held { slot, at: at()?, came_at: answers.time("came-at"), served }
        }
        Task::Cancel => Command::Cancel { slot, at: at()?, reason: reason() },
        Task::Confirm => {
            let hours = named(HoursMark::ALL, HoursMark::text, answers.text("hours"));
            Command::Confirm { slot, at: at()?, hours: hours.unwrap_or_default() }
        }
        Task::Reschedule => {
            let times::Typed { recurrence, to, hours, first } = times::read(answers)?;
            Command::Reschedule { slot, from: Some(first), recurrence: Box::new(recurrence), to, hours }
        }
        Task::End => Command::End { slot, on: answers.date("last-day"), reason: reason() },
        Task::Edit => {
            let typed = Typed::read(store, answers, Some(known), language)?;
            Command::Edit { slot, changes: typed.changes(known) }
        }
    })
}
