use std::collections::BTreeMap;

use serde::Deserialize;
use toml::{Spanned, Table, Value};

use crate::{
    board::Channel,
    record::{AgreementId, AmendmentId, IssueId, ListItemId, TalentId},
    service::Venue,
};

/// One scenario.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// What it shows, in a sentence.
    pub title: String,
    /// The code of the rule that it is about.
    pub rule: String,
    /// A starting point beside the file: `given/<name>.toml`.
    #[serde(default)]
    pub given: Option<Spanned<String>>,
    /// Further steps before the question; each must succeed.
    #[serde(default)]
    pub before: Vec<Spanned<Step>>,
    /// What somebody did meanwhile on another device that had seen the starting point and none of `before`. It is taken
    /// in when the question is asked; the clashes that it leaves are called `@clash-1`, `@clash-2` and so on.
    #[serde(default)]
    pub elsewhere: Vec<Spanned<Step>>,
    /// Further steps once that has been taken in.
    #[serde(default)]
    pub afterwards: Vec<Spanned<Step>>,
    /// The question.
    pub when: When,
    /// What must follow.
    pub then: Expectation,
}

/// A named starting point.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// Another starting point that this one continues.
    #[serde(default)]
    pub given: Option<Spanned<String>>,
    /// Its steps.
    pub step: Vec<Spanned<Step>>,
}

/// Something that is done.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Names for the records that it makes, in their order: `["visit", "demand"]`.
    #[serde(default, rename = "as")]
    pub names: Names,
    /// A name for its entry in the journal, to undo or to admit it.
    #[serde(default)]
    pub entry: Option<String>,
    /// When, China Standard Time, not before the step before; as that one when absent.
    #[serde(default)]
    pub at: Option<Value>,
    /// Who.
    #[serde(default)]
    pub by: Option<String>,
    /// The command.
    #[serde(rename = "do")]
    pub command: Table,
}

/// One name or several.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(untagged)]
pub enum Names {
    /// None.
    #[default]
    None,
    /// One.
    One(String),
    /// Several.
    Several(Vec<String>),
}

/// The question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// When, China Standard Time; not before what was done already, unless something is looked up and nothing done.
    #[serde(default)]
    pub at: Option<Value>,
    /// Who asks.
    #[serde(default)]
    pub by: Option<String>,
    /// A command that is asked.
    #[serde(default, rename = "do")]
    pub command: Option<Table>,
    /// A term that is counted.
    #[serde(default)]
    pub due: Option<Duration>,
    /// Something that is looked up: `{ standing = "@agreement" }`.
    #[serde(default)]
    pub look: Option<Table>,
}

/// What can be looked up: a rule that refuses nothing and decides where something stands or goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// Whether an agreement is in force on the day (AGR-04).
    Standing(AgreementId),
    /// Whether an amendment is part of the text on the day (AGR-21).
    Amendment(AmendmentId),
    /// Whether a resource fits a demand (CLM-10).
    Fit {
        /// The demand.
        demand: ListItemId,
        /// The resource.
        resource: ListItemId,
    },
    /// Whether an issue may be dispatched again without the council (ISS-07).
    Reopening(IssueId),
    /// Whether a venue is open at the moment (SVC-10).
    Open(Venue),
    /// Whether a person on a talent board may be shown in a place on the day (TAL-04).
    Shown {
        /// The entry.
        talent: TalentId,
        /// The place.
        channel: Channel,
    },
}

/// A limit that must be running.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedLimit {
    /// The issue whose limits, and those of its work orders, are asked for.
    pub issue: String,
    /// What must be done, one of [`Duty`](crate::issue::limit::Duty): `answer`, `session`, `contact`, `reply`, `call_back`, …
    pub duty: String,
    /// By when; absent when nothing must be done.
    #[serde(default)]
    pub due: Option<Value>,
}

/// A term to count.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duration {
    /// From when, China Standard Time.
    pub from: Value,
    /// How long: `{ working_days = 5 }`.
    pub term: Table,
}

/// What must follow. What is absent is not checked; at least one thing must be there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// The code of the rule that refuses.
    #[serde(default)]
    pub refused: Option<String>,
    /// The facts that follow, by room and name: `["issue.closed"]`.
    #[serde(default)]
    pub accepted: Option<Vec<String>>,
    /// Values that the explanation holds, by key.
    #[serde(default)]
    pub because: BTreeMap<String, Value>,
    /// Words that the sentence holds, by language.
    #[serde(default)]
    pub says: BTreeMap<String, String>,
    /// Rules with a standing finding afterwards.
    #[serde(default)]
    pub findings: Option<Vec<String>>,
    /// Rules without a standing finding afterwards.
    #[serde(default)]
    pub no_findings: Option<Vec<String>>,
    /// Whether the rule that was looked up holds.
    #[serde(default)]
    pub holds: Option<bool>,
    /// Limits that run afterwards.
    #[serde(default)]
    pub limits: Vec<ExpectedLimit>,
    /// The fields or steps of the clashes that are open afterwards, in order.
    #[serde(default)]
    pub clashes: Option<Vec<String>>,
    /// The last day or moment of the term that was counted.
    #[serde(default)]
    pub due: Option<Value>,
    /// The years for which it is provisional.
    #[serde(default)]
    pub provisional: Option<Vec<i16>>,
}
