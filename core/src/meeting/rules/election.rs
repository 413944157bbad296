use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Bar, MTG_24, MTG_38, MTG_39, MTG_40, MTG_41, MTG_57, RuleSet, decision::title, unknown};
use crate::{
    meeting::{Ballot, BodyKind, Count, Item, Question, Reduction},
    policy::{Policy, parameter},
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::term,
};

/// Where an election stands after its ballots. Candidates are named with their votes because the law has them read out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ElectionResult {
    /// How many are to be elected.
    pub seats: u32,
    /// Who is elected, with the votes that elected them, in the order of election.
    pub elected: Vec<(String, u32)>,
    /// Those who have equally many votes where fewer seats are left: they stand again.
    pub tied: Vec<String>,
    /// Seats that are not filled, those that the tied stand for included.
    pub open: u32,
}

/// Counts the ballots of an election. A candidate needs the share that the rules of the body ask for; more winners than
/// seats are taken by votes; a tie at the last seat is voted on again, and of those who tied the one with more votes is
/// elected, who has had the needed share already; seats that nobody won are voted on anew.
pub fn election_result(kind: BodyKind, item: &Item, policy: &Policy, on: Date) -> ElectionResult {
    let Question::Election { seats } = *item.question.get() else { return ElectionResult::default() };
    let seats = item.election.reduced_to.as_ref().map_or(seats, |(to, _)| *to);
    let bar = RuleSet::for_question(kind, *item.question.get(), policy, on).pass.bar;
    let mut standing = ElectionResult { seats, open: seats, ..ElectionResult::default() };
    for (ballot, _) in &item.election.ballots {
        standing.count(ballot, &bar);
    }
    standing
}

impl ElectionResult {
    /// Whether a candidate may stand in the next ballot: after a tie those who tied, else whoever is not elected yet.
    pub fn may_stand(&self, name: &str) -> bool {
        match self.tied.is_empty() {
            true => self.elected.iter().all(|(elected, _)| elected != name),
            false => self.tied.iter().any(|tied| tied == name),
        }
    }

    fn count(&mut self, ballot: &Ballot, bar: &Bar) {
        let again: Vec<String> = std::mem::take(&mut self.tied);
        let enough = |votes: u32| match bar {
            _ if !again.is_empty() => votes > 0,
            Bar::Reach(threshold) => u64::from(votes) >= threshold.needed_of(ballot.count.entitled.into()),
            Bar::Anybody => votes > 0,
            Bar::Unknown(_) => false,
        };
        let already = |name: &String| self.elected.iter().any(|(elected, _)| elected == name);
        let mut winners: Vec<(String, u32)> = ballot
            .votes
            .iter()
            .filter(|(name, votes)| enough(**votes) && !already(name))
            .map(|(name, votes)| (name.clone(), *votes))
            .collect();
        winners.sort_by_key(|(_, votes)| std::cmp::Reverse(*votes));
        let open = usize::try_from(self.open).unwrap_or(usize::MAX);
        let cut = winners.get(open).map(|(_, votes)| *votes);
        let last = open.checked_sub(1).and_then(|last| winners.get(last)).map(|(_, votes)| *votes);
        match (last, cut) {
            (Some(last), Some(cut)) if last == cut => {
                self.tied =
                    winners.iter().filter(|(_, votes)| *votes == cut).map(|(n, _)| n.clone()).collect();
                winners.retain(|(_, votes)| *votes > cut);
            }
            _ => winners.truncate(open),
        }
        self.open = self.open.saturating_sub(u32::try_from(winners.len()).unwrap_or(u32::MAX));
        self.elected.extend(winners);
        if self.tied.is_empty() && self.open > 0 {
            self.tied = again;
            self.tied.retain(|name| !self.elected.iter().any(|(known, _)| known == name));
        }
    }
}

/// MTG-24: every seat is filled.
pub fn seats_filled(kind: BodyKind, item: &Item, policy: &Policy, on: Date) -> Explanation {
    let found = election_result(kind, item, policy, on);
    let share = match RuleSet::for_question(kind, *item.question.get(), policy, on).pass.bar {
        Bar::Reach(threshold) => Some(Term::parameter(&threshold.share)),
        Bar::Anybody | Bar::Unknown(_) => None,
    };
    let tied = Term::number(&term::election::TIED, u32::try_from(found.tied.len()).unwrap_or(u32::MAX));
    let filled = elected(&found).computed_from(std::iter::once(tied).chain(share));
    let seats = Term::number(&term::election::SEATS, found.seats.max(1));
    MTG_24.holds(Condition::at_least(filled, seats)).with(title(item)).about(item.id)
}

/// MTG-38: the figures of a ballot add up. Each paper has at most as many names as there are seats to fill.
pub fn ballot_adds_up(ballot: &Ballot, open: u32) -> Explanation {
    let collected = || Term::number(&term::election::COLLECTED, ballot.collected);
    let most = ballot.votes.values().max().copied().unwrap_or_default();
    let valid = || {
        Term::number(&term::election::VALID, ballot.valid())
            .computed_from([Term::number(&term::election::INVALID, ballot.invalid)])
    };
    let names = i64::from(ballot.valid()).saturating_mul(i64::from(open));
    let given = i64::try_from(ballot.given()).unwrap_or(i64::MAX);
    MTG_38.all([
        Condition::at_most(collected(), Term::number(&term::seats::PRESENT, ballot.count.present)),
        Condition::at_most(Term::number(&term::election::INVALID, ballot.invalid), collected()),
        Condition::at_most(Term::number(&term::election::MOST, most), valid()),
        Condition::at_most(
            Term::number(&term::election::GIVEN, given),
            Term::number(&term::election::NAMES, names).computed_from([valid()]),
        ),
    ])
}

/// MTG-39: exactly those stand who may: after a tie those who tied, else candidates who are not elected yet.
pub fn stands(item: &Item, found: &ElectionResult, names: &BTreeSet<String>) -> Explanation {
    // In the order of the ballot paper.
    let candidates = item.election.candidates.iter().map(|known| &known.name);
    let may: Vec<&String> = candidates.filter(|name| found.may_stand(name)).collect();
    let strangers = names.iter().filter(|name| !may.contains(name)).count();
    let left_out = match found.tied.is_empty() {
        true => usize::from(names.is_empty()),
        false => may.iter().filter(|name| !names.contains(**name)).count(),
    };
    let wrong = u32::try_from(strangers + left_out).unwrap_or(u32::MAX);
    let list = may.into_iter().map(|name| TermValue::Words(name.clone())).collect();
    MTG_39
        .holds(Condition::at_most(
            Term::number(&term::election::MISPLACED, wrong),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::new(&term::election::MAY_STAND, TermValue::List(list)))
        .with(title(item))
        .about(item.id)
}

fn elected(found: &ElectionResult) -> Term {
    Term::number(&term::election::ELECTED, u32::try_from(found.elected.len()).unwrap_or(u32::MAX))
}

/// MTG-57: nearly all seats are filled, by the share that the policy names.
pub fn nearly_filled(found: &ElectionResult, policy: &Policy, on: Date) -> Explanation {
    let used = policy.on(&parameter::PARTY_ELECTION_NEAR, on);
    let needed = used.value.needed_of(found.seats.into()).max(1);
    let needed = Term::number(&term::NEEDED, i64::try_from(needed).unwrap_or(i64::MAX)).computed_from([
        Term::number(&term::election::SEATS, found.seats),
        Term { name: &term::seats::SHARE, ..Term::parameter(&used) },
    ]);
    MTG_57.holds(Condition::at_least(elected(found), needed))
}

/// MTG-40: enough agree to leave the rest of the seats open, by the share that the policy names; or the presidium has
/// decided it. MTG-31 in a union, whose number is not on record until the office enters it.
pub fn reducible(kind: BodyKind, why: &Reduction, count: Count, policy: &Policy, on: Date) -> Explanation {
    let used = match kind {
        BodyKind::UnionAssembly => policy.on(&parameter::UNION_ELECTION_REDUCE, on),
        _ => policy.on(&parameter::PARTY_ELECTION_REDUCE, on).into(),
    };
    let Some(used) = used.clone().set() else { return unknown(&used) };
    let agreed = match why {
        Reduction::Agreed(agreed) => *agreed,
        Reduction::Presidium(decision) => {
            return MTG_40.all([]).with(Term::words(&term::election::PRESIDIUM, decision));
        }
    };
    let needed = used.value.needed_of(count.entitled.into()).max(1);
    let needed = Term::number(&term::NEEDED, i64::try_from(needed).unwrap_or(i64::MAX)).computed_from([
        Term::number(&term::seats::ENTITLED, count.entitled),
        Term { name: &term::seats::SHARE, ..Term::parameter(&used) },
    ]);
    MTG_40.all([
        Condition::at_least(Term::number(&term::election::AGREED, agreed), needed),
        Condition::at_most(
            Term::number(&term::election::AGREED, agreed),
            Term::number(&term::seats::PRESENT, count.present),
        ),
    ])
}

/// MTG-41, a standing finding: more stand than there are seats, by the share that the policy names. It is the Party's
/// rule: of a union's candidates nothing is on record.
pub fn enough_candidates(kind: BodyKind, item: &Item, policy: &Policy, on: Date) -> Option<Explanation> {
    let Question::Election { seats } = *item.question.get() else { return None };
    if !kind.is_party() {
        return None;
    }
    let used = policy.on(&parameter::PARTY_ELECTION_SURPLUS, on);
    let needed = used.value.needed_of(seats.into()).saturating_add(seats.into());
    let needed = Term::number(&term::NEEDED, i64::try_from(needed).unwrap_or(i64::MAX)).computed_from([
        Term::number(&term::election::SEATS, seats),
        Term { name: &term::seats::SHARE, ..Term::parameter(&used) },
    ]);
    let stand = u32::try_from(item.election.candidates.len()).unwrap_or(u32::MAX);
    let stand = Term::number(&term::election::CANDIDATES, stand);
    Some(MTG_41.holds(Condition::at_least(stand, needed)).with(title(item)).about(item.id))
}
