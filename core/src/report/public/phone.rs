//! Telephone numbers by their shape: mainland mobiles, landlines with their area code, and whatever begins with `+`.
//! Dates, amounts and the numbers of records have other shapes and stay.

/// How the digits of a mobile are grouped.
const MOBILE_GROUPS: [&[usize]; 5] = [&[11], &[3, 4, 4], &[3, 3, 5], &[4, 3, 4], &[4, 4, 3]];

/// How the digits of a landline are grouped, after the area code.
const LOCAL_GROUPS: [&[usize]; 6] = [&[8], &[4, 4], &[3, 5], &[7], &[3, 4], &[4, 3]];

/// The shortest and the longest number with a country's code, by ITU-T E.164.
const INTERNATIONAL: std::ops::RangeInclusive<usize> = 8..=15;

/// Where the telephone number that begins at a place ends.
pub(super) fn end(chars: &[char], at: usize) -> Option<usize> {
    if is_inside_a_number(chars, at) {
        return None;
    }
    let text = Text { chars };
    text.international(at).or_else(|| text.mainland(at)).or_else(|| {
        let after = text.country_code(at)?;
        text.mainland(text.gap(after)).or_else(|| text.mainland(after))
    })
}

/// Not where a longer number or an amount goes on, and not after a year: `2022-13800138000` is the number of a record.
fn is_inside_a_number(chars: &[char], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|place| chars.get(place)).copied();
    let digit_before = |back: usize| before(back).and_then(digit);
    let is_year = || {
        let century = [digit_before(5), digit_before(4)];
        let rest = [digit_before(3), digit_before(2)];
        let is_century = matches!(century, [Some(1), Some(9)] | [Some(2), Some(0)]);
        is_century && rest.iter().all(Option::is_some) && digit_before(6).is_none()
    };
    match before(1) {
        Some('¥' | '￥' | '$') => true,
        Some('-' | '－') => is_year(),
        Some(c) => digit(c).is_some(),
        None => false,
    }
}

struct Text<'a> {
    chars: &'a [char],
}

impl Text<'_> {
    fn char(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    fn digit(&self, at: usize) -> Option<u32> {
        self.char(at).and_then(digit)
    }

    /// After one sign between groups, where there is one.
    fn gap(&self, at: usize) -> usize {
        let is_gap = |c| matches!(c, ' ' | '\u{a0}' | '\u{3000}' | '-' | '－' | '–' | '—' | '·' | '.');
        if self.char(at).is_some_and(is_gap) { at.saturating_add(1) } else { at }
    }

    /// After as many digits as the groups have, each group divided from the next or not.
    fn groups(&self, at: usize, groups: &[usize]) -> Option<usize> {
        let mut end = at;
        for (index, length) in groups.iter().enumerate() {
            end = if index == 0 { end } else { self.gap(end) };
            for _ in 0..*length {
                self.digit(end)?;
                end += 1;
            }
        }
        Some(end)
    }

    fn mainland(&self, at: usize) -> Option<usize> {
        self.mobile(at).or_else(|| self.landline(at))
    }

    /// 1[3-9] and nine digits more.
    fn mobile(&self, at: usize) -> Option<usize> {
        let is_mobile = self.digit(at) == Some(1) && self.digit(at + 1).is_some_and(|second| second >= 3);
        let mut ends = MOBILE_GROUPS.iter().filter_map(|groups| self.groups(at, groups));
        if is_mobile { ends.find(|end| self.is_end(*end)) } else { None }
    }

    /// An area code, in brackets or not, the number, and perhaps an extension.
    fn landline(&self, at: usize) -> Option<usize> {
        let opened = self.char(at).is_some_and(|c| matches!(c, '(' | '（'));
        let code = at + usize::from(opened);
        let digits = if self.digit(code)? != 0 {
            return None;
        } else {
            match self.digit(code + 1)? {
                0 => return None,
                1 | 2 => 3,
                _ => 4,
            }
        };
        let mut after = self.groups(code, &[digits])?;
        if opened {
            self.char(after).filter(|c| matches!(c, ')' | '）'))?;
            after += 1;
        }
        let after = self.gap(after);
        let mut ends = LOCAL_GROUPS.iter().filter_map(|groups| self.groups(after, groups));
        ends.find_map(|end| self.extension(end).or(Some(end).filter(|end| self.is_end(*end))))
    }

    /// `-123`, 「轉123」.
    fn extension(&self, at: usize) -> Option<usize> {
        self.char(at).filter(|c| matches!(c, '-' | '－' | '轉' | '转'))?;
        let digits = (at + 1..).take_while(|place| self.digit(*place).is_some()).take(7).count();
        let end = at + 1 + digits;
        ((1..=6).contains(&digits) && self.is_end(end)).then_some(end)
    }

    /// `+`, and digits in groups of any length.
    fn international(&self, at: usize) -> Option<usize> {
        self.char(at).filter(|c| matches!(c, '+' | '＋'))?;
        let (mut place, mut end, mut digits) = (at + 1, at + 1, 0_usize);
        while self.digit(place).is_some() && digits <= *INTERNATIONAL.end() {
            digits += 1;
            end = place + 1;
            place = self.gap(end);
        }
        (INTERNATIONAL.contains(&digits) && self.is_end(end)).then_some(end)
    }

    /// 86 or 0086.
    fn country_code(&self, at: usize) -> Option<usize> {
        let is = |at: usize, code: &[u32]| {
            code.iter().zip(at..).all(|(digit, place)| self.digit(place) == Some(*digit))
        };
        [&[0, 0, 8, 6][..], &[8, 6]].into_iter().find(|code| is(at, code)).map(|code| at + code.len())
    }

    /// Not in the middle of a longer number, and not an amount.
    fn is_end(&self, at: usize) -> bool {
        let is_amount = |c| matches!(c, '元' | '万' | '萬' | '亿' | '億' | '%' | '％' | '㎡');
        let counts = self.char(if self.char(at) == Some(' ') { at + 1 } else { at }).is_some_and(is_amount);
        self.digit(at).is_none() && !counts && !self.is_fraction(at)
    }

    /// `.50`: a full stop before another telephone number is none.
    fn is_fraction(&self, at: usize) -> bool {
        let digits = (at + 1..).take_while(|place| self.digit(*place).is_some()).take(5).count();
        self.char(at) == Some('.') && (1..5).contains(&digits)
    }
}

/// A digit of either width.
fn digit(c: char) -> Option<u32> {
    match c {
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        c => c.to_digit(10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with every number in brackets.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let chars: Vec<char> = text.chars().collect();
        let (mut found, mut at) = (String::new(), 0);
        while at < chars.len() {
            match end(&chars, at) {
                Some(to) => {
                    found.extend(std::iter::once('[').chain(chars[at..to].iter().copied()).chain([']']));
                    at = to;
                }
                None => {
                    found.push(chars[at]);
                    at += 1;
                }
            }
        }
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_a_telephone_number() {
        for (text, expected) in [
            ("電話13800138000。", "電話[13800138000]。"),
            ("138 0013 8000、138-0013-8000", "[138 0013 8000]、[138-0013-8000]"),
            ("138.0013.8000", "[138.0013.8000]"),
            ("１３８００１３８０００", "[１３８００１３８０００]"),
            ("Tel13800138000x", "Tel[13800138000]x"),
            ("0757-83281234、075783281234", "[0757-83281234]、[075783281234]"),
            ("(0757) 8328 1234，（020）83281234", "[(0757) 8328 1234]，[（020）83281234]"),
            ("010-83281234轉801 0757-8328123-12", "[010-83281234轉801] [0757-8328123-12]"),
            (
                "+86 138 0013 8000；86-13800138000；008613800138000",
                "[+86 138 0013 8000]；[86-13800138000]；[008613800138000]",
            ),
            ("+852 9123 4567", "[+852 9123 4567]"),
            ("2022-10-11 13800138000", "2022-10-11 [13800138000]"),
            ("13800138000/13900139000,13700137000", "[13800138000]/[13900139000],[13700137000]"),
            ("13800138000-13900139000.13700137000.", "[13800138000]-[13900139000].[13700137000]."),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn what_is_none() {
        for text in [
            "2022-0001、2022-10-11 至 2022-10-12，第3期",
            "20221011 20221012",
            "13800138000元、13800138000.50、13,800,138,000、¥13800138000、13800138000 萬元",
            "121200004013590816",
            "91440604MA0000015B",
            "12345、110、400人",
            "2022-13800138000",
            "3樓305室，2,718 m²，1.5%",
            "12800138000",
            "1380013800",
            "138001380000",
            "0057-83281234",
            "+5",
            "",
        ] {
            check(text, text);
        }
    }
}
