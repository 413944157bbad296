use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    activity::Activity,
    issue::{Issue, Outcome, State},
    meeting::BodyKind,
    record::{Record, SeriesId},
    service::rota,
    text::{Text, messages::programme as words},
    workspace::Workspace,
};

/// What a target counts, over records that other rooms keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Sessions of bodies of a kind that were held.
    SessionsHeld(BodyKind),
    /// Enterprise visits that were made.
    VisitsMade,
    /// Organisations that were visited at least once.
    OrganisationsVisited,
    /// Issues that were received.
    IssuesReceived,
    /// Issues that were closed, however.
    IssuesClosed,
    /// Issues that were closed because the call-back found them solved.
    IssuesSolved,
    /// Agreements that all parties had signed, by the day of the last signature.
    AgreementsSigned,
    /// Agreements in force on the last day that is looked at.
    AgreementsInForce,
    /// Deliveries under agreements that another party confirmed, by the day of delivery.
    FulfilmentsConfirmed,
    /// Services that are in the catalogue and were listed by the last day that is looked at.
    ServicesListed,
    /// Stationed sessions to which somebody came.
    StationedSessionsHeld,
    /// Activities that have begun and were not called off: of a series, or all.
    ActivitiesHeld(Option<SeriesId>),
    /// People who came to activities, where that was recorded: of a series, or all.
    ActivityAttendance(Option<SeriesId>),
}

/// What a measure counted: each record with how much it adds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// The records, in the order of their rooms.
    pub records: Vec<(Record, u64)>,
}

impl Counted {
    fn each(records: impl Iterator<Item: Into<Record>>) -> Counted {
        Counted { records: records.map(|record| (record.into(), 1)).collect() }
    }

    /// The sum.
    pub fn total(&self) -> u64 {
        self.records.iter().map(|(_, adds)| *adds).fold(0, u64::saturating_add)
    }
}

impl Measure {
    /// Every measure, in the order in which a form offers them; of activities those of all series.
    pub fn all() -> Vec<Measure> {
        let mut all: Vec<Measure> = BodyKind::ALL.into_iter().map(Measure::SessionsHeld).collect();
        all.extend([
            Measure::VisitsMade,
            Measure::OrganisationsVisited,
            Measure::IssuesReceived,
            Measure::IssuesClosed,
            Measure::IssuesSolved,
            Measure::AgreementsSigned,
            Measure::AgreementsInForce,
            Measure::FulfilmentsConfirmed,
            Measure::ServicesListed,
            Measure::StationedSessionsHeld,
            Measure::ActivitiesHeld(None),
            Measure::ActivityAttendance(None),
        ]);
        all
    }

    /// Its name on screen; of sessions see also [`Measure::of`].
    pub const fn text(self) -> &'static Text {
        match self {
            Measure::SessionsHeld(_) => &words::MEASURE_SESSIONS_HELD,
            Measure::VisitsMade => &words::MEASURE_VISITS_MADE,
            Measure::OrganisationsVisited => &words::MEASURE_ORGANISATIONS_VISITED,
            Measure::IssuesReceived => &words::MEASURE_ISSUES_RECEIVED,
            Measure::IssuesClosed => &words::MEASURE_ISSUES_CLOSED,
            Measure::IssuesSolved => &words::MEASURE_ISSUES_SOLVED,
            Measure::AgreementsSigned => &words::MEASURE_AGREEMENTS_SIGNED,
            Measure::AgreementsInForce => &words::MEASURE_AGREEMENTS_IN_FORCE,
            Measure::FulfilmentsConfirmed => &words::MEASURE_FULFILMENTS_CONFIRMED,
            Measure::ServicesListed => &words::MEASURE_SERVICES_LISTED,
            Measure::StationedSessionsHeld => &words::MEASURE_STATIONED_SESSIONS_HELD,
            Measure::ActivitiesHeld(_) => &words::MEASURE_ACTIVITIES_HELD,
            Measure::ActivityAttendance(_) => &words::MEASURE_ACTIVITY_ATTENDANCE,
        }
    }

    /// Its name in clashes.
    pub(super) fn key(self) -> String {
        let kind = self.of().map(|of| format!("_{}", of.key));
        let series = self.series().map(|series| format!("_{series}"));
        format!("{}{}", self.text().key, kind.or(series).unwrap_or_default())
    }

    /// The series of activities that it is narrowed to.
    pub fn series(self) -> Option<SeriesId> {
        match self {
            Measure::ActivitiesHeld(series) | Measure::ActivityAttendance(series) => series,
            _ => None,
        }
    }

    /// What it is narrowed to, in words: the kind of body.
    pub fn of(self) -> Option<&'static Text> {
        match self {
            Measure::SessionsHeld(kind) => Some(kind.text()),
            _ => None,
        }
    }

    /// Counts over the days from one up to and including another. Records count for the day on which something happened,
    /// not for the day on which somebody entered it. Nothing is counted when the last day is before the first.
    pub fn count(self, workspace: &Workspace, from: Date, to: Date) -> Counted {
        if to < from {
            return Counted::default();
        }
        let within = |day: Date| from <= day && day <= to;
        match self {
            Measure::SessionsHeld(kind) => {
                let of_kind = |body| workspace.meetings.body(body).is_some_and(|body| body.kind == kind);
                let held = workspace.meetings.sessions().filter(|session| session.was_held());
                let held = held.filter(|session| within(session.day()) && of_kind(session.body));
                Counted::each(held.map(|session| session.id))
            }
            Measure::VisitsMade => {
                let made = workspace.visits.all().filter(|visit| within(visit.at().date()));
                Counted::each(made.map(|visit| visit.id()))
            }
            Measure::OrganisationsVisited => organisations_visited(workspace, within),
            Measure::IssuesReceived => issues(workspace, |issue| within(issue.received_at.date())),
            Measure::IssuesClosed => issues(workspace, |issue| {
                matches!(issue.state, State::Closed { .. }) && within(issue.since.at.date())
            }),
            Measure::IssuesSolved => issues(workspace, |issue| {
                issue.state == State::Closed { outcome: Outcome::Solved } && within(issue.since.at.date())
            }),
            Measure::AgreementsSigned => {
                let all = workspace.agreements.all();
                let signed = all.filter(|(_, agreement)| agreement.last_signature().is_some_and(within));
                Counted::each(signed.map(|(id, _)| id))
            }
            Measure::AgreementsInForce => Counted::each(workspace.agreements.active_on(to).map(|(id, _)| id)),
            Measure::FulfilmentsConfirmed => {
                let done = workspace.agreements.all().flat_map(|(_, agreement)| agreement.fulfilments());
                let confirmed = done.filter(|(_, done)| {
                    within(done.on) && done.state() == crate::agreement::FulfilmentState::Confirmed
                });
                Counted::each(confirmed.map(|(id, _)| id))
            }
            Measure::ServicesListed => {
                let listed = workspace.services.listed();
                Counted::each(listed.filter(|(_, service)| service.listed.at.date() <= to).map(|(id, _)| id))
            }
            Measure::StationedSessionsHeld => stationed(workspace, from, to),
            Measure::ActivitiesHeld(series) => activities_held(workspace, series, None, (from, to)),
            Measure::ActivityAttendance(series) => attendance(workspace, series, (from, to)),
        }
    }
}

fn issues(workspace: &Workspace, counts: impl Fn(&Issue) -> bool) -> Counted {
    Counted::each(workspace.issues.all().filter(|issue| counts(issue)).map(|issue| issue.id))
}

fn organisations_visited(workspace: &Workspace, within: impl Fn(Date) -> bool) -> Counted {
    let visited = workspace.visits.all().filter(|visit| within(visit.at().date()));
    let organisations: std::collections::BTreeSet<_> = visited.map(|visit| visit.organisation()).collect();
    Counted::each(organisations.into_iter())
}

/// Activities of a series, and of a theme of it where one is given, by the day on which they begin.
pub(super) fn activities_held(
    workspace: &Workspace,
    series: Option<SeriesId>,
    theme: Option<&str>,
    (from, to): (Date, Date),
) -> Counted {
    let held = workspace.activities.between(from, to).into_iter();
    let held = held.filter(|(_, activity)| counts(activity, series));
    let held = held.filter(|(_, activity)| theme.is_none() || activity.theme.get().as_deref() == theme);
    Counted::each(held.map(|(id, _)| id))
}

/// An activity adds as many as came; one at which nobody counted adds nothing.
fn attendance(workspace: &Workspace, series: Option<SeriesId>, (from, to): (Date, Date)) -> Counted {
    let held = workspace.activities.between(from, to).into_iter();
    let held = held.filter(|(_, activity)| counts(activity, series));
    let people = held.filter_map(|(id, activity)| Some((id.into(), workspace.activities.people(activity)?)));
    Counted { records: people.filter(|(_, people)| *people > 0).collect() }
}

fn counts(activity: &Activity, series: Option<SeriesId>) -> bool {
    activity.called_off().is_none() && (series.is_none() || *activity.series.get() == series)
}

/// A slot adds as many as there were sessions to which somebody came.
fn stationed(workspace: &Workspace, from: Date, to: Date) -> Counted {
    let now = to.at(23, 59, 59, 0);
    let held = |slot: &rota::StationedSlot| {
        let occurrences = slot.occurrences(workspace, from, to, now);
        let held = occurrences.iter().filter(|occurrence| {
            matches!(occurrence.standing, rota::Standing::Known(rota::Outcome::Held { .. }))
        });
        u64::try_from(held.count()).unwrap_or(u64::MAX)
    };
    let slots = workspace.services.rota.all().map(|(id, slot)| (id.into(), held(slot)));
    Counted { records: slots.filter(|(_, held)| *held > 0).collect() }
}
