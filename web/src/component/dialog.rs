//! A dialog, for the two things that ask once (signing, publishing) and for lists such as the shortcuts.
//! Everything else is a page.

use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::button::{Button, Weight};
use crate::text::{Words, messages, use_language};

/// Properties of [`Dialog`].
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// Whether it is open.
    pub open: bool,
    /// Its title: a question, for a confirmation.
    pub title: Words,
    /// What will happen.
    pub children: Html,
    /// The verb on the button that goes ahead; without one the dialog only tells something.
    #[prop_or_default]
    pub confirm: Words,
    /// How much that button warns.
    #[prop_or(Weight::Primary)]
    pub weight: Weight,
    /// The person goes ahead.
    #[prop_or_default]
    pub on_confirm: Callback<()>,
    /// The person stays: Escape, or the other button. Set `open` to false.
    pub on_close: Callback<()>,
}

/// A native modal dialog: the browser holds the focus inside and gives it back afterwards.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let language = use_language();
    let (node, question) = (use_node_ref(), use_node_ref());
    {
        let (node, question) = (node.clone(), question.clone());
        use_effect_with(props.open, move |&open| {
            let Some(dialog) = node.cast::<HtmlDialogElement>() else { return };
            match (open, dialog.open()) {
                (true, false) => {
                    let _ = dialog.show_modal();
                    // The question takes the focus, not the answer: an Enter too many must not sign.
                    let _ = question.cast::<HtmlElement>().map(|question| question.focus());
                }
                (false, true) => dialog.close(),
                _ => {}
            }
        });
    }
    let oncancel = {
        let on_close = props.on_close.clone();
        move |event: Event| {
            event.prevent_default();
            on_close.emit(());
        }
    };
    let title = format!("{}-title", props.id);
    let stay =
        if props.confirm != Words::Nothing { messages::button::CANCEL } else { messages::button::CLOSE };
    html! {
        <dialog ref={node} id={props.id.clone()} class="dialog" aria-labelledby={title.clone()} {oncancel}>
            <h2 ref={question} id={title} tabindex="-1">{ props.title.get(language) }</h2>
            <div class="dialog-body">{ props.children.clone() }</div>
            <div class="actions">
                if props.confirm != Words::Nothing {
                    <Button label={props.confirm.clone()} weight={props.weight} on_press={props.on_confirm.clone()} />
                }
                <Button label={stay} on_press={props.on_close.clone()} />
            </div>
        </dialog>
    }
}
