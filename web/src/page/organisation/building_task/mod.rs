//! What is done with a building and its rooms, each as a form on its page: `?task=occupy&room=…`.

mod asked;
mod details;
mod fields;

use cobuild::{record::BuildingId, text::Text, workspace};
use yew::prelude::*;
use yew_router::prelude::*;

use asked::asked;
use fields::fields;

use super::{place::place, read, send_all::send_all};
use crate::{
    act::use_act,
    address::{Address, use_address},
    component::{Answers, Form, Link, Outcome, Problem},
    frame::FormTitle,
    route::Route,
    store::use_store,
    text::{
        messages,
        messages::organisation_page as words,
        messages::{building_page, button},
        use_language,
    },
};

/// Something to do on the page of a building; each has an address.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum BuildingTask {
    /// Add a room.
    AddRoom,
    /// Correct what is on record about the building.
    Correct,
    /// Fill in its file.
    Details,
    /// Correct what is on record about a room.
    CorrectRoom,
    /// Place an organisation in a room.
    Occupy,
    /// Record that it moves out.
    MoveOut,
    /// Record that it means to leave, or stays.
    Leaving,
    /// Set the last day of its lease.
    LeaseEnd,
    /// Set the area by its contract.
    SeatArea,
    /// Declare the areas of a floor.
    DeclareFloor,
    /// Declare the taxes of a year.
    DeclareTax,
}

impl BuildingTask {
    const ALL: [BuildingTask; 11] = [
        BuildingTask::AddRoom,
        BuildingTask::Correct,
        BuildingTask::Details,
        BuildingTask::CorrectRoom,
        BuildingTask::Occupy,
        BuildingTask::MoveOut,
        BuildingTask::Leaving,
        BuildingTask::LeaseEnd,
        BuildingTask::SeatArea,
        BuildingTask::DeclareFloor,
        BuildingTask::DeclareTax,
    ];

    fn key(self) -> &'static str {
        match self {
            BuildingTask::AddRoom => "room",
            BuildingTask::Correct => "correct",
            BuildingTask::Details => "file",
            BuildingTask::CorrectRoom => "correct-room",
            BuildingTask::Occupy => "occupy",
            BuildingTask::MoveOut => "move-out",
            BuildingTask::Leaving => "leaving",
            BuildingTask::LeaseEnd => "lease",
            BuildingTask::SeatArea => "area",
            BuildingTask::DeclareFloor => "floor",
            BuildingTask::DeclareTax => "tax",
        }
    }

    /// What it is called.
    pub const fn text(self) -> Text {
        match self {
            BuildingTask::AddRoom => words::ADD_ROOM,
            BuildingTask::Correct => building_page::CORRECT,
            BuildingTask::Details => building_page::FILL_IN,
            BuildingTask::CorrectRoom => building_page::CORRECT_ROOM,
            BuildingTask::Occupy => words::OCCUPY,
            BuildingTask::MoveOut => words::MOVE_OUT,
            BuildingTask::Leaving => words::SET_LEAVING,
            BuildingTask::LeaseEnd => building_page::LEASE_END,
            BuildingTask::SeatArea => building_page::SEAT_AREA,
            BuildingTask::DeclareFloor => building_page::DECLARE_FLOOR,
            BuildingTask::DeclareTax => building_page::DECLARE_TAX,
        }
    }

    /// Whether its form may be sent as it stands: then nothing is corrected.
    const fn may_change_nothing(self) -> bool {
        matches!(self, BuildingTask::Correct | BuildingTask::Details | BuildingTask::CorrectRoom)
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
    let today = store.now().date();
    let fields = store.read(|workspace| fields(workspace, task, id, &address, today));
    let subject = format!("{}{}", address.get("room"), address.get("seat"));
    let key = format!("building/{id}/{}/{subject}", task.key());
    let on_submit = move |answers: Answers| {
        let commands = match asked(task, id, &address, &answers, &store, language) {
            Ok(commands) => commands,
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        if commands.is_empty() && !task.may_change_nothing() {
            return Outcome::Refused(vec![Problem::overall(words::INCOMPLETE)]);
        }
        let navigator = navigator.clone();
        let back = Callback::from(move |()| {
            if let Some(navigator) = &navigator {
                Address::from(Route::Building { id }).replace(navigator);
            }
        });
        let commands = commands.into_iter().map(workspace::Command::Building).collect();
        place(send_all(&act, commands, words::SAVED.into(), back), read::field)
    };
    let stay = html! { <Link to={Route::Building { id }} class="button">{ messages::button::CANCEL.get(language) }</Link> };
    html! {
        <section class="card screen-only" key={key.clone()}>
            <FormTitle words={task.text()} />
            <Form id="building-task" draft={Some(AttrValue::from(key))} submit={button::SAVE} actions={stay} {on_submit}>{ fields }</Form>
        </section>
    }
}
