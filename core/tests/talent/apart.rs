//! A withdrawal against what was written meanwhile, and facts of any kind.

use super::*;

#[test]
fn of_an_erased_person_the_state_keeps_nothing() {
    let mut here = Case::new();
    let mut there = here.elsewhere();
    // A clash that remembers two names.
    here.edit(Change::Name("歐陽乙".into())).unwrap();
    there.at(OPENED.at(9, 30, 0, 0)).edit(Change::Name("歐陽丙".into())).unwrap();
    here.meet(&there);
    assert_eq!(here.fields(), ["name"]);
    let photo = Picture { hash: Digest::of(b"face"), caption: "歐陽的照片".into() };
    here.edit(Change::Photo(Some(photo))).unwrap();
    for words in ["歐陽乙", "歐陽丙", MERIT, "檔案櫃三", "歐陽的照片"] {
        assert!(here.state_holds(words), "{words}");
    }
    here.withdraw(Extent::Everything).unwrap();
    for words in ["歐陽", "金融", MERIT, "檔案櫃三", "照片", &Digest::of(b"face").to_string()] {
        assert!(!here.state_holds(words), "{words} is still there");
    }
    assert!(here.clashes().is_empty(), "there is nothing left to choose");
    assert_eq!(
        query::name(here.desk.workspace(), here.talent.into(), Language::ZhHant),
        Some("玉蘭英才榜".into())
    );
}

#[test]
fn what_was_written_meanwhile_does_not_bring_anybody_back() {
    for erased_first in [true, false] {
        let mut here = Case::new();
        let mut there = here.elsewhere();
        let (early, late) = (OPENED.at(10, 0, 0, 0), OPENED.at(11, 0, 0, 0));
        let (erasing, writing) = if erased_first { (early, late) } else { (late, early) };
        here.at(erasing).withdraw(Extent::Everything).unwrap();
        there.at(writing).edit(Change::Merit("另一成就".into())).unwrap();
        there.renew(date(2030, 1, 1), Channel::ALL).unwrap();
        here.meet(&there);
        there.meet(&here);
        assert!(here.desk.workspace() == there.desk.workspace());
        assert!(here.talents().get(here.talent).unwrap().details().is_none());
        for words in [NAME, MERIT, "另一成就"] {
            assert!(!here.state_holds(words), "erased first: {erased_first}, {words}");
        }
        assert!(!here.fields().is_empty(), "the office is told, erased first: {erased_first}");
    }
}

#[test]
fn a_renewal_that_had_not_seen_the_withdrawal_is_set_aside_and_told() {
    for withdrawn_first in [true, false] {
        let mut here = Case::new();
        here.renew(date(2025, 1, 1), &[Channel::Print]).unwrap();
        let mut there = here.elsewhere();
        let (early, late) = (OPENED.at(10, 0, 0, 0), OPENED.at(11, 0, 0, 0));
        let (withdrawing, renewing) = if withdrawn_first { (early, late) } else { (late, early) };
        here.at(withdrawing).withdraw(Extent::Channels(channels(&[Channel::Wall]))).unwrap();
        there.at(renewing).renew(date(2030, 1, 1), &[Channel::Wall, Channel::Online]).unwrap();
        here.meet(&there);
        assert_eq!(here.shown(OPENED, Channel::Wall), [""; 0], "withdrawn first: {withdrawn_first}");
        assert_eq!(here.shown(OPENED, Channel::Online), [NAME], "what was not withdrawn stands");
        let clash = here.clashes()[0];
        assert_eq!((clash.field.as_str(), clash.stands.value.as_str()), ("consent", "withdrawn"));
        assert_eq!(clash.set_aside.value, "2030-01-01");
        here.at(OPENED.at(12, 0, 0, 0)).renew(date(2030, 1, 1), &[Channel::Wall]).unwrap();
        assert_eq!(here.shown(OPENED, Channel::Wall), [NAME], "the person was asked again");
    }
}

/// Facts that no command leads to: the fold takes them all, shows nobody on days that no consent covers, and an erased entry
/// does not come back by being entered again.
#[test]
fn facts_made_by_hand_fold() {
    let mut case = Case::new();
    let (board, talent) = (case.board, case.talent);
    let stranger = TalentId::from_uuid(uuid::Uuid::from_u128(1));
    let backwards = NewConsent {
        given_on: Date::MAX,
        until: Date::MIN,
        channels: channels(Channel::ALL),
        form: String::new(),
    };
    let other = TalentId::from_uuid(uuid::Uuid::from_u128(2));
    let facts = vec![
        Fact::Admitted { talent: other, board, profile: profile_of("乙"), consent: backwards.clone() },
        Fact::ConsentWithdrawn { talent: stranger, on: Date::MAX, from: Extent::Everything },
        Fact::Erased { talent: stranger, cause: Cause::Requested },
        Fact::ConsentWithdrawn { talent, on: Date::MIN, from: Extent::Channels(BTreeSet::new()) },
        Fact::Erased { talent, cause: Cause::Requested },
        Fact::Erased { talent, cause: Cause::Mistaken },
        Fact::Edited { talent, change: Change::Name(NAME.into()) },
        Fact::ConsentGiven { talent, consent: consent(Date::MAX, Channel::ALL) },
        Fact::Admitted {
            talent,
            board,
            profile: profile_of(NAME),
            consent: consent(Date::MAX, Channel::ALL),
        },
        Fact::BoardClosed {
            board: TalentBoardId::from_uuid(uuid::Uuid::from_u128(3)),
            reason: String::new(),
        },
    ];
    case.desk.write(facts.into_iter().map(workspace::Fact::Talent).collect(), None).unwrap();
    assert_eq!(case.fields(), ["edited", "consent_given", "board_closed"]);
    assert!(!case.state_holds(NAME));
    for day in [Date::MIN, OPENED, Date::MAX] {
        for channel in Channel::ALL {
            assert_eq!(case.shown(day, *channel), [""; 0]);
        }
        case.codes(day);
    }
    // Withdrawn, and never erased: not shown, and found at once.
    let mut case = Case::new();
    let withdrawn = Fact::ConsentWithdrawn { talent: case.talent, on: OPENED, from: Extent::Everything };
    case.desk.write(vec![workspace::Fact::Talent(withdrawn)], None).unwrap();
    assert_eq!(case.shown(OPENED, Channel::Wall), [""; 0]);
    assert_eq!(case.codes(OPENED), [("TAL-06", Severity::Overdue)]);
}

/// What a device does.
#[derive(Clone, Debug)]
enum Act {
    Renew(BTreeSet<Channel>),
    Withdraw(BTreeSet<Channel>),
    Rename,
    Erase,
    Meet,
}

fn act() -> impl Strategy<Value = Act> {
    let some = || prop::collection::btree_set(prop::sample::select(Channel::ALL), 1..3);
    prop_oneof![
        4 => some().prop_map(Act::Renew),
        4 => some().prop_map(Act::Withdraw),
        1 => Just(Act::Rename),
        1 => Just(Act::Erase),
        2 => Just(Act::Meet),
    ]
}

/// What was done, as a plain list: each act with those that its device had seen.
struct Done {
    seen: BTreeSet<usize>,
    renewed: BTreeSet<Channel>,
    withdrawn: BTreeSet<Channel>,
    erased: bool,
}

/// Whether somebody may be shown in a place, told from the list alone: nobody erased them, and some consent for the place was
/// recorded by somebody who had seen every withdrawal that reaches it.
fn may_be_shown(done: &[Done], channel: Channel) -> bool {
    let withdrawals: Vec<usize> =
        (0..done.len()).filter(|index| done[*index].withdrawn.contains(&channel)).collect();
    let counts = |consent: &Done| {
        consent.renewed.contains(&channel)
            && withdrawals.iter().all(|withdrawal| consent.seen.contains(withdrawal))
    };
    !done.iter().any(|act| act.erased) && done.iter().any(counts)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Two devices do whatever they like, with clocks that are off by minutes either way, and meet now and then. At the end
    /// exactly those places show the person for which a consent was given in knowledge of every withdrawal.
    #[test]
    fn a_withdrawal_is_beaten_only_by_whoever_knew_of_it(
        acts in prop::collection::vec((any::<bool>(), act(), 0_i8..4), 1..30),
    ) {
        let mut here = Case::new();
        let mut there = here.elsewhere();
        let first = channels(&[Channel::Wall, Channel::Screen]);
        let mut done =
            vec![Done { seen: BTreeSet::new(), renewed: first, withdrawn: BTreeSet::new(), erased: false }];
        let mut seen = [BTreeSet::from([0]), BTreeSet::from([0])];
        for (minute, (is_here, act, off)) in acts.iter().enumerate() {
            let now = OPENED.at(10, minute as i8, 0, 0);
            here.at(now);
            there.at(now.checked_add(jiff::Span::new().minutes(*off)).unwrap());
            if matches!(act, Act::Meet) {
                here.meet(&there);
                there.meet(&here);
                let both: BTreeSet<usize> = seen[0].union(&seen[1]).copied().collect();
                seen = [both.clone(), both];
                continue;
            }
            let case = if *is_here { &mut here } else { &mut there };
            let talent = case.talent;
            let facts = match act {
                Act::Renew(of) => case.renew(date(2025, 1, 1), &of.iter().copied().collect::<Vec<_>>()),
                Act::Withdraw(of) => case.withdraw(Extent::Channels(of.clone())),
                Act::Rename => case.edit(Change::Name(format!("示例{minute}"))),
                Act::Erase => case.ask(Command::Erase { talent, cause: Cause::Requested }),
                Act::Meet => unreachable!(),
            };
            let Ok(facts) = facts else { continue };
            let mine = &mut seen[usize::from(!*is_here)];
            let of = |wanted: bool, of: &BTreeSet<Channel>| if wanted { of.clone() } else { BTreeSet::new() };
            let (renewed, withdrawn) = match act {
                Act::Renew(channels) => (of(true, channels), BTreeSet::new()),
                Act::Withdraw(channels) => (BTreeSet::new(), of(true, channels)),
                _ => Default::default(),
            };
            let erased = facts.iter().any(|fact| matches!(fact, workspace::Fact::Talent(Fact::Erased { .. })));
            done.push(Done { seen: mine.clone(), renewed, withdrawn, erased });
            mine.insert(done.len() - 1);
        }
        here.meet(&there);
        there.meet(&here);
        prop_assert!(here.desk.workspace() == there.desk.workspace());
        for channel in Channel::ALL {
            let shown = here.shown(OPENED, *channel).len();
            prop_assert_eq!(shown, usize::from(may_be_shown(&done, *channel)), "{:?}", channel);
        }
        if done.iter().any(|act| act.erased) {
            prop_assert!(!here.state_holds(NAME) && !here.state_holds("示例"));
        }
    }
}
