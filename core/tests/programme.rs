//! Work programmes: what is not known stays unknown, progress is counted and never typed in, and two devices agree.
#![allow(clippy::unwrap_used)]

use std::sync::LazyLock;

use cobuild::{
    activity::{self, Plan},
    example,
    journal::Actor,
    meeting::BodyKind,
    policy,
    programme::{Change, Command, Element, Fact, Measure, PartLink, Programme, Target, rules},
    rate::Standing,
    record::{ActivityId, OrganisationId, ProgrammeId, Record, Seeded, SeriesId, VisitId},
    report::{ReportingPeriod, figures},
    space::Interval,
    workspace::{self, Desk, PerformError, Workspace},
};
use jiff::{
    ToSpan as _,
    civil::{Date, date},
};
use proptest::prelude::*;

static EXAMPLE: LazyLock<Workspace> =
    LazyLock::new(|| Workspace::fold(&example::journal().unwrap(), u64::MAX));

/// A year of test data in one building.
static GENERATED: LazyLock<Workspace> = LazyLock::new(|| {
    let size = example::Size { buildings: 1, firms: 8, years: 2 };
    Workspace::fold(&example::generate(size, 7).unwrap(), u64::MAX)
});

/// A programme for every year of a century, and nothing else.
static CENTURY: LazyLock<Workspace> = LazyLock::new(|| {
    let mut desk = Desk::seeded(5, Actor::new("sub-district"), date(2022, 10, 11).at(9, 0, 0, 0));
    let drawn = |year: i16| Fact::Drawn {
        programme: ProgrammeId::from_uuid(uuid::Uuid::from_u128(year.unsigned_abs().into())),
        year,
        organisation: OrganisationId::from_uuid(uuid::Uuid::nil()),
        title: String::new(),
        source: String::new(),
    };
    desk.write((2000..2100).map(drawn).map(workspace::Fact::Programme).collect(), None).unwrap();
    desk.workspace().clone()
});

struct Case {
    desk: Desk<Seeded>,
    organisation: OrganisationId,
    programme: ProgrammeId,
}

impl Case {
    /// The seed on the evening of its first day, with its programme.
    fn new(seed: u64) -> Case {
        let mut desk = Desk::seeded(seed, Actor::new("sub-district"), date(2022, 10, 11).at(18, 0, 0, 0));
        desk.receive(example::journal().unwrap());
        let (programme, found) = desk.workspace().programmes.all().next().unwrap();
        let organisation = found.organisation;
        Case { desk, organisation, programme }
    }

    fn meet(&mut self, other: &Case) {
        self.desk.set_now(self.desk.now().max(other.desk.now()));
        self.desk.receive(other.desk.journal().clone());
    }

    fn ask(&mut self, command: Command) -> Result<(), PerformError> {
        self.desk.perform(&workspace::Command::Programme(command)).map(|_| ())
    }

    fn name(&mut self, element: Element, name: &str) -> Result<(), PerformError> {
        let (programme, name, source) = (self.programme, name.into(), "文件".into());
        self.ask(Command::NamePart { programme, element, name, source })
    }

    fn remove(&mut self, element: Element, name: &str) -> Result<(), PerformError> {
        self.ask(Command::RemovePart { programme: self.programme, element, name: name.into() })
    }

    fn aim(&mut self, measure: Measure, number: u32) -> Result<(), PerformError> {
        let (programme, element) = (self.programme, Element::OneOrganisation);
        self.ask(Command::SetTarget { programme, element, measure, target: target(number) })
    }

    fn programme(&self) -> &Programme {
        self.desk.workspace().programmes.get(self.programme).unwrap()
    }

    fn clashes(&self) -> Vec<String> {
        self.desk.workspace().clashes.open().map(|(_, clash)| clash.field.clone()).collect()
    }
}

fn target(number: u32) -> Target {
    Target { number, note: String::new() }
}

#[track_caller]
fn refused(result: Result<(), PerformError>, code: &str) {
    let Err(PerformError::Refused(refusal)) = result else { panic!("expected {code}, got {result:?}") };
    assert_eq!(refusal.code(), code, "{refusal}");
}

/// The trap of the seed: 「四大課堂」 with three lecture themes. Nobody invents the fourth.
#[test]
fn what_the_article_does_not_tell_stays_untold() {
    let (_, programme) = EXAMPLE.programmes.all().next().unwrap();
    let names = |element| programme.parts(element).iter().map(|part| part.name.as_str()).collect::<Vec<_>>();
    assert_eq!(names(Element::FourClassrooms), ["金融主題講堂", "法律主題講堂", "教育主題講堂"]);
    assert_eq!(
        names(Element::BrandActivities),
        ["玫瑰有約", "讀書有約", "技能有約", "「英才杯足球賽」", "職工生日會"]
    );
    let untold: Vec<Option<u32>> = Element::ALL.iter().map(|element| programme.untold(*element)).collect();
    assert_eq!(untold, [Some(1), Some(2), Some(3), Some(1), None]);
    for element in [Element::OneOrganisation, Element::TwoMechanisms, Element::ThreePlatforms] {
        assert_eq!(programme.line(element).unwrap().words.get(), "具體內容報道未載");
    }
    let findings = rules::findings(&EXAMPLE, example::OPENS_ON.at(15, 0, 0, 0));
    assert_eq!(findings.len(), 0, "the seed's programme keeps up");
}

/// The seed's progress, each figure with the records behind it.
#[test]
fn progress_is_counted_from_records() {
    let (id, programme) = EXAMPLE.programmes.all().next().unwrap();
    let lines = programme.progress_on(&EXAMPLE, example::OPENS_ON);
    let targets = lines.iter().flat_map(|line| &line.targets);
    let counted: Vec<_> =
        targets.map(|target| (target.measure, target.achieved(), target.target, target.percent())).collect();
    assert_eq!(
        counted,
        [
            (Measure::SessionsHeld(BodyKind::BuildingCouncil), 1, 2, Some(50)),
            (
                Measure::VisitsMade,
                EXAMPLE.visits.all().count() as u64,
                4,
                Some(EXAMPLE.visits.all().count() as u64 * 25)
            ),
            (Measure::AgreementsSigned, 1, 2, Some(50)),
            (Measure::ServicesListed, 8, 7, Some(114)),
        ]
    );
    for target in lines.iter().flat_map(|line| &line.targets) {
        assert_eq!(target.records().count() as u64, target.achieved(), "every count can be opened");
    }
    let visits = &lines[1].targets[1];
    assert!(visits.records().all(|record| VisitId::try_from(record).is_ok()));
    let reached = programme.reached_on(&EXAMPLE, id, example::OPENS_ON);
    assert_eq!(reached.denominator(), 4);
    assert!(reached.parts().iter().all(|part| matches!(part.standing, Standing::Counted { .. })));
    // Before the year began nothing counts; nothing of later years counts either.
    let flow = |day| programme.progress_on(&EXAMPLE, day)[1].targets[1].achieved();
    assert_eq!(
        (flow(date(2021, 12, 31)), flow(date(2022, 8, 9)), flow(date(2030, 1, 1))),
        (0, 2, visits.achieved())
    );
}

/// The same visits, issues and sessions as the reports count, quarter by quarter.
#[test]
fn a_year_is_what_its_quarterly_reports_add_up_to() {
    let pairs = [
        (Measure::VisitsMade, "visits.made"),
        (Measure::IssuesReceived, "issues.received"),
        (Measure::IssuesClosed, "issues.closed"),
    ];
    let mut found = 0;
    for workspace in [&*EXAMPLE, &*GENERATED] {
        for year in 2020..2030_i16 {
            for (measure, key) in pairs {
                let quarters =
                    (1..=4).map(|quarter| format!("{year}-Q{quarter}").parse::<ReportingPeriod>().unwrap());
                let reported: u64 = quarters
                    .flat_map(|period| figures(workspace, period, date(2030, 1, 1).at(9, 0, 0, 0)))
                    .flat_map(|section| section.figures)
                    .filter(|figure| figure.key == key)
                    .map(|figure| figure.reading().value)
                    .sum();
                let counted = measure.count(workspace, date(year, 1, 1), date(year, 12, 31)).total();
                assert_eq!(counted, reported, "{measure:?} {year}");
                found += counted;
            }
        }
    }
    assert!(found > 20, "there was something to count: {found}");
}

#[test]
fn what_makes_no_entry_is_refused() {
    let mut case = Case::new(3);
    let (programme, organisation) = (case.programme, case.organisation);
    let draw =
        |year, title: &str| Command::Draw { year, organisation, title: title.into(), source: String::new() };
    refused(case.ask(draw(2022, "主線")), "PRG-01");
    refused(case.ask(draw(2023, " ")), "GEN-03");
    refused(case.ask(draw(2024, "主線")), "PRG-06");
    refused(case.ask(draw(-9999, "主線")), "PRG-06");
    refused(case.name(Element::FourClassrooms, "金融主題講堂"), "PRG-03");
    refused(case.name(Element::FourClassrooms, ""), "GEN-03");
    case.name(Element::FourClassrooms, "第四課堂").unwrap();
    refused(case.name(Element::FourClassrooms, "第五課堂"), "PRG-02");
    refused(case.remove(Element::FourClassrooms, "第五課堂"), "GEN-02");
    case.remove(Element::FourClassrooms, "第四課堂").unwrap();
    refused(case.aim(Measure::VisitsMade, 0), "PRG-04");
    let element = Element::BrandActivities;
    let drop =
        |reason: &str, measure| Command::DropTarget { programme, element, measure, reason: reason.into() };
    refused(case.ask(drop("不再適用", Measure::VisitsMade)), "GEN-02");
    let stranger = ProgrammeId::from_uuid(organisation.uuid());
    refused(case.ask(Command::Conclude { programme: stranger, summary: "完".into() }), "GEN-01");
    refused(case.ask(Command::Conclude { programme, summary: " ".into() }), "GEN-03");
    case.ask(Command::Conclude { programme, summary: "年度總結".into() }).unwrap();
    refused(case.aim(Measure::VisitsMade, 1), "GEN-02");
    refused(case.ask(Command::Edit { programme, changes: vec![Change::Title("新題".into())] }), "GEN-02");
}

#[test]
fn a_target_given_up_is_no_longer_looked_at() {
    let mut case = Case::new(3);
    let (programme, element) = (case.programme, Element::OneOrganisation);
    case.aim(Measure::IssuesSolved, 1_000).unwrap();
    let codes = |case: &Case| rules::findings(case.desk.workspace(), case.desk.now()).len();
    assert_eq!(codes(&case), 1);
    let reason = "不再適用".into();
    case.ask(Command::DropTarget { programme, element, measure: Measure::IssuesSolved, reason }).unwrap();
    assert_eq!(codes(&case), 0);
    assert_eq!(case.programme().targets(element).count(), 0);
    case.aim(Measure::IssuesSolved, 2).unwrap();
    assert_eq!(case.programme().targets(element).count(), 1);
}

#[test]
fn targets_and_parts_of_two_devices() {
    let mut here = Case::new(3);
    let mut there = Case::new(4);
    here.aim(Measure::VisitsMade, 10).unwrap();
    here.aim(Measure::IssuesClosed, 3).unwrap();
    there.desk.set_now(date(2022, 10, 11).at(16, 0, 0, 0));
    there.aim(Measure::VisitsMade, 20).unwrap();
    there.aim(Measure::IssuesClosed, 3).unwrap();
    there.remove(Element::BrandActivities, "職工生日會").unwrap();
    here.meet(&there);
    there.meet(&here);
    assert!(here.desk.workspace() == there.desk.workspace());
    assert_eq!(here.clashes(), ["target_programme.measure-visits-made"], "the same number twice is no clash");
    here.aim(Measure::IssuesClosed, 4).unwrap();
    assert_eq!(here.clashes().len(), 1, "another target settles nothing");
    here.aim(Measure::VisitsMade, 15).unwrap();
    assert!(here.clashes().is_empty());
    // One names again what the other takes out.
    there.meet(&here);
    here.name(Element::BrandActivities, "職工生日會").unwrap();
    there.name(Element::BrandActivities, "職工生日會").unwrap();
    there.remove(Element::BrandActivities, "職工生日會").unwrap();
    here.meet(&there);
    let names: Vec<&str> =
        here.programme().parts(Element::BrandActivities).iter().map(|part| part.name.as_str()).collect();
    assert!(names.contains(&"職工生日會"), "{names:?}");
    assert_eq!(here.clashes(), ["part_removed"]);
}

/// Facts that no command leads to: the fold takes them all, and whatever the year, the arithmetic holds.
#[test]
fn facts_made_by_hand_fold() {
    let mut case = Case::new(3);
    let (programme, organisation) = (case.programme, case.organisation);
    let ids: Vec<ProgrammeId> =
        (1..=4).map(|number| ProgrammeId::from_uuid(uuid::Uuid::from_u128(number))).collect();
    let drawn = |programme, year| {
        let (title, source) = Default::default();
        Fact::Drawn { programme, year, organisation, title, source }
    };
    let mut facts: Vec<Fact> = ids
        .iter()
        .copied()
        .zip([i16::MIN, -9999, 9999, i16::MAX])
        .map(|(id, year)| drawn(id, year))
        .collect();
    for id in ids.iter().copied().chain([programme, ProgrammeId::from_uuid(uuid::Uuid::nil())]) {
        for measure in Measure::all() {
            for number in [0, u32::MAX] {
                let element = Element::OneOrganisation;
                facts.push(Fact::TargetSet { programme: id, element, measure, target: target(number) });
            }
        }
        for name in ["", "甲", "甲", "乙"] {
            let (element, name, source) = (Element::OneOrganisation, name.into(), String::new());
            facts.push(Fact::PartNamed { programme: id, element, name, source });
        }
    }
    let summary = String::new();
    facts.push(Fact::Concluded { programme: ids[0], summary: summary.clone() });
    facts.push(Fact::Concluded { programme: ids[0], summary });
    let element = Element::FourClassrooms;
    facts.push(Fact::PartRemoved { programme, element, name: "沒有這一項".into() });
    let (measure, reason) = (Measure::VisitsMade, String::new());
    facts.push(Fact::TargetDropped { programme, element, measure, reason });
    case.desk.write(facts.into_iter().map(workspace::Fact::Programme).collect(), None).unwrap();
    assert_eq!(case.clashes(), ["concluded"]);
    assert_eq!(case.programme().parts(Element::OneOrganisation).len(), 3);
    assert_eq!(case.programme().untold(Element::OneOrganisation), Some(0));
    for day in [Date::MIN, date(2022, 10, 11), Date::MAX] {
        rules::findings(case.desk.workspace(), day.at(12, 0, 0, 0));
        for (id, programme) in case.desk.workspace().programmes.all() {
            let rate = programme.reached_on(case.desk.workspace(), id, day);
            assert!(rate.numerator() <= rate.denominator());
        }
    }
}

proptest! {
    /// What is asked for by a day is the passed share of the target, rounded down: never more than that share, never a whole
    /// one less, never falling, and all of it when the year and the days of grace are over.
    #[test]
    fn the_pace_is_the_share_of_the_year(year in 2000_i16..2100, number in any::<u32>(), offset in -400_i64..800) {
        let (_, programme) = CENTURY.programmes.all().find(|(_, programme)| programme.year == year).unwrap();
        let (first, last) = programme.period().unwrap();
        let day = first.checked_add(offset.days()).unwrap();
        let expected = |day| programme.progress_of(&CENTURY, Measure::VisitsMade, &target(number), day).expected;
        let days = i128::from(first.until(last).unwrap().get_days()) + 1;
        let passed = (i128::from(offset) + 1 - 30).clamp(0, days);
        let (asked, number) = (i128::from(expected(day)), i128::from(number));
        prop_assert!(asked * days <= number * passed && number * passed < (asked + 1) * days);
        prop_assert!(expected(day) <= expected(day.tomorrow().unwrap()));
        prop_assert_eq!(i128::from(expected(last.checked_add(30.days()).unwrap())), number);
    }

    /// Two halves of a span count as much as the whole, for everything that happens on a day.
    #[test]
    fn what_happens_on_days_adds_up(from in 0_i64..900, middle in 0_i64..900, to in 0_i64..900) {
        let mut cuts = [from, middle, to];
        cuts.sort_unstable();
        let day = |offset: i64| date(2021, 1, 1).checked_add(offset.days()).unwrap();
        let [from, middle, to] = cuts.map(day);
        let Ok(next) = middle.tomorrow() else { return Ok(()) };
        let adds_up = |measure: &Measure| {
            !matches!(measure, Measure::OrganisationsVisited | Measure::AgreementsInForce | Measure::ServicesListed)
        };
        for measure in Measure::all().iter().filter(|measure| adds_up(measure)) {
            let count = |from, to| measure.count(&GENERATED, from, to).total();
            prop_assert_eq!(count(from, middle) + count(next, to), count(from, to), "{:?}", measure);
        }
        let organisations = Measure::OrganisationsVisited.count(&GENERATED, from, to);
        let visits = Measure::VisitsMade.count(&GENERATED, from, to);
        prop_assert!(organisations.total() <= visits.total());
        let mut records: Vec<Record> = organisations.records.iter().map(|(record, _)| *record).collect();
        records.dedup();
        prop_assert_eq!(records.len() as u64, organisations.total(), "each organisation once");
    }
}

fn day(day: i8) -> Date {
    date(2022, 9, day)
}

/// Two lectures on law, one on finance, and one on law that was called off.
fn lectures(case: &mut Case) -> SeriesId {
    let (series, organisation) = {
        let workspace = case.desk.workspace();
        (workspace.activities.series_named("主題講堂").unwrap().0, case.organisation)
    };
    for (theme, on) in [("法律", 1), ("法律", 8), ("金融", 15), ("法律", 22)] {
        let from = day(on).at(12, 0, 0, 0);
        let when = Interval { from, to: from + 1.hour() };
        let plan = Plan {
            series: Some(series),
            theme: Some(theme.into()),
            ..Plan::new("講堂", organisation, when, "大堂")
        };
        case.desk.set_now(day(1).at(8, 0, 0, 0));
        let plan = workspace::Command::Activity(activity::Command::Plan { plan: Box::new(plan) });
        let made = case.desk.perform(&plan).unwrap();
        let id = made
            .iter()
            .flat_map(workspace::Fact::touches)
            .find_map(|record| ActivityId::try_from(record).ok());
        let activity = id.unwrap();
        let then = match on {
            22 => activity::Command::CallOff { activity, reason: "講師生病".into() },
            _ => {
                case.desk.set_now(day(on).at(18, 0, 0, 0));
                let (attended, walk_ins) = (None, 10 + u32::from(on.unsigned_abs()));
                activity::Command::Conclude { activity, attended, walk_ins, summary: "順利".into() }
            }
        };
        case.desk.perform(&workspace::Command::Activity(then)).unwrap();
    }
    case.desk.set_now(date(2022, 10, 11).at(18, 0, 0, 0));
    series
}

#[test]
fn activities_and_who_came_are_counted_by_series() {
    let mut case = Case::new(3);
    let series = lectures(&mut case);
    let workspace = case.desk.workspace();
    let count = |measure: Measure| measure.count(workspace, date(2022, 9, 1), date(2022, 9, 30)).total();
    assert_eq!(count(Measure::ActivitiesHeld(Some(series))), 3);
    assert_eq!(count(Measure::ActivitiesHeld(None)), 3);
    assert_eq!(count(Measure::ActivityAttendance(Some(series))), 11 + 18 + 25);
    let brand = workspace.activities.series_named("玫瑰有約").unwrap().0;
    assert_eq!(count(Measure::ActivitiesHeld(Some(brand))), 0);
    assert!(Measure::all().contains(&Measure::ActivityAttendance(None)));
}

#[test]
fn a_part_shows_the_activities_of_which_it_consists() {
    let mut case = Case::new(4);
    lectures(&mut case);
    let lines = case.programme().progress_on(case.desk.workspace(), date(2022, 9, 30));
    let classrooms = lines.iter().find(|line| line.element == Element::FourClassrooms).unwrap();
    let names: Vec<&str> = classrooms.parts.iter().map(|part| part.name.as_str()).collect();
    let held: Vec<Option<u64>> =
        classrooms.held.iter().map(|held| held.as_ref().map(|counted| counted.total())).collect();
    assert_eq!(names, ["金融主題講堂", "法律主題講堂", "教育主題講堂"]);
    assert_eq!(held, [Some(1), Some(2), Some(0)], "as far as the seed links them");
}

#[test]
fn a_part_is_linked_to_what_is_there() {
    let mut case = Case::new(5);
    let series = case.desk.workspace().activities.series_named("主題講堂").unwrap().0;
    let (programme, element) = (case.programme, Element::FourClassrooms);
    let mut link = |name: &str, series: SeriesId, theme: &str| {
        let link = Some(PartLink { series, theme: Some(theme.into()) });
        case.ask(Command::LinkPart { programme, element, name: name.into(), link })
    };
    refused(link("健康主題講堂", series, "法律"), "GEN-02");
    refused(link("法律主題講堂", SeriesId::from_uuid(uuid::Uuid::nil()), "法律"), "GEN-01");
    refused(link("法律主題講堂", series, "健康"), "PRG-07");
    link("法律主題講堂", series, "法律").unwrap();
    let measure = Measure::ActivitiesHeld(Some(SeriesId::from_uuid(uuid::Uuid::nil())));
    refused(case.aim(measure, 3), "GEN-01");
}

#[test]
fn two_links_of_one_part_clash_and_a_link_to_no_part_is_told() {
    let (mut here, mut there) = (Case::new(6), Case::new(7));
    let series = |case: &Case, name: &str| case.desk.workspace().activities.series_named(name).unwrap().0;
    let (element, name) = (Element::BrandActivities, "玫瑰有約".to_owned());
    let linked = |case: &Case, to: &str| Fact::PartLinked {
        programme: case.programme,
        element,
        name: name.clone(),
        link: Some(PartLink { series: series(case, to), theme: None }),
    };
    here.desk.write(vec![workspace::Fact::Programme(linked(&here, "讀書有約"))], None).unwrap();
    there.desk.write(vec![workspace::Fact::Programme(linked(&there, "技能有約"))], None).unwrap();
    here.meet(&there);
    assert_eq!(here.clashes(), ["link_玫瑰有約"]);
    let Fact::PartLinked { programme, link, .. } = linked(&here, "技能有約") else { unreachable!() };
    let forged = Fact::PartLinked { programme, element, name: "無此項".into(), link };
    here.desk.write(vec![workspace::Fact::Programme(forged)], None).unwrap();
    let mut clashes = here.clashes();
    clashes.sort();
    assert_eq!(clashes, ["link_玫瑰有約", "part_linked"]);
}

#[test]
fn a_target_that_was_given_up_keeps_its_reason() {
    let mut case = Case::new(8);
    case.aim(Measure::VisitsMade, 9).unwrap();
    let (programme, element, measure) = (case.programme, Element::OneOrganisation, Measure::VisitsMade);
    let reason = "改由社區負責".to_owned();
    case.ask(Command::DropTarget { programme, element, measure, reason }).unwrap();
    assert_eq!(case.programme().targets(element).count(), 0);
    assert_eq!(case.programme().given_up(element).collect::<Vec<_>>(), [(measure, "改由社區負責")]);
}

#[test]
fn two_sources_of_one_part_are_both_kept() {
    let (mut here, mut there) = (Case::new(9), Case::new(10));
    here.name(Element::BrandActivities, "書法有約").unwrap();
    let (programme, element, name) = (there.programme, Element::BrandActivities, "書法有約".to_owned());
    there.ask(Command::NamePart { programme, element, name, source: "會議紀要".into() }).unwrap();
    here.meet(&there);
    assert_eq!(here.clashes(), ["source_書法有約"]);
}

#[test]
fn the_years_of_a_programme_are_the_offices_to_set() {
    let mut case = Case::new(11);
    let draw = |year: i16, organisation| Command::Draw {
        year,
        organisation,
        title: "主線".into(),
        source: String::new(),
    };
    let organisation = case.organisation;
    refused(case.ask(draw(2024, organisation)), "PRG-06");
    let set = policy::Command::Set {
        key: "programme.years-after".into(),
        value: policy::Value::Count(2),
        valid_from: date(2022, 1, 1),
        basis: "三年規劃".into(),
    };
    case.desk.perform(&workspace::Command::Policy(set)).unwrap();
    case.ask(draw(2024, organisation)).unwrap();
}
