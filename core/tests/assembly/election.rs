//! Elections: more winners than seats, ties, seats left open, and ballots that do not add up.

use crate::office::{Polls, held_at};
use cobuild::meeting::pack::Pack;
use serde_json::{Value, json};

#[test]
fn an_election_fills_its_seats_by_votes_and_votes_again_on_a_tie() {
    let mut polls = Polls::open();
    let tie = polls.ballot(&[("A", 33), ("B", 31), ("C", 27), ("D", 27)]);
    polls.office.done(tie);
    assert_eq!(polls.elected(), ["A", "B"]);
    assert_eq!((polls.result().tied, polls.result().open), (vec!["C".to_owned(), "D".to_owned()], 1));
    polls
        .office
        .refused(json!({ "election": { "reduce_seats": { "item": polls.item, "agreed": 40 } } }), "GEN-02");
    // A tie again: the same two stand once more. Then one of them has more votes, fewer than half of all, and is elected.
    for votes in [[("C", 20), ("D", 20)], [("C", 0), ("D", 0)], [("C", 14), ("D", 15)]] {
        let ballot = polls.ballot(&votes);
        polls.office.done(ballot);
    }
    assert_eq!(polls.elected(), ["A", "B", "D"]);
    let again = polls.ballot(&[("C", 40)]);
    polls.office.refused(again, "GEN-02");
    polls.office.done(
        json!({ "conclude": { "item": polls.item, "outcome": { "resolution": { "text": "A, B, D" } } } }),
    );
    let pack = Pack::of(polls.office.workspace(), polls.session).unwrap();
    assert_eq!(pack.notice.results[0].elected.len(), 3);
    assert_eq!(pack.sign_in.needed, Some(40), "an election needs four fifths of fifty");
}

#[test]
fn seats_that_nobody_won_are_voted_on_anew_or_left_open() {
    let mut polls = Polls::open();
    let first = polls.ballot(&[("A", 38), ("B", 30), ("C", 25), ("D", 20)]);
    polls.office.done(first);
    assert_eq!((polls.elected(), polls.result().open), (vec!["A".to_owned(), "B".to_owned()], 1));
    let item = polls.item;
    polls.office.done(json!({ "election": { "nominate": { "item": item, "candidate": { "name": "E" } } } }));
    polls.office.refused(
        json!({ "election": { "nominate": { "item": item, "candidate": { "name": " E " } } } }),
        "GEN-02",
    );
    let second = polls.ballot(&[("C", 25), ("E", 10)]);
    polls.office.done(second);
    assert_eq!(polls.result().open, 1, "half of fifty is not more than half");
    polls.office.refused(json!({ "election": { "reduce_seats": { "item": item, "agreed": 41 } } }), "MTG-40");
    polls.office.done(json!({ "election": { "reduce_seats": { "item": item, "agreed": 30 } } }));
    assert_eq!((polls.result().seats, polls.result().open), (2, 0));
    polls
        .office
        .done(json!({ "conclude": { "item": item, "outcome": { "resolution": { "text": "A and B" } } } }));
}

#[test]
fn seats_stay_open_near_the_number_by_half_or_by_the_presidium_and_are_written_as_they_were() {
    let reduce = |item, why: Value| {
        let mut command = json!({ "item": item });
        for (key, value) in why.as_object().into_iter().flatten() {
            command[key] = value.clone();
        }
        json!({ "election": { "reduce_seats": command } })
    };
    let told = |polls: &Polls| {
        let last = polls.office.desk.journal().entries().last().expect("the reduction");
        serde_json::to_value(last.facts()).expect("facts are JSON")[0]["meeting"]["election"]["seats_reduced"]
            .clone()
    };
    let mut polls = Polls::open();
    let one = polls.ballot(&[("A", 38), ("B", 25), ("C", 25), ("D", 20)]);
    polls.office.done(one);
    for why in [json!({ "agreed": 40 }), json!({ "presidium": "one will do" })] {
        polls.office.refused(reduce(polls.item, why), "MTG-57");
    }
    let two = polls.ballot(&[("B", 26), ("C", 25)]);
    polls.office.done(two);
    polls.office.refused(reduce(polls.item, json!({ "agreed": 24 })), "MTG-40");
    polls.office.done(reduce(polls.item, json!({ "agreed": 25 })));
    assert_eq!(polls.result().open, 0);
    let fact = told(&polls);
    let mut fields: Vec<&String> = fact.as_object().expect("fields").keys().collect();
    fields.sort();
    assert_eq!(fields, ["agreed", "count", "item", "session", "to"], "as the first version wrote it");

    let mut polls = Polls::open();
    let two = polls.ballot(&[("A", 38), ("B", 26), ("C", 25), ("D", 20)]);
    polls.office.done(two);
    polls.office.done(reduce(polls.item, json!({ "presidium": " two will do " })));
    assert_eq!((polls.result().seats, polls.result().open), (2, 0));
    assert_eq!(told(&polls)["presidium"], json!("two will do"));
}

#[test]
fn forged_ballots_and_ballots_counted_twice_are_told() {
    let mut polls = Polls::open();
    let (session, item) = (polls.session, polls.item);
    let counted = |collected: u32, invalid: u32, votes: Value, present: u32| {
        json!({ "election": { "ballot_counted": { "session": session, "item": item, "ballot": {
            "collected": collected, "invalid": invalid, "votes": votes,
            "count": { "entitled": 50, "present": present } } } } })
    };
    for (collected, invalid, votes, present) in [
        (41, 0, json!({ "A": 1 }), 40),
        (40, 41, json!({ "A": 0 }), 40),
        (40, 5, json!({ "A": 36 }), 40),
        (45, 0, json!({ "A": 45 }), 45),
    ] {
        polls.office.withstands(counted(collected, invalid, votes, present), "ballot_counted");
    }
    polls.office.withstands(
        json!({ "election": { "seats_reduced": { "session": session, "item": item, "to": 1, "agreed": 41,
            "count": { "entitled": 50, "present": 40 } } } }),
        "seats_reduced",
    );
    // Two people count the same papers: the same figures are one ballot, other figures are told.
    let mut elsewhere = polls.office.elsewhere(held_at());
    let figures = [("A", 33), ("B", 31), ("C", 29), ("D", 10)];
    let ballot = polls.ballot(&figures);
    polls.office.done(ballot.clone());
    elsewhere.done(ballot);
    polls.office.meet(&mut elsewhere);
    assert_eq!((polls.office.the(item).election.ballots.len(), polls.office.clashes().len()), (1, 0));

    let mut polls = Polls::open();
    let mut elsewhere = polls.office.elsewhere(held_at());
    let (ours, theirs) =
        (polls.ballot(&figures), polls.ballot(&[("A", 33), ("B", 31), ("C", 10), ("D", 29)]));
    polls.office.done(ours);
    elsewhere.done(theirs);
    polls.office.meet(&mut elsewhere);
    assert_eq!(polls.office.the(polls.item).election.ballots.len(), 1);
    assert_eq!(polls.office.clashes(), ["ballot_counted"]);
}
