//! Every rule of this room: code, words, basis, grade and the parameters that it reads.

use crate::{rule::rules, text::messages::organisation as words};

rules! {
    /// ORG-01 · A unified social credit code has 18 characters.
    ORG_01 = "ORG-01", ORG_01_TITLE, ORG_01_MESSAGE, A, ORG_01_BASIS, [];
    /// ORG-02 · Each character of a unified social credit code may stand where it stands.
    ORG_02 = "ORG-02", ORG_02_TITLE, ORG_02_MESSAGE, A, ORG_02_BASIS, [];
    /// ORG-03 · The check character of a unified social credit code matches.
    ORG_03 = "ORG-03", ORG_03_TITLE, ORG_03_MESSAGE, A, ORG_03_BASIS, [];
    /// ORG-04 · A unified social credit code belongs to one organisation.
    ORG_04 = "ORG-04", ORG_04_TITLE, ORG_04_MESSAGE, A, ORG_04_BASIS, [];
    /// ORG-05 · An organisation exists on the day in question.
    ORG_05 = "ORG-05", ORG_05_TITLE, ORG_05_MESSAGE, Own, ORG_05_BASIS, [];
    /// ORG-06 · There is one first secretary at a time.
    ORG_06 = "ORG-06", ORG_06_TITLE, ORG_06_MESSAGE, Own, ORG_06_BASIS, [];
    /// ORG-07 · Subordination never runs in a circle.
    ORG_07 = "ORG-07", ORG_07_TITLE, ORG_07_MESSAGE, Own, ORG_07_BASIS, [];
    /// ORG-08 · There is one superior at a time; any number may coordinate.
    ORG_08 = "ORG-08", ORG_08_TITLE, ORG_08_MESSAGE, Own, ORG_08_BASIS, [];
    /// ORG-09 · Members are counted for Party organisations only.
    ORG_09 = "ORG-09", ORG_09_TITLE, ORG_09_MESSAGE, Own, ORG_09_BASIS, [];
    /// ORG-10 · Elections are recorded for bodies with an elected term.
    ORG_10 = "ORG-10", ORG_10_TITLE, ORG_10_MESSAGE, Own, ORG_10_BASIS, [];
    /// ORG-11 · A period ends after it begins.
    ORG_11 = "ORG-11", ORG_11_TITLE, ORG_11_MESSAGE, Own, ORG_11_BASIS, [];
    /// ORG-12 · What has happened is not in the future.
    ORG_12 = "ORG-12", ORG_12_TITLE, ORG_12_MESSAGE, Own, ORG_12_BASIS, [];
    /// ORG-13 · A phone number looks like one.
    ORG_13 = "ORG-13", ORG_13_TITLE, ORG_13_MESSAGE, Own, ORG_13_BASIS, [];
    /// ORG-14 · At least as many units formed it as are named.
    ORG_14 = "ORG-14", ORG_14_TITLE, ORG_14_MESSAGE, Own, ORG_14_BASIS, [];
    /// ORG-15 · What is recorded fits the kind of organisation.
    ORG_15 = "ORG-15", ORG_15_TITLE, ORG_15_MESSAGE, Own, ORG_15_BASIS, [];
    /// ORG-16 · A term runs longer by a year at most.
    ORG_16 = "ORG-16", ORG_16_TITLE, ORG_16_MESSAGE, A, ORG_16_BASIS, ["term.extension"];
    /// ORG-17 · An organisation covers a unit once at a time.
    ORG_17 = "ORG-17", ORG_17_TITLE, ORG_17_MESSAGE, Own, ORG_17_BASIS, [];
    /// ORG-18 · The day lies within the appointment.
    ORG_18 = "ORG-18", ORG_18_TITLE, ORG_18_MESSAGE, Own, ORG_18_BASIS, [];
    /// ORG-19 · First secretaries and instructors keep a duty log.
    ORG_19 = "ORG-19", ORG_19_TITLE, ORG_19_MESSAGE, C, ORG_19_BASIS, [];
    /// ORG-20 · A term has not run out without an election.
    ORG_20 = "ORG-20", ORG_20_TITLE, ORG_20_MESSAGE, A, ORG_20_BASIS, [
        "party.term.committee", "party.term.general-branch", "party.term.branch", "party.term.community", "union.term",
        "union.term.three", "women.term", "residents-committee.term", "owners-committee.term"
    ];
    /// ORG-21 · An election is prepared before the term runs out.
    ORG_21 = "ORG-21", ORG_21_TITLE, ORG_21_MESSAGE, Own, ORG_21_BASIS, ["term.warning"];
    /// ORG-22 · The beginning of a unified social credit code fits the kind of organisation.
    ORG_22 = "ORG-22", ORG_22_TITLE, ORG_22_MESSAGE, C, ORG_22_BASIS, [];
    /// ORG-23 · The organisation code inside a unified social credit code has its own check character. Advisory.
    ORG_23 = "ORG-23", ORG_23_TITLE, ORG_23_MESSAGE, C, ORG_23_BASIS, [];
    /// ORG-24 · A branch has enough full members.
    ORG_24 = "ORG-24", ORG_24_TITLE, ORG_24_MESSAGE, A, ORG_24_BASIS, ["party.branch.members"];
    /// ORG-25 · A branch is not too large.
    ORG_25 = "ORG-25", ORG_25_TITLE, ORG_25_MESSAGE, A, ORG_25_BASIS, ["party.branch.most"];
    /// ORG-26 · A joint branch covers few units.
    ORG_26 = "ORG-26", ORG_26_TITLE, ORG_26_MESSAGE, C, ORG_26_BASIS, ["party.joint-branch.units"];
    /// ORG-27 · A general branch or a committee is large enough, or its founding was approved all the same.
    ORG_27 = "ORG-27", ORG_27_TITLE, ORG_27_MESSAGE, D, ORG_27_BASIS, [
        "party.general-branch.members", "party.committee.members"
    ];
    /// ORG-28 · A unit with enough full members has a Party organisation of its own.
    ORG_28 = "ORG-28", ORG_28_TITLE, ORG_28_MESSAGE, A, ORG_28_BASIS, ["party.branch.members"];
    /// ORG-29 · A branch with enough full members has a committee of the right size.
    ORG_29 = "ORG-29", ORG_29_TITLE, ORG_29_MESSAGE, C, ORG_29_BASIS, [
        "party.branch.committee", "party.branch.committee.fewest", "party.branch.committee.most"
    ];
    /// ORG-30 · A union with enough members has a committee.
    ORG_30 = "ORG-30", ORG_30_TITLE, ORG_30_MESSAGE, A, ORG_30_BASIS, ["union.committee"];
    /// ORG-31 · A union with enough women has a women workers' committee.
    ORG_31 = "ORG-31", ORG_31_TITLE, ORG_31_MESSAGE, A, ORG_31_BASIS, ["union.womens-committee"];
    /// ORG-32 · A union in a large unit may have a full-time chair.
    ORG_32 = "ORG-32", ORG_32_TITLE, ORG_32_MESSAGE, A, ORG_32_BASIS, ["union.full-time-chair"];
    /// ORG-33 · A firm has a union within half a year of opening.
    ORG_33 = "ORG-33", ORG_33_TITLE, ORG_33_MESSAGE, A, ORG_33_BASIS, ["union.founding"];
    /// ORG-34 · An election is brought forward by a year at most.
    ORG_34 = "ORG-34", ORG_34_TITLE, ORG_34_MESSAGE, A, ORG_34_BASIS, ["term.extension"];
    /// ORG-35 · An instructor serves few firms.
    ORG_35 = "ORG-35", ORG_35_TITLE, ORG_35_MESSAGE, C, ORG_35_BASIS, ["instructor.firms"];
    /// ORG-36 · An instructor's term is renewed or ended.
    ORG_36 = "ORG-36", ORG_36_TITLE, ORG_36_MESSAGE, C, ORG_36_BASIS, ["instructor.term"];
    /// ORG-37 · An instructor is on site often enough.
    ORG_37 = "ORG-37", ORG_37_TITLE, ORG_37_MESSAGE, C, ORG_37_BASIS, ["instructor.days"];
    /// ORG-38 · A first secretary talks and shows concern often enough.
    ORG_38 = "ORG-38", ORG_38_TITLE, ORG_38_MESSAGE, C, ORG_38_BASIS, [
        "first-secretary.talks", "first-secretary.condolence-visits"
    ];
    /// ORG-39 · A person holds a post once at a time.
    ORG_39 = "ORG-39", ORG_39_TITLE, ORG_39_MESSAGE, Own, ORG_39_BASIS, [];
    /// ORG-40 · A building has one building chief at a time.
    ORG_40 = "ORG-40", ORG_40_TITLE, ORG_40_MESSAGE, Own, ORG_40_BASIS, [];
    /// ORG-41 · A residents' committee has the number of members that the law sets.
    ORG_41 = "ORG-41", ORG_41_TITLE, ORG_41_MESSAGE, A, ORG_41_BASIS, [
        "residents-committee.fewest", "residents-committee.most"
    ];
    /// ORG-50 · The women of a union are among its members.
    ORG_50 = "ORG-50", ORG_50_TITLE, ORG_50_MESSAGE, Own, ORG_50_BASIS, [];
    /// ORG-51 · Somebody serves a firm once at a time.
    ORG_51 = "ORG-51", ORG_51_TITLE, ORG_51_MESSAGE, Own, ORG_51_BASIS, [];
    /// ORG-52 · A superior approves, nobody themselves.
    ORG_52 = "ORG-52", ORG_52_TITLE, ORG_52_MESSAGE, D, ORG_52_BASIS, [];
}
