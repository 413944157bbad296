//! The characters of a notice with their places, cut into sentences.

/// A character with its place. `read` is what the reader sees: one script, one form of bracket and dash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    pub read: char,
    pub written: char,
    pub line: usize,
    pub column: usize,
}

/// Characters that the reader does not tell apart: traditional and simplified, full and half width, the dashes.
static SAME: &[(&str, &str)] = &[
    (
        "調補週節勞動國慶農曆歷臘與連將個爲為別兩號際紀戰勝關於電發鼓勵單現長當開復營業辦",
        "调补周节劳动国庆农历历腊与连将个为为别两号际纪战胜关于电发鼓励单现长当开复营业办",
    ),
    ("０１２３４５６７８９", "0123456789"),
    ("(),:;!﹕︰", "（），：；！：："),
];

/// Words for "to" between two dates.
const TO: &str = "至到—–-－―─~～〜";

pub fn sentences(text: &str) -> Vec<Vec<Spot>> {
    let mut sentences = Vec::new();
    let mut current: Vec<Spot> = Vec::new();
    for (line, words) in text.lines().enumerate() {
        for (column, written) in words.chars().enumerate() {
            let spot = Spot { read: same(written), written, line: line + 1, column: column + 1 };
            if written.is_whitespace() || matches!(written, '\u{feff}' | '\u{200b}') {
                continue;
            }
            if "。；！".contains(spot.read) {
                sentences.push(std::mem::take(&mut current));
                continue;
            }
            // 通知如下：, 特作如下调休：.
            let as_follows = spot.read == '：' && read(&current).contains("如下");
            if !as_follows {
                current.push(spot);
            } else {
                sentences.push(std::mem::take(&mut current));
            }
        }
        sentences.push(std::mem::take(&mut current));
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

fn same(written: char) -> char {
    if TO.contains(written) {
        return '至';
    }
    let pairs = SAME.iter().flat_map(|(from, to)| from.chars().zip(to.chars()));
    pairs.into_iter().find(|(from, _)| *from == written).map_or(written, |(_, to)| to)
}

/// What the reader sees of some spots.
pub fn read(spots: &[Spot]) -> String {
    spots.iter().map(|spot| spot.read).collect()
}

/// What was written.
pub fn written(spots: &[Spot]) -> String {
    spots.iter().map(|spot| spot.written).collect()
}

pub fn starts_with(spots: &[Spot], words: &str) -> bool {
    let mut spots = spots.iter();
    words.chars().all(|word| spots.next().is_some_and(|spot| spot.read == word))
}

pub fn ends_with(spots: &[Spot], words: &str) -> bool {
    let mut spots = spots.iter().rev();
    words.chars().rev().all(|word| spots.next().is_some_and(|spot| spot.read == word))
}

/// Whether a character may be part of a number.
pub fn is_number(spot: &Spot) -> bool {
    spot.read.is_ascii_digit() || NUMERALS.contains(spot.read)
}

/// The numerals of enumerations, and of days written in words.
pub const NUMERALS: &str = "一二三四五六七八九十";

/// Where the first date begins: at a number before 月, 日 or 号.
pub fn date_at(spots: &[Spot]) -> Option<usize> {
    let unit = spots.windows(2).position(|pair| match pair {
        [number, unit] => is_number(number) && "月日号".contains(unit.read),
        _ => false,
    })?;
    let before = spots.iter().take(unit + 1).rev().take_while(|spot| is_number(spot)).count();
    Some(unit + 1 - before)
}
