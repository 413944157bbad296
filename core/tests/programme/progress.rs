//! Progress, counted from records.

use super::*;

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
