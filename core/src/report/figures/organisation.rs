//! How the organisations reach the units, whose terms run out, how the year's programme comes along: on the last day of
//! the period.

use jiff::civil::Date;

use super::super::{Figure, ReportingPeriod, Section};
use crate::{
    organisation::{
        self, Scope, Status, TermEnd, due_coverage, organisation_coverage, union_coverage, work_coverage,
    },
    policy::parameter,
    rate::{Part, Rate},
    record::OrganisationId,
    text::messages::{programme, report as words},
    workspace::Workspace,
};

pub(super) fn sections(workspace: &Workspace, period: ReportingPeriod) -> [Section; 2] {
    [coverage(workspace, period), terms_and_programme(workspace, period)]
}

fn coverage(workspace: &Workspace, period: ReportingPeriod) -> Section {
    let (scope, on) = (Scope::Everywhere, period.last());
    Section {
        title: &words::section::COVERAGE,
        figures: vec![
            Figure::rate("coverage.organisation", organisation_coverage(workspace, scope, on)),
            Figure::rate("coverage.work", work_coverage(workspace, scope, on)),
            Figure::rate("coverage.due", due_coverage(workspace, scope, on)),
            Figure::rate("coverage.union", union_coverage(workspace, scope, on)),
        ],
    }
}

fn terms_and_programme(workspace: &Workspace, period: ReportingPeriod) -> Section {
    let terms = terms(workspace, period.last());
    let (over, ending): (Vec<&TermRow>, Vec<&TermRow>) =
        terms.iter().partition(|row| row.end.due < period.last());
    let ids = |rows: Vec<&TermRow>| rows.into_iter().map(|row| row.organisation).collect::<Vec<_>>();
    Section {
        title: &words::section::ORGANISATION,
        figures: vec![
            Figure::count("terms.over", &words::figure::TERMS_OVER, ids(over)),
            Figure::count("terms.ending", &words::figure::TERMS_ENDING, ids(ending)),
            Figure::rate("programme.reached", reached(workspace, period)),
        ],
    }
}

/// An organisation whose term is over or runs out soon 換屆.
#[derive(Clone, Debug)]
pub struct TermRow {
    /// The organisation.
    pub organisation: OrganisationId,
    /// When its term ends, and what that was computed from.
    pub end: TermEnd,
}

/// The organisations whose term is over on a day, or ends within the time for which the policy warns (⚙ `term.warning`),
/// the earliest end first. Suspended ones are left out.
pub fn terms(workspace: &Workspace, on: Date) -> Vec<TermRow> {
    let warning = workspace.policy.on(&parameter::TERM_WARNING, on);
    let horizon = organisation::later(&workspace.calendar, on, warning.value);
    let active = workspace.organisations.active_on(on).filter(|one| one.status_on(on) == Status::Active);
    let mut rows: Vec<TermRow> = active
        .filter_map(|one| Some(TermRow { organisation: one.id(), end: one.term_end(workspace)? }))
        .filter(|row| row.end.due < horizon)
        .collect();
    rows.sort_by_key(|row| (row.end.due, row.organisation));
    rows
}

/// Targets reached by the period's end, of the programmes for its year.
fn reached(workspace: &Workspace, period: ReportingPeriod) -> Rate {
    let on = period.last();
    let of_the_year = workspace.programmes.all().filter(|(_, programme)| programme.year == on.year());
    let parts =
        of_the_year.flat_map(|(id, programme)| programme.reached_on(workspace, id, on).parts().to_vec());
    Rate::of(&programme::REACHED, parts.collect::<Vec<Part>>())
}
