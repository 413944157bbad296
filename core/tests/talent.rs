//! Talent boards: nobody is shown without a consent for the day and the place, a withdrawal wins over whatever it had not
//! seen, and of a person who was erased nothing is left in the state.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use cobuild::{
    board::{Channel, Picture},
    clash::Clash,
    journal::{Actor, Digest},
    query,
    record::{Record, Seeded, TalentBoardId, TalentId},
    rule::Severity,
    talent::{BoardChange, Cause, Change, Command, Extent, Fact, NewConsent, Order, Profile, Talents, rules},
    workspace::{self, Desk, PerformError, profile},
};
use jiff::civil::{Date, DateTime, date};
use proptest::prelude::*;

const OPENED: Date = date(2022, 10, 11);
const NAME: &str = "歐陽示例";
const MERIT: &str = "某項成就";

struct Case {
    desk: Desk<Seeded>,
    board: TalentBoardId,
    talent: TalentId,
}

fn channels(of: &[Channel]) -> BTreeSet<Channel> {
    of.iter().copied().collect()
}

fn consent(until: Date, of: &[Channel]) -> NewConsent {
    NewConsent { given_on: OPENED, until, channels: channels(of), form: "檔案櫃三".into() }
}

fn profile_of(name: &str) -> Box<Profile> {
    Box::new(Profile { name: name.into(), field: "金融".into(), merit: MERIT.into(), photo: None })
}

fn made<T: TryFrom<Record>>(facts: &[workspace::Fact]) -> T {
    facts.iter().flat_map(workspace::Fact::touches).find_map(|record| record.try_into().ok()).unwrap()
}

impl Case {
    /// A board with a person who agreed to the wall and the screen for a year.
    fn new() -> Case {
        let mut desk = Desk::seeded(7, Actor::new("service centre"), OPENED.at(9, 0, 0, 0));
        let open = Command::OpenBoard { title: "玉蘭英才榜".into(), place: String::new(), places: None };
        let board = made(&desk.perform(&workspace::Command::Talent(open)).unwrap());
        let mut case = Case { desk, board, talent: TalentId::from_uuid(uuid::Uuid::nil()) };
        case.talent = case.admit(NAME).unwrap();
        case
    }

    fn elsewhere(&self) -> Case {
        let mut desk = Desk::seeded(8, Actor::new("sub-district"), self.desk.now());
        desk.receive(self.desk.journal().clone());
        Case { desk, board: self.board, talent: self.talent }
    }

    fn meet(&mut self, other: &Case) {
        self.desk.set_now(self.desk.now().max(other.desk.now()));
        self.desk.receive(other.desk.journal().clone());
    }

    fn at(&mut self, now: DateTime) -> &mut Case {
        self.desk.set_now(now);
        self
    }

    fn ask(&mut self, command: Command) -> Result<Vec<workspace::Fact>, PerformError> {
        self.desk.perform(&workspace::Command::Talent(command))
    }

    fn admit(&mut self, name: &str) -> Result<TalentId, PerformError> {
        let consent = consent(date(2023, 10, 10), &[Channel::Wall, Channel::Screen]);
        let facts = self.ask(Command::Admit { board: self.board, profile: profile_of(name), consent })?;
        Ok(made(&facts))
    }

    fn renew(&mut self, until: Date, of: &[Channel]) -> Result<Vec<workspace::Fact>, PerformError> {
        self.ask(Command::Consent { talent: self.talent, consent: consent(until, of) })
    }

    fn withdraw(&mut self, from: Extent) -> Result<Vec<workspace::Fact>, PerformError> {
        self.ask(Command::Withdraw { talent: self.talent, on: None, from })
    }

    fn edit(&mut self, change: Change) -> Result<Vec<workspace::Fact>, PerformError> {
        self.ask(Command::Edit { talent: self.talent, changes: vec![change] })
    }

    fn talents(&self) -> &Talents {
        &self.desk.workspace().talents
    }

    fn shown(&self, day: Date, channel: Channel) -> Vec<&str> {
        self.talents().shown_on(self.board, day, channel).iter().map(|shown| shown.name()).collect()
    }

    fn clashes(&self) -> Vec<&Clash> {
        self.desk.workspace().clashes.open().map(|(_, clash)| clash).collect()
    }

    fn fields(&self) -> Vec<&str> {
        self.clashes().iter().map(|clash| clash.field.as_str()).collect()
    }

    fn codes(&self, day: Date) -> Vec<(&'static str, Severity)> {
        let findings = rules::findings(self.desk.workspace(), day.at(9, 0, 0, 0));
        findings.iter().map(|finding| (finding.explanation.rule.code, finding.severity)).collect()
    }

    /// Whether the state holds these words anywhere.
    fn state_holds(&self, words: &str) -> bool {
        let bytes = postcard::to_allocvec(self.desk.workspace()).unwrap();
        bytes.windows(words.len()).any(|window| window == words.as_bytes())
    }
}

#[track_caller]
fn refused<T: std::fmt::Debug>(result: Result<T, PerformError>, code: &str) {
    let Err(PerformError::Refused(refusal)) = result else { panic!("expected {code}, got {result:?}") };
    assert_eq!(refusal.code(), code, "{refusal}");
}

#[test]
fn people_are_shown_on_the_days_and_in_the_places_they_agreed_to() {
    let mut case = Case::new();
    for (day, expected) in
        [(date(2022, 10, 10), 0), (OPENED, 1), (date(2023, 10, 10), 1), (date(2023, 10, 11), 0)]
    {
        assert_eq!(case.shown(day, Channel::Wall).len(), expected, "{day}");
        assert_eq!(case.shown(day, Channel::Screen).len(), expected, "{day}");
        assert_eq!(
            case.shown(day, Channel::Print).len() + case.shown(day, Channel::Online).len(),
            0,
            "{day}"
        );
    }
    case.renew(date(2024, 12, 31), &[Channel::Wall]).unwrap();
    assert_eq!(case.shown(date(2024, 12, 31), Channel::Wall), [NAME]);
    assert_eq!(case.shown(date(2024, 12, 31), Channel::Screen), [""; 0]);
    let shown = case.talents().shown_on(case.board, OPENED, Channel::Wall);
    assert_eq!((shown[0].field(), shown[0].merit(), shown[0].photo()), ("金融", MERIT, None));
}

#[test]
fn withdrawing_works_at_once_and_altogether_erases() {
    let mut case = Case::new();
    case.renew(date(2025, 1, 1), &[Channel::Print]).unwrap();
    let facts = case.withdraw(Extent::Channels(channels(&[Channel::Wall, Channel::Screen]))).unwrap();
    assert_eq!(facts.len(), 1, "print is left");
    for day in [date(2022, 10, 10), OPENED, date(2023, 1, 1)] {
        assert_eq!(case.shown(day, Channel::Wall), [""; 0], "also for days gone by");
    }
    assert_eq!(case.shown(OPENED, Channel::Print), [NAME]);
    let facts = case.withdraw(Extent::Channels(channels(&[Channel::Print]))).unwrap();
    assert_eq!(facts.len(), 2, "nothing is left: erased in the same entry");
    assert_eq!(case.talents().get(case.talent).unwrap().erased().unwrap().cause, Cause::Withdrawn);
    refused(case.renew(date(2025, 1, 1), &[Channel::Wall]), "GEN-02");
    refused(case.withdraw(Extent::Everything), "GEN-02");
    refused(case.edit(Change::Name("他人".into())), "GEN-02");
    let entry = case.desk.workspace().history.recent().next_back().unwrap().entry;
    let undo = workspace::Command::Workspace(profile::Command::Undo { entry });
    refused(case.desk.perform(&undo), "WSP-01");
}

#[test]
fn a_consent_that_has_ended_does_not_keep_the_details() {
    let mut case = Case::new();
    case.at(date(2023, 11, 1).at(9, 0, 0, 0));
    let facts = case.withdraw(Extent::Channels(channels(&[Channel::Wall]))).unwrap();
    assert_eq!(facts.len(), 2, "the screen's consent ended in October");
}

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
    assert_eq!(query::name(here.desk.workspace(), here.talent.into()), Some("玉蘭英才榜".into()));
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

#[test]
fn the_order_is_the_offices_or_that_of_the_names() {
    let mut case = Case::new();
    let [second, third] = ["丁示例", "安示例"].map(|name| case.admit(name).unwrap());
    let by_name = case.shown(OPENED, Channel::Wall).join(" ");
    assert_eq!(by_name, "丁示例 安示例 歐陽示例");
    let order = |order| Command::EditBoard { board: case.board, changes: vec![BoardChange::Order(order)] };
    let (office, strangers, back) = (
        order(Order::Office(vec![third, case.talent])),
        order(Order::Office(vec![TalentId::from_uuid(case.board.uuid())])),
        order(Order::ByName),
    );
    case.ask(office).unwrap();
    assert_eq!(case.shown(OPENED, Channel::Wall), ["安示例", NAME, "丁示例"]);
    refused(case.ask(strangers), "GEN-01");
    case.ask(Command::Erase { talent: second, cause: Cause::Mistaken }).unwrap();
    case.ask(back).unwrap();
    assert_eq!(case.shown(OPENED, Channel::Wall), ["安示例", NAME]);
}

#[test]
fn a_board_shows_as_many_as_it_has_places_for() {
    let mut case = Case::new();
    for number in 2..=40 {
        case.admit(&format!("示例{number}")).unwrap();
    }
    assert_eq!(case.shown(OPENED, Channel::Wall).len(), 40);
    refused(case.admit("示例41"), "TAL-01");
    assert_eq!(case.codes(OPENED), []);
    case.ask(Command::Erase { talent: case.talent, cause: Cause::Requested }).unwrap();
    case.admit("示例41").unwrap();
    let board = case.board;
    case.ask(Command::EditBoard { board, changes: vec![BoardChange::Places(Some(41))] }).unwrap();
    case.admit("示例42").unwrap();
    case.ask(Command::EditBoard { board, changes: vec![BoardChange::Places(Some(3))] }).unwrap();
    assert_eq!(case.codes(OPENED), [("TAL-01", Severity::Warning)]);
    case.ask(Command::CloseBoard { board, reason: "改造".into() }).unwrap();
    assert_eq!(case.talents().on_board(board).count(), 0, "what the board was for is over");
    assert!(!case.state_holds("示例41"));
    refused(case.admit("示例43"), "GEN-02");
}

#[test]
fn what_makes_no_entry_is_refused() {
    let mut case = Case::new();
    let (board, talent) = (case.board, case.talent);
    let wall = || consent(date(2023, 10, 10), &[Channel::Wall]);
    refused(case.ask(Command::Admit { board, profile: profile_of(" "), consent: wall() }), "GEN-03");
    let nowhere = consent(date(2023, 10, 10), &[]);
    refused(case.ask(Command::Admit { board, profile: profile_of("甲"), consent: nowhere }), "GEN-03");
    let stranger = TalentBoardId::from_uuid(talent.uuid());
    refused(
        case.ask(Command::Admit { board: stranger, profile: profile_of("甲"), consent: wall() }),
        "GEN-01",
    );
    refused(case.withdraw(Extent::Channels(BTreeSet::new())), "GEN-03");
    let tomorrow = NewConsent { given_on: date(2022, 10, 12), ..wall() };
    refused(case.ask(Command::Consent { talent, consent: tomorrow }), "TAL-02");
    refused(
        case.ask(Command::Consent { talent, consent: consent(date(2022, 10, 10), &[Channel::Wall]) }),
        "TAL-03",
    );
    refused(case.edit(Change::Name(String::new())), "GEN-03");
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
    assert_eq!(case.fields(), ["edited", "consent_given"]);
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
