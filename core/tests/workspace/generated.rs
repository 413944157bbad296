//! The generated district: every room that a bench measures has something in it, and the same seed gives the same.

use cobuild::{
    example::{Size, generate},
    query,
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
    assert!(!query::search(&workspace, "午間講座", 5).is_empty());
}

#[test]
fn any_size_is_made() {
    for (buildings, firms, years) in [(0, 0, 0), (1, 0, 1), (2, 1, 5), (1, 2, 1), (1, 3, 0)] {
        let size = Size { buildings, firms, years };
        let made = generate(size, 3);
        assert!(made.is_ok(), "{size:?}: {made:?}");
    }
}
