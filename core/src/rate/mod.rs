//! Rates that show what they are made of: numerator, denominator, exclusions, and the records behind each.
//!
//! A [`Rate`] is built from [`Part`]s, one per record. A part counts for at most its whole, so the numerator is always
//! contained in the denominator; what is left out is named with its reason. Nothing is divided until somebody asks for
//! [`Rate::permille`], in whole numbers, and a rate over nothing is "—", never 0 % or 100 %.
//!
//! ```
//! use cobuild::{rate::{Part, Rate}, record::{OrganisationId, Ids, Seeded}, text::{Language, Text}};
//! const NAME: Text = Text { key: "mine", en: "registered here", hans: "注册在地率", hant: "註冊在地率" };
//! const UNKNOWN: Text = Text { key: "unknown", en: "not known", hans: "不详", hant: "不詳" };
//! let mut entropy = Seeded::new(1);
//! let mut ids = Ids::new(0, &mut entropy);
//! let mut firm = || ids.next::<OrganisationId>();
//! let rate = Rate::of(&NAME, [Part::yes(firm()), Part::no(firm()), Part::yes(firm()), Part::excluded(firm(), &UNKNOWN)]);
//! assert_eq!((rate.numerator(), rate.denominator(), rate.excluded().count()), (2, 3, 1));
//! assert_eq!(rate.shown(), "66.7%");
//! assert_eq!(Rate::of(&NAME, []).shown(), "—");
//! ```

mod measure;

pub use measure::Measure;

use crate::{record::Record, text::Text};

/// What one record adds to a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The record.
    pub record: Record,
    /// How it counts.
    pub standing: Standing,
}

/// How a record counts in a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It adds `whole` to the denominator and `part`, at most `whole`, to the numerator.
    Counted {
        /// To the numerator.
        part: u64,
        /// To the denominator.
        whole: u64,
    },
    /// It is left out, and why.
    Excluded(&'static Text),
}

impl Part {
    /// Counts in both.
    pub fn yes(record: impl Into<Record>) -> Part {
        Part::weighed(record, 1, 1)
    }

    /// Counts in the denominator alone.
    pub fn no(record: impl Into<Record>) -> Part {
        Part::weighed(record, 0, 1)
    }

    /// Counts in the denominator, and in the numerator when `counts`.
    pub fn when(record: impl Into<Record>, counts: bool) -> Part {
        Part::weighed(record, u64::from(counts), 1)
    }

    /// Counts with a weight: square decimetres, minutes, yuan. What exceeds `whole` does not count.
    pub fn weighed(record: impl Into<Record>, part: u64, whole: u64) -> Part {
        Part { record: record.into(), standing: Standing::Counted { part: part.min(whole), whole } }
    }

    /// Is left out.
    pub fn excluded(record: impl Into<Record>, why: &'static Text) -> Part {
        Part { record: record.into(), standing: Standing::Excluded(why) }
    }
}

/// A rate with everything behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// What it is called.
    pub name: &'static Text,
    measure: Measure,
    parts: Vec<Part>,
}

impl Rate {
    /// The rate over these parts.
    pub fn of(name: &'static Text, parts: impl IntoIterator<Item = Part>) -> Rate {
        Rate { name, measure: Measure::Records, parts: parts.into_iter().collect() }
    }

    /// The same rate, its parts weighed in something else than records.
    pub fn measured_in(self, measure: Measure) -> Rate {
        Rate { measure, ..self }
    }

    /// What its parts are measured in.
    pub fn measure(&self) -> Measure {
        self.measure
    }

    /// Every part, in the order in which it was given.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// What counts. At most the [denominator](Rate::denominator).
    pub fn numerator(&self) -> u64 {
        self.counted().map(|(_, part, _)| part).fold(0, u64::saturating_add)
    }

    /// What it is counted out of.
    pub fn denominator(&self) -> u64 {
        self.counted().map(|(_, _, whole)| whole).fold(0, u64::saturating_add)
    }

    /// Thousandths, rounded to the nearest; all and nothing are only what is exactly that. `None` when the denominator is 0.
    pub fn permille(&self) -> Option<u32> {
        permille(self.numerator(), self.denominator())
    }

    /// `66.7%`, or "—" when the denominator is 0.
    pub fn shown(&self) -> String {
        Rate::percent(self.numerator(), self.denominator())
    }

    /// How `part` of `whole` is shown: `66.7%`, or "—" when the whole is 0. What is nearly all is never shown as 100 %, and what
    /// is hardly anything never as 0 %.
    pub fn percent(part: u64, whole: u64) -> String {
        permille(part, whole).map_or_else(
            || "—".to_owned(),
            |permille| match permille % 10 {
                0 => format!("{}%", permille / 10),
                tenth => format!("{}.{tenth}%", permille / 10),
            },
        )
    }

    /// Every record that counts, with its part and its whole, in the order in which it was given.
    pub fn weights(&self) -> impl Iterator<Item = (Record, u64, u64)> + '_ {
        self.counted()
    }

    /// `94.95%`, rounded down to hundredths of a percent, or "—": beside a limit, where the nearest tenth could hide on which
    /// side of it the rate lies.
    pub fn finely(&self) -> String {
        let part = u128::from(self.numerator()) * 10_000;
        match part.checked_div(self.denominator().into()) {
            None => "—".to_owned(),
            Some(all) if all % 100 == 0 => format!("{}%", all / 100),
            Some(tenths) if tenths % 10 == 0 => format!("{}.{}%", tenths / 100, tenths / 10 % 10),
            Some(fine) => format!("{}.{:02}%", fine / 100, fine % 100),
        }
    }

    /// The records that count in the numerator, wholly or in part.
    pub fn counting(&self) -> impl Iterator<Item = Record> + '_ {
        self.counted().filter(|(_, part, _)| *part > 0).map(|(record, _, _)| record)
    }

    /// The records that count in the denominator and not fully in the numerator.
    pub fn falling_short(&self) -> impl Iterator<Item = Record> + '_ {
        self.counted().filter(|(_, part, whole)| part < whole).map(|(record, _, _)| record)
    }

    /// The records left out, each with the reason.
    pub fn excluded(&self) -> impl Iterator<Item = (Record, &'static Text)> + '_ {
        self.parts.iter().filter_map(|part| match part.standing {
            Standing::Excluded(why) => Some((part.record, why)),
            Standing::Counted { .. } => None,
        })
    }

    fn counted(&self) -> impl Iterator<Item = (Record, u64, u64)> + '_ {
        self.parts.iter().filter_map(|part| match part.standing {
            // Clamped again: the fields are public.
            Standing::Counted { part: counts, whole } => Some((part.record, counts.min(whole), whole)),
            Standing::Excluded(_) => None,
        })
    }
}

fn permille(part: u64, whole: u64) -> Option<u32> {
    let (part, whole) = (u128::from(part), u128::from(whole));
    let nearest = (part * 2_000 + whole).checked_div(whole * 2)?;
    let honest = match part {
        0 => 0,
        _ if part < whole => nearest.clamp(1, 999),
        _ => nearest,
    };
    u32::try_from(honest).ok()
}
