use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Change, Extent, NewConsent, Profile};
use crate::{
    board::Channel,
    clash::{Field, Fold, Trace},
    record::{TalentBoardId, TalentId},
    talent::{Cause, Consent, Details, Erasure, Talent, Withdrawal, model::Person},
};

impl Talent {
    pub(super) fn new(
        board: TalentBoardId,
        profile: &Profile,
        consent: &NewConsent,
        fold: &Fold<'_>,
    ) -> Talent {
        let details = Details {
            name: Field::new(profile.name.clone(), fold),
            field: Field::new(profile.field.clone(), fold),
            merit: Field::new(profile.merit.clone(), fold),
            photo: Field::new(profile.photo.clone(), fold),
            consents: vec![Consent::new(consent, fold)],
            withdrawals: Vec::new(),
        };
        Talent { board, person: Person::Known(Box::new(details)), admitted: fold.trace() }
    }

    pub(super) fn edit(&mut self, id: TalentId, change: &Change, fold: &mut Fold<'_>) {
        if let Some(details) = self.known(id, "edited", fold) {
            match change {
                Change::Name(name) => details.name.set(name.clone(), id, "name", fold),
                Change::Field(field) => details.field.set(field.clone(), id, "field", fold),
                Change::Merit(merit) => details.merit.set(merit.clone(), id, "merit", fold),
                Change::Photo(photo) => details.photo.set(photo.clone(), id, "photo", fold),
            }
        }
    }

    /// A consent stands only where its entry had seen every withdrawal.
    pub(super) fn consent(&mut self, id: TalentId, given: &NewConsent, fold: &mut Fold<'_>) {
        let Some(details) = self.known(id, "consent_given", fold) else { return };
        let mut consent = Consent::new(given, fold);
        for withdrawal in &details.withdrawals {
            if !fold.knew(&withdrawal.trace) && consent.take_back(&withdrawal.channels) {
                fold.overlapping(id, "consent", "withdrawn", &until(&consent), &withdrawal.trace);
            }
        }
        details.consents.push(consent);
    }

    /// A withdrawal reaches every consent recorded so far, those that its entry had not seen included.
    pub(super) fn withdraw(&mut self, id: TalentId, on: Date, from: &Extent, fold: &mut Fold<'_>) {
        // Somebody else erased what was to be withdrawn: both wanted the same.
        let Person::Known(details) = &mut self.person else { return };
        let channels = from.channels();
        for consent in &mut details.consents {
            if consent.take_back(&channels) && !fold.knew(&consent.trace) {
                fold.prevailing(id, "consent", "withdrawn", &until(consent), &consent.trace);
            }
        }
        details.withdrawals.push(Withdrawal { on, channels, trace: fold.trace() });
    }

    /// Nothing of the person stays, in what clashes remember neither. That something had been written down meanwhile is
    /// told without saying what.
    pub(super) fn erase(&mut self, id: TalentId, cause: Cause, fold: &mut Fold<'_>) {
        let Person::Known(details) = &self.person else { return };
        let unseen = details.traces().find(|trace| !fold.knew(trace)).cloned();
        fold.forget(id);
        if let Some(unseen) = unseen {
            fold.prevailing(id, "erased", "erased", "changed", &unseen);
        }
        self.person = Person::Erased(Erasure { cause, trace: fold.trace() });
    }

    /// The details, unless they were erased: then the step is told without what it said.
    fn known(&mut self, id: TalentId, step: &str, fold: &mut Fold<'_>) -> Option<&mut Details> {
        match &mut self.person {
            Person::Known(details) => Some(details),
            Person::Erased(erasure) => {
                fold.without_words().impossible(id, step, "erased", &erasure.trace);
                None
            }
        }
    }
}

impl Details {
    fn traces(&self) -> impl Iterator<Item = &Trace> {
        let fields = [self.name.set_by(), self.field.set_by(), self.merit.set_by(), self.photo.set_by()];
        let consents = self.consents.iter().map(|consent| &consent.trace);
        fields.into_iter().chain(consents)
    }
}

impl Consent {
    fn new(given: &NewConsent, fold: &Fold<'_>) -> Consent {
        Consent {
            given_on: given.given_on,
            until: given.until,
            named: given.channels.clone(),
            standing: given.channels.clone(),
            form: given.form.clone(),
            trace: fold.trace(),
        }
    }

    /// Whether it stood for any of these places.
    fn take_back(&mut self, channels: &BTreeSet<Channel>) -> bool {
        let before = self.standing.len();
        self.standing.retain(|channel| !channels.contains(channel));
        self.standing.len() < before
    }
}

impl Extent {
    /// The places that it reaches.
    pub(in crate::talent) fn channels(&self) -> BTreeSet<Channel> {
        match self {
            Extent::Everything => Channel::ALL.iter().copied().collect(),
            Extent::Channels(channels) => channels.clone(),
        }
    }
}

/// What a clash says of a consent: its last day, nothing about the person.
fn until(consent: &Consent) -> String {
    consent.until.to_string()
}
