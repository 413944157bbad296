//! Rules that explain themselves.
//!
//! A [`Rule`] has a stable code, a title and a message in three languages, and its legal or practical basis with a
//! grade. Evaluating a rule **is** explaining it: one expression over [`Term`]s gives the verdict and the tree of
//! values and parameters behind it ([`Explanation`]). A command that a rule forbids is answered by a [`Refusal`]; a
//! standing warning is a [`Finding`].
//!
//! ```
//! use cobuild::policy::{parameter, Policy};
//! use cobuild::rule::{Condition, Rule, Term};
//! use cobuild::policy::Grade;
//! use cobuild::text::{Language, Text};
//!
//! const PRESENT: Text = Text { key: "term.seats.present", en: "present", hans: "实到", hant: "實到" };
//! static MY_01: Rule = Rule {
//!     code: "MY-01",
//!     title: Text { key: "MY-01.title", en: "Enough people", hans: "人数足够", hant: "人數足夠" },
//!     message: Text { key: "MY-01.message", en: "Only {seats.present} came.", hans: "仅到{seats.present}人。", hant: "僅到{seats.present}人。" },
//!     basis: Text { key: "MY-01.basis", en: "house rule", hans: "内部规定", hant: "內部規定" }, grade: Grade::Office, parameters: &[],
//! };
//! let verdict = MY_01.holds(Condition::at_least(Term::number(&PRESENT, 2), Term::number(&PRESENT, 3)));
//! assert!(!verdict.holds);
//! assert_eq!(verdict.sentence(Language::ZhHant), "僅到2人。");
//! ```

mod explanation;
mod register;
mod render;
mod term;

pub use explanation::{Condition, Explanation, Relation};
pub(crate) use register::rules;
pub use render::{Line, area_words, date_words, moment_words, span_words};
pub(crate) use render::{month_day_words, month_name};
pub use term::{Derivation, Term, TermValue};

use crate::{policy::Grade, record::Record, text::Text};

/// A rule: what must hold, on which basis.
#[derive(Debug)]
pub struct Rule {
    /// The stable code, `MTG-01`. Never reused for another rule.
    pub code: &'static str,
    /// What the rule asks, in a short sentence.
    pub title: Text,
    /// What is said when it does not hold: what happened, the value, the limit, what to do next. Placeholders are
    /// the keys of the explanation's terms.
    pub message: Text,
    /// The law, standard or practice behind it.
    pub basis: Text,
    /// How far that source can be trusted.
    pub grade: Grade,
    /// The keys of the policy parameters that it reads.
    pub parameters: &'static [&'static str],
}

impl Rule {
    /// The verdict when one condition decides.
    pub fn holds(&'static self, condition: Condition) -> Explanation {
        self.all([condition])
    }

    /// The verdict when every condition must hold.
    pub fn all(&'static self, conditions: impl IntoIterator<Item = Condition>) -> Explanation {
        let conditions: Vec<Condition> = conditions.into_iter().collect();
        let holds = conditions.iter().all(|condition| condition.holds);
        Explanation { rule: self, holds, conditions, context: Vec::new(), records: Vec::new() }
    }

    /// The verdict "does not hold" with the values that say why, where no comparison makes sense.
    pub fn fails(&'static self, context: impl IntoIterator<Item = Term>) -> Explanation {
        let context = context.into_iter().collect();
        Explanation { rule: self, holds: false, conditions: Vec::new(), context, records: Vec::new() }
    }
}

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing is late.
    Notice,
    /// A limit is near, or something is missing.
    Warning,
    /// A limit has passed, or the law asks for something that is not there.
    Overdue,
}

/// A standing finding: a rule that does not hold about a record. It warns and never blocks.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// How serious it is.
    pub severity: Severity,
    /// The record it is about.
    pub about: Record,
    /// Why.
    pub explanation: Explanation,
}

/// Why a command was refused: every rule that forbids it, with its explanation.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// At least one explanation that does not hold.
    pub reasons: Vec<Explanation>,
}

impl Refusal {
    /// The code of the first rule that forbids the command.
    pub fn code(&self) -> &'static str {
        self.reasons.first().map_or("", |reason| reason.rule.code)
    }
}

impl From<Explanation> for Refusal {
    fn from(reason: Explanation) -> Refusal {
        Refusal { reasons: vec![reason] }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, reason) in self.reasons.iter().enumerate() {
            let gap = if index == 0 { "" } else { " " };
            write!(f, "{gap}{}: {}", reason.rule.code, reason.sentence(crate::text::Language::En))?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}
