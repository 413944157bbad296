//! The dates, totals and brackets of a notice.

use super::{
    NoticeError,
    lexer::{Token, Word, not_understood},
    source::{self, Spot},
};
use crate::calendar::Holiday;

pub fn date(spots: &[Spot]) -> Result<(Token, usize), NoticeError> {
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
    if parts.shares_unit() {
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

pub fn total(spots: &[Spot]) -> Result<(Token, usize), NoticeError> {
    let mut parts = Parts { spots, taken: 1 };
    parts.unit("计");
    let number = parts.number();
    if parts.unit("天") && number > 0 {
        Ok((Token::Total(number), parts.taken))
    } else {
        Err(not_understood(spots))
    }
}

pub fn note(spots: &[Spot]) -> Result<(Token, usize), NoticeError> {
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

    /// Whether 日 is said once for both ends of a range: 4月4—6日.
    fn shares_unit(&self) -> bool {
        let rest = self.spots.get(self.taken..).unwrap_or_default();
        let to = rest.iter().take_while(|spot| spot.read == '至').count();
        let mut end = Parts { spots: rest, taken: to };
        end.number();
        to > 0 && end.taken > to && (end.is_at("日") || end.is_at("号"))
    }

    fn unit(&mut self, unit: &str) -> bool {
        let there = self.is_at(unit);
        self.taken += if there { unit.chars().count() } else { 0 };
        there
    }
}

/// Days that are called by name; the lunar calendar is not computed, so the date must stand with the name.
const DAY_NAMES: [&str; 5] = ["农历除夕", "除夕", "农历正月初一", "正月初一", "大年初一"];

/// 除夕（2月16日）, 除夕（2月16日、周一）: a day by its name, with its date in brackets; and how many characters it takes.
pub fn named_day(spots: &[Spot]) -> Option<(Vec<Word>, usize)> {
    let names = DAY_NAMES.into_iter().chain(Holiday::ALL.into_iter().map(|holiday| holiday.name().hans));
    let name =
        names.filter(|name| source::starts_with(spots, name)).map(|name| name.chars().count()).max()?;
    let brackets = spots.get(name..)?;
    if !source::starts_with(brackets, "（") {
        return None;
    }
    let end = brackets.iter().position(|spot| spot.read == '）')?;
    let inside = brackets.get(1..end)?;
    inside.first().filter(|first| first.read.is_ascii_digit())?;
    let (token @ Token::Date { .. }, length) = date(inside).ok()? else { return None };
    let (written, rest) = inside.split_at(length);
    let mut words = vec![Word { token, spots: written.to_vec() }];
    if let Some((mark, note)) = rest.split_first() {
        if !"、，".contains(mark.read) {
            return None;
        }
        words.push(Word { token: Token::Note(note.to_vec()), spots: note.to_vec() });
    }
    Some((words, name + end + 1))
}
