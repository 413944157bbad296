use cobuild::{
    example,
    query::{Why, today},
    text::Language,
    workspace::Workspace,
};
use jiff::civil::date;

/// A workspace that lives on a day of its own can be moved back: what had not come in by then asks for nothing yet.
#[test]
fn looked_at_from_an_earlier_day_what_had_not_begun_asks_for_nothing() {
    let workspace = Workspace::fold(&example::journal().unwrap(), u64::MAX);
    let limits = |day: jiff::civil::Date| -> Vec<jiff::civil::DateTime> {
        let now = day.at(9, 0, 0, 0);
        let asked = today(&workspace, now, Language::ZhHant);
        let tasks = asked.overdue.iter().chain(&asked.due).chain(&asked.ahead);
        let begun = tasks.filter_map(|task| match &task.why {
            Why::Limit { limit, .. } => Some(limit.deadline.from),
            Why::Rule(_) => None,
        });
        begun.collect()
    };
    assert!(
        limits(example::OPENS_ON).iter().any(|from| from.date() >= date(2022, 10, 8)),
        "they came in by then"
    );
    let september = limits(date(2022, 9, 27));
    assert!(
        !september.is_empty() && september.iter().all(|from| from.date() <= date(2022, 9, 27)),
        "{september:?}"
    );
}
