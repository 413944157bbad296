//! Every rule set against plain fractions, elections against counting by hand, and a rotating chair against the calendar.

use std::{cmp::Ordering, collections::BTreeMap};

use cobuild::{
    building::Area,
    clash::{Clashes, Field, Fold, Origin, Trace},
    journal::{Actor, DeviceId, EntryId, VersionVector},
    meeting::{
        AreaCount, AreaTally, Ballot, BodyKind, Candidate, Count, Item, OwnersMatter, Presence, Question,
        Roll, Rotation, Tally, Turnout,
        rules::{self, Base, RuleSet, Votes},
    },
    policy::{Policy, Span},
    record::SeatId,
};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use proptest::prelude::*;

const DAY: Date = date(2022, 8, 16);

/// What a body needs, as the law or the practice says it: top, bottom, and whether reaching it is enough.
type Fraction = Option<(u64, u64, Ordering)>;

const OR_MORE: Ordering = Ordering::Equal;
const MORE_THAN: Ordering = Ordering::Greater;

/// Written out once more, by hand, from the sources: quorum of those entitled; majority, and of whom.
fn by_hand() -> Vec<(BodyKind, Question, Fraction, Fraction, Base)> {
    use BodyKind as Kind;
    use Question::{CadresAndDiscipline, Election, Ordinary, Owners, Recall};
    let half_or_more = Some((1, 2, OR_MORE));
    let more_than_half = Some((1, 2, MORE_THAN));
    let two_thirds = Some((2, 3, OR_MORE));
    let three_quarters = Some((3, 4, OR_MORE));
    let mut all = vec![
        (Kind::BuildingCouncil, Ordinary, two_thirds, more_than_half, Base::Present),
        (Kind::PartyAssembly, Ordinary, half_or_more, more_than_half, Base::Entitled),
        (Kind::PartyElection, Ordinary, half_or_more, more_than_half, Base::Entitled),
        (Kind::PartyGroup, Ordinary, half_or_more, more_than_half, Base::Entitled),
        (Kind::PartyGroup, CadresAndDiscipline, two_thirds, more_than_half, Base::Entitled),
        (Kind::ResidentsMeeting, Ordinary, more_than_half, more_than_half, Base::Present),
        (Kind::UnionAssembly, Recall, None, more_than_half, Base::Entitled),
    ];
    for kind in [Kind::PartyAssembly, Kind::PartyElection, Kind::PartyCongress] {
        all.push((kind, Election { seats: 3 }, Some((4, 5, OR_MORE)), more_than_half, Base::Entitled));
    }
    for (number, matter) in (1..).zip(OwnersMatter::ALL) {
        let pass = if (6..=8).contains(&number) { three_quarters } else { more_than_half };
        all.push((Kind::OwnersMeeting, Owners(*matter), two_thirds, pass, Base::Present));
    }
    all
}

/// `part / whole` compared with a fraction, the whole cut into as many pieces as the fraction names.
fn meets(part: u64, whole: u64, fraction: Fraction) -> bool {
    let Some((top, bottom, reach)) = fraction else { return part > 0 };
    let order = (u128::from(part) * u128::from(bottom)).cmp(&(u128::from(whole) * u128::from(top)));
    part > 0 && (order == Ordering::Greater || order == reach)
}

/// Small counts, where one head decides, and counts at the edge of what a number can hold.
fn heads() -> impl Strategy<Value = u32> {
    prop_oneof![4 => 0_u32..40, 1 => 0_u32..100_000, 1 => (u32::MAX - 3)..=u32::MAX]
}

fn hundredths() -> impl Strategy<Value = u64> {
    prop_oneof![4 => 0_u64..400, 1 => any::<u64>(), 1 => (u64::MAX - 3)..=u64::MAX]
}

fn tally(yes: u32) -> Tally {
    Tally { yes, ..Tally::default() }
}

fn areas(yes: u64) -> AreaTally {
    let none = Area::of_hundredths(0);
    AreaTally { yes: Area::of_hundredths(yes), no: none, abstain: none, invalid: none }
}

fn turnout(entitled: u32, present: u32, area: Option<AreaCount>) -> Presence {
    Presence::Counted(Turnout { entitled, present, area, as_of: DAY, source: "count".into() })
}

fn fold<T>(with: impl FnOnce(&Fold<'_>) -> T) -> T {
    let entry = EntryId { device: DeviceId::from_number(1), number: 1 };
    let trace = Trace::new(entry, Actor::new("anybody"), DAY.at(9, 0, 0, 0));
    let (seen, mut clashes) = (VersionVector::default(), Clashes::default());
    let origin = Origin { trace: &trace, seen: &seen };
    with(&Fold { origin, fact: None, clashes: &mut clashes })
}

/// An election with candidates `0`, `1`, … and its ballots.
fn election(seats: u32, ballots: Vec<Ballot>) -> Item {
    fold(|fold| {
        let names = ballots.iter().flat_map(|ballot| ballot.votes.keys());
        let candidates = names.map(|name| Candidate { name: name.clone(), organisation: None }).collect();
        Item {
            id: uuid::Uuid::from_u128(1).into(),
            session: uuid::Uuid::from_u128(2).into(),
            issue: None,
            title: Field::new("Election".into(), fold),
            competence: Field::new(cobuild::meeting::Competence::Party, fold),
            question: Field::new(Question::Election { seats }, fold),
            removed: None,
            discussion: None,
            opinions: Vec::new(),
            study: None,
            decision: None,
            election: cobuild::meeting::Election {
                candidates,
                ballots: ballots.into_iter().map(|ballot| (ballot, fold.trace())).collect(),
                reduced_to: None,
            },
            owners_vote: None,
            external_vote: None,
            concluded: None,
            bound: BTreeMap::new(),
        }
    })
}

/// Where one head decides: every small number, so that no boundary is left to chance.
#[test]
fn every_boundary_up_to_thirty_heads_is_the_fraction_that_its_source_names() {
    for (kind, question, quorum, pass, base) in by_hand() {
        let rules = RuleSet::for_question(kind, question, &Policy::default(), DAY);
        let owners = kind == BodyKind::OwnersMeeting;
        for whole in 0_u32..=30 {
            for part in 0..=whole {
                let all = owners.then(|| AreaCount {
                    entitled: Area::of_hundredths(whole.into()),
                    present: Area::of_hundredths(part.into()),
                });
                let enough = rules.quorum.met_by(&turnout(whole, part, all)).holds;
                assert_eq!(enough, meets(part.into(), whole.into(), quorum), "{kind:?}: {part} of {whole}");
                let count = match base {
                    Base::Entitled => Count { entitled: whole, present: whole / 2 },
                    Base::Present => Count { entitled: 99, present: whole },
                };
                let all = Area::of_hundredths(whole.into());
                let here = owners.then(|| (areas(part.into()), AreaCount { entitled: all, present: all }));
                let passes = rules.pass.passed_by(Votes { heads: tally(part), count, area: here }).holds;
                let expected = meets(part.into(), whole.into(), pass);
                assert_eq!(passes, expected, "{kind:?} {question:?}: {part} of {whole}");
            }
        }
    }
}

proptest! {
    #[test]
    fn every_rule_set_is_the_fraction_that_its_source_names(
        which in 0..by_hand().len(), entitled in heads(), present in heads(), yes in heads(),
        area in (hundredths(), hundredths(), hundredths()),
    ) {
        let (kind, question, quorum, pass, base) = by_hand()[which];
        let owners = kind == BodyKind::OwnersMeeting;
        let (present, all, here, favour) = (present.min(entitled), area.0, area.1.min(area.0), area.2);
        let area_count = owners.then(|| AreaCount {
            entitled: Area::of_hundredths(all),
            present: Area::of_hundredths(here),
        });
        let rules = RuleSet::for_question(kind, question, &Policy::default(), DAY);

        let enough = rules.quorum.met_by(&turnout(entitled, present, area_count)).holds;
        let expected = meets(present.into(), entitled.into(), quorum)
            && (!owners || meets(here, all, quorum));
        prop_assert_eq!(enough, expected, "quorum of {:?}", kind);

        let count = Count { entitled, present };
        let votes = Votes { heads: tally(yes), count, area: area_count.map(|count| (areas(favour), count)) };
        let passes = rules.pass.passed_by(votes).holds;
        let whole = if base == Base::Entitled { entitled } else { present };
        let expected = meets(yes.into(), whole.into(), pass) && (!owners || meets(favour, here, pass));
        prop_assert_eq!(passes, expected, "majority of {:?}", kind);

        // What a counter shows is the smallest number that is enough.
        if let Some(needed) = rules.quorum.needed(count).filter(|needed| !owners && *needed <= entitled) {
            prop_assert!(rules.quorum.met_by(&turnout(entitled, needed, None)).holds);
            prop_assert!(!rules.quorum.met_by(&turnout(entitled, needed - 1, None)).holds);
        }
    }

    #[test]
    fn what_is_not_on_record_decides_nothing_however_many_agree(entitled in heads(), year in 2026_i16..2060) {
        let day = date(year, 1, 1);
        let count = Count { entitled, present: entitled };
        let votes = Votes { heads: tally(entitled), count, area: None };
        let election = Question::Election { seats: 1 };
        for (kind, question) in [
            (BodyKind::ResidentsMeeting, Question::Ordinary),
            (BodyKind::ResidentsRepresentatives, Question::Ordinary),
            (BodyKind::UnionAssembly, Question::Ordinary),
            (BodyKind::UnionAssembly, election),
            (BodyKind::PartyCongress, Question::Ordinary),
        ] {
            let rules = RuleSet::for_question(kind, question, &Policy::default(), day);
            prop_assert!(!rules.quorum.met_by(&turnout(entitled, entitled, None)).holds);
            prop_assert!(!rules.pass.passed_by(votes).holds);
            prop_assert_eq!(rules.quorum.needed(count), None);
        }
    }

    #[test]
    fn seats_and_heads_are_counted_alike(entitled in 0_u32..60, present in 0_u32..60) {
        let present = present.min(entitled);
        let seats = |count: u32| -> Vec<SeatId> {
            (0..u128::from(count)).map(|n| SeatId::from_uuid(uuid::Uuid::from_u128(n))).collect()
        };
        let roll = Presence::Seats(Roll { entitled: seats(entitled), present: seats(present) });
        for (kind, question, ..) in by_hand().into_iter().filter(|(kind, ..)| *kind != BodyKind::OwnersMeeting) {
            let quorum = RuleSet::for_question(kind, question, &Policy::default(), DAY).quorum;
            let counted = turnout(entitled, present, None);
            prop_assert_eq!(quorum.met_by(&roll).holds, quorum.met_by(&counted).holds);
        }
    }

    #[test]
    fn a_first_ballot_elects_the_best_of_those_with_more_than_half(
        seats in 1_u32..5, entitled in 1_u32..40, votes in prop::collection::vec(0_u32..40, 1..8),
    ) {
        let votes: Vec<u32> = votes.into_iter().map(|votes| votes.min(entitled)).collect();
        let named = votes.iter().enumerate().map(|(name, votes)| (name.to_string(), *votes)).collect();
        let count = Count { entitled, present: entitled };
        let ballot = Ballot { collected: entitled, invalid: 0, votes: named, count };
        let item = election(seats, vec![ballot]);
        let found = rules::election_result(BodyKind::PartyElection, &item, &Policy::default(), DAY);

        let mut winners: Vec<u32> = votes.iter().copied().filter(|votes| votes * 2 > entitled).collect();
        winners.sort_unstable_by_key(|votes| std::cmp::Reverse(*votes));
        let seats_there = seats as usize;
        let tie = winners.len() > seats_there && winners[seats_there - 1] == winners[seats_there];
        let elected = match tie {
            true => winners.iter().filter(|votes| **votes > winners[seats_there]).count(),
            false => winners.len().min(seats_there),
        };
        let taken: Vec<u32> = found.elected.iter().map(|(_, votes)| *votes).collect();
        prop_assert_eq!(&taken, &winners[..elected]);
        prop_assert_eq!(found.open as usize, seats_there - elected);
        let tied = if tie { winners.iter().filter(|votes| **votes == winners[seats_there]).count() } else { 0 };
        prop_assert_eq!(found.tied.len(), tied);
        prop_assert!(found.tied.iter().all(|name| !found.elected.iter().any(|(other, _)| other == name)));
    }

    #[test]
    fn whatever_ballots_say_no_more_are_elected_than_there_are_seats(
        seats in 0_u32..5,
        ballots in prop::collection::vec((heads(), prop::collection::btree_map("[A-E]", heads(), 0..5)), 0..6),
    ) {
        let ballots = ballots.into_iter().map(|(entitled, votes)| Ballot {
            collected: entitled, invalid: 0, votes, count: Count { entitled, present: entitled },
        });
        let item = election(seats, ballots.collect());
        let found = rules::election_result(BodyKind::PartyElection, &item, &Policy::default(), DAY);
        prop_assert!(found.elected.len() + found.open as usize == seats as usize);
        let mut names: Vec<_> = found.elected.iter().map(|(name, _)| name).collect();
        names.sort();
        names.dedup();
        prop_assert_eq!(names.len(), found.elected.len(), "nobody is elected twice");
        prop_assert!(found.tied.is_empty() || found.open > 0);
    }

    #[test]
    fn a_chair_goes_round_as_the_calendar_does(
        start in (2000_i16..2100, 1_i8..13, 1_i8..32), days in 0_i32..6_000, seats in 1_usize..6, months in 1_u32..14,
    ) {
        let (year, month, day) = start;
        let from = date(year, month, 1).days_in_month().min(day);
        let from = date(year, month, from);
        let on = from.checked_add(days.days()).unwrap();
        let ids: Vec<SeatId> = (0..seats as u128).map(|n| uuid::Uuid::from_u128(n).into()).collect();
        let rotation = Rotation { seats: ids.clone(), from };
        // Turn after turn, until the next begins later.
        let begins = |turn: i64| from.checked_add((turn * i64::from(months)).months()).unwrap();
        let turn = (0..).take_while(|turn| begins(*turn) <= on).last().unwrap();
        let expected = ids[usize::try_from(turn).unwrap() % seats];
        prop_assert_eq!(rotation.on(on, Span::Months(months)), Some(expected));
        let expected = ids[usize::try_from(days).unwrap() / 7 % seats];
        prop_assert_eq!(rotation.on(on, Span::Days(7)), Some(expected));
    }

    #[test]
    fn a_rotation_stands_any_numbers(
        year in -9999_i16..=9999, other in -9999_i16..=9999, length: u32, seats in 0_usize..3,
    ) {
        let seats = (0..seats as u128).map(|n| uuid::Uuid::from_u128(n).into()).collect();
        let rotation = Rotation { seats, from: date(year, 1, 31) };
        for turn in [Span::Days(length), Span::Months(length), Span::Years(length), Span::Hours(length)] {
            let chair = rotation.on(date(other, 3, 1), turn);
            prop_assert!(chair.is_none_or(|seat| rotation.seats.contains(&seat)));
        }
    }
}
