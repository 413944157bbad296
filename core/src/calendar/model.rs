use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::text::{
    Language, Text,
    messages::calendar::{self as words, holiday},
};

/// A statutory holiday of all citizens (全國年節及紀念日放假辦法 a2), and the one that the State Council added once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holiday {
    /// 元旦.
    NewYear,
    /// 春節.
    SpringFestival,
    /// 清明節.
    Qingming,
    /// 勞動節.
    LabourDay,
    /// 端午節.
    DragonBoat,
    /// 中秋節.
    MidAutumn,
    /// 國慶節.
    NationalDay,
    /// 中國人民抗日戰爭暨世界反法西斯戰爭勝利70周年紀念日, 2015 only.
    VictoryDay,
}

impl Holiday {
    /// Every holiday.
    pub const ALL: [Holiday; 8] = [
        Holiday::NewYear,
        Holiday::SpringFestival,
        Holiday::Qingming,
        Holiday::LabourDay,
        Holiday::DragonBoat,
        Holiday::MidAutumn,
        Holiday::NationalDay,
        Holiday::VictoryDay,
    ];

    /// The name on screen.
    pub const fn name(self) -> &'static Text {
        match self {
            Holiday::NewYear => &holiday::NEW_YEAR,
            Holiday::SpringFestival => &holiday::SPRING_FESTIVAL,
            Holiday::Qingming => &holiday::QINGMING,
            Holiday::LabourDay => &holiday::LABOUR_DAY,
            Holiday::DragonBoat => &holiday::DRAGON_BOAT,
            Holiday::MidAutumn => &holiday::MID_AUTUMN,
            Holiday::NationalDay => &holiday::NATIONAL_DAY,
            Holiday::VictoryDay => &holiday::VICTORY_DAY,
        }
    }

    /// The holiday that a notice calls so, in either script: 国庆节, 國慶節, “五一”.
    pub fn named(name: &str) -> Option<Holiday> {
        let name = name.trim_matches(['“', '”', '"', '「', '」', ' ']);
        let known = Holiday::ALL.into_iter().find(|holiday| {
            let text = holiday.name();
            [text.hans, text.hant].iter().any(|full| *full == name || full.strip_suffix('节') == Some(name))
        });
        known.or(match name {
            "五一" | "五一国际劳动节" | "国际劳动节" => Some(Holiday::LabourDay),
            "十一" => Some(Holiday::NationalDay),
            "清明" => Some(Holiday::Qingming),
            "新年" => Some(Holiday::NewYear),
            _ => None,
        })
    }
}

/// Whether people work on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// A day off 放假.
    Off,
    /// A day of work 上班; on a weekend: a make-up workday 調休上班.
    Work,
}

impl DayKind {
    /// Its name on screen.
    pub const fn text(self) -> &'static Text {
        match self {
            DayKind::Off => &words::KIND_OFF,
            DayKind::Work => &words::KIND_WORK,
        }
    }
}

/// A day that a notice arranges.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeDay {
    /// The day.
    pub date: Date,
    /// Off or work.
    pub kind: DayKind,
    /// The occasion as the notice writes it, 国庆节、中秋节; empty when it names none.
    pub name: String,
}

impl NoticeDay {
    /// The day, what it is and the occasion, as a reader of `language` reads them.
    pub(crate) fn words(&self, language: Language) -> String {
        let (kind, occasion) = (self.kind.text().get(language), occasion_words(&self.name, language));
        format!("{} {kind} {occasion}", self.date).trim_end().to_owned()
    }
}

/// How much of its year a notice arranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeScope {
    /// The whole year: it replaces what was known of that year.
    Year,
    /// Some days: what it does not name stays, as with Labour Day 2019 and Spring Festival 2020.
    Change,
}

/// A notice of days off and make-up workdays that the office entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The year that it arranges. It may reach into the December before.
    pub year: i16,
    /// The whole year or some days.
    pub scope: NoticeScope,
    /// Its number: 国办发明电〔2025〕7号.
    pub number: String,
    /// Where it was published: an address, a paper.
    pub source: String,
    /// The days.
    pub days: Vec<NoticeDay>,
}

impl Notice {
    /// The last word that it says about a day.
    pub(super) fn word_on(&self, date: Date) -> Option<&NoticeDay> {
        self.days.iter().rev().find(|day| day.date == date)
    }

    /// Its number and days, as a reader of `language` reads them.
    pub(crate) fn words(&self, language: Language) -> String {
        let days: Vec<String> = self.days.iter().map(|day| day.words(language)).collect();
        let gap = if language == Language::En { "; " } else { "；" };
        format!("{} · {}", self.number, days.join(gap))
    }
}

/// A day as the calendar knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Day<'a> {
    /// The day.
    pub date: Date,
    /// Whether people work.
    pub kind: DayKind,
    /// Why.
    pub reason: Reason<'a>,
}

/// Why a day is a day off or a day of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason<'a> {
    /// Monday to Friday.
    Weekday,
    /// Saturday or Sunday.
    Weekend,
    /// A day off by a notice.
    Holiday {
        /// The occasion as the notice writes it.
        name: Cow<'a, str>,
        /// The notice's number.
        notice: Cow<'a, str>,
    },
    /// A make-up workday by a notice.
    MakeUp {
        /// The occasion as the notice writes it.
        name: Cow<'a, str>,
        /// The notice's number.
        notice: Cow<'a, str>,
    },
    /// A statutory holiday in a year whose notice is not known.
    Statutory(Holiday),
    /// The office's own exception.
    Exception {
        /// Off or work.
        kind: DayKind,
        /// Why, in the office's words.
        reason: Cow<'a, str>,
    },
}

impl Reason<'_> {
    /// The same, free of the calendar.
    pub fn into_owned(self) -> Reason<'static> {
        let own = |words: Cow<'_, str>| Cow::Owned(words.into_owned());
        match self {
            Reason::Weekday => Reason::Weekday,
            Reason::Weekend => Reason::Weekend,
            Reason::Holiday { name, notice } => Reason::Holiday { name: own(name), notice: own(notice) },
            Reason::MakeUp { name, notice } => Reason::MakeUp { name: own(name), notice: own(notice) },
            Reason::Statutory(holiday) => Reason::Statutory(holiday),
            Reason::Exception { kind, reason } => Reason::Exception { kind, reason: own(reason) },
        }
    }
}

/// An occasion as a reader of `language` writes it: each part that is a known holiday is translated, any other stays
/// as it was written.
pub fn occasion_words(name: &str, language: Language) -> String {
    let gap = if language == Language::En { " and " } else { "、" };
    let part = |part: &str| match Holiday::named(part) {
        Some(holiday) => holiday.name().get(language).to_owned(),
        None => part.to_owned(),
    };
    name.split('、').map(part).collect::<Vec<_>>().join(gap)
}
