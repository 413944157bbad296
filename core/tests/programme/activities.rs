//! Activities and attendance as what a part consists of.

use super::*;

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
