//! Choices: radio buttons, checkboxes, native selects.

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
        <fieldset class={classes!("field", "choices", wrong.then_some("wrong"))} aria-describedby={describedby}>
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
                aria-invalid={(error != Words::Nothing).then_some("true")}
            >
                { for blank.into_iter().chain(&props.choices).map(option) }
            </select>
        </Field>
    }
}

/// Properties of [`Checkbox`].
#[derive(Properties, PartialEq)]
pub struct CheckboxProps {
    /// The name of the value in the form.
    pub name: AttrValue,
    /// The value when it is ticked. In a group each has its own.
    #[prop_or(AttrValue::Static("on"))]
    pub value: AttrValue,
    /// What it says.
    pub label: Words,
    /// What ticking it means.
    #[prop_or_default]
    pub hint: Words,
    /// Whether it is ticked to begin with.
    #[prop_or_default]
    pub initial: bool,
    /// Whether it is ticked, when that changes.
    #[prop_or_default]
    pub on_change: Callback<bool>,
}

/// One checkbox.
#[component]
pub fn Checkbox(props: &CheckboxProps) -> Html {
    let language = use_language();
    // Several boxes share a name; in the draft each has its own.
    let kept_as = AttrValue::from(format!("{}={}", props.name, props.value));
    let initial = AttrValue::Static(if props.initial { "on" } else { "" });
    let scope = use_field(&kept_as, &initial, &Words::Nothing);
    let ticked = {
        let initial = scope.initial == "on";
        use_state_eq(|| initial)
    };
    let onchange = {
        let (ticked, on_change) = (ticked.setter(), props.on_change.clone());
        move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            scope.note(if input.checked() { "on" } else { "" });
            ticked.set(input.checked());
            on_change.emit(input.checked());
        }
    };
    html! {
        <label class="choice">
            <input
                type="checkbox" name={props.name.clone()} value={props.value.clone()} checked={*ticked}
                {onchange}
            />
            <span>{ props.label.get(language) }</span>
            if let Some(hint) = props.hint.given(language) {
                <span class="hint">{ hint }</span>
            }
        </label>
    }
}

/// Properties of [`Checkboxes`].
#[derive(Properties, PartialEq)]
pub struct CheckboxesProps {
    /// The name that all of them share in the form.
    pub name: AttrValue,
    /// The label of the group.
    pub label: Words,
    /// The answers, any number of which can be ticked.
    pub choices: Vec<Choice>,
    /// The values ticked to begin with.
    #[prop_or_default]
    pub initial: Vec<AttrValue>,
    /// Whether at least one must be ticked.
    #[prop_or_default]
    pub need: Need,
    /// What helps to answer it.
    #[prop_or_default]
    pub hint: Words,
    /// What is wrong with it.
    #[prop_or_default]
    pub error: Words,
}

/// A group of checkboxes.
#[component]
pub fn Checkboxes(props: &CheckboxesProps) -> Html {
    let language = use_language();
    let scope = use_field(&props.name, &AttrValue::Static(""), &props.error);
    let wrong = scope.error != Words::Nothing;
    let describedby = described_by(&props.name, &props.need, &props.hint, &scope.error);
    html! {
        <fieldset
            id={props.name.clone()} tabindex="-1" aria-describedby={describedby}
            class={classes!("field", "choices", wrong.then_some("wrong"))}
        >
            <legend>
                { props.label.get(language) }
                if props.need == Need::Optional {
                    <span class="mark">{ messages::field::OPTIONAL.get(language) }</span>
                }
            </legend>
            { notes(&props.name, &props.need, &props.hint, language) }
            { complaint(&props.name, &scope.error, language) }
            <div class="choice-list">
                { for props.choices.iter().map(|choice| html! {
                    <Checkbox
                        key={choice.value.as_str()} name={props.name.clone()} value={choice.value.clone()}
                        label={choice.words.clone()} hint={choice.hint.clone()}
                        initial={props.initial.contains(&choice.value)}
                    />
                }) }
            </div>
        </fieldset>
    }
}
