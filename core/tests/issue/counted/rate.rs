//! The rates of an office counted by hand.

use super::*;

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

/// A year after anything happened to it: a term that stands still runs on, and what lay is dispatched at last.
#[test]
fn what_comes_late_counts_when_it_comes() {
    let (mut desk, manager, _, paused) = ordered();
    ask(&mut desk, Command::Pause { order: paused, reason: "等待檢測報告".into() });
    let lay = receive(&mut desk, RaisedBy::Organisation(manager));
    ask(&mut desk, quick(lay));
    desk.set_now(date(2023, 9, 20).at(10, 0, 0, 0));
    let dispatched = dispatch(&mut desk, lay, manager);
    let september = date(2023, 9, 1)..date(2023, 10, 1);
    let rates = rates::of(desk.workspace(), &september, &Filter::default(), desk.now());
    let of = |rate: &Rate| rate.parts().iter().map(|part| part.record).collect::<Vec<_>>();
    assert_eq!(of(&rates.response), [dispatched.into()]);
    assert!(of(&rates.completion).contains(&paused.into()), "{:?}", rates.completion);
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
