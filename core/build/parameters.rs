//! Policy parameters: `policy/*.toml` → one static per parameter, typed by its value;
//! every value carries its first day, grade and source, every parameter its name and unit, all in three languages.

use std::{collections::BTreeMap, error::Error, fmt::Write as _, fs, path::Path};

use toml::{Table, Value};

use crate::range::range;

const GRADES: [&str; 5] = ["A", "B", "C", "D", "Own"];
const LANGUAGES: [&str; 3] = ["en", "zh-Hans", "zh-Hant"];

pub fn generate(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut files: Vec<_> =
        fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    let mut rows: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for file in files {
        let table: Table =
            fs::read_to_string(&file)?.parse().map_err(|e| format!("{}: {e}", file.display()))?;
        let parameters =
            table.get("parameter").and_then(Value::as_array).ok_or("no [[parameter]] in the file")?;
        for parameter in parameters {
            let parameter = parameter.as_table().ok_or("[[parameter]] is not a table")?;
            let (key, row) = row(parameter).map_err(|e| format!("{}: {e}", file.display()))?;
            rows.entry(key).or_default().push(row);
        }
    }
    let mut code = String::new();
    let mut list = String::new();
    for (key, mut dated) in rows {
        dated.sort_by(|a, b| a.valid_from.cmp(&b.valid_from));
        if let Some(pair) = dated.windows(2).find(|pair| pair[0].valid_from == pair[1].valid_from) {
            return Err(format!("parameter `{key}` is given twice for {}", pair[0].valid_from).into());
        }
        let kind = kind(&dated).ok_or_else(|| format!("parameter `{key}` changes its kind between dates"))?;
        let name = key.replace(['.', '-'], "_").to_uppercase();
        let first = &dated[0];
        let values: Vec<String> = dated.iter().map(|row| row.code(kind)).collect();
        let units = units(&key, &dated)?;
        let bound = |of: fn(&Row) -> &Option<String>| dated.iter().find_map(|row| of(row).as_deref());
        let range = range(&key, (kind, &units), bound(|row| &row.least), bound(|row| &row.most))?;
        writeln!(
            code,
            "/// {} (`{key}`), {}.\npub static {name}: Parameter<{}> = Parameter {{ key: {key:?}, title: {}, \
             unit: {}, units: {units}, range: {range}, first: {}, later: &[{}] }};",
            first.title[0],
            first.unit[0],
            kind,
            text_code(&key, &first.title),
            text_code(&format!("{key}.unit"), &first.unit),
            values[0],
            values[1..].join(", "),
        )?;
        write!(list, "&{name}, ")?;
    }
    writeln!(
        code,
        "/// Every shipped parameter, by key.\npub static ALL: &[&(dyn AnyParameter + Sync)] = &[{list}];"
    )?;
    Ok(code)
}

struct Row {
    valid_from: String,
    kind: &'static str,
    value: String,
    /// The fields of `Dated` beside the value.
    dated: String,
    title: [String; 3],
    unit: [String; 3],
    /// How its unit of time is chosen, where the shipped unit does not say it.
    counted: Option<String>,
    /// The least that an office may set, where it is not the usual one.
    least: Option<String>,
    /// The most.
    most: Option<String>,
}

/// The units of time that an office may give the parameter in: those of the same class as the shipped one, unless
/// `counted` says otherwise.
fn units(key: &str, dated: &[Row]) -> Result<String, Box<dyn Error>> {
    let class = |row: &Row| -> Result<&'static str, Box<dyn Error>> {
        let unit = row.value.strip_prefix("Span::").and_then(|span| span.split_once('('));
        Ok(match (row.counted.as_deref(), unit.map(|(unit, _)| unit)) {
            (Some("by the calendar"), _) | (None, Some("WorkingDays" | "WorkingHours")) => "ALL",
            (Some("in working days too"), Some("Days" | "Months" | "Years")) => "DAYS",
            (None, Some("Minutes" | "Hours")) => "CLOCK",
            // A time that is not set has no unit of its own; those not set so far are terms of office.
            (None, Some("Days" | "Months" | "Years") | None) => "DATES",
            (Some(other), _) => return Err(format!("parameter `{key}`: counted `{other}`?").into()),
            (None, Some(other)) => return Err(format!("parameter `{key}`: `{other}` is of no class").into()),
        })
    };
    let spans = dated.iter().filter(|row| matches!(row.kind, "Span" | "Option<Span>"));
    let classes: Vec<&str> = spans.map(class).collect::<Result<_, _>>()?;
    match classes.split_first() {
        None => Ok("&[]".to_owned()),
        Some((first, rest)) if rest.iter().all(|class| class == first) => Ok(format!("SpanUnit::{first}")),
        Some(_) => Err(format!("parameter `{key}` changes its class of units between dates").into()),
    }
}

/// The types of values that are not set on some day, and of the same values once they are.
const OPEN: [(&str, &str); 3] =
    [("Option<Share>", "Share"), ("Option<Span>", "Span"), ("Option<u32>", "u32")];

/// The Rust type that holds every value of a parameter; `None` when there is none.
fn kind(rows: &[Row]) -> Option<&'static str> {
    let open = OPEN.iter().find(|(open, _)| rows.iter().any(|row| row.kind == *open));
    let (kind, set) = open.copied().unwrap_or((rows[0].kind, rows[0].kind));
    rows.iter().all(|row| row.kind == kind || row.kind == set).then_some(kind)
}

impl Row {
    fn code(&self, kind: &str) -> String {
        let (value, dated) = (&self.value, &self.dated);
        if kind == self.kind {
            format!("Dated {{ value: {value}, {dated} }}")
        } else {
            format!("Dated {{ value: Some({value}), {dated} }}")
        }
    }
}

fn row(parameter: &Table) -> Result<(String, Row), Box<dyn Error>> {
    let key = parameter.get("key").and_then(Value::as_str).ok_or("a parameter has no key")?;
    let text = |name: &str| {
        parameter
            .get(name)
            .and_then(Value::as_str)
            .filter(|text| !text.is_empty())
            .ok_or_else(|| format!("parameter `{key}` has no {name}"))
    };
    let (valid_from, grade) = (text("valid_from")?, text("grade")?);
    if !GRADES.contains(&grade) {
        return Err(format!("parameter `{key}`: grade `{grade}` is none of A, B, C, D, Own").into());
    }
    let [year, month, day] = valid_from.split('-').collect::<Vec<_>>()[..] else {
        return Err(format!("parameter `{key}`: valid_from `{valid_from}` is not YYYY-MM-DD").into());
    };
    let (year, month, day) = (year.parse::<i16>()?, month.parse::<i8>()?, day.parse::<i8>()?);
    let (kind, value) = value(key, text("value")?)?;
    let basis = text_code(&format!("{key}.basis"), &texts(key, parameter, "basis")?);
    let dated = format!("valid_from: date({year}, {month}, {day}), grade: Grade::{grade}, basis: {basis}");
    let (title, unit) = (texts(key, parameter, "title")?, texts(key, parameter, "unit")?);
    let own = |name: &str| parameter.get(name).and_then(Value::as_str).map(str::to_owned);
    let (counted, least, most) = (own("counted"), own("least"), own("most"));
    let valid_from = valid_from.to_owned();
    Ok((key.to_owned(), Row { valid_from, kind, value, dated, title, unit, counted, least, most }))
}

/// `title.en`, `title.zh-Hans` and `title.zh-Hant` of a parameter, or of its unit or basis.
fn texts(key: &str, parameter: &Table, name: &str) -> Result<[String; 3], Box<dyn Error>> {
    let table = parameter.get(name).and_then(Value::as_table);
    let text = |language: &str| {
        let text = table.and_then(|table| table.get(language)).and_then(Value::as_str);
        let text = text.filter(|text| !text.trim().is_empty());
        text.map(str::to_owned).ok_or_else(|| format!("parameter `{key}` has no {name}.{language}"))
    };
    let [en, hans, hant] = LANGUAGES.map(text);
    Ok([en?, hans?, hant?])
}

fn text_code(key: &str, [en, hans, hant]: &[String; 3]) -> String {
    format!("Text {{ key: {key:?}, en: {en:?}, hans: {hans:?}, hant: {hant:?} }}")
}

/// `"2/3"` is a share, `"5 working days"` a span of time, `"3"` a count; `"no share"`, `"no time"` and `"no number"` are
/// those that are not set.
pub fn value(key: &str, text: &str) -> Result<(&'static str, String), Box<dyn Error>> {
    let not_set = match text {
        "no share" => Some("Option<Share>"),
        "no time" => Some("Option<Span>"),
        "no number" => Some("Option<u32>"),
        _ => None,
    };
    if let Some(kind) = not_set {
        return Ok((kind, "None".to_owned()));
    }
    if let Some((top, bottom)) = text.split_once('/') {
        let (top, bottom) = (top.trim().parse::<u32>()?, bottom.trim().parse::<u32>()?);
        if bottom == 0 {
            return Err(format!("parameter `{key}`: a share cannot have the denominator 0").into());
        }
        return Ok(("Share", format!("Share::constant({top}, {bottom})")));
    }
    if let Some((number, unit)) = text.split_once(' ') {
        let number = number.parse::<u32>()?;
        let unit = match unit {
            "working hours" | "working hour" => "WorkingHours",
            "working days" | "working day" => "WorkingDays",
            "minutes" | "minute" => "Minutes",
            "hours" | "hour" => "Hours",
            "days" | "day" => "Days",
            "months" | "month" => "Months",
            "years" | "year" => "Years",
            other => return Err(format!("parameter `{key}`: `{other}` is not a unit of time").into()),
        };
        return Ok(("Span", format!("Span::{unit}({number})")));
    }
    let count = text.parse::<u32>().map_err(|e| format!("parameter `{key}`: {text}: {e}"))?;
    Ok(("u32", count.to_string()))
}
