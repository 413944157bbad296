//! The cases of python-dateutil's own tests: every case of the subset right, every other one refused by name.

use cobuild::calendar::{Recurrence, RecurrenceError, RecurrenceProblem};
use serde_json::Value;

use super::{basic, fixture};

#[test]
fn every_case_is_right_or_refused_by_name() {
    let Some(table) = fixture("rrule-dateutil/cases.jsonl") else { return };
    let (mut right, mut refused) = (0, 0);
    for line in table.lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let text = lines(&case);
        match text.parse::<Recurrence>() {
            Ok(recurrence) => {
                let expected: Vec<&str> = texts(&case["expected"]).collect();
                let found: Vec<String> =
                    recurrence.occurrences().take(expected.len() + 1).map(basic).collect();
                assert_eq!(found, expected, "{}: {text}", case["name"]);
                right += 1;
            }
            Err(error) => {
                assert!(outside(&error), "{}: {text}\n{error}", case["name"]);
                refused += 1;
            }
        }
    }
    println!("dateutil: {right} cases right, {refused} refused by name");
    assert_eq!((right, refused), (69, 51));
}

/// Whether a refusal names a part that the subset leaves out.
fn outside(error: &RecurrenceError) -> bool {
    match (error.part.as_str(), error.problem) {
        ("RRULE FREQ", RecurrenceProblem::Frequency) => {
            ["HOURLY", "MINUTELY", "SECONDLY"].contains(&error.value.as_str())
        }
        ("RRULE BYWEEKNO" | "EXRULE", RecurrenceProblem::NotSupported) => true,
        ("RRULE", RecurrenceProblem::Twice) => true,
        _ => false,
    }
}

fn lines(case: &Value) -> String {
    match case["kind"].as_str().unwrap() {
        "rrule" => format!("DTSTART:{}\nRRULE:{}", text(&case["dtstart"]), text(&case["rrule"])),
        "rrulestr" => {
            let start = case["options"].get("dtstart").map(|start| format!("DTSTART:{}\n", text(start)));
            format!("{}{}", start.unwrap_or_default(), text(&case["text"]))
        }
        "rruleset" => {
            let rules: Vec<&Value> = case["rrule"].as_array().unwrap().iter().collect();
            // A set of moments alone starts with the first of them.
            let start = rules.first().map_or(&case["rdate"][0], |rule| &rule["dtstart"]);
            let mut lines = vec![format!("DTSTART:{}", text(start))];
            lines.extend(rules.iter().map(|rule| format!("RRULE:{}", text(&rule["rrule"]))));
            lines.extend(case["exrule"].as_array().unwrap().iter().map(|rule| format!("EXRULE:{rule}")));
            lines.extend(texts(&case["rdate"]).map(|moment| format!("RDATE:{moment}")));
            lines.extend(texts(&case["exdate"]).map(|moment| format!("EXDATE:{moment}")));
            lines.join("\n")
        }
        other => panic!("a kind of case that is not known: {other}"),
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn texts(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().unwrap().iter().map(text)
}
