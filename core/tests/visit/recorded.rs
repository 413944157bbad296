//! A visit on record: what it needs, what it changes, how it is corrected.

use super::*;

#[test]
fn a_visit_is_recorded_at_once_and_its_news_reach_the_room() {
    let mut case = Case::new();
    let room = case.room;
    let visit = case
        .record(TODAY.at(8, 30, 0, 0), |visit| {
            visit.room = Some(room);
            visit.met = vec![met("0757-8200 0000")];
            visit.changes = Changes {
                staff: Some(120),
                party_members: Some(7),
                lease_ends: Some(date(2023, 3, 31)),
                leaving: Some(leaving(date(2023, 3, 31))),
                ..Changes::default()
            };
            visit.demands = vec![
                demand("上下班高峰期堵塞"),
                NewDemand { answer: Some("已說明".into()), ..demand("增信") },
            ];
        })
        .unwrap();
    let demands: Vec<&str> = case.visits().demands_of(visit).map(|demand| demand.text()).collect();
    assert_eq!(demands, ["上下班高峰期堵塞", "增信"]);
    assert_eq!(case.visit(visit).purpose(), "季度走訪");
    let figures = case.visits().figures(case.firm, TODAY);
    assert_eq!(
        figures.staff.map(|staff| (staff.value, staff.as_of, staff.source)),
        Some((120, TODAY, visit))
    );
    let seat = case.desk.workspace().buildings.seats_of(case.firm, TODAY).next().unwrap();
    assert_eq!(seat.lease_ends(), Some(date(2023, 3, 31)));
    assert!(seat.leaving().is_some());
    assert_eq!(case.findings(TODAY), [("VIS-12", Severity::Notice)], "the answered one does not wait");
}

#[test]
fn a_visit_without_demands_is_a_visit() {
    let mut case = Case::new();
    let visit = case.record(TODAY.at(8, 0, 0, 0), |_| {}).unwrap();
    assert_eq!(case.visits().demands_of(visit).count(), 0);
    let later = case.ask(Command::AddDemand { visit, demand: demand("停車") }).unwrap();
    assert_eq!(later.len(), 1);
    assert_eq!(case.visits().demands_of(visit).count(), 1);
}

#[test]
fn what_cannot_be_is_refused() {
    let mut case = Case::new();
    let now = TODAY.at(9, 0, 0, 0);
    let values =
        [("visit.at", TermValue::Moment(TODAY.at(9, 1, 0, 0))), ("visit.now", TermValue::Moment(now))];
    check(case.record(TODAY.at(9, 1, 0, 0), |_| {}), "VIS-01", &values);
    check(
        case.record(now, |visit| visit.visitors = Some(vec![visitor(" ")])),
        "VIS-02",
        &[("visit.visitors", TermValue::Number(0))],
    );
    check(
        case.record(now, |visit| visit.next_on = Some(TODAY)),
        "VIS-03",
        &[("visit.earliest-next", TermValue::Date(date(2022, 10, 12)))],
    );
    check(case.record(now, |visit| visit.demands = vec![demand(" ")]), "GEN-03", &[]);
    check(case.record(now, |visit| visit.met = vec![met("440604190001010000")]), "ORG-13", &[]);
    check(case.record(now, |visit| visit.room = Some(stranger())), "GEN-01", &[]);
    let close = organisation::Command::Close { organisation: case.firm, on: date(2022, 10, 1), reason: None };
    case.desk.perform(&workspace::Command::Organisation(close)).unwrap();
    check(case.record(now, |_| {}), "ORG-05", &[]);
    case.record(date(2022, 9, 30).at(9, 0, 0, 0), |_| {}).unwrap();
    case.firm = stranger();
    check(case.record(now, |_| {}), "GEN-01", &[]);
    check(case.ask(Command::AddDemand { visit: stranger(), demand: demand("停車") }), "GEN-01", &[]);
    let change = DemandChange::Text("停車".into());
    check(case.ask(Command::CorrectDemand { demand: stranger(), change }), "GEN-01", &[]);
}

#[test]
fn corrections_are_checked_as_the_first_record_was() {
    let mut case = Case::new();
    let visit = case.record(TODAY.at(8, 0, 0, 0), |visit| visit.demands = vec![demand("停車")]).unwrap();
    let demand = case.visit(visit).demands()[0];
    let refused = [
        (VisitChange::At(TODAY.at(10, 0, 0, 0)), "VIS-01"),
        (VisitChange::Visitors(Vec::new()), "VIS-02"),
        (VisitChange::Room(stranger()), "GEN-01"),
        (VisitChange::Met(vec![met("x")]), "ORG-13"),
    ];
    for (change, code) in refused {
        check(case.ask(Command::Correct { visit, change }), code, &[]);
    }
    case.ask(Command::Correct { visit, change: VisitChange::At(date(2022, 10, 10).at(15, 0, 0, 0)) })
        .unwrap();
    case.ask(Command::Correct { visit, change: VisitChange::Channel(Channel::Phone) }).unwrap();
    case.ask(Command::Correct { visit, change: VisitChange::Room(case.room) }).unwrap();
    assert_eq!(case.visit(visit).room(), Some(case.room));
    case.ask(Command::Correct { visit, change: VisitChange::NoRoom }).unwrap();
    assert_eq!(case.visit(visit).room(), None);
    assert_eq!(case.visit(visit).at(), date(2022, 10, 10).at(15, 0, 0, 0));
    assert_eq!(case.visit(visit).channel(), Channel::Phone);
    check(
        case.ask(Command::CorrectDemand { demand, change: DemandChange::Text(String::new()) }),
        "GEN-03",
        &[],
    );
    case.ask(Command::CorrectDemand { demand, change: DemandChange::Urgency(Urgency::Safety) }).unwrap();
    assert_eq!(case.visits().demand(demand).unwrap().urgency(), Urgency::Safety);
    check(case.ask(Command::SetNext { visit, on: Some(date(2022, 10, 10)) }), "VIS-03", &[]);
}

#[test]
fn what_the_latest_visit_told_about_leaving_is_corrected_in_the_room_too() {
    let mut case = Case::new();
    let told = |on| Changes { leaving: on, ..Changes::default() };
    let early = case.record(date(2022, 10, 1).at(9, 0, 0, 0), |_| {}).unwrap();
    let leaves = Some(leaving(date(2023, 3, 31)));
    let visit = case.record(TODAY.at(8, 0, 0, 0), |visit| visit.changes = told(leaves.clone())).unwrap();
    let seat = |case: &Case| {
        let seat = case.desk.workspace().buildings.seats_of(case.firm, TODAY).next().unwrap();
        (seat.leaving().cloned(), seat.lease_ends())
    };
    assert_eq!(seat(&case), (leaves, None));
    let later = Some(leaving(date(2023, 6, 30)));
    let correct = |visit, changes| Command::Correct { visit, change: VisitChange::Changes(changes) };
    case.ask(correct(visit, told(later.clone()))).unwrap();
    assert_eq!(seat(&case), (later.clone(), None));
    // An earlier visit that is corrected afterwards does not speak over the later one.
    case.ask(correct(early, told(Some(leaving(date(2022, 12, 31)))))).unwrap();
    assert_eq!(seat(&case), (later, None));
    case.ask(correct(visit, Changes { lease_ends: Some(date(2023, 9, 30)), ..Changes::default() })).unwrap();
    assert_eq!(seat(&case), (None, Some(date(2023, 9, 30))));
}

#[test]
fn a_firm_is_visited_within_its_cycle() {
    let mut case = Case::new();
    // Never visited: counted from the day on which the firm came on record, 11 October; 90 days end on 9 January.
    assert_eq!(case.findings(date(2023, 1, 9)), []);
    assert_eq!(case.findings(date(2023, 1, 10)), [("VIS-10", Severity::Warning)]);
    let priority = Priority::Key;
    let key = organisation::Command::SetPriority { organisation: case.firm, priority };
    case.desk.perform(&workspace::Command::Organisation(key)).unwrap();
    assert_eq!(case.findings(date(2022, 11, 10)), []);
    assert_eq!(case.findings(date(2022, 11, 11)), [("VIS-10", Severity::Warning)]);
    case.desk.set_now(date(2022, 11, 11).at(16, 0, 0, 0));
    case.record(date(2022, 11, 11).at(15, 0, 0, 0), |visit| visit.next_on = Some(date(2022, 11, 25)))
        .unwrap();
    assert_eq!(case.findings(date(2022, 11, 25)), []);
    assert_eq!(case.findings(date(2022, 11, 26)), [("VIS-11", Severity::Overdue)]);
    let late = findings(case.desk.workspace(), date(2022, 12, 12).at(9, 0, 0, 0)).remove(0).explanation;
    assert_eq!(late.rule.code, "VIS-10");
    assert_eq!(late.value("visit.due"), Some(&TermValue::Date(date(2022, 12, 11))));
    assert_eq!(
        late.sentence(Language::ZhHans),
        "“Firm”应于2022年12月11日前走访（上次走访：2022年11月11日；自2022年11月11日起算）。请安排走访或致电。"
    );
}

#[test]
fn edits_of_different_fields_merge_and_edits_of_one_field_clash() {
    let mut one = Case::new();
    let visit = one.record(TODAY.at(8, 0, 0, 0), |_| {}).unwrap();
    let mut other = Desk::seeded(9, Actor::new("street"), TODAY.at(9, 30, 0, 0));
    other.receive(one.desk.journal().clone());
    let correct = |change| Command::Correct { visit, change };
    one.ask(correct(VisitChange::Purpose("年度走訪".into()))).unwrap();
    one.ask(correct(VisitChange::PolicyTold("人才政策".into()))).unwrap();
    for change in [VisitChange::Purpose("回訪".into()), VisitChange::Channel(Channel::Meeting)] {
        other.perform(&workspace::Command::Visit(correct(change))).unwrap();
    }
    one.desk.set_now(TODAY.at(10, 0, 0, 0));
    one.desk.receive(other.into_journal());
    let merged = one.visit(visit);
    assert_eq!(
        (merged.purpose(), merged.policy_told(), merged.channel()),
        ("回訪", "人才政策", Channel::Meeting)
    );
    let fields: Vec<&str> = one.desk.workspace().clashes.open().map(|(_, clash)| &*clash.field).collect();
    assert_eq!(fields, ["purpose"]);
}

#[test]
fn commands_can_be_typed_by_hand_and_snapshots_come_back() {
    let mut case = Case::new();
    let text = format!(
        r#"{{"visit":{{"record":{{"organisation":"{}","at":"2022-10-11T08:30:00","visitors":[{{"name":"服務中心"}}],
        "demands":[{{"category":"traffic","text":"停車"}}],"changes":{{"leaving":{{}}}}}}}}}}"#,
        case.firm
    );
    let command: workspace::Command = serde_json::from_str(&text).unwrap();
    case.desk.perform(&command).unwrap();
    let state = case.desk.workspace();
    let bytes = postcard::to_stdvec(state).unwrap();
    assert_eq!(&postcard::from_bytes::<workspace::Workspace>(&bytes).unwrap(), state);
}

#[test]
fn who_went_by_duty_is_named_by_it_beside_somebody_else() {
    let mut case = Case::new();
    let appoint = organisation::Command::Appoint(organisation::NewAppointment {
        organisation: case.firm,
        person: "指導員乙".into(),
        role: organisation::Role::Instructor,
        building: None,
        firms: Vec::new(),
        duties: String::new(),
        from: date(2022, 1, 1),
        until: None,
        dispatched_by: None,
    });
    let made = case.desk.perform(&workspace::Command::Organisation(appoint)).unwrap();
    let records = made.iter().flat_map(workspace::Fact::touches);
    let duty = records.filter_map(|record| cobuild::record::AppointmentId::try_from(record).ok()).next();
    let by_duty = Visitor { appointment: duty, ..Visitor::named(" ") };
    let record = Command::Record {
        organisation: case.firm,
        at: TODAY.at(8, 0, 0, 0),
        channel: Channel::Visit,
        visitors: vec![Visitor::named("甲"), by_duty, Visitor::named("")],
        room: None,
        met: Vec::new(),
        purpose: String::new(),
        changes: Changes::default(),
        policy_told: String::new(),
        demands: Vec::new(),
        next_on: None,
    };
    case.ask(record).unwrap();
    let visit = case.desk.workspace().visits.all().next().unwrap();
    let went: Vec<_> = visit.visitors().iter().map(|one| (one.name.as_str(), one.appointment)).collect();
    assert_eq!(went, [("甲", None), ("指導員乙", duty)]);
}
