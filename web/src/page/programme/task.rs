//! What is done with a programme, each as a form with an address of its own: `?do=target&element=…`.

use cobuild::{
    programme::{Change, Command, Element, PartLink, Programme, Target},
    record::{ProgrammeId, SeriesId},
    text::{Language, Text},
    workspace::{self, Workspace},
};
use yew::prelude::*;

use super::measure;
use crate::{
    address::{Address, use_address},
    component::{Answers, Choice, Need, NumberField, Problem, Select, TextField, TextKind, Weight},
    page::{missing::choose, named::named, number::whole, step::StepPage},
    route::Route,
    store::use_store,
    text::{
        messages::{common, programme_page as words},
        use_language,
    },
};

/// Which rule speaks of which field.
pub const FIELDS: &[(&str, &str)] = &[
    ("programme.field-title", "title"),
    ("programme.field-part", "name"),
    ("programme.field-source", "source"),
    ("programme.field-reason", "reason"),
    ("programme.field-summary", "summary"),
    ("PRG-01", "year"),
    ("PRG-02", "name"),
    ("PRG-03", "name"),
    ("PRG-04", "number"),
    ("PRG-05", "year"),
];

/// One thing that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Name a part of an element.
    NamePart,
    /// Say of which activities a part consists.
    LinkPart,
    /// Set a target.
    SetTarget,
    /// Give a target up.
    DropTarget,
    /// Say what an element is about.
    Words,
    /// Change title and source.
    Edit,
    /// Conclude the year.
    Conclude,
}

impl Task {
    const ALL: [Task; 7] = [
        Task::NamePart,
        Task::LinkPart,
        Task::SetTarget,
        Task::DropTarget,
        Task::Words,
        Task::Edit,
        Task::Conclude,
    ];

    const fn key(self) -> &'static str {
        match self {
            Task::NamePart => "part",
            Task::LinkPart => "link",
            Task::SetTarget => "target",
            Task::DropTarget => "drop",
            Task::Words => "words",
            Task::Edit => "edit",
            Task::Conclude => "conclude",
        }
    }

    const fn label(self) -> Text {
        match self {
            Task::NamePart => words::NAME_PART,
            Task::LinkPart => words::LINK_PART,
            Task::SetTarget => words::SET_TARGET,
            Task::DropTarget => words::DROP_TARGET,
            Task::Words => words::SAY,
            Task::Edit => words::EDIT,
            Task::Conclude => words::CONCLUDE,
        }
    }

    const fn done(self) -> Text {
        match self {
            Task::NamePart => words::PART_NAMED,
            Task::LinkPart => words::PART_LINKED,
            Task::SetTarget => words::TARGET_SET,
            Task::DropTarget => words::TARGET_DROPPED,
            Task::Words | Task::Edit => words::CHANGED,
            Task::Conclude => words::CONCLUDED_DONE,
        }
    }

    /// The task in an address.
    pub fn of(address: &Address) -> Option<Task> {
        Task::ALL.into_iter().find(|task| task.key() == address.get("do"))
    }

    /// Its address.
    pub fn at(self, id: ProgrammeId) -> Address {
        Address::from(Route::Programme { id }).with("do", self.key())
    }

    /// Its form.
    pub fn form(self, id: ProgrammeId, programme: Programme) -> Html {
        html! { <TaskPage task={self} {id} {programme} /> }
    }
}

#[derive(Properties, PartialEq)]
struct TaskPageProps {
    task: Task,
    id: ProgrammeId,
    programme: Programme,
}

/// The form of a task, below the programme.
#[component]
fn TaskPage(props: &TaskPageProps) -> Html {
    let TaskPageProps { task, id, ref programme } = *props;
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let element = named(Element::ALL, Element::text, address.get("element"));
    let part = address.get("part").to_owned();
    let dropped = measure::parsed(address.get("measure"));
    let about = store.read(|workspace| {
        let element = element.map(|element| element.text().get(language).to_owned());
        let dropped = dropped.map(|dropped| measure::words(workspace, dropped, language));
        let part = Some(part.clone()).filter(|part| !part.is_empty());
        [element, part, dropped].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    let fields = store.read(|workspace| fields(workspace, task, programme, element, &part, language));
    let asked = Callback::from(move |answers: Answers| {
        let command = asked(task, id, element, (&part, dropped), &answers, language);
        command.map(workspace::Command::Programme)
    });
    let weight = if task == Task::DropTarget { Weight::Danger } else { Weight::Primary };
    // A draft belongs to what the form is about: each part and each target has its own.
    let subject = ["element", "part", "measure"].map(|name| address.get(name)).join("/");
    let draft = format!("programme/{id}/{}/{subject}", task.key());
    html! {
        <StepPage id={task.key()} {draft} title={task.label()} purpose={about} of={programme.title.get().clone()}
            back={Route::Programme { id }} done={task.done()} {weight} speaks={FIELDS} {asked}>
            { fields }
        </StepPage>
    }
}

fn fields(
    workspace: &Workspace,
    task: Task,
    programme: &Programme,
    element: Option<Element>,
    part: &str,
    language: Language,
) -> Html {
    let needed = || Need::By(words::NEED_PROGRAMME.into());
    match task {
        Task::NamePart => html! {
            <>
                <TextField name="name" label={words::PART} need={needed()} />
                <TextField name="source" label={words::SOURCE} need={needed()} />
            </>
        },
        Task::LinkPart => {
            let mut series = Vec::new();
            for (id, one) in workspace.activities.all_series() {
                series.push(Choice::new(id.to_string(), one.name.get().clone()));
                let themes = one.named.get().iter();
                series.extend(themes.map(|theme| {
                    Choice::new(format!("{id} {theme}"), format!("{} · {theme}", one.name.get()))
                }));
            }
            let parts = element.map(|element| programme.parts(element)).unwrap_or_default();
            let known = parts.iter().find(|one| one.name == part).and_then(|one| one.link.get().clone());
            let initial = known.map(|link| {
                link.theme.map_or_else(|| link.series.to_string(), |theme| format!("{} {theme}", link.series))
            });
            html! { <Select name="series" label={words::SERIES} choices={series} blank={words::SERIES_UNKNOWN} initial={initial.unwrap_or_default()} need={Need::Unmarked} /> }
        }
        Task::SetTarget => html! {
            <>
                <Select name="measure" label={words::MEASURE} choices={measure::choices(workspace, language)} blank={common::CHOOSE} need={needed()} />
                <NumberField name="number" label={words::NUMBER} need={needed()} />
                <TextField name="note" label={words::NOTE} />
            </>
        },
        Task::DropTarget => html! { <TextField name="reason" label={common::REASON} need={needed()} /> },
        Task::Words => {
            let line = element.and_then(|element| programme.line(element));
            let initial = line.map(|line| line.words.get().clone()).unwrap_or_default();
            html! { <TextField name="about" label={words::ABOUT} kind={TextKind::Lines(4)} initial={AttrValue::from(initial)} /> }
        }
        Task::Edit => html! {
            <>
                <TextField name="title" label={words::PROGRAMME} initial={AttrValue::from(programme.title.get().clone())} need={needed()} />
                <TextField name="source" label={words::SOURCE} initial={AttrValue::from(programme.source.get().clone())} />
            </>
        },
        Task::Conclude => html! {
            <TextField name="summary" label={words::SUMMARY} kind={TextKind::Lines(5)} need={needed()} />
        },
    }
}

/// What the form of a task asks for.
///
/// # Errors
/// With the field that says nothing which could be meant.
fn asked(
    task: Task,
    programme: ProgrammeId,
    element: Option<Element>,
    (part, dropped): (&str, Option<cobuild::programme::Measure>),
    answers: &Answers,
    language: Language,
) -> Result<Command, Problem> {
    let text = |name: &str| answers.text(name).to_owned();
    let lost = || Problem::overall(words::ELEMENT_UNKNOWN.get(language).to_owned());
    let element = || element.ok_or_else(lost);
    Ok(match task {
        Task::NamePart => {
            Command::NamePart { programme, element: element()?, name: text("name"), source: text("source") }
        }
        Task::LinkPart => Command::LinkPart {
            programme,
            element: element()?,
            name: part.to_owned(),
            link: link(answers.text("series")),
        },
        Task::SetTarget => {
            let number = whole(answers, "number", language)?;
            let measure = measure::parsed(answers.text("measure"));
            Command::SetTarget {
                programme,
                element: element()?,
                measure: measure.ok_or_else(|| choose("measure", words::MEASURE, language))?,
                target: Target {
                    number: number.ok_or_else(|| Problem::of("number", words::NUMBER_MISSING))?,
                    note: text("note"),
                },
            }
        }
        Task::DropTarget => {
            let measure = dropped.ok_or_else(lost)?;
            Command::DropTarget { programme, element: element()?, measure, reason: text("reason") }
        }
        Task::Words => {
            let changes = vec![Change::Words { element: element()?, words: text("about") }];
            Command::Edit { programme, changes }
        }
        Task::Edit => Command::Edit {
            programme,
            changes: vec![Change::Title(text("title")), Change::Source(text("source"))],
        },
        Task::Conclude => Command::Conclude { programme, summary: text("summary") },
    })
}

/// The series, and after a space the theme.
fn link(chosen: &str) -> Option<PartLink> {
    let (series, theme) = match chosen.split_once(' ') {
        Some((series, theme)) => (series, Some(theme.to_owned())),
        None => (chosen, None),
    };
    Some(PartLink { series: series.parse::<SeriesId>().ok()?, theme })
}
