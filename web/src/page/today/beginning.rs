//! The first steps in a workspace of one's own: gone as soon as something is on record.

use yew::prelude::*;

use crate::{
    address::Address,
    component::Link,
    route::Route,
    store::use_store,
    text::{messages::today_page as words, use_language},
};

/// What comes first, each a link.
#[component]
pub fn Beginning() -> Html {
    let language = use_language();
    let store = use_store();
    let begun = store.read(|workspace| {
        let somebody = workspace.organisations.all().next().is_some();
        (workspace.buildings.all().next().is_some(), somebody)
    });
    if begun != (false, false) {
        return html! { <template></template> };
    }
    let buildings = Address::from(Route::Organisations).with("view", "buildings");
    let settings = Address::from(Route::Data).with("view", "workspaces");
    html! {
        <section class="card" aria-labelledby="beginning">
            <h2 id="beginning">{ words::BEGINNING.get(language) }</h2>
            <ol class="stops">
                <li><Link to={settings}>{ words::BEGIN_NAME.get(language) }</Link></li>
                <li><Link to={buildings}>{ words::BEGIN_BUILDING.get(language) }</Link></li>
                <li><Link to={Route::NewOrganisation}>{ words::BEGIN_FIRMS.get(language) }</Link></li>
                <li><Link to={Route::NewVisit}>{ words::BEGIN_VISIT.get(language) }</Link></li>
            </ol>
        </section>
    }
}
