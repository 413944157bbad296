//! What every field shares: label above, mark, hint, error, and the ties between them for screen readers.

use cobuild::text::Language;
use yew::prelude::*;

use super::icon::{Glyph, Icon};
use crate::text::{Words, messages, use_language};

/// Whether a field must be filled, and who says so.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Need {
    /// It may stay empty, and says so.
    #[default]
    Optional,
    /// It must be filled; the words name the report or rule that needs it.
    By(Words),
    /// Neither mark: fields of filters and settings, and fields that always hold something.
    Unmarked,
}

impl Need {
    /// `aria-required` of the control.
    pub(super) fn required(&self) -> Option<&'static str> {
        matches!(self, Need::By(_)).then_some("true")
    }
}

/// How wide a field is: as wide as what goes into it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// As wide as the form.
    #[default]
    Full,
    /// A name, a phone number.
    Medium,
    /// A date, a number.
    Short,
    /// A date with a time.
    Moment,
}

impl Width {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Width::Full => "field",
            Width::Medium => "field medium",
            Width::Short => "field short",
            Width::Moment => "field short moment",
        }
    }
}

/// `aria-describedby` of a control: its hint and its error, as far as there are any.
pub(super) fn described_by(id: &str, need: &Need, hint: &Words, error: &Words) -> Option<String> {
    let error = *error != Words::Nothing;
    let parts = [has_notes(need, hint).then(|| format!("{id}-hint")), error.then(|| format!("{id}-error"))];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// Properties of [`Field`].
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// The id of the control.
    pub id: AttrValue,
    /// The label.
    pub label: Words,
    /// Whether it must be filled.
    #[prop_or_default]
    pub need: Need,
    /// What helps to fill it.
    #[prop_or_default]
    pub hint: Words,
    /// What is wrong with it.
    #[prop_or_default]
    pub error: Words,
    /// How wide it is.
    #[prop_or_default]
    pub width: Width,
    /// The control.
    pub children: Html,
}

/// Label, mark, hint and error around one control.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let language = use_language();
    let FieldProps { id, label, need, hint, error, width, children } = props;
    html! {
        <div class={classes!(width.class(), (*error != Words::Nothing).then_some("wrong"))}>
            <label class="label" for={id.clone()}>
                { label.get(language) }
                if *need == Need::Optional {
                    <span class="mark">{ messages::field::OPTIONAL.get(language) }</span>
                }
            </label>
            { notes(id, need, hint, language) }
            { complaint(id, error, language) }
            { children.clone() }
        </div>
    }
}

fn has_notes(need: &Need, hint: &Words) -> bool {
    *hint != Words::Nothing || matches!(need, Need::By(_))
}

/// Hint and "needed by", in one element that the control is described by.
pub(super) fn notes(id: &str, need: &Need, hint: &Words, language: Language) -> Html {
    if !has_notes(need, hint) {
        return html! {};
    }
    html! {
        <div class="hint" id={format!("{id}-hint")}>
            if let Some(hint) = hint.given(language) {
                <p>{ hint }</p>
            }
            if let Need::By(who) = need {
                <p class="needed">{ messages::field::NEEDED_BY.fill(language, &[("who", &who.get(language))]) }</p>
            }
        </div>
    }
}

pub(super) fn complaint(id: &str, error: &Words, language: Language) -> Html {
    match error.given(language) {
        None => html! {},
        Some(error) => html! {
            <p class="complaint" id={format!("{id}-error")}>
                <Icon glyph={Glyph::Error} />
                <span>
                    <span class="spoken">{ messages::field::ERROR.get(language) }</span>
                    { error }
                </span>
            </p>
        },
    }
}
