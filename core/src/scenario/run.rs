use super::{
    check,
    error::{Place, ScenarioError},
    known,
    model::Scenario,
    read::{self, Entry},
    stage::Stage,
};
use crate::{journal::Journal, workspace::Fact};

/// How a scenario went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// As it says.
    Passed,
    /// Otherwise; what was expected and what happened, a line each.
    Failed(Vec<String>),
    /// It could not be run: it is not well formed, or what should be there before the question could not be made.
    Unplayable(ScenarioError),
}

/// A scenario that was run.
#[derive(Clone, Debug, PartialEq)]
pub struct Ran {
    /// The line of the file on which it begins, from 1.
    pub line: usize,
    /// Its title.
    pub title: String,
    /// The rule that it is about.
    pub rule: String,
    /// Whether it expects that the rule is not satisfied: a refusal, a finding (`true`); or that it is (`false`).
    pub refusing: bool,
    /// How it went.
    pub outcome: Outcome,
    /// Everything that was recorded in it, on either device.
    pub journal: Journal<Fact>,
}

/// Reads a starting point's text by its name, or says why it cannot be read and where it was looked for.
pub type Starts<'a> = &'a dyn Fn(&str) -> Result<String, String>;

/// Runs every scenario of a file, each for itself: one that does not hold is [`Outcome::Failed`], one that is not well
/// formed [`Outcome::Unplayable`], and the others run all the same.
///
/// # Errors
/// When the file as a whole is not TOML, or holds no scenario.
pub fn run_file(text: &str, starts: Starts<'_>) -> Result<Vec<Ran>, ScenarioError> {
    Ok(read::scenarios(text)?.into_iter().map(|entry| run(text, entry, starts)).collect())
}

fn run(text: &str, entry: Entry, starts: Starts<'_>) -> Ran {
    let Entry { line, title, rule, scenario } = entry;
    let ran = scenario.and_then(|scenario| {
        let mut stage = Stage::new();
        let failures = play(text, line, &scenario, &mut stage, starts)?;
        let outcome = if failures.is_empty() { Outcome::Passed } else { Outcome::Failed(failures) };
        Ok((is_refusing(&scenario), outcome, stage.desk.into_journal()))
    });
    let (refusing, outcome, journal) =
        ran.unwrap_or_else(|error| (false, Outcome::Unplayable(error), Journal::default()));
    Ran { line, title, rule, refusing, outcome, journal }
}

/// What does not hold.
fn play(
    text: &str,
    line: usize,
    scenario: &Scenario,
    stage: &mut Stage,
    starts: Starts<'_>,
) -> Result<Vec<String>, ScenarioError> {
    let whole = Place::line(line);
    known::check(scenario).map_err(whole.clone().wrong())?;
    let place = |offset| Place::line(read::line(text, offset));
    if let Some(name) = &scenario.given {
        stage.begin(name.get_ref(), place(name.span().start).part("given"), &mut Vec::new(), starts)?;
    }
    let mut elsewhere = stage.elsewhere();
    stage.play_all("before", &scenario.before, &place)?;
    elsewhere.play_all("elsewhere", &scenario.elsewhere, &place)?;
    stage.elsewhere = Some(Box::new(elsewhere)).filter(|_| !scenario.elsewhere.is_empty());
    if !scenario.afterwards.is_empty() {
        stage.meet();
    }
    stage.play_all("afterwards", &scenario.afterwards, &place)?;
    let answer = stage.ask(scenario).map_err(whole.part("when").wrong())?;
    check::failures(&scenario.then, &answer, stage).map_err(whole.part("then").wrong())
}

/// Whether it expects that its rule is not satisfied.
fn is_refusing(scenario: &Scenario) -> bool {
    let then = &scenario.then;
    let named =
        |codes: &Option<Vec<String>>| codes.as_ref().is_some_and(|codes| codes.contains(&scenario.rule));
    then.refused.as_ref() == Some(&scenario.rule) || named(&then.findings) || then.holds == Some(false)
}
