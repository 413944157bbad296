//! What stands out about buildings on a day: who means to leave, leases that end, figures that contradict each other, and
//! falling use and taxes.

use std::collections::BTreeMap;

use jiff::{
    Span,
    civil::{Date, DateTime},
};

use super::{
    Building,
    economy::{
        Basis, BuildingTax, LeaseEnding, Occupation, Reminder, TaxBasis, leases_ending, occupation, taxes,
    },
    rules::{BLD_10, BLD_11, BLD_12, BLD_13, number, number_free, stays},
};
use crate::{
    money::Money,
    policy::parameter,
    rate::Rate,
    record::{BuildingId, RoomId},
    rule::{Condition, Explanation, Finding, Severity, Term},
    text::messages::term,
    workspace::Workspace,
};

/// The standing findings of this room.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let today = now.date();
    let mut findings = leaving(workspace, today);
    findings.extend(leases_ending(workspace, today).iter().filter_map(|ending| lease(workspace, ending)));
    findings.extend(same_numbers(workspace));
    for building in workspace.buildings.all() {
        let about = |severity| move |one: Explanation| one.finding(severity, building.id());
        findings.extend(
            over_declared(workspace, building, today).into_iter().filter_map(about(Severity::Notice)),
        );
        findings.extend(occupancy_falls(workspace, building, today).and_then(about(Severity::Warning)));
        let falls = tax_falls(workspace, building, today);
        findings.extend(falls.into_iter().filter_map(about(Severity::Warning)));
    }
    findings
}

fn leaving(workspace: &Workspace, today: Date) -> Vec<Finding> {
    let seats = workspace.buildings.occupancies.values().filter(|occupancy| occupancy.holds_on(today));
    let leaving =
        seats.filter_map(|seat| stays(workspace, seat)?.finding(Severity::Warning, seat.organisation()));
    leaving.collect()
}

/// BLD-02 about numbers that a merge has given twice.
fn same_numbers(workspace: &Workspace) -> Vec<Finding> {
    let buildings = &workspace.buildings;
    let mut numbers: BTreeMap<(BuildingId, &str), Vec<RoomId>> = BTreeMap::new();
    for room in buildings.rooms.values() {
        numbers.entry((room.building(), room.number())).or_default().push(room.id());
    }
    let again = numbers.into_iter().flat_map(|((building, number), rooms)| {
        rooms.into_iter().skip(1).map(move |room| (building, number, room))
    });
    let again = again.filter_map(|(building, number, room)| {
        number_free(buildings, building, number, Some(room)).finding(Severity::Warning, room)
    });
    again.collect()
}

/// BLD-11.
fn lease(workspace: &Workspace, ending: &LeaseEnding) -> Option<Finding> {
    let seat = workspace.buildings.occupancy(ending.occupancy)?;
    let severity = match ending.reminder {
        Reminder::First => Severity::Notice,
        Reminder::Second | Reminder::Last => Severity::Warning,
        Reminder::Ended => Severity::Overdue,
    };
    let left = Term::number(&term::occupancy::DAYS_LEFT, ending.days_left)
        .computed_from([Term::date(&term::occupancy::LEASE_ENDS, ending.ends)]);
    BLD_11
        .holds(Condition::more_than(left, Term::parameter(&ending.limit)))
        .with(Term::words(&term::occupancy::BY, workspace.organisations.name(seat.organisation())))
        .with(Term::words(&term::room::NUMBER, number(&workspace.buildings, seat.room())))
        .about(seat.id())
        .finding(severity, seat.organisation())
}

/// BLD-10 about every floor with declared areas: since the day they speak of no more was taken than stood empty then. A
/// floor that was full takes no further firm; where one moves in all the same, one of both records is out of date.
fn over_declared(workspace: &Workspace, building: &Building, today: Date) -> Vec<Explanation> {
    let buildings = &workspace.buildings;
    let check = |floor| {
        let (as_of, declared) = buildings.floor_areas(building.id(), floor, today)?;
        let figures = declared.areas.figures();
        let [then, now] = [as_of, today].map(|day| buildings.rooms_in_use(building.id(), floor, day));
        let in_use = || Term::area(&term::floor::IN_USE, now);
        let taken = Term::area(&term::floor::TAKEN_SINCE, now.without(then))
            .computed_from([in_use(), Term::area(&term::floor::IN_USE_THEN, then)]);
        let explanation = BLD_10
            .all([
                Condition::at_most(taken, Term::area(&term::floor::VACANT, figures.vacant)),
                Condition::at_most(in_use(), Term::area(&term::floor::TOTAL, figures.total)),
            ])
            .with(Term::date(&term::floor::AS_OF, as_of))
            .with(Term::words(&term::floor::FLOOR, floor.to_string()))
            .with(Term::words(&term::building::NAME, building.name()));
        Some(explanation.about(building.id()))
    };
    buildings.floors_of(building.id()).into_iter().filter_map(check).collect()
}

/// BLD-12; `None` when one of both rates has nothing to count, or when a floor was computed from another basis then: the
/// difference would be one of bookkeeping.
pub fn occupancy_falls(workspace: &Workspace, building: &Building, today: Date) -> Option<Explanation> {
    let period = workspace.policy.on(&parameter::BUILDING_OCCUPANCY_PERIOD, today);
    let allowed = workspace.policy.on(&parameter::BUILDING_OCCUPANCY_FALL, today);
    let since =
        Span::new().try_days(i64::from(period.value)).and_then(|days| today.checked_sub(days)).ok()?;
    let (before, now) =
        (occupation(workspace, building.id(), since), occupation(workspace, building.id(), today));
    if !same_basis(&before, &now) {
        return None;
    }
    let (before, now) = (before.occupancy_rate(), now.occupancy_rate());
    let fell = Term::number(&term::building::OCCUPANCY_FELL, points_lost(&before, &now)?).computed_from([
        Term::words(&term::building::OCCUPANCY_BEFORE, before.finely()),
        Term::words(&term::building::OCCUPANCY_NOW, now.finely()),
    ]);
    let most = allowed.value.needed_to_exceed(1000).saturating_sub(1);
    let share = i64::try_from(most).unwrap_or(i64::MAX);
    let limit = Term::number(&term::building::OCCUPANCY_FALL_ALLOWED, share)
        .computed_from([Term::parameter(&allowed)]);
    let since = Term::date(&term::building::OCCUPANCY_SINCE, since)
        .computed_from([Term::date(&term::TODAY, today), Term::parameter(&period)]);
    Some(
        BLD_12
            .holds(Condition::at_most(fell, limit))
            .with(since)
            .with(Term::words(&term::building::NAME, building.name()))
            .about(building.id()),
    )
}

fn same_basis(before: &Occupation, now: &Occupation) -> bool {
    let kinds = |occupation: &Occupation| {
        let floors = occupation.floors.iter();
        floors.map(|floor| (floor.floor, matches!(floor.basis, Basis::Rooms))).collect::<Vec<_>>()
    };
    kinds(before) == kinds(now)
}

/// By how many thousandths a rate fell, rounded up so that a limit is passed as soon as it is; negative when it rose.
fn points_lost(before: &Rate, now: &Rate) -> Option<i64> {
    let (was, of) = (i128::from(before.numerator()), i128::from(before.denominator()));
    let (is, of_now) = (i128::from(now.numerator()), i128::from(now.denominator()));
    let whole = of.checked_mul(of_now).filter(|whole| *whole > 0)?;
    let lost = was.checked_mul(of_now)?.checked_sub(is.checked_mul(of)?)?.checked_mul(1000)?;
    let rounded = lost.div_euclid(whole) + i128::from(lost.rem_euclid(whole) > 0);
    i64::try_from(rounded).ok()
}

/// BLD-13 about the last whole year and the one before, in every scope in which both are known, unless they come from
/// different sources or fewer firms' figures are known for the later one.
pub fn tax_falls(workspace: &Workspace, building: &Building, today: Date) -> Vec<Explanation> {
    let of_year = |back: i16| taxes(workspace, building.id(), today.year().saturating_sub(back), today);
    let now = of_year(1);
    if now.is_empty() {
        return Vec::new();
    }
    let before = of_year(2);
    let both = now.iter().filter_map(|(scope, now)| Some((before.get(scope)?, now)));
    both.filter(|(before, now)| comparable(before, now))
        .map(|(before, now)| tax_stands(workspace, building, before, now, today))
        .collect()
}

fn tax_stands(
    workspace: &Workspace,
    building: &Building,
    before: &BuildingTax,
    now: &BuildingTax,
    today: Date,
) -> Explanation {
    let allowed = workspace.policy.on(&parameter::BUILDING_TAX_FALL, today);
    let was = before.for_the_office();
    let fall = Money::from_fen(allowed.value.needed_to_exceed(was.fen()).saturating_sub(1));
    let lowest = Term::money(&term::building::TAX_LOWEST, was.checked_sub(fall).unwrap_or_default())
        .computed_from([Term::money(&term::building::TAX_BEFORE, was), Term::parameter(&allowed)]);
    BLD_13
        .holds(Condition::at_least(Term::money(&term::building::TAX_NOW, now.for_the_office()), lowest))
        .with(Term::number(&term::building::TAX_YEAR, now.year))
        .with(Term::label(&term::building::TAX_SCOPE, now.scope.text()))
        .with(Term::words(&term::building::NAME, building.name()))
        .about(building.id())
}

fn comparable(before: &BuildingTax, now: &BuildingTax) -> bool {
    match (&before.basis, &now.basis) {
        (TaxBasis::Declared { .. }, TaxBasis::Declared { .. }) => true,
        (TaxBasis::Summed(before), TaxBasis::Summed(now)) => {
            let cross =
                |one: &Rate, other: &Rate| u128::from(one.numerator()) * u128::from(other.denominator());
            cross(now, before) >= cross(before, now)
        }
        _ => false,
    }
}
