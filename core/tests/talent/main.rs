//! Talent boards: nobody is shown without a consent for the day and the place, a withdrawal wins over whatever it had not
//! seen, and of a person who was erased nothing is left in the state.
#![allow(clippy::unwrap_used)]

mod apart;

use std::collections::BTreeSet;

use cobuild::{
    board::{Channel, Picture},
    clash::Clash,
    journal::{Actor, Digest},
    query,
    record::{Record, Seeded, TalentBoardId, TalentId},
    rule::Severity,
    talent::{BoardChange, Cause, Change, Command, Extent, Fact, NewConsent, Order, Profile, Talents, rules},
    text::Language,
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
