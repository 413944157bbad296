//! What is done with an activity, each as a form with an address of its own: `?do=register`.

mod call_off;
mod came;
mod conclude;
mod register;

use call_off::CallOffTask;
use came::CameTask;
use cobuild::{activity::Activity, record::ActivityId, text::Text};
use conclude::ConcludeTask;
use jiff::civil::DateTime;
use register::RegisterTask;
use yew::prelude::*;

use super::{change::EditTask, rows::Standing};
use crate::{
    address::Address,
    route::Route,
    text::{Words, messages::activity_page as words},
};

/// One thing that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Register somebody.
    Register,
    /// Record who came, one by one.
    Came,
    /// Record how it went.
    Conclude,
    /// Change the entry.
    Edit,
    /// Call it off.
    CallOff,
}

impl Task {
    const ALL: [Task; 5] = [Task::Register, Task::Came, Task::Conclude, Task::Edit, Task::CallOff];

    const fn key(self) -> &'static str {
        match self {
            Task::Register => "register",
            Task::Came => "came",
            Task::Conclude => "conclude",
            Task::Edit => "edit",
            Task::CallOff => "call-off",
        }
    }

    /// What it is called.
    pub const fn label(self) -> Text {
        match self {
            Task::Register => words::REGISTER,
            Task::Came => words::RECORD_CAME,
            Task::Conclude => words::CONCLUDE,
            Task::Edit => words::EDIT,
            Task::CallOff => words::CALL_OFF,
        }
    }

    /// The task in an address.
    pub fn of(address: &Address) -> Option<Task> {
        Task::ALL.into_iter().find(|task| task.key() == address.get("do"))
    }

    /// Its address.
    pub fn at(self, id: ActivityId) -> Address {
        Address::from(Route::Activity { id }).with("do", self.key())
    }

    /// What can be done now: what comes next, and the rest.
    pub fn offered(activity: &Activity, standing: Standing, now: DateTime) -> (Option<Task>, Vec<Task>) {
        let registered = activity.seats().taken > 0;
        let came = |first: Task, rest: &[Task]| {
            let marks = registered.then_some(Task::Came).filter(|task| *task != first);
            (Some(first), marks.into_iter().chain(rest.iter().copied()).collect())
        };
        match standing {
            Standing::CalledOff => (None, Vec::new()),
            Standing::Open => (Some(Task::Register), vec![Task::Edit, Task::CallOff]),
            Standing::NotYet | Standing::Closed => (None, vec![Task::Edit, Task::CallOff]),
            Standing::Begun if now < activity.registration_closes() => {
                came(Task::Conclude, &[Task::Register, Task::Edit, Task::CallOff])
            }
            Standing::Begun => came(Task::Conclude, &[Task::Edit, Task::CallOff]),
            Standing::Held => (None, came(Task::Conclude, &[Task::Conclude, Task::Edit]).1),
        }
    }

    /// Its form.
    pub fn form(self, id: ActivityId, activity: Activity) -> Html {
        match self {
            Task::Register => html! { <RegisterTask {id} {activity} /> },
            Task::Came => html! { <CameTask {id} {activity} /> },
            Task::Conclude => html! { <ConcludeTask {id} {activity} /> },
            Task::Edit => html! { <EditTask {id} {activity} /> },
            Task::CallOff => html! { <CallOffTask {id} {activity} /> },
        }
    }
}

/// Properties of a task's form.
#[derive(Properties, PartialEq)]
pub struct TaskProps {
    /// Which.
    pub id: ActivityId,
    /// As it is on record.
    pub activity: Activity,
}

impl TaskProps {
    fn above(&self) -> Option<(Address, Words)> {
        Some((Route::Activity { id: self.id }.into(), self.activity.title.get().clone().into()))
    }
}
