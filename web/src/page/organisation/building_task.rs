use cobuild::{
    building::{Command, Floor, Holding, LeaveIntention, LeaveStatus, Sharing},
    record::BuildingId,
    text::{Language, Text},
    workspace,
};
use jiff::civil::Date;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    buildings::area,
    pick::{PickField, picked},
    place::place,
    read,
};
use crate::{
    act::use_act,
    address::{Address, use_address},
    component::{
        Answers, Checkbox, Choice, DateField, Form, Link, Need, Outcome, Problem, Select, TextField, Width,
    },
    route::Route,
    store::{StoreView, use_store},
    text::{Words, messages, messages::organisation_page as words, use_language},
};

/// Something to do on the page of a building; each has an address.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum BuildingTask {
    /// Add a room.
    AddRoom,
    /// Place an organisation in a room.
    Occupy,
    /// Record that it moves out.
    MoveOut,
    /// Record that it means to leave, or stays.
    Leaving,
}

impl BuildingTask {
    const ALL: [BuildingTask; 4] =
        [BuildingTask::AddRoom, BuildingTask::Occupy, BuildingTask::MoveOut, BuildingTask::Leaving];

    fn key(self) -> &'static str {
        match self {
            BuildingTask::AddRoom => "room",
            BuildingTask::Occupy => "occupy",
            BuildingTask::MoveOut => "move-out",
            BuildingTask::Leaving => "leaving",
        }
    }

    fn text(self) -> Text {
        match self {
            BuildingTask::AddRoom => words::ADD_ROOM,
            BuildingTask::Occupy => words::OCCUPY,
            BuildingTask::MoveOut => words::MOVE_OUT,
            BuildingTask::Leaving => words::SET_LEAVING,
        }
    }

    /// The address of its form.
    pub fn address(self, id: BuildingId) -> Address {
        Address::from(Route::Building { id }).with("task", self.key())
    }
}

/// Properties of [`BuildingTaskForm`].
#[derive(Properties, PartialEq)]
pub struct BuildingTaskFormProps {
    /// Which building.
    pub id: BuildingId,
}

/// The form of the task that the address asks for; nothing without one.
#[component]
pub fn BuildingTaskForm(props: &BuildingTaskFormProps) -> Html {
    let language = use_language();
    let (store, act, navigator, address) = (use_store(), use_act(), use_navigator(), use_address());
    let id = props.id;
    let Some(task) = BuildingTask::ALL.into_iter().find(|task| task.key() == address.get("task")) else {
        return html! { <template></template> };
    };
    let fields = fields(task, store.now().date());
    let subject = format!("{}{}", address.get("room"), address.get("seat"));
    let key = format!("building/{id}/{}/{subject}", task.key());
    let on_submit = move |answers: Answers| {
        let command = match command(task, id, &address, &answers, &store, language) {
            Ok(Some(command)) => command,
            Ok(None) => return Outcome::Refused(vec![Problem::overall(words::INCOMPLETE)]),
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        let navigator = navigator.clone();
        let back = Callback::from(move |_| {
            if let Some(navigator) = &navigator {
                Address::from(Route::Building { id }).replace(navigator);
            }
        });
        place(act.send(workspace::Command::Building(command), words::SAVED, back), read::field)
    };
    let stay = html! { <Link to={Route::Building { id }} class="button">{ messages::button::CANCEL.get(language) }</Link> };
    html! {
        <section class="card screen-only" key={key.clone()}>
            <h2>{ task.text().get(language) }</h2>
            <Form id="building-task" draft={Some(AttrValue::from(key))} submit={words::SAVE} actions={stay} {on_submit}>{ fields }</Form>
        </section>
    }
}

fn fields(task: BuildingTask, today: Date) -> Html {
    let needed = || Need::By(Words::from(words::NEED_REGISTER));
    match task {
        BuildingTask::AddRoom => {
            let choices =
                Sharing::ALL.iter().map(|one| Choice::new(one.text().key, one.text())).collect::<Vec<_>>();
            html! {
                <>
                    <TextField name="floor" label={words::FLOOR} hint={words::FLOOR_HINT} width={Width::Short} need={needed()} />
                    <TextField name="number" label={words::ROOM_NUMBER} width={Width::Short} need={needed()} />
                    <TextField name="area" label={words::AREA} width={Width::Short} unit={words::SQUARE_METRES} />
                    <Select name="sharing" label={words::SHARING} {choices} need={Need::Unmarked} />
                </>
            }
        }
        BuildingTask::Occupy => {
            let choices =
                Holding::ALL.iter().map(|one| Choice::new(one.text().key, one.text())).collect::<Vec<_>>();
            html! {
                <>
                    <PickField name="organisation" label={words::OCCUPANT} need={needed()} />
                    <Select name="holding" label={words::HOLDING} {choices} need={Need::Unmarked} />
                    <DateField name="from" label={words::SINCE} initial={Some(today)} need={needed()} />
                    <DateField name="lease" label={words::LEASE_ENDS} />
                    <DateField name="until" label={words::MOVES_OUT_ON} />
                </>
            }
        }
        BuildingTask::MoveOut => {
            html! { <DateField name="until" label={words::MOVES_OUT_ON} initial={Some(today)} need={needed()} /> }
        }
        BuildingTask::Leaving => html! {
            <>
                <DateField name="on" label={words::LEAVING_DAY} />
                <TextField name="reason" label={words::REASON} />
                <Checkbox name="stays" label={words::STAYS} />
            </>
        },
    }
}

/// The command that a form asks for; `None` when the address does not say about which room or seat.
fn command(
    task: BuildingTask,
    building: BuildingId,
    address: &Address,
    answers: &Answers,
    store: &StoreView,
    language: Language,
) -> Result<Option<Command>, Problem> {
    let day = |name: &'static str| answers.date(name).ok_or_else(|| Problem::of(name, words::DAY_MISSING));
    let (room, seat) = (address.get("room").parse(), address.get("seat").parse());
    Ok(match task {
        BuildingTask::AddRoom => {
            let floor = answers.text("floor").parse().ok().and_then(Floor::new);
            let wrong = || {
                Problem::of("floor", words::NOT_A_FLOOR.fill(language, &[("typed", answers.text("floor"))]))
            };
            let sharing = Sharing::ALL.into_iter().find(|one| one.text().key == answers.text("sharing"));
            Some(Command::AddRoom {
                building,
                floor: floor.ok_or_else(wrong)?,
                number: answers.text("number").to_owned(),
                area: area(answers, language)?,
                sharing: sharing.unwrap_or_default(),
            })
        }
        BuildingTask::Occupy => {
            let Ok(room) = room else { return Ok(None) };
            let organisation = picked(store, answers, "organisation", language)?;
            let holding = Holding::ALL.into_iter().find(|one| one.text().key == answers.text("holding"));
            Some(Command::Occupy {
                room,
                organisation: organisation.ok_or_else(|| Problem::of("organisation", words::PICK_MISSING))?,
                holding: holding.unwrap_or(Holding::Lease),
                from: day("from")?,
                until: answers.date("until"),
                lease_ends: answers.date("lease"),
                also: Vec::new(),
                area: None,
            })
        }
        BuildingTask::MoveOut => {
            let Ok(occupancy) = seat else { return Ok(None) };
            Some(Command::MoveOut { occupancy, on: day("until")? })
        }
        BuildingTask::Leaving => {
            let Ok(occupancy) = seat else { return Ok(None) };
            let (on, reason) = (answers.date("on"), read::given(answers, "reason"));
            let leaving = (!answers.checked("stays")).then_some(LeaveIntention {
                on,
                reason,
                status: LeaveStatus::NotSigned,
            });
            Some(Command::SetLeaving { occupancy, leaving })
        }
    })
}
