//! Acting: a page asks for a command and hears at once whether a rule forbids it; the entry is written meanwhile, and a
//! receipt says what was done, with the way to take it back.

mod names;
mod telling;

use std::rc::Rc;

use cobuild::{
    journal::EntryId,
    record::Record,
    rule::Refusal,
    text::Language,
    workspace::{Command, Fact, PerformError},
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use names::{address, names};
use telling::Telling;

use crate::{
    address::Address,
    component::{Outcome, Problem, RecordNames},
    store::{StoreView, WhenOpen, use_store},
    text::{Words, use_language},
};

/// What the root tells the person about the last act.
#[derive(Clone, Debug, Default, PartialEq)]
enum Told {
    #[default]
    Nothing,
    Done {
        words: Words,
        entry: EntryId,
    },
    Refused {
        refusal: Rc<Refusal>,
        /// What was asked for, word for word: a form that was already closed must not lose it.
        asked: AttrValue,
    },
    Failed(AttrValue),
}

#[derive(Clone, PartialEq)]
struct Teller(Callback<Told>);

/// What a page acts with.
#[derive(Clone, PartialEq)]
pub struct Act {
    store: StoreView,
    teller: Option<Teller>,
    language: Language,
}

/// Acts on the open workspace.
#[hook]
pub fn use_act() -> Act {
    Act { store: use_store(), teller: use_context::<Teller>(), language: use_language() }
}

impl Act {
    /// For a form: considers a command, performs it in the background when nothing forbids it, says `done` in the
    /// receipt and hands the facts to `then`, for instance to open the new record's page.
    pub fn send(&self, command: Command, done: impl Into<Words>, then: Callback<Vec<Fact>>) -> Outcome {
        match self.store.consider(&command) {
            Err(refusal) => Outcome::Refused(self.problem(refusal)),
            Ok(_) => {
                self.perform(command, done.into(), then);
                Outcome::Accepted
            }
        }
    }

    /// For a button: a refusal is told in a bar above the page.
    pub fn press(&self, command: Command, done: impl Into<Words>) -> Callback<()> {
        let (act, done) = (self.clone(), done.into());
        Callback::from(move |()| act.perform(command.clone(), done.clone(), Callback::noop()))
    }

    /// Performs a command in the background.
    pub fn perform(&self, command: Command, done: Words, then: Callback<Vec<Fact>>) {
        let (store, teller) = (self.store.store(), self.teller.clone());
        spawn_local(async move {
            let told = match store.perform(&command).await {
                Ok(performed) => {
                    then.emit(performed.facts);
                    Told::Done { words: done, entry: performed.entry }
                }
                Err(PerformError::Refused(refusal)) => {
                    Told::Refused { refusal: Rc::new(refusal), asked: in_lines(&command).into() }
                }
                Err(PerformError::Unwritable(error)) => Told::Failed(error.to_string().into()),
            };
            if let Some(Teller(tell)) = teller {
                tell.emit(told);
            }
        });
    }

    /// A refusal as a form shows it.
    pub fn problem(&self, refusal: Refusal) -> Vec<Problem> {
        let each = refusal.reasons.into_iter();
        each.map(|reason| Problem::overall(reason.sentence(self.language)).because(reason)).collect()
    }

    /// The page of a record, if it has one.
    pub fn link(&self, record: Record) -> Option<Address> {
        address(&self.store.store(), record)
    }
}

/// A command as somebody can read it. By way of the JSON that the app writes anyhow: a serializer with line breaks would
/// be a second copy of all commands' code.
fn in_lines(command: &Command) -> String {
    let json = serde_json::to_string(command).unwrap_or_default();
    let value: serde_json::Value = serde_json::from_str(&json).unwrap_or_default();
    format!("{value:#}")
}

/// Properties of [`Acts`].
#[derive(Properties, PartialEq)]
pub struct ActsProps {
    /// The app.
    pub children: Html,
}

/// Stands around the app once: shows receipts and late refusals.
#[component]
pub fn Acts(props: &ActsProps) -> Html {
    let told = use_state_eq(Told::default);
    let teller = {
        let told = told.setter();
        use_memo((), move |()| Teller(Callback::from(move |news| told.set(news))))
    };
    let close = {
        let told = told.setter();
        Callback::from(move |()| told.set(Told::Nothing))
    };
    html! {
        <ContextProvider<Teller> context={(*teller).clone()}>
            { props.children.clone() }
            <WhenOpen><Named><Telling told={(*told).clone()} {close} /></Named></WhenOpen>
        </ContextProvider<Teller>>
    }
}

/// Properties of [`Named`].
#[derive(Properties, PartialEq)]
pub struct NamedProps {
    /// What speaks of records.
    pub children: Html,
}

/// Knows how the records of the open workspace are called, for whatever explains itself in it.
#[component]
pub fn Named(props: &NamedProps) -> Html {
    let (store, language) = (use_store().store(), use_language());
    let names = use_memo((store, language), |(store, language)| names(store.clone(), *language));
    html! {
        <ContextProvider<RecordNames> context={(*names).clone()}>{ props.children.clone() }</ContextProvider<RecordNames>>
    }
}
