//! Indicators: exact figures, what stands for a day, what a public screen shows, and what two devices do to one series.
#![allow(clippy::unwrap_used)]

mod apart;

use cobuild::{
    indicator::{
        Aim, AsOf, Bound, Change, Command, Decimal, Definition, Fact, Indicators, NewReading, Reading,
        SetChange, Value,
    },
    journal::Actor,
    record::{IndicatorId, IndicatorSetId, Seeded},
    visibility::Visibility::{self, Internal, MayPublish},
    workspace::{self, Desk, PerformError},
};

use jiff::civil::{Date, date};

use proptest::prelude::*;

const OPENED: Date = date(2022, 10, 11);

struct Case {
    desk: Desk<Seeded>,
    gdp: IndicatorId,
}

impl Case {
    fn new() -> Case {
        let desk = Desk::seeded(7, Actor::new("service centre"), OPENED.at(9, 0, 0, 0));
        let mut case = Case { desk, gdp: IndicatorId::from_uuid(uuid::Uuid::nil()) };
        case.gdp = case.define("GDP", "億元", "街道").unwrap();
        case
    }

    /// Another device that has seen everything so far.
    fn elsewhere(&self, seed: u64) -> Case {
        let mut desk = Desk::seeded(seed, Actor::new("sub-district"), self.desk.now());
        desk.receive(self.desk.journal().clone());
        Case { desk, gdp: self.gdp }
    }

    /// Takes in what happened elsewhere, a moment after it was written.
    fn meet(&mut self, other: &Case) {
        self.desk.set_now(self.desk.now().max(other.desk.now()));
        self.desk.receive(other.desk.journal().clone());
    }

    fn ask(&mut self, command: Command) -> Result<Vec<workspace::Fact>, PerformError> {
        self.desk.perform(&workspace::Command::Indicator(command))
    }

    fn define(&mut self, name: &str, unit: &str, scope: &str) -> Result<IndicatorId, PerformError> {
        let definition =
            Definition { name: name.into(), unit: unit.into(), scope: scope.into(), meaning: String::new() };
        let facts = self.ask(Command::Define { definition: Box::new(definition) })?;
        Ok(facts.iter().flat_map(workspace::Fact::touches).find_map(|it| it.try_into().ok()).unwrap())
    }

    fn observe(&mut self, as_of: AsOf, value: &str, visibility: Visibility) -> Result<(), PerformError> {
        let reading = NewReading {
            value: value.parse().unwrap(),
            bound: Bound::Exact,
            source: "統計公報".into(),
            visibility,
        };
        let command = Command::Observe { indicator: self.gdp, as_of, reading: Box::new(reading) };
        self.ask(command).map(|_| ())
    }

    fn indicators(&self) -> &Indicators {
        &self.desk.workspace().indicators
    }

    /// What stands for a year.
    fn standing(&self, year: i16) -> Option<(String, Visibility)> {
        let reading = self.indicators().get(self.gdp)?.point(AsOf::Year(year))?.reading.get().clone()?;
        Some((reading.value.to_string(), reading.visibility))
    }

    fn screen(&self, day: Date) -> Vec<String> {
        self.indicators()
            .screen(day)
            .iter()
            .map(|shown| format!("{} {}", shown.as_of, shown.reading.shown()))
            .collect()
    }

    fn clashes(&self) -> Vec<String> {
        self.desk.workspace().clashes.open().map(|(_, clash)| clash.field.clone()).collect()
    }
}

#[track_caller]
fn refused<T: std::fmt::Debug>(result: Result<T, PerformError>, code: &str) {
    let Err(PerformError::Refused(refusal)) = result else { panic!("expected {code}, got {result:?}") };
    assert_eq!(refusal.code(), code, "{refusal}");
}

#[test]
fn a_year_is_said_in_one_way() {
    let read = |text: &str| serde_json::from_str::<AsOf>(text);
    assert_eq!(read(r#"{ "year": 2021 }"#).unwrap(), AsOf::Year(2021));
    assert!(matches!(read(r#"{ "period": "2021-Q3" }"#), Ok(AsOf::Period(_))));
    let refused = read(r#"{ "period": "2021" }"#).unwrap_err().to_string();
    assert!(refused.contains("2021 is a year"), "{refused}");
}

#[test]
fn the_screen_shows_the_latest_figure_that_may_be_published() {
    let mut case = Case::new();
    assert_eq!(case.screen(OPENED), [""; 0], "no figure, no row");
    case.observe(AsOf::Year(2020), "650", MayPublish).unwrap();
    case.observe(AsOf::Year(2021), "700", Internal).unwrap();
    case.observe(AsOf::Date(date(2022, 6, 30)), "360", MayPublish).unwrap();
    assert_eq!(case.screen(OPENED), ["2022-06-30 360 億元"]);
    assert_eq!(case.screen(date(2022, 6, 30)), ["2022-06-30 360 億元"], "from its own day on");
    assert_eq!(case.screen(date(2022, 6, 29)), ["2020 650 億元"], "the figure of 2021 is internal");
    assert_eq!(case.screen(date(2019, 12, 31)), [""; 0]);
    let latest = case.indicators().get(case.gdp).unwrap().latest_on(date(2022, 6, 29)).unwrap();
    assert_eq!((latest.0, latest.1.shown().as_str()), (AsOf::Year(2021), "700 億元"), "the office sees it");
    case.ask(Command::Retire { indicator: case.gdp, reason: "改用新口徑".into() }).unwrap();
    assert_eq!(case.screen(OPENED), [""; 0]);
    refused(case.observe(AsOf::Year(2020), "651", MayPublish), "GEN-02");
}

#[test]
fn a_revision_keeps_what_was_said_and_a_figure_keeps_its_unit() {
    let mut case = Case::new();
    case.observe(AsOf::Year(2021), "700", MayPublish).unwrap();
    case.ask(Command::Edit { indicator: case.gdp, changes: vec![Change::Unit("萬元".into())] }).unwrap();
    assert_eq!(case.screen(OPENED), ["2021 700 億元"], "the unit of what was said does not change");
    case.observe(AsOf::Year(2021), "7050000", MayPublish).unwrap();
    assert_eq!(case.screen(OPENED), ["2021 7050000 萬元"]);
    case.ask(Command::Retract {
        indicator: case.gdp, as_of: AsOf::Year(2021), reason: "來源有誤".into()
    })
    .unwrap();
    assert_eq!(case.screen(OPENED), [""; 0]);
    let point = case.indicators().get(case.gdp).unwrap().point(AsOf::Year(2021)).unwrap();
    let earlier: Vec<String> =
        point.earlier.iter().map(|revision| revision.reading.as_ref().unwrap().shown()).collect();
    assert_eq!(earlier, ["700 億元", "7050000 萬元"]);
    let again =
        Command::Retract { indicator: case.gdp, as_of: AsOf::Year(2021), reason: "來源有誤".into() };
    refused(case.ask(again), "GEN-02");
    assert!(case.clashes().is_empty());
}

#[test]
fn a_figure_needs_its_source_and_an_indicator_its_name() {
    let mut case = Case::new();
    let reading = NewReading {
        value: Value::Number(Decimal::whole(1)),
        bound: Bound::Exact,
        source: " ".into(),
        visibility: Internal,
    };
    let command =
        Command::Observe { indicator: case.gdp, as_of: AsOf::Year(2021), reading: Box::new(reading) };
    refused(case.ask(command), "GEN-03");
    refused(case.define("", "家", ""), "GEN-03");
    refused(case.define("GDP ", "萬元", " 街道"), "IND-01");
    let other = case.define("GDP", "億元", "全市").unwrap();
    let into_first = vec![Change::Scope("街道".into())];
    refused(case.ask(Command::Edit { indicator: other, changes: into_first }), "IND-01");
    case.gdp = IndicatorId::from_uuid(uuid::Uuid::nil());
    refused(case.observe(AsOf::Year(2021), "1", Internal), "GEN-01");
}

#[test]
fn a_set_is_an_ordered_list_of_aims_with_figures() {
    let mut case = Case::new();
    case.observe(AsOf::Year(2021), "700", MayPublish).unwrap();
    let aim = |title: &str, indicators: Vec<IndicatorId>| Aim { title: title.into(), indicators };
    let titles = ["最佛山", "最便捷", "最中心", "最活力", "最平安", "最幸福"];
    let aims: Vec<Aim> = titles.iter().map(|title| aim(title, Vec::new())).collect();
    let draw = Command::DrawSet { title: "六最".into(), source: "報道".into(), aims };
    let facts = case.ask(draw).unwrap();
    let set: IndicatorSetId =
        facts.iter().flat_map(workspace::Fact::touches).find_map(|it| it.try_into().ok()).unwrap();
    let linked = vec![aim("最活力", vec![case.gdp]), aim("最幸福", Vec::new())];
    case.ask(Command::EditSet { set, changes: vec![SetChange::Aims(linked)] }).unwrap();
    let shown = case.indicators().screen_of(set, OPENED);
    let shown: Vec<(&str, usize)> = shown.iter().map(|(aim, figures)| (*aim, figures.len())).collect();
    assert_eq!(shown, [("最活力", 1), ("最幸福", 0)]);
    let stranger = IndicatorId::from_uuid(set.uuid());
    let unknown = vec![SetChange::Aims(vec![aim("最中心", vec![stranger])])];
    refused(case.ask(Command::EditSet { set, changes: unknown }), "GEN-01");
    refused(case.ask(Command::EditSet { set, changes: vec![SetChange::Aims(Vec::new())] }), "GEN-03");
    case.ask(Command::DropSet { set, reason: "不再使用".into() }).unwrap();
    assert_eq!(case.indicators().sets().count(), 0);
    refused(case.ask(Command::DropSet { set, reason: "不再使用".into() }), "GEN-02");
}

#[test]
fn figures_are_written_as_people_write_them() {
    for (text, shown) in [
        ("700", "700"),
        ("0700", "700"),
        ("-0.50", "-0.5"),
        ("0", "0"),
        ("-0.0", "0"),
        ("2718.281828", "2718.281828"),
        ("999999999999999999", "999999999999999999"),
        ("0.000000001", "0.000000001"),
        (" 1/180 ", "1/180"),
        ("5 / 4", "5/4"),
    ] {
        assert_eq!(text.parse::<Value>().map(|value| value.to_string()), Ok(shown.to_owned()), "{text}");
    }
    let wrong =
        ["", ".", "1.", ".5", "-", "+1", "1e9", "1,000", "７００", "1/0", "-1/2", "1/2/3", "1/4294967296"];
    for text in wrong.into_iter().chain(["1000000000000000000", "0.0000000001", "--1", "NaN", "∞"]) {
        assert!(text.parse::<Value>().is_err(), "{text}");
    }
}

/// The seed: what the article says, in its own words, and nothing that it does not say.
#[test]
fn the_seed_shows_the_figures_of_the_article() {
    let journal = cobuild::example::journal().unwrap();
    let workspace = workspace::Workspace::fold(&journal, u64::MAX);
    let screen = workspace.indicators.screen(cobuild::example::OPENS_ON);
    let shown: Vec<String> = screen.iter().map(|shown| shown.reading.shown()).collect();
    assert_eq!(shown, ["> 700 億元", "1/180", "1/17", "1/7", "7 棟", "≈ 400 家", "> 10000 名"]);
    assert!(screen.iter().all(|shown| shown.as_of == AsOf::Year(2022)), "the article gives no day");
    assert!(screen.iter().all(|shown| shown.reading.source.starts_with("報道：「")));
    let (_, set) = workspace.indicators.sets().next().unwrap();
    assert_eq!(set.aims.get().len(), 6);
    assert!(set.aims.get().iter().all(|aim| aim.indicators.is_empty()), "the article links none");
}

#[test]
fn a_month_and_a_quarter_have_figures_of_their_own() {
    let mut case = Case::new();
    let period = |text: &str| AsOf::Period(text.parse().unwrap());
    for (as_of, value) in [
        (period("2022-08"), "58"),
        (period("2022-Q3"), "170"),
        (AsOf::Year(2021), "650"),
        (AsOf::Date(date(2022, 9, 30)), "171"),
    ] {
        case.observe(as_of, value, MayPublish).unwrap();
    }
    let series: Vec<String> = {
        let indicator = case.desk.workspace().indicators.get(case.gdp).unwrap();
        indicator.series().iter().map(|(as_of, _)| as_of.to_string()).collect()
    };
    assert_eq!(series, ["2021", "2022-08", "2022-09-30", "2022-Q3"], "by their last day");
    let screen = case.desk.workspace().indicators.screen(date(2022, 9, 1));
    assert_eq!(screen[0].as_of, period("2022-Q3"), "a quarter that has begun is known of");
    assert!(case.observe(period("2022-11"), "60", MayPublish).is_err(), "it has not begun");
    assert_eq!(serde_json::to_string(&period("2022-Q3")).unwrap(), r#"{"period":"2022-Q3"}"#);
}

#[test]
fn a_figure_may_be_bounded_from_above() {
    let reading = |bound| Reading {
        value: "180".parse().unwrap(),
        unit: "家".into(),
        bound,
        source: "報道".into(),
        visibility: Internal,
    };
    assert_eq!(reading(Bound::AtMost).shown(), "≤ 180 家");
    assert_eq!(reading(Bound::LessThan).shown(), "< 180 家");
    assert_eq!(serde_json::to_string(&Bound::LessThan).unwrap(), r#""less_than""#);
}

#[test]
fn a_figure_that_was_taken_back_keeps_the_reason() {
    let mut case = Case::new();
    let as_of = AsOf::Year(2021);
    case.observe(as_of, "700", Internal).unwrap();
    let retract =
        |reason: &str, case: &Case| Command::Retract { indicator: case.gdp, as_of, reason: reason.into() };
    let command = retract("抄錯一行", &case);
    case.ask(command).unwrap();
    let point =
        |case: &Case| case.desk.workspace().indicators.get(case.gdp).unwrap().point(as_of).unwrap().clone();
    assert_eq!(point(&case).taken_back.as_deref(), Some("抄錯一行"));
    case.observe(as_of, "690", Internal).unwrap();
    let now = point(&case);
    assert_eq!(now.taken_back, None);
    let reasons: Vec<Option<&str>> = now.earlier.iter().map(|revision| revision.reason.as_deref()).collect();
    assert_eq!(reasons, [None, Some("抄錯一行")]);
}
