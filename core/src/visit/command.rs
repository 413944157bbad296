use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{Channel, Consent, DemandCategory, Urgency, Visitor};
use crate::{
    building::LeaveIntention,
    enterprise::{Particular, PartyMembers, Topic},
    record::{DemandId, OrganisationId, RoomId, VisitId},
    text::{labelled, messages::visit as words},
};

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Record a visit, everything at once. Only the firm, the moment and one visitor are asked for.
    Record {
        /// The organisation visited.
        organisation: OrganisationId,
        /// When it began, China Standard Time.
        at: DateTime,
        /// How.
        #[serde(default)]
        channel: Channel,
        /// Who went.
        visitors: Vec<Visitor>,
        /// Where.
        #[serde(default)]
        room: Option<RoomId>,
        /// Whom they met.
        #[serde(default)]
        met: Vec<Met>,
        /// What for.
        #[serde(default)]
        purpose: String,
        /// What has changed at the firm.
        #[serde(default)]
        changes: Changes,
        /// Which policies were explained.
        #[serde(default)]
        policy_told: String,
        /// What was asked for; often nothing.
        #[serde(default)]
        demands: Vec<NewDemand>,
        /// The day of the next visit.
        #[serde(default)]
        next_on: Option<Date>,
    },
    /// Add a demand that came up later.
    AddDemand {
        /// Which visit.
        visit: VisitId,
        /// What was asked for.
        demand: NewDemand,
    },
    /// Correct something about a visit.
    Correct {
        /// Which.
        visit: VisitId,
        /// What.
        change: VisitChange,
    },
    /// Correct something about a demand.
    CorrectDemand {
        /// Which.
        demand: DemandId,
        /// What.
        change: DemandChange,
    },
    /// Set the day of the next visit, or, without a day, none.
    SetNext {
        /// After which visit.
        visit: VisitId,
        /// The day.
        #[serde(default)]
        on: Option<Date>,
    },
}

/// Somebody whom the visitors met. The phone may be left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct Met {
    /// The name.
    pub name: String,
    /// The post.
    #[serde(default)]
    pub post: String,
    /// The phone, as people type it; internal.
    #[serde(default)]
    pub phone: Option<String>,
}

labelled! {
    /// What a firm says about staying where it is.
    #[derive(Default)]
    Staying {
        /// Nothing.
        #[default]
        NotSaid => STAYING_NOT_SAID,
        /// It stays now: an intention to leave that was heard before has passed.
        Stays => STAYING_STAYS,
    }
}

/// What has changed at the firm since the last visit. What nobody asked about stays empty.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct Changes {
    /// Staff now.
    #[serde(default)]
    pub staff: Option<u32>,
    /// Party members now, probationary members included. A count, never names.
    #[serde(default)]
    pub party_members: Option<u32>,
    /// The probationary among them.
    #[serde(default)]
    pub probationary: Option<u32>,
    /// The last day of the lease.
    #[serde(default)]
    pub lease_ends: Option<Date>,
    /// The firm means to leave.
    #[serde(default)]
    pub leaving: Option<LeaveIntention>,
    /// Whether the firm said that it stays, whatever was heard before.
    #[serde(default)]
    pub staying: Staying,
    /// Whatever else the firm's file should say from now on.
    #[serde(default)]
    pub others: Vec<Particular>,
}

impl Changes {
    /// Whether nothing has changed, or nobody asked.
    pub fn is_nothing(&self) -> bool {
        *self == Changes::default()
    }

    /// What the firm's file takes from the visit.
    pub fn particulars(&self) -> Vec<Particular> {
        let told = [Topic::Staff, Topic::PartyMembers].into_iter().filter_map(|topic| self.counted(topic));
        told.chain(self.others.iter().cloned()).collect()
    }

    /// What the firm's file takes from the visit about one topic.
    pub fn particular(&self, topic: Topic) -> Option<Particular> {
        let other = || self.others.iter().find(|particular| particular.topic() == topic).cloned();
        self.counted(topic).or_else(other)
    }

    fn counted(&self, topic: Topic) -> Option<Particular> {
        match topic {
            Topic::Staff => self.staff.map(Particular::Staff),
            Topic::PartyMembers => {
                let total = self.party_members?;
                Some(Particular::PartyMembers(match self.probationary.map(|some| some.min(total)) {
                    None => PartyMembers::Total(total),
                    Some(probationary) => PartyMembers::Counted { full: total - probationary, probationary },
                }))
            }
            _ => None,
        }
    }
}

/// A demand as it is written down during a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct NewDemand {
    /// What it is about.
    pub category: DemandCategory,
    /// In words.
    pub text: String,
    /// How soon.
    #[serde(default)]
    pub urgency: Urgency,
    /// What may be passed on.
    #[serde(default)]
    pub consent: Consent,
    /// The answer given on the spot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
}

/// A correction to a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VisitChange {
    /// When it began.
    At(DateTime),
    /// How.
    Channel(Channel),
    /// Who went.
    Visitors(Vec<Visitor>),
    /// Where.
    Room(RoomId),
    /// In none of the firm's rooms.
    NoRoom,
    /// Whom they met.
    Met(Vec<Met>),
    /// What for.
    Purpose(String),
    /// What has changed at the firm.
    Changes(Changes),
    /// Which policies were explained.
    PolicyTold(String),
}

/// A correction to a demand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DemandChange {
    /// What it is about.
    Category(DemandCategory),
    /// In words.
    Text(String),
    /// How soon.
    Urgency(Urgency),
    /// What may be passed on.
    Consent(Consent),
    /// The answer given on the spot.
    Answer(String),
}
