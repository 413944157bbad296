//! Everything that can be found: every kind of record, in the order in which a list of hits shows them.

mod catalogue;
mod chain;
mod council;
mod field;
mod promise;
mod register;
mod setting;

use super::Hit;
use crate::{
    organisation::Organisation,
    query::name,
    record::{OrganisationId, Record, RecordKind},
    text::Language,
    workspace::Workspace,
};

/// The kinds in the order in which they are looked through: what people look for by name first, what stands under
/// something else after it.
const ORDER: [RecordKind; RecordKind::ALL.len()] = {
    use RecordKind::*;
    [
        Organisation,
        Building,
        Service,
        Space,
        Terminal,
        Station,
        Agreement,
        Session,
        Issue,
        Activity,
        Series,
        Project,
        Body,
        Programme,
        Board,
        TalentBoard,
        Talent,
        Indicator,
        IndicatorSet,
        Appointment,
        Room,
        ListItem,
        Slot,
        Item,
        Seat,
        Obligation,
        Pledge,
        Amendment,
        Block,
        Claim,
        Booking,
        Loan,
        Fault,
        Account,
        Submission,
        Fulfilment,
        Registration,
        Whistle,
        DutyLog,
        WorkOrder,
        Occupancy,
        Demand,
        Visit,
        Parameter,
        CalendarYear,
        CalendarDay,
        BookingClass,
        Workspace,
    ]
};

/// A record while it is looked at: nothing is copied unless it is a hit.
pub(super) struct Found<'a> {
    pub(super) record: Record,
    /// What it is called, found as written and by sound.
    pub(super) names: [&'a str; 3],
    /// What else is on record about it, found as written.
    pub(super) texts: [&'a str; 4],
    /// A line about it.
    context: &'a str,
    title: Title,
}

/// What a hit is called.
#[derive(Clone, Copy)]
enum Title {
    /// By its first name.
    FirstName,
    /// As everywhere else, put together from several records.
    Composed,
}

impl<'a> Found<'a> {
    /// A record that goes by its first name.
    fn named(record: impl Into<Record>, names: [&'a str; 3]) -> Found<'a> {
        Found { record: record.into(), names, texts: [""; 4], context: "", title: Title::FirstName }
    }

    /// A record whose name is put together from several.
    fn composed(record: impl Into<Record>, names: [&'a str; 3]) -> Found<'a> {
        Found { title: Title::Composed, ..Found::named(record, names) }
    }

    fn with_texts(self, texts: [&'a str; 3]) -> Found<'a> {
        let [first, second, third] = texts;
        let [.., also] = self.texts;
        Found { texts: [first, second, third, also], ..self }
    }

    /// Found as written by another name as well.
    fn also(self, name: &'a str) -> Found<'a> {
        let [first, second, third, _] = self.texts;
        Found { texts: [first, second, third, name], ..self }
    }

    fn beside(self, context: &'a str) -> Found<'a> {
        Found { context, ..self }
    }

    pub(super) fn hit(&self, workspace: &Workspace, language: Language) -> Hit {
        let [first, ..] = self.names;
        let title = match self.title {
            Title::FirstName => first.to_owned(),
            Title::Composed => name(workspace, self.record, language).unwrap_or_else(|| first.to_owned()),
        };
        Hit { record: self.record, title, context: self.context.to_owned() }
    }
}

/// An organisation's name as the reader is shown it, and the main one where that is another: it is found by both.
fn organisation(workspace: &Workspace, id: OrganisationId, language: Language) -> [&str; 2] {
    workspace.organisations.get(id).map_or([""; 2], |found| names(found, language))
}

fn names(organisation: &Organisation, language: Language) -> [&str; 2] {
    let (shown, main) = (organisation.name_for(language), organisation.name());
    [shown, if shown == main { "" } else { main }]
}

/// Sees a record, and says whether it wants to see more.
pub(super) type Look<'a, 'l> = &'l mut dyn FnMut(Found<'a>) -> bool;

/// Shows every record to `look`, until it has seen enough.
pub(super) fn each<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) {
    // The first kind of which it has seen enough ends the search.
    let _ = ORDER.iter().all(|kind| of_kind(workspace, *kind, language, look));
}

/// Shows the records of a kind; false when `look` has seen enough. A kind that is not named here does not compile.
fn of_kind<'a>(workspace: &'a Workspace, kind: RecordKind, language: Language, look: Look<'a, '_>) -> bool {
    match kind {
        RecordKind::Organisation => register::organisations(workspace, language, look),
        RecordKind::Appointment => register::appointments(workspace, language, look),
        RecordKind::DutyLog => register::duty_log(workspace, look),
        RecordKind::Building => register::buildings(workspace, look),
        RecordKind::Room => register::rooms(workspace, look),
        RecordKind::Occupancy => register::occupancies(workspace, language, look),
        RecordKind::Visit => chain::visits(workspace, language, look),
        RecordKind::Demand => chain::demands(workspace, language, look),
        RecordKind::Issue => chain::issues(workspace, look),
        RecordKind::WorkOrder => chain::work_orders(workspace, language, look),
        RecordKind::Whistle => chain::whistles(workspace, look),
        RecordKind::Body => council::bodies(workspace, look),
        RecordKind::Seat => council::seats(workspace, look),
        RecordKind::Session => council::sessions(workspace, look),
        RecordKind::Item => council::items(workspace, look),
        RecordKind::Agreement => promise::agreements(workspace, look),
        RecordKind::Obligation => promise::obligations(workspace, language, look),
        RecordKind::Fulfilment => promise::fulfilments(workspace, language, look),
        RecordKind::Amendment => promise::amendments(workspace, look),
        RecordKind::Pledge => promise::pledges(workspace, language, look),
        RecordKind::ListItem => promise::list_items(workspace, language, look),
        RecordKind::Claim => promise::claims(workspace, language, look),
        RecordKind::Project => promise::projects(workspace, language, look),
        RecordKind::Service => catalogue::services(workspace, look),
        RecordKind::Slot => catalogue::slots(workspace, language, look),
        RecordKind::Terminal => catalogue::terminals(workspace, look),
        RecordKind::Fault => catalogue::faults(workspace, look),
        RecordKind::Station => catalogue::stations(workspace, look),
        RecordKind::Programme => catalogue::programmes(workspace, language, look),
        RecordKind::Indicator => catalogue::indicators(workspace, look),
        RecordKind::IndicatorSet => catalogue::indicator_sets(workspace, look),
        RecordKind::Submission => catalogue::submissions(workspace, language, look),
        RecordKind::Space => field::spaces(workspace, look),
        RecordKind::Booking => field::bookings(workspace, language, look),
        RecordKind::BookingClass => setting::booking_classes(workspace, look),
        RecordKind::Loan => field::loans(workspace, look),
        RecordKind::Series => field::series(workspace, look),
        RecordKind::Activity => field::activities(workspace, look),
        RecordKind::Registration => field::registrations(workspace, language, look),
        RecordKind::Account => field::accounts(workspace, look),
        RecordKind::TalentBoard => field::talent_boards(workspace, look),
        RecordKind::Talent => field::talents(workspace, look),
        RecordKind::Board => field::boards(workspace, look),
        RecordKind::Block => field::blocks(workspace, look),
        RecordKind::Workspace => setting::workspaces(workspace, look),
        RecordKind::Parameter => setting::parameters(workspace, look),
        RecordKind::CalendarDay => setting::days(workspace, look),
        RecordKind::CalendarYear => setting::years(workspace, look),
    }
}

#[cfg(test)]
mod tests {
    use super::{ORDER, RecordKind};

    #[test]
    fn every_kind_is_looked_through_once() {
        let mut order = ORDER;
        order.sort_unstable();
        assert_eq!(order, RecordKind::ALL);
    }
}
