use cobuild::{record::SpaceId, space::Place, text::Language, workspace::Workspace};
use yew::prelude::*;

use crate::{
    component::{Answers, Choice, Select, TextField},
    store::use_store,
    text::messages::space_page as words,
};

/// Where a copy is lent or handed back: a space on record, or another place in words.
#[component]
pub fn PlaceFields() -> Html {
    let store = use_store();
    let spaces: Vec<Choice> = store.read(|workspace| {
        let spaces = workspace.spaces.in_use();
        spaces.map(|(id, space)| Choice::new(id.to_string(), space.name.get().clone())).collect()
    });
    html! {
        <div class="form-group">
            <Select name="space" label={words::PLACE} choices={spaces} blank={words::ELSEWHERE} />
            <TextField name="elsewhere" label={words::OTHER_PLACE} hint={words::OTHER_PLACE_HINT} />
        </div>
    }
}

/// The place that a form names.
pub fn place(answers: &Answers) -> Place {
    match answers.text("space").parse::<SpaceId>() {
        Ok(space) => Place::Space(space),
        Err(_) => Place::Elsewhere(answers.text("elsewhere").to_owned()),
    }
}

/// A place in words.
pub fn name(workspace: &Workspace, place: &Place, language: Language) -> String {
    match place {
        Place::Space(id) => match workspace.spaces.get(*id) {
            Some(space) => space.name.get().clone(),
            None => words::LOST.get(language).to_owned(),
        },
        Place::Elsewhere(place) => place.clone(),
    }
}
