//! `schedule`.

use cobuild::calendar::{MOST_OCCURRENCES, Recurrence};

use crate::{Failure, arguments::Arguments};

pub fn schedule(arguments: Arguments) -> Result<(), Failure> {
    let given = arguments.read(&["--rule", "--limit"])?;
    let first: String = given.required("--rule")?;
    let limit = match given.option("--limit") {
        Some(_) => given.whole("--limit", (0, usize::MAX))?,
        None => usize::MAX,
    };
    let text = [&[first], &given.rest[..]].concat().join("\n");
    let recurrence: Recurrence =
        text.parse().map_err(|error| Failure::Findings(format!("rule refused: {error}")))?;
    let mut occurrences = recurrence.occurrences();
    for moment in occurrences.by_ref().take(limit) {
        say!("{}", moment.strftime("%Y%m%dT%H%M%S"));
    }
    match occurrences.is_cut() {
        true => {
            Err(Failure::Findings(format!("the rule goes on; {MOST_OCCURRENCES} occurrences are the most")))
        }
        false => Ok(()),
    }
}
