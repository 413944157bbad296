//! Checkboxes: one, or a group.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Choice;
use crate::{
    component::{
        field::{Need, complaint, described_by, notes},
        scope::use_field,
    },
    text::{Words, messages, use_language},
};

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
