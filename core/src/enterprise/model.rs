use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Particular, Source, Topic};
use crate::{
    clash::{Field, Fold, Trace},
    record::OrganisationId,
};

/// The files of firms 一企一檔: what was said about each, by whom, as of which day. What visits have told stands with
/// the visits; [`super::Profile`] reads both.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Enterprises {
    files: BTreeMap<OrganisationId, File>,
}

/// What was said about one firm: for each topic and day a history, the last version of which stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct File {
    topics: BTreeMap<Topic, BTreeMap<Date, Vec<Field<Said>>>>,
}

/// What somebody said about a topic as of a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// This, and where it comes from.
    Stated {
        /// What the file says.
        particular: Particular,
        /// Where it comes from.
        source: Source,
    },
    /// That what was said before is wrong.
    Withdrawn {
        /// Why.
        why: String,
    },
}

/// One version of what was said about a topic as of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// The day it speaks of.
    pub as_of: Date,
    /// What was said.
    pub said: Said,
    /// Who recorded it, when.
    pub recorded: Trace,
}

impl Enterprises {
    /// The firms about which something was said, visits aside.
    pub fn firms(&self) -> impl Iterator<Item = OrganisationId> + '_ {
        self.files.keys().copied()
    }

    pub(super) fn topics(&self, firm: OrganisationId) -> impl Iterator<Item = Topic> + '_ {
        self.files.get(&firm).into_iter().flat_map(|file| file.topics.keys().copied())
    }

    /// Every version about a topic, by the day it speaks of and then as they were recorded.
    pub(super) fn versions(
        &self,
        firm: OrganisationId,
        topic: Topic,
    ) -> impl DoubleEndedIterator<Item = (Date, &Field<Said>)> {
        let days = self.files.get(&firm).and_then(|file| file.topics.get(&topic)).into_iter().flatten();
        days.flat_map(|(as_of, versions)| versions.iter().map(|version| (*as_of, version)))
    }

    /// What stands about a topic as of exactly this day.
    pub(super) fn stated_as_of(
        &self,
        firm: OrganisationId,
        topic: Topic,
        as_of: Date,
    ) -> Option<&Particular> {
        let last = self.versions(firm, topic).rfind(|(day, _)| *day == as_of);
        last.and_then(|(_, version)| match version.get() {
            Said::Stated { particular, .. } => Some(particular),
            Said::Withdrawn { .. } => None,
        })
    }

    /// Adds a version. Two people who say the same as of the same day without knowing of each other agree; who say
    /// different things are a clash. An amount that somebody made public does not stand against one that is internal and
    /// that its entry had not seen.
    pub(super) fn say(
        &mut self,
        firm: OrganisationId,
        topic: Topic,
        as_of: Date,
        said: Said,
        fold: &mut Fold<'_>,
    ) {
        let days = self.files.entry(firm).or_default().topics.entry(topic).or_default();
        let versions = days.entry(as_of).or_default();
        let field = format!("{} {as_of}", topic.key());
        let version = match versions.last() {
            Some(last) if !fold.knew(last.set_by()) && publishes(last.get(), &said) => {
                return fold.overlapping(firm, &field, &words(last.get()), &words(&said), last.set_by());
            }
            Some(last) if fold.knew(last.set_by()) || !agree(last.get(), &said) => {
                let mut version = last.clone();
                version.set(said, firm, &field, fold);
                version
            }
            _ => Field::new(said, fold),
        };
        versions.push(version);
    }
}

fn words(said: &Said) -> String {
    serde_json::to_string(said).unwrap_or_default()
}

/// Whether two people say the same, wherever they have it from.
fn agree(one: &Said, other: &Said) -> bool {
    match (one, other) {
        (Said::Stated { particular: one, .. }, Said::Stated { particular: other, .. }) => one == other,
        (Said::Withdrawn { .. }, Said::Withdrawn { .. }) => true,
        _ => false,
    }
}

/// Whether the second makes public what is internal in the first.
fn publishes(one: &Said, other: &Said) -> bool {
    match (one, other) {
        (Said::Stated { particular: one, .. }, Said::Stated { particular: other, .. }) => {
            other.visibility().is_public() && !one.visibility().is_public()
        }
        _ => false,
    }
}
