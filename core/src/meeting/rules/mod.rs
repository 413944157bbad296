//! The rules of the council hall.

mod agenda;
mod assembly;
mod decision;
mod election;
mod finding;
mod minutes;
mod office;
mod owners;
mod publicity;
mod rule_set;
mod seat;
mod threshold;
mod topic;

pub use agenda::{
    free_of_other_agendas, held_in_order, in_order, items_concluded, notice_by, notice_in_time, notice_lead,
};
pub use assembly::{
    Moment, absent, counted_as, entitled_counted, entitled_members, present_entitled, question_allowed,
    question_fits, questions, stands_in,
};
pub use decision::{
    adopted, area_cast, competent, consented, decided, decides_by, duty_binds, passes, quorum,
    quorum_recorded, votes_cast,
};
pub use election::{
    ElectionResult, ballot_adds_up, election_result, enough_candidates, nearly_filled, reducible,
    seats_filled, stands,
};
pub use finding::{findings, rhythm};
pub use minutes::{minutes_confirmed, minutes_still_open, publishable};
pub use office::{called_on_request, congress_approved, roll_of_the_day, studied_before};
pub use owners::{owners_decided, owners_decided_elsewhere};
pub use publicity::{
    effective_after_publicity, effective_on, objection_in_time, posted_at_the_place, public_long_enough,
};
pub use rule_set::{RuleSet, Way, quorum_of};
pub use seat::entitled;
pub use threshold::{Bar, Base, Reach, Requirement, Threshold, Votes, unknown};
pub use topic::{takes_topics, topic_by, topic_in_time, topics_answered};

use crate::{rule::rules, text::messages::meeting as words};

rules! {
    /// MTG-01 · A body decides only when its quorum is present.
    MTG_01 = "MTG-01", MTG_01_TITLE, MTG_01_MESSAGE, D, MTG_01_BASIS, [
        "council.quorum", "joint.quorum", "representatives.quorum", "union.quorum", "union.election.quorum",
        "party.congress.quorum"
    ];
    /// MTG-02 · Nothing is voted on before the quorum is recorded.
    MTG_02 = "MTG-02", MTG_02_TITLE, MTG_02_MESSAGE, C, MTG_02_BASIS, [];
    /// MTG-03 · No more votes are cast than members are present.
    MTG_03 = "MTG-03", MTG_03_TITLE, MTG_03_MESSAGE, Own, MTG_03_BASIS, [];
    /// MTG-04 · A vote passes with more than the share that the policy names.
    MTG_04 = "MTG-04", MTG_04_TITLE, MTG_04_MESSAGE, D, MTG_04_BASIS, [
        "council.pass", "joint.pass", "representatives.pass", "union.pass", "party.congress.pass"
    ];
    /// MTG-05 · A body concludes only what it is competent for; the rest is a proposal to whoever is.
    MTG_05 = "MTG-05", MTG_05_TITLE, MTG_05_MESSAGE, A, MTG_05_BASIS, [];
    /// MTG-06 · Only seats that are valid on the day count.
    MTG_06 = "MTG-06", MTG_06_TITLE, MTG_06_MESSAGE, Own, MTG_06_BASIS, [];
    /// MTG-07 · A duty rests on a consent that is on record.
    MTG_07 = "MTG-07", MTG_07_TITLE, MTG_07_MESSAGE, A, MTG_07_BASIS, [];
    /// MTG-08 · A session is held after it was called, and recorded after it was held.
    MTG_08 = "MTG-08", MTG_08_TITLE, MTG_08_MESSAGE, Own, MTG_08_BASIS, [];
    /// MTG-09 · Confirmed minutes stay as they are.
    MTG_09 = "MTG-09", MTG_09_TITLE, MTG_09_MESSAGE, Own, MTG_09_BASIS, [];
    /// MTG-10 · Members are told the time and the agenda in advance.
    MTG_10 = "MTG-10", MTG_10_TITLE, MTG_10_MESSAGE, D, MTG_10_BASIS, [
        "council.notice", "joint.notice", "owners.notice"
    ];
    /// MTG-11 · A planned session is held, put off or called off.
    MTG_11 = "MTG-11", MTG_11_TITLE, MTG_11_MESSAGE, Own, MTG_11_BASIS, [];
    /// MTG-12 · The minutes of a closed session are confirmed.
    MTG_12 = "MTG-12", MTG_12_TITLE, MTG_12_MESSAGE, D, MTG_12_BASIS, [];
    /// MTG-13 · Results stay public for the time that the policy names.
    MTG_13 = "MTG-13", MTG_13_TITLE, MTG_13_MESSAGE, D, MTG_13_BASIS, ["council.publicity"];
    /// MTG-14 · An issue stands on one agenda at a time.
    MTG_14 = "MTG-14", MTG_14_TITLE, MTG_14_MESSAGE, Own, MTG_14_BASIS, [];
    /// MTG-15 · A session closes when every item is concluded.
    MTG_15 = "MTG-15", MTG_15_TITLE, MTG_15_MESSAGE, Own, MTG_15_BASIS, [];
    /// MTG-16 · Days follow one another.
    MTG_16 = "MTG-16", MTG_16_TITLE, MTG_16_MESSAGE, Own, MTG_16_BASIS, [];
    /// MTG-17 · A duty binds once its organisation has agreed or has been ordered.
    MTG_17 = "MTG-17", MTG_17_TITLE, MTG_17_MESSAGE, A, MTG_17_BASIS, [];
    /// MTG-18 · A resolution or proposal rests on a vote or on a consensus.
    MTG_18 = "MTG-18", MTG_18_TITLE, MTG_18_MESSAGE, C, MTG_18_BASIS, [];
    /// MTG-19 · A council meets in the rhythm that the policy names.
    MTG_19 = "MTG-19", MTG_19_TITLE, MTG_19_MESSAGE, C, MTG_19_BASIS, [
        "council.rhythm", "joint.rhythm", "party.assembly.rhythm"
    ];
    /// MTG-20 · Results are published when the minutes are confirmed.
    MTG_20 = "MTG-20", MTG_20_TITLE, MTG_20_MESSAGE, Own, MTG_20_BASIS, [];
    /// MTG-21 · A Party branch assembly is valid when at least half of those entitled to vote have come.
    MTG_21 = "MTG-21", MTG_21_TITLE, MTG_21_MESSAGE, A, MTG_21_BASIS, ["party.assembly.quorum"];
    /// MTG-22 · A Party branch assembly resolves with more than half of those who should attend.
    MTG_22 = "MTG-22", MTG_22_TITLE, MTG_22_MESSAGE, A, MTG_22_BASIS, ["party.assembly.pass"];
    /// MTG-23 · A Party election is held when at least four fifths of those who should attend have come.
    MTG_23 = "MTG-23", MTG_23_TITLE, MTG_23_MESSAGE, C, MTG_23_BASIS, ["party.election.quorum"];
    /// MTG-24 · An election fills its seats with candidates whom more than half of those who should attend chose.
    MTG_24 = "MTG-24", MTG_24_TITLE, MTG_24_MESSAGE, B, MTG_24_BASIS, ["party.election.pass", "union.election.pass"];
    /// MTG-25 · A Party group decides with more than half of its members.
    MTG_25 = "MTG-25", MTG_25_TITLE, MTG_25_MESSAGE, D, MTG_25_BASIS, ["party.group.pass"];
    /// MTG-26 · A residents' meeting is valid when more than half have come.
    MTG_26 = "MTG-26", MTG_26_TITLE, MTG_26_MESSAGE, A, MTG_26_BASIS, ["residents.quorum"];
    /// MTG-27 · A residents' meeting decides with more than half of those present.
    MTG_27 = "MTG-27", MTG_27_TITLE, MTG_27_MESSAGE, A, MTG_27_BASIS, ["residents.pass"];
    /// MTG-28 · Owners decide when two thirds of them, who own two thirds of the area, take part.
    MTG_28 = "MTG-28", MTG_28_TITLE, MTG_28_MESSAGE, A, MTG_28_BASIS, ["owners.quorum"];
    /// MTG-29 · Owners decide by the majority of heads and of area that the matter needs.
    MTG_29 = "MTG-29", MTG_29_TITLE, MTG_29_MESSAGE, A, MTG_29_BASIS, ["owners.pass", "owners.pass-special"];
    /// MTG-30 · The recall of a union's chair needs more than half of all members.
    MTG_30 = "MTG-30", MTG_30_TITLE, MTG_30_MESSAGE, A, MTG_30_BASIS, ["union.recall"];
    /// MTG-31 · A threshold that is not on record decides nothing.
    MTG_31 = "MTG-31", MTG_31_TITLE, MTG_31_MESSAGE, B, MTG_31_BASIS, [
        "residents.quorum", "residents.pass", "representatives.quorum", "representatives.pass", "owners.quorum",
        "owners.pass", "owners.pass-special", "union.quorum", "union.pass", "union.election.quorum",
        "union.election.pass", "union.election.reduce", "party.congress.quorum", "party.congress.pass"
    ];
    /// MTG-32 · A body decides in its own way: by consensus, by a vote, by a ballot.
    MTG_32 = "MTG-32", MTG_32_TITLE, MTG_32_MESSAGE, D, MTG_32_BASIS, ["joint.pass"];
    /// MTG-33 · Where no rule sets a number, nobody decides nothing.
    MTG_33 = "MTG-33", MTG_33_TITLE, MTG_33_MESSAGE, Own, MTG_33_BASIS, [];
    /// MTG-34 · It is on record how many are entitled on the day.
    MTG_34 = "MTG-34", MTG_34_TITLE, MTG_34_MESSAGE, Own, MTG_34_BASIS, [];
    /// MTG-35 · No more are present than are entitled.
    MTG_35 = "MTG-35", MTG_35_TITLE, MTG_35_MESSAGE, Own, MTG_35_BASIS, [];
    /// MTG-36 · A body is counted as its kind is: by seats, by heads, or by heads and area.
    MTG_36 = "MTG-36", MTG_36_TITLE, MTG_36_MESSAGE, Own, MTG_36_BASIS, [];
    /// MTG-37 · Votes are not of more area than takes part.
    MTG_37 = "MTG-37", MTG_37_TITLE, MTG_37_MESSAGE, Own, MTG_37_BASIS, [];
    /// MTG-38 · The figures of a ballot add up.
    MTG_38 = "MTG-38", MTG_38_TITLE, MTG_38_MESSAGE, Own, MTG_38_BASIS, [];
    /// MTG-39 · Those stand in a ballot who may.
    MTG_39 = "MTG-39", MTG_39_TITLE, MTG_39_MESSAGE, B, MTG_39_BASIS, [];
    /// MTG-40 · Half of those who elect agree to leave the rest of the seats open, or the presidium decides it.
    MTG_40 = "MTG-40", MTG_40_TITLE, MTG_40_MESSAGE, B, MTG_40_BASIS, [
        "party.election.reduce", "union.election.reduce"
    ];
    /// MTG-41 · More stand for election than there are seats.
    MTG_41 = "MTG-41", MTG_41_TITLE, MTG_41_MESSAGE, D, MTG_41_BASIS, ["party.election.surplus"];
    /// MTG-42 · A body is asked what it can decide.
    MTG_42 = "MTG-42", MTG_42_TITLE, MTG_42_MESSAGE, A, MTG_42_BASIS, [];
    /// MTG-43 · A pact takes effect after it was public long enough.
    MTG_43 = "MTG-43", MTG_43_TITLE, MTG_43_MESSAGE, D, MTG_43_BASIS, ["council.publicity"];
    /// MTG-44 · An objection comes within the period of publication.
    MTG_44 = "MTG-44", MTG_44_TITLE, MTG_44_MESSAGE, Own, MTG_44_BASIS, [];
    /// MTG-45 · Results are posted at their fixed place.
    MTG_45 = "MTG-45", MTG_45_TITLE, MTG_45_MESSAGE, A, MTG_45_BASIS, [];
    /// MTG-46 · Topics for a joint meeting are handed in in time.
    MTG_46 = "MTG-46", MTG_46_TITLE, MTG_46_MESSAGE, D, MTG_46_BASIS, ["joint.topic"];
    /// MTG-47 · Every topic handed in is on the agenda or answered.
    MTG_47 = "MTG-47", MTG_47_TITLE, MTG_47_MESSAGE, D, MTG_47_BASIS, [];
    /// MTG-48 · An owners' vote that carries an item is on record and passed.
    MTG_48 = "MTG-48", MTG_48_TITLE, MTG_48_MESSAGE, A, MTG_48_BASIS, ["owners.pass", "owners.pass-special"];
    /// MTG-49 · An opinion in writing comes from somebody absent; it is never counted.
    MTG_49 = "MTG-49", MTG_49_TITLE, MTG_49_MESSAGE, D, MTG_49_BASIS, [];
    /// MTG-50 · In a Party group nobody stands in for a member.
    MTG_50 = "MTG-50", MTG_50_TITLE, MTG_50_MESSAGE, D, MTG_50_BASIS, [];
    /// MTG-51 · A meeting that must be called when enough ask for it is called.
    MTG_51 = "MTG-51", MTG_51_TITLE, MTG_51_MESSAGE, A, MTG_51_BASIS, [
        "residents.call.adults", "residents.call.households", "residents.call.groups", "owners.call"
    ];
    /// MTG-52 · The community's Party organisation studies an item before a residents' meeting takes it up.
    MTG_52 = "MTG-52", MTG_52_TITLE, MTG_52_MESSAGE, B, MTG_52_BASIS, ["residents.study"];
    /// MTG-53 · A congress stands in the assembly's place with approval.
    MTG_53 = "MTG-53", MTG_53_TITLE, MTG_53_MESSAGE, C, MTG_53_BASIS, ["party.congress.members"];
    /// MTG-54 · No more are entitled in a Party meeting than the organisation has full members.
    MTG_54 = "MTG-54", MTG_54_TITLE, MTG_54_MESSAGE, C, MTG_54_BASIS, [];
    /// MTG-55 · The recorded quorum counts the seats of the day.
    MTG_55 = "MTG-55", MTG_55_TITLE, MTG_55_MESSAGE, Own, MTG_55_BASIS, [];
    /// MTG-56 · A vote that the owners took elsewhere carries an item on the same matter.
    MTG_56 = "MTG-56", MTG_56_TITLE, MTG_56_MESSAGE, A, MTG_56_BASIS, [
        "owners.quorum", "owners.pass", "owners.pass-special"
    ];
    /// MTG-57 · Seats stay open only when nearly all are filled.
    MTG_57 = "MTG-57", MTG_57_TITLE, MTG_57_MESSAGE, B, MTG_57_BASIS, ["party.election.near"];
    /// MTG-58 · A meeting that may be called when enough ask for it is not forgotten.
    MTG_58 = "MTG-58", MTG_58_TITLE, MTG_58_MESSAGE, A, MTG_58_BASIS, ["union.call"];
    /// MTG-59 · A Party group meets with half of its members; on cadres and discipline with two thirds.
    MTG_59 = "MTG-59", MTG_59_TITLE, MTG_59_MESSAGE, D, MTG_59_BASIS, [
        "party.group.quorum", "party.group.quorum-cadres"
    ];
}
