//! What can be kept as it was entered, in whichever room: words that say something, names of one line, texts that somebody
//! can read, days that can be meant.

use jiff::civil::{Date, DateTime, date};
use serde_json::Value;

use super::{
    Fact,
    privacy::{identifies_nobody, no_identity_number},
    rules::{GEN_03, GEN_05, GEN_06, GEN_07},
};
use crate::{
    journal::Actor,
    rule::{Condition, Explanation, Refusal, Term, TermValue},
    text::{
        Text,
        messages::{
            term::{self, entered},
            workspace as words,
        },
    },
};

/// The most characters of a name, a title or a number.
pub const LONGEST_LINE: u32 = 300;
/// The most characters of any text: some twenty printed pages.
pub const LONGEST_TEXT: u32 = 10_000;
/// The first day that can be entered; earlier ones are slips such as 0222 for 2022.
pub const FIRST_DAY: Date = date(1900, 1, 1);
/// What was founded or built may be older than that.
const MAY_BE_OLD: [&str; 2] = ["founded", "built"];

/// GEN-03: `words` say something that can be seen; `field` names what is asked for.
pub fn said(field: &'static Text, words: &str) -> Explanation {
    let value = if words.chars().any(is_visible) {
        TermValue::Words(words.trim().to_owned())
    } else {
        TermValue::Nothing
    };
    let condition =
        Condition::is_not(Term::new(&term::GIVEN, value), Term::new(&term::REQUIRED, TermValue::Nothing));
    GEN_03.holds(condition).with(Term::label(&term::FIELD, field))
}

/// GEN-03, GEN-05 and GEN-06 for a name, a title or a number: it stands in lists, on one line.
pub fn one_line(field: &'static Text, words: &str) -> Explanation {
    let (said, words) = (said(field, words), words.trim());
    let breaks = words.chars().filter(|char| char.is_control() || matches!(char, '\u{2028}' | '\u{2029}'));
    let found = i64::try_from(breaks.count()).unwrap_or(i64::MAX);
    let none = Condition::at_most(
        Term::number(&entered::CONTROL_CHARACTERS, found),
        Term::number(&term::ALLOWED, 0),
    );
    let short = no_longer(words, LONGEST_LINE).with(Term::label(&term::FIELD, field));
    match said.holds && short.holds {
        true => GEN_05.holds(none).with(Term::label(&term::FIELD, field)),
        false if said.holds => short,
        false => said,
    }
}

/// GEN-06.
fn no_longer(words: &str, longest: u32) -> Explanation {
    let length = i64::try_from(words.chars().count()).unwrap_or(i64::MAX);
    GEN_06.holds(Condition::at_most(
        Term::number(&entered::LENGTH, length),
        Term::number(&entered::LONGEST, longest),
    ))
}

/// GEN-07.
fn not_before_anything(day: Date) -> Explanation {
    GEN_07.holds(Condition::not_before(
        Term::date(&entered::DAY, day),
        Term::date(&entered::EARLIEST, FIRST_DAY),
    ))
}

/// GEN-04, GEN-06 and GEN-07 for everything that would be kept, and the name of who enters it.
///
/// # Errors
/// When a text holds an identity-card number or is too long, or a day is too early.
pub(super) fn keepable(facts: &[Fact], actor: &Actor) -> Result<(), Refusal> {
    no_identity_number(&words::FIELD_ACTOR, actor.name()).require()?;
    // By way of text: a second serializer of every fact would be 100 KB of the app. What cannot be written down is not kept
    // either: the journal says so.
    let written = serde_json::to_string(facts).and_then(|text| serde_json::from_str(&text));
    written.map_or(Ok(()), |facts| every_text(&facts))
}

fn every_text(value: &Value) -> Result<(), Refusal> {
    match value {
        Value::String(text) => {
            identifies_nobody(text)?;
            // Characters are counted only where there are enough bytes for too many.
            if text.len() > LONGEST_TEXT as usize {
                no_longer(text, LONGEST_TEXT).require()?;
            }
            day_of(text).map_or(Ok(()), |day| not_before_anything(day).require())
        }
        Value::Array(all) => all.iter().try_for_each(every_text),
        Value::Object(map) => {
            let may_be_meant = map.iter().filter(|(key, _)| !MAY_BE_OLD.contains(&key.as_str()));
            may_be_meant.map(|(_, inner)| inner).try_for_each(every_text)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

/// The day of a text that is a day or a moment and nothing else.
fn day_of(text: &str) -> Option<Date> {
    let begins = text.starts_with(|char: char| char.is_ascii_digit() || matches!(char, '-' | '+'));
    // The longest moment is -009999-12-31T23:59:59.999999999.
    if !begins || text.len() > 32 {
        return None;
    }
    text.parse::<DateTime>().ok().map(DateTime::date)
}

/// Whether a character can be seen. Some cannot and are no white space either: controls, and what Unicode calls default
/// ignorable code points; the blank Braille pattern is shown as nothing.
fn is_visible(char: char) -> bool {
    let is_ignorable = matches!(
        char,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    );
    !char.is_whitespace() && !char.is_control() && !is_ignorable
}

#[cfg(test)]
mod tests {
    use super::{day_of, is_visible};

    #[test]
    fn what_nobody_sees_says_nothing() {
        for hidden in ["", " \u{3000}\n", "\u{200b}\u{feff}", "\0", "\u{2800}", "\u{e0041}"] {
            assert!(!hidden.chars().any(is_visible), "{hidden:?}");
        }
        for seen in ["萬", "-", "A\u{200b}", "\u{a9}\u{fe0f}", "𠮷"] {
            assert!(seen.chars().any(is_visible), "{seen:?}");
        }
    }

    #[test]
    fn only_days_and_moments_are_dates() {
        assert!(day_of("-009999-01-02").is_some() && day_of("0222-10-11T09:00:00").is_some());
        for text in ["2022", "2022-0001", "0757-82000000", "於0222-01-01", "2022-13-01", ""] {
            assert_eq!(day_of(text), None, "{text}");
        }
    }
}
