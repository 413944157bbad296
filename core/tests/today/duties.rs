//! Each room's standing deadlines: ahead, on the day, overdue, and gone once it is done.

use std::collections::BTreeSet;

use cobuild::{
    activity, issue,
    issue::{NewWhistle, WhistleKind},
    query::{Duty, today},
    record::{ActivityId, BookingId, FaultId, LoanId, Record, SlotId},
    service::{
        self, rota,
        terminal::{self, Effect},
    },
    space::{self, Holder, PriorityClass, Request, TimeRange, Timing},
    text::Language,
    workspace::{Command, Workspace},
};
use jiff::civil::{date, time};

use super::case::{desk, make, stands, tasks};

#[test]
fn a_fault_is_asked_for_from_its_report_to_its_repair() {
    let mut desk = desk();
    let terminal = desk.workspace().services.terminals.in_use().next().unwrap().0;
    let (what, effect, at) = ("觸摸屏失靈".into(), Effect::Stopped, None);
    let command = terminal::Command::ReportFault { terminal, what, effect, at };
    let fault: FaultId = make(&mut desk, Command::Service(service::Command::Terminal(command)));
    let on = |desk: &_, day: i8| {
        stands(desk, date(2022, 10, day).at(10, 0, 0, 0), Duty::RepairTerminal, terminal.into())
    };
    // Noticed on the 12th; the policy gives three days.
    let limit = 3;
    assert_eq!(on(&desk, 12), Some("ahead"));
    assert_eq!(on(&desk, 12 + limit), Some("due"));
    assert_eq!(on(&desk, 13 + limit), Some("overdue"));
    let repair = terminal::Command::Repair { terminal, fault, at: None, done: String::new() };
    desk.perform(&Command::Service(service::Command::Terminal(repair))).unwrap();
    assert_eq!(on(&desk, 13 + limit), None);
}

#[test]
fn a_booking_is_decided_before_it_begins() {
    let mut desk = desk();
    let space = desk
        .workspace()
        .spaces
        .in_use()
        .find(|(_, space)| *space.access.get() == space::Access::Bookable)
        .unwrap()
        .0;
    let request = Request {
        holder: Holder::Person("張先生".into()),
        contact: String::new(),
        purpose: "讀書會".into(),
        timing: Timing::once(
            date(2022, 10, 14),
            TimeRange::new(time(10, 0, 0, 0), time(11, 0, 0, 0)).unwrap(),
        ),
        heads: 5,
        class: PriorityClass::Everyone,
    };
    let asked = space::Command::Request { space, request: Box::new(request) };
    let booking: BookingId = make(&mut desk, Command::Space(asked));
    let at = |desk: &_, day: i8, hour: i8| {
        stands(desk, date(2022, 10, day).at(hour, 30, 0, 0), Duty::DecideBooking, booking.into())
    };
    assert_eq!(at(&desk, 12, 9), Some("ahead"));
    assert_eq!(at(&desk, 14, 9), Some("due"));
    assert_eq!(at(&desk, 14, 10), Some("overdue"));
    desk.perform(&Command::Space(space::Command::Decline { booking, reason: "場地維修".into() })).unwrap();
    assert_eq!(at(&desk, 14, 10), None);
}

#[test]
fn whoever_was_stationed_is_recorded() {
    let mut desk = desk();
    let slot: SlotId = desk.workspace().services.rota.all().next().unwrap().0;
    let on = |desk: &_, day: i8| {
        stands(desk, date(2022, 10, day).at(9, 0, 0, 0), Duty::RecordAttendance, slot.into())
    };
    assert!(on(&desk, 12).is_some(), "the 11th is over");
    let at = date(2022, 10, 11).at(14, 0, 0, 0);
    let held = rota::Command::Held { slot, at, came_at: None, served: 3 };
    desk.perform(&Command::Service(service::Command::Rota(held))).unwrap();
    assert_eq!(on(&desk, 12), None);
    assert!(on(&desk, 19).is_some(), "the 18th is over");
}

#[test]
fn a_copy_is_asked_for_when_it_is_nearly_due() {
    let mut desk = desk();
    let (loan, due): (LoanId, _) =
        desk.workspace().spaces.out().map(|(id, loan)| (id, loan.due)).next().unwrap();
    let on = |desk: &_, days: i64| {
        let day = due.checked_add(jiff::Span::new().days(days)).unwrap();
        stands(desk, day.at(9, 0, 0, 0), Duty::ReturnCopy, loan.into())
    };
    assert_eq!([on(&desk, -3), on(&desk, 0), on(&desk, 1)], [Some("ahead"), Some("due"), Some("overdue")]);
    let reading = desk.workspace().spaces.loan(loan).unwrap().lent_at.clone();
    desk.perform(&Command::Space(space::Command::TakeBack { loan, at: reading, on: None })).unwrap();
    assert_eq!(on(&desk, 1), None);
}

#[test]
fn it_is_recorded_how_an_activity_went() {
    let mut desk = desk();
    let circle: ActivityId = desk.workspace().activities.between(date(2022, 10, 13), date(2022, 10, 13))[0].0;
    let at = |desk: &_, day: i8, hour: i8| {
        stands(desk, date(2022, 10, day).at(hour, 0, 0, 0), Duty::RecordOutcome, circle.into())
    };
    assert_eq!(at(&desk, 13, 13), None, "it is going on");
    assert_eq!(at(&desk, 13, 14), Some("ahead"));
    assert_eq!(at(&desk, 31, 9), Some("overdue"));
    desk.set_now(date(2022, 10, 13).at(15, 0, 0, 0));
    let outcome = activity::Command::Conclude {
        activity: circle,
        attended: Some(5),
        walk_ins: 0,
        summary: String::new(),
    };
    desk.perform(&Command::Activity(outcome)).unwrap();
    assert_eq!(at(&desk, 31, 9), None);
}

#[test]
fn a_whistle_is_a_task_until_all_have_come() {
    let mut desk = desk();
    let organisation = |name| desk.workspace().organisations.by_name(name).unwrap().id();
    let (whistler, departments) = (organisation("祖廟街道黨工委"), vec![organisation("禪城區人社局")]);
    let issue = desk.workspace().issues.open().next().unwrap().id;
    let (kind, matter) = (WhistleKind::Urgent, "請到現場".into());
    let blow = NewWhistle { issue, kind, matter, whistler, departments, called_at: None };
    desk.perform(&Command::Issue(issue::Command::BlowWhistle(blow))).unwrap();
    let arrive = Duty::Issue(issue::limit::Duty::Arrive);
    let at =
        |hour: i8, minute: i8| stands(&desk, date(2022, 10, 12).at(hour, minute, 0, 0), arrive, issue.into());
    assert_eq!([at(9, 10), at(9, 40)], [Some("due"), Some("overdue")]);
}

/// Over the years after the example, every room comes to ask for something.
#[test]
fn no_room_is_forgotten() {
    let desk = desk();
    let days = (0..60).map(|month: i32| date(2022 + (month / 12) as i16, (month % 12) as i8 + 1, 15));
    let mut seen: BTreeSet<Duty> = BTreeSet::new();
    for day in days {
        seen.extend(
            tasks(&today(desk.workspace(), day.at(9, 0, 0, 0), Language::ZhHant)).map(|task| task.duty),
        );
    }
    let asked = [
        Duty::RecheckService,
        Duty::RecordAttendance,
        Duty::ReportUses,
        Duty::ReturnCopy,
        Duty::RecordOutcome,
        Duty::FinishProject,
        Duty::RenewAgreement,
        Duty::HoldJointMeeting,
        Duty::EvaluateAgreement,
        Duty::Elect,
        Duty::HoldSession,
        Duty::CallSession,
        Duty::RecheckBoard,
        Duty::ContinueIndicator,
    ];
    let missing: Vec<_> = asked.iter().filter(|duty| !seen.contains(duty)).collect();
    assert!(missing.is_empty(), "{missing:?} of {seen:?}");
}

#[test]
fn an_empty_workspace_asks_for_nothing() {
    for day in [date(2024, 1, 1), date(-9999, 1, 1), date(9999, 12, 31)] {
        let today = today(&Workspace::default(), day.at(9, 0, 0, 0), Language::ZhHant);
        assert_eq!((tasks(&today).count(), today.happening.len(), today.findings.len()), (0, 0, 0));
    }
    let desk = desk();
    for day in [date(-9999, 1, 1), date(0, 2, 29), date(9999, 12, 31)] {
        let now = today(desk.workspace(), day.at(23, 59, 59, 0), Language::ZhHant);
        assert!(tasks(&now).all(|task| !matches!(task.about, Record::Occupancy(_))), "answered at all");
    }
}
