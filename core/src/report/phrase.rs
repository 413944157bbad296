//! How values stand in a line of a document, as a reader of each language writes it.

use jiff::civil::Date;

use crate::{
    record::OrganisationId,
    rule::date_words,
    text::{Language, messages::report::phrase as words},
    workspace::Workspace,
};

/// Names in a row: `A, B`, 「甲、乙」.
pub(super) fn list<T: AsRef<str>>(names: impl IntoIterator<Item = T>, language: Language) -> String {
    joined(names, if language == Language::En { ", " } else { "、" })
}

/// Statements in a row: `A; B`, 「甲；乙」.
pub(super) fn statements<T: AsRef<str>>(said: impl IntoIterator<Item = T>, language: Language) -> String {
    joined(said, if language == Language::En { "; " } else { "；" })
}

/// A name and what is said of it: `A: B`, 「甲：乙」.
pub(super) fn pair(name: &str, value: &str, language: Language) -> String {
    words::PAIR.fill(language, &[("name", name), ("value", value)])
}

/// With something added in brackets: `A (B)`, 「甲（乙）」; without brackets where there is nothing to add.
pub(super) fn aside(said: &str, added: &str, language: Language) -> String {
    match added {
        "" => said.to_owned(),
        added => words::ASIDE.fill(language, &[("said", said), ("added", added)]),
    }
}

/// The days from one to another, both included.
pub(super) fn days(from: Date, to: Date, language: Language) -> String {
    let [from, to] = [from, to].map(|day| date_words(day, language));
    words::DAYS.fill(language, &[("from", &from), ("to", &to)])
}

/// A heading with its number: `1. Goal`, 「一、目標」.
pub(super) fn numbered(number: usize, title: &str, language: Language) -> String {
    let number = if language == Language::En { number.to_string() } else { chinese(number) };
    words::NUMBERED.fill(language, &[("number", &number), ("title", &as_head(title))])
}

/// Words as they stand at the head of a line: with a capital, where the script has one.
pub(super) fn as_head(words: &str) -> String {
    let mut rest = words.chars();
    let first = rest.next().into_iter().flat_map(char::to_uppercase);
    first.chain(rest).collect()
}

/// The name that an organisation has on a day for a reader of a language; a journal can lack the organisation.
pub(super) fn organisation(
    workspace: &Workspace,
    id: OrganisationId,
    on: Date,
    language: Language,
) -> String {
    let found = workspace.organisations.get(id);
    let name = found.map(|organisation| organisation.name_in(language, on).full.clone());
    name.unwrap_or_else(|| words::NOT_ON_RECORD.get(language).to_owned())
}

/// A text of a record, or the words for one that the journal lacks.
pub(super) fn known(text: Option<&str>, language: Language) -> String {
    text.unwrap_or(words::NOT_ON_RECORD.get(language)).to_owned()
}

fn joined<T: AsRef<str>>(parts: impl IntoIterator<Item = T>, gap: &str) -> String {
    let mut line = String::new();
    for part in parts {
        if !line.is_empty() {
            line.push_str(gap);
        }
        line.push_str(part.as_ref());
    }
    line
}

/// A number up to 99 in Chinese characters, larger ones in digits.
fn chinese(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |value: usize| DIGITS.get(value).copied().unwrap_or_default();
    match (number / 10, number % 10) {
        (0, 0) | (10.., _) => number.to_string(),
        (0, ones) => digit(ones).to_owned(),
        (1, ones) => format!("十{}", digit(ones)),
        (tens, ones) => format!("{}十{}", digit(tens), digit(ones)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_counted_as_each_language_counts() {
        for (number, written) in
            [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "100")]
        {
            assert_eq!(chinese(number), written);
            assert!(numbered(number, "x", Language::En).starts_with(&number.to_string()));
        }
    }
}
