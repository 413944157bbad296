use std::collections::BTreeSet;

use jiff::civil::DateTime;
use toml::Value;

use super::{
    ask::Answer,
    error::{Mistake, end},
    model::Expectation,
    stage::{Stage, named},
};
use crate::{
    rule::{Explanation, Refusal, TermValue},
    text::Language,
    workspace::Fact,
};

/// What does not hold, a line each.
pub(super) fn failures(then: &Expectation, answer: &Answer, stage: &Stage) -> Result<Vec<String>, Mistake> {
    let mut failures = Vec::new();
    if is_empty(then) {
        failures.push("`then` checks nothing".to_owned());
    }
    if let Some(code) = &then.refused {
        match &answer.decided {
            Some(Err(refusal)) if refusal.reasons.iter().any(|reason| reason.rule.code == code) => {}
            other => failures.push(format!("expected: refused by {code}; actual: {}", decided_words(other))),
        }
    }
    if let Some(facts) = &then.accepted {
        match &answer.decided {
            Some(Ok(found)) if found.iter().map(Fact::name).eq(facts.iter().cloned()) => {}
            other => failures.push(format!("expected: {}; actual: {}", listed(facts), decided_words(other))),
        }
    }
    let explanation = explanation(then, answer);
    for (key, expected) in &then.because {
        let expected = named(expected, &stage.names)?;
        let found = explanation.and_then(|explanation| explanation.value(key));
        if !found.is_some_and(|found| equals(found, &expected)) {
            let actual = match found {
                Some(found) => format!("{key} = {}", found.words(Language::En)),
                None => format!("no {key}; the explanation has {}", keys(explanation)),
            };
            failures.push(format!("expected: {key} = {expected}; actual: {actual}"));
        }
    }
    for (tag, words) in &then.says {
        let language = Language::from_tag(tag).ok_or_else(|| unknown_language(tag))?;
        let sentence = explanation.map(|explanation| explanation.sentence(language)).unwrap_or_default();
        if !sentence.contains(words) {
            failures.push(format!("expected: a sentence with “{words}”; actual: “{sentence}”"));
        }
    }
    check_lookup(then, answer, &mut failures);
    check_findings(then, answer, &mut failures);
    check_limits(then, stage, &mut failures)?;
    check_deadline(then, answer, &mut failures)?;
    Ok(failures)
}

fn is_empty(then: &Expectation) -> bool {
    then.refused.is_none()
        && then.accepted.is_none()
        && then.findings.is_none()
        && then.no_findings.is_none()
        && then.holds.is_none()
        && then.limits.is_empty()
        && then.clashes.is_none()
        && then.due.is_none()
}

fn unknown_language(tag: &str) -> Mistake {
    let all = Language::ALL.map(Language::tag).join(", ");
    Mistake::Shape(format!("`then.says` has no language `{tag}`: write one of {all}"))
}

/// The keys by which the values of an explanation are asked for.
fn keys(explanation: Option<&Explanation>) -> String {
    let terms = explanation.map(Explanation::terms).unwrap_or_default();
    listed(&terms.iter().map(|term| term.key().to_owned()).collect::<BTreeSet<_>>())
}

fn listed<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    let names: Vec<&str> = names.into_iter().map(String::as_str).collect();
    if names.is_empty() { "nothing".to_owned() } else { names.join(", ") }
}

/// The explanation whose values are checked: what was looked up, else the refusal's, else that of the first expected
/// finding.
fn explanation<'a>(then: &Expectation, answer: &'a Answer) -> Option<&'a Explanation> {
    if then.holds.is_some() {
        return answer.looked_up.as_ref();
    }
    if let Some(Err(refusal)) = &answer.decided {
        let named = refusal.reasons.iter().find(|reason| Some(reason.rule.code) == then.refused.as_deref());
        return named.or(refusal.reasons.first());
    }
    let code = then.findings.as_ref()?.first()?;
    answer
        .findings
        .iter()
        .map(|finding| &finding.explanation)
        .find(|explanation| explanation.rule.code == code)
}

fn check_lookup(then: &Expectation, answer: &Answer, failures: &mut Vec<String>) {
    if let Some(expected) = then.holds {
        match &answer.looked_up {
            Some(found) if found.holds == expected => {}
            Some(found) => failures.push(format!(
                "expected: {} {}; actual: {}",
                found.rule.code,
                if expected { "holds" } else { "does not hold" },
                found.sentence(Language::En)
            )),
            None => failures.push("expected: something looked up by when.look; actual: none".to_owned()),
        }
    }
    if let Some(expected) = then.clashes.as_ref().filter(|expected| **expected != answer.clashes) {
        failures.push(format!(
            "expected: open clashes [{}]; actual: [{}]",
            expected.join(", "),
            answer.clashes.join(", ")
        ));
    }
}

fn check_limits(then: &Expectation, stage: &Stage, failures: &mut Vec<String>) -> Result<(), Mistake> {
    for expected in &then.limits {
        let found = stage.limit(expected)?;
        let due = expected.due.as_ref().map(end).transpose()?;
        if due != found {
            let words = |due: Option<DateTime>| match due {
                Some(due) => format!("{} by {due}", expected.duty),
                None => format!("nothing to do for {}", expected.duty),
            };
            failures.push(format!("expected: {}; actual: {}", words(due), words(found)));
        }
    }
    Ok(())
}

fn check_findings(then: &Expectation, answer: &Answer, failures: &mut Vec<String>) {
    let mut found: Vec<&str> = answer.findings.iter().map(|finding| finding.explanation.rule.code).collect();
    found.sort_unstable();
    found.dedup();
    for code in then.findings.iter().flatten().filter(|code| !found.contains(&code.as_str())) {
        failures.push(format!("expected: a finding {code}; actual: {}", found.join(", ")));
    }
    for code in then.no_findings.iter().flatten().filter(|code| found.contains(&code.as_str())) {
        failures.push(format!("expected: no finding {code}; actual: {}", found.join(", ")));
    }
}

fn check_deadline(then: &Expectation, answer: &Answer, failures: &mut Vec<String>) -> Result<(), Mistake> {
    let Some(expected) = &then.due else { return Ok(()) };
    let Some(deadline) = &answer.deadline else {
        failures.push("expected: a term counted by when.due; actual: none".to_owned());
        return Ok(());
    };
    let expected = end(expected)?;
    if deadline.due != expected {
        failures.push(format!("expected: due {expected}; actual: due {}", deadline.due));
    }
    if let Some(years) = then.provisional.as_ref().filter(|years| **years != deadline.provisional) {
        failures.push(format!("expected: provisional {years:?}; actual: {:?}", deadline.provisional));
    }
    Ok(())
}

fn equals(found: &TermValue, expected: &Value) -> bool {
    match (found, expected) {
        (TermValue::Number(found), Value::Integer(expected)) => found == expected,
        (TermValue::Date(found), Value::String(expected)) => found.to_string() == *expected,
        (TermValue::Moment(found), Value::String(expected)) => {
            expected.parse::<DateTime>().is_ok_and(|expected| *found == expected)
        }
        (TermValue::Label(found), Value::String(expected)) => found.en == expected || found.key == expected,
        (TermValue::Words(found), Value::String(expected)) => found == expected,
        (TermValue::Share(found), Value::String(expected)) => found.to_string() == *expected,
        (TermValue::Money(found), Value::Integer(fen)) => i64::try_from(found.fen()) == Ok(*fen),
        (found, Value::String(expected)) => found.words(Language::En) == *expected,
        _ => false,
    }
}

fn decided_words(decided: &Option<Result<Vec<Fact>, Refusal>>) -> String {
    match decided {
        None => "no command was asked".to_owned(),
        Some(Ok(facts)) => {
            format!("accepted: {}", facts.iter().map(Fact::name).collect::<Vec<_>>().join(", "))
        }
        Some(Err(refusal)) => format!("refused: {refusal}"),
    }
}
