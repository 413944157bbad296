//! What is checked and refused: codes, scenarios, usage.

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
        contains(&err, &["cobuild: ", "usage: cobuild COMMAND"]);
    }
    let limits: [(&[&str], &str); 5] = [
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
            &["generate", "--buildings", "9999", "--firms", "9", "--years", "99", "--seed", "1"],
            "`-o` is missing",
        ),
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
fn scenarios_are_run_with_a_line_each() {
    let scenarios = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/scenarios");
    if scenarios.is_dir() {
        let (out, _) = check(&["test", scenarios.to_str().unwrap()], 0);
        contains(&out, &["ok   MTG-01 ", " 0 failed"]);
    } else {
        println!("skipped: {} is not here", scenarios.display());
    }
    let folder = folder("scenarios");
    let failing = path(&folder, "failing.toml");
    let text = "[[scenario]]\ntitle = \"An empty name is fine\"\nrule = \"GEN-03\"\nwhen.do.workspace.open = { name = \"\", clock = \"real\" }\nthen.accepted = [\"workspace.opened\"]\n";
    fs::write(&failing, text).unwrap();
    let (out, _) = check(&["test", &failing], 1);
    contains(
        &out,
        &[
            "FAIL GEN-03 An empty name is fine",
            &failing,
            "expected: workspace.opened; actual: refused: GEN-03",
        ],
    );
    let broken = path(&folder, "broken.toml");
    fs::write(&broken, "[[scenario]]\ntitle = \n").unwrap();
    contains(&check(&["test", &broken], 1).1, &[&broken, "line 2"]);
    let absent = path(&folder, "absent.toml");
    contains(&check(&["test", &absent], 1).1, &[&absent]);
    let misspelt = path(&folder, "misspelt.toml");
    let text = text.replace("name = \"\",", "name = \"A\", nmae = \"B\",");
    fs::write(&misspelt, text).unwrap();
    contains(
        &check(&["test", &misspelt], 1).1,
        &[&misspelt, "step 1", "`workspace.open` has no `nmae`; it has `clock`, `name`"],
    );
}
