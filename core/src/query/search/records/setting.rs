//! What every workspace has: itself, the parameters that the office set, the days and years of which it spoke, and what it
//! calls the classes of bookings.

use super::{Found, Look};
use crate::{
    policy::parameter,
    record::{CalendarDayId, CalendarYearId, ParameterId, WorkspaceId},
    workspace::Workspace,
};

pub(super) fn workspaces<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    let name = workspace.profile.name();
    name.is_empty() || look(Found::named(WorkspaceId::THE, [name, "", ""]))
}

pub(super) fn parameters<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.policy.keys().all(|key| {
        let title = parameter::find(key).map(|parameter| parameter.title());
        let (hant, en) = title.map_or(("", ""), |title| (title.hant, title.en));
        look(Found::named(ParameterId::of(key), [key, hant, en]))
    })
}

pub(super) fn booking_classes<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    let mut each = workspace.spaces.own_class_names();
    each.all(|(class, own)| look(Found::named(class.record(), [own, "", ""])))
}

pub(super) fn days<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    let calendar = &workspace.calendar;
    let exceptions = calendar.exceptions().map(|(date, set)| (date, set.reason.as_str()));
    let hours = calendar.own_hours().map(|(date, own)| (date, own.reason.as_str()));
    // A day of which both speak goes by its exception.
    let hours = hours.filter(|(date, reason)| calendar.said_of(*date) == Some(*reason));
    exceptions
        .chain(hours)
        .all(|(date, reason)| look(Found::composed(CalendarDayId::of(date), [reason, "", ""])))
}

pub(super) fn years<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    let years = workspace.calendar.years();
    let mut each = years.map(|(year, number)| Found::composed(CalendarYearId::of(year), [number, "", ""]));
    each.all(look)
}
