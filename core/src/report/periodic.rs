use std::collections::BTreeMap;

use jiff::civil::DateTime;

use super::{
    Block, Document, Figure, FigureValue, PeriodLength, Reading, ReportingPeriod, Section, Submission,
    figures, figures::RATES_PLANNED, phrase::days, terms,
};
use crate::{
    organisation::FoundedOn,
    record::WorkOrderId,
    rule::date_words,
    text::{
        Language,
        messages::report::{self as words, annex},
    },
    workspace::Workspace,
};

/// The report of a month, a quarter or a year: every figure beside what was told for the period before, where that was
/// handed in; what the rates leave out and why; the terms that are over or end soon; the indicators. `now`: as for
/// [`figures()`].
pub fn periodic(
    workspace: &Workspace,
    period: ReportingPeriod,
    now: DateTime,
    language: Language,
) -> Document {
    periodic_of(workspace, period, now, &figures(workspace, period, now), language)
}

/// The same over figures that were counted already, for a shell that shows the records behind them as well.
pub fn periodic_of(
    workspace: &Workspace,
    period: ReportingPeriod,
    now: DateTime,
    sections: &[Section],
    language: Language,
) -> Document {
    let title = match period.length() {
        PeriodLength::Month => &words::MONTHLY,
        PeriodLength::Quarter => &words::QUARTERLY,
        PeriodLength::Year => &words::YEARLY,
    };
    let earlier = period.before().and_then(|before| workspace.submissions.about(before));
    let name = workspace.profile.name();
    let document = Document::new(
        title.fill(language, &[("period", &period.words(language)), ("name", name)]),
    )
    .with(Block::facts([
        (words::OFFICE.get(language), name.to_owned()),
        (words::FROM_TO.get(language), days(period.first(), period.last(), language)),
    ]));
    document
        .with_all(so_far(period, now, language).map(Block::note))
        .with_all(sections.iter().flat_map(|section| part(section, earlier, language)))
        .with_all(left_out(sections, language))
        .with_all(planned(workspace, sections, language))
        .with_all(terms_that_end(workspace, period, language))
        .with_all(indicators(workspace, period, language))
        .with(Block::note(words::COMPUTED.get(language)))
        .with(Block::note(words::NOT_KNOWN.get(language)))
        .with(Block::Signatures(
            [&words::FILLED_IN_BY, &words::CHECKED_BY].map(|under| under.get(language).to_owned()).to_vec(),
        ))
}

/// What a reader must know of a period that is not over.
fn so_far(period: ReportingPeriod, now: DateTime, language: Language) -> Option<String> {
    let today = now.date();
    let words = match today {
        today if today < period.first() => &words::NOT_BEGUN,
        today if today <= period.last() => &words::NOT_OVER,
        _ => return None,
    };
    Some(words.fill(language, &[("day", &date_words(today, language))]))
}

fn part(section: &Section, earlier: Option<&Submission>, language: Language) -> [Block; 2] {
    let row = |figure: &Figure| {
        let mut row = vec![figure.title(language), figure.shown()];
        if let Some(earlier) = earlier {
            row.push(earlier.reading(figure.key).map_or_else(|| "—".to_owned(), Reading::shown));
        }
        row
    };
    let columns = [&words::COLUMN_FIGURE, &words::COLUMN_VALUE, &words::COLUMN_BEFORE];
    let shown = if earlier.is_some() { 3 } else { 2 };
    let columns = columns.iter().take(shown).map(|column| column.get(language));
    [Block::heading(section.title.get(language)), Block::table(columns, section.figures.iter().map(row))]
}

/// How many records each rate leaves out, by reason: a rate says nothing without them.
fn left_out(sections: &[Section], language: Language) -> Vec<Block> {
    let mut rows = Vec::new();
    for figure in sections.iter().flat_map(|section| &section.figures) {
        let FigureValue::Rate(rate) = &figure.value else { continue };
        let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, why) in rate.excluded() {
            *reasons.entry(why.get(language)).or_default() += 1;
        }
        let name = figure.title(language);
        rows.extend(
            reasons.into_iter().map(|(why, count)| [name.clone(), why.to_owned(), count.to_string()]),
        );
    }
    let columns = [&words::COLUMN_FIGURE, &annex::LEFT_OUT_WHY, &annex::LEFT_OUT_COUNT];
    table(&annex::LEFT_OUT_TITLE, columns, rows, language)
}

/// The orders that the completion rate counts as not ended and that are planned for a day: which, whose, until when.
fn planned(workspace: &Workspace, sections: &[Section], language: Language) -> Vec<Block> {
    let figures = sections.iter().flat_map(|section| &section.figures);
    let figure =
        figures.filter(|figure| figure.key == RATES_PLANNED).find_map(|figure| match &figure.value {
            FigureValue::Count(records) => Some(records),
            _ => None,
        });
    let rows = figure.into_iter().flatten().filter_map(|record| {
        let order = workspace.issues.order(WorkOrderId::try_from(*record).ok()?)?;
        let until = order.planned_until()?;
        let lead = workspace.organisations.name_for(order.lead, language).to_owned();
        let issue = workspace.issues.get(order.issue)?;
        Some([issue.number.get().clone(), lead, date_words(until, language)])
    });
    let columns = [&annex::PLANNED_ISSUE, &annex::PLANNED_LEAD, &annex::PLANNED_UNTIL];
    table(&annex::PLANNED_TITLE, columns, rows.collect(), language)
}

fn terms_that_end(workspace: &Workspace, period: ReportingPeriod, language: Language) -> Vec<Block> {
    let rows = terms(workspace, period.last()).into_iter().map(|row| {
        let began = match row.end.began {
            FoundedOn::Date(date) => date_words(date, language),
            FoundedOn::Year(year) => year.to_string(),
        };
        let approval = row.end.extension.map(|extension| extension.approval.number).unwrap_or_default();
        let name = workspace.organisations.name_for(row.organisation, language).to_owned();
        [name, began, date_words(row.end.due, language), approval]
    });
    let columns =
        [&annex::TERMS_ORGANISATION, &annex::TERMS_BEGAN, &annex::TERMS_DUE, &annex::TERMS_APPROVAL];
    table(&annex::TERMS_TITLE, columns, rows.collect(), language)
}

fn indicators(workspace: &Workspace, period: ReportingPeriod, language: Language) -> Vec<Block> {
    let rows = workspace.indicators.kept().filter_map(|(_, indicator)| {
        let (as_of, reading) = indicator.latest_on(period.last())?;
        Some([indicator.full_name(), reading.shown(), as_of.words(language), reading.source.clone()])
    });
    let columns = [
        &annex::INDICATORS_NAME,
        &annex::INDICATORS_FIGURE,
        &annex::INDICATORS_AS_OF,
        &annex::INDICATORS_SOURCE,
    ];
    table(&annex::INDICATORS_TITLE, columns, rows.collect(), language)
}

/// Nothing at all for a list without rows.
fn table<const N: usize>(
    title: &crate::text::Text,
    columns: [&crate::text::Text; N],
    rows: Vec<[String; N]>,
    language: Language,
) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = columns.map(|column| column.get(language));
    vec![Block::heading(title.get(language)), Block::table(columns, rows)]
}
