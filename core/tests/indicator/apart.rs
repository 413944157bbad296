//! Figures entered apart, internal marks, and facts of any size.

use super::*;

#[test]
fn figures_entered_apart_for_one_year_clash_and_both_are_kept() {
    let mut here = Case::new();
    let mut there = here.elsewhere(8);
    here.observe(AsOf::Year(2021), "700", MayPublish).unwrap();
    there.desk.set_now(OPENED.at(10, 0, 0, 0));
    there.observe(AsOf::Year(2021), "701", MayPublish).unwrap();
    here.meet(&there);
    assert_eq!(here.standing(2021), Some(("701".into(), MayPublish)));
    assert_eq!(here.clashes(), ["figure_2021"]);
    let point = here.indicators().get(here.gdp).unwrap().point(AsOf::Year(2021)).unwrap();
    assert_eq!(point.earlier[0].reading.as_ref().unwrap().value.to_string(), "700");
    here.desk.set_now(OPENED.at(11, 0, 0, 0));
    here.observe(AsOf::Year(2021), "700.5", MayPublish).unwrap();
    assert!(here.clashes().is_empty(), "whoever has seen both settles it");
}

#[test]
fn internal_stands_against_a_publication_that_had_not_seen_it() {
    for internal_first in [true, false] {
        let mut here = Case::new();
        here.observe(AsOf::Year(2021), "700", MayPublish).unwrap();
        let mut there = here.elsewhere(8);
        let (first, second) = if internal_first { (Internal, MayPublish) } else { (MayPublish, Internal) };
        here.desk.set_now(OPENED.at(10, 0, 0, 0));
        here.observe(AsOf::Year(2021), "702", first).unwrap();
        there.desk.set_now(OPENED.at(11, 0, 0, 0));
        there.observe(AsOf::Year(2021), "703", second).unwrap();
        here.meet(&there);
        assert_eq!(here.standing(2021), Some(("703".into(), Internal)), "internal first: {internal_first}");
        assert_eq!(here.screen(OPENED), [""; 0]);
        assert_eq!(here.clashes(), ["visibility_2021", "figure_2021"]);
        here.desk.set_now(OPENED.at(12, 0, 0, 0));
        here.observe(AsOf::Year(2021), "703", MayPublish).unwrap();
        assert_eq!(here.screen(OPENED), ["2021 703 億元"], "a person who has seen both may publish it");
        assert!(here.clashes().is_empty());
    }
}

/// Two devices mark the same figure internal; lifting one of the marks does not lift the other.
#[test]
fn an_internal_mark_is_lifted_only_by_somebody_who_saw_it() {
    let mut here = Case::new();
    here.observe(AsOf::Year(2021), "700", MayPublish).unwrap();
    let mut there = here.elsewhere(8);
    here.observe(AsOf::Year(2021), "700", Internal).unwrap();
    there.desk.set_now(OPENED.at(10, 0, 0, 0));
    there.observe(AsOf::Year(2021), "700", Internal).unwrap();
    there.observe(AsOf::Year(2021), "700", MayPublish).unwrap();
    assert_eq!(there.screen(OPENED).len(), 1, "it had seen no other mark");
    here.meet(&there);
    assert_eq!(here.screen(OPENED), [""; 0]);
    assert_eq!(here.clashes(), ["visibility_2021"]);
}

/// Facts that no command leads to: the fold takes them all and says what does not fit.
#[test]
fn facts_made_by_hand_fold() {
    let mut case = Case::new();
    let stranger = IndicatorId::from_uuid(uuid::Uuid::from_u128(1));
    let reading = Reading {
        value: Value::Number(Decimal::whole(i32::MIN)),
        unit: String::new(),
        bound: Bound::About,
        source: String::new(),
        visibility: MayPublish,
    };
    let observed = |indicator, year| Fact::Observed {
        indicator,
        as_of: AsOf::Year(year),
        reading: Box::new(reading.clone()),
    };
    let retired = || Fact::Retired { indicator: case.gdp, reason: String::new() };
    let facts = vec![
        observed(stranger, 2021),
        observed(case.gdp, i16::MAX),
        observed(case.gdp, i16::MIN),
        observed(case.gdp, 2022),
        Fact::Retracted { indicator: case.gdp, as_of: AsOf::Date(Date::MAX), reason: String::new() },
        retired(),
        retired(),
    ];
    let facts = facts.into_iter().map(workspace::Fact::Indicator).collect();
    case.desk.write(facts, None).unwrap();
    assert_eq!(case.clashes(), ["observed", "retracted", "retired"]);
    assert!(case.indicators().get(stranger).is_none());
    let indicator = case.indicators().get(case.gdp).unwrap();
    assert_eq!(
        indicator.latest_on(OPENED).unwrap().0,
        AsOf::Year(2022),
        "years that no calendar has are never latest"
    );
    assert_eq!(indicator.latest_on(OPENED).unwrap().1.shown(), "≈ -2147483648");
    for day in [Date::MIN, OPENED, Date::MAX] {
        cobuild::indicator::rules::findings(case.desk.workspace(), day.at(9, 0, 0, 0));
        case.screen(day);
    }
}

proptest! {
    #[test]
    fn a_figure_survives_being_written(digits in -999_999_999_999_999_999_i64..=999_999_999_999_999_999, places in 0_usize..=9) {
        let sign = if digits < 0 { "-" } else { "" };
        let plain = format!("{:0>width$}", digits.unsigned_abs(), width = places + 1);
        let (whole, fraction) = plain.split_at(plain.len() - places);
        let text = if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") };
        let value: Value = text.parse().unwrap();
        prop_assert_eq!(value.to_string().parse::<Value>().unwrap(), value);
        let Value::Number(number) = value else { panic!("{value:?}") };
        let (kept, after) = number.parts();
        // The same number: digits · 10^-places = kept · 10^-after.
        prop_assert_eq!(i128::from(kept) * 10_i128.pow(places as u32 - after), i128::from(digits));
        let json = serde_json::to_string(&value).unwrap();
        prop_assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), value);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,24}") {
        if let Ok(value) = text.parse::<Value>() {
            prop_assert_eq!(value.to_string().parse::<Value>().unwrap(), value);
        }
    }

    /// Whatever is recorded for whichever days: the latest on a day is a figure of the series that has begun by then, and
    /// no later one was passed over.
    #[test]
    fn the_latest_figure_is_the_latest(days in prop::collection::btree_set(0_i32..2000, 1..12), asked in 0_i32..2000) {
        let day = |offset: i32| date(2018, 1, 1).saturating_add(jiff::Span::new().days(offset));
        let mut case = Case::new();
        case.desk.set_now(date(2030, 1, 1).at(9, 0, 0, 0));
        for offset in &days {
            case.observe(AsOf::Date(day(*offset)), &offset.to_string(), MayPublish).unwrap();
        }
        let expected = days.range(..=asked).next_back().map(|offset| AsOf::Date(day(*offset)));
        let found = case.indicators().get(case.gdp).unwrap().latest_on(day(asked)).map(|(as_of, _)| as_of);
        prop_assert_eq!(found, expected);
        prop_assert_eq!(case.screen(day(asked)).len(), usize::from(expected.is_some()));
    }
}
