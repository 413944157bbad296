//! Choices: radio buttons, checkboxes, native selects.

mod checkbox;

pub use checkbox::{Checkbox, Checkboxes};

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{
    field::{Field, Need, Width, complaint, described_by, notes},
    scope::use_field,
};
use crate::text::{Words, messages, use_language};

/// One of several answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The value in the form.
    pub value: AttrValue,
    /// What it says.
    pub words: Words,
    /// What choosing it means.
    pub hint: Words,
}

impl Choice {
    /// A choice without a hint.
    pub fn new(value: impl Into<AttrValue>, words: impl Into<Words>) -> Choice {
        Choice { value: value.into(), words: words.into(), hint: Words::Nothing }
    }

    /// The same with a hint.
    pub fn hint(self, hint: impl Into<Words>) -> Choice {
        Choice { hint: hint.into(), ..self }
    }
}

/// Properties of [`Radios`] and [`Select`].
#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    /// The name of the value in the form; unique on the page.
    pub name: AttrValue,
    /// The label.
    pub label: Words,
    /// The answers.
    pub choices: Vec<Choice>,
    /// The value to begin with.
    #[prop_or_default]
    pub initial: AttrValue,
    /// Whether it must be answered.
    #[prop_or_default]
    pub need: Need,
    /// What helps to answer it.
    #[prop_or_default]
    pub hint: Words,
    /// What is wrong with it.
    #[prop_or_default]
    pub error: Words,
    /// How wide it is.
    #[prop_or(Width::Medium)]
    pub width: Width,
    /// Only for [`Select`]: what stands for "nothing chosen". Without it the first choice is chosen.
    #[prop_or_default]
    pub blank: Words,
    /// The value, when it changes.
    #[prop_or_default]
    pub on_change: Callback<AttrValue>,
}

/// Radio buttons: for up to about seven answers, all seen at once.
#[component]
pub fn Radios(props: &ChoiceProps) -> Html {
    let language = use_language();
    let scope = use_field(&props.name, &props.initial, &props.error);
    let chosen = {
        let initial = scope.initial.clone();
        use_state_eq(|| initial)
    };
    let (id, error) = (props.name.clone(), scope.error.clone());
    let describedby = described_by(&id, &props.need, &props.hint, &error);
    let wrong = error != Words::Nothing;
    let onchange = {
        let (chosen, on_change) = (chosen.setter(), props.on_change.clone());
        Callback::from(move |event: Event| {
            let Some(value) = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()) else {
                return;
            };
            scope.note(&value);
            chosen.set(value.clone().into());
            on_change.emit(value.into());
        })
    };
    let item = |(index, choice): (usize, &Choice)| {
        html! {
            <label class="choice" key={choice.value.as_str()}>
                // The first one carries the name as its id: the error summary leads there.
                <input
                    type="radio" id={if index == 0 { id.to_string() } else { format!("{id}-{index}") }}
                    name={id.clone()} value={choice.value.clone()} checked={*chosen == choice.value}
                    onchange={onchange.clone()}
                />
                <span>{ choice.words.get(language) }</span>
                if let Some(hint) = choice.hint.given(language) {
                    <span class="hint">{ hint }</span>
                }
            </label>
        }
    };
    html! {
        // Only a radiogroup can be required; a plain group cannot say so.
        <fieldset
            class={classes!("field", "choices", wrong.then_some("wrong"))} role="radiogroup"
            aria-required={props.need.required()} data-name={id.clone()} aria-describedby={describedby}
        >
            <legend>
                { props.label.get(language) }
                if props.need == Need::Optional {
                    <span class="mark">{ messages::field::OPTIONAL.get(language) }</span>
                }
            </legend>
            { notes(&id, &props.need, &props.hint, language) }
            { complaint(&id, &error, language) }
            <div class="choice-list">{ for props.choices.iter().enumerate().map(item) }</div>
        </fieldset>
    }
}

/// A native select: for long lists, and for filters.
#[component]
pub fn Select(props: &ChoiceProps) -> Html {
    let language = use_language();
    let scope = use_field(&props.name, &props.initial, &props.error);
    let (id, error) = (props.name.clone(), scope.error.clone());
    // Said in so many words: while options are added one by one, browsers choose another than the first.
    let first = props.choices.first().filter(|_| props.blank == Words::Nothing && scope.initial.is_empty());
    let initial = first.map_or_else(|| scope.initial.clone(), |first| first.value.clone());
    let describedby = described_by(&id, &props.need, &props.hint, &error);
    let onchange = {
        let on_change = props.on_change.clone();
        move |event: Event| {
            let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            let Some(value) = select.map(|select| select.value()) else { return };
            scope.note(&value);
            on_change.emit(value.into());
        }
    };
    let option = |choice: &Choice| {
        html! {
            <option key={choice.value.as_str()} value={choice.value.clone()} selected={choice.value == initial}>
                { choice.words.get(language) }
            </option>
        }
    };
    let blank = Choice::new("", props.blank.clone());
    let blank = (props.blank != Words::Nothing).then_some(&blank);
    html! {
        <Field
            id={id.clone()} label={props.label.clone()} need={props.need.clone()} hint={props.hint.clone()}
            error={error.clone()} width={props.width}
        >
            <select
                id={id.clone()} name={id} {onchange} aria-describedby={describedby}
                aria-required={props.need.required()}
                aria-invalid={(error != Words::Nothing).then_some("true")}
            >
                { for blank.into_iter().chain(&props.choices).map(option) }
            </select>
        </Field>
    }
}
