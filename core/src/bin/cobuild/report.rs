//! `report`.

use cobuild::{
    query,
    report::{Document, Period, Section, figures, periodic},
    text::Language,
    workspace::Workspace,
};
use jiff::civil::{Date, DateTime};
use serde_json::{Value, json};

use crate::{
    Failure,
    arguments::Arguments,
    journal::{now as wall, read},
    rules::today,
};

const FORMATS: &str = "text and json";

pub fn report(arguments: Arguments) -> Result<(), Failure> {
    let given = arguments.read(&["--month", "--quarter", "--on", "--format", "--language"])?;
    let language = given.language()?;
    let Some((kind, files)) = given.rest.split_first() else {
        return Err(Failure::Usage("which report? monthly or quarterly".to_owned()));
    };
    let option = match kind.as_str() {
        "monthly" => "--month",
        "quarterly" => "--quarter",
        other => return Err(Failure::Usage(format!("unknown report `{other}`: monthly or quarterly"))),
    };
    let period: Period = given.required(option)?;
    if period.is_month() != (option == "--month") {
        return Err(Failure::Usage(format!(
            "{option} {period}: a month is written 2022-08, a quarter 2022-Q3"
        )));
    }
    let [file] = files else { return Err(Failure::Usage(format!("expected one FILE, got {}", files.len()))) };
    let workspace = Workspace::fold(&read(file.as_ref())?, wall());
    let on: Date = if given.option("--on").is_some() { given.required("--on")? } else { today() };
    let now = on.at(0, 0, 0, 0);
    let document = periodic(&workspace, period, now, language);
    match given.option("--format").unwrap_or("text") {
        "text" => say!("{}", document.text()),
        "json" => say!("{:#}", data(&workspace, (period, now), &document, language)),
        other => return Err(Failure::Usage(format!("--format {other}: offered are {FORMATS}"))),
    }
    Ok(())
}

/// The document, and each figure with the records behind it.
fn data(
    workspace: &Workspace,
    (period, now): (Period, DateTime),
    document: &Document,
    language: Language,
) -> Value {
    let record = |record: &cobuild::record::Record| json!({ "kind": record.text().en, "id": record.uuid().to_string(), "name": query::name(workspace, *record) });
    let section = |section: &Section| {
        let figures = section.figures.iter().map(|figure| {
            let records: Vec<Value> = figure.records().iter().map(record).collect();
            json!({
                "key": figure.key,
                "name": figure.name.get(language),
                "shown": figure.shown(),
                "reading": figure.reading(),
                "records": records,
            })
        });
        json!({ "title": section.title.get(language), "figures": figures.collect::<Vec<_>>() })
    };
    let sections: Vec<Value> = figures(workspace, period, now).iter().map(section).collect();
    json!({
        "period": period,
        "first": period.first(),
        "last": period.last(),
        "language": language,
        "sections": sections,
        "document": document,
    })
}
