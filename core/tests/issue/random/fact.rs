//! Facts at random, whether or not a command would have decided them.

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
pub fn of_issue() -> impl Strategy<Value = IssueFact> {
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
        (issue(), words()).prop_map(|(issue, why)| IssueFact::TakenUpAgain { issue, why }),
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

pub fn of_order() -> impl Strategy<Value = IssueFact> {
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
            proposer_told_on: Some(date(2022, 10, 1)),
        }),
        1 => order().prop_map(move |order| IssueFact::PlanApproved {
            order,
            approver: reason(),
            proposer_told_on: None,
        }),
        1 => order().prop_map(move |order| IssueFact::Reminded { order, reason: reason() }),
        1 => order()
            .prop_map(move |order| IssueFact::Supervised { order, reason: reason(), supervisor: reason() }),
        3 => (order(), result)
            .prop_map(move |(order, result)| IssueFact::Replied { order, text: reason(), result }),
    ]
}

pub fn of_follow_up() -> impl Strategy<Value = IssueFact> {
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

pub fn of_whistle() -> impl Strategy<Value = IssueFact> {
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
