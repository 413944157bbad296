//! Whole numbers. A text field with figures, not `type="number"`: that one swallows what it cannot read, changes under
//! the mouse wheel, and refuses full-width figures.

use yew::prelude::*;

use super::{
    field::{Need, Width},
    text_field::{TextField, TextKind},
};
use crate::text::Words;

/// Properties of [`NumberField`].
#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    /// The name of the value in the form; also the id of the control. Read it with
    /// [`Answers::number`](super::Answers::number).
    pub name: AttrValue,
    /// The label.
    pub label: Words,
    /// What is counted: people, days.
    #[prop_or_default]
    pub unit: Words,
    /// The value to begin with.
    #[prop_or_default]
    pub initial: Option<u32>,
    /// Whether it must be filled.
    #[prop_or_default]
    pub need: Need,
    /// What helps to fill it.
    #[prop_or_default]
    pub hint: Words,
    /// What is wrong with it.
    #[prop_or_default]
    pub error: Words,
    /// What was entered, when the field is left.
    #[prop_or_default]
    pub on_commit: Callback<String>,
}

/// A field for a whole number.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let initial = props.initial.map(|number| number.to_string()).unwrap_or_default();
    html! {
        <TextField
            name={props.name.clone()} label={props.label.clone()} kind={TextKind::Number} width={Width::Short}
            unit={props.unit.clone()} {initial} need={props.need.clone()} hint={props.hint.clone()}
            error={props.error.clone()} on_commit={props.on_commit.clone()}
        />
    }
}
