//! The generated district: every room that a bench measures has something in it, and the same seed gives the same.

use cobuild::{
    example::{Size, generate},
    query,
    text::Language,
    workspace::Workspace,
};

#[test]
fn every_building_has_bookings_and_activities_in_every_year() {
    let size = Size { buildings: 2, firms: 4, years: 2 };
    let workspace = Workspace::fold(&generate(size, 7).unwrap(), u64::MAX);
    assert_eq!(workspace.spaces.all().count(), 2);
    let (booked, held) = (workspace.spaces.bookings().count(), workspace.activities.all().count());
    assert!((2 * 2 * 20..2 * 2 * 50).contains(&booked), "{booked} bookings");
    assert!((2 * 2 * 4..2 * 2 * 9).contains(&held), "{held} activities");
    let last = workspace.history.recent().last().unwrap().at;
    let open: Vec<_> = workspace
        .findings(last)
        .into_iter()
        .map(|finding| finding.explanation.rule.code)
        .filter(|code| code.starts_with("SPC") || code.starts_with("ACT"))
        .collect();
    assert!(open.is_empty(), "nothing is left undone in halls and activities: {open:?}");
    assert!(!query::search(&workspace, "午間講座", 5, Language::ZhHant).is_empty());
}

/// A district at work: what a bench asks of it is what an office asks, not what one asks that closed half a year ago.
#[test]
fn the_last_day_is_a_day_like_every_other() {
    let size = Size { buildings: 1, firms: 40, years: 2 };
    let workspace = Workspace::fold(&generate(size, 7).unwrap(), u64::MAX);
    let last = workspace.history.recent().last().unwrap().at;
    let lately = last.date().checked_sub(jiff::Span::new().days(100)).unwrap();
    let visited = workspace.visits.all().filter(|visit| visit.at().date() > lately);
    let firms: std::collections::BTreeSet<_> = visited.map(|visit| visit.organisation()).collect();
    assert_eq!(firms.len(), 40, "every firm was visited within a quarter");
    let open: Vec<_> = workspace.issues.open().collect();
    assert!(
        open.iter().all(|issue| issue.received_at.date() > lately),
        "what was reopened is worked on again"
    );
    assert!((1..40).contains(&open.len()), "{} issues are in hand", open.len());
    let again = workspace.issues.all().filter(|issue| issue.orders.len() > 1);
    assert!(again.count() > 5, "some were dispatched a second time");
}

#[test]
fn any_size_is_made() {
    for (buildings, firms, years) in [(0, 0, 0), (1, 0, 1), (2, 1, 5), (1, 2, 1), (1, 3, 0)] {
        let size = Size { buildings, firms, years };
        let made = generate(size, 3);
        assert!(made.is_ok(), "{size:?}: {made:?}");
    }
}
