//! What is done with a person on a talent board, each as a form with an address of its own: `?do=consent`.

mod admit;
mod consent;
mod erase;
mod person;

pub use admit::AdmitTask;
use cobuild::{record::TalentId, talent::Details};
pub use consent::{ConsentTask, WithdrawTask};
pub use erase::EraseTask;
pub use person::PersonTask;
use yew::prelude::*;

use crate::{address::Address, route::Route, text::Words};

/// Properties of a form about one person.
#[derive(Properties, PartialEq)]
pub struct PersonProps {
    /// Which.
    pub id: TalentId,
    /// As they are on record.
    pub details: Details,
}

fn above(id: TalentId, details: &Details) -> Option<(Address, Words)> {
    Some((Route::Talent { id }.into(), details.name.get().clone().into()))
}
