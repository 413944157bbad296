//! Acting: a page asks for a command and hears at once whether a rule forbids it; the entry is written meanwhile, and a
//! receipt says what was done, with the way to take it back.

mod names;
mod rest;
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
use rest::Rest;
use telling::Telling;

use crate::{
    address::Address,
    component::{Outcome, Problem, RecordNames, Sent, being_sent},
    store::{StoreView, WhenOpen, code_words, use_store},
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
        typed: Typed,
    },
    Failed {
        why: AttrValue,
        typed: Typed,
    },
}

/// What was typed into the form that asked, below its labels: the form may be gone, what was typed must not be.
type Typed = Vec<(AttrValue, AttrValue)>;

/// The root, as whoever acts knows it.
#[derive(Clone, PartialEq)]
struct Root {
    tell: Callback<Told>,
    rest: Rest,
}

/// What a page acts with.
#[derive(Clone, PartialEq)]
pub struct Act {
    store: StoreView,
    root: Option<Root>,
    language: Language,
}

/// Acts on the open workspace.
#[hook]
pub fn use_act() -> Act {
    Act { store: use_store(), root: use_context::<Root>(), language: use_language() }
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
        let rest = self.root.as_ref().map(|root| root.rest.clone()).unwrap_or_default();
        Callback::from(move |()| {
            if rest.takes(&command) {
                let (rest, pressed) = (rest.clone(), command.clone());
                act.carry_out(command.clone(), done.clone(), Callback::noop(), move || {
                    rest.answered(pressed)
                });
            }
        })
    }

    /// Performs a command in the background.
    pub fn perform(&self, command: Command, done: Words, then: Callback<Vec<Fact>>) {
        self.carry_out(command, done, then, || ());
    }

    fn carry_out(
        &self,
        command: Command,
        done: Words,
        then: Callback<Vec<Fact>>,
        answered: impl FnOnce() + 'static,
    ) {
        let (store, root, language) = (self.store.store(), self.root.clone(), self.language);
        let sent = being_sent();
        spawn_local(async move {
            let performed = store.perform(&command).await;
            answered();
            let typed = || sent.map(Sent::taken_back).unwrap_or_default();
            let told = match performed {
                Ok(performed) => {
                    then.emit(performed.facts);
                    Told::Done { words: done, entry: performed.entry }
                }
                Err(PerformError::Refused(refusal)) => {
                    Told::Refused { refusal: Rc::new(refusal), typed: typed() }
                }
                Err(PerformError::Unwritable(error)) => {
                    Told::Failed { why: code_words(&error, language).into(), typed: typed() }
                }
            };
            if let Some(root) = root {
                root.tell.emit(told);
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
    let root = {
        let told = told.setter();
        use_memo((), move |()| Root {
            tell: Callback::from(move |news| told.set(news)),
            rest: Rest::default(),
        })
    };
    let close = {
        let told = told.setter();
        Callback::from(move |()| told.set(Told::Nothing))
    };
    html! {
        <ContextProvider<Root> context={(*root).clone()}>
            { props.children.clone() }
            <WhenOpen><Named><Telling told={(*told).clone()} {close} /></Named></WhenOpen>
        </ContextProvider<Root>>
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
