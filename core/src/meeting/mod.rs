//! The council hall 樓宇議事廳: bodies with their seats, and sessions from the call to the published minutes.
//!
//! A [`Body`] has [`Seat`]s that are valid from a day to a day. A [`Session`] has an agenda, attendance, a [`Roll`]
//! (the recorded quorum), a vote or a consensus on each [`Item`], and an [`Outcome`]. How many must come and how many
//! must agree is a [`RuleSet`] of the kind of body and of the day: assemblies with legal thresholds are further kinds.
//!
//! The hall is a form of consultation. It binds nobody who has not agreed, and it decides only what is its own:
//! everything else leaves it as a proposal to whoever may decide ([`Competence`], MTG-05, MTG-07).

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
    Approval, AreaCount, AreaTally, Attendance, Ballot, Body, BodyKind, Candidate, Competence, Consent,
    Correction, Count, Decision, Duty, Election, Electorate, Guest, GuestRole, Item, MeetingRequest,
    Meetings, Minutes, Objection, Opinion, Outcome, OutcomeKind, OwnersMatter, Postponement, Presence,
    Present, Publication, Question, Requester, Roll, Rotation, Route, Seat, Seating, Session, SessionState,
    Study, Subject, Tally, Topic, Turnout, Venue,
};
pub use rules::{RuleSet, findings};
