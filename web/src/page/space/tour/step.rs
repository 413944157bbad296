//! The forms of the tour, each with an address on the building: `?do=stop`.

use cobuild::{
    record::{BuildingId, SpaceId},
    space::{ServiceArea, Stop},
    text::{Language, Text},
    workspace::{self, Workspace},
};
use yew::prelude::*;

use super::asked::asked;
use crate::{
    address::{Address, use_address},
    component::{Answers, Choice, Need, NumberField, Select, TextField, TextKind, Width},
    page::{organisation::PickField, step::StepPage},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{organisation_page, tour_page as words},
        use_language,
    },
};

/// The languages in which visitors may read something at a stop, each with its field.
pub const TEXTS: [(Language, &str, Text); 3] = [
    (Language::ZhHant, "text-hant", words::TEXT_HANT),
    (Language::ZhHans, "text-hans", words::TEXT_HANS),
    (Language::En, "text-en", words::TEXT_EN),
];

/// Which rule speaks of which field.
const FIELDS: &[(&str, &str)] = &[("SPC-25", "space"), ("space.field-name", "name")];

/// One thing that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TourStep {
    /// Add a stop.
    Add,
    /// Change what is said at a stop, or its place.
    Change,
    /// Take a stop out.
    Drop,
    /// Declare the area of the spaces as a whole.
    Area,
}

impl TourStep {
    const ALL: [TourStep; 4] = [TourStep::Add, TourStep::Change, TourStep::Drop, TourStep::Area];

    const fn key(self) -> &'static str {
        match self {
            TourStep::Add => "stop",
            TourStep::Change => "change-stop",
            TourStep::Drop => "drop-stop",
            TourStep::Area => "whole-area",
        }
    }

    /// What it is called.
    pub const fn label(self) -> Text {
        match self {
            TourStep::Add => words::STOP,
            TourStep::Change => words::CHANGE_STOP,
            TourStep::Drop => words::DROP_STOP,
            TourStep::Area => words::AREA,
        }
    }

    const fn purpose(self) -> Text {
        match self {
            TourStep::Add | TourStep::Change => words::STOP_PURPOSE,
            TourStep::Drop => words::DROP_PURPOSE,
            TourStep::Area => words::AREA_PURPOSE,
        }
    }

    const fn done(self) -> Text {
        match self {
            TourStep::Add | TourStep::Change => words::STOP_SAVED,
            TourStep::Drop => words::STOP_DROPPED,
            TourStep::Area => words::AREA_SAVED,
        }
    }

    /// The step in an address.
    pub fn of(address: &Address) -> Option<TourStep> {
        TourStep::ALL.into_iter().find(|step| step.key() == address.get("do"))
    }

    /// Its address.
    pub fn at(self, id: BuildingId) -> Address {
        Address::from(Route::Building { id }).with("do", self.key())
    }

    /// Its form.
    pub fn form(self, id: BuildingId, building: String) -> Html {
        html! { <TourStepPage step={self} {id} {building} /> }
    }
}

#[derive(Properties, PartialEq)]
struct TourStepPageProps {
    step: TourStep,
    id: BuildingId,
    building: String,
}

#[component]
fn TourStepPage(props: &TourStepPageProps) -> Html {
    let TourStepPageProps { step, id, ref building } = *props;
    let (language, address, store) = (use_language(), use_address(), use_store());
    let space: Option<SpaceId> = address.get("space").parse().ok();
    let fields = store.read(|workspace| fields(workspace, step, (id, space), language));
    let asked = {
        let store = store.clone();
        Callback::from(move |answers: Answers| {
            let command = asked(step, (id, space), &answers, &store, language)?;
            Ok(workspace::Command::Space(command))
        })
    };
    let draft = format!("building/{id}/{}/{}", step.key(), address.get("space"));
    html! {
        <StepPage id={step.key()} {draft} title={step.label()} purpose={Words::from(step.purpose())}
            of={building.clone()} back={Route::Building { id }} done={step.done()} speaks={FIELDS} {asked}>
            { fields }
        </StepPage>
    }
}

fn fields(
    workspace: &Workspace,
    step: TourStep,
    (id, space): (BuildingId, Option<SpaceId>),
    language: Language,
) -> Html {
    let stops = workspace.spaces.tour(id).map(|stops| stops.get().as_slice()).unwrap_or_default();
    let at = stops.iter().position(|stop| Some(stop.space) == space);
    match step {
        TourStep::Add => add_fields(workspace, stops, id, language),
        TourStep::Change => {
            let place = at.and_then(|at| u32::try_from(at + 1).ok());
            text_fields(at.and_then(|at| stops.get(at)), place)
        }
        TourStep::Drop => {
            let name = space.and_then(|space| workspace.spaces.get(space));
            html! { <p>{ name.map(|space| space.name.get().clone()).unwrap_or_default() }</p> }
        }
        TourStep::Area => area_fields(workspace.spaces.service_area(id)),
    }
}

fn add_fields(workspace: &Workspace, stops: &[Stop], id: BuildingId, language: Language) -> Html {
    let free = workspace
        .spaces
        .of_building(id)
        .filter(|(id, space)| space.closed().is_none() && !stops.iter().any(|stop| stop.space == *id));
    let choices: Vec<Choice> =
        free.map(|(id, space)| Choice::new(id.to_string(), space.name.get().clone())).collect();
    if choices.is_empty() {
        return html! { <p>{ words::NO_SPACE_LEFT.get(language) }</p> };
    }
    html! {
        <>
            <Select name="space" label={words::SPACE} {choices} blank={words::CHOOSE} need={Need::By(words::NEED_TOUR.into())} />
            { text_fields(None, None) }
        </>
    }
}

fn text_fields(known: Option<&Stop>, place: Option<u32>) -> Html {
    let field = |(language, name, label): (Language, &'static str, Text)| {
        let text = known.and_then(|stop| stop.text.get(&language)).cloned().unwrap_or_default();
        let hint = if language == Language::ZhHant { Words::from(words::TEXT_HINT) } else { Words::Nothing };
        html! { <TextField {name} {label} {hint} kind={TextKind::Lines(3)} initial={AttrValue::from(text)} /> }
    };
    html! {
        <>
            <NumberField name="place" label={words::PLACE} hint={words::PLACE_HINT} initial={place} />
            { for TEXTS.map(field) }
        </>
    }
}

fn area_fields(known: Option<&ServiceArea>) -> Html {
    let text = |value: Option<String>| AttrValue::from(value.unwrap_or_default());
    let needed = || Need::By(words::NEED_RECORD.into());
    let (name, total) = (known.map(|area| area.name.clone()), known.map(|area| area.total.to_string()));
    html! {
        <>
            <TextField name="name" label={words::AREA_NAME} initial={text(name)} need={needed()} />
            <TextField name="total" label={words::AREA_TOTAL} width={Width::Short} unit={organisation_page::SQUARE_METRES} initial={text(total)} need={needed()} />
            <PickField name="built-by" label={words::BUILT_BY} />
        </>
    }
}
