//! What has just been done, with the way to take it back. Everything short of signing and publishing can be undone.

use yew::prelude::*;

use super::{
    button::{Button, Weight},
    icon::{Glyph, Icon},
};
use crate::text::{Words, messages, use_language};

/// Properties of [`Receipt`].
#[derive(Properties, PartialEq)]
pub struct ReceiptProps {
    /// What has been done; nothing when there is nothing to tell.
    #[prop_or_default]
    pub done: Words,
    /// Takes it back; without one it cannot be.
    #[prop_or_default]
    pub on_undo: Option<Callback<()>>,
    /// Something to know about how it was recorded.
    #[prop_or_default]
    pub note: Html,
    /// The person has seen it.
    pub on_close: Callback<()>,
}

/// The receipt: once at the root of the app, always there, so that screen readers hear each new text. It does not
/// disappear by itself: who is called away must find the undo when coming back.
#[component]
pub fn Receipt(props: &ReceiptProps) -> Html {
    let language = use_language();
    html! {
        <div class="receipt" role="status">
            if let Some(done) = props.done.given(language) {
                <div class="receipt-card">
                    <Icon glyph={Glyph::Success} />
                    <div><p>{ done }</p>{ props.note.clone() }</div>
                    if let Some(undo) = &props.on_undo {
                        <Button
                            label={messages::button::UNDO} icon={Glyph::Undo} weight={Weight::Quiet}
                            on_press={undo.clone()} test="undo"
                        />
                    }
                    <Button label={messages::button::CLOSE} weight={Weight::Quiet} on_press={props.on_close.clone()} />
                </div>
            }
        </div>
    }
}
