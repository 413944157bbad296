//! How a day looks: a word, a shape, and why.

use cobuild::{
    calendar::{Day, DayKind, Reason, occasion_words},
    text::{Language, Text},
};

use crate::text::messages::calendar_page as words;

/// What a day is, as far as the eye needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Monday to Friday.
    Weekday,
    /// Saturday or Sunday.
    Weekend,
    /// A day off by a notice, or by law.
    Off,
    /// A make-up workday.
    MakeUp,
    /// The office closed that day.
    OwnOff,
    /// The office opened that day.
    OwnWork,
}

impl Look {
    pub(super) fn of(day: &Day<'_>) -> Look {
        match (&day.reason, day.kind) {
            (Reason::Weekday, _) => Look::Weekday,
            (Reason::Weekend, _) => Look::Weekend,
            (Reason::Holiday { .. } | Reason::Statutory(_), _) => Look::Off,
            (Reason::MakeUp { .. }, _) => Look::MakeUp,
            (Reason::Exception { .. }, DayKind::Off) => Look::OwnOff,
            (Reason::Exception { .. }, DayKind::Work) => Look::OwnWork,
        }
    }

    pub(super) const fn class(self) -> &'static str {
        match self {
            Look::Weekday => "day",
            Look::Weekend => "day weekend",
            Look::Off => "day off",
            Look::MakeUp => "day make-up",
            Look::OwnOff => "day off own",
            Look::OwnWork => "day make-up own",
        }
    }

    /// The one word in the cell; none on ordinary days.
    pub(super) const fn mark(self) -> Option<Text> {
        match self {
            Look::Weekday | Look::Weekend => None,
            Look::Off | Look::OwnOff => Some(words::MARK_OFF),
            Look::MakeUp | Look::OwnWork => Some(words::MARK_WORK),
        }
    }

    /// In words.
    pub(super) const fn text(self) -> Text {
        match self {
            Look::Weekday => words::WEEKDAY,
            Look::Weekend => words::WEEKEND,
            Look::Off => words::OFF,
            Look::MakeUp => words::MAKE_UP,
            Look::OwnOff => words::OWN_OFF,
            Look::OwnWork => words::OWN_WORK,
        }
    }
}

/// Why the day is so: the occasion, or the office's own words.
pub(super) fn occasion(reason: &Reason<'_>, language: Language) -> String {
    match reason {
        Reason::Weekday | Reason::Weekend => String::new(),
        Reason::Holiday { name, .. } | Reason::MakeUp { name, .. } => occasion_words(name, language),
        Reason::Statutory(holiday) => holiday.name().get(language).to_owned(),
        Reason::Exception { reason, .. } => reason.to_string(),
    }
}

/// The number of the notice behind it.
pub(super) fn source(reason: &Reason<'_>, language: Language) -> String {
    match reason {
        Reason::Holiday { notice, .. } | Reason::MakeUp { notice, .. } => notice.to_string(),
        Reason::Statutory(_) => words::BY_LAW.get(language).to_owned(),
        Reason::Exception { .. } => words::BY_OFFICE.get(language).to_owned(),
        Reason::Weekday | Reason::Weekend => String::new(),
    }
}

/// Off or work, for previews.
pub(super) const fn kind_words(kind: DayKind) -> Text {
    match kind {
        DayKind::Off => words::OFF,
        DayKind::Work => words::WORK,
    }
}
