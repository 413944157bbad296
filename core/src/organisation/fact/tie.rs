use jiff::civil::Date;

use crate::{
    clash::Fold,
    organisation::{Organisations, Relation, Tie},
    record::OrganisationId,
};

impl Organisations {
    pub(super) fn relate(
        &mut self,
        organisation: OrganisationId,
        relation: Relation,
        (to, from, until): (OrganisationId, Date, Option<Date>),
        fold: &mut Fold<'_>,
    ) {
        if relation == Relation::Subordination {
            if let Some(tie) = self.superior_in_the_way(organisation, from, until) {
                // Recorded twice by two people: nothing to settle.
                if tie.to != to {
                    fold.set_aside(organisation, "superior", self.name(tie.to), &tie.set);
                }
                return;
            }
            let circle = self.circle(organisation, to, from, until);
            if let Some(last) = circle.iter().rev().nth(1).or(circle.last()).and_then(|id| self.get(*id)) {
                let since = last.ties.last().map_or(&last.registered, |tie| &tie.set);
                fold.set_aside(organisation, "superior", last.name(), since);
                return;
            }
        }
        match self.organisations.get_mut(&organisation) {
            Some(organisation) => {
                let set = fold.trace();
                let ended = until.map(|_| fold.trace());
                organisation.ties.push(Tie { relation, to, from, until, set, ended });
            }
            None => fold.missing(organisation),
        }
    }

    /// One that somebody else has ended meanwhile on another day keeps that day, and the second day is kept as a clash.
    pub(super) fn end_relation(
        &mut self,
        organisation: OrganisationId,
        relation: Relation,
        (to, on): (OrganisationId, Date),
        fold: &mut Fold<'_>,
    ) {
        let Some(known) = self.organisations.get_mut(&organisation) else {
            return fold.missing(organisation);
        };
        let mut last = None;
        for tie in known.ties.iter_mut().filter(|tie| tie.relation == relation && tie.to == to) {
            if tie.until.is_none() && tie.from < on {
                tie.until = Some(on);
                tie.ended = Some(fold.trace());
                return;
            }
            last = Some(tie);
        }
        let Some(last) = last else { return fold.missing(organisation) };
        if last.until == Some(on) {
            return;
        }
        let stands = last.until.unwrap_or(last.from).to_string();
        let since = last.ended.as_ref().unwrap_or(&last.set);
        fold.overlapping(organisation, "relation_ended", &stands, &on.to_string(), since);
    }
}
