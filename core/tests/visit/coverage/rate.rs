//! Which firms count as visited, and which are left out and why.

use super::*;

#[test]
fn a_firm_counts_once_however_often_it_is_visited_and_firms_that_came_or_went_are_named() {
    let mut case = Case::new();
    let visited = case.firm("visited", FIRST, None);
    let unvisited = case.firm("unvisited", FIRST, None);
    let early = case.firm("visited too early", FIRST, None);
    let closed = case.firm("closed", FIRST, None);
    let left = case.firm("left", FIRST, Some(date(2022, 8, 1)));
    let later = case.firm("moved in later", date(2022, 10, 1), None);
    let long_gone = case.firm("gone before", FIRST, Some(date(2022, 7, 1)));
    let association = case.register("an association", Kind::TradeAssociation);
    case.close(closed, date(2022, 9, 30));
    let days = [
        (early, date(2022, 6, 30)),
        (visited, date(2022, 7, 1)),
        (visited, date(2022, 9, 30)),
        (left, date(2022, 7, 15)),
    ];
    for (firm, on) in days {
        case.visit(firm, on, |_| {});
    }
    case.visit(association, date(2022, 8, 1), |_| {});
    let rate = coverage(case.workspace(), QUARTER, Some(case.building));
    assert_eq!((rate.numerator(), rate.denominator(), rate.shown()), (1, 3, "33.3%".to_owned()));
    assert_eq!(rate.counting().collect::<Vec<_>>(), [visited.into()]);
    assert_eq!(rate.falling_short().collect::<Vec<_>>(), [unvisited.into(), early.into()]);
    assert_eq!(
        excluded(&rate),
        [
            (closed.into(), "closed during the period"),
            (left.into(), "moved out during the period"),
            (later.into(), "moved in after the period"),
        ]
    );
    assert!(rate.parts().iter().all(|part| part.record != long_gone.into()));
    let elsewhere: BuildingId = case.make(tower("Other tower"));
    assert_eq!(coverage(case.workspace(), QUARTER, Some(elsewhere)).shown(), "—");
}

#[test]
fn a_firm_without_a_room_counts_from_the_day_it_came_on_record() {
    let mut case = Case::new();
    let firm = case.register("no room", Kind::IndividualHousehold);
    assert_eq!(coverage(case.workspace(), QUARTER, None).falling_short().collect::<Vec<_>>(), [firm.into()]);
    let before = Period { from: date(2021, 1, 1), to: date(2021, 12, 31) };
    assert_eq!(
        excluded(&coverage(case.workspace(), before, None)),
        [(firm.into(), "moved in after the period")]
    );
    assert_eq!(coverage(case.workspace(), QUARTER, Some(case.building)).parts(), []);
}

fn day(number: i32) -> Date {
    FIRST.checked_add(number.days()).unwrap()
}

proptest! {
    /// Each firm is counted once or left out with a reason, and only firms with a visit in the period count.
    #[test]
    fn coverage_counts_every_firm_at_most_once(
        firms in prop::collection::vec((0_i32..300, prop::option::of(1_i32..200), prop::option::of(0_i32..300)), 1..8),
        visits in prop::collection::vec((0_usize..8, 0_i32..300), 0..12),
        from in 0_i32..250,
        length in 0_i32..90,
    ) {
        let mut case = Case::new();
        let mut ids = Vec::new();
        for (index, (began, stay, _)) in firms.iter().enumerate() {
            ids.push(case.firm(&format!("firm {index}"), day(*began), stay.map(|stay| day(began + stay))));
        }
        for (id, (_, _, closed)) in ids.iter().zip(&firms) {
            if let Some(closed) = closed {
                case.close(*id, day(*closed));
            }
        }
        let mut visited = Vec::new();
        for (firm, on) in visits {
            let Some((id, (_, _, closed))) = ids.get(firm).zip(firms.get(firm)) else { continue };
            if closed.is_none_or(|closed| on < closed) {
                case.visit(*id, day(on), |_| {});
                visited.push((*id, day(on)));
            }
        }
        let period = Period { from: day(from), to: day(from + length) };
        let rate = coverage(case.workspace(), period, Some(case.building));
        let mut records: Vec<Record> = rate.parts().iter().map(|part| part.record).collect();
        records.sort();
        records.dedup();
        prop_assert_eq!(records.len(), rate.parts().len());
        for (id, (began, stay, closed)) in ids.iter().zip(&firms) {
            let sits = day(*began) <= period.to && stay.is_none_or(|stay| day(began + stay) > period.to);
            let there = sits && closed.is_none_or(|closed| day(closed) > period.to);
            let counts = there && visited.iter().any(|(firm, on)| firm == id && period.holds(*on));
            prop_assert_eq!(rate.counting().any(|record| record == (*id).into()), counts);
            prop_assert_eq!(rate.falling_short().any(|record| record == (*id).into()), there && !counts);
        }
    }
}
