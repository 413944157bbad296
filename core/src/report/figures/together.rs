//! What the neighbourhood does together: activities, rooms, books.

use std::collections::BTreeMap;

use jiff::civil::DateTime;

use super::super::{Figure, ReportingPeriod, Section};
use crate::{
    activity::Activity,
    record::{ActivityId, BookingId, LoanId},
    space::{BookingState, Loan, use_rate},
    text::messages::report as words,
    workspace::Workspace,
};

pub(super) fn sections(workspace: &Workspace, period: ReportingPeriod, now: DateTime) -> [Section; 2] {
    [activities(workspace, period, now), spaces(workspace, period, now)]
}

fn activities(workspace: &Workspace, period: ReportingPeriod, now: DateTime) -> Section {
    let all = &workspace.activities;
    let (first, last) = (period.first(), period.last());
    let of_period = all.between(first, last);
    let (off, on): (Vec<_>, Vec<_>) =
        of_period.into_iter().partition(|(_, activity)| activity.called_off().is_some());
    let begun: Vec<(ActivityId, &Activity)> =
        on.into_iter().filter(|(_, activity)| activity.when.get().from <= now).collect();
    let people = begun.iter().map(|(id, activity)| (*id, workspace.activities.people(activity)));
    Section {
        title: &words::section::ACTIVITIES,
        figures: vec![
            Figure::count(
                "activities.held",
                &words::figure::ACTIVITIES_HELD,
                begun.iter().map(|(id, _)| *id),
            ),
            Figure::sum_of_known("activities.people", &words::figure::ACTIVITIES_PEOPLE, people),
            Figure::count(
                "activities.called_off",
                &words::figure::ACTIVITIES_CALLED_OFF,
                off.into_iter().map(|(id, _)| id),
            ),
            Figure::rate("activities.fill", all.fill_rate(first, last)),
            Figure::rate("activities.show", all.show_rate(first, last)),
        ],
    }
}

fn spaces(workspace: &Workspace, period: ReportingPeriod, now: DateTime) -> Section {
    let (first, last) = (period.first(), period.last());
    let mut held: BTreeMap<BookingId, u64> = BTreeMap::new();
    let mut unrecorded: BTreeMap<BookingId, u64> = BTreeMap::new();
    for (space, _) in workspace.spaces.all() {
        for (id, when) in workspace.spaces.between(space, first, last) {
            let found = workspace.spaces.booking(id).and_then(|booking| booking.occurrence(when.from.date()));
            match found.map(|found| found.state) {
                Some(BookingState::Held) => *held.entry(id).or_default() += 1,
                Some(BookingState::Approved) if when.to <= now => *unrecorded.entry(id).or_default() += 1,
                _ => {}
            }
        }
    }
    let mut missed: BTreeMap<BookingId, u64> = BTreeMap::new();
    for (id, _) in workspace.spaces.missed(first, last) {
        *missed.entry(id).or_default() += 1;
    }
    Section {
        title: &words::section::SPACES,
        figures: vec![
            Figure::sum("bookings.held", &words::figure::BOOKINGS_HELD, held),
            Figure::sum("bookings.unrecorded", &words::figure::BOOKINGS_UNRECORDED, unrecorded),
            Figure::sum("bookings.missed", &words::figure::BOOKINGS_MISSED, missed),
            Figure::rate("spaces.use", use_rate(workspace, first, last)),
            Figure::count(
                "loans.lent",
                &words::figure::LOANS_LENT,
                loans(workspace, |loan| period.contains(loan.lent_on)),
            ),
            Figure::count(
                "loans.returned",
                &words::figure::LOANS_RETURNED,
                loans(workspace, |loan| loan.returned().is_some_and(|back| period.contains(back.on))),
            ),
            Figure::count(
                "loans.overdue",
                &words::figure::LOANS_OVERDUE,
                loans(workspace, |loan| loan.due < last && loan.returned().is_none_or(|back| back.on > last)),
            ),
        ],
    }
}

fn loans(workspace: &Workspace, counts: impl Fn(&Loan) -> bool) -> Vec<LoanId> {
    workspace.spaces.loans().filter(|(_, loan)| counts(loan)).map(|(id, _)| id).collect()
}
