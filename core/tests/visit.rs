//! Visits: given a firm in a building, when a visit is recorded, then its demands wait, its news reach the firm's
//! file, and what is missing is refused with the values that say why.
#![allow(clippy::unwrap_used)]

use cobuild::{
    building::{self, Floor, Holding, LeaveIntention, LeaveStatus, Sharing},
    issue::{self, Source},
    journal::Actor,
    organisation::{self, Kind, Priority},
    record::{DemandId, Ids, IssueId, OrganisationId, Record, RoomId, Seeded, VisitId},
    rule::{Refusal, Severity, TermValue},
    text::Language,
    visit::{
        Changes, Channel, Command, Consent, DemandCategory, DemandChange, Fact, Met, NewDemand, Urgency,
        Visit, VisitChange, Visitor, Visits, findings,
    },
    workspace::{self, Desk, PerformError},
};
use jiff::civil::{Date, DateTime, date};

const TODAY: Date = date(2022, 10, 11);

/// What an explanation must hold.
type Values<'a> = &'a [(&'a str, TermValue)];

struct Case {
    desk: Desk<Seeded>,
    firm: OrganisationId,
    room: RoomId,
}

impl Case {
    fn new() -> Case {
        let mut desk = Desk::seeded(8, Actor::new("service centre"), TODAY.at(9, 0, 0, 0));
        let register = organisation::Command::Register {
            name: "Firm".into(),
            short_name: None,
            kind: Kind::Enterprise,
            uscc: None,
            founded: None,
            formed_from: None,
        };
        desk.perform(&workspace::Command::Organisation(register)).unwrap();
        let firm = desk.workspace().organisations.by_name("Firm").unwrap().id();
        let register = building::Command::Register {
            name: "Tower".into(),
            other_names: Vec::new(),
            address: String::new(),
            area: None,
            floors: None,
        };
        desk.perform(&workspace::Command::Building(register)).unwrap();
        let building = desk.workspace().buildings.by_name("Tower").unwrap().id();
        let (number, floor) = ("1203".to_owned(), Floor::new(12).unwrap());
        let sharing = Sharing::Single;
        let add = building::Command::AddRoom { building, floor, number, area: None, sharing };
        desk.perform(&workspace::Command::Building(add)).unwrap();
        let room = desk.workspace().buildings.room_numbered(building, "1203").unwrap().id();
        let occupy = building::Command::Occupy {
            room,
            organisation: firm,
            holding: Holding::Lease,
            from: date(2020, 1, 1),
            until: None,
            lease_ends: None,
            also: Vec::new(),
            area: None,
        };
        desk.perform(&workspace::Command::Building(occupy)).unwrap();
        Case { desk, firm, room }
    }

    fn ask(&mut self, command: Command) -> Result<Vec<workspace::Fact>, Refusal> {
        self.desk.perform(&workspace::Command::Visit(command)).map_err(|error| match error {
            PerformError::Refused(refusal) => refusal,
            PerformError::Unwritable(error) => panic!("{error}"),
        })
    }

    /// Records a visit at this moment, with whatever `change` makes of it.
    fn record(&mut self, at: DateTime, change: impl FnOnce(&mut Fields)) -> Result<VisitId, Refusal> {
        let mut fields = Fields::default();
        change(&mut fields);
        let Fields { visitors, room, met, changes, demands, next_on } = fields;
        let facts = self.ask(Command::Record {
            organisation: self.firm,
            at,
            channel: Channel::Visit,
            visitors: visitors.unwrap_or_else(|| vec![visitor("服務中心")]),
            room,
            met,
            purpose: " 季度走訪 ".into(),
            changes,
            policy_told: String::new(),
            demands,
            next_on,
        })?;
        match &facts[0] {
            workspace::Fact::Visit(Fact::Recorded { visit, .. }) => Ok(*visit),
            other => panic!("{other:?}"),
        }
    }

    fn visits(&self) -> &Visits {
        &self.desk.workspace().visits
    }

    fn visit(&self, id: VisitId) -> &Visit {
        self.visits().get(id).unwrap()
    }

    fn findings(&self, on: Date) -> Vec<(&'static str, Severity)> {
        let findings = findings(self.desk.workspace(), on.at(9, 0, 0, 0));
        findings.iter().map(|finding| (finding.explanation.rule.code, finding.severity)).collect()
    }
}

/// What a test changes about a visit.
#[derive(Default)]
struct Fields {
    visitors: Option<Vec<Visitor>>,
    room: Option<RoomId>,
    met: Vec<Met>,
    changes: Changes,
    demands: Vec<NewDemand>,
    next_on: Option<Date>,
}

fn visitor(name: &str) -> Visitor {
    Visitor::named(name)
}

fn leaving(on: Date) -> LeaveIntention {
    LeaveIntention { on: Some(on), reason: None, status: LeaveStatus::NotSigned }
}

fn met(phone: &str) -> Met {
    Met { name: "乙".into(), post: "行政經理".into(), phone: Some(phone.into()) }
}

fn demand(text: &str) -> NewDemand {
    NewDemand {
        category: DemandCategory::Traffic,
        text: text.into(),
        urgency: Urgency::Ordinary,
        consent: Consent::Named,
        answer: None,
    }
}

/// The command is refused by this rule, its explanation holds these values, and every language has words for it.
#[track_caller]
fn check<T: std::fmt::Debug>(asked: Result<T, Refusal>, code: &str, values: Values<'_>) {
    let refusal = asked.expect_err("it should be refused");
    assert_eq!(refusal.code(), code, "{refusal}");
    let reason = refusal.reasons.first().unwrap();
    for (key, value) in values {
        assert_eq!(reason.value(key), Some(value), "{key} in {refusal}");
    }
    for language in Language::ALL {
        let sentence = reason.sentence(language);
        assert!(!sentence.replace("{\"", "").contains('{'), "an unfilled place: {sentence}");
    }
}

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

fn stranger<T: From<uuid::Uuid>>() -> T {
    Ids::new(1_600_000_000_000, &mut Seeded::new(1)).next()
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

fn becomes(visit: VisitId, demand: DemandId, issue: IssueId) -> Vec<workspace::Fact> {
    vec![workspace::Fact::Visit(Fact::DemandBecameIssue { visit, demand, issue })]
}

#[test]
fn a_demand_becomes_one_issue() {
    let mut one = Case::new();
    let visit = one.record(TODAY.at(8, 0, 0, 0), |visit| visit.demands = vec![demand("停車")]).unwrap();
    let demand = one.visit(visit).demands()[0];
    let mut other = Desk::seeded(9, Actor::new("street"), TODAY.at(9, 30, 0, 0));
    other.receive(one.desk.journal().clone());
    let mut entropy = Seeded::new(2);
    let mut ids = Ids::new(1_665_450_000_000, &mut entropy);
    let (first, second): (IssueId, IssueId) = (ids.next(), ids.next());
    one.desk.write(becomes(visit, demand, first), None).unwrap();
    assert_eq!(one.visits().demand(demand).unwrap().issue(), Some(first));
    assert_eq!(one.findings(TODAY), [], "it no longer waits");
    other.write(becomes(visit, demand, second), None).unwrap();
    one.desk.set_now(TODAY.at(10, 0, 0, 0));
    one.desk.receive(other.into_journal());
    assert_eq!(one.visits().demand(demand).unwrap().issue(), Some(first));
    let (_, clash) = one.desk.workspace().clashes.open().next().unwrap();
    assert_eq!((clash.record, &clash.set_aside.value), (Record::Demand(demand), &second.to_string()));
}

fn raise(desk: &mut Desk<Seeded>, demand: DemandId) -> Result<IssueId, Refusal> {
    let command = issue::Command::RaiseDemand { demand, title: String::new() };
    performed(desk, issue_command(command))
}

fn issue_command(command: issue::Command) -> workspace::Command {
    workspace::Command::Issue(command)
}

fn performed<T: TryFrom<Record>>(desk: &mut Desk<Seeded>, command: workspace::Command) -> Result<T, Refusal> {
    match desk.perform(&command) {
        Ok(facts) => {
            Ok(facts.iter().flat_map(workspace::Fact::touches).find_map(|one| T::try_from(one).ok()).unwrap())
        }
        Err(PerformError::Refused(refusal)) => Err(refusal),
        Err(PerformError::Unwritable(error)) => panic!("{error}"),
    }
}

/// The demand that an issue points at and the issue that this demand points at.
fn both_ways(case: &Case, issue: IssueId) -> (DemandId, Option<IssueId>) {
    let issue = case.desk.workspace().issues.get(issue).unwrap();
    let Source::Visit { demand, .. } = issue.source else { panic!("{issue:?}") };
    (demand, case.visits().demand(demand).unwrap().issue())
}

#[test]
fn a_demand_and_its_issue_point_at_each_other_whatever_is_tried() {
    let mut case = Case::new();
    let demands = vec![demand("停車"), demand("電梯")];
    let visit = case.record(TODAY.at(8, 0, 0, 0), |visit| visit.demands = demands).unwrap();
    let [parking, lift] = case.visit(visit).demands().try_into().unwrap();
    let issue = raise(&mut case.desk, parking).unwrap();
    assert_eq!(both_ways(&case, issue), (parking, Some(issue)));
    check(raise(&mut case.desk, parking), "GEN-02", &[]);

    // Typed in by hand as if it came from the visit: the demand becomes that issue all the same, once, and only its own.
    let typed = |visit, demand| {
        issue_command(issue::Command::Receive(issue::NewIssue {
            source: Source::Visit { visit, demand },
            raised_by: issue::RaisedBy::Anonymous,
            consent: Consent::Anonymous,
            received_at: None,
            title: "電梯".into(),
            text: "電梯太慢".into(),
            category: DemandCategory::Property,
            urgency: Urgency::Ordinary,
        }))
    };
    check(performed::<IssueId>(&mut case.desk, typed(visit, parking)), "GEN-02", &[]);
    check(performed::<IssueId>(&mut case.desk, typed(stranger(), lift)), "GEN-01", &[]);
    check(performed::<IssueId>(&mut case.desk, typed(visit, stranger())), "GEN-01", &[]);
    let by_hand = performed(&mut case.desk, typed(visit, lift)).unwrap();
    assert_eq!(both_ways(&case, by_hand), (lift, Some(by_hand)));
    assert_eq!(case.findings(TODAY), []);

    // Undone, the demand waits again and can become another issue.
    let entry = case.desk.workspace().history.last().unwrap().id();
    let undo = workspace::profile::Command::Undo { entry };
    case.desk.perform(&workspace::Command::Workspace(undo)).unwrap();
    assert_eq!(case.visits().demand(lift).unwrap().issue(), None);
    assert_eq!(case.findings(TODAY), [("VIS-12", Severity::Notice)]);
    let again = raise(&mut case.desk, lift).unwrap();
    assert_eq!(both_ways(&case, again), (lift, Some(again)));
}

#[test]
fn a_demand_raised_on_two_devices_is_told_until_one_issue_is_a_duplicate() {
    let mut one = Case::new();
    let visit = one.record(TODAY.at(8, 0, 0, 0), |visit| visit.demands = vec![demand("停車")]).unwrap();
    let parking = one.visit(visit).demands()[0];
    let mut other = Desk::seeded(9, Actor::new("street"), TODAY.at(9, 30, 0, 0));
    other.receive(one.desk.journal().clone());
    let first = raise(&mut one.desk, parking).unwrap();
    let second = raise(&mut other, parking).unwrap();
    one.desk.set_now(TODAY.at(10, 0, 0, 0));
    one.desk.receive(other.into_journal());
    assert_eq!(both_ways(&one, first), (parking, Some(first)));
    assert_eq!(both_ways(&one, second), (parking, Some(first)));
    assert_eq!(one.desk.workspace().clashes.open().count(), 1);
    let found = findings(one.desk.workspace(), TODAY.at(10, 0, 0, 0));
    assert_eq!(found.iter().map(|one| one.about).collect::<Vec<_>>(), [Record::Issue(second)]);
    let duplicate = issue::Screening::Duplicate { of: first };
    let screen = issue::Command::Screen { issue: second, screening: duplicate };
    one.desk.perform(&issue_command(screen)).unwrap();
    assert_eq!(one.findings(TODAY), []);
}

#[test]
fn a_hand_made_link_to_nowhere_changes_nothing_and_brings_nothing_down() {
    let mut case = Case::new();
    let visit = case.record(TODAY.at(8, 0, 0, 0), |visit| visit.demands = vec![demand("停車")]).unwrap();
    let parking = case.visit(visit).demands()[0];
    case.desk.write(becomes(stranger(), stranger(), stranger()), None).unwrap();
    case.desk.write(becomes(visit, parking, stranger()), None).unwrap();
    let findings = case.desk.workspace().findings(TODAY.at(9, 0, 0, 0));
    assert!(findings.iter().all(|finding| finding.explanation.lines(Language::En).len() > 1));
    check(raise(&mut case.desk, parking), "GEN-02", &[]);
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
