//! The State Council's days: `data/holidays.txt` → one table of notices and one of runs of days, sorted, so that a
//! day is found by binary search without allocating. A day given twice stops the build.

use std::{error::Error, fmt::Write as _, fs, path::Path};

struct Run {
    first: i64,
    length: i64,
    works: bool,
    name: usize,
    notice: usize,
}

pub fn generate(file: &Path) -> Result<String, Box<dyn Error>> {
    let text = fs::read_to_string(file)?;
    let mut notices: Vec<[&str; 3]> = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    let mut runs: Vec<Run> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let wrong = |what: &str| format!("{}:{}: {what}: `{line}`", file.display(), index + 1);
        let words: Vec<&str> = line.split_whitespace().collect();
        let (first, last, name, works) = match words[..] {
            [] => continue,
            [comment, ..] if comment.starts_with('#') => continue,
            ["notice", year, number, address] => {
                notices.push([year, number, address]);
                continue;
            }
            ["off", first, last, name] => (first, last, name, false),
            ["off", day, name] => (day, day, name, false),
            ["work", day, name] => (day, day, name, true),
            _ => return Err(wrong("neither a notice nor days").into()),
        };
        let (first, last) = (days(first).ok_or_else(|| wrong("not a day"))?, days(last).ok_or("not a day")?);
        let length = last - first + 1;
        if !(1..=30).contains(&length) || notices.is_empty() {
            return Err(wrong("days out of order, or before the first notice").into());
        }
        let name = names.iter().position(|known| *known == name).unwrap_or_else(|| {
            names.push(name);
            names.len() - 1
        });
        runs.push(Run { first, length, works, name, notice: notices.len() - 1 });
    }
    runs.sort_by_key(|run| run.first);
    if let Some(pair) = runs.windows(2).find(|pair| pair[0].first + pair[0].length > pair[1].first) {
        return Err(format!("{}: day {} is given twice", file.display(), pair[1].first).into());
    }
    let mut code =
        String::from("/// The notices, by year.\npub(super) static NOTICES: &[ShippedNotice] = &[\n");
    for [year, number, address] in notices {
        writeln!(code, "ShippedNotice {{ year: {year}, number: {number:?}, source: {address:?} }},")?;
    }
    writeln!(code, "];\nstatic NAMES: &[&str] = &{names:?};\nstatic RUNS: &[Run] = &[")?;
    for Run { first, length, works, name, notice } in runs {
        writeln!(
            code,
            "Run {{ first: {first}, length: {length}, works: {works}, name: {name}, notice: {notice} }},"
        )?;
    }
    code.push_str("];\n");
    Ok(code)
}

/// Days since 2000-01-01 of `YYYY-MM-DD` (Fliegel & Van Flandern's day count).
fn days(text: &str) -> Option<i64> {
    let [year, month, day] = text.split('-').collect::<Vec<_>>()[..] else { return None };
    let (year, month, day) =
        (year.parse::<i64>().ok()?, month.parse::<i64>().ok()?, day.parse::<i64>().ok()?);
    let shift = (month - 14) / 12;
    let julian = day - 32075 + 1461 * (year + 4800 + shift) / 4 + 367 * (month - 2 - shift * 12) / 12
        - 3 * ((year + 4900 + shift) / 100) / 4;
    Some(julian - 2_451_545)
}
