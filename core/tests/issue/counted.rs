//! Rates and counts: one office counted by hand, and what holds of every office.

use std::{collections::BTreeMap, ops::Range};

use cobuild::{
    building::{self, Floor},
    issue::{
        Channel, Class, Command, ExclusionClass, Filter, Handling, NewWhistle, RaisedBy, ReplyResult,
        Satisfaction, Solved, SourceKind, State, StateKind, WhistleKind, Wish, counts,
        limit::Duty,
        place_of,
        rates::{self, Rates},
    },
    organisation::Kind,
    policy::{self, Value},
    rate::{Part, Rate, Standing},
    record::{BuildingId, RoomId},
    visit::DemandCategory,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{
    random::{play, story},
    *,
};

fn october() -> Range<Date> {
    date(2022, 10, 1)..date(2022, 11, 1)
}

/// An office on 26 October 2022, every case counted by hand in the test below.
struct Counted {
    desk: Office,
    manager: OrganisationId,
    street: OrganisationId,
    /// By letter.
    issues: BTreeMap<char, IssueId>,
    orders: BTreeMap<char, WorkOrderId>,
}

fn counted() -> Counted {
    let (mut desk, manager, a) = desk();
    let street = organisation(&mut desk, "街道", Kind::SubDistrictOffice);
    let mut issues = BTreeMap::from([('a', a)]);
    for letter in 'b'..='i' {
        issues.insert(letter, receive(&mut desk, RaisedBy::Organisation(manager)));
    }
    for letter in "abcdghi".chars() {
        ask(&mut desk, quick(issues[&letter]));
    }
    desk.set_now(at(11, 10));
    let mut orders = BTreeMap::new();
    for letter in "abcdi".chars() {
        orders.insert(
            letter,
            dispatch(&mut desk, issues[&letter], if letter == 'b' { street } else { manager }),
        );
    }
    let screening =
        Screening::Exclude { class: ExclusionClass::Secret, explanation: "涉及商業秘密".into() };
    ask(&mut desk, Command::Screen { issue: issues[&'e'], screening });
    ask(&mut desk, duplicate(issues[&'f'], issues[&'a']));
    ask(&mut desk, Command::Answer { issue: issues[&'g'], text: "已說明".into() });

    // a, c, i: contacted in time. d: withdrawn before anybody made contact.
    desk.set_now(at(12, 9));
    for letter in ['a', 'c', 'i'] {
        ask(&mut desk, Command::Contact { order: orders[&letter] });
    }
    ask(&mut desk, Command::AskToWithdraw { issue: issues[&'d'], why: "將遷出".into(), passed_on_by: None });
    let (issue, channel, wish) = (issues[&'d'], Channel::Phone, Some(Wish::Own));
    let comment = String::new();
    ask(&mut desk, Command::CallAboutWithdrawal { issue, channel, wish, comment, caller: None });
    ask(&mut desk, call(issues[&'g'], None));
    // b: contacted late. c: planned for December. a: ended, solved, satisfied. i: ended, not called back.
    desk.set_now(at(14, 10));
    ask(&mut desk, Command::Contact { order: orders[&'b'] });
    let until = date(2022, 12, 1);
    ask(&mut desk, reply(orders[&'c'], ReplyResult::Planned { until }));
    for letter in ['a', 'i'] {
        ask(&mut desk, reply(orders[&letter], ReplyResult::Solved));
    }
    desk.set_now(at(17, 10));
    ask(&mut desk, call(issues[&'a'], said(Solved::Yes, Some(Satisfaction::MostlySatisfied))));
    ask(&mut desk, Command::Close { issue: issues[&'a'] });
    // b: ended late, not solved, badly rated.
    desk.set_now(at(20, 10));
    ask(&mut desk, reply(orders[&'b'], ReplyResult::Solved));
    desk.set_now(at(21, 10));
    ask(&mut desk, call(issues[&'b'], said(Solved::No, Some(Satisfaction::VeryDissatisfied))));
    // h: dispatched so late that neither limit has passed.
    desk.set_now(at(26, 10));
    orders.insert('h', dispatch(&mut desk, issues[&'h'], manager));
    Counted { desk, manager, street, issues, orders }
}

fn rates_of(office: &Counted, filter: &Filter) -> Rates {
    rates::of(office.desk.workspace(), &october(), filter, office.desk.now())
}

/// Numerator, denominator, and the reasons for leaving out, by key.
fn told(rate: &Rate) -> (u64, u64, Vec<&'static str>) {
    let mut left_out: Vec<_> = rate.excluded().map(|(_, why)| why.key).collect();
    left_out.sort();
    let short = left_out.into_iter().map(|key| key.trim_start_matches("issue.")).collect();
    (rate.numerator(), rate.denominator(), short)
}

#[test]
fn an_office_counted_by_hand() {
    let office = counted();
    let rates = rates_of(&office, &Filter::default());
    let screened = ["exclusion-secret", "state-duplicate"];
    // a, c, i in time, b late; d withdrawn, h not due.
    let expected = [&screened[..1], &["left-out-not-due", "left-out-withdrawn"], &screened[1..]].concat();
    assert_eq!(told(&rates.response), (3, 4, expected));
    // a, b, i ended; c past its term and planned, which is no end; d withdrawn. h is due in November.
    let expected = [&screened[..1], &["left-out-withdrawn"], &screened[1..]].concat();
    assert_eq!(told(&rates.completion), (3, 4, expected.clone()));
    assert_eq!(told(&rates.completion_in_time), (2, 4, expected));
    assert_eq!(rates.planned, [(office.orders[&'c'], date(2022, 12, 1))], "shown beside the rate");
    // a solved, b not; c planned, d withdrawn, g not reached, i not called back.
    let left_out = ["left-out-not-called", "left-out-not-reached", "left-out-planned", "left-out-withdrawn"];
    let expected = [&screened[..1], &left_out, &screened[1..]].concat();
    assert_eq!(told(&rates.resolution), (1, 2, expected.clone()));
    assert_eq!(told(&rates.satisfaction), (1, 2, expected));
    assert_eq!(rates.completion.shown(), "75%");
    assert_eq!(rates.resolution.shown(), "50%", "ended is not solved");
    let drilled: Vec<Record> = rates.resolution.counting().collect();
    assert_eq!(drilled, [Record::Issue(office.issues[&'a'])]);
    let drilled: Vec<Record> = rates.response.falling_short().collect();
    assert_eq!(drilled, [Record::WorkOrder(office.orders[&'b'])]);
}

#[test]
fn a_plan_whose_day_has_passed_is_due_and_not_ended() {
    let mut office = counted();
    office.desk.set_now(date(2022, 12, 2).at(9, 0, 0, 0));
    let rates = rates_of(&office, &Filter::default());
    assert_eq!((rates.completion.numerator(), rates.completion.denominator()), (3, 4));
    assert!(told(&rates.resolution).2.contains(&"left-out-plan-over"), "and it is still not solved");
    let planned = office.desk.workspace().issues.planned();
    assert_eq!(
        planned.iter().map(|(issue, until)| (issue.id, *until)).collect::<Vec<_>>(),
        [(office.issues[&'c'], date(2022, 12, 1))]
    );
    let lights = counts::lights(office.desk.workspace(), &Filter::default(), office.desk.now());
    let of_c = lights.overdue.iter().find(|limit| limit.about == office.orders[&'c'].into()).unwrap();
    assert_eq!(of_c.duty, Duty::Reply, "it has come back");
}

#[test]
fn filters_take_what_they_name() {
    let office = counted();
    let by = |handling| Filter { handling, ..Filter::default() };
    let led = rates_of(&office, &by(Handling::Ordered { class: None, lead: Some(office.street) }));
    assert_eq!(told(&led.resolution), (0, 1, Vec::new()));
    let led = rates_of(
        &office,
        &by(Handling::Ordered { class: Some(Class::Ordinary), lead: Some(office.manager) }),
    );
    assert_eq!((led.response.numerator(), led.response.denominator()), (3, 3));
    let none = rates_of(&office, &by(Handling::Ordered { class: Some(Class::Urgent), lead: None }));
    assert_eq!((none.response.shown(), none.resolution.shown()), ("—".into(), "—".into()));
    let direct = rates_of(&office, &by(Handling::Direct));
    assert_eq!(
        direct.resolution.excluded().count(),
        3,
        "the secret, the duplicate, and whoever was not reached"
    );
    let walked_in = Filter { source: Some(SourceKind::WalkIn), ..Filter::default() };
    assert_eq!(rates_of(&office, &walked_in).response.parts(), []);
}

#[test]
fn the_weighted_figure_is_off_until_the_office_wants_it() {
    let mut office = counted();
    let rates = rates_of(&office, &Filter::default());
    let day = date(2022, 10, 26);
    assert_eq!(rates.weighted(office.desk.workspace(), day), None);
    let on = policy::Command::Set {
        key: "rates.weighted".into(),
        value: Value::Count(1),
        valid_from: day,
        basis: "街道考核辦法".into(),
    };
    office.desk.perform(&workspace::Command::Policy(on)).unwrap();
    // (750 · 30 + 500 · 35 + 500 · 35) ÷ 100
    let weighted = rates.weighted(office.desk.workspace(), day).unwrap();
    assert_eq!((weighted.permille, weighted.weights.map(|weight| weight.value)), (575, [30, 35, 35]));
    let nothing = rates::of(office.desk.workspace(), &(day..day), &Filter::default(), office.desk.now());
    assert_eq!(nothing.weighted(office.desk.workspace(), day), None, "nothing is not worth 0");
}

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

fn sorted(parts: impl IntoIterator<Item = Part>) -> Vec<(Record, Standing)> {
    let mut parts: Vec<_> = parts.into_iter().map(|part| (part.record, part.standing)).collect();
    parts.sort_by_key(|(record, standing)| (*record, format!("{standing:?}")));
    parts
}

fn all(rates: &Rates) -> [&Rate; 5] {
    [&rates.response, &rates.completion, &rates.completion_in_time, &rates.resolution, &rates.satisfaction]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a file holds, the parts of a filter divide the rate among them, and so do adjacent periods.
    #[test]
    fn filters_and_periods_divide_every_rate(story in story(), day in 1_i8..31) {
        let desk = play(&story);
        let (workspace, now) = (desk.workspace(), desk.now());
        let ever = Date::MIN..Date::MAX;
        let of = |filter: &Filter| rates::of(workspace, &ever, filter, now);
        let whole = of(&Filter::default());
        let by_category: Vec<Rates> = DemandCategory::ALL
            .iter()
            .map(|category| of(&Filter { category: Some(*category), ..Filter::default() }))
            .collect();
        let by_source: Vec<Rates> = SourceKind::ALL
            .iter()
            .map(|source| of(&Filter { source: Some(*source), ..Filter::default() }))
            .collect();
        let classes = Class::ALL.iter().map(|class| Handling::Ordered { class: Some(*class), lead: None });
        let by_class: Vec<Rates> = classes
            .chain([Handling::Direct])
            .map(|handling| of(&Filter { handling, ..Filter::default() }))
            .collect();
        let leads = (1..4).map(|lead| OrganisationId::from_uuid(uuid::Uuid::from_u128(lead)));
        let leads = leads.map(|lead| Handling::Ordered { class: None, lead: Some(lead) });
        let by_lead: Vec<Rates> = leads
            .chain([Handling::Direct])
            .map(|handling| of(&Filter { handling, ..Filter::default() }))
            .collect();
        let cut = date(2022, 10, day);
        let by_period: Vec<Rates> = [Date::MIN..cut, cut..Date::MAX]
            .iter()
            .map(|period| rates::of(workspace, period, &Filter::default(), now))
            .collect();
        for (index, rate) in all(&whole).into_iter().enumerate() {
            prop_assert!(rate.numerator() <= rate.denominator());
            for divided in [&by_category, &by_source, &by_class, &by_lead, &by_period] {
                let parts = divided.iter().flat_map(|rates| all(rates)[index].parts().to_vec());
                prop_assert_eq!(sorted(parts), sorted(rate.parts().iter().copied()));
            }
        }
        let numerators = [&whole.response, &whole.completion];
        prop_assert!(numerators.iter().all(|rate| rate.denominator() <= workspace.issues.orders().count() as u64));
        prop_assert!(whole.completion_in_time.numerator() <= whole.completion.numerator());
        prop_assert_eq!(whole.completion_in_time.denominator(), whole.completion.denominator());
        prop_assert_eq!(whole.resolution.denominator(), whole.satisfaction.denominator());
    }

    #[test]
    fn what_is_withdrawn_or_planned_and_never_called_back_is_never_solved(story in story()) {
        let desk = play(&story);
        let workspace = desk.workspace();
        let ever = Date::MIN..Date::MAX;
        let rates = rates::of(workspace, &ever, &Filter::default(), desk.now());
        for record in rates.resolution.counting() {
            let id = IssueId::try_from(record).unwrap();
            let said = workspace.issues.get(id).unwrap().call_backs.iter().filter_map(|call| call.reached.as_ref());
            prop_assert!(said.filter(|said| said.solved == Solved::Yes).count() > 0);
        }
        let intake = counts::intake(workspace, &ever, &Filter::default()).count();
        let by_state = counts::by_state(workspace, &ever, &Filter::default());
        prop_assert_eq!(by_state.values().map(Vec::len).sum::<usize>(), intake);
    }
}

/// Due on 18 October at 18:00: the last moment is in time.
#[test]
fn a_reply_at_the_last_moment_is_in_time() {
    for (minute, in_time) in [(0, 1), (1, 0)] {
        let (mut desk, _, _, order) = ordered();
        ask(&mut desk, Command::Contact { order });
        desk.set_now(date(2022, 10, 18).at(18, minute, 0, 0));
        ask(&mut desk, reply(order, ReplyResult::Solved));
        let rates = rates::of(desk.workspace(), &october(), &Filter::default(), desk.now());
        let rate = &rates.completion_in_time;
        assert_eq!((rate.numerator(), rate.denominator()), (in_time, 1), "18:0{minute}");
    }
}
