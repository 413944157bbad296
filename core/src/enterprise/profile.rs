use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    ops::Bound::{self, Excluded, Included, Unbounded},
};

use jiff::civil::{Date, DateTime, Time};

use super::{Particular, Said, Source, Tax, TaxScope, Topic, Version};
use crate::{clash::Trace, record::OrganisationId, visit::Visit, workspace::Workspace};

/// What the file of a firm says about a topic: never without the day it speaks of and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// What it says.
    pub particular: Particular,
    /// The day it speaks of.
    pub as_of: Date,
    /// Where it comes from.
    pub source: Source,
    /// Who recorded it, when.
    pub recorded: Trace,
}

/// A particular that differs between two days.
#[derive(Clone, Debug, PartialEq)]
pub struct Delta {
    /// What it is about.
    pub topic: Topic,
    /// What the file said on the first day; `None` when it said nothing.
    pub before: Option<Statement>,
    /// What it said on the second; `None` when that was withdrawn.
    pub after: Option<Statement>,
}

/// The file of a firm 一企一檔: what was stated in the office and what visits have told, in one. A visit is entered
/// once; correcting it corrects the file.
#[derive(Clone, Copy, Debug)]
pub struct Profile<'a> {
    workspace: &'a Workspace,
    firm: OrganisationId,
}

/// The file of a firm. Empty for one about which nothing was ever said.
pub fn profile(workspace: &Workspace, firm: OrganisationId) -> Profile<'_> {
    Profile { workspace, firm }
}

/// What may become a statement, with what orders it among those as of the same day: when the visit began, or when it was
/// recorded. Copied only when it is the one that holds.
struct Candidate<'a> {
    particular: Cow<'a, Particular>,
    as_of: Date,
    source: Cow<'a, Source>,
    recorded: &'a Trace,
    moment: DateTime,
}

impl Candidate<'_> {
    fn statement(self) -> Statement {
        let Candidate { particular, as_of, source, recorded, .. } = self;
        let (particular, source) = (particular.into_owned(), source.into_owned());
        Statement { particular, as_of, source, recorded: recorded.clone() }
    }
}

impl<'a> Profile<'a> {
    /// What holds about a topic on a day: the statement as of the latest day up to it, whenever it was recorded.
    pub fn on(&self, topic: Topic, day: Date) -> Option<Statement> {
        self.standing(topic, day, Date::MAX).map(Candidate::statement)
    }

    /// What was known about a topic **on** a day: as [`Profile::on`], without what was recorded later.
    pub fn known_on(&self, topic: Topic, day: Date) -> Option<Statement> {
        self.standing(topic, day, day).map(Candidate::statement)
    }

    /// What holds on a day about every topic that has something.
    pub fn all_on(&self, day: Date) -> Vec<Statement> {
        self.what_stands(day, |_| true)
    }

    /// The same about some topics only.
    pub(super) fn what_stands(&self, day: Date, which: impl Fn(Topic) -> bool) -> Vec<Statement> {
        let topics: BTreeSet<Topic> = self.ever_said().filter(|topic| which(*topic)).collect();
        topics.into_iter().filter_map(|topic| self.on(topic, day)).collect()
    }

    /// Whether anything was ever said about the taxes of a year.
    pub(crate) fn tells_taxes_of(&self, year: i16) -> bool {
        self.ever_said().any(|topic| is_tax_of(topic, year))
    }

    /// The taxes of a year that are known on a day, by what they count.
    pub fn taxes_on(&self, year: i16, day: Date) -> BTreeMap<TaxScope, Tax> {
        let taxes = self.ever_said().filter(|topic| is_tax_of(*topic, year));
        let known = taxes.filter_map(|topic| match self.on(topic, day)?.particular {
            Particular::Tax(tax) => Some((tax.scope, tax)),
            _ => None,
        });
        known.collect()
    }

    /// The topics about which something was ever said, here or at a visit.
    pub fn topics(&self) -> BTreeSet<Topic> {
        self.ever_said().collect()
    }

    /// The same; one about which something was said both here and at a visit comes twice.
    fn ever_said(&self) -> impl Iterator<Item = Topic> + 'a {
        let told = self.workspace.visits.topics_told(self.firm);
        self.workspace.enterprises.topics(self.firm).chain(told)
    }

    /// Every version of what was said about a topic, corrected and withdrawn ones included, by the day it speaks of
    /// and then as it was recorded.
    pub fn history(&self, topic: Topic) -> Vec<Version> {
        let stated = self.workspace.enterprises.versions(self.firm, topic);
        let stated = stated.map(|(as_of, version)| Version {
            as_of,
            said: version.get().clone(),
            recorded: version.set_by().clone(),
        });
        let visits = self.workspace.visits.telling(self.firm, topic, Unbounded);
        let told = visits.flat_map(|visit| visit.versions_of_changes().map(move |changes| (visit, changes)));
        let told = told.filter_map(|(visit, changes)| {
            let particular = changes.get().particular(topic)?;
            let (as_of, source) = (visit.at().date(), Source::Visit(visit.id()));
            Some(Version {
                as_of,
                said: Said::Stated { particular, source },
                recorded: changes.set_by().clone(),
            })
        });
        let mut versions: Vec<Version> = stated.chain(told).collect();
        versions.sort_by_key(|version| (version.as_of, version.recorded.at, version.recorded.entry));
        versions
    }

    /// What differs between two days, topic by topic.
    pub fn changes(&self, from: Date, to: Date) -> Vec<Delta> {
        let delta = |topic| {
            let (before, after) = (self.on(topic, from), self.on(topic, to));
            let particular =
                |statement: &Option<Statement>| statement.as_ref().map(|one| one.particular.clone());
            (particular(&before) != particular(&after)).then_some(Delta { topic, before, after })
        };
        self.topics().into_iter().filter_map(delta).collect()
    }

    /// What held about a topic just before a moment: what a visit that began then is compared with.
    pub fn before(&self, topic: Topic, moment: DateTime) -> Option<Statement> {
        let earlier =
            |candidate: &Candidate<'_>| (candidate.as_of, candidate.moment) < (moment.date(), moment);
        let stated = self.stated(topic, moment.date(), Date::MAX).into_iter().filter(earlier);
        let told = self.told(topic, Excluded(moment), Date::MAX);
        latest(stated.chain(told)).map(Candidate::statement)
    }

    /// What stands as of a day or before it, recorded by a day.
    fn standing(&self, topic: Topic, day: Date, known_by: Date) -> Option<Candidate<'a>> {
        let told = self.told(topic, Included(day.to_datetime(Time::MAX)), known_by);
        let stated = self.stated(topic, day, known_by).into_iter();
        latest(stated.chain(told))
    }

    /// What the office stated: of each day the last version.
    fn stated(&self, topic: Topic, day: Date, known_by: Date) -> Vec<Candidate<'a>> {
        let mut stated: Vec<Candidate<'a>> = Vec::new();
        for (as_of, version) in self.workspace.enterprises.versions(self.firm, topic) {
            let recorded = version.set_by();
            if as_of > day || recorded.at.date() > known_by {
                continue;
            }
            stated.retain(|earlier| earlier.as_of != as_of);
            if let Said::Stated { particular, source } = version.get() {
                let (particular, source) = (Cow::Borrowed(particular), Cow::Borrowed(source));
                stated.push(Candidate { particular, as_of, source, recorded, moment: recorded.at });
            }
        }
        stated
    }

    /// What visits up to a moment told last: of each visit the last version. The visits are looked through from the latest
    /// back, as far as they began at the same moment.
    fn told(&self, topic: Topic, until: Bound<DateTime>, known_by: Date) -> Option<Candidate<'a>> {
        let mut found: Option<Candidate<'a>> = None;
        for visit in self.workspace.visits.telling(self.firm, topic, until).rev() {
            if found.as_ref().is_some_and(|found| visit.at() < found.moment) {
                break;
            }
            found = latest(found.into_iter().chain(told_by(visit, topic, known_by)));
        }
        found
    }
}

fn is_tax_of(topic: Topic, year: i16) -> bool {
    matches!(topic, Topic::Tax { year: of, .. } if of == year)
}

fn told_by(visit: &Visit, topic: Topic, known_by: Date) -> Option<Candidate<'_>> {
    let changes = visit.versions_of_changes().rfind(|one| one.set_by().at.date() <= known_by)?;
    Some(Candidate {
        particular: Cow::Owned(changes.get().particular(topic)?),
        as_of: visit.at().date(),
        source: Cow::Owned(Source::Visit(visit.id())),
        recorded: changes.set_by(),
        moment: visit.at(),
    })
}

/// The one as of the latest day; of one day the one that came last.
fn latest<'a>(candidates: impl Iterator<Item = Candidate<'a>>) -> Option<Candidate<'a>> {
    candidates.max_by_key(|candidate| (candidate.as_of, candidate.moment, candidate.recorded.entry))
}
