//! One spelling for what is written in either script, in full or half width, in capitals or not.

use std::iter::once;

include!(concat!(env!("OUT_DIR"), "/han.rs"));

/// What a character is compared as: simplified, half width, lower case.
pub(crate) fn fold(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let simple = simplified(c);
    if simple == c { half_width(c).to_ascii_lowercase() } else { simple }
}

/// The simplified form of a character, and any other as it is.
pub(crate) fn simplified(c: char) -> char {
    let place = FOLDS.binary_search_by_key(&c, |(from, _)| *from).ok();
    place.and_then(|at| FOLDS.get(at)).map_or(c, |(_, to)| *to)
}

/// Every character that folds to `folded`, itself included.
pub(super) fn variants(folded: char) -> Vec<char> {
    let others = FOLDS.iter().filter(|(_, to)| *to == folded).map(|(from, _)| *from);
    let mut all: Vec<char> = once(folded).chain(others).collect();
    if folded.is_ascii_graphic() {
        all.extend([
            folded.to_ascii_uppercase(),
            full_width(folded),
            full_width(folded.to_ascii_uppercase()),
        ]);
    }
    if folded == ' ' {
        all.push('\u{3000}');
    }
    all
}

/// The readings of a folded character, without tones, ü as v: 行 is read `hang`, `heng` and `xing`.
pub(super) fn readings(folded: char) -> impl Iterator<Item = &'static str> {
    let place = (folded as u32).checked_sub(FIRST as u32).and_then(|at| usize::try_from(at).ok());
    let cell = place.and_then(|at| READINGS.get(at)).copied().unwrap_or_default();
    let (only, several) = match cell {
        0 => (None, &[][..]),
        at if at & MARK != 0 => (None, SEVERAL.get(usize::from(at & !MARK)..).unwrap_or_default()),
        only => (Some(only), &[][..]),
    };
    let last = several.iter().position(|place| place & MARK != 0).map_or(0, |last| last + 1);
    let several = several.iter().take(last).map(|place| place & !MARK);
    only.into_iter()
        .chain(several)
        .filter_map(|place| SYLLABLES.get(usize::from(place).checked_sub(1)?).copied())
}

/// How far a full-width form lies from the ASCII character that it is a form of.
const WIDTH: u32 = 0xfee0;

fn half_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - WIDTH).unwrap_or(c),
        _ => c,
    }
}

fn full_width(c: char) -> char {
    char::from_u32(c as u32 + WIDTH).unwrap_or(c)
}
