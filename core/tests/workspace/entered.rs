//! Given what somebody enters, when it would be kept, then it can be seen, read and meant.

use cobuild::{
    journal::Actor,
    rule::TermValue,
    workspace::{
        Command, Desk, PerformError,
        rules::{LONGEST_LINE, LONGEST_TEXT},
    },
};
use serde_json::{Value, json};

fn refused(written: Value) -> Option<(&'static str, Option<TermValue>)> {
    let mut desk = Desk::seeded(1, Actor::new("測試員"), jiff::civil::date(2022, 10, 11).at(9, 0, 0, 0));
    match desk.perform(&Command::read(&written).unwrap()) {
        Ok(_) => None,
        Err(PerformError::Refused(refusal)) => {
            Some((refusal.code(), refusal.reasons[0].value("entered.length").cloned()))
        }
        Err(error) => unreachable!("{error}"),
    }
}

fn named(name: &str) -> Option<(&'static str, Option<TermValue>)> {
    refused(json!({ "organisation": { "register": { "name": name, "kind": "enterprise" } } }))
}

fn received(text: &str) -> Option<(&'static str, Option<TermValue>)> {
    refused(json!({ "issue": { "receive": {
        "source": "box", "raised_by": "anonymous", "consent": "not_asked",
        "title": "飲水機漏水", "text": text, "category": "property", "urgency": "ordinary",
    } } }))
}

#[test]
fn a_name_can_be_seen_and_stands_on_one_line() {
    for nothing in ["", "\u{200b}\u{feff}", "\0", "\u{3000}\u{2060}"] {
        assert_eq!(named(nothing), Some(("GEN-03", None)), "{nothing:?}");
    }
    for broken in ["a\nb\tc", "甲\u{2028}乙", "甲\0乙"] {
        assert_eq!(named(broken), Some(("GEN-05", None)), "{broken:?}");
    }
    assert_eq!(named(&"甲".repeat(LONGEST_LINE as usize)), None);
    let longer = named(&"甲".repeat(LONGEST_LINE as usize + 1));
    assert_eq!(longer, Some(("GEN-06", Some(TermValue::Number(i64::from(LONGEST_LINE) + 1)))));
}

#[test]
fn a_text_has_as_many_lines_as_it_likes_and_an_end() {
    assert_eq!(received("九樓飲水機漏水。\n\t昨日報修。"), None);
    assert_eq!(received(&"漏".repeat(LONGEST_TEXT as usize)), None);
    let longer = received(&"漏".repeat(LONGEST_TEXT as usize + 1));
    assert_eq!(longer, Some(("GEN-06", Some(TermValue::Number(i64::from(LONGEST_TEXT) + 1)))));
    assert_eq!(
        received("0222-10-11"),
        Some(("GEN-07", None)),
        "a text that is a day and nothing else is a day"
    );
}
