use serde::{Deserialize, Serialize};

use crate::{
    clash::{Field, Trace},
    record::IndicatorId,
};

/// A set of indicators under named aims, such as 「六最」.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Set {
    /// What it is called.
    pub title: Field<String>,
    /// Where the aims come from.
    pub source: Field<String>,
    /// The aims in the office's order.
    pub aims: Field<Vec<Aim>>,
    /// That it is no longer used.
    pub dropped: Option<super::Retirement>,
    /// Who drew it up.
    pub drawn: Trace,
}

/// An aim of a set and the indicators that tell of it. Which indicator tells of which aim is for the office to say; an aim
/// may have none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aim {
    /// What it is called: 「最便捷」.
    pub title: String,
    /// The indicators linked to it, in the office's order.
    #[serde(default)]
    pub indicators: Vec<IndicatorId>,
}
