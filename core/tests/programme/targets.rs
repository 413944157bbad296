//! Targets: set, given up, set on two devices.

use super::*;

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
    let of_nobody = case.clashes();
    let set = of_nobody.iter().filter(|step| *step == "target_set").count();
    assert_eq!(set, Measure::all().len() * 2, "those of a programme that is not there are told");
    let rest: Vec<_> = of_nobody.iter().filter(|step| *step != "target_set").collect();
    assert_eq!(rest, ["part_named", "part_named", "part_named", "part_named", "concluded", "part_removed"]);
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
