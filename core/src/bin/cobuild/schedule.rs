//! `schedule`.

use cobuild::calendar::{MOST_OCCURRENCES, Recurrence, TimeError, china_time};

use crate::{Failure, arguments::Arguments};

pub fn schedule(arguments: Arguments) -> Result<(), Failure> {
    let given = arguments.read(&["--rule", "--limit"])?;
    let first: String = given.required("--rule")?;
    let limit = match given.option("--limit") {
        Some(_) => given.whole("--limit", (0, usize::MAX))?,
        None => usize::MAX,
    };
    let text = [&[first], &given.rest[..]].concat().join("\n");
    local(&text)?;
    let recurrence: Recurrence =
        text.parse().map_err(|error| Failure::Usage(format!("rule refused: {error}")))?;
    let mut occurrences = recurrence.occurrences();
    let mut told = 0_usize;
    for moment in occurrences.by_ref().take(limit) {
        say!("{}", moment.strftime("%Y%m%dT%H%M%S"));
        told += 1;
    }
    if occurrences.is_cut() {
        return Err(Failure::Findings(format!(
            "the rule goes on; {MOST_OCCURRENCES} occurrences are the most"
        )));
    }
    match told {
        0 if limit > 0 => Err(Failure::Findings(
            "the rule never occurs: no moment from DTSTART on fits all of its parts; check RRULE, UNTIL and EXDATE"
                .to_owned(),
        )),
        _ => Ok(()),
    }
}

/// Refuses a moment in UTC. A file from elsewhere may hold some, and they are moved to China's time; who types one is
/// asked which is meant, as everywhere on the command line.
fn local(text: &str) -> Result<(), Failure> {
    let words = text.split(|c: char| c.is_whitespace() || ":;,=".contains(c));
    for word in words {
        if let Err(TimeError::Offset { write, .. }) = china_time(word) {
            let write = write.replace(['-', ':'], "");
            return Err(Failure::Usage(format!(
                "rule refused: `{word}` has an offset; times here are China Standard Time (UTC+8) without one: write {write}"
            )));
        }
    }
    Ok(())
}
