//! What the root tells the person about the last act: a receipt, a refusal, a failure.

use cobuild::{
    journal::EntryId,
    text::Language,
    workspace::{Command, rules},
};
use yew::prelude::*;

use super::{Act, Told, Typed, use_act};
use crate::{
    address::Address,
    component::{Announce, Banner, Button, Link, Receipt, Tone, Weight, Why},
    route::Route,
    text::{Words, messages, use_language},
};

#[derive(Properties, PartialEq)]
pub(super) struct TellingProps {
    pub(super) told: Told,
    pub(super) close: Callback<()>,
}

#[component]
pub(super) fn Telling(props: &TellingProps) -> Html {
    let language = use_language();
    let act = use_act();
    let (done, undo) = match &props.told {
        Told::Done { words, entry } => (words.clone(), undo(&act, *entry)),
        _ => (Words::Nothing, None),
    };
    let refused = match &props.told {
        Told::Refused { refusal, typed } => html! {
            <div class="told">
                { for refusal.reasons.iter().map(|reason| html! {
                    <Banner tone={Tone::Error} title={reason.sentence(language)} announce={Announce::AtOnce} test="refused">
                        <Why reason={reason.clone()} />
                    </Banner>
                }) }
                { typed_words(typed, language) }
                <Button label={messages::button::CLOSE} weight={Weight::Quiet} on_press={props.close.clone()} />
            </div>
        },
        Told::Failed { why, typed } => html! {
            <div class="told">
                <Banner tone={Tone::Error} title={why.to_string()} announce={Announce::AtOnce} test="refused" />
                { typed_words(typed, language) }
                <Button label={messages::button::CLOSE} weight={Weight::Quiet} on_press={props.close.clone()} />
            </div>
        },
        Told::Nothing | Told::Done { .. } => html! { <template></template> },
    };
    html! {
        <div class="tellings">
            { refused }
            <Receipt {done} on_undo={undo} note={unsigned(&act, language)} on_close={props.close.clone()} />
        </div>
    }
}

/// What was typed in vain, to be read and copied.
fn typed_words(typed: &Typed, language: Language) -> Html {
    if typed.is_empty() {
        return html! {};
    }
    let line = |(label, value): &(AttrValue, AttrValue)| {
        html! { <div><dt>{ label.clone() }</dt><dd class="pre-line">{ value.clone() }</dd></div> }
    };
    html! {
        <details>
            <summary>{ messages::act::ASKED.get(language) }</summary>
            <dl class="typed">{ for typed.iter().map(line) }</dl>
        </details>
    }
}

/// Asked where it is missed: an entry that names nobody. A name is never demanded.
fn unsigned(act: &Act, language: Language) -> Html {
    if !act.store.actor().name().is_empty() {
        return html! {};
    }
    let to = Address::from(Route::Data).with("view", "workspaces");
    html! {
        <p class="small soft">
            { messages::act::UNSIGNED.get(language) }{ " " }<Link {to}>{ messages::act::SIGN.get(language) }</Link>
        </p>
    }
}

/// Offered only while a rule lets it pass: nothing signed or published, nothing built upon.
fn undo(act: &Act, entry: EntryId) -> Option<Callback<()>> {
    let undoable = act.store.read(|workspace| rules::undoable(workspace, entry).holds);
    let command = Command::Workspace(cobuild::workspace::profile::Command::Undo { entry });
    undoable.then(|| act.press(command, messages::act::UNDONE))
}
