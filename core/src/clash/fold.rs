use jiff::civil::DateTime;
use serde::Serialize;

use super::{Clash, ClashKind, Clashes, Said, Trace, field};
use crate::{
    journal::{Actor, DeviceId, EntryId, VersionVector},
    record::Record,
    workspace::Fact,
};

/// The entry a fact came with.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The entry, who wrote it, when.
    pub trace: &'a Trace,
    /// What its device had seen.
    pub seen: &'a VersionVector,
}

/// What the application of a fact may ask and report.
#[derive(Debug)]
pub struct Fold<'a> {
    /// The entry that the fact came with.
    pub origin: Origin<'a>,
    /// The fact, for a clash to keep; none where nothing of it may be kept.
    pub fact: Option<&'a Fact>,
    /// Where clashes are reported.
    pub clashes: &'a mut Clashes,
}

impl Fold<'_> {
    /// Applies something on its own, outside of any journal: there is nobody whom it could contradict.
    pub fn alone<T>(apply: impl FnOnce(&mut Fold<'_>) -> T) -> T {
        let entry = EntryId { device: DeviceId::from_number(0), number: 1 };
        let trace = Trace::new(entry, Actor::default(), DateTime::default());
        let (seen, mut clashes) = (VersionVector::default(), Clashes::default());
        let origin = Origin { trace: &trace, seen: &seen };
        apply(&mut Fold { origin, fact: None, clashes: &mut clashes })
    }

    /// When it happened, on the workspace's clock.
    pub fn at(&self) -> DateTime {
        self.origin.trace.at
    }

    /// Who did it.
    pub fn actor(&self) -> Actor {
        self.origin.trace.actor.clone()
    }

    /// Whether whoever wrote this entry knew of `trace`: it was seen before, or is part of the same entry.
    pub fn knew(&self, trace: &Trace) -> bool {
        trace.entry == self.origin.trace.entry || self.origin.seen.saw(trace.entry)
    }

    /// Reports a step that is not possible from where the record stands; the step that came first stands.
    /// `state` is where the record stands and since which entry.
    pub fn impossible(&mut self, record: impl Into<Record>, step: &str, state: &str, since: &Trace) {
        let stands =
            Said { entry: since.entry, actor: since.actor.clone(), at: since.at, value: state.to_owned() };
        let set_aside = self.said(step.to_owned());
        let clash = Clash {
            record: record.into(),
            kind: ClashKind::Step,
            field: step.to_owned(),
            stands,
            set_aside,
            told: self.told(),
            settled: None,
        };
        self.clashes.add(self.origin.trace.entry, clash);
    }

    /// Reports a value that has no place beside one that stands, such as a second tenant of one room: `value` is set
    /// aside, `stands` is what stands and `since` the entry that put it there.
    pub fn overlapping(
        &mut self,
        record: impl Into<Record>,
        field: &str,
        stands: &str,
        value: &str,
        since: &Trace,
    ) {
        let stands =
            Said { entry: since.entry, actor: since.actor.clone(), at: since.at, value: stands.to_owned() };
        let clash = Clash {
            record: record.into(),
            kind: ClashKind::Step,
            field: field.to_owned(),
            stands,
            set_aside: self.said(value.to_owned()),
            told: self.told(),
            settled: None,
        };
        self.clashes.add(self.origin.trace.entry, clash);
    }

    /// Reports that what the fact is about is not here, because the entry that made it was undone, set aside, or has not
    /// arrived.
    pub fn missing(&mut self, record: impl Into<Record>) {
        let step = self.fact.map(Fact::step).unwrap_or_default();
        let clash = Clash {
            record: record.into(),
            kind: ClashKind::Missing,
            stands: self.said("missing".to_owned()),
            set_aside: self.said(step.clone()),
            field: step,
            told: self.told(),
            settled: None,
        };
        self.clashes.add(self.origin.trace.entry, clash);
    }

    /// The same fold for a fact of which no clash may keep what it said: it speaks of somebody who was erased.
    pub fn without_words(&mut self) -> Fold<'_> {
        Fold { origin: self.origin, fact: None, clashes: self.clashes }
    }

    /// Reports a fact that has no place beside what stands: as [`Fold::overlapping`], with the whole fact.
    pub fn set_aside(&mut self, record: impl Into<Record>, field: &str, stands: &str, since: &Trace) {
        self.overlapping(record, field, stands, field, since);
    }

    /// Reports a value that gives way to this entry's although neither had seen the other: `value` stands, `gives_way` is
    /// set aside and `since` the entry that had put it there.
    pub fn prevailing(
        &mut self,
        record: impl Into<Record>,
        field: &str,
        value: &str,
        gives_way: &str,
        since: &Trace,
    ) {
        let actor = since.actor.clone();
        let set_aside = Said { entry: since.entry, actor, at: since.at, value: gives_way.to_owned() };
        let clash = Clash {
            record: record.into(),
            kind: ClashKind::Step,
            field: field.to_owned(),
            stands: self.said(value.to_owned()),
            set_aside,
            told: self.told(),
            settled: None,
        };
        self.clashes.add(self.origin.trace.entry, clash);
    }

    /// Reports two values for one thing that is not a [`super::Field`]: this entry's stands, the one that `since` set is set aside.
    pub fn edited<T: Serialize>(
        &mut self,
        record: impl Into<Record>,
        field: &str,
        value: &T,
        set_aside: &T,
        since: &Trace,
    ) {
        let (entry, actor, at) = (since.entry, since.actor.clone(), since.at);
        let clash = Clash {
            record: record.into(),
            kind: ClashKind::Edit,
            field: field.to_owned(),
            stands: self.said(field::words(value)),
            set_aside: Said { entry, actor, at, value: field::words(set_aside) },
            told: self.told(),
            settled: None,
        };
        self.clashes.add(self.origin.trace.entry, clash);
    }

    /// Settles the clashes about a field both of whose sides this entry had seen.
    pub fn settle(&mut self, record: impl Into<Record>, field: &str) {
        self.clashes.settle_seen(record.into(), field, self.origin);
    }

    /// Takes what clashes remember of a record out of them: it was erased.
    pub fn forget(&mut self, record: impl Into<Record>) {
        self.clashes.forget(record.into(), self.origin.trace.entry);
    }

    /// The trace of this entry, for a record to remember.
    pub fn trace(&self) -> Trace {
        self.origin.trace.clone()
    }

    fn told(&self) -> String {
        self.fact.and_then(|fact| serde_json::to_string(fact).ok()).unwrap_or_default()
    }

    fn said(&self, value: String) -> Said {
        Said { entry: self.origin.trace.entry, actor: self.actor(), at: self.at(), value }
    }
}
