//! The rules of this room.

mod checklist;
mod draft;
mod finding;
mod fulfil;
mod sign;

pub use checklist::{AGR_32, complete};
pub use draft::{
    AGR_03, AGR_05, AGR_09, AGR_11, AGR_12, countable, given_term, joins_once, number_free, term_order,
    unfrozen,
};
pub use finding::{AGR_17, AGR_18, AGR_19, AGR_20, findings, findings_of, kept_up, silence};
pub use fulfil::{AGR_06, AGR_07, AGR_16, other_side, some_amount, within_term};
pub use sign::{
    AGR_01, AGR_02, AGR_04, AGR_08, AGR_10, AGR_13, AGR_14, AGR_15, enough_parties, everyone_contributes,
    happened, in_force, is_party, is_party_of, not_all_signed, notice, signing_day,
};

use super::{
    amendment::rules::{AGR_21, AGR_22, AGR_23, AGR_24, AGR_25, AGR_26, AGR_27},
    pool::rules::{AGR_29, AGR_30},
    review::rules::{AGR_28, AGR_31, AGR_33},
};
use crate::{policy::Grade, rule::Rule, text::Text};

/// Every rule of this room.
pub static RULES: &[&Rule] = &[
    &AGR_01, &AGR_02, &AGR_03, &AGR_04, &AGR_05, &AGR_06, &AGR_07, &AGR_08, &AGR_09, &AGR_10, &AGR_11,
    &AGR_12, &AGR_13, &AGR_14, &AGR_15, &AGR_16, &AGR_17, &AGR_18, &AGR_19, &AGR_20, &AGR_21, &AGR_22,
    &AGR_23, &AGR_24, &AGR_25, &AGR_26, &AGR_27, &AGR_28, &AGR_29, &AGR_30, &AGR_31, &AGR_32, &AGR_33,
];

/// A rule without parameters.
pub(super) const fn rule(code: &'static str, title: Text, message: Text, basis: Text, grade: Grade) -> Rule {
    Rule { code, title, message, basis, grade, parameters: &[] }
}
