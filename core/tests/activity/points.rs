use cobuild::{
    activity::{Account, Activities, Cause, Command, Consent, Fact},
    policy::{Span, Value},
    record::AccountId,
    rule::{Refusal, TermValue},
    workspace,
};
use jiff::civil::date;
use proptest::{collection::vec, prelude::*};

use crate::case::{Case, TODAY, first, names, refused};

fn consent() -> Consent {
    Consent { on: TODAY, how: "signed form".into() }
}

fn open(case: &mut Case, owner: &str) -> Result<AccountId, Refusal> {
    case.ask(Command::OpenAccount { owner: owner.into(), consent: consent() }).map(|made| first(&made))
}

/// An office that runs a scheme, and an account.
fn scheme() -> (Case, AccountId) {
    let mut case = Case::new();
    case.set("points.scheme", Value::Count(1));
    let account = open(&mut case, "volunteer A").unwrap();
    (case, account)
}

fn earn(case: &mut Case, account: AccountId, minutes: u32) -> Result<Vec<workspace::Fact>, Refusal> {
    case.ask(Command::Earn { account, activity: None, on: None, minutes })
}

fn redeem(account: AccountId, points: u32) -> Command {
    Command::Redeem { account, points, what: "soap".into() }
}

#[test]
fn an_account_is_opened_by_consent_where_there_is_a_scheme_and_closed_without_a_trace_of_its_owner() {
    let mut case = Case::new();
    refused(open(&mut case, "volunteer A"), "PTS-01", &[]);
    case.set("points.scheme", Value::Count(1));
    refused(open(&mut case, " "), "GEN-03", &[]);
    refused(open(&mut case, "440604199001010007"), "GEN-04", &[]);
    let without =
        Command::OpenAccount { owner: "A".into(), consent: Consent { how: " ".into(), ..consent() } };
    refused(case.ask(without), "GEN-03", &[]);
    let account = open(&mut case, "volunteer A").unwrap();
    earn(&mut case, account, 90).unwrap();
    assert_eq!(case.account(account).balance(), 15);
    case.ask(Command::CloseAccount { account }).unwrap();
    let closed = case.account(account);
    assert_eq!((closed.owner(), closed.balance(), closed.ledger().len()), ("", 0, 0));
    refused(case.ask(redeem(account, 1)), "GEN-02", &[]);
    refused(earn(&mut case, account, 60), "GEN-02", &[]);
    refused(case.ask(Command::CloseAccount { account }), "GEN-02", &[]);
}

#[test]
fn service_counts_by_the_rules_that_its_line_names() {
    let (mut case, account) = scheme();
    let activity = Some(case.lecture);
    let at = |minutes| Command::Earn { account, activity, on: None, minutes };
    case.ask(at(100)).unwrap();
    case.ask(at(100)).unwrap();
    let lines: Vec<_> =
        case.account(account).ledger().iter().map(|line| (line.cause.clone(), line.delta)).collect();
    let service = |counted| Cause::Service { activity, minutes: 100, counted, rate: 10 };
    assert_eq!(lines, [(service(100), 16), (service(20), 3)], "two hours of an activity count");
    refused(case.ask(at(1)), "PTS-04", &[("points.minutes-left", TermValue::Number(0))]);
    refused(earn(&mut case, account, 0), "PTS-04", &[("points.minutes", TermValue::Number(0))]);
    // By hand: more than an activity counts.
    let (minutes, counted, cap, rate, points, lapses) = (600, 600, 120, 10, 100, None);
    case.write(Fact::Earned { account, activity, on: TODAY, minutes, counted, cap, rate, points, lapses });
    assert_eq!((case.account(account).balance(), case.clashes()), (19, vec!["earned"]));
}

#[test]
fn points_are_redeemed_once_and_never_below_nothing() {
    let (mut here, account) = scheme();
    earn(&mut here, account, 60).unwrap();
    let mut there = here.elsewhere();
    here.ask(redeem(account, 8)).unwrap();
    there.at(TODAY.at(9, 5, 0, 0)).ask(redeem(account, 3)).unwrap();
    here.meet(&there);
    assert_eq!((here.account(account).balance(), here.clashes()), (2, vec!["redeemed"]));
    let values = [("points.balance", TermValue::Number(2)), ("points.after", TermValue::Number(-1))];
    refused(here.ask(redeem(account, 3)), "PTS-03", &values);
    let correct = |delta| Command::CorrectPoints { account, delta, reason: "counted twice".into() };
    refused(here.ask(correct(-3)), "PTS-03", &[]);
    refused(here.ask(correct(i64::MAX)), "PTS-03", &[]);
    here.ask(correct(-2)).unwrap();
    assert_eq!(here.account(account).balance(), 0);
}

#[test]
fn points_are_carried_over_unless_the_office_lets_them_lapse_or_resets_them() {
    let (mut case, account) = scheme();
    earn(&mut case, account, 60).unwrap();
    assert_eq!(case.account(account).lapsed_by(date(9999, 12, 31)), 0);
    case.set("points.expiry", Value::Span(Span::Years(1)));
    earn(&mut case, account, 120).unwrap();
    case.ask(redeem(account, 5)).unwrap();
    assert_eq!(case.account(account).lapsed_by(date(2023, 10, 10)), 0);
    assert_eq!(case.account(account).lapsed_by(date(2023, 10, 11)), 15, "what was spent lapses first");
    case.at(date(2023, 10, 11).at(9, 0, 0, 0));
    case.ask(Command::LapsePoints { account }).unwrap();
    assert_eq!(case.account(account).balance(), 10);
    refused(case.ask(Command::LapsePoints { account }), "PTS-05", &[]);
    case.set("points.reset", Value::Count(1));
    assert_eq!(names(&case.ask(redeem(account, 4)).unwrap()), ["redeemed", "lapsed"]);
    assert_eq!(case.account(account).balance(), 0);
}

#[test]
fn a_point_that_has_lapsed_buys_nothing_and_lapses_once() {
    let (mut here, account) = scheme();
    earn(&mut here, account, 60).unwrap();
    here.set("points.expiry", Value::Span(Span::Years(1)));
    earn(&mut here, account, 120).unwrap();
    let mut there = here.elsewhere();
    here.at(date(2023, 10, 11).at(9, 0, 0, 0));
    let left = [("points.spendable", TermValue::Number(10)), ("points.lapsing", TermValue::Number(20))];
    refused(here.ask(redeem(account, 11)), "PTS-06", &left);
    refused(here.ask(redeem(account, 0)), "PTS-06", &[]);
    assert_eq!(names(&here.ask(redeem(account, 4)).unwrap()), ["lapsed", "redeemed"]);
    assert_eq!(
        (here.account(account).balance(), here.account(account).lapsed_by(date(2023, 10, 11))),
        (6, 0)
    );
    there.at(date(2023, 10, 11).at(9, 5, 0, 0)).ask(redeem(account, 3)).unwrap();
    here.meet(&there);
    assert_eq!(here.account(account).balance(), 3, "what both let lapse lapsed once");
    assert_eq!(here.clashes(), ["lapsed"]);
}

#[test]
fn a_cap_in_any_unit_counts() {
    let (mut case, account) = scheme();
    case.set_by_hand("points.cap", Value::Span(Span::Days(1)));
    earn(&mut case, account, 60).unwrap();
    assert_eq!(case.account(account).balance(), 10, "a day of service, and not none");
}

#[test]
fn accounts_have_no_order_but_the_one_in_which_they_were_opened() {
    let (mut case, _) = scheme();
    let owners = ["c", "a", "b"];
    for (minute, (owner, minutes)) in owners.into_iter().zip([60, 600, 120]).enumerate() {
        case.at(TODAY.at(10, minute as i8, 0, 0));
        let account = open(&mut case, owner).unwrap();
        earn(&mut case, account, minutes).unwrap();
    }
    let listed: Vec<&str> =
        case.activities().accounts().map(|(_, account)| account.owner()).skip(1).collect();
    assert_eq!(listed, owners);
}

/// A fact about points as any file may hold it.
fn any_fact(account: AccountId) -> impl Strategy<Value = Fact> {
    let points = prop_oneof![0_u32..40, Just(u32::MAX)];
    let delta = prop_oneof![-40_i64..40, Just(i64::MIN), Just(i64::MAX)];
    prop_oneof![
        4 => (points.clone(), 0_u32..200, prop::option::of(Just(date(2023, 1, 1)))).prop_map(move |(points, counted, lapses)| {
            Fact::Earned { account, activity: None, on: TODAY, minutes: counted, counted, cap: 120, rate: 10, points, lapses }
        }),
        3 => points.prop_map(move |points| Fact::Redeemed { account, points, what: String::new() }),
        1 => delta.clone().prop_map(move |points| Fact::Lapsed { account, points }),
        2 => delta.prop_map(move |delta| Fact::PointsCorrected { account, delta, reason: String::new() }),
        1 => Just(Fact::AccountClosed { account }),
    ]
}

fn sum(account: &Account) -> i128 {
    account.ledger().iter().map(|line| i128::from(line.delta)).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever two devices write apart: the balance is the sum of the lines and never below 0, and what is not posted is
    /// a clash.
    #[test]
    fn the_balance_is_the_sum_of_its_lines(
        facts in vec((any::<bool>(), any_fact(AccountId::from_uuid(uuid::Uuid::from_u128(1)))), 0..30)
    ) {
        let account = AccountId::from_uuid(uuid::Uuid::from_u128(1));
        let mut here = Case::new();
        here.write(Fact::AccountOpened { account, owner: "A".into(), consent: consent() });
        let mut there = here.elsewhere();
        for (is_here, fact) in &facts {
            let case = if *is_here { &mut here } else { &mut there };
            case.write(fact.clone());
            prop_assert!(case.account(account).balance() >= 0);
        }
        here.meet(&there);
        let known = here.account(account);
        prop_assert!(known.balance() >= 0);
        prop_assert_eq!(i128::from(known.balance()), sum(known));
        let bytes = postcard::to_allocvec(here.activities()).unwrap();
        let back: Activities = postcard::from_bytes(&bytes).unwrap();
        prop_assert!(&back == here.activities(), "a snapshot is another state");
        if known.closed().is_none() {
            prop_assert_eq!(known.ledger().len() + here.clashes().len(), facts.len());
        }
    }
}
