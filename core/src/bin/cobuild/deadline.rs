//! `due` and `holidays`.

use std::path::PathBuf;

use cobuild::{
    calendar::{Deadline, LUNAR_YEARS, Pauses, Reach, WorkCalendar, china_time, notice},
    policy::Span,
};
use jiff::civil::DateTime;

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
    let from = given.read("--from", minute)?;
    let language = given.language()?;
    let asked: Vec<_> = SPANS.iter().filter(|(name, _)| given.option(name).is_some()).collect();
    let [(name, span)] = asked[..] else {
        return Err(Failure::Usage(format!("one length of time is needed, {} are given", asked.len())));
    };
    let length = given.whole(name, (0, u32::MAX))?;
    let span = span(length);
    let asks_calendar = !matches!(span, Span::Minutes(_) | Span::Hours(_));
    if asks_calendar && !LUNAR_YEARS.contains(&from.year()) {
        let (first, last) = (LUNAR_YEARS.start(), LUNAR_YEARS.end());
        return Err(Failure::Usage(format!(
            "--from {from}: the lunar festivals are known from {first} to {last}, and without them no working day can \
             be told; give a start in those years"
        )));
    }
    let deadline = WorkCalendar::default().deadline(from, span, &Pauses::NONE);
    if deadline.reach == Reach::Capped {
        return Err(Failure::Findings(format!("{name} {length}: {}", too_long(span, &deadline))));
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

/// A start is known to the minute, and the explanation counts in minutes.
fn minute(text: &str) -> Result<DateTime, String> {
    let moment = china_time(text).map_err(|error| error.to_string())?;
    let whole = moment.date().at(moment.hour(), moment.minute(), 0, 0);
    match whole == moment {
        true => Ok(moment),
        false => {
            let write = whole.strftime("%Y-%m-%dT%H:%M");
            Err(format!(
                "terms are counted from a minute, without seconds: write {write} or the minute after"
            ))
        }
    }
}

fn too_long(span: Span, deadline: &Deadline) -> String {
    let last = deadline.due.date();
    match span {
        Span::Months(_) | Span::Years(_) => {
            "the term ends after the year 9999, the last that a date can have; give a shorter one".to_owned()
        }
        _ => format!(
            "the term is too long to be followed day by day: {} days (20 years) at most, until {last}; give a shorter \
             one, or --months or --years",
            Deadline::LONGEST
        ),
    }
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
