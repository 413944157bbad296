use jiff::civil::Date;

use crate::{
    meeting::{BodyKind, Count},
    policy::{Policy, Share, Used, parameter},
    rule::Term,
    text::messages::term,
};

/// How a kind of body decides, on a day. Bodies with legal thresholds are further arms of [`RuleSet::of`].
#[derive(Clone, Debug, PartialEq)]
pub struct RuleSet {
    /// How many must be present.
    pub quorum: Threshold,
    /// How many must be in favour.
    pub pass: Threshold,
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

impl RuleSet {
    /// The rules of a kind of body on a day.
    pub fn of(kind: BodyKind, policy: &Policy, on: Date) -> RuleSet {
        match kind {
            BodyKind::BuildingCouncil => RuleSet {
                quorum: Threshold {
                    share: policy.on(&parameter::COUNCIL_QUORUM, on),
                    base: Base::Entitled,
                    reach: Reach::AtLeast,
                },
                pass: Threshold {
                    share: policy.on(&parameter::COUNCIL_PASS, on),
                    base: Base::Present,
                    reach: Reach::MoreThan,
                },
            },
        }
    }
}

impl Threshold {
    /// The smallest number that meets it; never 0, for nobody decides nothing.
    pub fn needed(&self, count: Count) -> u32 {
        let whole = match self.base {
            Base::Entitled => count.entitled,
            Base::Present => count.present,
        };
        match self.reach {
            Reach::AtLeast => self.share.value.needed_of(whole).max(1),
            Reach::MoreThan => self.share.value.needed_to_exceed(whole),
        }
    }

    /// The same as a term that shows what it was computed from.
    pub(super) fn term(&self, count: Count, whole: Term) -> Term {
        let share = Term { name: &term::seats::SHARE, ..Term::parameter(&self.share) };
        Term::number(&term::NEEDED, self.needed(count)).computed_from([whole, share])
    }

    /// What the share is taken of, as a term.
    pub(super) fn whole(&self, count: Count) -> Term {
        match self.base {
            Base::Entitled => Term::number(&term::seats::ENTITLED, count.entitled),
            Base::Present => Term::number(&term::seats::PRESENT, count.present),
        }
    }
}
