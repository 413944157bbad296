//! Whatever facts two devices write, in whatever order: no panic, the same on both, and every hard invariant holds.

mod fact;

use std::collections::BTreeMap;

use cobuild::{
    issue::{
        Channel, Class, ExclusionClass, Fact as IssueFact, Issues, Marks, MediationParty, MediationResult,
        Outcome, Reached, ReplyResult, Satisfaction, Solved, State, StateKind, WhistleKind, WhistleResult,
        WhistleSide, Wish, limit, rules,
    },
    policy::Span,
    record::SessionId,
};
use jiff::civil::Date;
use proptest::{collection::vec, prelude::*, sample::select};

use self::fact::{of_follow_up, of_issue, of_order, of_whistle};
use super::*;

/// Who writes what, and whether the two devices meet afterwards.
pub fn story() -> impl Strategy<Value = Vec<(bool, IssueFact, bool)>> {
    let fact = prop_oneof![4 => of_issue(), 4 => of_order(), 4 => of_follow_up(), 1 => of_whistle()];
    vec((any::<bool>(), fact, prop::bool::weighted(0.2)), 1..80)
}

fn check(issues: &Issues) {
    let mut owners: BTreeMap<WorkOrderId, IssueId> = BTreeMap::new();
    for issue in issues.all() {
        let states: Vec<State> = issue.log.iter().map(|step| step.to).collect();
        assert_eq!(states.last(), Some(&issue.state), "every state change is in the log");
        let froms: Vec<Option<State>> = issue.log.iter().map(|step| step.from).collect();
        let before = std::iter::once(None).chain(states.iter().copied().map(Some));
        assert_eq!(froms, before.take(states.len()).collect::<Vec<_>>(), "and each follows the one before");
        assert_eq!(issue.reopened as usize, issue.log.iter().filter(|step| step.is_reopening()).count());
        for order in &issue.orders {
            assert_eq!(owners.insert(*order, issue.id), None, "an order serves one issue");
        }
        let mut open = issues.orders_of(issue).filter(|order| order.is_open());
        let told = issue.call_backs_of_this_round().next().is_some();
        match issue.state {
            State::Replied => assert!(open.next().is_none()),
            State::Closed { outcome: Outcome::Withdrawn } => {
                assert_eq!(issue.withdrawals.last().and_then(|asked| asked.wish()), Some(Wish::Own));
                assert!(open.next().is_none());
            }
            State::Closed { outcome: Outcome::AnswerPosted } => {
                assert!(!issue.can_be_called() && open.next().is_none());
                assert!(!issue.log.last().unwrap().why.trim().is_empty(), "it says where");
            }
            State::Closed { .. } => assert!(told && open.next().is_none(), "closed through its call-back"),
            State::Excluded { .. } => assert_eq!(issue.log.last().unwrap().why, "原因"),
            State::Duplicate { .. } => {
                let followed = issues.followed(issue.id).expect("somebody follows it");
                assert_ne!(followed.state.kind(), StateKind::Duplicate);
                assert!(issues.duplicates_of(followed.id).contains(&issue.id));
            }
            _ => {}
        }
        for duplicate in issues.duplicates_of(issue.id) {
            assert_eq!(issues.get(duplicate).unwrap().state.kind(), StateKind::Duplicate);
        }
        for other in issue.related.keys() {
            assert!(issues.get(*other).unwrap().related.contains_key(&issue.id) && *other != issue.id);
        }
    }
    for order in issues.orders() {
        assert_eq!(owners.get(&order.id), Some(&order.issue));
        let mut handlers: Vec<_> = order.handlers().collect();
        handlers.sort();
        handlers.dedup();
        assert_eq!(handlers.len(), order.handlers().count(), "one lead, each helper once");
        assert!(order.planned_until().is_none() || order.is_open());
    }
    for whistle in issues.whistles() {
        assert!(!whistle.called.is_empty() && !whistle.called.contains_key(&whistle.whistler));
        for response in whistle.called.values() {
            if let Some(left) = &response.left {
                assert!(whistle.outcome.is_some() || !left.reason.trim().is_empty(), "事不完、人不撤");
                assert!(response.arrived.as_ref().is_some_and(|(at, _)| *at <= left.at));
            }
        }
    }
}

/// What is kept to be found quickly is what looking through everything finds.
fn check_found(issues: &Issues) {
    let owes = |issue: &&Issue| {
        issue.state.is_open() || issue.bad_rating.is_some() || issue.state.kind() == StateKind::Duplicate
    };
    let ids = |found: &mut dyn Iterator<Item = &Issue>| found.map(|issue| issue.id).collect::<Vec<_>>();
    assert_eq!(ids(&mut issues.to_do()), ids(&mut issues.all().filter(owes)));
    for issue in issues.all() {
        let number = issue.number.get();
        let same = ids(&mut issues.all().filter(|other| other.number.get() == number));
        assert_eq!(ids(&mut issues.numbered(number)), same, "{number}");
    }
}

/// The first device, once both have written their parts and met for the last time.
pub fn play(story: &[(bool, IssueFact, bool)]) -> Office {
    let (mut first, _, _) = desk();
    let mut second = other(&first);
    let mut now = at(11, 9);
    for (by_first, fact, meets) in story {
        now = now.checked_add(jiff::Span::new().hours(1)).unwrap();
        let desk = if *by_first { &mut first } else { &mut second };
        desk.set_now(now);
        write(desk, fact.clone());
        if *meets {
            meet(&mut first, &mut second, now);
        }
    }
    meet(&mut first, &mut second, now);
    first
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_breaks_what_must_hold(story in story()) {
        let desk = play(&story);
        let workspace = desk.workspace();
        check(&workspace.issues);
        check_found(&workspace.issues);
        for now in [Date::MIN.at(0, 0, 0, 0), desk.now(), Date::MAX.at(23, 59, 59, 0)] {
            rules::findings(workspace, now);
            for order in workspace.issues.orders() {
                let standing = limit::standing_extensions(workspace, order);
                prop_assert!(standing.len() <= 1, "one extension at most lengthens the term");
            }
        }
    }
}
