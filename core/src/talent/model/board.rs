use serde::{Deserialize, Serialize};

use crate::{
    clash::{Field, Trace},
    record::TalentId,
};

/// A talent board 英才榜.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TalentBoard {
    /// What it is called.
    pub title: Field<String>,
    /// Where it stands, in words.
    pub place: Field<String>,
    /// How many people it has room for; `None`: as the office's policy says.
    pub places: Field<Option<u32>>,
    /// In which order they are shown.
    pub order: Field<Order>,
    /// That it is no longer kept.
    pub closed: Option<Closing>,
    /// Who opened it.
    pub opened: Trace,
}

/// In which order people are shown. It says nothing about their worth: there is no ranking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// By their names, character by character as Unicode numbers them; no table of strokes or sounds is asked.
    ByName,
    /// As the office has put them; those that it does not name come last, by their names.
    Office(Vec<TalentId>),
}

/// A talent board is no longer kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Closing {
    /// Why.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}
