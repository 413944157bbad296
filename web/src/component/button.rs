//! Buttons. Their words are verbs; a page has one primary button.

use yew::prelude::*;

use super::icon::{Glyph, Icon};
use crate::text::{Words, messages, use_language};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do on this page.
    Primary,
    /// Anything else worth a button.
    #[default]
    Secondary,
    /// Beside a row, in a bar.
    Quiet,
    /// What cannot be taken back.
    Danger,
}

/// Whether a button can be pressed now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Readiness {
    /// Yes.
    #[default]
    Ready,
    /// Its work is going on; pressing again does nothing. It keeps the focus, so it is not `disabled`.
    Busy,
    /// Not now. Prefer a button that answers with the reason.
    Off,
}

/// Whether pressing a button sends the form around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Press {
    /// It does what `on_press` says.
    #[default]
    Act,
    /// It sends the form.
    Submit,
}

/// Properties of [`Button`].
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// What it does, a verb.
    pub label: Words,
    /// Said to screen readers instead of the label where that is too short without its surroundings.
    #[prop_or_default]
    pub spoken: Words,
    /// How much it asks for attention.
    #[prop_or_default]
    pub weight: Weight,
    /// Whether it can be pressed now.
    #[prop_or_default]
    pub readiness: Readiness,
    /// Whether it sends the form around it.
    #[prop_or_default]
    pub press: Press,
    /// An icon before the label.
    #[prop_or_default]
    pub icon: Option<Glyph>,
    /// `data-test`.
    #[prop_or_default]
    pub test: Option<AttrValue>,
    /// `aria-expanded`, for a button that opens something.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// What pressing does.
    #[prop_or_default]
    pub on_press: Callback<()>,
}

/// A button.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let language = use_language();
    let weight = match props.weight {
        Weight::Primary => "button primary",
        Weight::Secondary => "button",
        Weight::Quiet => "button quiet",
        Weight::Danger => "button danger",
    };
    let busy = props.readiness == Readiness::Busy;
    let onclick = {
        let on_press = props.on_press.clone();
        move |event: MouseEvent| {
            if busy {
                event.prevent_default();
            } else {
                on_press.emit(());
            }
        }
    };
    let label = if busy { Words::from(messages::button::BUSY) } else { props.label.clone() };
    html! {
        <button
            type={if props.press == Press::Submit { "submit" } else { "button" }}
            class={weight}
            disabled={props.readiness == Readiness::Off}
            aria-disabled={busy.then_some("true")}
            aria-label={props.spoken.given(language)}
            aria-expanded={props.expanded.map(|open| if open { "true" } else { "false" })}
            data-test={props.test.clone()}
            {onclick}
        >
            if let Some(glyph) = props.icon {
                <Icon {glyph} />
            }
            <span>{ label.get(language) }</span>
        </button>
    }
}
