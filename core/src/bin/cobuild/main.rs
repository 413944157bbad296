//! `cobuild`: journals, deadlines, recurrences, notices, codes and scenarios from the command line.
//!
//! Exit status: 0 good, 1 findings (a damaged file, one that cannot be read or written, a failed scenario), 2 wrong usage.
//! Errors go to stderr and name the place.

/// Prints a line. A reader that has gone away, such as `head`, wanted no more: that is no error. A full disk is.
macro_rules! say {
    ($($words:tt)*) => {{
        use std::io::Write as _;
        if let Err(error) = writeln!(std::io::stdout().lock(), $($words)*) {
            crate::stop(&error);
        }
    }};
}

mod arguments;
mod ask;
mod clash;
mod code;
mod deadline;
mod document;
mod file;
mod journal;
mod make;
mod named;
mod on;
mod report;
mod rules;
mod scenario;
mod scenario_files;
mod schedule;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cobuild COMMAND

  example                       write the seed workspace's journal to stdout
  generate --buildings N --firms N --years N --seed S -o FILE
                                write a large journal of test data
  year --seed S -o FILE         write one building's year of test data through every room; then what was left undone
                                in it, a line each: code, from, until, record, why; tabs between
  verify FILE                   entries, facts, digest; says what is damaged, and where
  merge A B -o C                the union of two journals; digest and clashes
  search FILE WORDS…            records that hold every word: characters of either script, pinyin, initials, numbers
  tasks FILE --on DATE [--language L]
                                what a day asks for, each with its why
  explain FILE ID [--on DATE] [--language L]
                                a record (its id, number or name) or a rule (its code): what happened, which limits
                                run, what is found about it, and why
  report monthly --month YYYY-MM FILE [--on DATE] [--format text|json] [--language L]
  report quarterly --quarter YYYY-QN FILE [--on DATE] [--format text|json] [--language L]
  report yearly --year YYYY FILE [--on DATE] [--format text|json] [--language L]
                                every figure computed from records; json carries the records behind each
  report council ID FILE [--paper agenda|sign_in|ballot|minutes|public_notice|tasks] [--format text|json]
      [--language L]            the papers of a session (its id, number or title); those that cannot be made say why
  report agreement ID FILE [--on DATE] [--format text|json] [--language L]
                                the text of an agreement, without a day on that of the latest entry
  report case ID FILE [--on DATE] [--format text|json] [--language L]
                                the closing file of an issue, without a day at the latest entry
  rules [--on DATE] [--language L]
                                every rule, one a line: code, title, basis, grade, and its parameters with value, unit
                                and source; tabs between
  due --from YYYY-MM-DDTHH:MM (--working-days N | --working-hours N | --days N | --hours N | --minutes N |
      --months N | --years N) [--language zh-Hans|zh-Hant|en]
                                the last day or moment, then how it was counted
  test PATH…                    run scenario files, or those of a folder; a line each, and where and why one does not hold
  code CODE…                    check unified social credit codes, a line each, the parts divided by tabs:
                                `valid CODE` or `invalid REASON POSITION`; reasons: length, character, check
  holidays --notice FILE --year Y
                                the days of a State Council notice, one a line
  schedule --rule 'DTSTART:YYYYMMDDTHHMMSS' ['RRULE:…' 'RDATE:…' 'EXDATE:…'] [--limit N]
                                when it occurs (RFC 5545 in local time), one YYYYMMDDTHHMMSS a line

--on DATE asks by what was known at the end of that day, and how things stood then. Days and times are China's, without an
offset: 2022-10-11, 2022-10-11T09:00

exit status: 0 good, 1 findings or a file that cannot be read or written, 2 wrong usage";

/// How a command ended badly.
enum Failure {
    /// Something is wrong with what was looked at, or it cannot be read or written.
    Findings(String),
    /// The command line is wrong.
    Usage(String),
}

impl Failure {
    /// The same, naming the place.
    fn at(self, place: &str) -> Failure {
        match self {
            Failure::Findings(words) => Failure::Findings(format!("{place}: {words}")),
            Failure::Usage(words) => Failure::Usage(format!("{place}: {words}")),
        }
    }

    /// What it says.
    fn into_words(self) -> String {
        match self {
            Failure::Findings(words) | Failure::Usage(words) => words,
        }
    }
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Findings(words)) => {
            if !words.is_empty() {
                complain(&words);
            }
            ExitCode::from(1)
        }
        Err(Failure::Usage(words)) => {
            complain(&format!("cobuild: {words}\n{USAGE}"));
            ExitCode::from(2)
        }
    }
}

/// Says what is wrong, to whoever still listens.
fn complain(words: &str) {
    use std::io::Write as _;
    let _nobody_listens = writeln!(std::io::stderr().lock(), "{words}");
}

/// Ends when the output cannot be written: well when nobody wanted more, badly when something is lost.
fn stop(error: &std::io::Error) -> ! {
    if error.kind() == std::io::ErrorKind::BrokenPipe {
        std::process::exit(0);
    }
    complain(&format!("cobuild: the output cannot be written: {error}"));
    std::process::exit(1);
}

fn run() -> Result<(), Failure> {
    if std::env::args_os().skip(1).any(|argument| argument == "--help" || argument == "-h") {
        say!("{USAGE}");
        return Ok(());
    }
    let mut arguments = arguments::Arguments::from_env();
    match arguments.command()?.as_str() {
        "example" => make::example(arguments),
        "generate" => make::generate(arguments),
        "year" => make::year(arguments),
        "verify" => journal::verify(arguments),
        "merge" => journal::merge(arguments),
        "search" => ask::search(arguments),
        "tasks" => ask::tasks(arguments),
        "explain" => ask::explain(arguments),
        "report" => report::report(arguments),
        "rules" => rules::rules(arguments),
        "code" => code::check(arguments),
        "due" => deadline::due(arguments),
        "holidays" => deadline::holidays(arguments),
        "schedule" => schedule::schedule(arguments),
        "test" => scenario::test(arguments),
        "help" => {
            say!("{USAGE}");
            Ok(())
        }
        other => Err(Failure::Usage(format!("unknown command `{other}`"))),
    }
}
