//! Nothing that a room finds is lost on the way to the day's list, and nothing is told twice.

use std::collections::BTreeMap;

use cobuild::{issue::rules::is_of_limit, query::today, text::Language};
use jiff::civil::date;

use super::case::{desk, tasks};

#[test]
fn whatever_is_found_stands_in_one_place() {
    let desk = desk();
    for month in 0..48_i32 {
        let now = date(2022 + (month / 12) as i16, (month % 12) as i8 + 1, 20).at(9, 0, 0, 0);
        let today = today(desk.workspace(), now, Language::ZhHant);
        let mut told = BTreeMap::new();
        for task in tasks(&today) {
            let explanation = task.explanation(now);
            let limit = format!("{:?}", task.duty);
            *told.entry((explanation.rule.code, limit, task.about, task.due)).or_insert(0) += 1;
        }
        assert!(told.values().all(|times| *times == 1), "{now}: told twice");
        for finding in desk.workspace().findings(now) {
            let code = finding.explanation.rule.code;
            let as_task = told.keys().any(|(of, _, about, _)| *of == code && *about == finding.about);
            let as_finding = today.findings.contains(&finding);
            let of_limit = is_of_limit(finding.explanation.rule);
            assert!(as_task != as_finding || of_limit, "{now} {code}: task {as_task}, finding {as_finding}");
            assert!(!(of_limit && as_finding), "{now} {code}: a limit is a task");
        }
    }
}

#[test]
fn tasks_are_in_the_order_of_their_last_moments() {
    let desk = desk();
    let now = date(2023, 6, 1).at(9, 0, 0, 0);
    let today = today(desk.workspace(), now, Language::ZhHant);
    for list in [&today.overdue, &today.due, &today.ahead] {
        assert!(list.windows(2).all(|pair| pair[0].due <= pair[1].due));
    }
    assert!(today.overdue.iter().all(|task| task.due < now));
    assert!(today.due.iter().all(|task| task.due.date() == now.date()));
    assert!(today.ahead.iter().all(|task| task.due.date() > now.date()));
}
