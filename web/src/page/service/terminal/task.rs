//! What is done with a machine, each as a form with an address of its own: `?do=repair&fault=…`.

use cobuild::{
    record::{FaultId, TerminalId},
    service::{
        self,
        terminal::{Command, Effect, Month, Terminal},
    },
    text::{Language, Text},
    workspace,
};
use jiff::civil::DateTime;
use yew::prelude::*;

use super::entry::{self, EntryFields, FIELDS};
use crate::{
    address::{Address, use_address},
    component::{
        Answers, Choice, DateField, DateTimeField, Need, NumberField, Problem, Radios, TextField, TextKind,
        Weight, Width,
    },
    page::{
        named::{choices, named},
        number::whole,
        step::StepPage,
    },
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{common, terminal_page as words},
        use_language,
    },
};

/// One thing that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Report a fault.
    Fault,
    /// Record a repair.
    Repair,
    /// Report how often it was used.
    Uses,
    /// List what can be done at it.
    Items,
    /// Change the entry.
    Edit,
    /// Take it out of use.
    Retire,
}

impl Task {
    const ALL: [Task; 6] = [Task::Fault, Task::Repair, Task::Uses, Task::Items, Task::Edit, Task::Retire];

    const fn key(self) -> &'static str {
        match self {
            Task::Fault => "fault",
            Task::Repair => "repair",
            Task::Uses => "uses",
            Task::Items => "items",
            Task::Edit => "edit",
            Task::Retire => "retire",
        }
    }

    /// What it is called.
    pub const fn label(self) -> Text {
        match self {
            Task::Fault => words::REPORT_FAULT,
            Task::Repair => words::REPAIR,
            Task::Uses => words::REPORT_USES,
            Task::Items => words::LIST_ITEMS,
            Task::Edit => words::EDIT,
            Task::Retire => words::RETIRE,
        }
    }

    const fn done(self) -> Text {
        match self {
            Task::Fault => words::FAULT_REPORTED,
            Task::Repair => words::REPAIR_RECORDED,
            Task::Uses => words::USES_REPORTED,
            Task::Items => words::ITEMS_LISTED,
            Task::Edit => words::CHANGED,
            Task::Retire => words::RETIRED,
        }
    }

    /// The task in an address.
    pub fn of(address: &Address) -> Option<Task> {
        Task::ALL.into_iter().find(|task| task.key() == address.get("do"))
    }

    /// Its address.
    pub fn at(self, id: TerminalId) -> Address {
        Address::from(Route::Terminal { id }).with("do", self.key())
    }

    /// Its form.
    pub fn form(self, id: TerminalId, terminal: Terminal) -> Html {
        html! { <TaskPage task={self} {id} {terminal} /> }
    }
}

#[derive(Properties, PartialEq)]
struct TaskPageProps {
    task: Task,
    id: TerminalId,
    terminal: Terminal,
}

/// The form of a task, below the machine.
#[component]
fn TaskPage(props: &TaskPageProps) -> Html {
    let TaskPageProps { task, id, ref terminal } = *props;
    let (language, address) = (use_language(), use_address());
    let now = use_store().now();
    let fault: Option<FaultId> = address.get("fault").parse().ok();
    let purpose = match (task, fault.and_then(|fault| terminal.fault(fault))) {
        (Task::Repair, Some(fault)) => Words::from(fault.what.clone()),
        (Task::Repair, None) => words::FAULT_UNKNOWN.into(),
        (Task::Items, _) => words::ITEMS_PURPOSE.into(),
        _ => Words::Nothing,
    };
    let asked = {
        let terminal = terminal.clone();
        Callback::from(move |answers: Answers| {
            let command = asked(task, (id, &terminal), fault, &answers, language)?;
            Ok(workspace::Command::Service(service::Command::Terminal(command)))
        })
    };
    let about = fault.map(|fault| fault.to_string()).unwrap_or_default();
    let draft = format!("terminal/{id}/{}/{about}", task.key());
    let weight = if task == Task::Retire { Weight::Danger } else { Weight::Primary };
    html! {
        <StepPage id={task.key()} {draft} title={task.label()} {purpose} of={terminal.name.get().clone()}
            back={Route::Terminal { id }} done={task.done()} {weight} speaks={FIELDS} {asked}>
            { fields(task, terminal, now) }
        </StepPage>
    }
}

fn fields(task: Task, terminal: &Terminal, now: DateTime) -> Html {
    let needed = || Need::By(words::NEED_LIST.into());
    let moment = |label: Text| {
        html! {
            <DateTimeField name="at" {label} initial={Some(now)} between={(None, Some(now))} need={Need::Unmarked} />
        }
    };
    let as_of = || {
        html! {
            <DateField name="as-of" label={words::AS_OF} initial={Some(now.date())} between={(None, Some(now.date()))} need={Need::Unmarked} />
        }
    };
    let source = |initial: String| {
        html! {
            <TextField name="source" label={words::SOURCE} hint={words::SOURCE_HINT} initial={AttrValue::from(initial)} need={needed()} />
        }
    };
    match task {
        Task::Fault => {
            let effects: Vec<Choice> = choices(Effect::ALL, Effect::text);
            html! {
                <>
                    <TextField name="what" label={words::FAULT} kind={TextKind::Lines(2)} need={needed()} />
                    <Radios name="effect" label={words::EFFECT} choices={effects} initial={Effect::Partly.text().key} need={Need::Unmarked} />
                    { moment(words::NOTICED) }
                </>
            }
        }
        Task::Repair => html! {
            <>
                <TextField name="done" label={words::DONE} kind={TextKind::Lines(2)} />
                { moment(words::REPAIRED) }
            </>
        },
        Task::Uses => {
            let month = Month::of(now.date()).before().to_string();
            html! {
                <>
                    <TextField name="month" label={words::MONTH} hint={words::MONTH_HINT} initial={AttrValue::from(month)} width={Width::Short} need={needed()} />
                    <NumberField name="times" label={words::TIMES} need={needed()} />
                    { source(String::new()) }
                    { as_of() }
                </>
            }
        }
        Task::Items => {
            let (items, said, from) = match terminal.items.get() {
                Some(list) => (list.items.join("\n"), list.said.clone(), list.source.clone()),
                None => Default::default(),
            };
            html! {
                <>
                    <TextField name="item-list" label={words::ITEMS} hint={words::ITEMS_HINT} kind={TextKind::Lines(6)} initial={AttrValue::from(items)} />
                    <TextField name="said" label={words::SAID} hint={words::SAID_HINT} initial={AttrValue::from(said)} />
                    { source(from) }
                    { as_of() }
                </>
            }
        }
        Task::Edit => html! { <EntryFields known={terminal.clone()} /> },
        Task::Retire => html! {
            <TextField name="reason" label={common::REASON} kind={TextKind::Lines(2)} need={needed()} />
        },
    }
}

/// What the form of a task asks for.
///
/// # Errors
/// With the field that says nothing which could be meant.
fn asked(
    task: Task,
    (terminal, known): (TerminalId, &Terminal),
    fault: Option<FaultId>,
    answers: &Answers,
    language: Language,
) -> Result<Command, Problem> {
    let text = |name: &str| answers.text(name).to_owned();
    let (at, as_of) = (answers.moment("at"), answers.date("as-of"));
    Ok(match task {
        Task::Fault => {
            let effect = named(Effect::ALL, Effect::text, answers.text("effect"));
            Command::ReportFault {
                terminal,
                what: text("what"),
                effect: effect.unwrap_or(Effect::Partly),
                at,
            }
        }
        Task::Repair => {
            let fault =
                fault.ok_or_else(|| Problem::overall(words::FAULT_UNKNOWN.get(language).to_owned()))?;
            Command::Repair { terminal, fault, at, done: text("done") }
        }
        Task::Uses => {
            let typed = answers.text("month");
            let month: Month = typed
                .parse()
                .map_err(|_| Problem::of("month", common::NOT_A_MONTH.fill(language, &[("typed", typed)])))?;
            let times = whole(answers, "times", language)?;
            let times = times.ok_or_else(|| Problem::of("times", words::TIMES_MISSING))?;
            Command::ReportUses { terminal, month, times, source: text("source"), as_of }
        }
        Task::Items => Command::ListItems {
            terminal,
            items: answers.text("item-list").lines().map(str::to_owned).collect(),
            said: text("said"),
            source: text("source"),
            as_of,
        },
        Task::Edit => Command::Edit { terminal, changes: entry::changes(entry::read(answers)?, known) },
        Task::Retire => Command::Retire { terminal, reason: text("reason") },
    })
}
