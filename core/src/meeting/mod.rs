//! The council hall 樓宇議事廳 and every other body that meets: seats or counts, and sessions from the call to the
//! published minutes.
//!
//! A [`Body`] is counted as its kind is ([`Seating`]): a council, a joint meeting or a Party group by [`Seat`]s that
//! are valid from a day to a day; an assembly by heads, with the day and the source of the number and never a list of
//! names; owners by heads and area. A [`Session`] has an agenda, a recorded quorum ([`Presence`]), a vote, a
//! consensus or ballots on each [`Item`], and an [`Outcome`]. How many must come and how many must agree is a
//! [`RuleSet`] of the kind of body, the [`Question`] and the day. Everything is whole numbers, compared by
//! cross-multiplication; a number that was not obtained decides nothing (MTG-31).
//!
//! The hall is a form of consultation. It binds nobody who has not agreed, and it decides only what is its own:
//! everything else leaves it as a proposal to whoever may decide ([`Competence`], [`Subject`], MTG-05, MTG-07).
//!
//! | body | counted | quorum | passes | rules |
//! |---|---|---|---|---|
//! | building council | seats | 2/3 ⚙ | consensus, or > 1/2 of those present ⚙ | MTG-01, 04 |
//! | joint meeting | seats | none ⚙ | consensus; a vote once the office sets one ⚙ | MTG-32, 33 |
//! | Party members' assembly | heads | ≥ 1/2 | > 1/2 of those entitled | MTG-21, 22 |
//! | its elections and a congress's | heads | ≥ 4/5 | > 1/2 of those entitled, by votes, ties again | MTG-23, 24 |
//! | a congress on anything else | heads | not obtained | not obtained | MTG-31 |
//! | Party group | seats | ≥ 1/2; cadres and discipline ≥ 2/3 | > 1/2 of all; nothing in writing counts | MTG-25, 49, 50, 59 |
//! | residents' meeting, until 2025 | heads | > 1/2 | > 1/2 of those present | MTG-26, 27 |
//! | the same and representatives, from 2026 | heads | not obtained | not obtained | MTG-31 |
//! | owners | heads and area | ≥ 2/3 of both | > 1/2 of both; items 6–8 ≥ 3/4 of both | MTG-28, 29 |
//! | union assembly, its elections too | heads | not obtained | not obtained; recall > 1/2 of all | MTG-30, 31 |
//!
//! ```
//! use cobuild::{meeting::{BodyKind, OwnersMatter, Presence, RuleSet, Turnout}, policy::Policy, text::Language};
//! let (policy, day) = (Policy::default(), jiff::civil::date(2022, 8, 16));
//! let turnout = |entitled, present| {
//!     Presence::Counted(Turnout { entitled, present, area: None, as_of: day, source: "支部統計".into() })
//! };
//! let assembly = RuleSet::of(BodyKind::PartyAssembly, &policy, day);
//! let verdict = assembly.quorum.met_by(&turnout(13, 6));
//! assert!(!verdict.holds);
//! assert!(verdict.sentence(Language::ZhHant).starts_with("應到13人、實到6人，差1人達1/2（需7人）"));
//!
//! // The law of 2018 needs more than half; the one revised from 2026 was not obtained, and is not guessed.
//! let residents = RuleSet::of(BodyKind::ResidentsMeeting, &policy, day);
//! assert_eq!(residents.quorum.needed(turnout(300, 0).count()), Some(151));
//! let revised = RuleSet::of(BodyKind::ResidentsMeeting, &policy, jiff::civil::date(2026, 1, 1));
//! assert_eq!(revised.quorum.needed(turnout(300, 0).count()), None);
//!
//! // Using maintenance funds is ordinary, raising them is not.
//! assert!(!OwnersMatter::UseMaintenanceFunds.is_special() && OwnersMatter::RaiseMaintenanceFunds.is_special());
//! ```

mod command;
mod fact;
mod model;
pub mod pack;
pub mod rules;

pub use command::{
    AssemblyCommand, Command, ElectionCommand, NewSeat, OfficeCommand, TopicCommand, check_item, decide,
};
pub use fact::{AssemblyFact, ElectionFact, Fact, OfficeFact, TopicFact};
pub use model::{
    Approval, AreaCount, AreaTally, Attendance, Ballot, Body, BodyKind, Candidate, Competence,
    CongressGround, Consent, Correction, Count, Decision, Duty, Election, Electorate, ExternalVote, Guest,
    GuestRole, Item, MeetingRequest, Meetings, Minutes, Objection, Opinion, Outcome, OutcomeKind,
    OwnersMatter, Postponement, Presence, Present, Publication, Question, Reduction, Requester, Roll,
    Rotation, Route, Seat, Seating, Session, SessionForm, SessionState, Study, Subject, Tally, Topic,
    Turnout, Venue,
};
pub use rules::{RuleSet, findings};
