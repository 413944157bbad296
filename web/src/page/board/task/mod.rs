//! What is done with a display board, each as a form with an address of its own: `?do=publish`.

mod block;
mod entry;
mod print;
mod publish;
mod take_down;

use block::BlockTask;
use cobuild::{board::Board, record::BoardId, text::Text};
use entry::EditTask;
pub use entry::NewBoardPage;
use print::PrintTask;
use publish::PublishTask;
use take_down::TakeDownTask;
use yew::prelude::*;

use crate::{
    address::Address,
    route::Route,
    text::{Words, messages::board_page as words},
};

/// One thing that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Change what the board is.
    Edit,
    /// Add a block, or change one: `&block=`.
    Block,
    /// Publish what may be published.
    Publish,
    /// Record that copies were printed.
    Print,
    /// Take it down.
    TakeDown,
}

impl Task {
    const ALL: [Task; 5] = [Task::Edit, Task::Block, Task::Publish, Task::Print, Task::TakeDown];

    const fn key(self) -> &'static str {
        match self {
            Task::Edit => "edit",
            Task::Block => "block",
            Task::Publish => "publish",
            Task::Print => "print",
            Task::TakeDown => "take-down",
        }
    }

    /// What it is called.
    pub const fn label(self) -> Text {
        match self {
            Task::Edit => words::EDIT,
            Task::Block => words::ADD_BLOCK,
            Task::Publish => words::PUBLISH,
            Task::Print => words::PRINT,
            Task::TakeDown => words::TAKE_DOWN,
        }
    }

    /// The task in an address.
    pub fn of(address: &Address) -> Option<Task> {
        Task::ALL.into_iter().find(|task| task.key() == address.get("do"))
    }

    /// Its address.
    pub fn at(self, id: BoardId) -> Address {
        Address::from(Route::Board { id }).with("do", self.key())
    }

    /// Its form.
    pub fn form(self, id: BoardId, board: Board, address: &Address) -> Html {
        match self {
            Task::Edit => html! { <EditTask {id} {board} /> },
            Task::Block => {
                let block = address.get("block").parse().ok();
                html! { <BlockTask {id} {board} {block} /> }
            }
            Task::Publish => html! { <PublishTask {id} {board} /> },
            Task::Print => html! { <PrintTask {id} {board} /> },
            Task::TakeDown => html! { <TakeDownTask {id} {board} /> },
        }
    }
}

/// Properties of a task's form.
#[derive(Properties, PartialEq)]
pub struct TaskProps {
    /// Which.
    pub id: BoardId,
    /// As it is on record.
    pub board: Board,
}

fn above(id: BoardId, board: &Board) -> Option<(Address, Words)> {
    Some((Route::Board { id }.into(), board.title.get().clone().into()))
}
