//! One sentence of a notice: what kind it is.

use super::{
    NoticeError, Problem,
    item::Item,
    source::{Spot, ends_with, read, starts_with},
};
use crate::calendar::Holiday;

const NUMERALS: &str = "一二三四五六七八九十";
/// Words that arrange days: a sentence with one of them and no date is not passed over within an item.
const ACTIONS: [&str; 7] = ["放假", "上班", "补休", "公休", "调休", "连休", "休息"];
/// Headings of a document's particulars, which arrange nothing.
const PARTICULARS: [&str; 7] = ["日期", "来源", "字号", "标题", "索引", "机关", "分类"];

pub enum Sentence {
    PassedOver,
    Days(Vec<Spot>),
}

impl Sentence {
    /// Takes off the enumeration and the heading, which begin an item, and tells whether days follow.
    pub fn classify(spots: &[Spot], item: &mut Item) -> Result<Sentence, NoticeError> {
        let (numbered, mut rest) = without_enumeration(spots);
        if starts_with(rest, "鼓励") {
            return Ok(Sentence::PassedOver);
        }
        let colon = rest.iter().position(|spot| spot.read == '：');
        let (heading, body) = match colon {
            Some(colon) => (rest.get(..colon).unwrap_or_default(), rest.get(colon + 1..).unwrap_or_default()),
            None => (rest, &[][..]),
        };
        if names_holidays(heading) {
            item.begin(heading);
            rest = body;
        } else if colon.is_some() && !starts_with(heading, "其中") && day_like(body) {
            let what = read(heading);
            if PARTICULARS.iter().any(|particular| what.contains(particular)) {
                return Ok(Sentence::PassedOver);
            }
            if !day_like(heading) {
                return Err(NoticeError::at(heading, Problem::UnknownHeading));
            }
        }
        if day_like(rest) {
            let outside = is_date_of_issue(rest)
                || !arranges(rest)
                    && (is_dateline(rest) || is_document_number(rest) || ends_with(rest, "如下"));
            return if outside {
                item.check_year(rest).map(|()| Sentence::PassedOver)
            } else {
                Ok(Sentence::Days(rest.to_vec()))
            };
        }
        item.check_year(rest)?;
        let words = read(rest);
        let about_notice = ["通知", "如下", "办法", "安排"].iter().any(|word| words.contains(word));
        if ACTIONS.iter().any(|action| words.contains(action)) && (numbered || !about_notice) {
            return Err(NoticeError::at(rest, Problem::NotUnderstood));
        }
        Ok(Sentence::PassedOver)
    }
}

/// 一、 （一） 1. and 1、 before a word; a number before a date stays, lest `1、2日` lose its first day.
fn without_enumeration(spots: &[Spot]) -> (bool, &[Spot]) {
    let inner = if starts_with(spots, "（") { spots.get(1..).unwrap_or_default() } else { spots };
    let chinese = inner.iter().take_while(|spot| NUMERALS.contains(spot.read)).count();
    let digits = inner.iter().take_while(|spot| spot.read.is_ascii_digit()).count();
    let after = inner.get(chinese.max(digits)..).unwrap_or_default();
    let mark = after.first().is_some_and(|spot| "、.．）".contains(spot.read));
    let rest = after.get(1..).unwrap_or_default();
    let to_date = digits > 0 && rest.first().is_none_or(|spot| spot.read.is_ascii_digit());
    if mark && (chinese > 0 || digits > 0) && !to_date { (true, rest) } else { (false, spots) }
}

fn names_holidays(heading: &[Spot]) -> bool {
    let named = |name: &str| {
        let name = name.trim_matches(['“', '”', '"']);
        Holiday::named(name).is_some() || name.ends_with("纪念日") && name.chars().count() < 30
    };
    !heading.is_empty() && read(heading).split(['、', '和', '与', '及']).all(named)
}

/// Whether a date is in it: a number before 月, 日 or 号.
fn day_like(spots: &[Spot]) -> bool {
    spots.windows(2).any(|pair| match pair {
        [number, unit] => {
            (number.read.is_ascii_digit() || NUMERALS.contains(number.read)) && "月日号".contains(unit.read)
        }
        _ => false,
    })
}

/// 2025年11月4日 alone, in digits or numerals.
fn is_date_of_issue(spots: &[Spot]) -> bool {
    let rest = read(spots);
    let only_date =
        rest.chars().all(|c| c.is_ascii_digit() || NUMERALS.contains(c) || "〇○零O年月日".contains(c));
    only_date && rest.contains('年') && rest.ends_with('日')
}

/// 新华社北京11月4日电: how a news agency begins.
fn is_dateline(spots: &[Spot]) -> bool {
    read(spots).contains("日电")
}

/// 国办发明电〔2025〕7号: a number of a document, alone or after its title.
fn is_document_number(spots: &[Spot]) -> bool {
    ends_with(spots, "号") && spots.iter().any(|spot| "〔［[【".contains(spot.read))
}

/// Whether a date is followed by what to do on it.
fn arranges(spots: &[Spot]) -> bool {
    let words = read(spots);
    ["日放假", "日上班", "日至", "日补休", "）放假", "）上班", "）补休"]
        .iter()
        .any(|sign| words.contains(sign))
}
