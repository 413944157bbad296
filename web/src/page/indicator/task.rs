//! What is done with an indicator, each as a form with an address of its own: `?do=observe&as-of=2022`.

use cobuild::{
    indicator::{Bound, Command, Indicator, NewReading, SetChange},
    record::{IndicatorId, IndicatorSetId},
    text::{Language, Text},
    visibility::Visibility,
    workspace::{self, Workspace},
};
use yew::prelude::*;

use super::{
    as_of,
    definition::{self, DefinitionFields, FIELDS},
};
use crate::{
    address::{Address, use_address},
    component::{Answers, Checkbox, Choice, Need, Problem, Select, TextField, TextKind, Weight, Width},
    page::{
        missing::choose,
        named::{choices, named},
        step::StepPage,
    },
    route::Route,
    store::{StoreView, use_store},
    text::{
        Words,
        messages::{common, indicator_page as words},
        use_language,
    },
};

/// One thing that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Record a figure, or revise one.
    Observe,
    /// Take a figure back.
    Retract,
    /// Change what it counts.
    Edit,
    /// Let it tell of an aim.
    Link,
    /// Let it tell of an aim no longer.
    Unlink,
    /// Keep it no longer.
    Retire,
}

impl Task {
    const ALL: [Task; 6] = [Task::Observe, Task::Retract, Task::Edit, Task::Link, Task::Unlink, Task::Retire];

    const fn key(self) -> &'static str {
        match self {
            Task::Observe => "observe",
            Task::Retract => "retract",
            Task::Edit => "edit",
            Task::Link => "link",
            Task::Unlink => "unlink",
            Task::Retire => "retire",
        }
    }

    const fn label(self) -> Text {
        match self {
            Task::Observe => words::OBSERVE,
            Task::Retract => words::RETRACT,
            Task::Edit => words::EDIT,
            Task::Link => words::LINK,
            Task::Unlink => words::UNLINK,
            Task::Retire => words::RETIRE,
        }
    }

    const fn done(self) -> Text {
        match self {
            Task::Observe => words::OBSERVED,
            Task::Retract => words::RETRACTED,
            Task::Edit => words::CHANGED,
            Task::Link => words::LINKED,
            Task::Unlink => words::UNLINKED,
            Task::Retire => words::RETIRED,
        }
    }

    /// The task in an address.
    pub fn of(address: &Address) -> Option<Task> {
        Task::ALL.into_iter().find(|task| task.key() == address.get("do"))
    }

    /// Its address.
    pub fn at(self, id: IndicatorId) -> Address {
        Address::from(Route::Indicator { id }).with("do", self.key())
    }

    /// Its form.
    pub fn form(self, id: IndicatorId, indicator: Indicator) -> Html {
        html! { <TaskPage task={self} {id} {indicator} /> }
    }
}

#[derive(Properties, PartialEq)]
struct TaskPageProps {
    task: Task,
    id: IndicatorId,
    indicator: Indicator,
}

/// The form of a task, below the indicator.
#[component]
fn TaskPage(props: &TaskPageProps) -> Html {
    let TaskPageProps { task, id, ref indicator } = *props;
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let about = address.get("as-of").to_owned();
    let fields = store.read(|workspace| fields(workspace, task, (id, indicator), &about));
    let draft = format!("indicator/{id}/{}/{about}", task.key());
    let weight = if matches!(task, Task::Retract | Task::Retire) { Weight::Danger } else { Weight::Primary };
    let purpose = match task {
        Task::Retract => as_of::parsed(&about).map_or(Words::Nothing, |as_of| as_of.words(language).into()),
        Task::Observe => words::OBSERVE_PURPOSE.into(),
        Task::Edit | Task::Link | Task::Unlink | Task::Retire => Words::Nothing,
    };
    let asked = {
        let indicator = indicator.clone();
        Callback::from(move |answers: Answers| {
            let command = asked(task, (id, &indicator), &about, &answers, &store, language);
            command.map(workspace::Command::Indicator)
        })
    };
    html! {
        <StepPage id={task.key()} {draft} title={task.label()} {purpose} of={indicator.name.get().clone()}
            back={Route::Indicator { id }} done={task.done()} {weight} speaks={FIELDS} {asked}>
            { fields }
        </StepPage>
    }
}

fn fields(
    workspace: &Workspace,
    task: Task,
    (id, indicator): (IndicatorId, &Indicator),
    about: &str,
) -> Html {
    let needed = || Need::By(words::NEED_SERIES.into());
    let reason = || html! { <TextField name="reason" label={common::REASON} kind={TextKind::Lines(2)} need={needed()} /> };
    match task {
        Task::Observe => {
            let known = as_of::parsed(about).and_then(|as_of| indicator.point(as_of)?.reading.get().clone());
            let bounds: Vec<Choice> = choices(Bound::ALL, Bound::text);
            let bound = known.as_ref().map(|known| known.bound).unwrap_or_default().text().key;
            let value = known.as_ref().map(|known| known.value.to_string()).unwrap_or_default();
            let source = known.as_ref().map(|known| known.source.clone()).unwrap_or_default();
            let public = known.is_some_and(|known| known.visibility.is_public());
            html! {
                <>
                    <TextField name="as-of" label={words::AS_OF} hint={words::AS_OF_HINT} width={Width::Short} initial={AttrValue::from(about.to_owned())} need={needed()} />
                    <TextField name="value" label={words::FIGURE} hint={words::FIGURE_HINT} unit={Words::from(indicator.unit.get().clone())} width={Width::Short} initial={AttrValue::from(value)} need={needed()} />
                    <Select name="bound" label={words::BOUND} choices={bounds} initial={bound} need={Need::Unmarked} />
                    <TextField name="source" label={words::SOURCE} initial={AttrValue::from(source)} need={needed()} />
                    <Checkbox name="public" label={words::PUBLIC} hint={words::PUBLIC_HINT} initial={public} />
                </>
            }
        }
        Task::Retract | Task::Retire => reason(),
        Task::Edit => html! { <DefinitionFields known={indicator.clone()} /> },
        Task::Link | Task::Unlink => {
            let aims = aims(workspace, id, task == Task::Unlink);
            html! { <Select name="aim" label={words::AIM} choices={aims} blank={common::CHOOSE} need={needed()} /> }
        }
    }
}

/// The aims that the indicator tells of, or all others.
fn aims(workspace: &Workspace, id: IndicatorId, linked: bool) -> Vec<Choice> {
    let aims = workspace.indicators.sets().flat_map(|(set_id, set)| {
        let title = set.title.get().clone();
        let aims = set.aims.get().iter().enumerate();
        let aims = aims.filter(move |(_, aim)| aim.indicators.contains(&id) == linked);
        aims.map(move |(place, aim)| {
            Choice::new(format!("{set_id} {place}"), format!("{title} · {}", aim.title))
        })
    });
    aims.collect()
}

/// What the form of a task asks for.
///
/// # Errors
/// With the field that says nothing which could be meant.
fn asked(
    task: Task,
    (id, known): (IndicatorId, &Indicator),
    about: &str,
    answers: &Answers,
    store: &StoreView,
    language: Language,
) -> Result<Command, Problem> {
    let reason = || answers.text("reason").to_owned();
    Ok(match task {
        Task::Observe => {
            let as_of = as_of::read(answers, language)?;
            let typed = answers.text("value");
            let value = typed.parse();
            let wrong = |_| Problem::of("value", words::NOT_A_FIGURE.fill(language, &[("typed", typed)]));
            let bound = named(Bound::ALL, Bound::text, answers.text("bound"));
            let public = answers.checked("public");
            let reading = NewReading {
                value: value.map_err(wrong)?,
                bound: bound.unwrap_or_default(),
                source: answers.text("source").to_owned(),
                visibility: if public { Visibility::MayPublish } else { Visibility::Internal },
            };
            Command::Observe { indicator: id, as_of, reading: Box::new(reading) }
        }
        Task::Retract => {
            let as_of = as_of::parsed(about);
            let as_of =
                as_of.ok_or_else(|| Problem::overall(words::TIME_UNKNOWN.get(language).to_owned()))?;
            Command::Retract { indicator: id, as_of, reason: reason() }
        }
        Task::Edit => {
            Command::Edit { indicator: id, changes: definition::changes(definition::read(answers), known) }
        }
        Task::Link | Task::Unlink => {
            link(id, answers, store).ok_or_else(|| choose("aim", words::AIM, language))?
        }
        Task::Retire => Command::Retire { indicator: id, reason: reason() },
    })
}

/// The set as it stands, with the indicator among those of the aim chosen, or no longer among them.
fn link(id: IndicatorId, answers: &Answers, store: &StoreView) -> Option<Command> {
    let (set, place) = answers.text("aim").split_once(' ')?;
    let (set, place): (IndicatorSetId, usize) = (set.parse().ok()?, place.parse().ok()?);
    let mut aims = store.read(|workspace| workspace.indicators.set(set).map(|set| set.aims.get().clone()))?;
    let linked = &mut aims.get_mut(place)?.indicators;
    match linked.iter().position(|one| *one == id) {
        Some(there) => drop(linked.remove(there)),
        None => linked.push(id),
    }
    Some(Command::EditSet { set, changes: vec![SetChange::Aims(aims)] })
}
