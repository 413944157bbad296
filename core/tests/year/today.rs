use std::collections::BTreeSet;

use cobuild::{
    issue::limit::{Duty, Limit},
    query::{Event, Happening, Task, Today, Why, today},
    record::Record,
    rule::{Finding, Severity},
    text::Language,
    workspace::Workspace,
};
use jiff::civil::{Date, DateTime, Weekday, date};

use crate::{
    YEAR,
    findings::{days, differences, each_evening, expected, found},
};

fn is_of_an_issue(record: Record) -> bool {
    matches!(record, Record::Issue(_) | Record::WorkOrder(_))
}

/// The limits of issues among tasks.
fn limits(tasks: &[Task]) -> impl Iterator<Item = &Limit> {
    tasks.iter().filter_map(|task| match &task.why {
        Why::Limit { limit, .. } => Some(&**limit),
        Why::Rule(_) => None,
    })
}

fn about(tasks: &[Task]) -> Vec<Record> {
    limits(tasks).map(|limit| limit.about).collect()
}

/// What stands out on the day: findings, and tasks whose rule no longer holds.
fn standing_out(today: &Today) -> Vec<Finding> {
    let tasks = [&today.overdue, &today.due, &today.ahead].into_iter().flatten();
    let broken = tasks.filter_map(|task| match &task.why {
        Why::Rule(explanation) if !explanation.holds => {
            let (about, explanation) = (task.about, explanation.clone());
            Some(Finding { severity: Severity::Notice, about, explanation })
        }
        _ => None,
    });
    today.findings.iter().cloned().chain(broken).collect()
}

fn on(today: &Today, event: Event) -> impl Iterator<Item = &Happening> {
    today.happening.iter().filter(move |happening| happening.event == event)
}

/// What was left undone is overdue or found; what is neither is due later.
fn check_tasks(workspace: &Workspace, evening: DateTime) -> Vec<String> {
    let today = today(workspace, evening, Language::ZhHant);
    let (late, standing) =
        expected(&YEAR, evening).into_iter().partition(|((_, about), _)| is_of_an_issue(*about));
    let mut wrong = differences(&found(&standing_out(&today)), &standing);
    let overdue: Vec<_> = workspace.findings(evening);
    let overdue: Vec<_> = overdue.iter().filter(|finding| is_of_an_issue(finding.about)).collect();
    wrong.extend(differences(&found(overdue), &late));
    let late: Vec<Record> = late.into_keys().map(|(_, about)| about).collect();
    if sorted(about(&today.overdue)) != late {
        wrong.push(format!("overdue: {:?}, expected {late:?}", about(&today.overdue)));
    }
    let day = evening.date();
    let misplaced = |task: &&Task| (task.due.date() == day) == today.ahead.contains(task);
    wrong.extend(today.due.iter().chain(&today.ahead).filter(misplaced).map(|task| format!("{task:?}")));
    wrong
}

fn sorted(mut records: Vec<Record>) -> Vec<Record> {
    records.sort();
    records
}

/// Every order in hand is somebody's task.
fn unanswered_without_a_task(workspace: &Workspace, evening: DateTime) -> Vec<String> {
    let today = today(workspace, evening, Language::ZhHant);
    let tasks = [&today.overdue, &today.due, &today.ahead].into_iter();
    let replies = tasks.flat_map(|tasks| limits(tasks)).filter(|limit| limit.duty == Duty::Reply);
    let replies = replies.map(|limit| limit.about);
    let asked: BTreeSet<Record> = replies.collect();
    let issues = workspace.issues.open();
    let orders = issues.flat_map(|issue| workspace.issues.orders_of(issue)).filter(|order| order.is_open());
    let forgotten = orders.map(|order| Record::from(order.id)).filter(|order| !asked.contains(order));
    forgotten.map(|order| format!("{order:?} is nobody's task")).collect()
}

#[test]
fn an_evening_asks_for_what_is_due() {
    let mut wrong = Vec::new();
    each_evening(&YEAR, days(5), |workspace, evening| {
        let all = check_tasks(workspace, evening);
        let all = all.into_iter().chain(unanswered_without_a_task(workspace, evening));
        wrong.extend(all.map(|words| format!("{evening}: {words}")));
    });
    let first: Vec<&str> = wrong.iter().take(40).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{} unexpected, the first:\n{}", wrong.len(), first.join("\n"));
}

/// The session of 22 September was put off by a day, that of 4 November called off.
const SESSIONS: [Date; 7] = [
    date(2025, 1, 21),
    date(2025, 4, 15),
    date(2025, 6, 12),
    date(2025, 7, 8),
    date(2025, 9, 23),
    date(2025, 12, 4),
    date(2025, 12, 16),
];

#[test]
fn what_happens_on_a_day_is_on_its_page() {
    let mut looked_at: BTreeSet<Date> = days(9).chain(SESSIONS).collect();
    looked_at.extend([date(2025, 9, 22), date(2025, 11, 4)]);
    each_evening(&YEAR, looked_at, |workspace, evening| {
        let (day, today) = (evening.date(), today(workspace, evening, Language::ZhHant));
        let sessions = on(&today, Event::Session).count();
        assert_eq!(sessions, usize::from(SESSIONS.contains(&day)), "sessions on {day}");
        let works = workspace.calendar.working_day_from(day) == Some(day);
        let weekday = [Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday].contains(&day.weekday());
        let begun = day >= date(2025, 1, 7);
        let stationed = on(&today, Event::Stationed).count();
        assert_eq!(stationed, usize::from(works && weekday && begun), "stationed services on {day}");
    });
}
