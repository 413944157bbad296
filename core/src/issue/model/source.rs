use serde::{Deserialize, Serialize};

use crate::{
    record::{DemandId, OrganisationId, VisitId},
    text::{Text, labelled, messages::issue as words},
};

/// How an issue came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A demand of an enterprise visit.
    Visit {
        /// The visit.
        visit: VisitId,
        /// The demand.
        demand: DemandId,
    },
    /// A telephone call.
    Hotline,
    /// Somebody came to the service centre.
    WalkIn,
    /// The suggestion box.
    Box,
    /// A meeting.
    Meeting,
    /// The grid.
    Grid,
    /// Any other way.
    Other,
}

impl Source {
    /// The ways that a person can choose from.
    pub const CHOICES: &[Source] =
        &[Source::Hotline, Source::WalkIn, Source::Box, Source::Meeting, Source::Grid, Source::Other];

    /// The visit it came from.
    pub const fn visit(self) -> Option<VisitId> {
        match self {
            Source::Visit { visit, .. } => Some(visit),
            _ => None,
        }
    }

    /// Its kind, whatever it names.
    pub const fn kind(self) -> SourceKind {
        match self {
            Source::Visit { .. } => SourceKind::Visit,
            Source::Hotline => SourceKind::Hotline,
            Source::WalkIn => SourceKind::WalkIn,
            Source::Box => SourceKind::Box,
            Source::Meeting => SourceKind::Meeting,
            Source::Grid => SourceKind::Grid,
            Source::Other => SourceKind::Other,
        }
    }

    /// Its name on screen.
    pub const fn text(self) -> &'static Text {
        self.kind().text()
    }
}

labelled! {
    /// The kinds of [`Source`], for counting.
    SourceKind {
        /// An enterprise visit.
        Visit => SOURCE_VISIT,
        /// A telephone call.
        Hotline => SOURCE_HOTLINE,
        /// Somebody came to the service centre.
        WalkIn => SOURCE_WALK_IN,
        /// The suggestion box.
        Box => SOURCE_BOX,
        /// A meeting.
        Meeting => SOURCE_MEETING,
        /// The grid.
        Grid => SOURCE_GRID,
        /// Any other way.
        Other => SOURCE_OTHER,
    }
}

/// Who raised an issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RaisedBy {
    /// An organisation on record.
    Organisation(OrganisationId),
    /// A person, as they wish to be called, with a way to reach them if they gave one. Internal: the name is published
    /// only with the issue's consent to be named, the way to reach them never.
    Person {
        /// The name.
        name: String,
        /// Telephone or other contact.
        #[serde(default)]
        contact: String,
    },
    /// Nobody who wants to be named.
    Anonymous,
}

impl RaisedBy {
    /// The organisation on record that raised it.
    pub fn organisation(&self) -> Option<OrganisationId> {
        match self {
            RaisedBy::Organisation(organisation) => Some(*organisation),
            RaisedBy::Person { .. } | RaisedBy::Anonymous => None,
        }
    }
}
