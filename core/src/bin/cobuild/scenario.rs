//! `test`.

use std::path::Path;

use cobuild::scenario::{Outcome, Ran, ScenarioError, run_file};

use crate::{
    Failure,
    arguments::Arguments,
    complain,
    file::text,
    scenario_files::{files, start},
};

#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
    unread: usize,
}

pub fn test(arguments: Arguments) -> Result<(), Failure> {
    let given = arguments.read(&[])?;
    if given.rest.is_empty() {
        return Err(Failure::Usage("expected at least one PATH".to_owned()));
    }
    let mut tally = Tally::default();
    for file in given.rest.iter().flat_map(|path| files(Path::new(path))) {
        // Whatever cannot be read hides nothing that can: it is told, counted, and the next file's turn comes.
        match file.and_then(|file| Ok((run(&file)?, file))) {
            Ok((all, file)) => all.iter().for_each(|ran| tell(&file, ran, &mut tally)),
            Err(words) => {
                complain(&words);
                tally.unread += 1;
            }
        }
    }
    let Tally { passed, failed, unread } = tally;
    let rest = if unread > 0 { format!(", {unread} not read") } else { String::new() };
    say!("{passed} passed, {failed} failed{rest}");
    if failed + unread > 0 { Err(Failure::Findings(String::new())) } else { Ok(()) }
}

fn run(file: &Path) -> Result<Vec<Ran>, String> {
    let beside = file.parent().unwrap_or(Path::new("")).join("given");
    let text = text(file).map_err(Failure::into_words)?;
    run_file(&text, &|name| start(&beside, name))
        .map_err(|error| format!("{}:{}: {}", file.display(), error.place.line, error.mistake))
}

fn tell(file: &Path, ran: &Ran, tally: &mut Tally) {
    let heading = format!("{} {}", ran.rule, ran.title);
    let heading =
        Some(heading.trim()).filter(|words| !words.is_empty()).unwrap_or("(without rule and title)");
    let lines = match &ran.outcome {
        Outcome::Passed => {
            tally.passed += 1;
            say!("ok   {heading}");
            return;
        }
        Outcome::Failed(lines) => {
            lines.iter().map(|line| format!("{}:{}: {line}", file.display(), ran.line)).collect()
        }
        Outcome::Unplayable(error) => vec![place(file, ran, error)],
    };
    tally.failed += 1;
    say!("FAIL {heading}");
    for line in lines {
        say!("     {line}");
    }
}

/// Where a scenario cannot be run, and why: in its own file, or in the starting point that it names.
fn place(file: &Path, ran: &Ran, error: &ScenarioError) -> String {
    let (place, mistake) = (&error.place, &error.mistake);
    let part = if place.part.is_empty() { String::new() } else { format!("{}: ", place.part) };
    let Some(name) = &place.given else {
        return format!("{}:{}: {part}{mistake}", file.display(), place.line);
    };
    let given = file.with_file_name("given").join(format!("{name}.toml"));
    format!(
        "{}:{}: begins from {}:{}: {part}{mistake}",
        file.display(),
        ran.line,
        given.display(),
        place.line
    )
}
