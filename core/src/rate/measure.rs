use crate::{
    building::Area,
    policy::Span,
    rule::{area_words, span_words},
    text::Language,
};

/// What the parts of a rate are measured in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// Records: each counts as one.
    #[default]
    Records,
    /// Hundredths of a square metre.
    Area,
    /// Minutes.
    Minutes,
    /// People.
    People,
    /// Hundredths of what each record is to reach.
    Percent,
}

impl Measure {
    /// An amount as a reader sees it.
    ///
    /// ```
    /// use cobuild::{rate::Measure, text::Language};
    /// assert_eq!(Measure::Area.words(18_050, Language::En), "180.5 m²");
    /// assert_eq!(Measure::Percent.words(80, Language::ZhHant), "80%");
    /// ```
    pub fn words(self, amount: u64, language: Language) -> String {
        match self {
            Measure::Records | Measure::People => amount.to_string(),
            Measure::Area => area_words(Area::of_hundredths(amount), language),
            Measure::Minutes => {
                let (hours, minutes) = (amount / 60, amount % 60);
                let span = match minutes {
                    0 => u32::try_from(hours).map(Span::Hours),
                    _ => u32::try_from(amount).map(Span::Minutes),
                };
                span.map_or_else(|_| amount.to_string(), |span| span_words(span, language))
            }
            Measure::Percent => format!("{amount}%"),
        }
    }

    /// Whether a number of it needs no unit.
    pub const fn counts(self) -> bool {
        matches!(self, Measure::Records | Measure::People)
    }
}
