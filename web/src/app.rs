//! The whole app: preferences, addresses, frame, the page that is open.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::{
    component::{Link, UpdateOffer},
    draft::use_drafts_written_on_leaving,
    frame::{Frame, MorePage, Page, Place},
    preference::PreferenceProvider,
    route::Route,
    text::{messages::lost, use_language},
};

/// The app.
#[component]
pub fn App() -> Html {
    use_drafts_written_on_leaving();
    html! {
        <PreferenceProvider>
            <BrowserRouter>
                <Frame bars={html! { <UpdateOffer /> }}>
                    <Switch<Route> render={page} />
                </Frame>
            </BrowserRouter>
        </PreferenceProvider>
    }
}

fn page(route: Route) -> Html {
    match route {
        Route::Today => soon(Place::Today),
        Route::Issues => soon(Place::Issues),
        Route::Council => soon(Place::Council),
        Route::Visits => soon(Place::Visits),
        Route::Organisations => soon(Place::Organisations),
        Route::Agreements => soon(Place::Agreements),
        Route::Services => soon(Place::Services),
        Route::Data => soon(Place::Data),
        Route::More => html! { <MorePage /> },
        #[cfg(feature = "gallery")]
        Route::Gallery => html! { <crate::gallery::Gallery /> },
        Route::NotFound => html! { <Lost /> },
    }
}

/// Holds the place of a page until it is written.
fn soon(place: Place) -> Html {
    html! { <Page title={place.name()}><template></template></Page> }
}

#[component]
fn Lost() -> Html {
    let language = use_language();
    html! {
        <Page title={lost::TITLE}>
            <p class="prose">{ lost::NEXT.get(language) }</p>
            <p><Link to={Route::Today}>{ lost::HOME.get(language) }</Link></p>
        </Page>
    }
}
