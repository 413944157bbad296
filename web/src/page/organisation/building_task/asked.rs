use cobuild::{
    building::{
        Area, Building, BuildingChange, Buildings, Command, Floor, FloorFigures, FloorRange, Holding,
        LeaveIntention, LeaveStatus, RoomChange, Sharing, economy::DeclaredTax,
    },
    enterprise::{Citation, TaxScope},
    record::{BuildingId, RoomId},
    text::Language,
    visibility::Visibility,
};

use super::{BuildingTask, details::details_asked};
use crate::{
    address::Address,
    component::{Answers, Problem},
    page::{
        named::named,
        number::whole,
        organisation::{buildings::area_of, picked, read},
    },
    store::StoreView,
    text::{messages::building_page, messages::organisation_page as words},
};

/// What a form asks for: several things where the core takes them one by one; none when the address does not say about
/// which room or seat.
///
/// # Errors
/// With the field that says nothing which could be meant.
pub fn asked(
    task: BuildingTask,
    building: BuildingId,
    address: &Address,
    answers: &Answers,
    store: &StoreView,
    language: Language,
) -> Result<Vec<Command>, Problem> {
    let day = |name: &'static str| answers.date(name).ok_or_else(|| Problem::of(name, words::DAY_MISSING));
    let area = |name: &'static str| area_of(answers, name, language);
    let (room, seat) = (address.get("room").parse(), address.get("seat").parse());
    let command = match (task, room, seat) {
        (BuildingTask::AddRoom, ..) => Command::AddRoom {
            building,
            floor: floor(answers, language)?,
            number: answers.text("number").to_owned(),
            area: area("area")?,
            sharing: sharing(answers).unwrap_or_default(),
        },
        (BuildingTask::Correct, ..) => {
            let (area, floors) = (area("area")?, floors(answers, language)?);
            return Ok(store.read(|workspace| {
                let known = workspace.buildings.get(building);
                known.map(|known| building_corrections(known, answers, area, floors)).unwrap_or_default()
            }));
        }
        (BuildingTask::Details, ..) => return details_asked(store, building, answers, language),
        (BuildingTask::CorrectRoom, Ok(room), _) => {
            let area = area("area")?;
            return Ok(store.read(|workspace| corrections(&workspace.buildings, room, answers, area)));
        }
        (BuildingTask::Occupy, Ok(room), _) => {
            let organisation = picked(store, answers, "organisation", language)?;
            let holding = named(Holding::ALL, Holding::text, answers.text("holding"));
            Command::Occupy {
                room,
                organisation: organisation.ok_or_else(|| Problem::of("organisation", words::PICK_MISSING))?,
                holding: holding.unwrap_or(Holding::Lease),
                from: day("from")?,
                until: answers.date("until"),
                lease_ends: answers.date("lease"),
                also: Vec::new(),
                area: area("area")?,
            }
        }
        (BuildingTask::MoveOut, _, Ok(occupancy)) => Command::MoveOut { occupancy, on: day("until")? },
        (BuildingTask::Leaving, _, Ok(occupancy)) => {
            let (on, reason) = (answers.date("leaving-on"), read::given(answers, "reason"));
            let leaving = LeaveIntention { on, reason, status: LeaveStatus::NotSigned };
            Command::SetLeaving { occupancy, leaving: (!answers.checked("stays")).then_some(leaving) }
        }
        (BuildingTask::LeaseEnd, _, Ok(occupancy)) => Command::SetLeaseEnd { occupancy, on: day("lease")? },
        (BuildingTask::SeatArea, _, Ok(occupancy)) => {
            let area = area("area")?.ok_or_else(|| Problem::of("area", building_page::AREA_MISSING))?;
            Command::SetOccupiedArea { occupancy, area }
        }
        (BuildingTask::DeclareFloor, ..) => {
            let total = area("total")?.ok_or_else(|| Problem::of("total", building_page::AREA_MISSING))?;
            let part = |name: &'static str| area(name).map(Option::unwrap_or_default);
            let figures = FloorFigures {
                total,
                commercial: area("commercial")?,
                sold: part("sold")?,
                rented: part("rented")?,
                vacant: part("vacant")?,
            };
            let (as_of, source) = (day("as-of")?, source(answers)?);
            Command::DeclareFloor { building, floor: floor(answers, language)?, figures, as_of, source }
        }
        (BuildingTask::DeclareTax, ..) => {
            Command::DeclareTax { building, tax: declared_tax(answers, language)? }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![command])
}

fn floor(answers: &Answers, language: Language) -> Result<Floor, Problem> {
    let typed = answers.text("floor");
    let floor = typed.parse().ok().and_then(Floor::new);
    floor.ok_or_else(|| Problem::of("floor", words::NOT_A_FLOOR.fill(language, &[("typed", typed)])))
}

fn sharing(answers: &Answers) -> Option<Sharing> {
    named(Sharing::ALL, Sharing::text, answers.text("sharing"))
}

fn source(answers: &Answers) -> Result<Citation, Problem> {
    let source = Citation::new(answers.text("source"));
    source.ok_or_else(|| Problem::of("source", building_page::SOURCE_MISSING))
}

fn declared_tax(answers: &Answers, language: Language) -> Result<DeclaredTax, Problem> {
    let year = whole(answers, "year", language)?.and_then(|year| i16::try_from(year).ok());
    let typed = answers.text("amount");
    let wrong = |_| Problem::of("amount", building_page::NOT_AN_AMOUNT.fill(language, &[("typed", typed)]));
    let scope = named(TaxScope::ALL, TaxScope::text, answers.text("scope"));
    Ok(DeclaredTax {
        year: year.ok_or_else(|| Problem::of("year", building_page::YEAR_MISSING))?,
        scope: scope.unwrap_or(TaxScope::Whole),
        amount: typed.parse().map_err(wrong)?,
        as_of: answers.date("as-of").ok_or_else(|| Problem::of("as-of", words::DAY_MISSING))?,
        source: source(answers)?,
        visibility: Visibility::Internal,
    })
}

/// From the lowest to the highest floor; `None` when both fields are empty.
fn floors(answers: &Answers, language: Language) -> Result<Option<FloorRange>, Problem> {
    let end = |name: &'static str| {
        let typed = answers.text(name);
        let floor = typed.parse().ok().and_then(Floor::new);
        floor.ok_or_else(|| Problem::of(name, words::NOT_A_FLOOR.fill(language, &[("typed", typed)])))
    };
    match (answers.text("lowest"), answers.text("highest")) {
        ("", "") => Ok(None),
        _ => Ok(Some(FloorRange { lowest: end("lowest")?, highest: end("highest")? })),
    }
}

/// What differs from a building as it stands.
fn building_corrections(
    known: &Building,
    answers: &Answers,
    area: Option<Area>,
    floors: Option<FloorRange>,
) -> Vec<Command> {
    let (name, address) = (answers.text("name"), answers.text("address"));
    let lines = answers.text("other-names").lines().map(str::trim).filter(|line| !line.is_empty());
    let others: Vec<String> = lines.map(str::to_owned).collect();
    let changes = [
        (name != known.name()).then(|| BuildingChange::Name(name.to_owned())),
        (others != known.other_names()).then_some(BuildingChange::OtherNames(others)),
        (address != known.address()).then(|| BuildingChange::Address(address.to_owned())),
        area.filter(|area| Some(*area) != known.area()).map(BuildingChange::Area),
        floors.filter(|floors| Some(*floors) != known.floors()).map(BuildingChange::Floors),
    ];
    let correct = |change| Command::Correct { building: known.id(), change };
    changes.into_iter().flatten().map(correct).collect()
}

/// What differs from a room as it stands.
fn corrections(buildings: &Buildings, room: RoomId, answers: &Answers, area: Option<Area>) -> Vec<Command> {
    let Some(known) = buildings.room(room) else { return Vec::new() };
    let number = answers.text("number");
    let changes = [
        (number != known.number()).then(|| RoomChange::Number(number.to_owned())),
        area.filter(|area| Some(*area) != known.area()).map(RoomChange::Area),
        sharing(answers).filter(|sharing| *sharing != known.sharing()).map(RoomChange::Sharing),
    ];
    changes.into_iter().flatten().map(|change| Command::CorrectRoom { room, change }).collect()
}
