//! Text in three languages: Simplified Chinese, Traditional Chinese and English.
//!
//! The words live in `messages/*.toml`, which a translator can edit; the build turns each message into a
//! constant and stops when a language is missing or the placeholders of the three texts differ.
//!
//! ```
//! use cobuild::text::{Language, Text};
//! const GREETING: Text = Text { key: "greeting", en: "{n} {n|day|days} left", hans: "剩{n}天", hant: "剩{n}天" };
//! assert_eq!(GREETING.fill(Language::En, &[("n", "1")]), "1 day left");
//! assert_eq!(GREETING.fill(Language::ZhHant, &[("n", "3")]), "剩3天");
//! ```

mod labelled;
pub mod messages;
mod nearest;

pub(crate) use labelled::labelled;
pub use nearest::nearest;

use serde::{Deserialize, Serialize};

/// A language of the screen and of the documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Language {
    /// Simplified Chinese, 简体中文.
    #[default]
    #[serde(rename = "zh-Hans")]
    ZhHans,
    /// Traditional Chinese, 繁體中文.
    #[serde(rename = "zh-Hant")]
    ZhHant,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Language {
    /// Every language, in the order in which the switch offers them.
    pub const ALL: [Language; 3] = [Language::ZhHans, Language::ZhHant, Language::En];

    /// The BCP 47 tag, as the `lang` attribute of a page wants it.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::ZhHans => "zh-Hans",
            Language::ZhHant => "zh-Hant",
            Language::En => "en",
        }
    }

    /// The language that a BCP 47 tag asks for; `zh-TW`, `zh-HK` and `zh-MO` mean Traditional Chinese.
    /// Returns `None` for a language that is not offered.
    ///
    /// ```
    /// # use cobuild::text::Language;
    /// assert_eq!(Language::from_tag("zh-CN"), Some(Language::ZhHans));
    /// assert_eq!(Language::from_tag("zh-Hant-HK"), Some(Language::ZhHant));
    /// assert_eq!(Language::from_tag("fr"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Language> {
        let tag = tag.to_ascii_lowercase();
        let mut parts = tag.split(['-', '_']);
        match parts.next()? {
            "en" => Some(Language::En),
            "zh" => {
                let traditional = parts.any(|part| ["hant", "tw", "hk", "mo"].contains(&part));
                Some(if traditional { Language::ZhHant } else { Language::ZhHans })
            }
            _ => None,
        }
    }
}

/// One message in three languages. `{name}` is filled with a value; `{n|day|days}` chooses the second
/// word when the value of `n` is exactly `1` and the third otherwise (English needs it, Chinese does not).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// The stable key, as in the catalogue file: `calendar.weekend`.
    pub key: &'static str,
    /// English.
    pub en: &'static str,
    /// Simplified Chinese.
    pub hans: &'static str,
    /// Traditional Chinese.
    pub hant: &'static str,
}

impl Text {
    /// The words in `language`, placeholders unfilled.
    pub const fn get(&self, language: Language) -> &'static str {
        match language {
            Language::ZhHans => self.hans,
            Language::ZhHant => self.hant,
            Language::En => self.en,
        }
    }

    /// The words in `language` with every placeholder filled; a name without a value stays visible as `{name}`.
    pub fn fill(&self, language: Language, values: &[(&str, &str)]) -> String {
        let template = self.get(language);
        let mut filled = String::with_capacity(template.len() + 32);
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((inside, tail)) = after.split_once('}') else {
                filled.push('{');
                rest = after;
                continue;
            };
            push_placeholder(&mut filled, inside, values);
            rest = tail;
        }
        filled.push_str(rest);
        filled
    }
}

fn push_placeholder(filled: &mut String, inside: &str, values: &[(&str, &str)]) {
    let mut parts = inside.split('|');
    let name = parts.next().unwrap_or_default();
    let value = values.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
    match (value, parts.next(), parts.next()) {
        (Some("1"), Some(one), _) => filled.push_str(one),
        (Some(_), Some(_), Some(other)) => filled.push_str(other),
        (Some(value), _, _) => filled.push_str(value),
        (None, _, _) => {
            filled.push('{');
            filled.push_str(inside);
            filled.push('}');
        }
    }
}
