//! Facts and figures of any size.

use super::*;

#[test]
fn hand_made_facts_of_any_size_bring_nothing_down() {
    let mut case = Case::new();
    let room = case.room(1, Some("4294967295"));
    let firm = case.firm("firm");
    let stranger = BuildingId::from_uuid(uuid::Uuid::nil());
    let huge: Area = "4294967295.99".parse().unwrap();
    let areas = FloorAreas::new(FloorFigures {
        total: Area::of_hundredths(u64::MAX),
        commercial: Some(huge),
        sold: Area::of_hundredths(u64::MAX / 2),
        rented: Area::of_hundredths(u64::MAX / 2),
        vacant: Area::default(),
    })
    .unwrap();
    let mut facts = Vec::new();
    for building in [case.building, stranger] {
        let (lowest, highest) = (floor(i16::MIN), floor(i16::MAX));
        let change = BuildingChange::Floors(FloorRange { lowest, highest });
        facts.push(Fact::Corrected { building, change });
        for (level, as_of) in [(1, Date::MIN), (i16::MAX, Date::MAX), (i16::MIN, TODAY)] {
            let declared = DeclaredFloor { areas, source: source() };
            facts.push(Fact::FloorDeclared { building, floor: floor(level), as_of, declared });
        }
        for year in [i16::MIN, 0, 2021, i16::MAX] {
            let tax = DeclaredTax {
                as_of: Date::MIN,
                ..declared(year, TaxScope::Whole, Money::from_fen(u64::MAX))
            };
            facts.push(Fact::TaxDeclared { building, tax });
        }
    }
    let occupancy = OccupancyId::from_uuid(uuid::Uuid::from_u128(7));
    let ghost = RoomId::from_uuid(uuid::Uuid::from_u128(8));
    facts.push(Fact::Occupied {
        occupancy,
        room: ghost,
        also: vec![room, ghost, room],
        organisation: firm,
        holding: Holding::Lease,
        from: Date::MIN,
        until: None,
        lease_ends: Some(Date::MAX),
        area: Some(huge),
    });
    facts.push(Fact::OccupiedAreaSet { occupancy: OccupancyId::from_uuid(uuid::Uuid::nil()), area: huge });
    case.desk.write(facts.into_iter().map(workspace::Fact::Building).collect(), None).unwrap();
    for day in [Date::MIN, TODAY, Date::MAX] {
        for finding in case.workspace().findings(day.at(9, 0, 0, 0)) {
            assert!(Language::ALL.iter().all(|language| !finding.explanation.lines(*language).is_empty()));
        }
        for building in [case.building, stranger] {
            let used = occupation(case.workspace(), building, day);
            assert!(used.in_use() <= Area::total([used.in_use(), used.vacant()]));
            for year in [i16::MIN, -9999, 2021, 9999, i16::MAX] {
                tax(case.workspace(), building, TaxScope::Whole, year, day);
                tax_per_square_metre(case.workspace(), building, TaxScope::Whole, year, day);
            }
        }
        leases_ending(case.workspace(), day);
    }
    let bytes = postcard::to_stdvec(case.workspace()).unwrap();
    assert_eq!(&postcard::from_bytes::<Workspace>(&bytes).unwrap(), case.workspace());
}

/// A room: its area in square metres, whether it is shared, and the areas by contract of those who sit in it.
type RoomPlan = (Option<u32>, bool, Vec<Option<u32>>);

fn rooms() -> impl Strategy<Value = Vec<(i16, RoomPlan)>> {
    let seat = prop::option::of(0_u32..200);
    let room = (prop::option::of(0_u32..300), any::<bool>(), prop::collection::vec(seat, 0..3));
    prop::collection::vec((1_i16..4, room), 0..6)
}

proptest! {
    /// Occupancy and vacancy are over the same area and make up the whole; each room counts as plainly defined.
    #[test]
    fn what_is_in_use_and_what_is_not_are_the_whole(rooms in rooms(), declared in prop::option::of((1_u32..400, 0_u32..400, 0_u32..400))) {
        let mut case = Case::new();
        let firms = ["one", "two", "three"].map(|name| case.firm(name));
        let (mut whole, mut in_use, mut unknown) = (0_u64, 0_u64, 0);
        for (level, (area, shared, seats)) in &rooms {
            let sharing = if *shared { Sharing::Shared } else { Sharing::Single };
            let text = area.map(|area| area.to_string());
            let room = case.room_in(case.building, *level, text.as_deref(), sharing);
            let seats = if *shared { &seats[..] } else { &seats[..seats.len().min(1)] };
            for (seat, firm) in seats.iter().zip(firms) {
                case.occupy(room, firm, seat.map(|seat| seat.to_string()).as_deref());
            }
            let Some(area) = area.map(u64::from) else { unknown += 1; continue };
            whole += area;
            let by_contract: Option<u64> = seats.iter().map(|seat| seat.map(u64::from)).sum();
            in_use += match (shared, by_contract) {
                (_, _) if seats.is_empty() => 0,
                (true, Some(sum)) => sum.min(area),
                _ => area,
            };
        }
        let used = occupation(case.workspace(), case.building, TODAY);
        let (occupancy, vacancy) = (used.occupancy_rate(), used.vacancy_rate());
        prop_assert_eq!((occupancy.numerator(), occupancy.denominator()), (in_use * 100, whole * 100));
        prop_assert_eq!(vacancy.denominator(), occupancy.denominator());
        prop_assert_eq!(vacancy.numerator() + occupancy.numerator(), occupancy.denominator());
        prop_assert_eq!(occupancy.excluded().count(), unknown);
        if let Some((rented, vacant, rest)) = declared {
            case.declare_floor(9, figures(rented + vacant + rest, 0, rented, vacant), TODAY).unwrap();
            let rate = occupation(case.workspace(), case.building, TODAY).occupancy_rate();
            let expected = (in_use * 100 + u64::from(rented) * 100, whole * 100 + u64::from(rented + vacant) * 100);
            prop_assert_eq!((rate.numerator(), rate.denominator()), expected);
        }
    }

    #[test]
    fn floor_areas_are_made_exactly_when_they_fit(total in 0_u32..100, sold in 0_u32..60, rented in 0_u32..60, vacant in 0_u32..60, commercial in prop::option::of(0_u32..120)) {
        let figures = FloorFigures { commercial: commercial.map(Area::square_metres), ..figures(total, sold, rented, vacant) };
        let fits = sold + rented + vacant <= total && commercial.unwrap_or(0) <= total;
        prop_assert_eq!(FloorAreas::new(figures).is_ok(), fits);
        let json = serde_json::to_string(&figures).unwrap();
        prop_assert_eq!(serde_json::from_str::<FloorAreas>(&json).is_ok(), fits);
    }
}
