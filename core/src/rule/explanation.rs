use super::{Derivation, Finding, Refusal, Rule, Severity, Term, TermValue};
use crate::record::Record;

/// How two terms are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// ≥, 以上.
    AtLeast,
    /// >, 超過.
    MoreThan,
    /// ≤.
    AtMost,
    /// Equal.
    Is,
    /// Not equal.
    IsNot,
    /// On or after.
    NotBefore,
    /// On or before.
    NotAfter,
    /// Among the values of a list.
    OneOf,
}

/// Two terms compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// What was found.
    pub left: Term,
    /// How it is compared.
    pub relation: Relation,
    /// What it is compared with.
    pub right: Term,
    /// Whether the comparison holds.
    pub holds: bool,
}

impl Condition {
    fn new(left: Term, relation: Relation, right: Term) -> Condition {
        let holds = compare(&left.value, relation, &right.value);
        Condition { left, relation, right, holds }
    }

    /// `left ≥ right`, for numbers, shares, lengths of time, amounts of money or areas.
    pub fn at_least(left: Term, right: Term) -> Condition {
        Condition::new(left, Relation::AtLeast, right)
    }

    /// `left > right`, for numbers, shares, lengths of time, amounts of money or areas.
    pub fn more_than(left: Term, right: Term) -> Condition {
        Condition::new(left, Relation::MoreThan, right)
    }

    /// `left ≤ right`, for numbers, shares, lengths of time, amounts of money or areas.
    pub fn at_most(left: Term, right: Term) -> Condition {
        Condition::new(left, Relation::AtMost, right)
    }

    /// `left = right`, for values of one kind.
    pub fn is(left: Term, right: Term) -> Condition {
        Condition::new(left, Relation::Is, right)
    }

    /// `left ≠ right`, for values of one kind.
    pub fn is_not(left: Term, right: Term) -> Condition {
        Condition::new(left, Relation::IsNot, right)
    }

    /// `left` on or after `right`, for days or for moments.
    pub fn not_before(left: Term, right: Term) -> Condition {
        Condition::new(left, Relation::NotBefore, right)
    }

    /// `left` on or before `right`, for days or for moments.
    pub fn not_after(left: Term, right: Term) -> Condition {
        Condition::new(left, Relation::NotAfter, right)
    }

    /// `left` is among the values of the list `right`.
    pub fn one_of(left: Term, right: Term) -> Condition {
        Condition::new(left, Relation::OneOf, right)
    }
}

/// Values of different kinds never compare: the condition does not hold.
fn compare(left: &TermValue, relation: Relation, right: &TermValue) -> bool {
    use TermValue::{Area, Date, List, Moment, Money, Number, Share, Span};
    let order = match (left, right) {
        (Number(left), Number(right)) => Some(left.cmp(right)),
        (Area(left), Area(right)) => Some(left.cmp(right)),
        (Date(left), Date(right)) => Some(left.cmp(right)),
        (Moment(left), Moment(right)) => Some(left.cmp(right)),
        (Money(left), Money(right)) => Some(left.cmp(right)),
        (Share(left), Share(right)) => Some(left.by_size(*right)),
        (Span(left), Span(right)) => Some(left.by_length(*right)),
        _ => None,
    };
    match relation {
        Relation::Is => left == right,
        Relation::IsNot => left != right,
        Relation::OneOf => matches!(right, List(values) if values.contains(left)),
        Relation::AtLeast | Relation::NotBefore => order.is_some_and(|order| order.is_ge()),
        Relation::AtMost | Relation::NotAfter => order.is_some_and(|order| order.is_le()),
        Relation::MoreThan => order.is_some_and(|order| order.is_gt()),
    }
}

/// A verdict together with everything behind it: rule → conditions → values → parameters.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The rule that was asked.
    pub rule: &'static Rule,
    /// Whether it holds.
    pub holds: bool,
    /// What was compared.
    pub conditions: Vec<Condition>,
    /// Further values that the message names.
    pub context: Vec<Term>,
    /// The records it is about, which can be opened.
    pub records: Vec<Record>,
}

impl PartialEq for Explanation {
    fn eq(&self, other: &Explanation) -> bool {
        self.rule.code == other.rule.code
            && self.holds == other.holds
            && self.conditions == other.conditions
            && self.context == other.context
            && self.records == other.records
    }
}

impl Explanation {
    /// Adds a value that the message names.
    pub fn with(mut self, term: Term) -> Explanation {
        self.context.push(term);
        self
    }

    /// Adds a record that it is about.
    pub fn about(mut self, record: impl Into<Record>) -> Explanation {
        self.records.push(record.into());
        self
    }

    /// Nothing when the rule holds, otherwise the refusal.
    pub fn require(self) -> Result<(), Refusal> {
        if self.holds { Ok(()) } else { Err(self.into()) }
    }

    /// A standing finding about `record` when the rule does not hold.
    pub fn finding(self, severity: Severity, record: impl Into<Record>) -> Option<Finding> {
        (!self.holds).then(|| Finding { severity, about: record.into(), explanation: self })
    }

    /// Every named value of the tree, outermost first.
    pub fn terms(&self) -> Vec<&Term> {
        let mut terms = Vec::new();
        let sides = self.conditions.iter().flat_map(|condition| [&condition.left, &condition.right]);
        for term in sides.chain(&self.context) {
            collect(term, &mut terms);
        }
        terms
    }

    /// The value that the tree holds under a key such as `seats.present`.
    pub fn value(&self, key: &str) -> Option<&TermValue> {
        self.terms().into_iter().find(|term| term.key() == key).map(|term| &term.value)
    }
}

fn collect<'a>(term: &'a Term, into: &mut Vec<&'a Term>) {
    into.push(term);
    if let Derivation::Computed { from } = &term.derivation {
        for term in from {
            collect(term, into);
        }
    }
}
