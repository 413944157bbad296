//! The calendars of ical.js's tests: what recurs in them is read, or refused by name.

use cobuild::calendar::{Recurrence, RecurrenceProblem};

use super::{basic, fixture, read};

/// The recurrence lines of each component of a calendar.
fn components(calendar: &str) -> Vec<String> {
    let names = ["DTSTART", "RRULE", "RDATE", "EXDATE"];
    let mut found = vec![String::new()];
    for line in calendar.lines() {
        if line.starts_with("BEGIN:") {
            found.push(String::new());
        }
        let named = line.split([':', ';']).next().is_some_and(|name| names.contains(&name));
        if let (true, Some(last)) = (named, found.last_mut()) {
            last.push_str(line);
            last.push('\n');
        }
    }
    found.retain(|lines| lines.contains("RRULE"));
    found
}

#[test]
fn rules_of_zones_and_events_are_read() {
    let Some(calendar) = fixture("icaljs/samples/recur_instances.ics") else { return };
    let [winter, summer, event] = &components(&calendar)[..] else { panic!("three components recur") };
    let years = |lines: &str| -> Vec<String> { read(lines).occurrences().take(2).map(basic).collect() };
    assert_eq!(years(winter), ["19711107T020000", "19721105T020000"], "the first Sunday of November");
    assert_eq!(years(summer), ["19710314T020000", "19720312T020000"], "the second Sunday of March");

    let refused = event.parse::<Recurrence>().unwrap_err();
    assert_eq!((refused.part.as_str(), refused.problem), ("RDATE", RecurrenceProblem::NotSupported));
    let without_period: String = event
        .lines()
        .filter(|line| !line.contains("PERIOD"))
        .fold(String::new(), |lines, line| lines + line + "\n");
    let refused = without_period.parse::<Recurrence>().unwrap_err();
    assert_eq!(
        (refused.value.as_str(), refused.problem),
        ("TZID=America/Los_Angeles", RecurrenceProblem::Zone)
    );

    let local = read(&without_period.replace("America/Los_Angeles", "Asia/Shanghai"));
    let found: Vec<String> = local.occurrences().take(5).map(basic).collect();
    let first_tuesdays = ["20121002T100000", "20121105T100000", "20121106T100000", "20121110T100000"];
    assert_eq!(found[..4], first_tuesdays);
    assert_eq!(found[4], "20121130T100000");
    assert!(!local.occurs_at("2012-12-04T10:00".parse().unwrap()), "left out by EXDATE");
    assert!(local.occurs_at("2023-11-23T17:00".parse().unwrap()), "09:00Z is 17:00 in China");
}

#[test]
fn each_rule_of_the_parser_sample_is_read() {
    let Some(calendar) = fixture("icaljs/parser/recur.ics") else { return };
    let ends: Vec<String> = calendar
        .lines()
        .filter(|line| line.starts_with("RRULE"))
        .map(|rule| {
            read(&format!("DTSTART:20121008T090000\n{rule}")).occurrences().last().map(basic).unwrap()
        })
        .collect();
    assert_eq!(ends.len(), 5);
    // UNTIL as a day is the whole day; 12:13:14Z is 20:13:14 in China.
    assert_eq!(ends[2..], ["20121011T090000"; 3]);
}
