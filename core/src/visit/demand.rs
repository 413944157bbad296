use serde::{Deserialize, Serialize};

use super::{Consent, DemandCategory, DemandChange, NewDemand, Urgency};
use crate::{
    clash::{Field, Fold, Trace},
    record::{DemandId, IssueId, VisitId},
};

/// What somebody asked for during a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Demand {
    id: DemandId,
    visit: VisitId,
    category: Field<DemandCategory>,
    text: Field<String>,
    urgency: Field<Urgency>,
    consent: Field<Consent>,
    answer: Field<Option<String>>,
    issue: Option<LinkedIssue>,
    recorded: Trace,
}

/// The issue that a demand became.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinkedIssue {
    /// The issue.
    pub issue: IssueId,
    /// Who made it one.
    pub set: Trace,
}

impl Demand {
    /// Its id.
    pub fn id(&self) -> DemandId {
        self.id
    }

    /// The visit during which it came up.
    pub fn visit(&self) -> VisitId {
        self.visit
    }

    /// What it is about.
    pub fn category(&self) -> DemandCategory {
        *self.category.get()
    }

    /// In words.
    pub fn text(&self) -> &str {
        self.text.get()
    }

    /// How soon.
    pub fn urgency(&self) -> Urgency {
        *self.urgency.get()
    }

    /// What may be passed on.
    pub fn consent(&self) -> Consent {
        *self.consent.get()
    }

    /// The answer given on the spot.
    pub fn answer(&self) -> Option<&str> {
        self.answer.get().as_deref()
    }

    /// The issue it became.
    pub fn issue(&self) -> Option<IssueId> {
        self.issue.as_ref().map(|linked| linked.issue)
    }

    /// Who recorded it.
    pub fn recorded(&self) -> &Trace {
        &self.recorded
    }

    /// Whether it still waits: neither answered on the spot nor made an issue.
    pub fn is_waiting(&self) -> bool {
        self.answer().is_none() && self.issue.is_none()
    }

    pub(super) fn new(id: DemandId, visit: VisitId, demand: &NewDemand, fold: &Fold<'_>) -> Demand {
        Demand {
            id,
            visit,
            category: Field::new(demand.category, fold),
            text: Field::new(demand.text.clone(), fold),
            urgency: Field::new(demand.urgency, fold),
            consent: Field::new(demand.consent, fold),
            answer: Field::new(demand.answer.clone(), fold),
            issue: None,
            recorded: fold.trace(),
        }
    }

    pub(super) fn correct(&mut self, change: &DemandChange, fold: &mut Fold<'_>) {
        let id = self.id;
        match change {
            DemandChange::Category(category) => self.category.set(*category, id, "category", fold),
            DemandChange::Text(text) => self.text.set(text.clone(), id, "text", fold),
            DemandChange::Urgency(urgency) => self.urgency.set(*urgency, id, "urgency", fold),
            DemandChange::Consent(consent) => self.consent.set(*consent, id, "consent", fold),
            DemandChange::Answer(answer) => self.answer.set(Some(answer.clone()), id, "answer", fold),
        }
    }

    /// The first issue stands; a second one made by somebody who had not seen it is reported.
    pub(super) fn become_issue(&mut self, issue: IssueId, fold: &mut Fold<'_>) {
        match &self.issue {
            Some(linked) if linked.issue != issue => {
                let (stands, value) = (linked.issue.to_string(), issue.to_string());
                fold.overlapping(self.id, "issue", &stands, &value, &linked.set);
            }
            Some(_) => {}
            None => self.issue = Some(LinkedIssue { issue, set: fold.trace() }),
        }
    }
}
