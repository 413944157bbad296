use super::{MTG_31, MTG_33};
use crate::{
    building::Area,
    meeting::{AreaCount, AreaTally, Count, Presence, Tally},
    policy::{Share, Used},
    record::Record,
    rule::{Condition, Explanation, Rule, Term},
    text::{Text, messages::term},
};

/// What a body needs for its quorum, or for a vote to pass.
#[derive(Clone, Debug)]
pub struct Requirement {
    /// The rule that asks for it.
    pub rule: &'static Rule,
    /// How much it asks for.
    pub bar: Bar,
}

/// How much is needed.
#[derive(Clone, Debug, PartialEq)]
pub enum Bar {
    /// A share of the heads, and of the areas where they count.
    Reach(Threshold),
    /// No rule sets a number: whoever comes is enough, and nobody is not.
    Anybody,
    /// There is a number, and it is not on record: nothing can be decided until the office enters it.
    Unknown(Used<Option<Share>>),
}

/// A share of something, and whether reaching it is enough.
#[derive(Clone, Debug, PartialEq)]
pub struct Threshold {
    /// The share, with where it comes from.
    pub share: Used<Share>,
    /// Of what.
    pub base: Base,
    /// Whether reaching it is enough.
    pub reach: Reach,
}

/// What a share is taken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// Those entitled 應到.
    Entitled,
    /// Those present 實到.
    Present,
}

/// Whether reaching a share is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The share or more: 以上.
    AtLeast,
    /// More than the share: 超過, 過半數.
    MoreThan,
}

/// Votes as they are compared with what is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Votes {
    /// The heads.
    pub heads: Tally,
    /// How many were entitled and present.
    pub count: Count,
    /// The same by area, for owners.
    pub area: Option<(AreaTally, AreaCount)>,
}

impl Threshold {
    /// The smallest number out of `whole` that meets it; never 0, for nobody decides nothing.
    pub fn needed_of(&self, whole: u64) -> u64 {
        match self.reach {
            Reach::AtLeast => self.share.value.needed_of(whole).max(1),
            Reach::MoreThan => self.share.value.needed_to_exceed(whole),
        }
    }

    fn of_heads(&self, part: Term, whole: Term, count: Count) -> Condition {
        let whole_number = match self.base {
            Base::Entitled => count.entitled,
            Base::Present => count.present,
        };
        let needed = i64::try_from(self.needed_of(whole_number.into())).unwrap_or(i64::MAX);
        Condition::at_least(part, Term::number(&term::NEEDED, needed).computed_from([whole, self.share()]))
    }

    fn of_area(&self, part: Term, count: AreaCount) -> Condition {
        let (name, whole): (&'static Text, Area) = match self.base {
            Base::Entitled => (&term::area::ENTITLED, count.entitled),
            Base::Present => (&term::area::PRESENT, count.present),
        };
        let needed = Area::of_hundredths(self.needed_of(whole.hundredths()));
        let needed = Term::area(&term::area::NEEDED, needed);
        Condition::at_least(part, needed.computed_from([Term::area(name, whole), self.share()]))
    }

    fn share(&self) -> Term {
        Term { name: &term::seats::SHARE, ..Term::parameter(&self.share) }
    }
}

impl Requirement {
    /// The smallest number of heads that is enough: what a counter shows. Nothing while it is not known.
    pub fn needed(&self, count: Count) -> Option<u32> {
        match &self.bar {
            Bar::Reach(threshold) => {
                let whole = match threshold.base {
                    Base::Entitled => count.entitled,
                    Base::Present => count.present,
                };
                Some(u32::try_from(threshold.needed_of(whole.into())).unwrap_or(u32::MAX))
            }
            Bar::Anybody => Some(1),
            Bar::Unknown(_) => None,
        }
    }

    /// Whether enough are there.
    pub fn met_by(&self, presence: &Presence) -> Explanation {
        let count = presence.count();
        let (entitled, present) = match presence {
            Presence::Seats(roll) => {
                let seats = |seats: &[_]| seats.iter().copied().map(Record::Seat).collect();
                let entitled = Term::counted(&term::seats::ENTITLED, seats(&roll.entitled));
                (entitled, Term::counted(&term::seats::PRESENT, seats(&roll.present)))
            }
            Presence::Counted(turnout) => (
                Term::number(&term::seats::ENTITLED, turnout.entitled).computed_from([
                    Term::date(&term::seats::AS_OF, turnout.as_of),
                    Term::words(&term::seats::SOURCE, &turnout.source),
                ]),
                Term::number(&term::seats::PRESENT, turnout.present),
            ),
        };
        let threshold = match &self.bar {
            Bar::Reach(threshold) => threshold,
            Bar::Anybody => {
                let one = Term::number(&term::NEEDED, 1).computed_from([entitled]);
                return MTG_33.holds(Condition::at_least(present, one));
            }
            Bar::Unknown(used) => return unknown(used),
        };
        let short = self.needed(count).unwrap_or_default().saturating_sub(count.present);
        let mut conditions = vec![threshold.of_heads(present, entitled, count)];
        conditions.extend(
            presence
                .area()
                .map(|area| threshold.of_area(Term::area(&term::area::PRESENT, area.present), area)),
        );
        self.rule.all(conditions).with(Term::number(&term::seats::SHORT, short))
    }

    /// Whether enough are in favour.
    pub fn passed_by(&self, votes: Votes) -> Explanation {
        let Votes { heads, count, area } = votes;
        let [yes, others @ ..] = terms(heads);
        let threshold = match &self.bar {
            Bar::Reach(threshold) => threshold,
            Bar::Anybody => return MTG_33.holds(Condition::at_least(yes, Term::number(&term::NEEDED, 1))),
            Bar::Unknown(used) => return unknown(used),
        };
        let whole = match threshold.base {
            Base::Entitled => Term::number(&term::seats::ENTITLED, count.entitled),
            Base::Present => Term::number(&term::seats::PRESENT, count.present),
        };
        let mut conditions = vec![threshold.of_heads(yes, whole, count)];
        conditions.extend(
            area.map(|(tally, count)| threshold.of_area(Term::area(&term::area::YES, tally.yes), count)),
        );
        let mut verdict = self.rule.all(conditions);
        verdict.context.extend(others);
        verdict
    }
}

/// MTG-31: a threshold that is not on record decides nothing.
pub fn unknown(used: &Used<Option<Share>>) -> Explanation {
    MTG_31.fails([Term::label(&term::threshold::NAME, used.title), Term::parameter(used)])
}

pub(super) fn terms(tally: Tally) -> [Term; 4] {
    [
        Term::number(&term::votes::YES, tally.yes),
        Term::number(&term::votes::NO, tally.no),
        Term::number(&term::votes::ABSTAIN, tally.abstain),
        Term::number(&term::votes::INVALID, tally.invalid),
    ]
}
