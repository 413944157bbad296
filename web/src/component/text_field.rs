//! Text fields, safe for input methods.
//!
//! While a Chinese input method composes, the field's value belongs to it: whoever rewrites it breaks the word being
//! typed, and whoever reads it reads pinyin. So the field is **uncontrolled**: its value is written once, when it
//! appears, and then only read. To begin anew with another value, give the field another `key`.

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{
    field::{Field, Need, Width, described_by},
    scope::use_field,
};
use crate::text::{Words, use_language};

/// Chromium and Safari report the Enter that ended a composition as an ordinary one, up to this many milliseconds later.
const ENTER_AFTER_COMPOSITION: f64 = 30.0;
/// The key code of every key that an input method has taken for itself.
const TAKEN_BY_INPUT_METHOD: u32 = 229;

/// What is typed into a text field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// One line.
    #[default]
    Line,
    /// Several lines; the number is how many are shown at least.
    Lines(u32),
    /// Something to look for.
    Search,
    /// A whole number; brings up the figures on a phone. See [`NumberField`](super::NumberField).
    Number,
    /// A telephone number.
    Telephone,
}

/// Properties of [`TextField`].
#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    /// The name of the value in the form; also the id of the control, so it is unique on the page.
    pub name: AttrValue,
    /// The label.
    pub label: Words,
    /// What is typed.
    #[prop_or_default]
    pub kind: TextKind,
    /// The value to begin with.
    #[prop_or_default]
    pub initial: AttrValue,
    /// Whether it must be filled.
    #[prop_or_default]
    pub need: Need,
    /// What helps to fill it.
    #[prop_or_default]
    pub hint: Words,
    /// What is wrong with it. Problems of the form around it come by themselves.
    #[prop_or_default]
    pub error: Words,
    /// How wide it is.
    #[prop_or_default]
    pub width: Width,
    /// Words after the control: a unit.
    #[prop_or_default]
    pub unit: Words,
    /// Shown while it is empty. Only where the label is for the ear: the search box of the header.
    #[prop_or_default]
    pub placeholder: Words,
    /// `autocomplete`; off, because the page enters other people's data.
    #[prop_or(AttrValue::Static("off"))]
    pub autocomplete: AttrValue,
    /// The id of a `datalist` of suggestions.
    #[prop_or_default]
    pub list: Option<AttrValue>,
    /// Each value on the way, never a half-composed one.
    #[prop_or_default]
    pub on_draft: Callback<String>,
    /// The value when the field is left, changed or its form is sent; only when it differs from the last one.
    #[prop_or_default]
    pub on_commit: Callback<String>,
    /// The control, for whoever moves the focus.
    #[prop_or_default]
    pub node: Option<NodeRef>,
}

/// A text field.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let language = use_language();
    let scope = use_field(&props.name, &props.initial, &props.error);
    let own = use_node_ref();
    let node = props.node.clone().unwrap_or(own);
    let (error, initial) = (scope.error.clone(), scope.initial.clone());
    let composed_at = use_mut_ref(|| f64::NEG_INFINITY);
    let committed = use_mut_ref(|| initial.to_string());

    let draft = {
        let on_draft = props.on_draft.clone();
        Callback::from(move |value: String| {
            scope.note(&value);
            on_draft.emit(value);
        })
    };
    // The native listener below outlives this render, so it asks for the draft callback of the latest one.
    let latest = use_mut_ref(Callback::noop);
    latest.replace(draft.clone());
    {
        let (composed_at, node) = (composed_at.clone(), node.clone());
        use_effect_with((), move |()| {
            write(&node, &initial);
            let listener = node.cast::<web_sys::Element>().map(|element| {
                EventListener::new(&element, "compositionend", move |event| {
                    composed_at.replace(event.time_stamp());
                    let draft = latest.borrow().clone();
                    draft.emit(read(&node));
                })
            });
            move || drop(listener)
        });
    }

    let oninput = {
        let node = node.clone();
        move |event: InputEvent| {
            if !event.is_composing() {
                draft.emit(read(&node));
            }
        }
    };
    let commit = {
        let (node, on_commit) = (node.clone(), props.on_commit.clone());
        move || {
            let value = read(&node);
            if committed.replace(value.clone()) != value {
                on_commit.emit(value);
            }
        }
    };
    let onchange = {
        let commit = commit.clone();
        move |_: Event| commit()
    };
    let onblur = move |_: FocusEvent| commit();
    let onkeydown = move |event: KeyboardEvent| {
        let ended = event.time_stamp() - *composed_at.borrow() < ENTER_AFTER_COMPOSITION;
        let taken = event.is_composing() || event.key_code() == TAKEN_BY_INPUT_METHOD;
        if event.key() == "Enter" && (taken || ended) {
            // It chose a word; it must neither send the form nor reach a shortcut.
            event.stop_propagation();
            if !event.is_composing() {
                event.prevent_default();
            }
        }
    };

    let id = props.name.clone();
    let describedby = described_by(&id, &props.need, &props.hint, &error);
    let invalid = (error != Words::Nothing).then_some("true");
    let required = props.need.required();
    let (kind, mode) = match props.kind {
        TextKind::Line | TextKind::Lines(_) => ("text", None),
        TextKind::Search => ("search", Some("search")),
        TextKind::Number => ("text", Some("numeric")),
        TextKind::Telephone => ("tel", Some("tel")),
    };
    let control = match props.kind {
        TextKind::Lines(rows) => html! {
            <textarea
                ref={node} id={id.clone()} name={id.clone()} rows={rows.to_string()}
                autocomplete={props.autocomplete.clone()} placeholder={props.placeholder.given(language)} aria-describedby={describedby}
                aria-invalid={invalid} aria-required={required}
                {oninput} {onchange} {onblur} {onkeydown}
            />
        },
        _ => html! {
            <input
                ref={node} id={id.clone()} name={id.clone()} type={kind} inputmode={mode} list={props.list.clone()}
                autocomplete={props.autocomplete.clone()} placeholder={props.placeholder.given(language)} aria-describedby={describedby}
                aria-invalid={invalid} aria-required={required}
                {oninput} {onchange} {onblur} {onkeydown}
            />
        },
    };
    html! {
        <Field {id} label={props.label.clone()} need={props.need.clone()} hint={props.hint.clone()} {error} width={props.width}>
            if let Some(unit) = props.unit.given(language) {
                <div class="with-unit">{ control }<span class="unit">{ unit }</span></div>
            } else {
                { control }
            }
        </Field>
    }
}

fn write(node: &NodeRef, value: &str) {
    let Some(element) = node.get() else { return };
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.set_value(value);
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(value);
    }
}

fn read(node: &NodeRef) -> String {
    let Some(element) = node.get() else { return String::new() };
    match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => input.value(),
        None => element.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value).unwrap_or_default(),
    }
}
