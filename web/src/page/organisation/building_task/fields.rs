use cobuild::{
    building::{Building, Holding, Occupancy, Room, Sharing},
    enterprise::TaxScope,
    record::BuildingId,
    text::Text,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{BuildingTask, details::detail_fields};
use crate::{
    address::Address,
    component::{Checkbox, Choice, DateField, Need, NumberField, Select, TextField, TextKind, Width},
    page::{named::choices, organisation::PickField},
    text::{Words, messages::building_page, messages::organisation_page as words},
};

/// The fields of a task, with what is on record about the room or the seat that the address names.
pub fn fields(
    workspace: &Workspace,
    task: BuildingTask,
    building: BuildingId,
    address: &Address,
    today: Date,
) -> Html {
    let buildings = &workspace.buildings;
    let needed = || Need::By(Words::from(words::NEED_REGISTER));
    let room = address.get("room").parse().ok().and_then(|id| buildings.room(id));
    let seat = address.get("seat").parse().ok().and_then(|id| buildings.occupancy(id));
    match task {
        BuildingTask::AddRoom => html! {
            <>
                <TextField name="floor" label={words::FLOOR} hint={words::FLOOR_HINT} width={Width::Short} need={needed()} />
                { room_fields(None) }
            </>
        },
        BuildingTask::Correct => building_fields(buildings.get(building)),
        BuildingTask::Details => detail_fields(buildings.get(building)),
        BuildingTask::CorrectRoom => room_fields(room),
        BuildingTask::Occupy => occupy_fields(today),
        BuildingTask::MoveOut => {
            html! { <DateField name="until" label={words::MOVES_OUT_ON} initial={Some(today)} need={needed()} /> }
        }
        BuildingTask::Leaving => html! {
            <>
                <DateField name="leaving-on" label={words::LEAVING_DAY} />
                <TextField name="reason" label={words::REASON} />
                <Checkbox name="stays" label={words::STAYS} />
            </>
        },
        BuildingTask::LeaseEnd => {
            html! { <DateField name="lease" label={words::LEASE_ENDS} initial={seat.and_then(Occupancy::lease_ends)} need={needed()} /> }
        }
        BuildingTask::SeatArea => area_field(
            "area",
            building_page::SEAT_AREA,
            seat.and_then(Occupancy::area).map(|area| area.to_string()),
            needed(),
        ),
        BuildingTask::DeclareFloor => html! {
            <>
                <TextField name="floor" label={words::FLOOR} hint={words::FLOOR_HINT} width={Width::Short} need={needed()} />
                { area_field("total", building_page::TOTAL, None, needed()) }
                { area_field("sold", building_page::SOLD, None, Need::Optional) }
                { area_field("rented", building_page::RENTED, None, Need::Optional) }
                { area_field("vacant", building_page::VACANT, None, Need::Optional) }
                { area_field("commercial", building_page::COMMERCIAL, None, Need::Optional) }
                { declared_fields(today) }
            </>
        },
        BuildingTask::DeclareTax => {
            let scopes: Vec<Choice> = choices(TaxScope::ALL, TaxScope::text);
            let year = u32::try_from(today.year().saturating_sub(1)).ok();
            html! {
                <>
                    <NumberField name="year" label={building_page::YEAR} initial={year} need={needed()} />
                    <Select name="scope" label={building_page::SCOPE} choices={scopes} initial={TaxScope::Whole.text().key} need={Need::Unmarked} />
                    <TextField name="amount" label={building_page::AMOUNT} unit={building_page::YUAN} width={Width::Medium} need={needed()} />
                    { declared_fields(today) }
                </>
            }
        }
    }
}

fn area_field(name: &'static str, label: Text, initial: Option<String>, need: Need) -> Html {
    let initial = AttrValue::from(initial.unwrap_or_default());
    html! { <TextField {name} {label} width={Width::Short} unit={words::SQUARE_METRES} {initial} {need} /> }
}

fn building_fields(known: Option<&Building>) -> Html {
    let text = |of: fn(&Building) -> String| AttrValue::from(known.map(of).unwrap_or_default());
    let area = known.and_then(Building::area).map(|area| area.to_string());
    let floors = known.and_then(Building::floors);
    let floor =
        |floor: Option<i16>| AttrValue::from(floor.map(|number| number.to_string()).unwrap_or_default());
    html! {
        <>
            <TextField name="name" label={building_page::NAME} initial={text(|one| one.name().to_owned())} need={Need::By(Words::from(words::NEED_REGISTER))} />
            <TextField name="other-names" label={words::OTHER_NAMES} hint={building_page::NAME_A_LINE} kind={TextKind::Lines(2)} initial={text(|one| one.other_names().join("\n"))} />
            <TextField name="address" label={words::BUILDING_ADDRESS} initial={text(|one| one.address().to_owned())} />
            { area_field("area", words::AREA, area, Need::Optional) }
            <TextField name="lowest" label={building_page::LOWEST} hint={words::FLOOR_HINT} width={Width::Short} initial={floor(floors.map(|floors| floors.lowest.number()))} />
            <TextField name="highest" label={building_page::HIGHEST} width={Width::Short} initial={floor(floors.map(|floors| floors.highest.number()))} />
        </>
    }
}

fn room_fields(known: Option<&Room>) -> Html {
    let choices = choices(Sharing::ALL, Sharing::text);
    let number = AttrValue::from(known.map(|room| room.number().to_owned()).unwrap_or_default());
    let area = known.and_then(Room::area).map(|area| area.to_string());
    let sharing = known.map(Room::sharing).unwrap_or_default().text().key;
    html! {
        <>
            <TextField name="number" label={words::ROOM_NUMBER} width={Width::Short} initial={number} need={Need::By(Words::from(words::NEED_REGISTER))} />
            { area_field("area", words::AREA, area, Need::Optional) }
            <Select name="sharing" label={words::SHARING} {choices} initial={sharing} need={Need::Unmarked} />
        </>
    }
}

fn occupy_fields(today: Date) -> Html {
    let needed = || Need::By(Words::from(words::NEED_REGISTER));
    let choices = choices(Holding::ALL, Holding::text);
    html! {
        <>
            <PickField name="organisation" label={words::OCCUPANT} need={needed()} />
            <Select name="holding" label={words::HOLDING} {choices} need={Need::Unmarked} />
            <DateField name="from" label={words::SINCE} initial={Some(today)} need={needed()} />
            <DateField name="lease" label={words::LEASE_ENDS} />
            <DateField name="until" label={words::MOVES_OUT_ON} />
            { area_field("area", building_page::SEAT_AREA, None, Need::Optional) }
        </>
    }
}

/// Which day something declared speaks of, and who says so.
fn declared_fields(today: Date) -> Html {
    html! {
        <>
            <DateField name="as-of" label={building_page::AS_OF} initial={Some(today)} between={(None, Some(today))} need={Need::Unmarked} />
            <TextField name="source" label={building_page::SOURCE} hint={building_page::SOURCE_HINT} need={Need::By(Words::from(words::NEED_REGISTER))} />
        </>
    }
}
