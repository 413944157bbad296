//! The words of a notice that arrange days.

use super::{
    NoticeError, Problem,
    source::{self, Spot},
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
    /// 上班: the dates before are of work.
    Work,
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
    ("补休", Token::OffInstead),
    ("补假", Token::OffInstead),
    ("正常上班", Token::Work),
    ("照常上班", Token::Work),
    ("调休上班", Token::Work),
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

pub fn words(mut spots: &[Spot]) -> Result<Vec<Word>, NoticeError> {
    let mut words = Vec::new();
    while let Some(first) = spots.first() {
        let (token, length) = match first.read {
            '0'..='9' => date(spots)?,
            '共' => total(spots)?,
            '（' => note(spots)?,
            '至' => (Token::To, spots.iter().take_while(|spot| spot.read == '至').count()),
            _ => {
                let known = WORDS.iter().find(|(word, _)| source::starts_with(spots, word));
                let Some((word, token)) = known else { return Err(not_understood(spots)) };
                (token.clone(), word.chars().count())
            }
        };
        let (word, rest) = spots.split_at(length.min(spots.len()));
        words.push(Word { token, spots: word.to_vec() });
        spots = rest;
    }
    Ok(words)
}

/// The clause that begins at the place.
fn not_understood(spots: &[Spot]) -> NoticeError {
    let end = spots.iter().position(|spot| spot.read == '，').unwrap_or(spots.len());
    NoticeError::at(spots.get(..end.max(1)).unwrap_or(spots), Problem::NotUnderstood)
}

fn date(spots: &[Spot]) -> Result<(Token, usize), NoticeError> {
    let mut parts = Parts { spots, taken: 0 };
    let mut number = parts.number();
    let (mut year, mut month) = (None, None);
    if parts.unit("年") {
        year = i16::try_from(number).ok();
        number = parts.number();
        if year.is_none() || !parts.is_at("月") {
            return Err(not_understood(spots));
        }
    }
    if parts.unit("月") {
        month = i8::try_from(number).ok();
        number = parts.number();
        if month.is_none() {
            return Err(not_understood(spots));
        }
    }
    if parts.unit("日") || parts.unit("号") {
        let day = i8::try_from(number).map_err(|_| not_understood(spots))?;
        return Ok((Token::Date { year, month, day }, parts.taken));
    }
    if year.is_none() && month.is_none() && parts.unit("天") {
        return Ok((Token::Total(number), parts.taken));
    }
    if year.is_none() && month.is_none() && parts.unit("个") {
        return Ok((Token::Count(number), parts.taken));
    }
    Err(not_understood(spots))
}

fn total(spots: &[Spot]) -> Result<(Token, usize), NoticeError> {
    let mut parts = Parts { spots, taken: 1 };
    parts.unit("计");
    let number = parts.number();
    if parts.unit("天") && number > 0 {
        Ok((Token::Total(number), parts.taken))
    } else {
        Err(not_understood(spots))
    }
}

fn note(spots: &[Spot]) -> Result<(Token, usize), NoticeError> {
    let Some(end) = spots.iter().position(|spot| spot.read == '）') else {
        return Err(not_understood(spots));
    };
    let inside = spots.get(1..end).unwrap_or_default();
    Ok((Token::Note(inside.to_vec()), end + 1))
}

struct Parts<'a> {
    spots: &'a [Spot],
    taken: usize,
}

impl Parts<'_> {
    /// The number at the place; more than nine digits read as a number that is no year, month or day.
    fn number(&mut self) -> usize {
        let mut number = 0_usize;
        while let Some(digit) = self.spots.get(self.taken).and_then(|spot| spot.read.to_digit(10)) {
            number = number.saturating_mul(10).saturating_add(usize::try_from(digit).unwrap_or(0));
            self.taken += 1;
        }
        number
    }

    fn is_at(&self, unit: &str) -> bool {
        source::starts_with(self.spots.get(self.taken..).unwrap_or_default(), unit)
    }

    fn unit(&mut self, unit: &str) -> bool {
        let there = self.is_at(unit);
        self.taken += if there { unit.chars().count() } else { 0 };
        there
    }
}
