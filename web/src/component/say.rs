//! Words in the language of the screen, where no hook can be called: in table cells, in functions that draw.

use yew::prelude::*;

use crate::text::{Words, use_language};

/// Properties of [`Say`].
#[derive(Properties, PartialEq)]
pub struct SayProps {
    /// The words.
    pub words: Words,
}

/// The words, without an element around them.
#[component]
pub fn Say(props: &SayProps) -> Html {
    let language = use_language();
    html! { { props.words.get(language) } }
}
