//! Why: a record, a rule, a limit, a term day by day.

use super::*;

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

#[test]
fn a_record_is_found_in_either_script_and_a_rule_in_small_letters() {
    let file = example("explain-script");
    let building = check(&["explain", &file, "佛山萬科金融中心"], 0).0;
    contains(&building, &["佛山萬科金融中心"]);
    assert_eq!(check(&["explain", &file, "佛山万科金融中心"], 0).0, building);
    assert_eq!(check(&["explain", &file, "ord-04"], 0).0, check(&["explain", &file, "ORD-04"], 0).0);
}
