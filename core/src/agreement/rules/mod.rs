//! The rules of this room.

mod checklist;
mod draft;
mod finding;
mod fulfil;
mod sign;

pub use checklist::complete;
pub use draft::{countable, given_term, joins_once, number_free, term_order, unfrozen};
pub use finding::{findings, findings_of, kept_up, silence};
pub use fulfil::{other_side, some_amount, within_term};
pub use sign::{
    enough_parties, everyone_contributes, happened, in_force, is_party, is_party_of, not_all_signed, notice,
    signing_day,
};

use crate::{rule::rules, text::messages::agreement as words};

rules! {
    /// AGR-01 · Two different parties at least.
    AGR_01 = "AGR-01", AGR_01_TITLE, AGR_01_MESSAGE, C, AGR_01_BASIS, [];
    /// AGR-02 · Every party promises something, or says that it only takes part.
    AGR_02 = "AGR-02", AGR_02_TITLE, AGR_02_MESSAGE, D, AGR_02_BASIS, [];
    /// AGR-03 · The text is frozen from the first signature on.
    AGR_03 = "AGR-03", AGR_03_TITLE, AGR_03_MESSAGE, A, AGR_03_BASIS, [];
    /// AGR-04 · In force when all have signed, from the later of the first day and the last signature.
    AGR_04 = "AGR-04", AGR_04_TITLE, AGR_04_MESSAGE, A, AGR_04_BASIS, [];
    /// AGR-05 · An obligation is counted, or expressly not.
    AGR_05 = "AGR-05", AGR_05_TITLE, AGR_05_MESSAGE, D, AGR_05_BASIS, [];
    /// AGR-06 · Only a party other than the doer confirms or disputes.
    AGR_06 = "AGR-06", AGR_06_TITLE, AGR_06_MESSAGE, B, AGR_06_BASIS, [];
    /// AGR-07 · A delivery lies within the days on which the agreement is in force.
    AGR_07 = "AGR-07", AGR_07_TITLE, AGR_07_MESSAGE, A, AGR_07_BASIS, [];
    /// AGR-08 · Ending early needs a notice, and takes effect when it has arrived.
    AGR_08 = "AGR-08", AGR_08_TITLE, AGR_08_MESSAGE, A, AGR_08_BASIS, [];
    /// AGR-09 · The last day is not before the first.
    AGR_09 = "AGR-09", AGR_09_TITLE, AGR_09_MESSAGE, D, AGR_09_BASIS, [];
    /// AGR-10 · Only a party signs, gives notice, confirms.
    AGR_10 = "AGR-10", AGR_10_TITLE, AGR_10_MESSAGE, A, AGR_10_BASIS, [];
    /// AGR-11 · An organisation is a party once.
    AGR_11 = "AGR-11", AGR_11_TITLE, AGR_11_MESSAGE, Own, AGR_11_BASIS, [];
    /// AGR-12 · A number names one agreement.
    AGR_12 = "AGR-12", AGR_12_TITLE, AGR_12_MESSAGE, Own, AGR_12_BASIS, [];
    /// AGR-13 · Once all have signed, no signature is taken back.
    AGR_13 = "AGR-13", AGR_13_TITLE, AGR_13_MESSAGE, A, AGR_13_BASIS, [];
    /// AGR-14 · What is recorded has happened.
    AGR_14 = "AGR-14", AGR_14_TITLE, AGR_14_MESSAGE, Own, AGR_14_BASIS, [];
    /// AGR-15 · Nobody signs after the last day.
    AGR_15 = "AGR-15", AGR_15_TITLE, AGR_15_MESSAGE, A, AGR_15_BASIS, [];
    /// AGR-16 · A delivery has an amount.
    AGR_16 = "AGR-16", AGR_16_TITLE, AGR_16_MESSAGE, Own, AGR_16_BASIS, [];
    /// AGR-17 · An agreement in force shows a delivery now and then.
    AGR_17 = "AGR-17", AGR_17_TITLE, AGR_17_MESSAGE, D, AGR_17_BASIS, ["agreement.silence"];
    /// AGR-18 · An agreement that ends soon is renewed or ended knowingly.
    AGR_18 = "AGR-18", AGR_18_TITLE, AGR_18_MESSAGE, D, AGR_18_BASIS, [
        "agreement.expiry.first", "agreement.expiry.second", "agreement.expiry.last"
    ];
    /// AGR-19 · Once the first has signed, the others sign soon.
    AGR_19 = "AGR-19", AGR_19_TITLE, AGR_19_MESSAGE, A, AGR_19_BASIS, ["agreement.signing"];
    /// AGR-20 · What was promised by a day is confirmed by that day.
    AGR_20 = "AGR-20", AGR_20_TITLE, AGR_20_MESSAGE, A, AGR_20_BASIS, [];
    /// AGR-21 · An amendment is the text when all have accepted it, from its day on.
    AGR_21 = "AGR-21", AGR_21_TITLE, AGR_21_MESSAGE, A, AGR_21_BASIS, [];
    /// AGR-22 · An ambiguous change is no change.
    AGR_22 = "AGR-22", AGR_22_TITLE, AGR_22_MESSAGE, A, AGR_22_BASIS, [];
    /// AGR-23 · One pending amendment at a time changes a part of the text.
    AGR_23 = "AGR-23", AGR_23_TITLE, AGR_23_MESSAGE, A, AGR_23_BASIS, [];
    /// AGR-24 · An amendment takes effect within the days on which the agreement is in force.
    AGR_24 = "AGR-24", AGR_24_TITLE, AGR_24_MESSAGE, A, AGR_24_BASIS, [];
    /// AGR-25 · Those whom an amendment binds answer it, each once.
    AGR_25 = "AGR-25", AGR_25_TITLE, AGR_25_MESSAGE, A, AGR_25_BASIS, [];
    /// AGR-26 · An answer follows the proposal and comes before the last day.
    AGR_26 = "AGR-26", AGR_26_TITLE, AGR_26_MESSAGE, A, AGR_26_BASIS, [];
    /// AGR-27 · A pending amendment is answered within the time set.
    AGR_27 = "AGR-27", AGR_27_TITLE, AGR_27_MESSAGE, D, AGR_27_BASIS, ["agreement.amendment"];
    /// AGR-28 · The joint meeting is held within its rhythm.
    AGR_28 = "AGR-28", AGR_28_TITLE, AGR_28_MESSAGE, D, AGR_28_BASIS, ["joint.rhythm"];
    /// AGR-29 · More than was delivered is never used.
    AGR_29 = "AGR-29", AGR_29_TITLE, AGR_29_MESSAGE, Own, AGR_29_BASIS, [];
    /// AGR-30 · What was promised to the pool is delivered by its day.
    AGR_30 = "AGR-30", AGR_30_TITLE, AGR_30_MESSAGE, A, AGR_30_BASIS, [];
    /// AGR-31 · An agreement is evaluated once a year.
    AGR_31 = "AGR-31", AGR_31_TITLE, AGR_31_MESSAGE, D, AGR_31_BASIS, [
        "agreement.evaluation", "agreement.evaluation.after"
    ];
    /// AGR-32 · A draft says what an agreement generally says.
    AGR_32 = "AGR-32", AGR_32_TITLE, AGR_32_MESSAGE, A, AGR_32_BASIS, [];
    /// AGR-33 · A session recorded as a joint meeting is one, was held, and on that day.
    AGR_33 = "AGR-33", AGR_33_TITLE, AGR_33_MESSAGE, Own, AGR_33_BASIS, [];
}
