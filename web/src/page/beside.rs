//! Puts what a rule found wrong beside the field it is about.

use cobuild::rule::{Explanation, TermValue};

use crate::component::Outcome;

/// The same outcome, its problems beside their fields. A field is named by the code of the rule that asks for it, or, where
/// GEN-03 asks for words, by the key of what must be said: `("agreement.field-title", "title")`.
pub fn beside(outcome: Outcome, fields: &[(&str, &'static str)]) -> Outcome {
    let Outcome::Refused(mut problems) = outcome else { return outcome };
    for problem in &mut problems {
        let asks = problem.why.as_ref().map(|why| asked_by(why));
        let field = fields.iter().find(|(by, _)| asks == Some(*by));
        if let (None, Some((_, field))) = (&problem.field, field) {
            problem.field = Some((*field).into());
        }
    }
    Outcome::Refused(problems)
}

fn asked_by(why: &Explanation) -> &'static str {
    match why.value("field") {
        Some(TermValue::Label(label)) => label.key,
        _ => why.rule.code,
    }
}
