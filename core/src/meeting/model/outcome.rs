use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    record::OrganisationId,
    text::{Text, messages::meeting as words},
};

/// The kinds of outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeKind {
    /// A resolution 決議 on what is the hall's own.
    Resolution,
    /// A proposal 建議 to whoever may decide.
    Proposal,
    /// A pact 公約 among those who sit in the hall: it takes effect after its publication.
    Pact,
    /// An agreement between parties, reached with the hall's help.
    Mediation,
    /// Put off.
    Deferred,
    /// Voted down, or given up.
    NotAdopted,
}

impl OutcomeKind {
    /// Every kind.
    pub const ALL: [OutcomeKind; 6] = [
        OutcomeKind::Resolution,
        OutcomeKind::Proposal,
        OutcomeKind::Pact,
        OutcomeKind::Mediation,
        OutcomeKind::Deferred,
        OutcomeKind::NotAdopted,
    ];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            OutcomeKind::Resolution => &words::outcome::RESOLUTION,
            OutcomeKind::Proposal => &words::outcome::PROPOSAL,
            OutcomeKind::Pact => &words::outcome::PACT,
            OutcomeKind::Mediation => &words::outcome::MEDIATION,
            OutcomeKind::Deferred => &words::outcome::DEFERRED,
            OutcomeKind::NotAdopted => &words::outcome::NOT_ADOPTED,
        }
    }

    /// Whether the hall says something by it: then it needs a quorum, and a majority or a consensus.
    pub const fn decides(self) -> bool {
        match self {
            OutcomeKind::Resolution | OutcomeKind::Proposal | OutcomeKind::Pact => true,
            OutcomeKind::Mediation | OutcomeKind::Deferred | OutcomeKind::NotAdopted => false,
        }
    }
}

/// What an item was concluded with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The hall resolves.
    Resolution {
        /// What is resolved.
        text: String,
        /// From when it holds.
        #[serde(default)]
        effective_on: Option<Date>,
        /// The owners' vote that it rests on, in words. Words carry nothing: the vote itself is attached to the item.
        #[serde(default)]
        owners_vote: Option<String>,
        /// Who does what.
        #[serde(default)]
        duties: Vec<Duty>,
    },
    /// The hall proposes.
    Proposal {
        /// To whom.
        to: String,
        /// The organisation it goes to.
        #[serde(default)]
        organisation: Option<OrganisationId>,
        /// What is proposed.
        text: String,
        /// Who does what.
        #[serde(default)]
        duties: Vec<Duty>,
    },
    /// Those who sit in the hall make a pact.
    Pact {
        /// Its text.
        text: String,
        /// From when it is to hold; left out: as soon as it was public long enough.
        #[serde(default)]
        effective_on: Option<Date>,
        /// Who does what.
        #[serde(default)]
        duties: Vec<Duty>,
    },
    /// The parties agree.
    Mediation {
        /// To what.
        text: String,
        /// Who does what.
        #[serde(default)]
        duties: Vec<Duty>,
    },
    /// It is put off.
    Deferred {
        /// Why.
        why: String,
    },
    /// It is voted down, or given up.
    NotAdopted {
        /// Why.
        why: String,
    },
}

impl Outcome {
    /// Its kind.
    pub const fn kind(&self) -> OutcomeKind {
        match self {
            Outcome::Resolution { .. } => OutcomeKind::Resolution,
            Outcome::Proposal { .. } => OutcomeKind::Proposal,
            Outcome::Pact { .. } => OutcomeKind::Pact,
            Outcome::Mediation { .. } => OutcomeKind::Mediation,
            Outcome::Deferred { .. } => OutcomeKind::Deferred,
            Outcome::NotAdopted { .. } => OutcomeKind::NotAdopted,
        }
    }

    /// What is resolved, proposed or agreed; why it is put off or not adopted.
    pub fn words(&self) -> &str {
        match self {
            Outcome::Resolution { text, .. }
            | Outcome::Proposal { text, .. }
            | Outcome::Pact { text, .. }
            | Outcome::Mediation { text, .. } => text,
            Outcome::Deferred { why } | Outcome::NotAdopted { why } => why,
        }
    }

    /// Who does what. A duty is named by its place in this list, from 0.
    pub fn duties(&self) -> &[Duty] {
        match self {
            Outcome::Resolution { duties, .. }
            | Outcome::Proposal { duties, .. }
            | Outcome::Pact { duties, .. }
            | Outcome::Mediation { duties, .. } => duties,
            Outcome::Deferred { .. } | Outcome::NotAdopted { .. } => &[],
        }
    }

    pub(in crate::meeting) fn duty_mut(&mut self, index: u16) -> Option<&mut Duty> {
        match self {
            Outcome::Resolution { duties, .. }
            | Outcome::Proposal { duties, .. }
            | Outcome::Pact { duties, .. }
            | Outcome::Mediation { duties, .. } => duties.get_mut(usize::from(index)),
            Outcome::Deferred { .. } | Outcome::NotAdopted { .. } => None,
        }
    }

    /// Whether it is a resolution that names an owners' vote it rests on.
    pub fn owners_voted(&self) -> bool {
        matches!(self, Outcome::Resolution { owners_vote: Some(vote), .. } if !vote.trim().is_empty())
    }
}

/// Something that an organisation is to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Duty {
    /// Who.
    pub organisation: OrganisationId,
    /// What.
    pub text: String,
    /// By when.
    #[serde(default)]
    pub due: Option<Date>,
    /// By what it is bound.
    #[serde(default)]
    pub consent: Consent,
}

/// By what an organisation is bound to a duty. The hall itself binds nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// By nothing yet: it has been asked.
    #[default]
    Pending,
    /// It was at the session and agreed.
    PresentAgreed,
    /// It agreed later.
    AcceptedLater {
        /// When.
        on: Date,
    },
    /// A competent authority ordered it.
    Ordered {
        /// The dispatch order.
        reference: String,
    },
}

impl Consent {
    /// The name on screen.
    pub fn text(&self) -> &'static Text {
        match self {
            Consent::Pending => &words::consent::PENDING,
            Consent::PresentAgreed => &words::consent::PRESENT_AGREED,
            Consent::AcceptedLater { .. } => &words::consent::ACCEPTED_LATER,
            Consent::Ordered { .. } => &words::consent::ORDERED,
        }
    }
}
