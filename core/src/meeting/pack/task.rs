use jiff::civil::Date;

use super::{Blank, number, organisation};
use crate::{
    meeting::{Consent, Duty, Item, Session},
    record::{ItemId, OrganisationId},
    workspace::Workspace,
};

/// The task sheet: problem, responsible unit, measure, by when, on whose consent.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskSheet {
    /// One row for each duty that the session laid on an organisation.
    pub rows: Vec<TaskRow>,
}

/// A duty.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskRow {
    /// Its place, from 1.
    pub number: u32,
    /// The item.
    pub item: ItemId,
    /// The duty's place in the item's outcome, from 0: its name in commands.
    pub duty: u16,
    /// The problem 問題: what the item is called.
    pub problem: String,
    /// The number of the issue that it answers.
    pub issue: Option<String>,
    /// The responsible unit 責任.
    pub organisation: OrganisationId,
    /// The same by name.
    pub name: Option<String>,
    /// The measure 整改.
    pub measure: String,
    /// By when.
    pub due: Option<Date>,
    /// By what it is bound. A duty that nobody agreed to is on the sheet as asked, not as owed.
    pub consent: Consent,
    /// Where the unit signs.
    pub signature: Blank,
}

impl TaskSheet {
    pub(super) fn of(workspace: &Workspace, session: &Session) -> TaskSheet {
        let agenda = workspace.meetings.agenda(session);
        let duties = agenda.into_iter().flat_map(|item| {
            let duties = item.outcome().map_or(&[][..], |outcome| outcome.duties());
            duties.iter().enumerate().map(move |(place, duty)| row(workspace, item, place, duty))
        });
        let rows = duties.enumerate().map(|(index, row)| TaskRow { number: number(index), ..row });
        TaskSheet { rows: rows.collect() }
    }
}

fn row(workspace: &Workspace, item: &Item, place: usize, duty: &Duty) -> TaskRow {
    TaskRow {
        number: 0,
        item: item.id,
        duty: u16::try_from(place).unwrap_or(u16::MAX),
        problem: item.title.get().clone(),
        issue: item.issue.and_then(|id| workspace.issues.get(id)).map(|issue| issue.number.get().clone()),
        organisation: duty.organisation,
        name: organisation(workspace, duty.organisation),
        measure: duty.text.clone(),
        due: duty.due,
        consent: duty.consent.clone(),
        signature: Blank,
    }
}
