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
mod usage;

use std::process::ExitCode;

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
            complain(&format!("cobuild: {words}\n{}", usage::of(std::env::args().nth(1).as_deref())));
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
        say!("{}", usage::ALL);
        return Ok(());
    }
    if std::env::args_os().nth(1).is_some_and(|argument| argument == "--version" || argument == "-V") {
        say!("cobuild {}", env!("CARGO_PKG_VERSION"));
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
            say!("{}", usage::ALL);
            Ok(())
        }
        other => Err(Failure::Usage(format!("there is no command `{other}`"))),
    }
}
