use cobuild::{
    claim::{ListItem, Side, Suggestion},
    record::ListItemId,
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use super::task::Task;
use crate::{
    component::{Light, Link, State, Why},
    page::party,
    route::Route,
    store::use_store,
    text::{messages::claim_page as words, use_language},
};

/// How many are shown.
const SHOWN: usize = 6;

/// Properties of [`Suggestions`].
#[derive(Properties, PartialEq)]
pub struct SuggestionsProps {
    /// Of which item.
    pub id: ListItemId,
}

/// What of the other list would fit, what covers it first, each with why.
#[component]
pub fn Suggestions(props: &SuggestionsProps) -> Html {
    let id = props.id;
    let language = use_language();
    let store = use_store();
    let today = store.now().date();
    let lines: Vec<Html> = store.read(|workspace| {
        let Some(item) = workspace.claims.item(id) else { return Vec::new() };
        let found = workspace.suggestions(id, today);
        found.into_iter().take(SHOWN).filter_map(|one| line(workspace, id, item, one, language)).collect()
    });
    if lines.is_empty() {
        return html! { <template></template> };
    }
    html! {
        <section aria-labelledby="suggestions">
            <h2 id="suggestions">{ words::SUGGESTIONS.get(language) }</h2>
            <ul class="log">{ for lines }</ul>
        </section>
    }
}

fn line(
    workspace: &Workspace,
    id: ListItemId,
    item: &ListItem,
    one: Suggestion,
    language: Language,
) -> Option<Html> {
    let other_id = if item.side == Side::Demand { one.resource } else { one.demand };
    let other = workspace.claims.item(other_id)?;
    let (state, label) = match one.explanation.holds {
        true => (State::Good, words::COVERS),
        false => (State::Neutral, words::FITS_PARTLY),
    };
    let claim = Task::Claim.at(id).with("answers", other_id.to_string());
    Some(html! {
        <li>
            <Light {state} {label} />{ " " }
            <Link to={Route::ListItem { id: other_id }}>{ other.text.get().clone() }</Link>
            { " · " }{ party::link(workspace, other.owner, language) }{ " " }
            <Why reason={one.explanation} about={words::SUGGESTIONS} />{ " " }
            <Link to={claim}>{ words::CLAIM_WITH.get(language) }</Link>
        </li>
    })
}
