//! The rates of the issue chain: 響應, 辦結, 解決, 滿意, each with what it leaves out and why.

use jiff::civil::DateTime;

use super::{
    super::{Figure, ReportingPeriod, Section},
    days,
};
use crate::{
    issue::{Filter, rates},
    text::messages::report as words,
    workspace::Workspace,
};

/// The figure of the orders that are planned for a later day, in data.
pub(in crate::report) const RATES_PLANNED: &str = "rates.planned";

/// What a handler ends is not yet solved: both stand side by side; and what is planned is neither.
pub(super) fn section(workspace: &Workspace, period: ReportingPeriod, now: DateTime) -> Section {
    let rates = rates::of(workspace, &days(period), &Filter::default(), now);
    Section {
        title: &words::section::RATES,
        figures: vec![
            Figure::rate("rates.response", rates.response),
            Figure::rate("rates.completion", rates.completion),
            Figure::rate("rates.completion_in_time", rates.completion_in_time),
            Figure::count(
                RATES_PLANNED,
                &words::figure::RATES_PLANNED,
                rates.planned.into_iter().map(|(order, _)| order),
            ),
            Figure::rate("rates.resolution", rates.resolution),
            Figure::rate("rates.satisfaction", rates.satisfaction),
        ],
    }
}
