//! `rules`.

use cobuild::{
    policy::{Policy, Used, parameter},
    rule::{Rule, TermValue},
    text::Language,
    workspace::register,
};
use jiff::civil::Date;

use crate::{
    Failure,
    arguments::Arguments,
    on::{On, china_now},
};

pub fn rules(arguments: Arguments) -> Result<(), Failure> {
    let given = arguments.read(&["--on", "--language"])?;
    given.paths(0, "options only")?;
    let language = given.language()?;
    let on = On::of(&given)?.map_or_else(|| china_now().date(), |on| on.day);
    for rule in register() {
        let (title, basis) = (rule.title.get(language), rule.basis.get(language));
        let (grade, parameters) = (rule.grade.text().get(language), parameters(rule, on, language));
        say!("{}\t{title}\t{basis}\t{grade}\t{parameters}", rule.code);
    }
    Ok(())
}

/// Each with its shipped value on the day, what that counts and where it comes from.
fn parameters(rule: &Rule, on: Date, language: Language) -> String {
    let policy = Policy::default();
    let known = rule.parameters.iter().filter_map(|key| parameter::find(key));
    let phrases = known.map(|parameter| {
        let Used { key, value, unit, grade, basis, .. } = parameter.used(&policy, on);
        let (unit, grade) = (unit.get(language), grade.text().get(language));
        let (value, basis) = (TermValue::from(value).words(language), basis.words(language));
        format!("{key} = {value} ({unit}; {grade}: {basis})")
    });
    phrases.collect::<Vec<_>>().join(" | ")
}
