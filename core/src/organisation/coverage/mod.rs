//! Which units a Party organisation or a trade union covers, and the rates that say how far that reaches 兩個覆蓋.

mod command;
mod fact;
mod rate;
mod reach;

pub use command::Command;
pub(super) use command::decide;
pub use fact::Fact;
pub use rate::{Scope, due_coverage, organisation_coverage, union_coverage, work_coverage};
pub use reach::{members_of_unit, party_covering, staff_of_unit, union_covers, units_of};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Kind, Organisation, Organisations, Period};
use crate::{
    clash::Fold,
    record::OrganisationId,
    text::{labelled, messages::organisation as words},
};

labelled! {
    /// How a unit is covered.
    Manner {
        /// By an organisation of its own 單建.
        Own => MANNER_OWN,
        /// By one that it shares with other units 聯建.
        Joint => MANNER_JOINT,
        /// By one that its people are attached to 掛靠.
        Attached => MANNER_ATTACHED,
    }
}

/// A unit is covered by an organisation for a time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Covering {
    /// The Party organisation or union.
    pub by: OrganisationId,
    /// How.
    pub manner: Manner,
    /// From when to when.
    pub period: Period,
}

impl Kind {
    /// Whether organisations of this kind cover units.
    pub fn covers_units(self) -> bool {
        self.is_party() || self.is_union()
    }
}

impl Organisation {
    /// By whom a unit is or was covered, in the order in which it was recorded.
    pub fn covered(&self) -> &[Covering] {
        &self.covered
    }
}

impl Organisations {
    /// By whom a unit is covered on a day: what holds on it, by organisations that exist on it.
    pub fn coverings_on(
        &self,
        unit: OrganisationId,
        on: Date,
    ) -> impl Iterator<Item = (&Organisation, Manner)> {
        let coverings = self.get(unit).into_iter().flat_map(Organisation::covered);
        coverings.filter(move |covering| covering.period.holds_on(on)).filter_map(move |covering| {
            let by = self.get(covering.by)?;
            by.is_active_on(on).then_some((by, covering.manner))
        })
    }

    /// How Party organisations cover a unit on a day, the closest manner first.
    pub fn party_covering_on(&self, unit: OrganisationId, on: Date) -> Option<Manner> {
        self.coverings_on(unit, on).filter(|(by, _)| by.kind().is_party()).map(|(_, manner)| manner).min()
    }

    /// Whether a trade union or a federation covers a unit on a day.
    pub fn has_union_on(&self, unit: OrganisationId, on: Date) -> bool {
        self.coverings_on(unit, on).any(|(by, _)| by.kind().is_union())
    }

    /// The units that an organisation covers on a day, those that are closed left out.
    pub fn units_covered_on(
        &self,
        by: OrganisationId,
        on: Date,
    ) -> impl Iterator<Item = (&Organisation, Manner)> {
        let units = self.covers.get(&by).into_iter().flatten().filter_map(|unit| self.get(*unit));
        units.filter(move |unit| unit.is_active_on(on)).filter_map(move |unit| {
            let mut coverings = unit.covered.iter();
            let holding = coverings.find(|covering| covering.by == by && covering.period.holds_on(on))?;
            Some((unit, holding.manner))
        })
    }

    /// What stands in the way when an organisation is to cover a unit in a period: it does already.
    pub fn covering_in_the_way(
        &self,
        by: OrganisationId,
        unit: OrganisationId,
        from: Date,
        until: Option<Date>,
    ) -> Option<&Covering> {
        let mut coverings = self.get(unit)?.covered.iter();
        coverings.find(|covering| covering.by == by && covering.period.holds_within(from, until))
    }

    fn cover(
        &mut self,
        by: OrganisationId,
        unit: OrganisationId,
        (manner, from, until): (Manner, Date, Option<Date>),
        fold: &mut Fold<'_>,
    ) {
        if let Some(standing) = self.covering_in_the_way(by, unit, from, until) {
            // Recorded twice by two people: nothing to settle.
            if (standing.manner, standing.period.from()) != (manner, from) {
                let words = |manner: Manner, from: Date| format!("{} {from}", manner.text().hant);
                let stands = words(standing.manner, standing.period.from());
                let since = standing.period.set().clone();
                fold.overlapping(unit, "covered", &stands, &words(manner, from), &since);
            }
            return;
        }
        let Some(covered) = self.organisations.get_mut(&unit) else {
            return fold.missing(unit);
        };
        covered.covered.push(Covering { by, manner, period: Period::of(from, until, fold) });
        self.covers.entry(by).or_default().insert(unit);
    }

    fn uncover(&mut self, by: OrganisationId, unit: OrganisationId, on: Date, fold: &mut Fold<'_>) {
        let Some(covered) = self.organisations.get_mut(&unit) else {
            return fold.missing(unit);
        };
        let coverings = covered.covered.iter_mut().filter(|covering| covering.by == by);
        Period::end(coverings.map(|covering| &mut covering.period), on, (unit.into(), "uncovered"), fold);
    }
}
