//! Counts of issues: month, class, state, floor, light.

use super::*;

#[test]
fn issues_are_counted_by_month_class_state_and_floor() {
    let mut office = counted();
    let everything = Filter::default();
    office.desk.set_now(date(2022, 11, 2).at(9, 0, 0, 0));
    let late = receive(&mut office.desk, RaisedBy::Anonymous);
    let year = date(2022, 1, 1)..date(2023, 1, 1);
    let workspace = office.desk.workspace();
    let months = counts::by_month(workspace, &year, &everything);
    assert_eq!(
        months.iter().map(|(month, issues)| (*month, issues.len())).collect::<Vec<_>>(),
        [((2022, 10), 9), ((2022, 11), 1)]
    );
    assert_eq!(months[&(2022, 11)], [late]);
    assert_eq!(counts::by_month(workspace, &october(), &everything).len(), 1, "the end is not included");
    let states = counts::by_state(workspace, &october(), &everything);
    let count = |kind| states.get(&kind).map_or(0, Vec::len);
    assert_eq!(
        [
            StateKind::Closed,
            StateKind::Excluded,
            StateKind::Duplicate,
            StateKind::InProgress,
            StateKind::Replied
        ]
        .map(count),
        [2, 1, 1, 2, 3]
    );
    let top = counts::top_categories(workspace, &year, &everything, 1);
    assert_eq!(
        top.iter().map(|(category, issues)| (*category, issues.len())).collect::<Vec<_>>(),
        [(DemandCategory::Property, 10)]
    );
    assert!(counts::top_floors(workspace, &year, &everything, 3).is_empty(), "no floor is on record");
}

#[test]
fn a_demand_comes_from_the_floor_of_its_firm() {
    let (mut desk, firm, anonymous) = desk();
    let perform = |desk: &mut Office, command| desk.perform(&workspace::Command::Building(command)).unwrap();
    let register = building::Command::Register {
        name: "測試樓宇".into(),
        other_names: Vec::new(),
        address: String::new(),
        area: None,
        floors: None,
    };
    let tower: BuildingId = made(&perform(&mut desk, register));
    let number = |number| Floor::new(number).unwrap();
    for floor in [12, 7] {
        let add = building::Command::AddRoom {
            building: tower,
            floor: number(floor),
            number: format!("{floor}01"),
            area: None,
            sharing: building::Sharing::Single,
        };
        let room: RoomId = made(&perform(&mut desk, add));
        perform(
            &mut desk,
            building::Command::Occupy {
                room,
                organisation: firm,
                holding: building::Holding::Lease,
                from: date(2022, 1, 1),
                until: None,
                lease_ends: None,
                also: Vec::new(),
                area: None,
            },
        );
    }
    let raised = receive(&mut desk, RaisedBy::Organisation(firm));
    let workspace = desk.workspace();
    assert_eq!(
        place_of(workspace, issue(&desk, raised)),
        Some((tower, number(7))),
        "the lowest of its floors"
    );
    assert_eq!(place_of(workspace, issue(&desk, anonymous)), None);
    let top = counts::top_floors(workspace, &october(), &Filter::default(), 5);
    assert_eq!(top, [((tower, number(7)), vec![raised])]);
    let there = Filter { place: Some((tower, number(7))), ..Filter::default() };
    assert_eq!(
        counts::intake(workspace, &october(), &there).map(|issue| issue.id).collect::<Vec<_>>(),
        [raised]
    );
}

#[test]
fn what_is_late_and_what_warns_is_counted_by_its_light() {
    let (mut desk, manager, id, order_id) = ordered();
    let street = organisation(&mut desk, "街道", Kind::SubDistrictOffice);
    desk.set_now(at(17, 10));
    let new = NewWhistle {
        issue: id,
        kind: WhistleKind::Daily,
        matter: "佔道".into(),
        whistler: street,
        departments: vec![manager],
        called_at: None,
    };
    ask(&mut desk, Command::BlowWhistle(new));
    desk.set_now(at(18, 10));
    let lights = counts::lights(desk.workspace(), &Filter::default(), desk.now());
    let duties =
        |limits: &[cobuild::issue::limit::Limit]| limits.iter().map(|limit| limit.duty).collect::<Vec<_>>();
    // The called department is to arrive by the end of today: the last day of a term warns.
    let expected = (vec![Duty::Contact], vec![Duty::Reply, Duty::Arrive]);
    assert_eq!((duties(&lights.overdue), duties(&lights.warning)), expected);
    assert_eq!(lights.warning[0].about, order_id.into());
    assert!(matches!(issue(&desk, id).state, State::InProgress));
}
