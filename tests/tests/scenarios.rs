//! The rules of the field as data: every file under `scenarios/` is run, and the register is complete.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use cobuild::{
    policy::{Grade, parameter},
    rule::Rule,
    scenario::{Outcome, run_file},
    text::{Language, Text, messages},
    workspace::register,
};
use cobuild_tests::scenarios::{folder, ran, start};

fn none(what: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{what}:\n  {}", wrong.join("\n  "));
}

#[test]
fn every_scenario_holds() {
    let mut wrong = Vec::new();
    let ran = ran();
    for (file, scenario) in &ran {
        let at = |line: &str| format!("{file}.toml · {}: {line}", scenario.title);
        match &scenario.outcome {
            Outcome::Passed => {}
            Outcome::Failed(lines) => wrong.extend(lines.iter().map(|line| at(line))),
            Outcome::Unplayable(error) => wrong.push(at(&error.to_string())),
        }
        if *file != scenario.rule {
            wrong.push(format!("{file}.toml · {}: is about {}", scenario.title, scenario.rule));
        }
    }
    println!("{} scenarios", ran.len());
    none("scenarios that do not hold", &wrong);
}

/// What a page shows as a scenario is one, and holds.
#[test]
fn every_scenario_of_the_pages_holds() {
    let mut wrong = Vec::new();
    for page in [folder().join("README.md"), folder().join("../../README.md")] {
        let text = fs::read_to_string(&page).expect("a page");
        let blocks = text.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap_or_default());
        let mut count = 0;
        for block in blocks {
            let ran = run_file(block, &start).unwrap_or_else(|error| panic!("{}: {error}", page.display()));
            count += ran.len();
            wrong.extend(
                ran.into_iter()
                    .filter(|ran| ran.outcome != Outcome::Passed)
                    .map(|ran| format!("{} · {}: {:?}", page.display(), ran.title, ran.outcome)),
            );
        }
        assert!(count > 0, "{} shows no scenario", page.display());
    }
    none("scenarios of the pages that do not hold", &wrong);
}

#[test]
fn every_rule_is_shown_satisfied_and_not_satisfied() {
    let mut shown: BTreeMap<String, BTreeSet<bool>> = BTreeMap::new();
    for (_, scenario) in ran() {
        shown.entry(scenario.rule).or_default().insert(scenario.refusing);
    }
    let known: BTreeSet<&str> = register().iter().map(|rule| rule.code).collect();
    let mut wrong = Vec::new();
    for code in &known {
        let shown = shown.get(*code).cloned().unwrap_or_default();
        for (refusing, words) in [(false, "satisfied"), (true, "not satisfied")] {
            if !shown.contains(&refusing) {
                wrong.push(format!("{code}: no scenario shows it {words}"));
            }
        }
    }
    let strangers = shown.keys().filter(|code| !known.contains(code.as_str()));
    wrong.extend(strangers.map(|code| format!("{code}: not in the register")));
    none("rules without scenarios", &wrong);
}

#[test]
fn every_starting_point_is_used() {
    let read = |path: PathBuf| fs::read_to_string(path).expect("a file");
    let list = |folder: PathBuf| {
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path())
    };
    let files = list(folder()).chain(list(folder().join("given"))).filter(|path| path.is_file());
    let texts: String = files.map(read).collect();
    let unused = list(folder().join("given"))
        .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
        .filter(|name| !texts.contains(&format!("given = \"{name}\"")));
    none("starting points that nothing starts from", &unused.collect::<Vec<_>>());
}

#[test]
fn the_register_is_sound() {
    let mut wrong = Vec::new();
    let mut codes = BTreeSet::new();
    for rule in register() {
        let Rule { code, title, message, basis, parameters, grade, .. } = rule;
        if *grade == Grade::Office {
            wrong.push(format!("{code}: no office has set a shipped rule"));
        }
        if !codes.insert(code) {
            wrong.push(format!("{code}: two rules have this code"));
        }
        for text in [title, message, basis] {
            if !messages::ALL.contains(&text) {
                wrong.push(format!("{code}: `{}` is not in the catalogue", text.key));
            }
        }
        let unknown = parameters.iter().filter(|key| parameter::find(key).is_none());
        wrong.extend(unknown.map(|key| format!("{code}: no parameter `{key}`")));
    }
    none("the register", &wrong);
}

#[test]
fn every_parameter_has_a_source_and_a_unit() {
    let mut wrong = Vec::new();
    for parameter in parameter::ALL {
        let shipped = parameter.shipped();
        if Language::ALL.iter().any(|language| parameter.unit().get(*language).trim().is_empty()) {
            wrong.push(format!("{}: no unit", parameter.key()));
        }
        if shipped.is_empty() {
            wrong.push(format!("{}: no shipped value", parameter.key()));
        }
        for dated in shipped {
            for language in
                Language::ALL.iter().filter(|language| dated.basis.get(**language).trim().is_empty())
            {
                let (key, day) = (parameter.key(), dated.valid_from);
                wrong.push(format!("{key} from {day}: no source in {}", language.tag()));
            }
        }
    }
    none("parameters", &wrong);
}

#[test]
fn every_message_has_every_language() {
    let mut wrong = Vec::new();
    let mut keys = BTreeSet::new();
    for text in messages::ALL {
        if !keys.insert(text.key) {
            wrong.push(format!("{}: twice", text.key));
        }
        for language in Language::ALL {
            if text.get(language).trim().is_empty() {
                wrong.push(format!("{}: nothing in {}", text.key, language.tag()));
            }
        }
        let han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        let Text { key, en, hans, .. } = text;
        // English may quote a term of the field; a whole sentence in Chinese would be a slip of the column.
        if en == hans && han(en) {
            wrong.push(format!("{key}: English is Chinese"));
        }
    }
    none("messages", &wrong);
}
