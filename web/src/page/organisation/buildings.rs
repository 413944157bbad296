use cobuild::{
    building::{Area, Command, Fact, Floor, FloorRange},
    text::Language,
    workspace,
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{place::place, read};
use crate::{
    act::use_act,
    address::{Address, use_address},
    component::{
        Answers, Column, Cut, EmptyState, Form, Link, Need, NumberField, Outcome, Pager, Problem, Row, Table,
        TextField, Width,
    },
    frame::FormTitle,
    page::number::whole,
    route::Route,
    store::use_store,
    text::{Words, messages, messages::organisation_page as words, use_language},
};

/// The buildings on record, and the form for another one.
#[component]
pub fn BuildingsTable() -> Html {
    let language = use_language();
    let address = use_address();
    let store = use_store();
    let (cut, rows) = store.read(|workspace| {
        let row = |building: &cobuild::building::Building| {
            let id = building.id();
            let rooms = workspace.buildings.rooms_of(id).len();
            let area = building.area().map_or_else(|| "—".to_owned(), |area| area.to_string());
            Row {
                key: id.to_string().into(),
                cells: vec![
                    html! { <Link to={Route::Building { id }}>{ building.name() }</Link> },
                    html! { if building.address().is_empty() { { "—" } } else { { building.address() } } },
                    html! { area },
                    html! { rooms },
                ],
            }
        };
        let all: Vec<_> = workspace.buildings.all().collect();
        let cut = Cut::named("buildings", &address, all.len());
        (cut, cut.of_list(&all).iter().copied().map(row).collect::<Vec<Row>>())
    });
    let add = Address::from(Route::Organisations).with("view", "buildings").with("task", "building");
    let button = html! { <Link to={add} class="button">{ words::NEW_BUILDING.get(language) }</Link> };
    let columns = vec![
        Column::new(words::BUILDING),
        Column::new(words::BUILDING_ADDRESS),
        Column::new(words::AREA).figures(),
        Column::new(words::ROOMS).figures(),
    ];
    let n = cut.total.to_string();
    let asked = address.get("task") == "building";
    html! {
        <div class="part">
            if asked {
                <NewBuilding />
            } else if rows.is_empty() {
                <EmptyState title={words::NO_BUILDING} purpose={words::NO_BUILDING_PURPOSE}>{ button.clone() }</EmptyState>
            } else {
                <div class="actions">{ button.clone() }</div>
            }
            <div>
                if !rows.is_empty() {
                    <Table caption={Words::from(words::BUILDING_COUNT.fill(language, &[("n", &n)]))} {columns} {rows} />
                    <Pager {cut} />
                }
            </div>
        </div>
    }
}

#[component]
fn NewBuilding() -> Html {
    let language = use_language();
    let (act, navigator) = (use_act(), use_navigator());
    let on_submit = move |answers: Answers| {
        let command = match register(&answers, language) {
            Ok(command) => command,
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        let navigator = navigator.clone();
        let open = Callback::from(move |facts: Vec<workspace::Fact>| {
            let registered = facts.iter().find_map(|fact| match fact {
                workspace::Fact::Building(Fact::Registered { building, .. }) => Some(*building),
                _ => None,
            });
            if let (Some(id), Some(navigator)) = (registered, &navigator) {
                Address::from(Route::Building { id }).replace(navigator);
            }
        });
        place(act.send(workspace::Command::Building(command), words::BUILDING_REGISTERED, open), read::field)
    };
    let to = Address::from(Route::Organisations).with("view", "buildings");
    let back = html! { <Link {to} class="button">{ messages::button::CANCEL.get(language) }</Link> };
    html! {
        <section class="card">
            <FormTitle words={words::NEW_BUILDING} />
            <Form id="building" draft={Some(AttrValue::Static("building/new"))} submit={words::REGISTER} actions={back} {on_submit}>
                <TextField name="name" label={words::BUILDING_NAME} need={Need::By(Words::from(words::NEED_REGISTER))} />
                <TextField name="address" label={words::BUILDING_ADDRESS} />
                <TextField name="area" label={words::AREA} width={Width::Short} unit={words::SQUARE_METRES} />
                <NumberField name="lowest" label={words::BASEMENTS} hint={words::BASEMENTS_HINT} />
                <NumberField name="highest" label={words::HIGHEST} />
            </Form>
        </section>
    }
}

fn register(answers: &Answers, language: Language) -> Result<Command, Problem> {
    let basements = whole(answers, "lowest", language)?.unwrap_or(0);
    let highest = whole(answers, "highest", language)?;
    let floor = |number: u32| i16::try_from(number).ok().and_then(Floor::new);
    let below = i16::try_from(basements).ok().and_then(|below| Floor::new(-below)).or(Floor::new(1));
    let floors = below.zip(highest.and_then(floor)).map(|(lowest, highest)| FloorRange { lowest, highest });
    Ok(Command::Register {
        name: answers.text("name").to_owned(),
        other_names: Vec::new(),
        address: answers.text("address").to_owned(),
        area: area(answers, language)?,
        floors,
    })
}

/// The area that a form names.
///
/// # Errors
/// When it is none.
pub fn area(answers: &Answers, language: Language) -> Result<Option<Area>, Problem> {
    area_of(answers, "area", language)
}

/// The area in a field.
///
/// # Errors
/// When it is none.
pub fn area_of(answers: &Answers, name: &'static str, language: Language) -> Result<Option<Area>, Problem> {
    let Some(typed) = read::given(answers, name) else { return Ok(None) };
    let wrong = |_| Problem::of(name, words::NOT_AN_AREA.fill(language, &[("typed", &typed)]));
    typed.parse().map(Some).map_err(wrong)
}
