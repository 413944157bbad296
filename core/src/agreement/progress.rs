use jiff::civil::Date;

use super::{Agreement, FulfilmentState, Measure, ObligationTerms, Period, Term};
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
            .promised()
            .filter(|(_, owes)| party.is_none_or(|party| *owes == party))
            .filter_map(|(id, _)| Some((id, self.progress(id, on)?)))
            .filter(|(_, progress)| progress.promised > 0);
        Overall { each: counted.collect() }
    }

    /// How far an obligation is fulfilled by what happened up to a day. Each period asks for what the text said on the
    /// day on which it began, amendments included. `None` for an unknown obligation.
    pub fn progress(&self, id: ObligationId, on: Date) -> Option<Progress> {
        let stretches = self.stretches(id)?;
        let (promised, promised_by_now) = asked_for(&stretches, self.agreed_term(), on);
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

    /// What an obligation asks for, from day to day. Never empty.
    fn stretches(&self, id: ObligationId) -> Option<Vec<Stretch>> {
        if self.agreed.is_empty() {
            let obligation = self.obligation(id)?;
            let promise = Promise::of(obligation.measure.get(), *obligation.due.get());
            return Some(vec![Stretch { from: Date::MIN, promise }]);
        }
        self.promised().find(|(known, _)| *known == id)?;
        let of = |terms: &ObligationTerms| Promise::of(&terms.measure, terms.due);
        let mut stretches: Vec<Stretch> = self
            .versions()
            .iter()
            .map(|version| {
                let promise = version.wording.obligations.get(&id).and_then(of);
                Stretch { from: version.from, promise }
            })
            .collect();
        // Periods begin with the term, also where the last signature came later.
        if let Some(first) = stretches.first_mut() {
            first.from = Date::MIN;
        }
        Some(stretches)
    }
}

/// What an obligation asks for in each period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Promise {
    quantity: u32,
    period: Period,
    due: Option<Date>,
}

impl Promise {
    fn of(measure: &Measure, due: Option<Date>) -> Option<Promise> {
        match measure {
            Measure::Qualitative => None,
            Measure::Quantified { quantity, period, .. } => {
                Some(Promise { quantity: *quantity, period: *period, due })
            }
        }
    }
}

/// What an obligation asks for from a day on; nothing countable where it is qualitative or not part of the text.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    from: Date,
    promise: Option<Promise>,
}

/// What is asked for over the whole term, and in the periods that ended before `on`. A period begins on the day of the
/// month on which the term begins, and asks to its end for what the text said when it began; the last one may be cut
/// short by the end of the term. A promise over the whole term is one period, which ends on its due day when it has one;
/// the text that stands last says how much.
fn asked_for(stretches: &[Stretch], term: Term, on: Date) -> (u64, u64) {
    let (mut whole, mut by_now) = (0_u64, 0_u64);
    if term.to < term.from {
        return (whole, by_now);
    }
    let mut grid = Grid { begins: term.from, months: 0, index: 0 };
    for (place, stretch) in stretches.iter().enumerate() {
        let Some(promise) = stretch.promise else { continue };
        let next = stretches.get(place + 1).map(|next| next.from);
        let quantity = u64::from(promise.quantity);
        let Some(months) = promise.period.months() else {
            if next.is_none() {
                whole = whole.saturating_add(quantity);
                by_now =
                    by_now.saturating_add(if promise.due.unwrap_or(term.to) < on { quantity } else { 0 });
            }
            continue;
        };
        grid = grid.going_on(stretch.from, months);
        while let Some(start) = grid.start().filter(|start| *start <= term.to) {
            if next.is_some_and(|next| start >= next) {
                break;
            }
            grid.index += 1;
            let ended = term.to < on || grid.start().is_some_and(|next| next <= on);
            whole = whole.saturating_add(quantity);
            by_now = by_now.saturating_add(if ended { quantity } else { 0 });
        }
    }
    (whole, by_now)
}

/// Periods of one length, one after another.
#[derive(Clone, Copy, Debug)]
struct Grid {
    begins: Date,
    months: u32,
    index: u64,
}

impl Grid {
    /// The first day of the period that comes next; `None` after the last day of all.
    fn start(&self) -> Option<Date> {
        let months = i64::try_from(self.index).ok()?.checked_mul(i64::from(self.months))?;
        self.begins.checked_add(jiff::Span::new().try_months(months).ok()?).ok()
    }

    /// The grid of a text from a day on: the same one where nothing was left out and periods are as long as before;
    /// otherwise one that begins when the last period has ended.
    fn going_on(self, from: Date, months: u32) -> Grid {
        let next = self.start().unwrap_or(Date::MAX);
        if self.months == months && from <= next {
            return self;
        }
        Grid { begins: next.max(from), months, index: 0 }
    }
}
