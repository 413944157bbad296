//! Given a command as somebody wrote it, when it is read, then nothing of it is dropped and an error names the place.

use cobuild::workspace::{Command, CommandError};
use serde_json::{Value, json};

#[track_caller]
fn refused(written: Value, at: &str, says: &str) {
    let error = Command::read(&written).expect_err(says);
    let (CommandError::Shape { place, .. }
    | CommandError::Time { place, .. }
    | CommandError::Unknown { place, .. }) = &error;
    assert_eq!(place, at, "{error}");
    assert!(error.to_string().contains(says), "{error}");
}

fn received(at: &str) -> Value {
    json!({ "issue": { "receive": {
        "source": "box", "raised_by": "anonymous", "consent": "not_asked", "received_at": at,
        "title": "飲水機漏水", "text": "2022-10-12T20:30:00+00:00", "category": "property", "urgency": "ordinary",
    } } })
}

fn cleared(date: &str) -> Value {
    json!({ "calendar": { "clear_day": { "date": date, "reason": "2022-10-12T20:30:00Z" } } })
}

#[test]
fn a_time_with_an_offset_is_refused_with_what_to_write() {
    assert!(Command::read(&received("2022-10-12T20:30:00")).is_ok(), "an offset in a text is a text");
    assert!(Command::read(&received("2022-10-12T20:30")).is_ok(), "seconds need not be written");
    let at = "issue.receive.received_at";
    refused(received("2022-10-12T20:30:00+00:00"), at, "write 2022-10-13T04:30:00");
    refused(received("2022-10-12T20:30:00Z"), at, "write 2022-10-13T04:30:00");
    refused(received("2022-10-12T20:30:00+08:00"), at, "write 2022-10-12T20:30:00");
    refused(received("2022-10-12T20:30:00[Asia/Shanghai]"), at, "names a time zone");
    let at = "calendar.clear_day.date";
    assert!(Command::read(&cleared("2022-10-12")).is_ok());
    refused(cleared("2022-10-12T20:30"), at, "write 2022-10-12");
    refused(cleared("2022-10-12T20:30:00+00:00"), at, "write 2022-10-13");
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    refused(json!(7), "command", "expected");
    refused(json!({ "issues": {} }), "issues", "there is no `issues`; did you mean `issue`?");
    refused(json!({ "workspace": { "rename": {} } }), "workspace.rename", "missing field `name`");
    let slip = json!({ "workspace": { "rename": { "nmae": "A" } } });
    refused(slip, "workspace.rename", "`name` is missing: is `nmae` a slip for it?");
    refused(
        json!({ "workspace": { "rename": { "name": 7 } } }),
        "workspace.rename.name",
        "integer `7`, expected a string",
    );
    refused(cleared("2022-10-32"), "calendar.clear_day.date", "day");
    let day = |date: &str| json!({ "date": date, "kind": "off", "name": "春節" });
    let notice = json!({ "calendar": { "enter_notice": { "notice": {
        "year": 2027, "scope": "change", "number": "1", "source": "測試", "days": [day("2027-02-13"), day("soon")],
    } } } });
    refused(notice, "calendar.enter_notice.notice.days.2.date", "as year");
}
