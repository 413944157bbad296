//! What is checked and refused: codes, usage.

use super::*;

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
