//! The file of one case 結案卷: everything that happened from the raising of an issue to its last call-back, by the four
//! links 提出問題 → 共商共議 → 解決問題 → 跟蹤回訪, each step with who, when, and the limit that it kept or missed.
//!
//! It is gathered from the records, never written: a report lays it out.
//!
//! ```
//! use cobuild::{example, issue::{CaseLink, case_file}, workspace::Workspace};
//! use jiff::civil::date;
//! let workspace = Workspace::fold(&example::journal()?, u64::MAX);
//! let issue = workspace.issues.all().next().expect("the example has issues");
//! let file = case_file(&workspace, issue.id, date(2022, 10, 11).at(9, 0, 0, 0)).expect("it is on record");
//! assert!(CaseLink::ALL.iter().all(|link| !file.of(*link).is_empty()), "all four links are complete");
//! assert!(file.missed().is_empty() && file.running.is_empty());
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod discuss;
mod follow_up;
mod kept;
mod raise;
mod solve;
mod whistle;

use std::collections::BTreeSet;

use jiff::civil::DateTime;

use super::{
    Issue, Marks,
    limit::{self, Limit},
};
use crate::{
    calendar::Light,
    clash::Trace,
    record::{IssueId, OrganisationId, Record},
    text::{Text, labelled, messages::issue as words},
    workspace::Workspace,
};

labelled! {
    /// The four links of a case.
    CaseLink {
        /// 提出問題.
        Raise => LINK_RAISE,
        /// 共商共議.
        Discuss => LINK_DISCUSS,
        /// 解決問題.
        Solve => LINK_SOLVE,
        /// 跟蹤回訪.
        FollowUp => LINK_FOLLOW_UP,
    }
}

/// Everything about one case.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseFile<'a> {
    /// The issue: number, title, text, source, who raised it, consent, where it stands.
    pub issue: &'a Issue,
    /// What happened, in the order of the links and within each in the order in which it happened.
    pub events: Vec<Event<'a>>,
    /// The limits that run at the moment asked, nearest first.
    pub running: Vec<Limit>,
    /// The issue that is followed in its place, when it is a duplicate.
    pub followed: Option<IssueId>,
    /// The issues in whose place it is followed.
    pub duplicates: BTreeSet<IssueId>,
}

/// A step of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Event<'a> {
    /// The link that it belongs to.
    pub link: CaseLink,
    /// When, China Standard Time.
    pub at: DateTime,
    /// Who recorded it.
    pub recorded_by: &'a str,
    /// The organisation that acts: who raised it, leads, called, arrived.
    pub organisation: Option<OrganisationId>,
    /// The person whom the record names for it: who mediated, supervises, approved; empty where it names none.
    pub person: &'a str,
    /// What happened.
    pub what: &'static Text,
    /// How it went, in a word: a state, a result, a grade; `None` where `what` says it all.
    pub how: Option<&'static Text>,
    /// A rating that was given with it, 1–5.
    pub rating: Option<Marks>,
    /// The words of whoever recorded it; empty where there are none.
    pub words: &'a str,
    /// The record to open.
    pub about: Record,
    /// The limit that the step met, as it stood then: red means that it came too late.
    pub limit: Option<Limit>,
}

impl<'a> Event<'a> {
    fn new(link: CaseLink, trace: &'a Trace, what: &'static Text, about: impl Into<Record>) -> Event<'a> {
        Event {
            link,
            at: trace.at,
            recorded_by: trace.actor.name(),
            organisation: None,
            person: "",
            what,
            how: None,
            rating: None,
            words: "",
            about: about.into(),
            limit: None,
        }
    }

    /// Whether it came after its limit.
    pub fn is_late(&self) -> bool {
        self.limit.as_ref().is_some_and(|limit| limit.light == Light::Red)
    }
}

impl CaseFile<'_> {
    /// The steps of a link, oldest first.
    pub fn of(&self, link: CaseLink) -> Vec<&Event<'_>> {
        self.events.iter().filter(|event| event.link == link).collect()
    }

    /// The steps that came after their limit.
    pub fn missed(&self) -> Vec<&Event<'_>> {
        self.events.iter().filter(|event| event.is_late()).collect()
    }
}

/// The file of a case as it stands at `now`; `None` when the issue is not on record.
pub fn case_file(workspace: &Workspace, issue: IssueId, now: DateTime) -> Option<CaseFile<'_>> {
    let issue = workspace.issues.get(issue)?;
    let kept = kept::of(workspace, issue);
    let mut events = raise::events(workspace, issue);
    events.extend(discuss::events(workspace, issue, &kept));
    events.extend(solve::events(workspace, issue, &kept));
    events
        .extend(workspace.issues.whistles_of(issue).flat_map(|whistle| whistle::events(workspace, whistle)));
    events.extend(follow_up::events(workspace, issue));
    // Stable: what one entry recorded stays in the order in which it happened.
    events.sort_by_key(|event| (event.link, event.at));
    Some(CaseFile {
        issue,
        events,
        running: limit::of_issue(workspace, issue, now),
        followed: workspace
            .issues
            .followed(issue.id)
            .map(|followed| followed.id)
            .filter(|id| *id != issue.id),
        duplicates: workspace.issues.duplicates_of(issue.id),
    })
}
