//! Chinese characters: which ones differ between the scripts, and how each is read, as compact tables. Both come from
//! libraries that keep such data (OpenCC's through hanconv, pinyin-data through pinyin), which therefore stay out of
//! the program itself.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    error::Error,
    fmt::Write as _,
};

use pinyin::ToPinyinMulti;

/// The block CJK Unified Ideographs.
const FIRST: u32 = 0x4e00;
const LAST: u32 = 0x9fff;

/// Set in a reading that is not the only one of its character, and in the last of several.
const MARK: u16 = 0x8000;

pub fn generate() -> Result<String, Box<dyn Error>> {
    let characters = || (FIRST..=LAST).filter_map(char::from_u32);
    let folds: Vec<(char, char)> =
        characters().map(|c| (c, simplified(c))).filter(|(c, simple)| c != simple).collect();

    // A traditional character is looked up under its simplified one, which therefore has the readings of both.
    let mut readings: BTreeMap<char, BTreeSet<String>> = BTreeMap::new();
    for c in characters() {
        let Some(all) = c.to_pinyin_multi() else { continue };
        let plain = all.into_iter().map(|reading| reading.plain().replace('ü', "v").replace('ê', "e"));
        readings.entry(simplified(c)).or_default().extend(plain);
    }
    let syllables: Vec<String> =
        readings.values().flatten().collect::<BTreeSet<_>>().into_iter().cloned().collect();
    let (single, several) = tables(&readings, &syllables)?;

    let mut code = String::new();
    writeln!(code, "const FIRST: char = '\\u{{{FIRST:x}}}';")?;
    writeln!(code, "const MARK: u16 = {MARK};")?;
    writeln!(code, "static FOLDS: [(char, char); {}] = {folds:?};", folds.len())?;
    writeln!(code, "static SYLLABLES: [&str; {}] = {syllables:?};", syllables.len())?;
    writeln!(code, "static READINGS: [u16; {}] = {single:?};", single.len())?;
    writeln!(code, "static SEVERAL: [u16; {}] = {several:?};", several.len())?;
    Ok(code)
}

/// For each character of the block: 0 for none, a syllable's place from 1, or with [`MARK`] the place of its first
/// reading among the several.
fn tables(
    readings: &BTreeMap<char, BTreeSet<String>>,
    syllables: &[String],
) -> Result<(Vec<u16>, Vec<u16>), Box<dyn Error>> {
    let mut single = vec![0_u16; (LAST - FIRST + 1) as usize];
    let mut several: Vec<u16> = Vec::new();
    let mut known: HashMap<Vec<u16>, u16> = HashMap::new();
    for (c, readings) in readings {
        let Some(cell) = (*c as u32).checked_sub(FIRST).and_then(|at| single.get_mut(at as usize)) else {
            continue;
        };
        let mut places = Vec::new();
        for reading in readings {
            let place = syllables.binary_search(reading).map_err(|_| format!("no syllable {reading}"))?;
            places.push(u16::try_from(place)? + 1);
        }
        if let [only] = places.as_slice() {
            *cell = *only;
            continue;
        }
        if let Some(last) = places.last_mut() {
            *last |= MARK;
        }
        let at = match known.get(&places) {
            Some(at) => *at,
            None => {
                let at = u16::try_from(several.len())?;
                several.extend(&places);
                known.insert(places, at);
                at
            }
        };
        *cell = at | MARK;
    }
    Ok((single, several))
}

/// The simplified form; a character whose form lies outside the basic plane stays as it is, so that every pair is of
/// one length.
fn simplified(c: char) -> char {
    let converted = hanconv::t2s(c.to_string());
    let mut chars = converted.chars();
    match (chars.next(), chars.next()) {
        (Some(simple), None) if (simple as u32) < 0x1_0000 => simple,
        _ => c,
    }
}
