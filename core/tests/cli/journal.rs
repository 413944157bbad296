//! Journals: written, verified, merged, searched, looked at on a day.

use super::*;

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
fn a_day_asks_about_what_came_in_on_it() {
    let file = example("came-in");
    let (all, _) = check(&["explain", &file, "2022-0001"], 0);
    let first = all.lines().find(|line| line.starts_with("happened\t")).unwrap();
    let words: Vec<&str> = first.split('\t').nth(1).unwrap().split([' ', ',']).collect();
    let month = match words[1] {
        "July" => 7,
        "August" => 8,
        "September" => 9,
        other => unreachable!("{other}"),
    };
    let day = format!("{}-{month:02}-{:0>2}", words[2], words[0]);
    contains(&check(&["tasks", &file, "--on", &day], 0).0, &["2022-0001"]);
    contains(&check(&["explain", &file, "2022-0001", "--on", &day], 0).0, &["limit\t"]);
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

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_what_was_there() {
    let folder = folder("full");
    let file = path(&folder, "example.jsonl");
    let (journal, _) = check(&["example"], 0);
    fs::write(&file, &journal).unwrap();
    // The shell's limit on the size of a file stands for the disk.
    let script = r#"trap '' XFSZ; ulimit -f 8; exec "$0" merge "$1" "$1" -o "$1""#;
    let mut merge = std::process::Command::new("sh");
    let status = merge.args(["-c", script, env!("CARGO_BIN_EXE_cobuild"), &file]).output().unwrap();
    assert_eq!(status.status.code(), Some(1), "{}", String::from_utf8_lossy(&status.stderr));
    assert_eq!(fs::read_to_string(&file).unwrap(), journal);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "what could not be finished is removed");
}

#[test]
fn what_is_missing_is_told_with_its_place() {
    let folder = folder("missing");
    let (journal, _) = check(&["example"], 0);
    let lines: Vec<&str> = journal.lines().collect();
    let (last, kept) = lines.split_last().unwrap();
    let mut kept = kept.to_vec();
    kept.remove(49);
    let file = path(&folder, "without.jsonl");
    fs::write(&file, [&kept[..], &[last]].concat().join("\n")).unwrap();
    let (_, err) = check(&["verify", &file], 1);
    contains(&err, &["the closing line counts", "are missing", "take an older copy"]);
    let torn = path(&folder, "torn.jsonl");
    fs::write(&torn, journal.chars().take(900).collect::<String>()).unwrap();
    contains(&check(&["verify", &torn], 1).1, &["was cut off"]);
    fs::write(&torn, "name,value\n").unwrap();
    let (_, err) = check(&["verify", &torn], 1);
    assert!(!err.contains("older copy"), "no journal, no copy of it: {err}");
}

#[cfg(unix)]
#[test]
fn what_stands_beside_the_target_stays_and_so_do_its_rights() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let folder = folder("beside");
    let [target, beside, link] = ["t.jsonl", "t.jsonl.part", "link.jsonl"].map(|name| path(&folder, name));
    let _ = fs::remove_file(&link);
    fs::write(&target, "old").unwrap();
    fs::write(&beside, "somebody's own").unwrap();
    fs::set_permissions(&target, fs::Permissions::from_mode(0o600)).unwrap();
    symlink(&target, &link).unwrap();
    let size = ["--buildings", "1", "--firms", "1", "--years", "0", "--seed", "1"];
    check(&[&["generate"], &size[..], &["-o", &link]].concat(), 0);
    assert_eq!(fs::read_to_string(&beside).unwrap(), "somebody's own");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(fs::read_to_string(&target).unwrap().contains("\"cobuild\""));
    let left = fs::read_dir(&folder).unwrap().count();
    assert_eq!(left, 3, "nothing half-written is left");
}
