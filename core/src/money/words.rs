use super::Money;
use crate::text::{Language, Text, messages::money as words};

/// Fen in a unit, and the words for so many of it, the largest unit first.
type Scale = [(u64, &'static Text); 2];

const CHINESE: Scale = [(10_000_000_000, &words::YI), (1_000_000, &words::WAN)];
const ENGLISH: Scale = [(100_000_000_000, &words::BILLION), (100_000_000, &words::MILLION)];

impl Money {
    /// The amount in the reader's own scale: `1.23億元`, `35萬元`, `123 million yuan`. Rounded **down** to a hundredth of
    /// the unit, so that what falls short of a threshold never looks as if it reached it.
    pub fn words(self, language: Language) -> String {
        let scale = match language {
            Language::En => ENGLISH,
            Language::ZhHans | Language::ZhHant => CHINESE,
        };
        let Some((unit, text)) = scale.into_iter().find(|(unit, _)| self.fen() >= *unit) else {
            return self.exact(language);
        };
        let hundredths = self.fen() / (unit / 100);
        text.fill(language, &[("n", &decimal(hundredths))])
    }

    /// The amount to the fen: `1,234,567.8元`.
    pub fn exact(self, language: Language) -> String {
        words::YUAN.fill(language, &[("n", &decimal(self.fen()))])
    }
}

/// Hundredths as a decimal number with grouped thousands; an end of zeros is left out.
fn decimal(hundredths: u64) -> String {
    let whole = grouped(hundredths / 100);
    match hundredths % 100 {
        0 => whole,
        part if part % 10 == 0 => format!("{whole}.{}", part / 10),
        part => format!("{whole}.{part:02}"),
    }
}

fn grouped(number: u64) -> String {
    match number / 1000 {
        0 => number.to_string(),
        thousands => format!("{},{:03}", grouped(thousands), number % 1000),
    }
}
