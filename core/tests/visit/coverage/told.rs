//! What visits tell: changes, duties, the colour of a firm, demands, promises.

use super::*;

#[test]
fn a_visit_shows_what_changed_with_the_day_of_the_old_value() {
    let mut case = Case::new();
    let firm = case.firm("firm", FIRST, None);
    let leaving = LeaveIntention { on: None, reason: None, status: LeaveStatus::NotSigned };
    let first = case.visit(firm, date(2022, 3, 1), |visited| {
        visited.changes.staff = Some(80);
        visited.changes.lease_ends = Some(date(2023, 3, 31));
    });
    case.desk.set_now(date(2022, 5, 9).at(9, 0, 0, 0));
    case.desk
        .perform(&Command::Enterprise(cobuild::enterprise::Command::State {
            organisation: firm,
            particulars: vec![Particular::Staff(85)],
            as_of: date(2022, 4, 30),
            source: Source::Firm,
        }))
        .unwrap();
    let second = case.visit(firm, date(2022, 6, 1), |visited| {
        visited.changes.staff = Some(90);
        visited.changes.party_members = Some(3);
        visited.changes.lease_ends = Some(date(2023, 3, 31));
        visited.changes.leaving = Some(leaving.clone());
    });
    let told = changes_told(case.workspace(), case.workspace().visits.get(first).unwrap());
    assert!(told.particulars[0].before.is_none() && told.lease_ends.unwrap().before.is_none());
    let told = changes_told(case.workspace(), case.workspace().visits.get(second).unwrap());
    let before = told.particulars[0].before.clone().unwrap();
    assert_eq!(
        (before.particular, before.as_of, before.source),
        (Particular::Staff(85), date(2022, 4, 30), Source::Firm)
    );
    assert_eq!(told.particulars[0].after, Particular::Staff(90));
    assert!(!told.particulars[0].is_confirmed());
    assert!(told.particulars[1].before.is_none(), "Party members were never told before");
    let lease = told.lease_ends.unwrap();
    assert!(lease.is_confirmed());
    assert_eq!(lease.before.map(|before| (before.as_of, before.visit)), Some((date(2022, 3, 1), first)));
    assert_eq!(told.leaving.map(|told| (told.before, told.after)), Some((None, leaving)));
}

#[test]
fn duties_are_told_by_the_visits_made_for_them() {
    let mut case = Case::new();
    let firm = case.firm("firm", FIRST, None);
    let appoint = |role| {
        organisation::Command::Appoint(NewAppointment {
            organisation: firm,
            person: "乙".into(),
            role,
            building: None,
            firms: Vec::new(),
            duties: String::new(),
            from: FIRST,
            until: None,
            dispatched_by: None,
        })
    };
    let duty: AppointmentId = case.make(Command::Organisation(appoint(Role::Instructor)));
    let secretary: AppointmentId = case.make(Command::Organisation(appoint(Role::Secretary)));
    for (on, channel) in [
        (date(2022, 3, 1), Channel::Visit),
        (date(2022, 3, 1), Channel::Visit),
        (date(2022, 3, 2), Channel::Phone),
        (date(2022, 3, 31), Channel::Visit),
        (date(2022, 4, 1), Channel::Visit),
    ] {
        case.visit(firm, on, |visited| (visited.channel, visited.duty) = (channel, Some(duty)));
    }
    let march = Period { from: date(2022, 3, 1), to: date(2022, 3, 31) };
    let days = case.workspace().visits.days_on_site(duty, march);
    assert_eq!(days.into_iter().collect::<Vec<_>>(), [date(2022, 3, 1), date(2022, 3, 31)]);
    let holds = |on| {
        let appointment = case.workspace().organisations.appointment(duty).unwrap();
        duty_visited(case.workspace(), appointment, on).unwrap().holds
    };
    assert!(holds(date(2022, 7, 1)) && !holds(date(2022, 7, 2)));
    let secretary = case.workspace().organisations.appointment(secretary).unwrap();
    assert_eq!(duty_visited(case.workspace(), secretary, date(2023, 1, 1)), None);
}

#[test]
fn the_colour_of_a_firm_follows_the_cycle_the_promise_and_the_leaving() {
    let mut case = Case::new();
    let firm = case.firm("firm", FIRST, None);
    case.visit(firm, date(2022, 3, 1), |visited| visited.next_on = Some(date(2022, 7, 1)));
    // 72 of 90 days are four fifths.
    assert_eq!(case.light(firm, date(2022, 5, 11)), Light::Green);
    assert_eq!(case.light(firm, date(2022, 5, 12)), Light::Yellow);
    assert_eq!(case.light(firm, date(2022, 7, 1)), Light::Yellow);
    assert_eq!(case.light(firm, date(2022, 7, 2)), Light::Red);
    case.visit(firm, date(2022, 7, 5), |visited| {
        let (on, reason, status) = (None, None, LeaveStatus::Signed);
        visited.changes.leaving = Some(LeaveIntention { on, reason, status });
    });
    assert_eq!(case.light(firm, date(2022, 7, 5)), Light::Red);
    let why =
        attention(case.workspace(), case.workspace().organisations.get(firm).unwrap(), date(2022, 7, 5))
            .because;
    let codes: Vec<&str> = why.iter().map(|one| one.rule.code).collect();
    assert_eq!(codes, ["VIS-10", "BLD-05"]);
}

#[test]
fn demands_are_grouped_by_class_and_floor_and_promises_by_whether_they_were_kept() {
    let mut case = Case::new();
    let [talker, quiet, gone] = ["talker", "quiet", "gone"].map(|name| case.firm(name, FIRST, None));
    let ask = |category| visit::NewDemand {
        category,
        text: "請協助".into(),
        urgency: Default::default(),
        consent: Default::default(),
        answer: None,
    };
    let asked = [DemandCategory::Traffic, DemandCategory::Finance, DemandCategory::Traffic];
    case.visit(talker, date(2022, 7, 1), |visited| {
        visited.demands = asked.map(ask).into();
        visited.next_on = Some(date(2022, 8, 1));
    });
    case.visit(quiet, date(2022, 7, 1), |visited| visited.next_on = Some(date(2022, 8, 1)));
    case.visit(gone, date(2022, 7, 1), |visited| visited.next_on = Some(date(2022, 8, 1)));
    case.visit(talker, date(2022, 8, 1), |_| {});
    case.visit(quiet, date(2022, 8, 2), |_| {});
    case.close(gone, date(2022, 7, 15));
    let groups = demands_by_category(case.workspace(), QUARTER);
    let counts: Vec<_> = groups.iter().map(|(category, demands)| (*category, demands.len())).collect();
    assert_eq!(counts, [(DemandCategory::Traffic, 2), (DemandCategory::Finance, 1)]);
    let floors = demands_by_floor(case.workspace(), case.building, QUARTER);
    assert_eq!((floors.len(), floors[0].0, floors[0].1.len()), (1, Floor::new(1).unwrap(), 3));
    let other: BuildingId = case.make(tower("Other tower"));
    assert!(demands_by_floor(case.workspace(), other, QUARTER).is_empty());
    let kept = promises_kept(case.workspace(), QUARTER);
    assert_eq!((kept.numerator(), kept.denominator(), kept.excluded().count()), (1, 2, 1));
    assert_eq!(kept.shown(), "50%");
}

#[test]
fn a_firm_that_has_moved_out_is_not_asked_for_a_visit() {
    let mut case = Case::new();
    case.firm("firm", FIRST, Some(date(2022, 5, 1)));
    let found = |on: Date| visit::findings(case.workspace(), on.at(9, 0, 0, 0)).len();
    assert_eq!((found(date(2022, 4, 30)), found(date(2022, 5, 1))), (1, 0));
}
