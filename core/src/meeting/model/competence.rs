use serde::{Deserialize, Serialize};

use super::OutcomeKind;
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
        }
    }

    /// What a building council may conclude about it. Without an owners' vote, an owners' matter can only be a
    /// proposal.
    pub fn allows(self, owners_voted: bool) -> &'static [OutcomeKind] {
        use OutcomeKind::{Deferred, Mediation, NotAdopted, Proposal, Resolution};
        match self {
            Competence::BuildingCouncil => &[Resolution, Proposal, Mediation, Deferred, NotAdopted],
            Competence::Owners if owners_voted => &[Resolution, Proposal, Deferred, NotAdopted],
            Competence::Owners | Competence::Department(_) | Competence::Residents => {
                &[Proposal, Deferred, NotAdopted]
            }
            Competence::Property | Competence::Private => &[Proposal, Mediation, Deferred, NotAdopted],
        }
    }
}
