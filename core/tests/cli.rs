//! The command line: what every command prints, its exit status, and the place that an error names.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)]

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A folder of its own for each test, under the build's temporary folder.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{name}"));
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn cobuild(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cobuild")).args(arguments).output().unwrap()
}

/// Runs, checks the exit status, and gives stdout and stderr.
#[track_caller]
fn check(arguments: &[&str], status: i32) -> (String, String) {
    let output = cobuild(arguments);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let (out, err) = (text(output.stdout), text(output.stderr));
    assert_eq!(output.status.code(), Some(status), "{arguments:?}\n{out}{err}");
    (out, err)
}

#[track_caller]
fn contains(text: &str, words: &[&str]) {
    for words in words {
        assert!(text.contains(words), "expected “{words}” in:\n{text}");
    }
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_str().unwrap().to_owned()
}

#[test]
fn the_example_is_written_and_verified() {
    let folder = folder("example");
    let file = path(&folder, "example.jsonl");
    let (journal, _) = check(&["example"], 0);
    fs::write(&file, &journal).unwrap();
    let (out, err) = check(&["verify", &file], 0);
    let digest = journal.lines().last().unwrap().split('"').rev().nth(1).unwrap();
    contains(&out, &["entries ", "facts ", &format!("digest {digest}")]);
    assert_eq!(err, "");
    assert_eq!(check(&["example"], 0).0, journal, "the example is the same every time");
}

#[test]
fn damage_is_told_with_its_line() {
    let folder = folder("damage");
    let (journal, _) = check(&["example"], 0);
    let lines: Vec<&str> = journal.lines().collect();
    let file = |name: &str, text: &str| {
        let file = path(&folder, name);
        fs::write(&file, text).unwrap();
        file
    };
    let edited = journal.replacen("佛山", "廣州", 1);
    let edited_line = edited.lines().zip(&lines).position(|(new, old)| new != *old).unwrap() + 1;
    let torn: String = journal.chars().take(900).collect();
    let without_third = [&lines[..3], &lines[4..]].concat().join("\n");
    let cases = [
        (file("cut.jsonl", &lines[..lines.len() - 1].join("\n")), format!("line {}", lines.len()), "cut off"),
        (file("torn.jsonl", &torn), format!("line {}", torn.lines().count()), "cannot be read"),
        (file("edited.jsonl", &edited), format!("line {edited_line}"), "was changed after it was written"),
        (file("short.jsonl", &without_third), format!("line {}", lines.len() - 1), "the closing line counts"),
        (
            file("newer.jsonl", &journal.replacen("\"version\":1", "\"version\":2", 1)),
            "line 1".to_owned(),
            "newer version",
        ),
        (file("other.jsonl", "name,value\n1,2\n"), "line 1".to_owned(), "not a Cobuild journal"),
        (file("empty.jsonl", ""), "line 1".to_owned(), "not a Cobuild journal"),
    ];
    for (file, line, words) in &cases {
        let (_, err) = check(&["verify", file], 1);
        contains(&err, &[file, line, words]);
        check(&["merge", file, file, "-o", &path(&folder, "never.jsonl")], 1);
    }
    fs::write(
        path(&folder, "bytes.jsonl"),
        [b"{\"cobuild\":\"journal\",\"version\":1}\n".as_slice(), &[0xff, 0xfe]].concat(),
    )
    .unwrap();
    contains(&check(&["verify", &path(&folder, "bytes.jsonl")], 1).1, &["line 2", "not UTF-8"]);
    assert!(!folder.join("never.jsonl").exists(), "nothing is written from a damaged file");
}

#[test]
fn a_merge_is_the_same_in_either_order() {
    let folder = folder("merge");
    let [a, b, ab, ba, aa] = ["a", "b", "ab", "ba", "aa"].map(|name| path(&folder, &format!("{name}.jsonl")));
    for (file, seed) in [(&a, "1"), (&b, "2")] {
        let size = ["--buildings", "1", "--firms", "3", "--years", "1"];
        let (out, _) = check(&[&["generate"], &size[..], &["--seed", seed, "-o", file]].concat(), 0);
        contains(&out, &["entries ", "facts ", "digest "]);
        let (again, _) = check(&[&["generate"], &size[..], &["--seed", seed, "-o", file]].concat(), 0);
        assert_eq!(out, again, "a seed gives the same journal every time");
    }
    let merged = check(&["merge", &a, &b, "-o", &ab], 0).0;
    let other_way = check(&["merge", &b, &a, "-o", &ba], 0).0;
    assert_eq!(merged.lines().next(), other_way.lines().next());
    assert_eq!(fs::read(&ab).unwrap(), fs::read(&ba).unwrap());
    contains(&merged, &["digest ", "clashes "]);
    contains(&check(&["merge", &ab, &a, "-o", &aa], 0).0, &["(0 added, "]);
    assert_eq!(fs::read(&ab).unwrap(), fs::read(&aa).unwrap(), "merging what is known changes nothing");
    check(&["verify", &ab], 0);
}

#[test]
fn a_year_is_written_with_what_was_left_undone_in_it() {
    let file = path(&folder("year"), "year.jsonl");
    let (out, _) = check(&["year", "--seed", "5", "-o", &file], 0);
    contains(
        &out,
        &[
            "entries ",
            "facts ",
            "digest ",
            "ORG-20\t2025-03-02T00:00:00\t2025-03-18T10:00:00\t測試物業黨支部",
        ],
    );
    let digest = out.lines().find(|line| line.starts_with("digest ")).unwrap();
    contains(&check(&["verify", &file], 0).0, &[digest]);
}

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
fn a_term_is_counted_and_explained() {
    let (out, _) = check(&["due", "--from", "2026-09-29T10:00", "--working-days", "5"], 0);
    assert_eq!(out.lines().next(), Some("2026-10-12"));
    assert!(out.lines().count() > 3, "{out}");
    let cases: [(&[&str], &str); 4] = [
        (&["--from", "2022-10-11T09:00", "--hours", "48"], "2022-10-13T09:00:00"),
        (&["--from", "2022-10-11T09:00", "--working-hours", "4"], "2022-10-11T15:00:00"),
        (&["--from", "2022-01-31T09:00", "--months", "1"], "2022-02-28"),
        (&["--from", "2026-12-30T10:00", "--working-days", "5"], "2027-01-07"),
    ];
    for (arguments, due) in cases {
        let (out, _) = check(&[&["due"], arguments].concat(), 0);
        assert_eq!(out.lines().next(), Some(due), "{arguments:?}\n{out}");
    }
    let chinese = ["due", "--from", "2026-12-30T10:00", "--working-days", "5", "--language", "zh-Hant"];
    contains(&check(&chinese, 0).0, &["2027"]);
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
        contains(&err, &["cobuild: ", "usage: cobuild COMMAND"]);
    }
    contains(&check(&["help"], 0).0, &["usage: cobuild COMMAND"]);
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

/// The example in a file, to be asked.
fn example(name: &str) -> String {
    let file = path(&folder(name), "example.jsonl");
    fs::write(&file, check(&["example"], 0).0).unwrap();
    file
}

#[test]
fn a_journal_is_searched_in_either_script_and_by_sound() {
    let file = example("search");
    for words in ["樓宇議事廳", "楼宇议事厅", "lyyst", "louyuyishi"] {
        contains(&check(&["search", &file, words], 0).0, &["session\t首期新時代樓宇議事廳"]);
    }
    let (_, err) = check(&["search", &file, "無此記錄"], 1);
    contains(&err, &["無此記錄", "try fewer"]);
    check(&["search", &file], 2);
}

#[test]
fn a_day_asks_for_its_tasks_with_their_why() {
    let file = example("tasks");
    let (out, _) = check(&["tasks", &file, "--on", "2022-10-11"], 0);
    assert!(out.lines().any(|line| line.starts_with("    ")), "every task says why:\n{out}");
    let (later, _) = check(&["tasks", &file, "--on", "2025-01-02", "--language", "zh-Hant"], 0);
    contains(&later, &["ORG-20", "萬科金融中心黨委"]);
    assert!(!out.contains("ORG-20"), "the committee's term runs until 2024");
    contains(&check(&["tasks", &file, "--on", "soon"], 2).1, &["--on soon"]);
}

#[test]
fn a_record_and_a_rule_are_explained() {
    let file = example("explain");
    let (out, _) = check(&["explain", &file, "2022-0001"], 0);
    contains(&out, &["issue\t2022-0001", "happened\t", "\tissue received\t"]);
    let id = out.lines().find(|line| line.starts_with("issue\t")).and_then(|line| line.rsplit('\t').next());
    assert_eq!(check(&["explain", &file, id.unwrap()], 0).0, out, "by its id as by its number");
    let (out, _) = check(&["explain", &file, "萬科金融中心黨委", "--on", "2025-01-02"], 0);
    contains(&out, &["organisation\t萬科金融中心黨委", "overdue\tORG-20", "5 years"]);
    contains(
        &check(&["explain", &file, "ORG-20", "--on", "2025-01-02"], 0).0,
        &["ORG-20\t", "overdue\tORG-20"],
    );
    let (out, err) = check(&["explain", &file, "nobody"], 1);
    contains(&err, &["nobody: no record"]);
    assert_eq!(out, "", "nothing is said before it is known what about");
}

#[test]
fn a_past_day_knows_nothing_of_what_came_later() {
    let file = example("past");
    let (today, _) = check(&["tasks", &file, "--on", "2022-07-30"], 0);
    assert!(!today.contains("2022-0001"), "the issue was received later:\n{today}");
    let issue = ["explain", &file, "2022-0001", "--language", "zh-Hant"];
    let (all, _) = check(&issue, 0);
    let happened = |out: &str| out.lines().filter(|line| line.starts_with("經過\t")).count();
    let first = all.lines().find(|line| line.starts_with("經過\t")).unwrap();
    contains(first, &["受理訴求"]);
    let day = first.split('\t').nth(1).unwrap().split(' ').next().unwrap();
    let numbers: Vec<u32> = day.split(['年', '月', '日']).filter_map(|part| part.parse().ok()).collect();
    let day = format!("{:04}-{:02}-{:02}", numbers[0], numbers[1], numbers[2]);
    let (then, _) = check(&[&issue[..], &["--on", &day]].concat(), 0);
    assert!((1..happened(&all)).contains(&happened(&then)), "{then}");
    contains(&check(&[&issue[..], &["--on", "2020-01-01"]].concat(), 1).1, &["2022-0001: no record"]);
}

#[test]
fn a_session_and_a_service_are_found_by_number_and_name() {
    let file = example("named");
    let journal = cobuild::example::journal().unwrap();
    let workspace = cobuild::workspace::Workspace::fold(&journal, u64::MAX);
    let session = workspace.meetings.sessions().next().unwrap();
    for name in [&session.number, session.title.get()] {
        contains(&check(&["explain", &file, name], 0).0, &["session\t", "session called"]);
    }
    let service = workspace.services.listed().next().unwrap().1;
    for name in [service.number.get(), service.name.get()] {
        contains(&check(&["explain", &file, name], 0).0, &["service\t", "service listed"]);
    }
}

#[test]
fn a_limit_is_said_alike_in_its_line_and_in_its_why() {
    let (out, _) = check(&["tasks", &example("limits"), "--on", "2022-10-11", "--language", "zh-Hant"], 0);
    let lines: Vec<&str> = out.lines().collect();
    for pair in lines.windows(2).filter(|pair| pair[1].starts_with("    自")) {
        let due = pair[0].split('\t').nth(1).unwrap();
        contains(pair[1], &[&format!("{due}到期")]);
    }
}

#[test]
fn a_month_is_reported_as_text_and_as_data() {
    let file = example("report");
    let (out, _) = check(&["report", "monthly", "--month", "2022-08", &file, "--language", "zh-Hant"], 0);
    contains(&out, &["佛山萬科金融中心2022年8月工作月報", "召開會議次數", "2022年8月1日至2022年8月31日"]);
    let (out, _) = check(&["report", "monthly", "--month", "2022-08", &file, "--format", "json"], 0);
    let data: serde_json::Value = serde_json::from_str(&out).unwrap();
    let figures =
        data["sections"].as_array().unwrap().iter().flat_map(|part| part["figures"].as_array().unwrap());
    let held = figures.into_iter().find(|figure| figure["key"] == "council.held").unwrap();
    assert_eq!((&held["reading"]["value"], &held["records"][0]["kind"]), (&1.into(), &"session".into()));
    let (out, _) = check(&["report", "quarterly", "--quarter", "2022-Q3", &file], 0);
    contains(&out, &["Quarterly report, Q3 2022"]);
    for wrong in [
        ["monthly", "--month", "2022-13"],
        ["monthly", "--month", "2022-Q3"],
        ["yearly", "--month", "2022-08"],
    ] {
        check(&["report", wrong[0], wrong[1], wrong[2], &file], 2);
    }
}

#[test]
fn documents_are_printed_as_text_and_as_data() {
    let file = example("documents");
    let (pack, err) = check(&["report", "council", "第1期", &file, "--language", "zh-Hant"], 0);
    contains(&pack, &["會議通知（議程）", "簽到表", "表決票", "會議紀要", "議事結果公示", "任務分解表"]);
    assert_eq!(err, "");
    let (data, _) = check(&["report", "council", "第1期", &file, "--format", "json"], 0);
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    let papers: Vec<&str> =
        data["papers"].as_array().unwrap().iter().map(|made| made["paper"].as_str().unwrap()).collect();
    assert_eq!(papers, ["agenda", "sign_in", "ballot", "minutes", "public_notice", "tasks"]);
    assert_eq!((&data["kind"], &data["number"]), (&"session".into(), &"第1期".into()));
    let id = data["id"].as_str().unwrap();
    assert_eq!(check(&["report", "council", id, &file, "--language", "zh-Hant"], 0).0, pack, "by its id");
    let (one, _) = check(&["report", "council", "第1期", &file, "--paper", "minutes"], 0);
    contains(&one, &["Minutes: 首期新時代樓宇議事廳"]);
    assert!(!one.contains("Sign-in sheet"), "{one}");

    let (text, _) = check(&["report", "agreement", "2022-01", &file, "--language", "zh-Hans"], 0);
    contains(&text, &["协议编号: 2022-01", "协议状态: 生效中"]);
    let (later, _) = check(&["report", "agreement", "2022-01", &file, "--on", "2030-01-01"], 0);
    contains(&later, &["No longer in force"]);
    let (case, _) = check(&["report", "case", "2022-0001", &file, "--language", "zh-Hant"], 0);
    contains(&case, &["2022-0001結案卷", "一、提出問題", "二、共商共議", "三、解決問題", "四、跟蹤回訪"]);
    let (earlier, _) = check(&["report", "case", "2022-0001", &file, "--on", "2022-08-11"], 0);
    contains(&earlier, &["Case file, not closed", "put on the agenda"]);
    assert!(!earlier.contains("dispatch"), "what was done later is no part of it:\n{earlier}");
    let (open, _) = check(&["report", "case", "2022-0003", &file, "--format", "json"], 0);
    let open: serde_json::Value = serde_json::from_str(&open).unwrap();
    assert!(open["document"]["title"].as_str().unwrap().starts_with("Case file, not closed, 2022-0003"));
}

#[test]
fn a_document_that_is_not_made_says_why_and_where() {
    let file = example("not-made");
    let (out, _) = check(&["report", "council", "第2期", &file], 0);
    contains(&out, &["not made\tMinutes\tThe session has not been held yet. Open it"]);
    let cases: [(&[&str], &str); 4] = [
        (
            &["council", "第2期", &file, "--paper", "minutes"],
            "第2期: Minutes: The session has not been held yet.",
        ),
        (&["council", "第9期", &file], "第9期: no session with this id, number or name"),
        // An agreement has this number; an issue has not.
        (&["case", "2022-01", &file], "2022-01: no issue with this id, number or name"),
        (&["agreement", "2022-0001", &file], "2022-0001: no agreement with this id, number or name"),
    ];
    for (arguments, why) in cases {
        let (out, err) = check(&[&["report"], arguments].concat(), 1);
        assert_eq!(out, "", "{arguments:?}");
        contains(&err, &[&file, why]);
    }
    let wrong: [&[&str]; 8] = [
        &[],
        &["council"],
        &["council", "第1期"],
        &["council", "第1期", &file, &file],
        &["council", "第1期", &file, "--paper", "napkin"],
        &["council", "第1期", &file, "--on", "2022-10-11"],
        &["case", "2022-0001", &file, "--on", "soon"],
        &["agreement", "2022-01", &file, "--format", "pdf"],
    ];
    for arguments in wrong {
        let (out, err) = check(&[&["report"], arguments].concat(), 2);
        assert_eq!(out, "", "{arguments:?}");
        contains(&err, &["cobuild: ", "usage: cobuild COMMAND"]);
    }
    contains(&check(&["report", "case", "2022-0001", "no-such-file.jsonl"], 1).1, &["no-such-file.jsonl"]);
}

#[test]
fn every_rule_is_listed_with_its_basis_and_its_parameters() {
    let (out, _) = check(&["rules", "--on", "2022-10-11"], 0);
    let rows: Vec<Vec<&str>> = out.lines().map(|line| line.split('\t').collect()).collect();
    assert!(rows.iter().all(|row| row.len() == 5 && row[..4].iter().all(|cell| !cell.is_empty())), "{out}");
    let codes: Vec<&str> = rows.iter().map(|row| row[0]).collect();
    let known: Vec<&str> = cobuild::workspace::register().iter().map(|rule| rule.code).collect();
    assert_eq!(codes, known);
    let of = |code: &str| rows.iter().find(|row| row[0] == code).unwrap();
    contains(
        of("ORD-04")[4],
        &["order.bounces = 1 (times an order may be returned; ", " | order.bounce_window = 5 working days ("],
    );
    assert_eq!(of("GEN-01")[4], "", "a rule without parameters");
    let (chinese, _) = check(&["rules", "--language", "zh-Hant"], 0);
    contains(&chinese, &["ISS-06\t須經回訪方可結案\t", "order.ordinary = 5個工作日 ("]);
}
