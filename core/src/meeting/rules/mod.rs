//! The rules of the council hall.

mod agenda;
mod decision;
mod finding;
mod minutes;
mod seat;
mod threshold;

pub use agenda::{
    free_of_other_agendas, held_in_order, in_order, items_concluded, notice_by, notice_in_time,
};
pub use decision::{
    adopted, competent, consented, decided, duty_binds, passes, quorum, quorum_recorded, votes_cast,
};
pub use finding::{findings, rhythm};
pub use minutes::{minutes_confirmed, minutes_still_open, public_long_enough, publishable};
pub use seat::entitled;
pub use threshold::{Base, Reach, RuleSet, Threshold};

use crate::{policy::Grade, rule::Rule, text::messages::meeting as words};

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident, $code:literal, $title:ident, $message:ident, $grade:ident, $basis:ident, [$($parameter:literal),*];)*) => {
        $(
            $(#[$doc])*
            pub static $name: Rule = Rule {
                code: $code,
                title: words::$title,
                message: words::$message,
                basis: words::$basis,
                grade: Grade::$grade,
                parameters: &[$($parameter),*],
            };
        )*

        /// Every rule of this room.
        pub static RULES: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    /// MTG-01 · A body decides only when its quorum is present.
    MTG_01, "MTG-01", MTG_01_TITLE, MTG_01_MESSAGE, D,
        MTG_01_BASIS, ["council.quorum"];
    /// MTG-02 · Nothing is voted on before the quorum is recorded.
    MTG_02, "MTG-02", MTG_02_TITLE, MTG_02_MESSAGE, C,
        MTG_02_BASIS, [];
    /// MTG-03 · No more votes are cast than members are present.
    MTG_03, "MTG-03", MTG_03_TITLE, MTG_03_MESSAGE, Office,
        MTG_03_BASIS, [];
    /// MTG-04 · A vote passes with more than the share that the policy names.
    MTG_04, "MTG-04", MTG_04_TITLE, MTG_04_MESSAGE, D,
        MTG_04_BASIS, ["council.pass"];
    /// MTG-05 · A body concludes only what it is competent for; the rest is a proposal to whoever is.
    MTG_05, "MTG-05", MTG_05_TITLE, MTG_05_MESSAGE, A,
        MTG_05_BASIS, [];
    /// MTG-06 · Only seats that are valid on the day count.
    MTG_06, "MTG-06", MTG_06_TITLE, MTG_06_MESSAGE, Office,
        MTG_06_BASIS, [];
    /// MTG-07 · A duty rests on a consent that is on record.
    MTG_07, "MTG-07", MTG_07_TITLE, MTG_07_MESSAGE, A,
        MTG_07_BASIS, [];
    /// MTG-08 · A session is held after it was called, and recorded after it was held.
    MTG_08, "MTG-08", MTG_08_TITLE, MTG_08_MESSAGE, Office,
        MTG_08_BASIS, [];
    /// MTG-09 · Confirmed minutes stay as they are.
    MTG_09, "MTG-09", MTG_09_TITLE, MTG_09_MESSAGE, Office,
        MTG_09_BASIS, [];
    /// MTG-10 · Members are told the time and the agenda in advance.
    MTG_10, "MTG-10", MTG_10_TITLE, MTG_10_MESSAGE, B,
        MTG_10_BASIS, ["council.notice"];
    /// MTG-11 · A planned session is held, put off or called off.
    MTG_11, "MTG-11", MTG_11_TITLE, MTG_11_MESSAGE, Office,
        MTG_11_BASIS, [];
    /// MTG-12 · The minutes of a closed session are confirmed.
    MTG_12, "MTG-12", MTG_12_TITLE, MTG_12_MESSAGE, D,
        MTG_12_BASIS, [];
    /// MTG-13 · Results stay public for the time that the policy names.
    MTG_13, "MTG-13", MTG_13_TITLE, MTG_13_MESSAGE, D,
        MTG_13_BASIS, ["council.publicity"];
    /// MTG-14 · An issue stands on one agenda at a time.
    MTG_14, "MTG-14", MTG_14_TITLE, MTG_14_MESSAGE, Office,
        MTG_14_BASIS, [];
    /// MTG-15 · A session closes when every item is concluded.
    MTG_15, "MTG-15", MTG_15_TITLE, MTG_15_MESSAGE, Office,
        MTG_15_BASIS, [];
    /// MTG-16 · Days follow one another.
    MTG_16, "MTG-16", MTG_16_TITLE, MTG_16_MESSAGE, Office,
        MTG_16_BASIS, [];
    /// MTG-17 · A duty binds once its organisation has agreed or has been ordered.
    MTG_17, "MTG-17", MTG_17_TITLE, MTG_17_MESSAGE, A,
        MTG_17_BASIS, [];
    /// MTG-18 · A resolution or proposal rests on a vote or on a consensus.
    MTG_18, "MTG-18", MTG_18_TITLE, MTG_18_MESSAGE, C,
        MTG_18_BASIS, [];
    /// MTG-19 · A council meets in the rhythm that the policy names.
    MTG_19, "MTG-19", MTG_19_TITLE, MTG_19_MESSAGE, C,
        MTG_19_BASIS, ["council.rhythm"];
    /// MTG-20 · Results are published when the minutes are confirmed.
    MTG_20, "MTG-20", MTG_20_TITLE, MTG_20_MESSAGE, Office,
        MTG_20_BASIS, [];
}
