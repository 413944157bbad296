//! Acting: a page asks for a command and hears at once whether a rule forbids it; the entry is written meanwhile, and a
//! receipt says what was done, with the way to take it back.

use std::rc::Rc;

use cobuild::{
    journal::EntryId,
    policy::parameter,
    query,
    record::Record,
    rule::{Refusal, date_words},
    text::Language,
    workspace::{Command, Fact, PerformError, rules},
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    address::Address,
    component::{Announce, Banner, Button, Outcome, Problem, Receipt, RecordNames, Tone, Weight, Why},
    page::report,
    route::Route,
    store::{Store, StoreView, use_store},
    text::{Words, messages, use_language},
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

/// Stands around the app once: shows receipts and late refusals, and knows how records are called.
#[component]
pub fn Acts(props: &ActsProps) -> Html {
    let language = use_language();
    let store = use_store();
    let told = use_state_eq(Told::default);
    let teller = {
        let told = told.setter();
        use_memo((), move |()| Teller(Callback::from(move |news| told.set(news))))
    };
    let names = {
        let store = store.store();
        use_memo((store, language), |(store, language)| names(store.clone(), *language))
    };
    let close = {
        let told = told.setter();
        Callback::from(move |()| told.set(Told::Nothing))
    };
    html! {
        <ContextProvider<Teller> context={(*teller).clone()}>
            <ContextProvider<RecordNames> context={(*names).clone()}>
                { props.children.clone() }
                <Telling told={(*told).clone()} {close} />
            </ContextProvider<RecordNames>>
        </ContextProvider<Teller>>
    }
}

#[derive(Properties, PartialEq)]
struct TellingProps {
    told: Told,
    close: Callback<()>,
}

#[component]
fn Telling(props: &TellingProps) -> Html {
    let language = use_language();
    let act = use_act();
    let (done, undo) = match &props.told {
        Told::Done { words, entry } => (words.clone(), undo(&act, *entry)),
        _ => (Words::Nothing, None),
    };
    let refused = match &props.told {
        Told::Refused { refusal, asked } => html! {
            <div class="told">
                { for refusal.reasons.iter().map(|reason| html! {
                    <Banner tone={Tone::Error} title={reason.sentence(language)} announce={Announce::AtOnce} test="refused">
                        <Why reason={reason.clone()} />
                    </Banner>
                }) }
                <details>
                    <summary>{ messages::act::ASKED.get(language) }</summary>
                    <pre lang="en" tabindex="0">{ asked.clone() }</pre>
                </details>
                <Button label={messages::button::CLOSE} weight={Weight::Quiet} on_press={props.close.clone()} />
            </div>
        },
        Told::Failed(why) => html! {
            <div class="told">
                <Banner tone={Tone::Error} title={why.to_string()} announce={Announce::AtOnce} test="refused" />
                <Button label={messages::button::CLOSE} weight={Weight::Quiet} on_press={props.close.clone()} />
            </div>
        },
        Told::Nothing | Told::Done { .. } => html! { <template></template> },
    };
    html! {
        <div class="tellings">
            { refused }
            <Receipt {done} on_undo={undo} on_close={props.close.clone()} />
        </div>
    }
}

/// Offered only while a rule lets it pass: nothing signed or published, nothing built upon.
fn undo(act: &Act, entry: EntryId) -> Option<Callback<()>> {
    let undoable = act.store.read(|workspace| rules::undoable(workspace, entry).holds);
    let command = Command::Workspace(cobuild::workspace::profile::Command::Undo { entry });
    undoable.then(|| act.press(command, messages::act::UNDONE))
}

fn names(store: Store, language: Language) -> RecordNames {
    let reader = store.clone();
    RecordNames {
        name: Callback::from(move |record| match setting(record, language) {
            Some(name) => name.into(),
            None => reader.read(|workspace| query::name(workspace, record)).unwrap_or_default().into(),
        }),
        address: Callback::from(move |record| address(&store, record)),
    }
}

/// What a setting is called; it has no name that somebody gave it.
fn setting(record: Record, language: Language) -> Option<String> {
    let name = match record {
        Record::Workspace(_) => String::new(),
        Record::Parameter(id) => parameter::known(id)?.title().get(language).to_owned(),
        Record::CalendarDay(id) => date_words(id.date()?, language),
        Record::CalendarYear(id) => id.year()?.to_string(),
        _ => return None,
    };
    Some(format!("{} {name}", record.text().get(language)).trim_end().to_owned())
}

/// The page on which a record is shown.
fn address(store: &Store, record: Record) -> Option<Address> {
    let route = match record {
        Record::Organisation(id) => Route::Organisation { id },
        Record::Building(id) => Route::Building { id },
        Record::Visit(id) => Route::Visit { id },
        Record::Issue(id) => Route::Issue { id },
        Record::Body(id) => Route::Body { id },
        Record::Session(id) => Route::Session { id },
        Record::Agreement(id) => Route::Agreement { id },
        Record::Service(id) => Route::Service { id },
        Record::Slot(_) | Record::Terminal(_) | Record::Fault(_) => Route::Services,
        Record::WorkOrder(id) => {
            Route::Issue { id: store.read(|all| all.issues.order(id).map(|order| order.issue))? }
        }
        Record::Demand(id) => {
            Route::Visit { id: store.read(|all| all.visits.demand(id).map(|demand| demand.visit()))? }
        }
        Record::Room(id) => {
            Route::Building { id: store.read(|all| all.buildings.room(id).map(|room| room.building()))? }
        }
        Record::Item(id) => {
            Route::Session { id: store.read(|all| all.meetings.item(id).map(|item| item.session))? }
        }
        Record::Seat(id) => {
            Route::Body { id: store.read(|all| all.meetings.seat(id).map(|seat| seat.body))? }
        }
        Record::Obligation(id) => {
            Route::Agreement { id: store.read(|all| all.agreements.with_obligation(id).map(|(id, _)| id))? }
        }
        Record::Fulfilment(id) => {
            let id = store.read(|all| all.agreements.with_fulfilment(id).map(|(id, _)| id))?;
            return Some(Address::from(Route::Agreement { id }).with("view", "records"));
        }
        Record::Submission(id) => {
            return store.read(|all| all.submissions.get(id).map(|told| report::address(told.period)));
        }
        Record::Workspace(_) => Route::Data,
        Record::Parameter(id) => {
            return Some(Address::from(Route::Policy).with("key", parameter::known(id)?.key()));
        }
        Record::CalendarDay(id) => {
            let day = id.date()?.to_string();
            return Some(Address::from(Route::Calendar).with("view", "day").with("day", day));
        }
        Record::CalendarYear(id) => {
            return Some(Address::from(Route::Calendar).with("year", id.year()?.to_string()));
        }
        // Parts of records without a page of their own, and rooms that have no page yet.
        _ => return None,
    };
    Some(route.into())
}
