use jiff::civil::{Date, date};

use super::{
    FIRST,
    play::{Done, Play, after},
    visits,
};
use crate::{
    building::{self, LeaveIntention, LeaveStatus},
    enterprise::{self, Establishment, Ownership, Particular, Source, Tax, TaxScope},
    money::Money,
    organisation::{self, Priority},
    record::{OccupancyId, OrganisationId, RoomId},
    visibility::Visibility,
    workspace::Command,
};

/// How many firms sit in the building when the year begins.
const FIRMS: u32 = 200;
/// Every tenth is looked after more closely.
const KEY: u32 = 10;
/// Every sixteenth has a lease that ends in the year.
const LEASES: u32 = 16;
/// How many leave, one a month from February on; another firm takes each room.
const LEAVING: u32 = 10;

const INDUSTRIES: [&str; 6] = ["J66", "I65", "L72", "M74", "F51", "K70"];

pub(super) fn plan(play: &mut Play) -> Done {
    for nth in 0..FIRMS {
        let Some(room) = play.hand.room(play.house.building, nth)? else { continue };
        let lease_ends = (nth % LEASES == 5).then(|| {
            let month = i8::try_from(nth / LEASES % 9 + 3).unwrap_or(3);
            date(2025, month, 20)
        });
        let firm = arrive(play, room, lease_ends)?;
        if nth % KEY == 3 {
            let priority = Priority::Key;
            let command = organisation::Command::SetPriority { organisation: firm, priority };
            play.ask(Command::Organisation(command))?;
        }
        if let Some(ends) = lease_ends {
            renew_lease(play, firm, ends);
        }
    }
    for nth in 0..LEAVING {
        let month = i8::try_from(nth + 2).unwrap_or(2);
        let index = usize::try_from(nth * 19 + 10).unwrap_or(0);
        if let Some(firm) = play.house.firms.get(index).copied() {
            leave(play, firm, date(2025, month, 10));
        }
    }
    Ok(())
}

fn arrive(
    play: &mut Play,
    room: RoomId,
    lease_ends: Option<Date>,
) -> Result<OrganisationId, crate::workspace::PerformError> {
    let number = play.house.firms.len() + 1;
    let firm = play.hand.firm(&format!("測試企業{number:04}"), number as u64)?;
    play.hand.move_in(room, firm, lease_ends)?;
    play.house.firms.push(firm);
    open_file(play, firm)?;
    Ok(firm)
}

/// What a register and the firm itself say when it comes.
fn open_file(play: &mut Play, firm: OrganisationId) -> Done {
    let ownership = play.hand.one_of(Ownership::ALL).unwrap_or(Ownership::Private);
    let establishment = play.hand.one_of(Establishment::ALL).unwrap_or(Establishment::LegalPerson);
    let (organisation, as_of) = (firm, play.today());
    state(
        play,
        organisation,
        Source::Register,
        vec![Particular::Ownership(ownership), Particular::Establishment(establishment)],
    )?;
    let code = play.hand.one_of(&INDUSTRIES).unwrap_or("L72").to_owned();
    let source = Source::Register;
    let industry = enterprise::Command::StateIndustry { organisation, code, as_of, source };
    play.ask(Command::Enterprise(industry))?;
    let amount = Money::from_fen(play.hand.chance.below(900_000_000));
    let tax = Tax { year: 2024, scope: TaxScope::Whole, amount, visibility: Visibility::Internal };
    state(play, organisation, Source::Firm, vec![Particular::Tax(tax)])
}

fn state(
    play: &mut Play,
    organisation: OrganisationId,
    source: Source,
    particulars: Vec<Particular>,
) -> Done {
    let as_of = play.today();
    play.ask(Command::Enterprise(enterprise::Command::State { organisation, particulars, as_of, source }))
}

/// The reminder of ninety days stands until the lease is renewed.
fn renew_lease(play: &mut Play, firm: OrganisationId, ends: Date) {
    let from = after(ends, -90).max(FIRST).at(0, 0, 0, 0).max(super::Year::FIRST);
    let before = 15 + i32::try_from(play.hand.chance.below(60)).unwrap_or(0);
    let renewed = play.working_day(after(ends, -before)).at(14, 0, 0, 0);
    if from < renewed {
        play.lapse("BLD-11", firm, from, Some(renewed), "the lease is still to be renewed");
    }
    play.plan(renewed, move |play| {
        let Some(occupancy) = seat_of(play, firm) else { return Ok(()) };
        let on = after(ends, 730);
        play.ask(Command::Building(building::Command::SetLeaseEnd { occupancy, on }))
    });
}

fn seat_of(play: &Play, firm: OrganisationId) -> Option<OccupancyId> {
    play.workspace().buildings.seats_of(firm, play.today()).map(|seat| seat.id()).next()
}

/// A month before, the firm says that it will leave; the day after, another has the room.
fn leave(play: &mut Play, firm: OrganisationId, on: Date) {
    let told = play.working_day(after(on, -28)).at(15, 0, 0, 0);
    let gone = on.at(9, 0, 0, 0);
    play.lapse("BLD-05", firm, told, Some(on.at(0, 0, 0, 0)), "the firm means to leave");
    play.plan(told, move |play| {
        let Some(occupancy) = seat_of(play, firm) else { return Ok(()) };
        let (reason, status) = (Some("擴大經營（測試）".into()), LeaveStatus::default());
        let leaving = Some(LeaveIntention { on: Some(on), reason, status });
        play.ask(Command::Building(building::Command::SetLeaving { occupancy, leaving }))?;
        play.ask(Command::Building(building::Command::MoveOut { occupancy, on }))?;
        let room = play.workspace().buildings.occupancy(occupancy).map(|seat| seat.room());
        play.plan(gone, move |play| {
            let Some(room) = room else { return Ok(()) };
            let firm = arrive(play, room, None)?;
            visits::first(play, firm, 30);
            Ok(())
        });
        Ok(())
    });
}
