//! The tour through the spaces of a building 空間導覽, and what is declared of them as a whole.

mod asked;
mod step;

use cobuild::{
    record::BuildingId,
    space::{ServiceArea, Stop},
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use crate::{
    component::{Light, Link, State},
    page::party,
    route::Route,
    store::use_store,
    text::{
        gap,
        messages::{space_page, tour_page as words},
        use_language,
    },
};

pub use step::TourStep;

/// Properties of [`Tour`].
#[derive(Properties, PartialEq)]
pub struct TourProps {
    /// Whose spaces.
    pub id: BuildingId,
}

/// The stops in their order, on the page of the building; nothing where it has no spaces.
#[component]
pub fn Tour(props: &TourProps) -> Html {
    let (language, store) = (use_language(), use_store());
    let id = props.id;
    let shown = store.read(|workspace| {
        workspace.spaces.of_building(id).next()?;
        let stops = workspace.spaces.tour(id).map(|stops| stops.get().as_slice()).unwrap_or_default();
        let stops: Vec<Html> = stops.iter().map(|one| stop(workspace, id, one, language)).collect();
        Some((stops, workspace.spaces.service_area(id).map(|area| whole(workspace, area, language))))
    });
    let Some((stops, whole)) = shown else { return html! { <template></template> } };
    let step = |step: TourStep| html! { <Link to={step.at(id)} class="button">{ step.label().get(language) }</Link> };
    html! {
        <section aria-labelledby="tour">
            <h2 id="tour">{ words::TITLE.get(language) }</h2>
            { whole }
            if stops.is_empty() {
                <p class="soft">{ words::NO_STOPS.get(language) }</p>
            } else {
                <ol class="stops">{ for stops }</ol>
            }
            <nav class="actions screen-only" aria-label={words::FURTHER.get(language)}>
                { step(TourStep::Add) }
                { step(TourStep::Area) }
            </nav>
        </section>
    }
}

fn whole(workspace: &Workspace, area: &ServiceArea, language: Language) -> Html {
    let names = area.built_by.iter().map(|id| party::name(workspace, *id, language).to_string());
    let names: Vec<String> = names.collect();
    let said = space_page::WHOLE.fill(language, &[("name", &area.name), ("area", &area.total.to_string())]);
    html! {
        <p>
            { said }
            if !names.is_empty() {
                { " " }<span class="soft">{ words::BUILT_WITH.fill(language, &[("names", &names.join(gap(language)))]) }</span>
            }
        </p>
    }
}

fn stop(workspace: &Workspace, building: BuildingId, stop: &Stop, language: Language) -> Html {
    let Some(space) = workspace.spaces.get(stop.space) else { return html! {} };
    let name = space.name.get();
    let hidden = space.closed().is_some() || !space.visibility.get().is_public();
    let step = |step: TourStep, label: cobuild::text::Text| {
        let to = step.at(building).with("space", stop.space.to_string());
        html! {
            <Link {to} class="button quiet screen-only">{ label.get(language) }<span class="spoken">{ format!(" {name}") }</span></Link>
        }
    };
    html! {
        <li key={stop.space.to_string()}>
            <Link to={Route::Space { id: stop.space }}>{ name.clone() }</Link>
            if hidden {
                { " " }<Light state={State::Neutral} label={words::HIDDEN} />
            }
            { " " }{ step(TourStep::Change, words::CHANGE) }{ step(TourStep::Drop, words::DROP) }
            if let Some((_, text)) = stop.text_for(language) {
                <p class="pre-line soft">{ text.to_owned() }</p>
            }
        </li>
    }
}
