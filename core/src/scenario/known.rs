//! Whether what a scenario expects can be at all: rules and facts that there are, nothing said beside nothing.

use super::{
    error::Mistake,
    model::{Expectation, Scenario},
};
use crate::{
    text::nearest,
    workspace::{Fact, register, written::complaint},
};

/// The first thing that no run could make true, or that no run would look at.
pub(super) fn check(scenario: &Scenario) -> Result<(), Mistake> {
    let then = &scenario.then;
    rule("rule", &scenario.rule)?;
    then.refused.iter().try_for_each(|code| rule("then.refused", code))?;
    then.findings.iter().flatten().try_for_each(|code| rule("then.findings", code))?;
    then.no_findings.iter().flatten().try_for_each(|code| rule("then.no_findings", code))?;
    then.accepted.iter().flatten().try_for_each(|name| fact(name))?;
    alone(then).map_or(Ok(()), |(what, beside)| Err(Mistake::Alone { what, beside }))
}

/// What is said of something that is not expected.
fn alone(then: &Expectation) -> Option<(&'static str, &'static str)> {
    let explained = then.refused.is_some() || then.findings.is_some() || then.holds.is_some();
    let explanation = "`then.refused`, `then.findings` or `then.holds`";
    if then.provisional.is_some() && then.due.is_none() {
        Some(("then.provisional", "`then.due`"))
    } else if !then.because.is_empty() && !explained {
        Some(("then.because", explanation))
    } else if !then.says.is_empty() && !explained {
        Some(("then.says", explanation))
    } else {
        None
    }
}

fn rule(place: &'static str, code: &str) -> Result<(), Mistake> {
    let register = register();
    if register.iter().any(|rule| rule.code == code) {
        return Ok(());
    }
    let nearest = nearest(code, register.iter().map(|rule| rule.code)).map(str::to_owned);
    Err(Mistake::Unknown { place, kind: "rule", name: code.to_owned(), nearest })
}

/// Facts have no list of names: the reader of journals knows them, and says which it knows.
fn fact(name: &str) -> Result<(), Mistake> {
    let within = |inner, part: &str| serde_json::json!({ (part): inner });
    let written = name.rsplit('.').fold(serde_json::Value::Null, within);
    let Err(error) = serde_json::from_str::<Fact>(&written.to_string()) else { return Ok(()) };
    let words = error.to_string();
    let Some((wrong, known)) = complaint::unknown(&words) else { return Ok(()) };
    let nearest = nearest(wrong, known).map(|near| {
        let parts: Vec<&str> = name.split('.').map(|part| if part == wrong { near } else { part }).collect();
        parts.join(".")
    });
    Err(Mistake::Unknown { place: "then.accepted", kind: "fact", name: name.to_owned(), nearest })
}
