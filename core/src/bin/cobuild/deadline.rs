//! `due` and `holidays`.

use std::{fs, path::PathBuf};

use cobuild::{
    calendar::{Pauses, Reach, WorkCalendar, notice},
    policy::Span,
};
use jiff::civil::DateTime;

use crate::{Failure, arguments::Arguments};

type MakeSpan = fn(u32) -> Span;

const SPANS: [(&str, MakeSpan); 7] = [
    ("--working-days", Span::WorkingDays),
    ("--working-hours", Span::WorkingHours),
    ("--days", Span::Days),
    ("--hours", Span::Hours),
    ("--minutes", Span::Minutes),
    ("--months", Span::Months),
    ("--years", Span::Years),
];

pub fn due(arguments: Arguments) -> Result<(), Failure> {
    let known: Vec<&str> = SPANS.iter().map(|(name, _)| *name).chain(["--from", "--language"]).collect();
    let given = arguments.read(&known)?;
    given.paths(0, "options only")?;
    let from: DateTime = given.required("--from")?;
    let language = given.language()?;
    let asked: Vec<_> = SPANS.iter().filter(|(name, _)| given.option(name).is_some()).collect();
    let [(name, span)] = asked[..] else {
        return Err(Failure::Usage(format!("one length of time is needed, {} are given", asked.len())));
    };
    let span = span(given.required(name)?);
    let deadline = WorkCalendar::default().deadline(from, span, &Pauses::NONE);
    if deadline.reach == Reach::Capped {
        let last = deadline.due.date();
        return Err(Failure::Findings(format!(
            "{name}: the term is too long to count; counting stopped on {last}"
        )));
    }
    // A term in days ends on a day; only terms on the clock have a minute that matters.
    match span {
        Span::Minutes(_) | Span::Hours(_) | Span::WorkingHours(_) => say!("{}", deadline.due),
        _ => say!("{}", deadline.due.date()),
    }
    for line in deadline.lines(language) {
        say!("{line}");
    }
    Ok(())
}

pub fn holidays(arguments: Arguments) -> Result<(), Failure> {
    let given = arguments.read(&["--notice", "--year"])?;
    given.paths(0, "options only")?;
    let path: PathBuf = given.required("--notice")?;
    let year: i16 = given.required("--year")?;
    let text = fs::read_to_string(&path)
        .map_err(|error| Failure::Findings(format!("{}: {error}", path.display())))?;
    let days = notice::parse(&text, year)
        .map_err(|error| Failure::Findings(format!("{}: {error}", path.display())))?;
    for line in notice::lines(&days) {
        say!("{line}");
    }
    Ok(())
}
