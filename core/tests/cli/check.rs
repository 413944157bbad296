//! What is checked and refused: codes, notices, usage.

use super::*;

#[test]
fn a_recurrence_is_listed_or_refused_by_name() {
    let rule =
        ["schedule", "--rule", "DTSTART:20221011T140000", "RRULE:FREQ=WEEKLY", "EXDATE:20221018T140000"];
    let (out, err) = check(&[&rule[..], &["--limit", "2"]].concat(), 0);
    assert_eq!((out.as_str(), err.as_str()), ("20221011T140000\n20221025T140000\n", ""));
    let joined = "DTSTART:20221011T140000\nRRULE:FREQ=DAILY;COUNT=1";
    assert_eq!(check(&["schedule", "--rule", joined], 0).0, "20221011T140000\n");
    let never = ["schedule", "--rule", "DTSTART:20221011T140000", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"];
    assert_eq!(check(&never, 0).0, "");
    let (out, err) = check(&rule, 1);
    assert_eq!(out.lines().count(), 10_000);
    contains(&err, &["10000"]);
    let (out, err) = check(&["schedule", "--rule", "DTSTART:20221011 RRULE:FREQ=YEARLY;BYWEEKNO=20"], 1);
    assert_eq!(out, "");
    contains(&err, &["Character 45", "RRULE BYWEEKNO", "“20”"]);
    check(&["schedule"], 2);
    check(&["schedule", "--rule", "DTSTART:20221011", "--limit", "many"], 2);
}

#[test]
fn codes_are_checked_with_the_position_of_the_error() {
    let good = ["91 110000-600037341l", "N2440604MF0000013Y"];
    let (out, err) = check(&[&["code"], &good[..]].concat(), 0);
    assert_eq!((out.as_str(), err.as_str()), ("valid\t91110000600037341L\nvalid\tN2440604MF0000013Y\n", ""));
    let cases = [
        ("", "length\t0"),
        ("12345", "length\t5"),
        ("91110000600037341LL", "length\t19"),
        ("91110000600037341LLLL", "length\t19"),
        ("9111000060003IOZSV", "character\t14"),
        ("91 1100O0 600037341L", "character\t7"),
        ("91110000佛00037341L", "character\t9"),
        // Letters are legal in front: this one is wrong only as a whole.
        ("A1110000600037341L", "check\t18"),
        ("91110000600037341N", "check\t18"),
    ];
    for (code, told) in cases {
        assert_eq!(check(&["code", code], 1).0, format!("invalid\t{told}\n"), "{code}");
    }
    let (out, _) = check(&["code", "91110000600037341L", "12345", "92440604MA0000031X"], 1);
    assert_eq!(out, "valid\t91110000600037341L\ninvalid\tlength\t5\nvalid\t92440604MA0000031X\n");
}

#[test]
fn wrong_usage_is_status_2_and_shows_the_usage() {
    let cases: [&[&str]; 16] = [
        &[],
        &["dance"],
        &["code"],
        &["code", "--quick", "12345"],
        &["verify"],
        &["merge", "a.jsonl", "b.jsonl"],
        &["due", "--from", "tomorrow", "--working-days", "5"],
        &["due", "--from", "2026-09-29T10:00"],
        &["due", "--from", "2026-09-29T10:00", "--days", "1", "--hours", "1"],
        &["due", "--from", "2026-09-29T10:00", "--days", "1", "--language", "fr"],
        &["generate", "--buildings", "1"],
        &["year", "--seed", "1"],
        &["test"],
        &["rules", "--language", "fr"],
        &["rules", "--on", "tomorrow"],
        &["rules", "ORD-03"],
    ];
    for arguments in cases {
        let (out, err) = check(arguments, 2);
        assert_eq!(out, "");
        contains(&err, &["cobuild: ", "usage:"]);
        let lines = err.lines().count();
        let known = arguments.first().is_some_and(|first| *first != "dance");
        assert!(!known || lines < 10, "the reason stays on the screen:\n{err}");
    }
    let limits: [(&[&str], &str); 8] = [
        (
            &["due", "--from", "2026-09-29T10:00", "--working-days", "-5"],
            "--working-days -5: give a whole number from 0 to 4294967295",
        ),
        (
            &["due", "--from", "2026-09-29T10:00", "--days", "99999999999"],
            "--days 99999999999: give a whole number from 0 to 4294967295",
        ),
        (&["due", "--from", "2026-09-29T10:00+00:00", "--days", "1"], "write 2026-09-29T18:00:00"),
        (
            &["generate", "--buildings", "999", "--firms", "9", "--years", "9", "--seed", "1"],
            "`-o` is missing",
        ),
        (
            &["generate", "--buildings", "0", "--firms", "9", "--years", "9", "--seed", "1", "-o", "x"],
            "--buildings 0: give a whole number from 1 to 1000",
        ),
        (&["verify", "a.jsonl", "b.jsonl"], "expected one FILE, got: a.jsonl b.jsonl"),
        (&["search", "a.jsonl", " "], "give at least one word"),
        (&["rules", "--on", "2022-10-11T09:00"], "write 2022-10-11"),
    ];
    for (arguments, says) in limits {
        contains(&check(arguments, 2).1, &[says]);
    }
    for asking in [&["help"][..], &["--help"], &["report", "--help"], &["merge", "-h"]] {
        contains(&check(asking, 0).0, &["usage: cobuild COMMAND"]);
    }
}

#[test]
fn a_wrong_call_shows_how_that_command_is_called() {
    let (_, err) = check(&["merge", "a.jsonl"], 2);
    contains(&err, &["merge A B -o C", "`cobuild help`"]);
    assert!(!err.contains("verify FILE"), "{err}");
    contains(&check(&["dance"], 2).1, &["there is no command `dance`", "merge A B -o C", "verify FILE"]);
    contains(&check(&["--version"], 0).0, &["cobuild 0."]);
}

#[test]
fn a_file_that_cannot_be_read_or_written_is_named_without_the_usage() {
    let nowhere = path(&folder("nowhere"), "no-such-folder/file.jsonl");
    let file = example("nowhere");
    let cases: [&[&str]; 6] = [
        &["verify", &nowhere],
        &["merge", &nowhere, &file, "-o", &nowhere],
        &["merge", &file, &file, "-o", &nowhere],
        &["tasks", &nowhere, "--on", "2022-10-11"],
        &["holidays", "--notice", &nowhere, "--year", "2026"],
        &["test", &nowhere],
    ];
    for arguments in cases {
        let (_, err) = check(arguments, 1);
        contains(&err, &[&nowhere]);
        assert!(!err.contains("usage:"), "{err}");
    }
}

#[test]
fn a_file_that_is_no_text_is_told_with_its_line() {
    let file = path(&folder("bytes"), "bytes");
    fs::write(&file, b"good\n\xe9\x87\n").unwrap();
    for arguments in
        [&["holidays", "--year", "2026", "--notice", &file][..], &["test", &file], &["verify", &file]]
    {
        contains(&check(arguments, 1).1, &[&file, "line 2: the bytes are not UTF-8 text"]);
    }
}

#[cfg(unix)]
#[test]
fn who_wants_no_more_is_no_error() {
    let cobuild = env!("CARGO_BIN_EXE_cobuild");
    let piped = format!("set -o pipefail; {cobuild} example | head -1");
    let output = Command::new("bash").args(["-c", &piped]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
}

#[test]
fn a_notice_is_read_or_refused_with_its_place() {
    let folder = folder("holidays");
    let good = path(&folder, "good.txt");
    fs::write(&good, "一、元旦：1月1日至3日放假，共3天。1月4日（星期日）上班。\n").unwrap();
    let (out, _) = check(&["holidays", "--notice", &good, "--year", "2026"], 0);
    let days = ["2026-01-01 off", "2026-01-02 off", "2026-01-03 off", "2026-01-04 work"];
    assert_eq!(out.lines().collect::<Vec<_>>(), days);
    let bad = path(&folder, "bad.txt");
    fs::write(&bad, "一、元旦：1月1日至3日放假，共3天。\n二、春节：大约在二月放假若干天。\n").unwrap();
    let (out, err) = check(&["holidays", "--notice", &bad, "--year", "2026"], 1);
    assert_eq!(out, "", "nothing is guessed");
    contains(&err, &[&bad, "2"]);
}

/// Third-party test data: notices with their expected days.
#[test]
fn published_notices_are_read() {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/fixtures");
    let fixtures = env::var_os("COBUILD_FIXTURES").map_or(beside, PathBuf::from);
    let Ok(text) = fs::read_to_string(fixtures.join("holiday-cn/notices.json")) else {
        println!("skipped: holiday-cn/notices.json is not in {}", fixtures.display());
        return;
    };
    let folder = folder("notices");
    let notices: serde_json::Value = serde_json::from_str(&text).unwrap();
    for (index, case) in notices.as_array().unwrap().iter().enumerate() {
        let notice = path(&folder, &format!("{index}.txt"));
        fs::write(&notice, case["description"].as_str().unwrap()).unwrap();
        let (out, _) = check(&["holidays", "--notice", &notice, "--year", &case["year"].to_string()], 0);
        let mut expected: Vec<String> = Vec::new();
        for day in case["expected"].as_array().unwrap() {
            let kind = if day["isOffDay"].as_bool().unwrap() { "off" } else { "work" };
            expected.push(format!("{} {kind}", day["date"].as_str().unwrap()));
        }
        expected.sort();
        let mut found: Vec<&str> = out.lines().collect();
        found.sort_unstable();
        assert_eq!(found, expected, "{}", case["description"]);
    }
}
