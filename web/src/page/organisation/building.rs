use cobuild::{
    building::{Building, Occupancy, Room},
    record::BuildingId,
    rule::date_words,
    text::{Language, Text},
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{
    building_file::building_file,
    building_task::{BuildingTask, BuildingTaskForm},
    economy::Economy,
};
use crate::{
    address::{Address, use_address},
    component::{
        Column, Cut, DateField, EmptyState, Filters, Glyph, Icon, Light, Link, Need, Pager, Row, State,
        Table, Why,
    },
    frame::{Page, Place},
    page::space::{Tour, TourStep},
    route::Route,
    store::use_store,
    text::{Words, gap, messages::building_page, messages::organisation_page as words, use_language},
};

/// Properties of [`BuildingPage`].
#[derive(Properties, PartialEq)]
pub struct BuildingPageProps {
    /// Which.
    pub id: BuildingId,
}

/// One building: floors, rooms, and who sits where on a day.
#[component]
pub fn BuildingPage(props: &BuildingPageProps) -> Html {
    let language = use_language();
    let (store, address) = (use_store(), use_address());
    let id = props.id;
    let on = address.get("on").parse().unwrap_or(store.now().date());
    let above = (
        Address::from(Route::Organisations).with("view", "buildings"),
        Words::from(Place::Organisations.name()),
    );
    let above = Some(above);
    let known = store.read(|workspace| {
        let building = workspace.buildings.get(id)?;
        let file = building_file(workspace, building, language);
        Some((building.name().to_owned(), shown(workspace, building, on, &address, language), file))
    });
    let Some((name, shown, file)) = known else {
        return html! {
            <Page title={words::NO_BUILDING} {above}><EmptyState title={words::NO_BUILDING} purpose={words::UNKNOWN_PURPOSE} /></Page>
        };
    };
    if let Some(step) = TourStep::of(&address) {
        return step.form(id, name);
    }
    let add = BuildingTask::AddRoom.address(id);
    let action = html! {
        <Link to={add} class="button primary screen-only"><Icon glyph={Glyph::Plus} />{ words::ADD_ROOM.get(language) }</Link>
    };
    html! {
        <Page title={Words::from(name)} {above} {action}>
            <BuildingTaskForm {id} />
            <Filters names={vec![AttrValue::Static("on")]}>
                <DateField name="on" label={words::OCCUPIED_ON} initial={Some(on)} need={Need::Unmarked} />
            </Filters>
            <div class="part">{ shown }</div>
            { file }
            <Economy {id} {on} />
            <Tour {id} />
            <nav class="actions screen-only" aria-label={words::TASKS.get(language)}>
                <Link to={BuildingTask::Correct.address(id)} class="button">{ BuildingTask::Correct.text().get(language) }</Link>
                <Link to={BuildingTask::Details.address(id)} class="button">{ BuildingTask::Details.text().get(language) }</Link>
            </nav>
        </Page>
    }
}

fn shown(
    workspace: &Workspace,
    building: &Building,
    on: Date,
    address: &Address,
    language: Language,
) -> Html {
    let rooms = workspace.buildings.rooms_of(building.id());
    let floors = workspace.buildings.floors_of(building.id());
    let vacant: Vec<&&Room> = rooms
        .iter()
        .filter(|room| workspace.buildings.occupants_on(room.id(), on).next().is_none())
        .collect();
    let cut = Cut::of(address, rooms.len());
    let rows: Vec<Row> =
        cut.of_list(&rooms).iter().map(|room| row(workspace, building.id(), room, on, language)).collect();
    let columns = vec![
        Column::new(words::ROOM),
        Column::new(words::FLOOR),
        Column::new(words::AREA).figures(),
        Column::new(words::OCCUPANTS),
    ];
    let (part, whole) = (vacant.len().to_string(), rooms.len().to_string());
    let day = date_words(on, language);
    let counted = words::VACANT_OF.fill(language, &[("part", &part), ("whole", &whole)]);
    let numbers: Vec<&str> = vacant.iter().map(|room| room.number()).collect();
    let mut why = vec![
        words::VACANCY_WHOLE.fill(language, &[("n", &whole)]),
        words::VACANCY_PART.fill(language, &[("n", &part), ("day", &day)]),
    ];
    if !numbers.is_empty() {
        let numbers = numbers.join(gap(language));
        why.push(words::VACANCY_ROOMS.fill(language, &[("rooms", &numbers)]));
    }
    let span = floors.first().zip(floors.last()).map(|(low, high)| format!("{low} – {high}"));
    let n = rooms.len().to_string();
    html! {
        <div class="part">
            <dl class="facts">
                <dt>{ words::BUILDING_ADDRESS.get(language) }</dt>
                <dd>{ if building.address().is_empty() { "—" } else { building.address() } }</dd>
                if !building.other_names().is_empty() {
                    <dt>{ words::OTHER_NAMES.get(language) }</dt>
                    <dd>{ building.other_names().join(gap(language)) }</dd>
                }
                <dt>{ words::AREA.get(language) }</dt>
                <dd>{ building.area().map_or_else(|| "—".to_owned(), |area| words::AREA_OF.fill(language, &[("area", &area.to_string())])) }</dd>
                <dt>{ words::FLOORS.get(language) }</dt><dd>{ span.unwrap_or_else(|| "—".to_owned()) }</dd>
                <dt>{ words::VACANCY.get(language) }</dt><dd>{ counted }<Why reason={why} about={words::VACANCY} /></dd>
            </dl>
            if rows.is_empty() {
                <EmptyState title={words::NO_ROOM} purpose={words::NO_ROOM_PURPOSE}>
                    <Link to={BuildingTask::AddRoom.address(building.id())} class="button">{ words::ADD_ROOM.get(language) }</Link>
                </EmptyState>
            } else {
                <Table caption={Words::from(words::ROOM_COUNT.fill(language, &[("n", &n), ("day", &day)]))} {columns} {rows} />
                <Pager {cut} />
            }
        </div>
    }
}

fn row(workspace: &Workspace, building: BuildingId, room: &Room, on: Date, language: Language) -> Row {
    let occupy = BuildingTask::Occupy.address(building).with("room", room.id().to_string());
    let correct = BuildingTask::CorrectRoom.address(building).with("room", room.id().to_string());
    let occupants: Vec<&Occupancy> = workspace.buildings.occupants_on(room.id(), on).collect();
    let seat = |seat: &&Occupancy| {
        let organisation = seat.organisation();
        let name = workspace.organisations.name_for(organisation, language);
        let task = |task: BuildingTask, words: Text| {
            let to = task.address(building).with("seat", seat.id().to_string());
            html! { <Link {to} class="button quiet">{ words.get(language) }<span class="spoken">{ format!(" {name}") }</span></Link> }
        };
        html! {
            <li>
                <Link to={Route::Organisation { id: organisation }}>{ name }</Link>
                if let Some(ends) = seat.lease_ends() {
                    <span class="soft">{ " · " }{ words::LEASE_UNTIL.fill(language, &[("day", &date_words(ends, language))]) }</span>
                }
                if let Some(leaving) = seat.leaving() {
                    { " " }<Light state={State::Soon} label={Words::from(match leaving.on {
                        Some(day) => words::LEAVING_ON.fill(language, &[("day", &date_words(day, language))]),
                        None => words::MEANS_TO_LEAVE.get(language).to_owned(),
                    })} />
                }
                <span class="actions screen-only">
                    { task(BuildingTask::MoveOut, words::MOVE_OUT) }
                    { task(BuildingTask::Leaving, words::SET_LEAVING) }
                    { task(BuildingTask::LeaseEnd, BuildingTask::LeaseEnd.text()) }
                    { task(BuildingTask::SeatArea, BuildingTask::SeatArea.text()) }
                </span>
            </li>
        }
    };
    let shared = room.sharing() == cobuild::building::Sharing::Shared;
    Row {
        key: room.id().to_string().into(),
        cells: vec![
            html! { <>{ room.number() }{ " " }<Link to={correct} class="button quiet screen-only">{ building_page::CORRECT_SHORT.get(language) }<span class="spoken">{ format!(" {}", room.number()) }</span></Link>if shared { <span class="mark">{ room.sharing().text().get(language) }</span> }</> },
            html! { room.floor().to_string() },
            html! { room.area().map_or_else(|| "—".to_owned(), |area| area.to_string()) },
            html! {
                <>
                    if occupants.is_empty() { <span class="soft">{ words::VACANT.get(language) }</span> }
                    <ul>{ for occupants.iter().map(seat) }</ul>
                    if occupants.is_empty() || shared {
                        <Link to={occupy} class="button quiet screen-only">{ words::OCCUPY.get(language) }<span class="spoken">{ format!(" {}", room.number()) }</span></Link>
                    }
                </>
            },
        ],
    }
}
