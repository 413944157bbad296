use serde::{Deserialize, Serialize};

use super::{BodyKind, OutcomeKind};
use crate::{
    record::OrganisationId,
    text::{Text, messages::meeting as words},
};

/// Who may decide a matter. The hall routes what is not its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Competence {
    /// What those who sit in the hall can settle among themselves: activities, house customs, mutual help.
    BuildingCouncil,
    /// The owners together (Civil Code a278): parking layout, lifts, shared areas, maintenance money.
    Owners,
    /// A department, by law: traffic outside is the police's.
    Department(OrganisationId),
    /// The residents' meeting of the community.
    Residents,
    /// The property-management contract.
    Property,
    /// A matter between private parties.
    Private,
    /// The Party organisation's own.
    Party,
    /// The members of a trade union.
    Union,
}

impl Competence {
    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            Competence::BuildingCouncil => &words::competence::BUILDING_COUNCIL,
            Competence::Owners => &words::competence::OWNERS,
            Competence::Department(_) => &words::competence::DEPARTMENT,
            Competence::Residents => &words::competence::RESIDENTS,
            Competence::Property => &words::competence::PROPERTY,
            Competence::Private => &words::competence::PRIVATE,
            Competence::Party => &words::competence::PARTY,
            Competence::Union => &words::competence::UNION,
        }
    }

    /// Why the matter is whose it is.
    pub fn basis(self) -> &'static Text {
        match self {
            Competence::BuildingCouncil => &words::basis::BUILDING_COUNCIL,
            Competence::Owners => &words::basis::OWNERS,
            Competence::Department(_) => &words::basis::DEPARTMENT,
            Competence::Residents => &words::basis::RESIDENTS,
            Competence::Property => &words::basis::PROPERTY,
            Competence::Private => &words::basis::PRIVATE,
            Competence::Party => &words::basis::PARTY,
            Competence::Union => &words::basis::UNION,
        }
    }

    /// Whether a kind of body is the one that decides it.
    pub const fn lies_with(self, kind: BodyKind) -> bool {
        match self {
            Competence::BuildingCouncil => {
                matches!(kind, BodyKind::BuildingCouncil | BodyKind::JointMeeting)
            }
            Competence::Owners => matches!(kind, BodyKind::OwnersMeeting),
            Competence::Residents => {
                matches!(kind, BodyKind::ResidentsMeeting | BodyKind::ResidentsRepresentatives)
            }
            Competence::Party => kind.is_party(),
            Competence::Union => matches!(kind, BodyKind::UnionAssembly),
            Competence::Department(_) | Competence::Property | Competence::Private => false,
        }
    }

    /// What a building council may conclude about it. Without an owners' vote, an owners' matter can only be a
    /// proposal.
    pub const fn allows(self, owners_voted: bool) -> &'static [OutcomeKind] {
        self.allows_in(BodyKind::BuildingCouncil, owners_voted)
    }

    /// What a body of a kind may conclude about it. This is the law's division of powers, which folding a journal
    /// asks as well: it may grow by further outcomes, never shrink.
    pub const fn allows_in(self, kind: BodyKind, owners_voted: bool) -> &'static [OutcomeKind] {
        use OutcomeKind::{Deferred, Mediation, NotAdopted, Pact, Proposal, Resolution};
        if self.lies_with(kind) {
            return match self {
                Competence::BuildingCouncil => &[Resolution, Proposal, Pact, Mediation, Deferred, NotAdopted],
                Competence::Owners | Competence::Residents => {
                    &[Resolution, Proposal, Pact, Deferred, NotAdopted]
                }
                _ => &[Resolution, Proposal, Deferred, NotAdopted],
            };
        }
        match self {
            Competence::Owners if owners_voted => &[Resolution, Proposal, Deferred, NotAdopted],
            Competence::Property | Competence::Private => &[Proposal, Mediation, Deferred, NotAdopted],
            _ => &[Proposal, Deferred, NotAdopted],
        }
    }
}
