//! `due` and `holidays`.

use std::path::PathBuf;

use cobuild::{
    calendar::{Pauses, Reach, WorkCalendar, china_time, notice},
    policy::Span,
};

use crate::{Failure, arguments::Arguments, file::text};

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
    let from = given.read("--from", china_time)?;
    let language = given.language()?;
    let asked: Vec<_> = SPANS.iter().filter(|(name, _)| given.option(name).is_some()).collect();
    let [(name, span)] = asked[..] else {
        return Err(Failure::Usage(format!("one length of time is needed, {} are given", asked.len())));
    };
    let span = span(given.whole(name, (0, u32::MAX))?);
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
    let year = given.whole("--year", (1, 9999))?;
    let days = notice::parse(&text(&path)?, year)
        .map_err(|error| Failure::Findings(format!("{}: {error}", path.display())))?;
    for line in notice::lines(&days) {
        say!("{line}");
    }
    Ok(())
}
