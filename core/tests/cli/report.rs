//! Reports and documents, as text and as data.

use super::*;

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
    let (out, _) = check(&["report", "yearly", "--year", "2022", &file], 0);
    contains(&out, &["Annual report, 2022", "1 January 2022 to 31 December 2022"]);
    for wrong in [
        ["monthly", "--month", "2022-13"],
        ["monthly", "--month", "2022-Q3"],
        ["yearly", "--month", "2022-08"],
        ["yearly", "--year", "2022-08"],
        ["monthly", "--month", "2022"],
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
        contains(&err, &["cobuild: ", "report council ID FILE"]);
    }
    contains(&check(&["report", "case", "2022-0001", "no-such-file.jsonl"], 1).1, &["no-such-file.jsonl"]);
}

#[test]
fn a_period_that_is_not_over_says_so() {
    let file = example("report-so-far");
    let report =
        |month: &str| check(&["report", "monthly", "--month", month, &file, "--on", "2022-10-12"], 0).0;
    contains(&report("2022-10"), &["As of 12 October 2022: the period is not over"]);
    contains(&report("2022-11"), &["As of 12 October 2022 the period has not begun"]);
    assert!(!report("2022-09").contains("the period is not over"));
}
