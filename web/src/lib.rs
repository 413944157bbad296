//! The browser shell of Cobuild: looks, words and storage. It holds no rule of the field; those are in `cobuild`.

pub mod act;
pub mod address;
mod app;
pub mod component;
pub mod crash;
pub mod draft;
pub mod frame;
#[cfg(feature = "gallery")]
pub mod gallery;
pub mod page;
pub mod preference;
pub mod route;
pub mod store;
pub mod text;

/// Starts the app in the page's body.
pub fn start() {
    // Before the first render: a panic in it must be told as well.
    crash::install();
    let slug = store::Workspaces::load().current();
    store::Workspaces::stay_in(&slug);
    draft::keep_for(&slug);
    let opening = store::Opening::begin(slug);
    let joined = store::tab::join();
    wasm_bindgen_futures::spawn_local(async move {
        opening.under_way().await;
        // Asked before the storage was read, so it is answered by now.
        joined.await;
        draw(opening);
    });
}

fn draw(opening: store::Opening) {
    // index.html keeps notices beside this element that must outlive the app.
    let root = web_sys::window().and_then(|window| window.document()?.get_element_by_id("app"));
    let props = app::AppProps { opening };
    match root {
        Some(root) => yew::Renderer::<app::App>::with_root_and_props(root, props).render(),
        None => yew::Renderer::<app::App>::with_props(props).render(),
    };
}
