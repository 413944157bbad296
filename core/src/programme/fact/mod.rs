mod apply;

use serde::{Deserialize, Serialize};

use super::{Element, Measure, PartLink, Target};
use crate::record::{OrganisationId, ProgrammeId, Record};

/// A change of one part of a programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The work line in the office's words.
    Title(String),
    /// Where it comes from.
    Source(String),
    /// What an element is about.
    Words {
        /// The element.
        element: Element,
        /// In words, or that this is not known.
        words: String,
    },
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A programme was drawn up.
    Drawn {
        /// The programme.
        programme: ProgrammeId,
        /// The year.
        year: i16,
        /// Whose it is.
        organisation: OrganisationId,
        /// The work line in the office's words.
        title: String,
        /// Where it comes from.
        source: String,
    },
    /// One part of it was changed.
    Edited {
        /// The programme.
        programme: ProgrammeId,
        /// What was changed.
        change: Change,
    },
    /// A part of an element was named.
    PartNamed {
        /// The programme.
        programme: ProgrammeId,
        /// The element.
        element: Element,
        /// What it is called.
        name: String,
        /// Where that comes from.
        source: String,
    },
    /// A part was taken out again.
    PartRemoved {
        /// The programme.
        programme: ProgrammeId,
        /// The element.
        element: Element,
        /// What it was called.
        name: String,
    },
    /// It was said of which activities a part consists.
    PartLinked {
        /// The programme.
        programme: ProgrammeId,
        /// The element.
        element: Element,
        /// What the part is called.
        name: String,
        /// The activities; none: that it is not known.
        link: Option<PartLink>,
    },
    /// A target was set, or set anew.
    TargetSet {
        /// The programme.
        programme: ProgrammeId,
        /// The element.
        element: Element,
        /// What is counted.
        measure: Measure,
        /// What is to be reached.
        target: Target,
    },
    /// A target was given up.
    TargetDropped {
        /// The programme.
        programme: ProgrammeId,
        /// The element.
        element: Element,
        /// What was counted.
        measure: Measure,
        /// Why.
        reason: String,
    },
    /// It was concluded.
    Concluded {
        /// The programme.
        programme: ProgrammeId,
        /// What the office has to say about the year.
        summary: String,
    },
}

impl Fact {
    fn programme(&self) -> ProgrammeId {
        match self {
            Fact::Drawn { programme, .. }
            | Fact::Edited { programme, .. }
            | Fact::PartNamed { programme, .. }
            | Fact::PartRemoved { programme, .. }
            | Fact::PartLinked { programme, .. }
            | Fact::TargetSet { programme, .. }
            | Fact::TargetDropped { programme, .. }
            | Fact::Concluded { programme, .. } => *programme,
        }
    }

    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        vec![self.programme().into()]
    }

    /// Whether it signed or published something: a programme is the office's own plan.
    pub fn is_final(&self) -> bool {
        false
    }
}
