//! A panic leaves a page that looks alive and is not. This says so, in three languages, and offers to start again.
//!
//! The app may be in any state here, so nothing of it is used: plain DOM calls, no context, no catalogue language, and
//! nothing that can panic.

use std::panic::PanicHookInfo;

use cobuild::text::Language;
use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, HtmlElement};

use crate::{draft, text::messages};

/// Installs the hook. Before the first render, or yew installs its own.
pub fn install() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        draft::write_all();
        let _ = overlay(&told(panic));
    }));
}

/// For whoever is asked for help: the version, the address that was open without its query, where filters may hold
/// names, and what the program said.
fn told(panic: &PanicHookInfo<'_>) -> String {
    let page = web_sys::window().and_then(|window| window.location().pathname().ok());
    format!("{} · {}\n{panic}", env!("CARGO_PKG_VERSION"), page.unwrap_or_default())
}

fn overlay(told: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let body = document.body()?;
    if document.get_element_by_id("crash").is_some() {
        return None;
    }
    let panel = child(&document, &body, "div", "crash")?;
    panel.set_id("crash");
    panel.set_attribute("role", "alertdialog").ok()?;
    panel.set_attribute("aria-labelledby", "crash-title").ok()?;
    let sheet = child(&document, &panel, "div", "sheet")?;
    for (index, language) in Language::ALL.into_iter().enumerate() {
        let section = child(&document, &sheet, "section", "")?;
        section.set_attribute("lang", language.tag()).ok()?;
        let title = child(&document, &section, "h2", "")?;
        title.set_text_content(Some(messages::crash::TITLE.get(language)));
        if index == 0 {
            title.set_id("crash-title");
        }
        child(&document, &section, "p", "")?.set_text_content(Some(messages::crash::KEPT.get(language)));
        // A link, not a button: it must work when no code of the app runs any more.
        let again = child(&document, &section, "a", "button primary")?;
        again.set_attribute("href", &web_sys::window()?.location().href().ok()?).ok()?;
        again.set_text_content(Some(messages::crash::RELOAD.get(language)));
        if page_speaks(&document, language) {
            let _ = again.dyn_ref::<HtmlElement>().map(HtmlElement::focus);
        }
    }
    let details = child(&document, &sheet, "details", "")?;
    let summary = child(&document, &details, "summary", "")?;
    let words = Language::ALL.map(|language| messages::crash::DETAILS.get(language));
    summary.set_text_content(Some(&words.join(" · ")));
    child(&document, &details, "pre", "")?.set_text_content(Some(told));
    Some(())
}

fn page_speaks(document: &Document, language: Language) -> bool {
    let root = document.document_element().and_then(|root| root.get_attribute("lang"));
    root.is_some_and(|tag| tag == language.tag())
}

fn child(document: &Document, parent: &Element, tag: &str, class: &str) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    parent.append_child(&element).ok()?;
    Some(element)
}
