//! What is done with a station, each as a form with an address of its own: `?do=count`.

use cobuild::{
    record::{ServiceId, StationId},
    service::terminal::Month,
    talent::{
        self,
        station::{Change, Command, Station},
    },
    text::{Language, Text},
    workspace::{self, Workspace},
};
use jiff::civil::Date;
use yew::prelude::*;

use super::entry::{EntryFields, SPEAKS};
use crate::{
    address::Address,
    component::{Answers, Choice, Need, NumberField, Problem, Select, TextField, Weight, Width},
    page::{missing::choose, number::whole, service::venue, step::StepPage},
    route::Route,
    store::use_store,
    text::{
        messages::{common, station_page as words},
        use_language,
    },
};

/// One thing that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Count the enquiries of a month.
    Count,
    /// Offer a service there.
    Offer,
    /// Change the entry.
    Edit,
    /// Keep it no longer.
    Close,
}

impl Task {
    const ALL: [Task; 4] = [Task::Count, Task::Offer, Task::Edit, Task::Close];

    const fn key(self) -> &'static str {
        match self {
            Task::Count => "count",
            Task::Offer => "offer",
            Task::Edit => "edit",
            Task::Close => "close",
        }
    }

    /// What it is called.
    pub const fn label(self) -> Text {
        match self {
            Task::Count => words::COUNT_ENQUIRIES,
            Task::Offer => words::OFFER,
            Task::Edit => words::EDIT,
            Task::Close => words::CLOSE,
        }
    }

    const fn done(self) -> Text {
        match self {
            Task::Count => words::COUNTED,
            Task::Offer => words::OFFERED,
            Task::Edit => words::CHANGED,
            Task::Close => words::CLOSED,
        }
    }

    /// The task in an address.
    pub fn of(address: &Address) -> Option<Task> {
        Task::ALL.into_iter().find(|task| task.key() == address.get("do"))
    }

    /// Its address.
    pub fn at(self, id: StationId) -> Address {
        Address::from(Route::Station { id }).with("do", self.key())
    }

    /// Its form.
    pub fn form(self, id: StationId, station: Station) -> Html {
        html! { <TaskPage task={self} {id} {station} /> }
    }
}

#[derive(Properties, PartialEq)]
struct TaskPageProps {
    task: Task,
    id: StationId,
    station: Station,
}

/// The form of a task, below the station.
#[component]
fn TaskPage(props: &TaskPageProps) -> Html {
    let TaskPageProps { task, id, ref station } = *props;
    let language = use_language();
    let store = use_store();
    let today = store.now().date();
    let fields = store.read(|workspace| fields(workspace, task, station, today));
    let asked = {
        let station = station.clone();
        Callback::from(move |answers: Answers| {
            let command = asked(task, (id, &station), &answers, language)?;
            Ok(workspace::Command::Talent(talent::Command::Station(command)))
        })
    };
    let weight = if task == Task::Close { Weight::Danger } else { Weight::Primary };
    html! {
        <StepPage id={task.key()} draft={format!("station/{id}/{}", task.key())} title={task.label()}
            of={station.name.get().clone()} back={Route::Station { id }} done={task.done()} {weight} speaks={SPEAKS} {asked}>
            { fields }
        </StepPage>
    }
}

fn fields(workspace: &Workspace, task: Task, station: &Station, today: Date) -> Html {
    let needed = || Need::By(words::NEED_STATION.into());
    let name =
        |id: ServiceId| workspace.services.get(id).map(|found| found.name.get().clone()).unwrap_or_default();
    match task {
        Task::Count => {
            let offered: Vec<Choice> =
                station.services().map(|id| Choice::new(id.to_string(), name(id))).collect();
            html! {
                <>
                    <TextField name="month" label={words::MONTH} hint={words::MONTH_HINT} width={Width::Short}
                        initial={AttrValue::from(Month::of(today).before().to_string())} need={needed()} />
                    <Select name="service" label={words::ABOUT} choices={offered} blank={words::SOMETHING_ELSE} need={Need::Unmarked} />
                    <NumberField name="number" label={words::ENQUIRIES} need={needed()} />
                </>
            }
        }
        Task::Offer => {
            let listed = workspace.services.listed().filter(|(id, _)| !station.offers(*id));
            let listed: Vec<Choice> =
                listed.map(|(id, service)| Choice::new(id.to_string(), service.name.get().clone())).collect();
            html! { <Select name="service" label={words::SERVICE} choices={listed} blank={common::CHOOSE} need={needed()} /> }
        }
        Task::Edit => html! { <EntryFields known={station.clone()} /> },
        Task::Close => html! { <TextField name="reason" label={common::REASON} need={needed()} /> },
    }
}

/// What the form of a task asks for.
///
/// # Errors
/// With the field that says nothing which could be meant.
fn asked(
    task: Task,
    (station, known): (StationId, &Station),
    answers: &Answers,
    language: Language,
) -> Result<Command, Problem> {
    let service = || answers.text("service").parse::<ServiceId>();
    Ok(match task {
        Task::Count => {
            let typed = answers.text("month");
            let month: Month = typed
                .parse()
                .map_err(|_| Problem::of("month", common::NOT_A_MONTH.fill(language, &[("typed", typed)])))?;
            let count = whole(answers, "number", language)?;
            let count = count.ok_or_else(|| Problem::of("number", words::COUNT_MISSING))?;
            Command::CountEnquiries { station, month, service: service().ok(), count }
        }
        Task::Offer => {
            let service = service().map_err(|_| choose("service", words::SERVICE, language))?;
            Command::Offer { station, service }
        }
        Task::Edit => {
            let venue =
                venue::chosen(answers, "venue").ok_or_else(|| Problem::of("venue", common::VENUE_MISSING))?;
            let (name, place) = (answers.text("name"), answers.text("place"));
            let changes = [
                (name != known.name.get()).then(|| Change::Name(name.to_owned())),
                (venue != *known.venue.get()).then_some(Change::Venue(venue)),
                (place != known.place.get()).then(|| Change::Place(place.to_owned())),
            ];
            Command::Edit { station, changes: changes.into_iter().flatten().collect() }
        }
        Task::Close => Command::Close { station, reason: answers.text("reason").to_owned() },
    })
}
