//! What went wrong, in the language of the screen: what happened, where, what to do next.

use cobuild::{
    journal::{PortError, codec::CodecError},
    text::Language,
};

use super::backup::FileError;
use crate::text::messages::store as words;

/// A store that failed.
pub fn port_words(error: &PortError, language: Language) -> String {
    let (text, why) = match error {
        PortError::Moved { .. } => return words::MOVED.get(language).to_owned(),
        PortError::Damaged(error) => return code_words(error, language),
        PortError::Newer(_) => return words::NEWER.get(language).to_owned(),
        PortError::Full(why) => (words::FULL, why),
        PortError::Refused(why) => (words::REFUSED, why),
        PortError::Failed(why) => (words::FAILED, why),
    };
    text.fill(language, &[("why", why)])
}

/// A journal that is not sound.
pub fn code_words(error: &CodecError, language: Language) -> String {
    let line = |line: &usize| line.to_string();
    match error {
        CodecError::NotAJournal => words::NOT_A_JOURNAL.get(language).to_owned(),
        CodecError::Newer { line: at, found, known } => words::NEWER_FILE.fill(
            language,
            &[("line", &line(at)), ("found", &found.to_string()), ("known", &known.to_string())],
        ),
        CodecError::Unreadable { line: at, column, reason } => words::UNREADABLE
            .fill(language, &[("line", &line(at)), ("column", &column.to_string()), ("reason", reason)]),
        CodecError::Altered { line: at, entry, .. } => {
            words::ALTERED.fill(language, &[("line", &line(at)), ("entry", entry)])
        }
        CodecError::CutOff { line: at, entries } => {
            words::CUT_OFF.fill(language, &[("line", &line(at)), ("n", &entries.to_string())])
        }
        CodecError::Miscounted { line: at, stated, found } => words::MISCOUNTED.fill(
            language,
            &[("line", &line(at)), ("stated", &stated.to_string()), ("found", &found.to_string())],
        ),
        CodecError::WrongDigest { line: at } => words::WRONG_DIGEST.fill(language, &[("line", &line(at))]),
        CodecError::Unwritable(why) => words::UNWRITABLE.fill(language, &[("why", why)]),
    }
}

/// A file that cannot be taken in.
pub fn file_words(error: &FileError, language: Language) -> String {
    match error {
        FileError::NotRead => words::NOT_READ.get(language).to_owned(),
        FileError::Unsound(error) => code_words(error, language),
    }
}
