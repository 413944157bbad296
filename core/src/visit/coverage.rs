use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::{
    organisation::Organisation,
    rate::{Part, Rate},
    record::{AppointmentId, BuildingId},
    text::{Text, messages::visit as words},
    visit::{Visit, Visits},
    workspace::Workspace,
};

/// A period of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

impl Period {
    /// Whether a day lies in it.
    pub fn holds(self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }
}

/// Visit coverage 走訪覆蓋率: firms visited at least once in the period ÷ firms that were there on its last day. How often
/// beyond once, and how many demands were heard, counts for nothing. Left out, each with its reason: firms that closed
/// or moved out within the period, and firms that moved in after it.
///
/// `building`: only the firms in one building.
pub fn coverage(workspace: &Workspace, period: Period, building: Option<BuildingId>) -> Rate {
    let firms = workspace.organisations.all().filter(|firm| firm.kind().is_visited());
    let parts = firms.filter_map(|firm| {
        let standing = standing(workspace, firm, period, building)?;
        Some(match standing {
            Standing::Gone(why) => Part::excluded(firm.id(), why),
            Standing::There => {
                Part::when(firm.id(), workspace.visits.was_visited(firm.id(), period.from, period.to))
            }
        })
    });
    Rate::of(&words::COVERAGE, parts)
}

enum Standing {
    There,
    Gone(&'static Text),
}

/// `None` for a firm that has nothing to do with the period or the building.
fn standing(
    workspace: &Workspace,
    firm: &Organisation,
    period: Period,
    building: Option<BuildingId>,
) -> Option<Standing> {
    let buildings = &workspace.buildings;
    let mut seats = buildings
        .occupancies_by(firm.id())
        .filter(|seat| building.is_none_or(|building| buildings.building_of(seat) == Some(building)));
    let (began, ended) = match seats.next() {
        Some(first) => seats.fold((first.from(), first.until()), |(from, until), seat| {
            (from.min(seat.from()), until.zip(seat.until()).map(|(one, other)| one.max(other)))
        }),
        None if building.is_some() => return None,
        None => (firm.registered().at.date(), None),
    };
    let gone = |day: Option<Date>| day.filter(|day| *day <= period.to);
    if began > period.to {
        return Some(Standing::Gone(&words::MOVED_IN_LATER));
    }
    let (closed, left) = (gone(firm.closing().map(|closing| closing.on)), gone(ended));
    match closed.into_iter().chain(left).min() {
        Some(day) if day <= period.from => None,
        Some(day) if closed == Some(day) => Some(Standing::Gone(&words::CLOSED_MEANWHILE)),
        Some(_) => Some(Standing::Gone(&words::LEFT_MEANWHILE)),
        None => Some(Standing::There),
    }
}

impl Visits {
    /// The days of a period on which somebody was at a firm by duty of an appointment. Calls and meetings elsewhere are
    /// not days on site.
    pub fn days_on_site(&self, appointment: AppointmentId, period: Period) -> BTreeSet<Date> {
        let on_site = self.by_duty(appointment).filter(|visit| visit.channel() == super::Channel::Visit);
        on_site.map(|visit| visit.at().date()).filter(|day| period.holds(*day)).collect()
    }
}

impl Visit {
    /// Whether somebody made it by duty of an appointment.
    pub fn is_by_duty(&self, appointment: AppointmentId) -> bool {
        self.visitors().iter().any(|visitor| visitor.appointment == Some(appointment))
    }
}
