use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::OwnersMatter;
use crate::{
    clash::Trace,
    record::SeatId,
    text::{Text, messages::meeting as words},
};

/// What an item asks of a body: some questions need another majority than the ordinary one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// An ordinary one.
    #[default]
    Ordinary,
    /// One of the matters that owners decide together.
    Owners(OwnersMatter),
    /// The recall of a trade union's chair or deputy chair.
    Recall,
    /// Appointing or dismissing a cadre, or disciplining a Party member, in a Party group 幹部任免、處分黨員.
    CadresAndDiscipline,
    /// An election.
    Election {
        /// How many are to be elected.
        seats: u32,
    },
}

impl Question {
    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            Question::Ordinary => &words::question::ORDINARY,
            Question::Owners(matter) => matter.text(),
            Question::Recall => &words::question::RECALL,
            Question::CadresAndDiscipline => &words::question::CADRES_AND_DISCIPLINE,
            Question::Election { .. } => &words::question::ELECTION,
        }
    }

    pub(in crate::meeting) const fn is_ordinary(&self) -> bool {
        matches!(self, Question::Ordinary)
    }
}

/// What somebody who is absent wrote about an item. It is kept and never counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opinion {
    /// Whose seat; none in a large assembly, where nobody is named.
    pub seat: Option<SeatId>,
    /// What they wrote.
    pub text: String,
    /// Who entered it, when.
    pub by: Trace,
}

/// That an item was studied before it came to a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Study {
    /// By whom.
    pub by: String,
    /// When.
    pub on: Date,
}
