//! One sentence of a notice: what kind it is.

use jiff::civil::Date;

use super::{
    NoticeError, Problem,
    item::Item,
    source::{NUMERALS, Spot, date_at, ends_with, read, starts_with},
};
use crate::calendar::{Holiday, statutory};

/// Words that arrange days: a sentence with one of them and no date is not passed over within an item.
const ACTIONS: [&str; 7] = ["放假", "上班", "补休", "公休", "调休", "连休", "休息"];
/// Signs that a sentence with a date may arrange it. Without any of them, a date is that of a law or of a report due.
const TOUCHING: [&str; 12] =
    ["休", "假", "班", "节", "调", "移至", "停", "工作日", "开工", "复工", "办公", "营业"];
/// Days that are named without a date.
const NAMED_DAYS: [&str; 9] = ["除夕", "正月", "大年", "星期", "周", "当天", "当日", "次日", "节"];
/// Headings of a document's particulars, which arrange nothing.
const PARTICULARS: [&str; 7] = ["日期", "来源", "字号", "标题", "索引", "机关", "分类"];

pub enum Sentence {
    PassedOver,
    Days(Days),
}

/// A sentence that arranges days.
pub struct Days {
    pub spots: Vec<Spot>,
    /// The first day of the holiday that the sentence makes longer.
    pub extended: Option<Date>,
}

impl Sentence {
    /// Takes off the enumeration and the heading, which begin an item, and tells whether days follow.
    pub fn classify(spots: &[Spot], item: &mut Item) -> Result<Sentence, NoticeError> {
        let (numbered, mut rest) = without_enumeration(spots);
        if starts_with(rest, "鼓励") {
            return Ok(Sentence::PassedOver);
        }
        if let Some(extension) = Extension::of(rest) {
            return extension.days(item).map(Sentence::Days);
        }
        let (heading, body) = split_heading(rest);
        let headed = names_holidays(heading);
        if headed {
            item.begin(heading);
            rest = body;
        } else if !body.is_empty() && !starts_with(heading, "其中") && day_like(body) {
            let what = read(heading);
            if PARTICULARS.iter().any(|particular| what.contains(particular)) || !touches(rest) {
                return Ok(Sentence::PassedOver);
            }
            if !day_like(heading) {
                return Err(NoticeError::at(heading, Problem::UnknownHeading));
            }
        }
        if day_like(rest) {
            let outside = is_date_of_issue(rest)
                || !arranges(rest)
                    && (is_dateline(rest) || is_document_number(rest) || ends_with(rest, "如下"))
                || !headed && !numbered && date_at(rest) != Some(0) && !touches(rest);
            return Ok(if outside {
                Sentence::PassedOver
            } else {
                Sentence::Days(Days { spots: rest.to_vec(), extended: None })
            });
        }
        let words = read(rest);
        let arranges = ACTIONS.iter().any(|action| words.contains(action));
        let about_notice = ["通知", "如下", "办法", "安排"].iter().any(|word| words.contains(word));
        let names_day = headed || numbered && NAMED_DAYS.iter().any(|day| words.contains(day));
        if arranges && (!about_notice || names_day) {
            return Err(NoticeError::at(rest, Problem::NotUnderstood));
        }
        Ok(Sentence::PassedOver)
    }
}

/// Whether arrangements begin with a sentence: an item, or a date with what to do on it.
pub fn opens(spots: &[Spot]) -> bool {
    let (numbered, rest) = without_enumeration(spots);
    let (heading, body) = split_heading(rest);
    let item = names_holidays(heading) && !body.is_empty();
    let arrangement = day_like(rest) && (numbered || date_at(rest) == Some(0) && arranges(rest));
    item || arrangement || Extension::of(rest).is_some()
}

/// 延长2020年春节假期至…: a holiday made longer, as in 2020.
struct Extension<'a> {
    whole: &'a [Spot],
    year: Option<i16>,
    name: &'a [Spot],
    holiday: Holiday,
    until: &'a [Spot],
}

impl Extension<'_> {
    fn of(spots: &[Spot]) -> Option<Extension<'_>> {
        let after = spots.get(2..).filter(|_| starts_with(spots, "延长"))?;
        let digits = after.iter().take_while(|spot| spot.read.is_ascii_digit()).count();
        let (year, after) = after.split_at(digits);
        let after = if digits > 0 { after.get(1..).filter(|_| starts_with(after, "年"))? } else { after };
        let year = if digits > 0 { Some(read(year).parse().ok()?) } else { None };
        let end =
            (0..after.len()).find(|at| after.get(*at..).is_some_and(|rest| starts_with(rest, "假期至")))?;
        let (name, until) = after.split_at(end);
        let holiday = Holiday::named(&read(name))?;
        Some(Extension { whole: spots, year, name, holiday, until: until.get(2..)? })
    }

    /// The days run from the first statutory day of the holiday, which was off already: what the notice of the year had
    /// before and between stays as it is.
    fn days(&self, item: &mut Item) -> Result<Days, NoticeError> {
        let asked = item.year();
        if self.year.is_some_and(|year| year != asked) {
            return Err(NoticeError::at(self.whole, Problem::OtherYear { asked }));
        }
        let first = statutory::statutory_days(asked).find(|(_, holiday)| *holiday == self.holiday);
        let Some((first, _)) = first else {
            return Err(NoticeError::at(self.whole, Problem::NotUnderstood));
        };
        item.begin(self.name);
        Ok(Days { spots: self.until.to_vec(), extended: Some(first) })
    }
}

/// The words before the first colon and those after it. Where a blank stands for the colon (元旦 1月1日), the name of
/// a holiday ends with the date.
fn split_heading(spots: &[Spot]) -> (&[Spot], &[Spot]) {
    let colon = spots.iter().position(|spot| spot.read == '：').unwrap_or(spots.len());
    let digit = spots.iter().position(|spot| spot.read.is_ascii_digit()).unwrap_or(spots.len());
    match spots.split_at(digit) {
        (name, date) if digit < colon && names_holidays(name) => (name, date),
        _ => (spots.get(..colon).unwrap_or(spots), spots.get(colon + 1..).unwrap_or_default()),
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

fn day_like(spots: &[Spot]) -> bool {
    date_at(spots).is_some()
}

/// Whether a sentence has a word of holidays, other than in the title of a law 《…》.
fn touches(spots: &[Spot]) -> bool {
    let words = read(spots);
    let mut depth = 0_usize;
    let outside: String = words
        .chars()
        .filter(|c| {
            match c {
                '《' => depth += 1,
                '》' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0
        })
        .collect();
    TOUCHING.iter().any(|sign| outside.contains(sign)) || NAMED_DAYS.iter().any(|day| outside.contains(day))
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
