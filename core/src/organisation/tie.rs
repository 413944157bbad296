use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Organisations;
use crate::{
    clash::Trace,
    record::OrganisationId,
    text::{Text, messages::organisation as words},
};

/// How one organisation stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// It is subordinate to the other 隸屬: one at a time, never in a circle.
    Subordination,
    /// It works together with the other and keeps its own superior 協調、聯建: any number.
    Coordination,
}

impl Relation {
    /// Both relations.
    pub const ALL: [Relation; 2] = [Relation::Subordination, Relation::Coordination];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            Relation::Subordination => &words::SUBORDINATION,
            Relation::Coordination => &words::COORDINATION,
        }
    }
}

/// A dated relation to another organisation: from a day, up to and without the day on which it ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tie {
    /// How.
    pub relation: Relation,
    /// The superior, or the organisation that coordinates.
    pub to: OrganisationId,
    /// The first day.
    pub from: Date,
    /// The day on which it ended.
    pub until: Option<Date>,
    /// Who recorded it.
    pub set: Trace,
    /// Who recorded its end.
    pub ended: Option<Trace>,
}

impl Tie {
    /// Whether it holds on a day.
    pub fn holds_on(&self, on: Date) -> bool {
        self.from <= on && self.until.is_none_or(|until| on < until)
    }

    /// Whether it holds on some day of a period; without `until` the period has no end.
    fn holds_within(&self, from: Date, until: Option<Date>) -> bool {
        self.until.is_none_or(|end| from < end) && until.is_none_or(|until| self.from < until)
    }
}

impl Organisations {
    /// The tie of subordination that stands in the way of a new one in a period: there is one superior at a time.
    pub fn superior_in_the_way(
        &self,
        organisation: OrganisationId,
        from: Date,
        until: Option<Date>,
    ) -> Option<&Tie> {
        let ties = &self.get(organisation)?.ties;
        ties.iter().find(|tie| tie.relation == Relation::Subordination && tie.holds_within(from, until))
    }

    /// The way up from `to` that would end at `organisation` if it were subordinate to `to` in a period: the circle,
    /// from `to` upwards. Empty when there is none. Ties count when they hold on any day of the period.
    pub fn circle(
        &self,
        organisation: OrganisationId,
        to: OrganisationId,
        from: Date,
        until: Option<Date>,
    ) -> Vec<OrganisationId> {
        if organisation == to {
            return vec![to];
        }
        let mut ways = vec![vec![to]];
        let mut visited = BTreeSet::from([to]);
        while let Some(way) = ways.pop() {
            let Some(last) = way.last().and_then(|last| self.get(*last)) else { continue };
            for tie in &last.ties {
                if tie.relation != Relation::Subordination || !tie.holds_within(from, until) {
                    continue;
                }
                let mut longer = way.clone();
                longer.push(tie.to);
                if tie.to == organisation {
                    return longer;
                }
                if visited.insert(tie.to) {
                    ways.push(longer);
                }
            }
        }
        Vec::new()
    }

    /// The superior on a day.
    pub fn superior_on(&self, organisation: OrganisationId, on: Date) -> Option<OrganisationId> {
        let ties = &self.get(organisation)?.ties;
        ties.iter().find(|tie| tie.relation == Relation::Subordination && tie.holds_on(on)).map(|tie| tie.to)
    }

    /// The organisations directly subordinate on a day.
    pub fn subordinates_on(&self, organisation: OrganisationId, on: Date) -> Vec<OrganisationId> {
        let all = self.all().filter(|below| self.superior_on(below.id(), on) == Some(organisation));
        all.map(super::Organisation::id).collect()
    }

    /// The tree below an organisation on a day, itself first, each with its depth; subordinates follow their superior.
    pub fn tree_on(&self, organisation: OrganisationId, on: Date) -> Vec<(usize, OrganisationId)> {
        let mut tree = Vec::new();
        let mut visited = BTreeSet::new();
        let mut waiting = vec![(0, organisation)];
        while let Some((depth, next)) = waiting.pop() {
            if visited.insert(next) {
                tree.push((depth, next));
                let below = self.subordinates_on(next, on);
                waiting.extend(below.into_iter().rev().map(|below| (depth + 1, below)));
            }
        }
        tree
    }
}
