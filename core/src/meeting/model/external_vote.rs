use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{AreaCount, AreaTally, Count, OwnersMatter, Presence, Tally, Turnout};

/// A vote that a building's owners took outside this workspace, as its document shows it: what article 278 asks for can
/// be counted again from it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExternalVote {
    /// The day on which it was taken.
    pub on: Date,
    /// The document that shows it: the owners' committee's notice, its number.
    pub document: String,
    /// On which of the owners' matters.
    pub matter: OwnersMatter,
    /// How many owners there are, and how many took part.
    pub count: Count,
    /// What area they own, in square metres.
    pub area_count: AreaCount,
    /// The heads for and against.
    pub heads: Tally,
    /// The area behind them, in square metres.
    pub area: AreaTally,
}

impl ExternalVote {
    /// Who was entitled and who took part.
    pub fn presence(&self) -> Presence {
        Presence::Counted(Turnout {
            entitled: self.count.entitled,
            present: self.count.present,
            area: Some(self.area_count),
            as_of: self.on,
            source: self.document.clone(),
        })
    }
}
