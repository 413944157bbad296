//! `report`: the report of a month, a quarter or a year; the other documents are beside it.

use cobuild::{
    query,
    report::{Document, PeriodLength, ReportingPeriod, Section, figures, periodic},
    text::Language,
    workspace::Workspace,
};
use jiff::civil::DateTime;
use serde_json::{Value, json};

use crate::{
    Failure,
    arguments::{Arguments, Given},
    document::document,
    journal::{now as wall, read},
    on::{On, china_now},
};

/// The kinds of reports.
const OFFERED: &str = "monthly, quarterly, yearly, council, agreement or case";

/// How a report is written.
#[derive(Clone, Copy)]
pub enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

impl Format {
    /// The one of `--format`, text unless another is asked for.
    pub fn of(given: &Given) -> Result<Format, Failure> {
        match given.option("--format").unwrap_or("text") {
            "text" => Ok(Format::Text),
            "json" => Ok(Format::Json),
            other => Err(Failure::Usage(format!("--format {other}: offered are text and json"))),
        }
    }
}

pub fn report(mut arguments: Arguments) -> Result<(), Failure> {
    let kind = arguments.command().map_err(|_| Failure::Usage(format!("which report? {OFFERED}")))?;
    let own: &[&str] = match kind.as_str() {
        "monthly" => &["--month", "--on"],
        "quarterly" => &["--quarter", "--on"],
        "yearly" => &["--year", "--on"],
        "council" => &["--paper"],
        "agreement" | "case" => &["--on"],
        other => {
            return Err(Failure::Usage(format!("unknown report `{other}`: {OFFERED}")));
        }
    };
    let given = arguments.read(&[own, &["--format", "--language"]].concat())?;
    match own {
        [option @ ("--month" | "--quarter" | "--year"), ..] => period(option, &given),
        _ => document(&kind, &given.rest, &given),
    }
}

fn period(option: &str, given: &Given) -> Result<(), Failure> {
    let (language, format) = (given.language()?, Format::of(given)?);
    let period: ReportingPeriod = given.required(option)?;
    let asked = match period.length() {
        PeriodLength::Month => "--month",
        PeriodLength::Quarter => "--quarter",
        PeriodLength::Year => "--year",
    };
    if asked != option {
        return Err(Failure::Usage(format!(
            "{option} {period}: a month is written 2022-08, a quarter 2022-Q3, a year 2022"
        )));
    }
    let [file] = &given.paths(1, "one FILE")?[..] else { return Ok(()) };
    let (journal, now) = match On::of(given)? {
        Some(on) => (on.known(read(file)?), on.end()),
        None => (read(file)?, china_now()),
    };
    let workspace = Workspace::fold(&journal, wall());
    let document = periodic(&workspace, period, now, language);
    match format {
        Format::Text => say!("{}", document.text()),
        Format::Json => say!("{:#}", data(&workspace, (period, now), &document, language)),
    }
    Ok(())
}

/// The document, and each figure with the records behind it.
fn data(
    workspace: &Workspace,
    (period, now): (ReportingPeriod, DateTime),
    document: &Document,
    language: Language,
) -> Value {
    let record = |record: &cobuild::record::Record| json!({ "kind": record.text().en, "id": record.uuid().to_string(), "name": query::name(workspace, *record, language) });
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
