use jiff::civil::DateTime;

use super::Fact;
use crate::{
    clash::Fold,
    issue::model::{Departure, Issues, Marks, Response, Whistle, WhistleOutcome, WhistleSide},
    record::OrganisationId,
};

impl Issues {
    pub(super) fn apply_to_whistle(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let whistle = match fact {
            Fact::WhistleBlown { .. } => return self.blow(fact, fold),
            Fact::WhistleArrived { whistle, .. }
            | Fact::WhistleLeft { whistle, .. }
            | Fact::WhistleConcluded { whistle, .. }
            | Fact::WhistleRated { whistle, .. } => *whistle,
            _ => return,
        };
        let Some(found) = self.whistles.get_mut(&whistle) else { return fold.missing(whistle) };
        match fact {
            Fact::WhistleArrived { department, at, .. } => found.arrive(*department, *at, fact, fold),
            Fact::WhistleLeft { department, at, reason, .. } => {
                found.leave(*department, *at, reason, fact, fold);
            }
            Fact::WhistleConcluded { result, text, .. } => match &found.outcome {
                Some(outcome) => fold.impossible(whistle, fact.step(), "whistle_concluded", &outcome.trace),
                None => {
                    let (result, text, trace) = (*result, text.clone(), fold.trace());
                    found.outcome = Some(WhistleOutcome { result, text, trace });
                }
            },
            Fact::WhistleRated { department, by, marks, .. } => {
                found.rate(*department, *by, *marks, fact, fold);
            }
            _ => {}
        }
    }

    fn blow(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::WhistleBlown { whistle, issue, kind, matter, whistler, departments, called_at } = fact
        else {
            return;
        };
        if let Some(known) = self.whistles.get(whistle) {
            return fold.impossible(*whistle, fact.step(), "whistle_blown", &known.trace);
        }
        let Some(of) = self.issues.get_mut(issue) else { return fold.missing(*issue) };
        let called = departments.iter().filter(|department| *department != whistler);
        let called: std::collections::BTreeMap<_, _> =
            called.map(|department| (*department, Response::default())).collect();
        if called.is_empty() {
            return fold.impossible(*whistle, fact.step(), "nobody_called", &of.since);
        }
        // It was blown, whatever became of the issue meanwhile: it is kept, and told.
        if !of.state.is_open() {
            fold.impossible(*whistle, fact.step(), of.state.text().key, &of.since);
        }
        of.whistles.push(*whistle);
        let blown = Whistle {
            id: *whistle,
            issue: *issue,
            kind: *kind,
            matter: matter.clone(),
            whistler: *whistler,
            called_at: *called_at,
            called,
            outcome: None,
            trace: fold.trace(),
        };
        self.whistles.insert(*whistle, blown);
    }
}

impl Whistle {
    fn arrive(&mut self, department: OrganisationId, at: DateTime, fact: &Fact, fold: &mut Fold<'_>) {
        let called_at = self.called_at;
        match self.called.get_mut(&department) {
            Some(response) if response.arrived.is_none() && at >= called_at => {
                response.arrived = Some((at, fold.trace()));
            }
            // Two people at the place note the same arrival.
            Some(Response { arrived: Some((known, _)), .. }) if *known == at => {}
            _ => self.refuse(fact, fold),
        }
    }

    /// 事不完、人不撤: it leaves when the matter is finished, or says why.
    fn leave(
        &mut self,
        department: OrganisationId,
        at: DateTime,
        reason: &str,
        fact: &Fact,
        fold: &mut Fold<'_>,
    ) {
        let may = self.outcome.is_some() || !reason.trim().is_empty();
        let came = |response: &Response| response.arrived.as_ref().is_some_and(|(came, _)| *came <= at);
        match self.called.get_mut(&department) {
            Some(response) if may && came(response) && response.left.is_none() => {
                let (reason, trace) = (reason.to_owned(), fold.trace());
                response.left = Some(Departure { at, reason, trace });
            }
            _ => self.refuse(fact, fold),
        }
    }

    /// Each side rates the other once, when the matter is finished; nobody changes a rating.
    fn rate(
        &mut self,
        department: OrganisationId,
        by: WhistleSide,
        marks: Marks,
        fact: &Fact,
        fold: &mut Fold<'_>,
    ) {
        let finished = self.outcome.is_some();
        let slot = self.called.get_mut(&department).map(|response| match by {
            WhistleSide::Whistler => &mut response.rated_by_whistler,
            WhistleSide::Department => &mut response.rated_by_department,
        });
        match slot {
            Some(slot @ None) if finished => *slot = Some((marks, fold.trace())),
            _ => self.refuse(fact, fold),
        }
    }

    fn refuse(&self, fact: &Fact, fold: &mut Fold<'_>) {
        let (state, since) = match &self.outcome {
            Some(outcome) => ("whistle_concluded", &outcome.trace),
            None => ("whistle_blown", &self.trace),
        };
        fold.impossible(self.id, fact.step(), state, since);
    }
}
