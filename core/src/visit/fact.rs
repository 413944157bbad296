use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{Changes, Channel, Demand, DemandChange, MetPerson, NewDemand, Visit, Visitor, Visits};
use crate::{
    clash::{Field, Fold},
    record::{DemandId, IssueId, OrganisationId, Record, RoomId, VisitId},
};

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Fact {
    /// A visit was made. Its demands follow as facts of their own.
    Recorded {
        visit: VisitId,
        organisation: OrganisationId,
        at: DateTime,
        channel: Channel,
        visitors: Vec<Visitor>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        room: Option<RoomId>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        met: Vec<MetPerson>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        purpose: String,
        #[serde(default, skip_serializing_if = "Changes::is_nothing")]
        changes: Changes,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        policy_told: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_on: Option<Date>,
    },
    /// Something was asked for.
    DemandAdded { visit: VisitId, demand: DemandId, content: NewDemand },
    /// Something about a visit was corrected.
    Corrected { visit: VisitId, change: Correction },
    /// Something about a demand was corrected.
    DemandCorrected { demand: DemandId, change: DemandChange },
    /// The day of the next visit.
    NextSet {
        visit: VisitId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<Date>,
    },
    /// A demand became an issue. Emitted by the room of issues together with the issue itself.
    DemandBecameIssue { visit: VisitId, demand: DemandId, issue: IssueId },
}

/// A correction to a visit, checked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "as in `VisitChange`")]
pub enum Correction {
    At(DateTime),
    Channel(Channel),
    Visitors(Vec<Visitor>),
    Room(RoomId),
    NoRoom,
    Met(Vec<MetPerson>),
    Purpose(String),
    Changes(Changes),
    PolicyTold(String),
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Recorded { visit, organisation, .. } => vec![(*visit).into(), (*organisation).into()],
            Fact::DemandAdded { visit, demand, .. } => vec![(*visit).into(), (*demand).into()],
            Fact::Corrected { visit, .. } | Fact::NextSet { visit, .. } => vec![(*visit).into()],
            Fact::DemandCorrected { demand, .. } => vec![(*demand).into()],
            Fact::DemandBecameIssue { visit, demand, issue } => {
                vec![(*visit).into(), (*demand).into(), (*issue).into()]
            }
        }
    }

    /// Whether it signed or published something: such a fact is never undone, only followed by another.
    pub fn is_final(&self) -> bool {
        false
    }
}

impl Visits {
    /// Applies what happened. Total: a second issue for one demand, or a fact about a record that is not there, becomes a
    /// clash.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Recorded { visit, .. } => {
                if !self.visits.contains_key(visit) {
                    self.record(fact, fold);
                }
            }
            Fact::DemandAdded { visit, demand, content } => {
                let Some(known) = self.visits.get_mut(visit) else {
                    return fold.missing(*visit);
                };
                if !self.demands.contains_key(demand) {
                    known.demands.push(*demand);
                    self.demands.insert(*demand, Demand::new(*demand, *visit, content, fold));
                    self.note_waiting(*demand);
                }
            }
            Fact::Corrected { visit, change } => {
                self.take_out(*visit);
                match self.visits.get_mut(visit) {
                    Some(known) => known.correct(change, fold),
                    None => fold.missing(*visit),
                }
                self.enter(*visit);
            }
            Fact::DemandCorrected { demand, change } => {
                match self.demands.get_mut(demand) {
                    Some(known) => known.correct(change, fold),
                    None => fold.missing(*demand),
                }
                self.note_waiting(*demand);
            }
            Fact::NextSet { visit, on } => {
                self.take_out(*visit);
                match self.visits.get_mut(visit) {
                    Some(known) => known.next_on.set(*on, *visit, "next_on", fold),
                    None => fold.missing(*visit),
                }
                self.enter(*visit);
            }
            Fact::DemandBecameIssue { demand, issue, .. } => {
                match self.demands.get_mut(demand) {
                    Some(known) => known.become_issue(*issue, fold),
                    None => fold.missing(*demand),
                }
                self.note_waiting(*demand);
            }
        }
    }

    fn record(&mut self, fact: &Fact, fold: &Fold<'_>) {
        let Fact::Recorded {
            visit,
            organisation,
            at,
            channel,
            visitors,
            room,
            met,
            purpose,
            changes,
            policy_told,
            next_on,
        } = fact
        else {
            return;
        };
        let record = Visit {
            id: *visit,
            organisation: *organisation,
            at: Field::new(*at, fold),
            channel: Field::new(*channel, fold),
            visitors: Field::new(visitors.clone(), fold),
            room: Field::new(*room, fold),
            met: Field::new(met.clone(), fold),
            purpose: Field::new(purpose.clone(), fold),
            changes: Field::new(changes.clone(), fold),
            earlier_changes: Vec::new(),
            policy_told: Field::new(policy_told.clone(), fold),
            next_on: Field::new(*next_on, fold),
            demands: Vec::new(),
            recorded: fold.trace(),
        };
        self.visits.insert(*visit, record);
        self.enter(*visit);
    }
}

impl Visit {
    fn correct(&mut self, change: &Correction, fold: &mut Fold<'_>) {
        let id = self.id;
        match change {
            Correction::At(at) => self.at.set(*at, id, "at", fold),
            Correction::Channel(channel) => self.channel.set(*channel, id, "channel", fold),
            Correction::Visitors(visitors) => self.visitors.set(visitors.clone(), id, "visitors", fold),
            Correction::Room(room) => self.room.set(Some(*room), id, "room", fold),
            Correction::NoRoom => self.room.set(None, id, "room", fold),
            Correction::Met(met) => self.met.set(met.clone(), id, "met", fold),
            Correction::Purpose(purpose) => self.purpose.set(purpose.clone(), id, "purpose", fold),
            Correction::Changes(changes) => {
                self.earlier_changes.push(self.changes.clone());
                self.changes.set(changes.clone(), id, "changes", fold);
            }
            Correction::PolicyTold(told) => self.policy_told.set(told.clone(), id, "policy_told", fold),
        }
    }
}
