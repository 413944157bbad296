use jiff::civil::Date;

use super::{Staying, Visit};
use crate::{
    building::LeaveIntention,
    enterprise::{Particular, Statement, profile},
    record::VisitId,
    workspace::Workspace,
};

/// Something that a visit told, beside what was known before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told<T, B> {
    /// What was known before, with its day and source; `None` when it is new.
    pub before: Option<B>,
    /// What the visit told.
    pub after: T,
}

/// What an earlier visit told.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier<T> {
    /// What.
    pub value: T,
    /// The day of that visit.
    pub as_of: Date,
    /// That visit.
    pub visit: VisitId,
}

/// What a visit changed about what is known of a firm: old value with its day, new value. What nobody asked about is
/// not in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChangesTold {
    /// About the firm's file, whatever source the old value had.
    pub particulars: Vec<Told<Particular, Statement>>,
    /// About the end of its lease.
    pub lease_ends: Option<Told<Date, Earlier<Date>>>,
    /// About its leaving.
    pub leaving: Option<Told<LeaveIntention, Earlier<LeaveIntention>>>,
}

impl<T: PartialEq> Told<T, Earlier<T>> {
    /// Whether the visit only confirmed what was known.
    pub fn is_confirmed(&self) -> bool {
        self.before.as_ref().is_some_and(|before| before.value == self.after)
    }
}

impl Told<Particular, Statement> {
    /// Whether the visit only confirmed what was known.
    pub fn is_confirmed(&self) -> bool {
        self.before.as_ref().is_some_and(|before| before.particular == self.after)
    }
}

/// What changed since the visits before: each thing that a visit told, beside what was known when it began.
pub fn changes_told(workspace: &Workspace, visit: &Visit) -> ChangesTold {
    let (file, told) = (profile(workspace, visit.organisation()), visit.changes());
    let particulars = told.particulars().into_iter();
    let particulars =
        particulars.map(|after| Told { before: file.before(after.topic(), visit.at()), after }).collect();
    let mut before: Vec<&Visit> =
        workspace.visits.to(visit.organisation()).filter(|other| order(other) < order(visit)).collect();
    before.sort_by_key(|other| std::cmp::Reverse(order(other)));
    let lease_ends = told
        .lease_ends
        .map(|after| Told { before: latest(&before, |earlier| earlier.changes().lease_ends), after });
    // What was heard of leaving before the firm said that it stays is over.
    let since_staying = before.iter().take_while(|earlier| earlier.changes().staying == Staying::NotSaid);
    let since_staying: Vec<&Visit> = since_staying.copied().collect();
    let leaving = told.leaving.clone().map(|after| Told {
        before: latest(&since_staying, |earlier| earlier.changes().leaving.clone()),
        after,
    });
    ChangesTold { particulars, lease_ends, leaving }
}

fn order(visit: &Visit) -> (jiff::civil::DateTime, VisitId) {
    (visit.at(), visit.id())
}

/// From the latest visit that told it.
fn latest<T>(visits: &[&Visit], told: impl Fn(&Visit) -> Option<T>) -> Option<Earlier<T>> {
    visits.iter().find_map(|visit| {
        let (as_of, visit_id) = (visit.at().date(), visit.id());
        told(visit).map(|value| Earlier { value, as_of, visit: visit_id })
    })
}
