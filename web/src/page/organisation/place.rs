use cobuild::rule::{Explanation, TermValue};
use yew::AttrValue;

use crate::component::Outcome;

/// The same outcome, its problems beside the fields they are about. `field` is asked with the code of the rule that
/// refused or, where GEN-03 asks for words, with the key of what must be said: `visit.demand-text`.
pub fn place(outcome: Outcome, field: impl Fn(&str) -> Option<AttrValue>) -> Outcome {
    let Outcome::Refused(mut problems) = outcome else { return outcome };
    for problem in problems.iter_mut().filter(|problem| problem.field.is_none()) {
        problem.field = problem.why.as_ref().and_then(|why| field(asked_by(why)));
    }
    Outcome::Refused(problems)
}

fn asked_by(why: &Explanation) -> &'static str {
    match why.value("field") {
        Some(TermValue::Label(label)) => label.key,
        _ => why.rule.code,
    }
}
