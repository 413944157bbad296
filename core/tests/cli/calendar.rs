//! Days: when a term ends, what a notice arranges, when a recurrence occurs.

use super::*;

#[test]
fn a_term_that_cannot_be_counted_says_why() {
    let due = |from: &str, name: &str, length: &str, status| {
        check(&["due", "--from", from, name, length], status).1
    };
    // Nothing is known of the lunar festivals of these years; the clock does not ask for them.
    for from in ["1998-01-26T10:00", "2101-01-28T10:00"] {
        contains(
            &due(from, "--working-days", "5", 2),
            &[from, "known from 2000 to 2100", "give a start in those years"],
        );
        due(from, "--hours", "5", 0);
    }
    for (name, length) in [("--days", "7306"), ("--working-days", "9999"), ("--hours", "4000000000")] {
        let err = due("2026-09-29T10:00", name, length, 1);
        contains(
            &err,
            &[&format!("{name} {length}: "), "7305 days (20 years) at most", "give a shorter one"],
        );
    }
    due("2026-09-29T10:00", "--days", "7300", 0);
    contains(&due("2026-09-29T10:00", "--years", "8000", 1), &["--years 8000: ", "the year 9999"]);
    for from in ["2026-10-09T10:00:30", "2026-10-09T10:00:00.5"] {
        contains(
            &due(from, "--working-hours", "8", 2),
            &[from, "without seconds: write 2026-10-09T10:00 or"],
        );
    }
    due("2026-10-09T10:00:00", "--working-hours", "8", 0);
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
    let (out, err) = check(&never, 1);
    assert_eq!(out, "");
    contains(&err, &["the rule never occurs", "UNTIL and EXDATE"]);
    let excepted = ["schedule", "--rule", "DTSTART:20221011T140000", "EXDATE:20221011T140000"];
    contains(&check(&excepted, 1).1, &["never occurs"]);
    assert_eq!(check(&[&rule[..], &["--limit", "0"]].concat(), 0), (String::new(), String::new()));
    let (out, err) = check(&rule, 1);
    assert_eq!(out.lines().count(), 10_000);
    contains(&err, &["10000"]);
    let (out, err) = check(&["schedule", "--rule", "DTSTART:20221011 RRULE:FREQ=YEARLY;BYWEEKNO=20"], 2);
    assert_eq!(out, "");
    contains(&err, &["Character 45", "RRULE BYWEEKNO", "“20”"]);
    let utc = ["schedule", "--rule", "DTSTART:20221011T060000Z", "RRULE:FREQ=DAILY;COUNT=1"];
    contains(&check(&utc, 2).1, &["`20221011T060000Z` has an offset", "write 20221011T140000"]);
    let until = ["schedule", "--rule", "DTSTART:20221011T140000", "RRULE:FREQ=DAILY;UNTIL=20221013T060000Z"];
    contains(&check(&until, 2).1, &["write 20221013T140000"]);
    check(&["schedule"], 2);
    check(&["schedule", "--rule", "DTSTART:20221011", "--limit", "many"], 2);
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
    let half = path(&folder, "half.txt");
    fs::write(&half, "一、元旦：1月1日放假。\n二、春节：2月15日至23日放假，共9天。\n").unwrap();
    let (out, err) = check(&["holidays", "--notice", &half, "--year", "2026"], 1);
    assert_eq!(out, "", "half a notice would make the other holidays days of work");
    contains(&err, &[&half, "no day for Qingming Festival, Labour Day", "Paste the whole notice"]);
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
