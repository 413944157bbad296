//! The words of a notice that arrange days.

use super::{
    NoticeError, Problem,
    date::{date, named_day, note, total},
    source::{self, Spot, date_at},
};

/// A word with its place.
#[derive(Clone, Debug)]
pub struct Word {
    pub token: Token,
    pub spots: Vec<Spot>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// 2025年12月31日, 1月1日, 3日.
    Date { year: Option<i16>, month: Option<i8>, day: i8 },
    /// What stands in brackets.
    Note(Vec<Spot>),
    /// 至.
    To,
    /// 、 or 和.
    And,
    /// ，.
    Comma,
    /// 放假, 補休: the dates before are off.
    Off,
    /// 補休 after a day of its own: off, and joined to the days around it.
    OffInstead,
    /// 調休 after a day from Monday to Friday: off. On a weekend day it would leave open which of the two it is.
    Swapped,
    /// 上班: the dates before are of work.
    Work,
    /// 起: from the date before on.
    From,
    /// 照常公休: the dates before are weekend days and stay off.
    Rest,
    /// 為.
    Is,
    /// 法定節假日.
    Statutory,
    /// 公休日.
    RestDay,
    /// 調至.
    MovedTo,
    /// 兩個.
    Count(usize),
    /// 共3天.
    Total(usize),
    /// 與周末連休.
    WithWeekend,
    /// Words that change nothing: 其中, 將, 分別, 不調休.
    Nothing,
}

/// Longest first where one begins another.
static WORDS: &[(&str, Token)] = &[
    ("放假调休", Token::Off),
    ("放假公休", Token::Off),
    ("放假休息", Token::Off),
    ("放假", Token::Off),
    ("调休放假", Token::Off),
    ("补休", Token::OffInstead),
    ("补假", Token::OffInstead),
    ("正常上班", Token::Work),
    ("照常上班", Token::Work),
    ("调休上班", Token::Work),
    ("调休", Token::Swapped),
    ("上班", Token::Work),
    ("照常公休", Token::Rest),
    ("正常公休", Token::Rest),
    ("照常休息", Token::Rest),
    ("公休日", Token::RestDay),
    ("法定节假日", Token::Statutory),
    ("法定假日", Token::Statutory),
    ("法定节日", Token::Statutory),
    ("调整至", Token::MovedTo),
    ("调至", Token::MovedTo),
    ("移至", Token::MovedTo),
    ("与周末连休", Token::WithWeekend),
    ("和周末连休", Token::WithWeekend),
    ("不调休", Token::Nothing),
    ("其中：", Token::Nothing),
    ("其中", Token::Nothing),
    ("分别", Token::Nothing),
    ("起", Token::From),
    ("将", Token::Nothing),
    ("均为", Token::Is),
    ("为", Token::Is),
    ("一个", Token::Count(1)),
    ("两个", Token::Count(2)),
    ("二个", Token::Count(2)),
    ("三个", Token::Count(3)),
    ("四个", Token::Count(4)),
    ("以及", Token::And),
    ("和", Token::And),
    ("及", Token::And),
    ("与", Token::And),
    ("、", Token::And),
    ("，", Token::Comma),
];

pub fn words(spots: &[Spot]) -> Result<Vec<Word>, NoticeError> {
    let mut words = Vec::new();
    let mut left = spots;
    while let Some(first) = left.first() {
        if let Some((day, length)) = named_day(left) {
            words.extend(day);
            left = left.get(length..).unwrap_or_default();
            continue;
        }
        let (token, length) = match first.read {
            '0'..='9' => date(left)?,
            '共' => total(left)?,
            '（' => note(left)?,
            '至' => (Token::To, left.iter().take_while(|spot| spot.read == '至').count()),
            _ => {
                let known = WORDS.iter().find(|(word, _)| source::starts_with(left, word));
                let Some((word, token)) = known else {
                    return Err(if words.is_empty() { prose(spots) } else { not_understood(left) });
                };
                (token.clone(), word.chars().count())
            }
        };
        let (word, rest) = left.split_at(length.min(left.len()));
        words.push(Word { token, spots: word.to_vec() });
        left = rest;
    }
    Ok(words)
}

/// The clause that begins at the place.
pub fn not_understood(spots: &[Spot]) -> NoticeError {
    let end = spots.iter().position(|spot| spot.read == '，').unwrap_or(spots.len());
    NoticeError::at(spots.get(..end.max(1)).unwrap_or(spots), Problem::NotUnderstood)
}

/// A sentence that does not begin like an arrangement: its words about a day are what is at fault.
fn prose(spots: &[Spot]) -> NoticeError {
    let mut clauses = spots.split(|spot| spot.read == '，');
    let Some(clause) = clauses.find(|clause| date_at(clause).is_some()) else { return not_understood(spots) };
    let fits = clause.len() <= NoticeError::MOST_WORDS;
    let from = if fits { 0 } else { date_at(clause).unwrap_or(0) };
    not_understood(clause.get(from..).unwrap_or(clause))
}
