use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Consent, Withdrawal};
use crate::{
    board::{Channel, Picture},
    clash::{Field, Trace},
    record::TalentBoardId,
    talent::Cause,
};

/// An entry of a talent board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Talent {
    /// The board.
    pub board: TalentBoardId,
    pub(in crate::talent) person: Person,
    /// Who entered it.
    pub admitted: Trace,
}

/// A person, or that there was one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::talent) enum Person {
    Known(Box<Details>),
    Erased(Erasure),
}

/// What the office knows of a person on a talent board. It is internal: the public sees [`crate::talent::Shown`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Details {
    /// The name.
    pub name: Field<String>,
    /// The field in which the person works.
    pub field: Field<String>,
    /// What the person is honoured for.
    pub merit: Field<String>,
    /// A photo, if the person wants one.
    pub photo: Field<Option<Picture>>,
    pub(in crate::talent) consents: Vec<Consent>,
    pub(in crate::talent) withdrawals: Vec<Withdrawal>,
}

/// A person's details were erased.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Erasure {
    /// Why.
    pub cause: Cause,
    /// Who, when.
    pub trace: Trace,
}

impl Talent {
    /// What the office knows of the person; `None` once it was erased.
    pub fn details(&self) -> Option<&Details> {
        match &self.person {
            Person::Known(details) => Some(details),
            Person::Erased(_) => None,
        }
    }

    /// That the details were erased.
    pub fn erased(&self) -> Option<&Erasure> {
        match &self.person {
            Person::Known(_) => None,
            Person::Erased(erasure) => Some(erasure),
        }
    }
}

impl Details {
    /// Every consent that was recorded, oldest first.
    pub fn consents(&self) -> &[Consent] {
        &self.consents
    }

    /// Every withdrawal that was recorded, oldest first.
    pub fn withdrawals(&self) -> &[Withdrawal] {
        &self.withdrawals
    }

    /// The consent by which the person may be shown on a day in a place: of several the one that runs longest.
    pub fn consent_on(&self, day: Date, channel: Channel) -> Option<&Consent> {
        self.consents
            .iter()
            .filter(|consent| consent.covers(day, channel))
            .max_by_key(|consent| consent.until)
    }

    /// The consent that covers a day in a place, otherwise the last one that still stands for the place.
    pub(in crate::talent) fn nearest_consent(&self, day: Date, channel: Channel) -> Option<&Consent> {
        let standing = self.consents.iter().filter(|consent| consent.standing.contains(&channel));
        self.consent_on(day, channel).or(standing.max_by_key(|consent| consent.until))
    }

    /// The day of the last withdrawal for a place.
    pub fn withdrawn_on(&self, channel: Channel) -> Option<Date> {
        let reaching = self.withdrawals.iter().filter(|withdrawal| withdrawal.channels.contains(&channel));
        reaching.map(|withdrawal| withdrawal.on).max()
    }

    /// The places where the person may be shown on a day, each with the last day of the consent.
    pub fn shown_until(&self, day: Date) -> Vec<(Channel, Date)> {
        let until = |channel: &Channel| Some((*channel, self.consent_on(day, *channel)?.until));
        Channel::ALL.iter().filter_map(until).collect()
    }

    /// The last day for which any consent stands; `None` when all were withdrawn.
    pub fn last_consented_day(&self) -> Option<Date> {
        let standing = self.consents.iter().filter(|consent| !consent.standing.is_empty());
        standing.map(|consent| consent.until).max()
    }
}
