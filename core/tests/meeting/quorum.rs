//! Who is there, who counts, and whether they are enough.

use super::*;

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
