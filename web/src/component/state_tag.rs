//! States: always a word and a shape; the colour only repeats them.

use yew::prelude::*;

use crate::text::{Words, use_language};

/// How things stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Nothing to say: not begun, closed, for information. A ring.
    #[default]
    Neutral,
    /// As it should be. A full circle with a tick.
    Good,
    /// A limit is near, or something is missing. A triangle.
    Soon,
    /// A limit has passed. An octagon.
    Late,
}

impl State {
    /// Every state, for legends.
    pub const ALL: [State; 4] = [State::Good, State::Soon, State::Late, State::Neutral];

    pub(super) const fn class(self) -> &'static str {
        match self {
            State::Neutral => "neutral",
            State::Good => "good",
            State::Soon => "soon",
            State::Late => "late",
        }
    }

    pub(super) fn shape(self) -> Html {
        let (ground, cut) = match self {
            State::Neutral => ("M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z", ""),
            State::Good => ("M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z", "M5 8.2l2.1 2.1l4-4.2"),
            State::Soon => ("M8 1.2L15.4 14H.6z", "M8 6v3.6M8 11.8v.01"),
            State::Late => ("M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2z", "M8 4.5v4.2M8 11.3v.01"),
        };
        html! {
            <svg class={classes!("shape", self.class())} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <path class="ground" d={ground} />
                <path class="cut" d={cut} />
            </svg>
        }
    }
}

/// Properties of [`StateTag`] and [`Light`].
#[derive(Properties, PartialEq)]
pub struct StateProps {
    /// How things stand.
    pub state: State,
    /// The word for it: 「逾期 2 天」.
    pub label: Words,
}

/// A tag, for titles and table cells.
#[component]
pub fn StateTag(props: &StateProps) -> Html {
    let language = use_language();
    html! {
        <span class={classes!("tag", props.state.class())}>
            { props.state.shape() }
            <span>{ props.label.get(language) }</span>
        </span>
    }
}

/// A light beside running text, without the tag's ground: for lists in which every line has one.
#[component]
pub fn Light(props: &StateProps) -> Html {
    let language = use_language();
    html! {
        <span class="light">
            { props.state.shape() }
            <span>{ props.label.get(language) }</span>
        </span>
    }
}
