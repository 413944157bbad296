use jiff::civil::Date;

use super::{Agreement, FulfilmentState, Measure, Period, Term};
use crate::record::{FulfilmentId, ObligationId, OrganisationId};

/// How far an obligation is fulfilled: numerator, denominator, and the records behind them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Confirmed by another party, in the obligation's unit.
    pub confirmed: u64,
    /// Promised over the whole term; 0 when the obligation is qualitative.
    pub promised: u64,
    /// Promised in the periods that have ended by the day asked about.
    pub promised_by_now: u64,
    /// Recorded and not yet confirmed: it does not count.
    pub unconfirmed: u64,
    /// The confirmed records behind the numerator.
    pub records: Vec<FulfilmentId>,
}

impl Progress {
    /// Confirmed as whole per cent of promised, rounded down; more than 100 when more was delivered than promised.
    /// `None` (shown as "—") when nothing countable was promised.
    pub fn percent(&self) -> Option<u64> {
        self.confirmed.saturating_mul(100).checked_div(self.promised)
    }

    /// Whether less is confirmed than the ended periods ask for.
    pub fn is_behind(&self) -> bool {
        self.confirmed < self.promised_by_now
    }
}

/// How far the countable obligations of an agreement are fulfilled together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overall {
    /// Every countable obligation and how far it is fulfilled.
    pub each: Vec<(ObligationId, Progress)>,
}

impl Overall {
    /// The mean of the obligations' per cent, rounded down. Each counts to at most 100, so that more lectures than
    /// promised do not hide a venue that never opened. `None` (shown as "—") when nothing countable was promised.
    pub fn percent(&self) -> Option<u64> {
        let capped =
            self.each.iter().filter_map(|(_, progress)| progress.percent()).map(|percent| percent.min(100));
        let count = u64::try_from(self.each.len()).unwrap_or(u64::MAX);
        capped.sum::<u64>().checked_div(count)
    }
}

impl Agreement {
    /// How far the countable obligations are fulfilled together by what happened up to a day. `party`: only what this
    /// one promised.
    pub fn overall(&self, party: Option<OrganisationId>, on: Date) -> Overall {
        let counted = self
            .obligations()
            .filter(|(_, obligation)| party.is_none_or(|party| obligation.party == party))
            .filter_map(|(id, _)| Some((id, self.progress(id, on)?)))
            .filter(|(_, progress)| progress.promised > 0);
        Overall { each: counted.collect() }
    }

    /// How far an obligation is fulfilled by what happened up to a day. `None` for an unknown obligation.
    pub fn progress(&self, id: ObligationId, on: Date) -> Option<Progress> {
        let obligation = self.obligation(id)?;
        let (promised, promised_by_now) = match obligation.measure.get() {
            Measure::Qualitative => (0, 0),
            Measure::Quantified { quantity, period, .. } => {
                let (begun, ended) = periods(*self.term.get(), *period, *obligation.due.get(), on);
                (u64::from(*quantity) * begun, u64::from(*quantity) * ended)
            }
        };
        let mut progress =
            Progress { confirmed: 0, promised, promised_by_now, unconfirmed: 0, records: Vec::new() };
        let mine = self.fulfilments().filter(|(_, done)| done.obligation == id && done.on <= on);
        for (record, done) in mine {
            match done.state() {
                FulfilmentState::Confirmed => {
                    progress.confirmed += u64::from(done.amount);
                    progress.records.push(record);
                }
                FulfilmentState::Recorded => progress.unconfirmed += u64::from(done.amount),
                FulfilmentState::Disputed => {}
            }
        }
        Some(progress)
    }
}

/// Periods that begin within the term, and those of them that ended before `on`. Each begins on the day of the month
/// on which the term begins; the last one may be cut short by the end of the term. A promise over the whole term is
/// one period, which ends on its due day when it has one.
fn periods(term: Term, period: Period, due: Option<Date>, on: Date) -> (u64, u64) {
    if term.to < term.from {
        return (0, 0);
    }
    let Some(months) = period.months() else {
        return (1, u64::from(due.unwrap_or(term.to) < on));
    };
    let begins = |index: u64| {
        let months = i64::try_from(index).ok()?.checked_mul(i64::from(months))?;
        term.from.checked_add(jiff::Span::new().try_months(months).ok()?).ok()
    };
    let (mut begun, mut ended) = (0, 0);
    while begins(begun).is_some_and(|start| start <= term.to) {
        let next = begins(begun + 1).unwrap_or(Date::MAX);
        ended += u64::from(next <= on || term.to < on);
        begun += 1;
    }
    (begun, ended)
}
