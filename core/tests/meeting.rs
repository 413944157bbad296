//! The council hall by its behaviour: given a council, when something is asked, then facts or a refusal with its
//! values.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;

use cobuild::{
    journal::{Actor, DeviceId, Draft, Entry, Stamp, VersionVector},
    meeting::{
        Attendance, Command, Competence, Consent, Duty, Fact, Guest, GuestRole, NewSeat, Outcome, Session,
        findings, rules,
    },
    organisation::{self, Kind, Name},
    record::{BodyId, ItemId, OrganisationId, Record, SeatId, Seeded, SessionId},
    rule::{Refusal, Severity, TermValue},
    text::Language,
    workspace::{self, Desk, PerformError, Workspace},
};
use jiff::civil::{Date, DateTime, date};

const CALLED: Date = date(2022, 8, 10);

fn held_at() -> DateTime {
    date(2022, 8, 16).at(15, 0, 0, 0)
}

fn organisation(number: u128) -> OrganisationId {
    uuid::Uuid::from_u128(number).into()
}

/// Organisations on record under the ids by which the tests name them.
fn registered() -> Entry<workspace::Fact> {
    let register = |number| organisation::Fact::Registered {
        organisation: organisation(number),
        name: Name { full: format!("Organisation {number}"), short: None },
        kind: Kind::Department,
        uscc: None,
        founded: None,
        formed_from: None,
    };
    let draft = Draft {
        device: DeviceId::from_number(90),
        number: 1,
        stamp: Stamp::default(),
        at: CALLED.at(8, 0, 0, 0),
        actor: Actor::new("front desk"),
        label: None,
        seen: VersionVector::default(),
        previous: None,
        facts: (1..=20)
            .chain([50, 99])
            .map(|number| workspace::Fact::Organisation(register(number)))
            .collect(),
    };
    draft.seal().unwrap()
}

/// A council of 13 seats, of organisations 1 to 13, with a session called for 16 August 2022.
struct Council {
    desk: Desk<Seeded>,
    body: BodyId,
    session: SessionId,
}

impl Council {
    fn new() -> Council {
        let mut desk = Desk::seeded(7, Actor::new("front desk"), CALLED.at(9, 0, 0, 0));
        desk.receive([registered()].into_iter().collect());
        let seats = (1..=13).map(|number| seat(number, None)).collect();
        let found = Command::Found {
            name: "Building council".into(),
            kind: Default::default(),
            building: None,
            organisation: None,
            on: None,
            seats,
        };
        desk.perform(&workspace::Command::Meeting(found)).unwrap();
        let body = desk.workspace().meetings.bodies().next().unwrap().id;
        let mut council = Council { desk, body, session: uuid::Uuid::nil().into() };
        council.session = council.call(held_at());
        council
    }

    fn call(&mut self, planned_at: DateTime) -> SessionId {
        let call = Command::Call {
            body: self.body,
            number: "2022-08".into(),
            title: "First session".into(),
            planned_at,
            place: String::new(),
            form: Default::default(),
            called_on: None,
            chair: None,
            recorder: None,
        };
        match self.done(call).first() {
            Some(Fact::Called { session, .. }) => *session,
            other => panic!("{other:?}"),
        }
    }

    /// Asks for something that must be granted.
    fn done(&mut self, command: Command) -> Vec<Fact> {
        let facts = self.desk.perform(&workspace::Command::Meeting(command)).unwrap();
        let meeting = |fact| if let workspace::Fact::Meeting(fact) = fact { Some(fact) } else { None };
        facts.into_iter().filter_map(meeting).collect()
    }

    /// Asks for something that must be refused, by the rule with this code.
    fn refused(&mut self, command: Command, code: &str) -> Refusal {
        match self.desk.perform(&workspace::Command::Meeting(command)) {
            Err(PerformError::Refused(refusal)) => {
                assert_eq!(refusal.code(), code, "{refusal}");
                refusal.reasons.iter().for_each(|reason| {
                    for language in [Language::En, Language::ZhHans, Language::ZhHant] {
                        let sentence = reason.sentence(language);
                        // GEN-01 names the record as JSON.
                        let whole = code == "GEN-01" || !sentence.contains('{');
                        assert!(whole, "a value is missing: {sentence}");
                    }
                });
                refusal
            }
            other => panic!("expected {code}, got {other:?}"),
        }
    }

    fn item(&mut self, title: &str, competence: Competence) -> ItemId {
        let session = self.session;
        match self
            .done(Command::AddItem { session, title: title.into(), competence, question: Default::default() })
            .first()
        {
            Some(Fact::ItemAdded { item, .. }) => *item,
            other => panic!("{other:?}"),
        }
    }

    fn seats(&self) -> Vec<SeatId> {
        self.workspace().meetings.seats(self.body).map(|seat| seat.id).collect()
    }

    /// The first `present` seats come, the others do not.
    fn attend(&mut self, present: usize) -> Vec<Fact> {
        let mark = |place| if place < present { Attendance::Present } else { Attendance::Absent };
        let marks = self.seats().into_iter().enumerate().map(|(place, seat)| (seat, mark(place))).collect();
        self.done(Command::RecordAttendance { session: self.session, marks })
    }

    fn open_with(&mut self, present: usize) {
        self.attend(present);
        self.desk.set_now(held_at());
        self.done(Command::Open { session: self.session, at: None });
    }

    fn vote(&self, item: ItemId, yes: u32, no: u32) -> Command {
        Command::Vote { session: self.session, item, yes, no, abstain: 0, invalid: 0 }
    }

    fn conclude(item: ItemId, outcome: Outcome) -> Command {
        Command::Conclude { item, outcome }
    }

    fn close(&mut self) {
        self.done(Command::Close { session: self.session, at: None });
    }

    fn workspace(&self) -> &Workspace {
        self.desk.workspace()
    }

    fn current(&self) -> &Session {
        self.workspace().meetings.session(self.session).unwrap()
    }

    fn codes(&self, now: DateTime) -> Vec<(&'static str, Severity)> {
        findings(self.workspace(), now)
            .iter()
            .map(|found| (found.explanation.rule.code, found.severity))
            .collect()
    }
}

fn seat(number: u128, from: Option<Date>) -> NewSeat {
    NewSeat {
        title: format!("Seat {number}"),
        organisation: Some(organisation(number)),
        holder: None,
        from,
        to: None,
    }
}

fn resolution(duties: Vec<Duty>) -> Outcome {
    Outcome::Resolution { text: "So be it".into(), effective_on: None, owners_vote: None, duties }
}

fn proposal() -> Outcome {
    Outcome::Proposal {
        to: "Traffic police".into(),
        organisation: None,
        text: "Please".into(),
        duties: Vec::new(),
    }
}

fn duty(number: u128, consent: Consent) -> Duty {
    Duty { organisation: organisation(number), text: "Mend it".into(), due: None, consent }
}

fn number(refusal: &Refusal, key: &str) -> i64 {
    let value = refusal.reasons.iter().find_map(|reason| reason.value(key));
    if let Some(TermValue::Number(number)) = value { *number } else { panic!("no {key} in {refusal}") }
}

#[test]
fn eight_of_thirteen_is_one_short_of_two_thirds() {
    let mut council = Council::new();
    let item = council.item("Activities", Competence::BuildingCouncil);
    council.open_with(8);
    let refusal = council.refused(council.vote(item, 8, 0), "MTG-01");
    let values =
        ["seats.entitled", "seats.present", "needed", "seats.short"].map(|key| number(&refusal, key));
    assert_eq!(values, [13, 8, 9, 1]);
    let sentence = refusal.reasons[0].sentence(Language::ZhHant);
    assert!(sentence.starts_with("應到13人、實到8人，差1人達2/3（需9人）"), "{sentence}");
    // Consensus decides as well, so it needs the quorum as well; putting off does not.
    council.refused(Command::Agree { item, note: "All agreed".into() }, "MTG-01");
    council.done(Council::conclude(item, Outcome::Deferred { why: "no quorum".into() }));
}

#[test]
fn the_quorum_counter_is_live_and_a_latecomer_completes_it() {
    let mut council = Council::new();
    let item = council.item("Activities", Competence::BuildingCouncil);
    for (present, holds) in [(0, false), (8, false), (9, true), (13, true)] {
        council.attend(present);
        let meetings = &council.workspace().meetings;
        let roll = meetings.roll(council.current());
        let verdict =
            rules::quorum(Default::default(), &roll, &council.workspace().policy, council.current().day());
        assert_eq!(verdict.holds, holds, "{present} of 13");
    }
    council.open_with(8);
    let late = council.seats()[8];
    let proxy = Attendance::Represented { by: "a colleague".into() };
    let marks = BTreeMap::from([(late, proxy)]);
    let facts = council.done(Command::RecordAttendance { session: council.session, marks });
    assert!(matches!(&facts[1], Fact::QuorumRecorded { roll, .. } if roll.present.len() == 9), "{facts:?}");
    council.done(council.vote(item, 5, 4));
}

#[test]
fn guests_never_count() {
    let mut council = Council::new();
    let item = council.item("Activities", Competence::BuildingCouncil);
    for role in GuestRole::ALL {
        let guest = Guest { name: format!("{role:?}"), organisation: Some(organisation(99)), role };
        council.done(Command::AddGuest { session: council.session, guest });
    }
    council.open_with(8);
    let refusal = council.refused(council.vote(item, 8, 0), "MTG-01");
    assert_eq!(number(&refusal, "seats.present"), 8);
}

#[test]
fn nothing_is_voted_on_before_the_quorum_is_recorded() {
    let mut council = Council::new();
    let item = council.item("Activities", Competence::BuildingCouncil);
    council.attend(13);
    council.refused(council.vote(item, 8, 0), "MTG-02");
}

#[test]
fn votes_are_counted() {
    // present, yes, no, abstain, invalid, refused by
    let cases = [
        (9, 10, 0, 0, 0, Some("MTG-03")),
        (9, 5, 2, 2, 1, Some("MTG-03")),
        (9, u32::MAX, u32::MAX, 0, 0, Some("MTG-03")),
        (9, 5, 2, 1, 1, None),
        (9, 0, 0, 0, 0, None),
    ];
    for (present, yes, no, abstain, invalid, expected) in cases {
        let mut council = Council::new();
        let item = council.item("Activities", Competence::BuildingCouncil);
        council.open_with(present);
        let vote = Command::Vote { session: council.session, item, yes, no, abstain, invalid };
        match expected {
            Some(code) => {
                let refusal = council.refused(vote, code);
                assert_eq!(number(&refusal, "seats.present"), 9);
            }
            None => assert_eq!(council.done(vote).len(), 1),
        }
    }
}

#[test]
fn a_resolution_needs_more_than_half_of_those_present() {
    // present, yes, needed, adopted
    for (present, yes, needed, adopted) in
        [(10, 5, 6, false), (10, 6, 6, true), (9, 4, 5, false), (9, 5, 5, true)]
    {
        let mut council = Council::new();
        let item = council.item("Activities", Competence::BuildingCouncil);
        council.open_with(present);
        council.done(council.vote(item, yes, 0));
        if adopted {
            council.done(Council::conclude(item, resolution(Vec::new())));
            assert_eq!(council.workspace().meetings.outcome_of(item), Some(&resolution(Vec::new())));
        } else {
            let refusal = council.refused(Council::conclude(item, resolution(Vec::new())), "MTG-04");
            assert_eq!([number(&refusal, "votes.yes"), number(&refusal, "needed")], [i64::from(yes), needed]);
        }
    }
}

#[test]
fn a_resolution_rests_on_a_vote_or_a_consensus() {
    let mut council = Council::new();
    let item = council.item("Activities", Competence::BuildingCouncil);
    council.open_with(9);
    council.refused(Council::conclude(item, resolution(Vec::new())), "MTG-18");
    council.done(Command::Agree { item, note: "All agreed".into() });
    council.done(Council::conclude(item, resolution(Vec::new())));
    council.refused(Council::conclude(item, resolution(Vec::new())), "GEN-02");
    council.refused(council.vote(item, 9, 0), "GEN-02");
}

#[test]
fn what_is_not_the_councils_own_leaves_it_as_a_proposal() {
    let police = Competence::Department(organisation(50));
    let owners_vote = Outcome::Resolution {
        text: "Paint bays".into(),
        effective_on: None,
        owners_vote: Some("2022-3".into()),
        duties: vec![],
    };
    let mediation = || Outcome::Mediation { text: "Shared cost".into(), duties: Vec::new() };
    let cases = [
        (Competence::BuildingCouncil, resolution(vec![]), true),
        (Competence::BuildingCouncil, proposal(), true),
        (Competence::Owners, resolution(vec![]), false),
        (Competence::Owners, proposal(), true),
        (Competence::Owners, owners_vote.clone(), false),
        (Competence::Owners, mediation(), false),
        (police, resolution(vec![]), false),
        (police, owners_vote, false),
        (police, proposal(), true),
        (Competence::Residents, resolution(vec![]), false),
        (Competence::Property, resolution(vec![]), false),
        (Competence::Property, mediation(), true),
        (Competence::Private, resolution(vec![]), false),
        (Competence::Private, mediation(), true),
    ];
    for (competence, outcome, allowed) in cases {
        let mut council = Council::new();
        let item = council.item("Parking bays", competence);
        council.open_with(9);
        council.done(council.vote(item, 9, 0));
        let conclude = Council::conclude(item, outcome);
        if allowed {
            council.done(conclude);
            continue;
        }
        let refusal = council.refused(conclude, "MTG-05");
        let sentence = refusal.reasons[0].sentence(Language::ZhHant);
        assert!(sentence.starts_with("樓宇議事廳無權對「Parking bays」"), "{sentence}");
        if competence == Competence::Owners {
            assert!(sentence.contains("只能形成：建議") && sentence.contains("第二百七十八條"), "{sentence}");
        }
    }
}

#[test]
fn a_duty_needs_the_consent_of_whoever_is_to_do_it() {
    let late = |day| Consent::AcceptedLater { on: date(2022, 8, day) };
    let ordered = |reference: &str| Consent::Ordered { reference: reference.into() };
    // Organisations 1 to 9 are present, 10 to 13 are not, 99 is there as a guest.
    let cases = [
        (duty(1, Consent::PresentAgreed), true),
        (duty(13, Consent::PresentAgreed), false),
        (duty(99, Consent::PresentAgreed), true),
        (duty(13, Consent::Pending), true),
        (duty(13, late(15)), false),
        (duty(13, late(16)), true),
        (duty(13, late(17)), false),
        (duty(13, ordered(" ")), false),
        (duty(13, ordered("order 12")), true),
    ];
    for (duty, allowed) in cases {
        let mut council = Council::new();
        let item = council.item("Activities", Competence::BuildingCouncil);
        let guest =
            Guest { name: "Police".into(), organisation: Some(organisation(99)), role: GuestRole::Observer };
        council.done(Command::AddGuest { session: council.session, guest });
        council.open_with(9);
        council.done(council.vote(item, 9, 0));
        let conclude = Council::conclude(item, resolution(vec![duty.clone()]));
        if allowed {
            council.done(conclude);
        } else {
            council.refused(conclude, "MTG-07");
        }
    }
}

#[test]
fn a_pending_duty_stands_out_until_it_is_accepted() {
    let mut council = Council::new();
    let item = council.item("Activities", Competence::BuildingCouncil);
    council.open_with(9);
    council.done(council.vote(item, 9, 0));
    council.done(Council::conclude(item, resolution(vec![duty(13, Consent::Pending)])));
    assert_eq!(council.codes(held_at()), [("MTG-17", Severity::Warning)]);
    let later = date(2022, 8, 18);
    council.desk.set_now(later.at(9, 0, 0, 0));
    let accept = Command::BindDuty { item, duty: 0, consent: Consent::AcceptedLater { on: later } };
    council.done(accept);
    assert_eq!(council.codes(held_at()), []);
    let unknown = Command::BindDuty { item, duty: 1, consent: Consent::Pending };
    council.refused(unknown, "GEN-01");
}

#[test]
fn only_seats_valid_on_the_day_count() {
    let mut council = Council::new();
    let item = council.item("Activities", Competence::BuildingCouncil);
    let ended = council.seats()[0];
    council.done(Command::EndSeat { seat: ended, to: Some(date(2022, 8, 15)) });
    let future = seat(14, Some(date(2022, 8, 17)));
    council.done(Command::AddSeat { body: council.body, seat: future });
    for outside in [ended, *council.seats().last().unwrap()] {
        let marks = BTreeMap::from([(outside, Attendance::Present)]);
        let refusal =
            council.refused(Command::RecordAttendance { session: council.session, marks }, "MTG-06");
        assert_eq!(refusal.reasons[0].records, [Record::Seat(outside)]);
    }
    // The last valid day counts, and so 12 are entitled: 8 of them are two thirds.
    let marks = council.seats()[1..9].iter().map(|seat| (*seat, Attendance::Present)).collect();
    council.done(Command::RecordAttendance { session: council.session, marks });
    council.desk.set_now(held_at());
    council.done(Command::Open { session: council.session, at: None });
    council.done(council.vote(item, 5, 3));
}

#[test]
fn a_seat_ends_after_it_began_and_its_holders_are_remembered() {
    let mut council = Council::new();
    let seat = council.seats()[0];
    council.refused(Command::EndSeat { seat, to: Some(date(2022, 8, 9)) }, "MTG-16");
    for (holder, day) in [(Some("Chen"), 10), (Some("Li"), 20), (None, 25)] {
        let holder = holder.map(str::to_owned);
        council.done(Command::ChangeHolder { seat, holder, from: Some(date(2022, 8, day)) });
    }
    let seat = council.workspace().meetings.seat(seat).unwrap();
    let on = |day| seat.holder_on(date(2022, 8, day));
    assert_eq!([on(9), on(10), on(19), on(20), on(25)], [None, Some("Chen"), Some("Chen"), Some("Li"), None]);
}

#[test]
fn a_session_is_held_after_its_call_and_before_it_is_recorded() {
    let mut council = Council::new();
    council.desk.set_now(date(2022, 10, 11).at(9, 0, 0, 0));
    let open = |council: &Council, at| Command::Open { session: council.session, at: Some(at) };
    council.refused(open(&council, date(2022, 8, 9).at(9, 0, 0, 0)), "MTG-08");
    council.refused(open(&council, date(2022, 10, 12).at(9, 0, 0, 0)), "MTG-08");
    council.done(open(&council, held_at()));
    assert_eq!(council.current().day(), date(2022, 8, 16));
    council.refused(open(&council, held_at()), "GEN-02");
    let close = |council: &Council, at| Command::Close { session: council.session, at: Some(at) };
    council.refused(close(&council, date(2022, 8, 16).at(14, 0, 0, 0)), "MTG-08");
    council.done(close(&council, date(2022, 8, 16).at(17, 0, 0, 0)));
}

#[test]
fn the_agenda_stands_once_the_session_is_open() {
    let mut council = Council::new();
    let [first, second, third] =
        ["A", "B", "C"].map(|title| council.item(title, Competence::BuildingCouncil));
    council.done(Command::OrderAgenda { session: council.session, items: vec![third, first] });
    let titles = |council: &Council| {
        let agenda = council.workspace().meetings.agenda(council.current());
        agenda.iter().map(|item| item.title.get().clone()).collect::<Vec<_>>()
    };
    assert_eq!(titles(&council), ["C", "A", "B"]);
    council.done(Command::RemoveItem { item: first });
    assert_eq!(titles(&council), ["C", "B"]);
    council.refused(Command::RemoveItem { item: first }, "GEN-01");
    council.open_with(9);
    council.refused(Command::RemoveItem { item: second }, "GEN-02");
    let late = Command::AddItem {
        session: council.session,
        title: "D".into(),
        competence: Competence::Private,
        question: Default::default(),
    };
    council.refused(late, "GEN-02");
    let refusal = council.refused(Command::Close { session: council.session, at: None }, "MTG-15");
    assert_eq!(number(&refusal, "item.open"), 2);
}

#[test]
fn an_issue_waits_on_one_agenda_at_a_time() {
    let mut council = Council::new();
    let issue = uuid::Uuid::from_u128(77).into();
    let (session, item) = (council.session, uuid::Uuid::from_u128(78).into());
    let check = |council: &Council, session| {
        cobuild::meeting::check_item(council.workspace(), session, Some(issue), "Traffic")
    };
    check(&council, session).unwrap();
    let competence = Competence::Department(organisation(50));
    let added = Fact::ItemAdded {
        session,
        item,
        issue: Some(issue),
        title: "Traffic".into(),
        competence,
        question: Default::default(),
    };
    council.desk.write(vec![workspace::Fact::Meeting(added)], None).unwrap();
    let second = council.call(date(2022, 9, 1).at(15, 0, 0, 0));
    assert_eq!(check(&council, second).unwrap_err().code(), "MTG-14");
    assert_eq!(council.workspace().meetings.pending_item_of(issue).unwrap().id, item);
    council.open_with(9);
    council.done(Council::conclude(item, Outcome::Deferred { why: "police absent".into() }));
    check(&council, second).unwrap();
    assert_eq!(council.workspace().meetings.items_of(issue).count(), 1);
}

#[test]
fn notice_three_days_before_is_a_warning_and_never_blocks() {
    let mut council = Council::new();
    let on = |day| date(2022, 8, day).at(9, 0, 0, 0);
    assert_eq!(council.codes(on(13)), []);
    assert_eq!(council.codes(on(14)), [("MTG-10", Severity::Warning)]);
    council.desk.set_now(on(13));
    council.done(Command::SendNotice { session: council.session, on: None });
    assert_eq!(council.codes(on(14)), []);
    let to = date(2022, 8, 20).at(15, 0, 0, 0);
    council.done(Command::Postpone { session: council.session, to, why: "typhoon".into() });
    assert_eq!(council.codes(on(17)), []);
    assert_eq!(council.codes(on(18)), [("MTG-10", Severity::Warning)]);
    assert_eq!(council.codes(on(21)), [("MTG-10", Severity::Warning), ("MTG-11", Severity::Overdue)]);
    council.done(Command::Cancel { session: council.session, why: "no need".into() });
    assert_eq!(council.codes(on(21)), []);
}

#[test]
fn minutes_are_immutable_once_confirmed_and_results_are_published_long_enough() {
    let mut council = Council::new();
    let session = council.session;
    let write = |text: &str| Command::WriteMinutes { session, text: text.into() };
    let publish = |to| Command::Publish { session, from: date(2022, 8, 17), to, place: "Hall board".into() };
    council.refused(write("early"), "GEN-02");
    council.open_with(9);
    council.close();
    assert_eq!(council.codes(held_at()), [("MTG-12", Severity::Notice)]);
    council.refused(Command::ConfirmMinutes { session }, "GEN-02");
    council.done(write("draft"));
    council.done(write("final"));
    council.refused(publish(date(2022, 8, 31)), "MTG-20");
    council.refused(Command::CorrectMinutes { session, text: "x".into() }, "GEN-02");
    council.done(Command::ConfirmMinutes { session });
    council.refused(write("changed"), "MTG-09");
    council.done(Command::CorrectMinutes { session, text: "Nine, not eight".into() });
    let minutes = council.current().minutes.clone().unwrap();
    assert_eq!((minutes.text.get().as_str(), minutes.corrections.len()), ("final", 1));
    // Wednesday 17 August 2022 is not counted; the fifth working day is Wednesday the 24th.
    let refusal = council.refused(publish(date(2022, 8, 23)), "MTG-13");
    let until = refusal.reasons[0].value("publication.until");
    assert_eq!(until, Some(&TermValue::Date(date(2022, 8, 24))));
    council.done(publish(date(2022, 8, 24)));
    council.refused(publish(date(2022, 8, 24)), "GEN-02");
}

#[test]
fn a_council_that_has_not_met_for_a_quarter_stands_out() {
    let mut council = Council::new();
    council.done(Command::Cancel { session: council.session, why: "no need".into() });
    assert_eq!(council.codes(date(2022, 11, 10).at(9, 0, 0, 0)), []);
    assert_eq!(council.codes(date(2022, 11, 11).at(9, 0, 0, 0)), [("MTG-19", Severity::Notice)]);
}

#[test]
fn what_must_be_said_is_said() {
    let mut council = Council::new();
    let (session, body) = (council.session, council.body);
    let item = council.item("Activities", Competence::BuildingCouncil);
    let blank = || String::from("  ");
    let nowhere = NewSeat { title: blank(), ..seat(14, None) };
    let guest = Guest { name: blank(), organisation: None, role: GuestRole::Observer };
    for command in [
        Command::Rename { body, name: blank() },
        Command::AddSeat { body, seat: nowhere },
        Command::AddItem {
            session,
            title: blank(),
            competence: Competence::Private,
            question: Default::default(),
        },
        Command::Postpone { session, to: held_at(), why: blank() },
        Command::Cancel { session, why: blank() },
        Command::AddGuest { session, guest },
    ] {
        council.refused(command, "GEN-03");
    }
    council.open_with(9);
    council.refused(Command::Agree { item, note: blank() }, "GEN-03");
    council.refused(Council::conclude(item, Outcome::Deferred { why: blank() }), "GEN-03");
}

#[test]
fn a_duty_is_bound_once() {
    let mut council = Council::new();
    let item = council.item("Activities", Competence::BuildingCouncil);
    council.open_with(9);
    council.done(council.vote(item, 9, 0));
    council.done(Council::conclude(item, resolution(vec![duty(13, Consent::Pending)])));
    let bind = |consent| Command::BindDuty { item, duty: 0, consent };
    council.refused(bind(Consent::Pending), "MTG-17");
    council.refused(bind(Consent::PresentAgreed), "MTG-07");
    council.done(bind(Consent::Ordered { reference: "order 12".into() }));
    council.refused(bind(Consent::Ordered { reference: "order 13".into() }), "GEN-02");
}

#[test]
fn two_devices_open_one_session_and_both_counts_are_kept() {
    let mut council = Council::new();
    council.attend(9);
    let mut phone = Desk::seeded(8, Actor::new("on the phone"), held_at());
    phone.receive(council.desk.journal().clone());
    let open = workspace::Command::Meeting(Command::Open { session: council.session, at: None });
    let marks = council.seats()[9..].iter().map(|seat| (*seat, Attendance::Present)).collect();
    let attendance = Command::RecordAttendance { session: council.session, marks };
    phone.perform(&workspace::Command::Meeting(attendance)).unwrap();
    phone.perform(&open).unwrap();
    council.desk.set_now(held_at());
    council.desk.perform(&open).unwrap();

    council.desk.receive(phone.journal().clone());
    phone.receive(council.desk.journal().clone());
    assert_eq!(council.workspace(), phone.workspace());
    let clashes: Vec<_> = phone.workspace().clashes.open().map(|(_, clash)| clash.field.as_str()).collect();
    assert!(clashes.contains(&"opened"), "{clashes:?}");
    assert_eq!(council.current().state.text().en, "in progress");
}

#[test]
fn commands_are_short_to_type() {
    let id = "01828543-f680-7000-83df-ff52dfe61d24";
    let typed = [
        r#"{"found":{"name":"Council","seats":[{"title":"Property manager"}]}}"#.to_owned(),
        format!(r#"{{"call":{{"body":"{id}","title":"First","planned_at":"2022-08-16T15:00:00"}}}}"#),
        format!(r#"{{"record_attendance":{{"session":"{id}","marks":{{"{id}":"present"}}}}}}"#),
        format!(r#"{{"vote":{{"session":"{id}","item":"{id}","yes":8}}}}"#),
        format!(r#"{{"conclude":{{"item":"{id}","outcome":{{"resolution":{{"text":"So be it"}}}}}}}}"#),
        format!(r#"{{"open":{{"session":"{id}"}}}}"#),
    ];
    for command in typed {
        serde_json::from_str::<Command>(&command).unwrap();
    }
}

#[test]
fn a_seat_is_entitled_on_its_last_day() {
    let mut council = Council::new();
    let item = council.item("Activities", Competence::BuildingCouncil);
    let last = *council.seats().last().unwrap();
    council.done(Command::EndSeat { seat: last, to: Some(held_at().date()) });
    council.attend(8);
    council.desk.set_now(held_at());
    council.done(Command::Open { session: council.session, at: None });
    let refusal = council.refused(council.vote(item, 5, 3), "MTG-01");
    assert_eq!(number(&refusal, "seats.entitled"), 13);
}
