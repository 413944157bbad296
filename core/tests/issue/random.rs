//! Whatever facts two devices write, in whatever order: no panic, the same on both, and every hard invariant holds.

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

use super::*;

fn id<T: From<uuid::Uuid> + std::fmt::Debug>(numbers: std::ops::Range<u128>) -> impl Strategy<Value = T> {
    numbers.prop_map(|number| T::from(uuid::Uuid::from_u128(number)))
}

fn moment() -> impl Strategy<Value = DateTime> {
    let ends = select(vec![Date::MIN.at(0, 0, 0, 0), Date::MAX.at(23, 59, 59, 0)]);
    prop_oneof![8 => (1_i8..29, 0_i8..24).prop_map(|(day, hour)| at(day, hour)), 1 => ends]
}

fn span() -> impl Strategy<Value = Span> {
    let count = prop_oneof![0_u32..8, Just(u32::MAX)];
    (0_u8..3, count).prop_map(|(kind, count)| match kind {
        0 => Span::WorkingDays(count),
        1 => Span::Hours(count),
        _ => Span::Years(count),
    })
}

fn reached() -> impl Strategy<Value = Option<Reached>> {
    let grade = prop::option::of(select(Satisfaction::ALL));
    prop::option::of((select(Solved::ALL), grade).prop_map(|(solved, satisfaction)| Reached {
        solved,
        satisfaction,
        comment: String::new(),
    }))
}

fn words() -> impl Strategy<Value = String> {
    select(vec![String::new(), "原因".to_owned()])
}

/// Steps on the way of an issue.
fn of_issue() -> impl Strategy<Value = IssueFact> {
    let issue = || id::<IssueId>(1..4);
    prop_oneof![
        (issue(), moment(), select(Source::CHOICES), select(&DemandCategory::ALL[..4])).prop_map(
            |(issue, received_at, source, category)| IssueFact::Received {
                issue,
                number: "2022-0001".into(),
                source,
                raised_by: RaisedBy::Anonymous,
                consent: Consent::NotAsked,
                received_at,
                title: "標題".into(),
                text: "內容".into(),
                category,
                urgency: Urgency::Ordinary,
            }
        ),
        (issue(), select(Consent::ALL.as_ref()), words()).prop_map(|(issue, consent, number)| {
            IssueFact::Amended {
                issue,
                title: None,
                text: None,
                category: None,
                urgency: None,
                consent: Some(consent),
                number: Some(number),
            }
        }),
        (issue(), words()).prop_map(|(issue, explanation)| IssueFact::Excluded {
            issue,
            class: ExclusionClass::Secret,
            explanation
        }),
        (issue(), issue()).prop_map(|(issue, of)| IssueFact::LinkedAsDuplicate { issue, of }),
        (issue(), words()).prop_map(|(issue, why)| IssueFact::Unlinked { issue, why }),
        issue().prop_map(|issue| IssueFact::PutOnQuickTrack { issue, competence: Competence::Property }),
        issue().prop_map(|issue| IssueFact::PutOnCouncilTrack { issue, competence: Competence::Owners }),
        (issue(), words()).prop_map(|(issue, text)| IssueFact::Answered { issue, text }),
        issue().prop_map(|issue| IssueFact::Scheduled { issue, session: session(), item: item() }),
        issue().prop_map(|issue| IssueFact::Deliberated { issue, session: session(), item: item() }),
        (issue(), issue()).prop_map(|(issue, to)| IssueFact::Related { issue, to }),
        (issue(), issue()).prop_map(|(issue, to)| IssueFact::Unrelated { issue, to }),
        issue().prop_map(|issue| IssueFact::OutcomeTold { issue, channel: Channel::Phone }),
        (issue(), moment()).prop_map(|(issue, at)| IssueFact::MediationAccepted {
            issue,
            on: at.date(),
            parties: vec![MediationParty::Person("甲".into()), MediationParty::Person("乙".into())],
            mediator: "丙".into(),
        }),
        issue().prop_map(|issue| IssueFact::Mediated {
            issue,
            on: date(2022, 10, 11),
            parties: vec![MediationParty::Person("甲".into()), MediationParty::Person("乙".into())],
            mediator: "丙".into(),
            result: MediationResult::Failed { why: "未到".into() },
        }),
    ]
}

fn session() -> SessionId {
    uuid::Uuid::from_u128(1).into()
}

fn item() -> cobuild::record::ItemId {
    uuid::Uuid::from_u128(1).into()
}

fn of_order() -> impl Strategy<Value = IssueFact> {
    let order = || id::<WorkOrderId>(1..4);
    let lead = || id::<OrganisationId>(1..4);
    let result = prop_oneof![
        3 => Just(ReplyResult::Solved),
        1 => Just(ReplyResult::Explained),
        1 => moment().prop_map(|at| ReplyResult::Planned { until: at.date() }),
    ];
    let reason = || "原因".to_owned();
    prop_oneof![
        3 => (order(), id(1..4), lead(), vec(lead(), 0..3), select(Class::ALL)).prop_map(move |(order, issue, lead, co_handlers, class)| {
            IssueFact::Dispatched { order, issue, lead, co_handlers, text: "調整".into(), class }
        }),
        1 => order().prop_map(|order| IssueFact::Contacted { order }),
        1 => order().prop_map(move |order| IssueFact::Returned { order, reason: reason() }),
        1 => (order(), lead()).prop_map(move |(order, lead)| IssueFact::Ruled { order, lead, reason: reason() }),
        1 => (order(), lead())
            .prop_map(move |(order, lead)| IssueFact::Transferred { order, lead, reason: reason() }),
        1 => order().prop_map(move |order| IssueFact::Paused { order, reason: reason() }),
        1 => order().prop_map(|order| IssueFact::Resumed { order }),
        1 => (order(), span()).prop_map(move |(order, by)| IssueFact::Extended {
            order,
            by,
            reason: reason(),
            approver: reason(),
            proposer_told_on: date(2022, 10, 1),
        }),
        1 => order().prop_map(move |order| IssueFact::Reminded { order, reason: reason() }),
        1 => order()
            .prop_map(move |order| IssueFact::Supervised { order, reason: reason(), supervisor: reason() }),
        3 => (order(), result)
            .prop_map(move |(order, result)| IssueFact::Replied { order, text: reason(), result }),
    ]
}

fn of_follow_up() -> impl Strategy<Value = IssueFact> {
    let issue = || id::<IssueId>(1..4);
    let caller = || prop::option::of(id::<OrganisationId>(1..4));
    let channel = Channel::Phone;
    prop_oneof![
        3 => (issue(), reached(), caller()).prop_map(move |(issue, reached, caller)| {
            IssueFact::CalledBack { issue, channel, reached, caller }
        }),
        1 => issue().prop_map(|issue| IssueFact::Rectified { issue, text: "整改".into() }),
        1 => (issue(), reached(), caller()).prop_map(move |(issue, reached, caller)| {
            IssueFact::RectificationCalledBack { issue, channel, reached, caller }
        }),
        1 => (issue(), words()).prop_map(|(issue, why)| IssueFact::Reopened { issue, why }),
        1 => (issue(), words()).prop_map(|(issue, why)| IssueFact::ReturnedToCouncil { issue, why }),
        1 => (issue(), words()).prop_map(|(issue, place)| IssueFact::AnswerPosted { issue, place }),
        2 => (issue(), select(Outcome::ALL)).prop_map(|(issue, outcome)| IssueFact::Closed { issue, outcome }),
        1 => issue()
            .prop_map(|issue| IssueFact::WithdrawalAsked { issue, why: "撤訴".into(), passed_on_by: None }),
        2 => (issue(), prop::option::of(select(Wish::ALL)), caller()).prop_map(move |(issue, wish, caller)| {
            IssueFact::WithdrawalCalledBack { issue, channel, wish, comment: String::new(), caller }
        }),
    ]
}

fn of_whistle() -> impl Strategy<Value = IssueFact> {
    let whistle = || id::<cobuild::record::WhistleId>(1..3);
    let department = || id::<OrganisationId>(1..4);
    prop_oneof![
        (whistle(), id(1..4), department(), vec(department(), 0..3), moment()).prop_map(
            |(whistle, issue, whistler, departments, called_at)| IssueFact::WhistleBlown {
                whistle,
                issue,
                kind: WhistleKind::Urgent,
                matter: "事由".into(),
                whistler,
                departments,
                called_at,
            }
        ),
        (whistle(), department(), moment()).prop_map(|(whistle, department, at)| IssueFact::WhistleArrived {
            whistle,
            department,
            at
        }),
        (whistle(), department(), moment(), words()).prop_map(|(whistle, department, at, reason)| {
            IssueFact::WhistleLeft { whistle, department, at, reason }
        }),
        whistle().prop_map(|whistle| IssueFact::WhistleConcluded {
            whistle,
            result: WhistleResult::Settled,
            text: "結果".into()
        }),
        (whistle(), department(), select(WhistleSide::ALL), 1_u8..6).prop_map(
            |(whistle, department, by, marks)| IssueFact::WhistleRated {
                whistle,
                department,
                by,
                marks: Marks::new(marks).unwrap(),
            }
        ),
    ]
}

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
