//! The council hall under arbitrary input: thresholds against plain fractions, and replay of whatever a journal holds.

use std::collections::BTreeMap;

use cobuild::{
    building::Area,
    clash::{Clashes, Fold, Origin, Trace},
    journal::{Actor, DeviceId, EntryId, VersionVector},
    meeting::{
        AreaCount, AssemblyFact, Attendance, Ballot, BodyKind, Candidate, Competence, Consent, Count,
        Decision, Duty, ElectionFact, Fact, Guest, GuestRole, Meetings, OfficeFact, Outcome, OwnersMatter,
        Question, Reduction, Requester, Roll, Rotation, Tally, TopicFact, Turnout, pack::Pack, rules,
    },
    policy::{self, Policy, Share, Value},
    record::SeatId,
    workspace::Workspace,
};
use jiff::civil::{Date, DateTime, date};
use proptest::prelude::*;

const DAY: Date = date(2022, 8, 16);

fn noon() -> DateTime {
    DAY.at(12, 0, 0, 0)
}

/// A policy in which the office has set a share.
fn policy(key: &str, top: u32, bottom: u32) -> Policy {
    let mut policy = Policy::default();
    let value = Value::Share(Share::new(top, bottom).unwrap());
    policy.apply(&policy::Fact::Set {
        key: key.into(),
        value,
        valid_from: date(2000, 1, 1),
        basis: "test".into(),
    });
    policy
}

fn roll(entitled: u32, present: u32) -> Roll {
    let seats = |count| (0..u128::from(count)).map(|n| SeatId::from_uuid(uuid::Uuid::from_u128(n))).collect();
    Roll { entitled: seats(entitled), present: seats(present) }
}

/// `part / whole` compared with `top / bottom`, as fractions written out: the whole is cut into `bottom` pieces.
fn compare(part: u32, whole: u32, top: u32, bottom: u32) -> std::cmp::Ordering {
    (u64::from(part) * u64::from(bottom)).cmp(&(u64::from(whole) * u64::from(top)))
}

proptest! {
    #[test]
    fn quorum_is_the_share_or_more_and_never_nobody(
        entitled in 0_u32..200, present in 0_u32..200, top in 0_u32..12, bottom in 1_u32..12,
    ) {
        let present = present.min(entitled);
        let policy = policy("council.quorum", top, bottom);
        let verdict = rules::quorum(BodyKind::BuildingCouncil, &roll(entitled, present), &policy, DAY);
        let expected = present > 0 && compare(present, entitled, top, bottom).is_ge();
        prop_assert_eq!(verdict.holds, expected);
    }

    #[test]
    fn a_vote_passes_with_more_than_the_share(
        present in 0_u32..500, yes in 0_u32..500, top in 0_u32..12, bottom in 1_u32..12,
    ) {
        let tally = Tally { yes, ..Tally::default() };
        let policy = policy("council.pass", top, bottom);
        let count = Count { entitled: present, present };
        let verdict = rules::passes(BodyKind::BuildingCouncil, tally, count, &policy, DAY);
        prop_assert_eq!(verdict.holds, compare(yes, present, top, bottom).is_gt());
    }

    #[test]
    fn votes_never_exceed_those_present(yes: u32, no: u32, abstain: u32, invalid: u32, present: u32) {
        let tally = Tally { yes, no, abstain, invalid };
        let cast: u64 = [yes, no, abstain, invalid].into_iter().map(u64::from).sum();
        // A sum beyond what a count can hold stops there, and nobody can seat that many.
        prop_assume!(present < u32::MAX);
        prop_assert_eq!(rules::votes_cast(tally, present).holds, cast <= u64::from(present));
    }

    #[test]
    fn whatever_a_journal_holds_replays(facts in prop::collection::vec(fact(), 0..120)) {
        let mut meetings = Meetings::default();
        let mut clashes = Clashes::default();
        let actor = Actor::new("anybody");
        for (number, fact) in (1..).zip(&facts) {
            // Nobody had seen anything: every second change of a field is a clash.
            let seen = VersionVector::default();
            let entry = EntryId { device: DeviceId::from_number(1), number };
            let trace = Trace::new(entry, actor.clone(), noon());
            let origin = Origin { trace: &trace, seen: &seen };
            meetings.apply(fact, &mut Fold { origin, fact: None, clashes: &mut clashes });

            let json = serde_json::to_string(fact).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Fact>(&json).unwrap(), fact);
        }
        for session in meetings.sessions() {
            let roll = meetings.roll(session);
            prop_assert!(roll.present.len() <= roll.entitled.len());
            for item in meetings.agenda(session) {
                prop_assert!(item.removed.is_none() && item.session == session.id);
            }
            // What a meeting must never hold, whatever a journal says.
            if let Some(count) = session.count() {
                prop_assert!(session.was_held() && count.present <= count.entitled);
            }
        }
        for item in meetings.items() {
            let (session, kind) = (meetings.session(item.session).unwrap(), BodyKind::default());
            if let Some(Decision::Vote { tally, count }) = item.decision.as_ref().map(|decision| decision.get()) {
                prop_assert!(session.was_held() && tally.cast() <= count.present);
            }
            prop_assert!(item.election.ballots.iter().all(|(ballot, _)| ballot.collected <= ballot.count.present));
            if let Some(outcome) = item.outcome() {
                let kind = meetings.kind_of(session).unwrap_or(kind);
                let allowed = item.decided_by().allows_in(kind, item.owners_voted(outcome));
                prop_assert!(meetings.kind_of(session).is_none() || allowed.contains(&outcome.kind()));
            }
        }
        let workspace = Workspace { meetings: meetings.clone(), ..Workspace::default() };
        for session in meetings.sessions() {
            let _ = Pack::of(&workspace, session.id);
        }
        let _ = cobuild::meeting::findings(&workspace, noon());
        for body in meetings.bodies() {
            let _ = meetings.chair_on(body.id, DAY, &workspace.policy);
        }
        let bytes = postcard::to_allocvec(&meetings).unwrap();
        prop_assert_eq!(postcard::from_bytes::<Meetings>(&bytes).unwrap(), meetings);
    }
}

/// An id out of three, so that facts meet.
fn id<T: From<uuid::Uuid> + std::fmt::Debug>() -> impl Strategy<Value = T> {
    (1_u128..4).prop_map(|number| T::from(uuid::Uuid::from_u128(number)))
}

fn day() -> impl Strategy<Value = Date> {
    (1_i8..29).prop_map(|day| date(2022, 8, day))
}

fn text() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["a".to_owned(), "乙".to_owned(), String::new()])
}

fn attendance() -> impl Strategy<Value = Attendance> {
    prop_oneof![
        Just(Attendance::Present),
        Just(Attendance::Absent),
        text().prop_map(|by| Attendance::Represented { by })
    ]
}

fn consent() -> impl Strategy<Value = Consent> {
    prop_oneof![
        Just(Consent::Pending),
        Just(Consent::PresentAgreed),
        day().prop_map(|on| Consent::AcceptedLater { on }),
        text().prop_map(|reference| Consent::Ordered { reference })
    ]
}

fn outcome() -> impl Strategy<Value = Outcome> {
    let duty = (id(), text(), consent()).prop_map(|(organisation, text, consent)| Duty {
        organisation,
        text,
        due: Some(DAY),
        consent,
    });
    let duties = prop::collection::vec(duty, 0..3);
    prop_oneof![
        (text(), duties).prop_map(|(text, duties)| Outcome::Resolution {
            text,
            effective_on: None,
            owners_vote: None,
            duties
        }),
        text().prop_map(|why| Outcome::Deferred { why }),
    ]
}

fn seats() -> impl Strategy<Value = Roll> {
    let some = || prop::collection::vec(id::<SeatId>(), 0..3);
    (some(), some()).prop_map(|(entitled, present)| Roll { entitled, present })
}

fn fact() -> impl Strategy<Value = Fact> {
    let guest = (text(), id())
        .prop_map(|(name, from)| Guest { name, organisation: Some(from), role: GuestRole::Proposer })
        .boxed();
    let tally = any::<[u32; 4]>().prop_map(|[yes, no, abstain, invalid]| Tally { yes, no, abstain, invalid });
    let marks = prop::collection::btree_map(id::<SeatId>(), attendance(), 0..3);
    let marks = marks.prop_map(|marks: BTreeMap<_, _>| marks);
    let competence = prop_oneof![Just(Competence::Owners), id().prop_map(Competence::Department)].boxed();
    let body = prop_oneof![
        (id(), text()).prop_map(|(body, name)| Fact::Founded {
            body,
            kind: BodyKind::BuildingCouncil,
            name,
            building: None,
            organisation: None,
            on: DAY
        }),
        (id(), text()).prop_map(|(body, name)| Fact::Renamed { body, name }),
        (id(), id(), text(), day(), prop::option::of(day())).prop_map(|(body, seat, title, from, to)| {
            Fact::SeatAdded { body, seat, title, organisation: None, holder: None, from, to }
        }),
        (id(), id(), day()).prop_map(|(body, seat, to)| Fact::SeatEnded { body, seat, to }),
        (id(), id(), day(), prop::option::of(text()))
            .prop_map(|(body, seat, from, holder)| Fact::HolderChanged { body, seat, holder, from }),
    ];
    let plan = prop_oneof![
        3 => (id(), id(), text()).prop_map(|(session, body, title)| Fact::Called {
            session, body, number: title.clone(), title, called_on: DAY, planned_at: noon(),
            place: String::new(), form: Default::default(), chair: None, recorder: None,
        }),
        3 => (id(), id(), prop::option::of(id()), text(), competence.clone())
            .prop_map(|(session, item, issue, title, competence)| {
                Fact::ItemAdded { session, item, issue, title, competence, question: Default::default() }
            }),
        1 => (id(), id()).prop_map(|(session, item)| Fact::ItemRemoved { session, item }),
        1 => (id(), id(), competence)
            .prop_map(|(session, item, competence)| Fact::ItemClassified { session, item, competence }),
        1 => (id(), prop::collection::vec(id(), 0..4))
            .prop_map(|(session, items)| Fact::AgendaOrdered { session, items }),
        1 => (id(), text()).prop_map(|(session, name)| Fact::OfficersNamed { session, chair: Some(name), recorder: None }),
        1 => (id(), day()).prop_map(|(session, on)| Fact::NoticeSent { session, on }),
        1 => (id(), text()).prop_map(|(session, why)| Fact::Postponed { session, to: noon(), why }),
        1 => (id(), text()).prop_map(|(session, why)| Fact::Cancelled { session, why }),
    ];
    let sitting = prop_oneof![
        3 => (id(), seats()).prop_map(|(session, roll)| Fact::Opened { session, at: noon(), roll }),
        1 => (id(), marks).prop_map(|(session, marks)| Fact::AttendanceRecorded { session, marks }),
        1 => (id(), guest.clone()).prop_map(|(session, guest)| Fact::GuestAdded { session, guest }),
        1 => (id(), guest).prop_map(|(session, guest)| Fact::GuestRemoved { session, guest }),
        1 => (id(), seats()).prop_map(|(session, roll)| Fact::QuorumRecorded { session, roll }),
        1 => (id(), id(), text()).prop_map(|(session, item, note)| Fact::Discussed { session, item, note }),
        1 => (id(), id(), tally)
            .prop_map(|(session, item, tally)| Fact::Voted { session, item, tally, count: Count::default() }),
        1 => (id(), id(), text()).prop_map(|(session, item, note)| Fact::Agreed { session, item, note }),
        2 => (id(), id(), outcome()).prop_map(|(session, item, outcome)| Fact::Concluded { session, item, outcome }),
        1 => (id(), id(), 0_u16..4, consent())
            .prop_map(|(session, item, duty, consent)| Fact::DutyBound { session, item, duty, consent }),
        1 => id().prop_map(|session| Fact::Closed { session, at: noon() }),
    ];
    let minutes = prop_oneof![
        (id(), text()).prop_map(|(session, text)| Fact::MinutesWritten { session, text }),
        (id(), prop::option::of(text())).prop_map(|(session, text)| Fact::MinutesConfirmed { session, text }),
        (id(), text()).prop_map(|(session, text)| Fact::MinutesCorrected { session, text }),
        (id(), text()).prop_map(|(session, place)| Fact::Published { session, from: DAY, to: DAY, place }),
    ];
    prop_oneof![2 => body, 4 => plan, 4 => sitting, 1 => minutes, 4 => assemblies()]
}

/// What only large assemblies, elections and joint meetings know.
fn assemblies() -> impl Strategy<Value = Fact> {
    let kind = prop::sample::select(BodyKind::ALL.to_vec());
    let heads = || prop_oneof![0_u32..4, Just(u32::MAX)];
    let area = || prop::option::of(any::<u64>().prop_map(Area::of_hundredths));
    let turnout = (heads(), heads(), area(), area()).prop_map(|(entitled, present, all, here)| Turnout {
        entitled,
        present,
        area: all.zip(here).map(|(entitled, present)| AreaCount { entitled, present }),
        as_of: DAY,
        source: String::new(),
    });
    let ballot = (heads(), heads(), prop::collection::btree_map(text(), heads(), 0..3), heads()).prop_map(
        |(collected, invalid, votes, present)| Ballot {
            collected,
            invalid,
            votes,
            count: Count { entitled: present, present },
        },
    );
    let question = prop_oneof![
        Just(Question::Ordinary),
        Just(Question::Recall),
        Just(Question::CadresAndDiscipline),
        heads().prop_map(|seats| Question::Election { seats }),
        prop::sample::select(OwnersMatter::ALL.to_vec()).prop_map(Question::Owners),
    ];
    let office = prop_oneof![
        (id(), prop::collection::vec(id(), 0..3), day()).prop_map(|(body, seats, from)| {
            OfficeFact::RotationSet { body, rotation: Rotation { seats, from } }
        }),
        (id(), text()).prop_map(|(body, place)| OfficeFact::NoticePlaceSet { body, place }),
        (id(), prop::sample::select(Requester::ALL.to_vec()), heads(), heads(), day(), text()).prop_map(
            |(body, requester, asking, of, on, why)| OfficeFact::MeetingRequested {
                body,
                requester,
                asking,
                of,
                on,
                why
            }
        ),
    ];
    let assembly = prop_oneof![
        (id(), heads(), area(), day(), text()).prop_map(|(body, heads, area, as_of, source)| {
            AssemblyFact::EntitledCounted { body, heads, area, as_of, source }
        }),
        (id(), heads(), area())
            .prop_map(|(session, heads, area)| { AssemblyFact::PresentCounted { session, heads, area } }),
        (id(), turnout.clone()).prop_map(|(session, turnout)| AssemblyFact::Convened {
            session,
            at: noon(),
            turnout
        }),
        (id(), turnout).prop_map(|(session, turnout)| AssemblyFact::TurnoutRecorded { session, turnout }),
    ];
    let reduction = prop_oneof![heads().prop_map(Reduction::Agreed), text().prop_map(Reduction::Presidium)];
    let election = prop_oneof![
        (id(), id(), text()).prop_map(|(session, item, name)| ElectionFact::Nominated {
            session,
            item,
            candidate: Candidate { name, organisation: None }
        }),
        (id(), id(), ballot).prop_map(|(session, item, ballot)| ElectionFact::BallotCounted {
            session,
            item,
            ballot
        }),
        (id(), id(), heads(), reduction).prop_map(|(session, item, to, why)| {
            ElectionFact::SeatsReduced { session, item, to, why, count: Count::default() }
        }),
    ];
    let topic = prop_oneof![
        (id(), id(), text()).prop_map(|(session, topic, title)| TopicFact::Submitted {
            session,
            topic,
            organisation: None,
            text: title.clone(),
            title,
            on: DAY
        }),
        (id(), id(), text()).prop_map(|(session, topic, answer)| TopicFact::Answered {
            session,
            topic,
            answer
        }),
    ];
    prop_oneof![
        2 => (id(), kind).prop_map(|(body, kind)| Fact::Founded {
            body, kind, name: String::new(), building: None, organisation: None, on: DAY
        }),
        2 => office.prop_map(Fact::Office),
        4 => assembly.prop_map(Fact::Assembly),
        3 => election.prop_map(Fact::Election),
        2 => topic.prop_map(Fact::Topic),
        2 => (id(), id(), question).prop_map(|(session, item, question)| Fact::QuestionPut { session, item, question }),
        1 => (id(), id(), text()).prop_map(|(session, item, text)| Fact::OpinionFiled { session, item, seat: None, text }),
        1 => (id(), id(), id()).prop_map(|(session, item, vote)| Fact::OwnersVoteAttached { session, item, vote }),
        1 => (id(), text()).prop_map(|(session, text)| Fact::ObjectionNoted {
            session, item: None, from: None, text, on: DAY
        }),
    ]
}
