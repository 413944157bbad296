use cobuild::{
    record::{BuildingId, SpaceId},
    space::{Command, ServiceArea, Stop},
    text::Language,
};

use super::step::{TEXTS, TourStep};
use crate::{
    component::{Answers, Problem},
    page::organisation::{area_of, picked},
    store::StoreView,
    text::messages::tour_page as words,
};

/// What a form asks for: the whole tour as it is to be, or the declared area.
///
/// # Errors
/// With the field that says nothing which could be meant.
pub fn asked(
    step: TourStep,
    (building, space): (BuildingId, Option<SpaceId>),
    answers: &Answers,
    store: &StoreView,
    language: Language,
) -> Result<Command, Problem> {
    if step == TourStep::Area {
        return declared(building, answers, store, language);
    }
    let space = match step {
        TourStep::Add => answers.text("space").parse().ok(),
        _ => space,
    };
    let space = space.ok_or_else(|| Problem::of("space", words::CHOOSE))?;
    let mut stops = store.read(|workspace| {
        workspace.spaces.tour(building).map(|stops| stops.get().clone()).unwrap_or_default()
    });
    stops.retain(|stop| stop.space != space);
    if step != TourStep::Drop {
        let last = stops.len();
        let at = place(answers, language)?.map_or(last, |place| place.min(last));
        stops.insert(at, stop(space, answers));
    }
    Ok(Command::SetTour { building, stops })
}

/// From 0; `None` when it is left open.
fn place(answers: &Answers, language: Language) -> Result<Option<usize>, Problem> {
    let wrong = |typed: &str| Problem::of("place", words::NOT_A_PLACE.fill(language, &[("typed", typed)]));
    match answers.number("place") {
        None => Ok(None),
        Some(Ok(place)) => {
            let from_zero = usize::try_from(place).ok().and_then(|place| place.checked_sub(1));
            from_zero.map(Some).ok_or_else(|| wrong(&place.to_string()))
        }
        Some(Err(typed)) => Err(wrong(&typed)),
    }
}

fn stop(space: SpaceId, answers: &Answers) -> Stop {
    let said = TEXTS.map(|(language, name, _)| (language, answers.text(name).trim().to_owned()));
    Stop { space, text: said.into_iter().filter(|(_, text)| !text.is_empty()).collect() }
}

/// Those who built it are added to, never left out by a form that does not ask about them.
fn declared(
    building: BuildingId,
    answers: &Answers,
    store: &StoreView,
    language: Language,
) -> Result<Command, Problem> {
    let total = area_of(answers, "total", language)?;
    let total = total.ok_or_else(|| Problem::of("total", words::AREA_MISSING))?;
    let mut built_by = store.read(|workspace| {
        workspace.spaces.service_area(building).map(|area| area.built_by.clone()).unwrap_or_default()
    });
    let further = picked(store, answers, "built-by", language)?;
    built_by.extend(further.filter(|id| !built_by.contains(id)));
    let area = ServiceArea { name: answers.text("name").to_owned(), total, built_by };
    Ok(Command::DeclareArea { building, area })
}
