//! An item of a notice: the days that its sentences give.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{
    NoticeError, Problem,
    collect::Collected,
    count::{days_between, total_days},
    lexer::{self, Token, Word},
    note::check_note,
    sentence::Days,
    source::{self, Spot},
};
use crate::calendar::statutory::is_weekend;

/// What later sentences of an item take from earlier ones.
pub struct Item {
    year: i16,
    name: String,
    month: Option<i8>,
    /// Whether the December before was written with its year: a December without one is then that December too.
    december_before: bool,
    /// The headings met so far.
    headings: BTreeSet<String>,
}

/// The days of one sentence.
#[derive(Default)]
pub(super) struct Read {
    /// Dates that wait for what to do on them, with the words that give them.
    waiting: Vec<(Date, Vec<Spot>)>,
    pub(super) off: Vec<Date>,
    /// Rest days that were moved and wait for where to.
    moving: Option<usize>,
    pub(super) with_weekend: bool,
    rest_days: bool,
    is: bool,
    /// The dates are those of a holiday that is made longer: off without a word more.
    extends: bool,
}

impl Item {
    pub fn new(year: i16) -> Item {
        Item { year, name: String::new(), month: None, december_before: false, headings: BTreeSet::new() }
    }

    pub(super) fn begin(&mut self, heading: &[Spot]) {
        let name = source::written(heading).replace(['“', '”', '"', '「', '」'], "");
        let mut headings = std::mem::take(&mut self.headings);
        headings.insert(name.clone());
        *self = Item { name, headings, ..Item::new(self.year) };
    }

    /// The year that the notice is read for.
    pub(super) fn year(&self) -> i16 {
        self.year
    }

    /// How many headings there were that name holidays.
    pub(super) fn headings(&self) -> usize {
        self.headings.len()
    }

    pub(super) fn read(&mut self, days: &Days, into: &mut Collected) -> Result<(), NoticeError> {
        let words = lexer::words(&days.spots)?;
        let mut sentence = Read::default();
        let mut words = words.iter().peekable();
        let mut last: Option<Date> = None;
        if let Some(first) = days.extended {
            sentence.waiting.push((first, days.spots.clone()));
            sentence.extends = true;
        }
        while let Some(word) = words.next() {
            let refuse = |problem| Err(NoticeError::at(&word.spots, problem));
            match &word.token {
                Token::Date { year, month, day } => {
                    let date = self.date(word, *year, *month, *day)?;
                    sentence.waiting.push((date, word.spots.clone()));
                    last = Some(date);
                }
                Token::Note(inside) => check_note(inside, last, word)?,
                Token::To => {
                    let (Some((from, _)), Some(Word { token: Token::Date { year, month, day }, spots })) =
                        (sentence.waiting.last().cloned(), words.peek().copied())
                    else {
                        return refuse(Problem::NotUnderstood);
                    };
                    let end = Word { token: Token::To, spots: spots.clone() };
                    let to = self.date(&end, *year, *month, *day)?;
                    words.next();
                    for date in
                        days_between(from, to).ok_or_else(|| NoticeError::at(spots, Problem::Range))?
                    {
                        sentence.waiting.push((date, spots.clone()));
                    }
                    last = Some(to);
                }
                Token::And => {
                    if !matches!(words.peek().map(|next| &next.token), Some(Token::Date { .. }))
                        || last.is_none()
                    {
                        return refuse(Problem::NotUnderstood);
                    }
                }
                Token::Comma => {
                    self.extend(&mut sentence, into)?;
                    self.finish_move(&mut sentence, word, into)?;
                    let waits = !sentence.waiting.is_empty();
                    if waits && !matches!(words.peek().map(|next| &next.token), Some(Token::Is)) {
                        return refuse_waiting(&sentence);
                    }
                }
                Token::From => match (sentence.waiting.as_slice(), words.next().map(|next| &next.token)) {
                    ([(date, spots)], Some(Token::Work)) => {
                        into.resumed(*date, spots)?;
                        sentence.waiting.clear();
                    }
                    _ => return refuse(Problem::NotUnderstood),
                },
                Token::Off | Token::OffInstead | Token::Swapped | Token::Work | Token::Rest => {
                    self.act(word, &mut sentence, into)?
                }
                Token::Is if !sentence.waiting.is_empty() => sentence.is = true,
                Token::Statutory if sentence.is => said(&mut sentence, into),
                Token::RestDay if sentence.is => {
                    if let Some((date, spots)) = sentence.waiting.iter().find(|(date, _)| !is_weekend(*date))
                    {
                        return Err(NoticeError::at(spots, Problem::NotWeekend { date: *date }));
                    }
                    said(&mut sentence, into);
                }
                Token::RestDay if !sentence.waiting.is_empty() => sentence.rest_days = true,
                Token::MovedTo if sentence.rest_days => {
                    let sources = std::mem::take(&mut sentence.waiting);
                    sentence.moving = Some(sources.len());
                    sentence.rest_days = false;
                    for (date, spots) in &sources {
                        into.moved(*date, &self.name, spots)?;
                    }
                }
                Token::Count(count) if *count != sentence.waiting.len() => {
                    return refuse(Problem::Total { counted: sentence.waiting.len() });
                }
                Token::Total(total) => {
                    let counted = total_days(&sentence, *total);
                    if counted != *total {
                        return refuse(Problem::Total { counted });
                    }
                }
                Token::WithWeekend if !sentence.off.is_empty() => sentence.with_weekend = true,
                Token::Count(_) | Token::Nothing => {}
                _ => return refuse(Problem::NotUnderstood),
            }
        }
        self.extend(&mut sentence, into)?;
        if let Some(end) =
            sentence.waiting.last().map(|(_, spots)| Word { token: Token::Comma, spots: spots.clone() })
        {
            self.finish_move(&mut sentence, &end, into)?;
        }
        if !sentence.waiting.is_empty() || sentence.moving.is_some() {
            return refuse_waiting(&sentence);
        }
        Ok(())
    }

    /// Off, of work, or resting as on every weekend.
    fn act(&self, word: &Word, sentence: &mut Read, into: &mut Collected) -> Result<(), NoticeError> {
        if sentence.waiting.is_empty() || sentence.moving.is_some() || sentence.is || sentence.rest_days {
            return Err(NoticeError::at(&word.spots, Problem::NotUnderstood));
        }
        for (date, spots) in std::mem::take(&mut sentence.waiting) {
            match word.token {
                Token::Work => into.work(date, &self.name, &spots)?,
                Token::Swapped if is_weekend(date) => {
                    return Err(NoticeError::at(&word.spots, Problem::NotUnderstood));
                }
                Token::Rest if !is_weekend(date) => {
                    return Err(NoticeError::at(&spots, Problem::NotWeekend { date }));
                }
                Token::Rest => into.said_off(date, &spots),
                _ => {
                    into.off(date, &self.name, &spots)?;
                    sentence.off.push(date);
                }
            }
        }
        sentence.with_weekend |= word.token == Token::OffInstead;
        Ok(())
    }

    /// The days up to which a holiday is extended are off.
    fn extend(&self, sentence: &mut Read, into: &mut Collected) -> Result<(), NoticeError> {
        if std::mem::take(&mut sentence.extends) {
            for (date, spots) in std::mem::take(&mut sentence.waiting) {
                into.off(date, &self.name, &spots)?;
            }
        }
        Ok(())
    }

    /// The days to which rest days were moved are off; there are as many as rest days.
    fn finish_move(&self, sentence: &mut Read, end: &Word, into: &mut Collected) -> Result<(), NoticeError> {
        let Some(count) = sentence.moving.take() else { return Ok(()) };
        let targets = std::mem::take(&mut sentence.waiting);
        if targets.len() != count {
            let spots = targets.first().map_or(&end.spots, |(_, spots)| spots);
            return Err(NoticeError::at(spots, Problem::Total { counted: targets.len() }));
        }
        for (date, spots) in targets {
            into.off(date, &self.name, &spots)?;
        }
        Ok(())
    }

    fn date(
        &mut self,
        word: &Word,
        year: Option<i16>,
        month: Option<i8>,
        day: i8,
    ) -> Result<Date, NoticeError> {
        let refuse = |problem| NoticeError::at(&word.spots, problem);
        let month = month.or(self.month).ok_or_else(|| refuse(Problem::NoMonth))?;
        self.month = Some(month);
        let before = self.year.saturating_sub(1);
        if year == Some(before) && month == 12 {
            self.december_before = true;
        }
        let implied = if month == 12 && self.december_before { before } else { self.year };
        let year = year.unwrap_or(implied);
        let date = Date::new(year, month, day).map_err(|_| refuse(Problem::NoSuchDay))?;
        let fits = year == self.year || (year == before && month == 12);
        if fits { Ok(date) } else { Err(refuse(Problem::OtherYear { asked: self.year })) }
    }
}

/// Days that are said to be holidays or rest days by the way: they must turn out to be off.
fn said(sentence: &mut Read, into: &mut Collected) {
    for (date, spots) in std::mem::take(&mut sentence.waiting) {
        into.said_off(date, &spots);
    }
    sentence.is = false;
}

fn refuse_waiting(sentence: &Read) -> Result<(), NoticeError> {
    let spots = sentence.waiting.first().map(|(_, spots)| spots.as_slice()).unwrap_or_default();
    Err(NoticeError::at(spots, Problem::NoAction))
}
