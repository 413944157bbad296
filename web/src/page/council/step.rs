//! Steps without a form: one press, and the reason when a rule forbids it.

use std::rc::Rc;

use cobuild::workspace::Command;
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Button, Dialog, ErrorSummary, Glyph, Outcome, Problem, Weight},
    store::use_store,
    text::{Words, use_language},
};

/// Properties of [`Step`].
#[derive(Properties, PartialEq)]
pub struct StepProps {
    /// What it does, a verb.
    pub label: Words,
    /// Said to screen readers instead, where the label is too short without its row.
    #[prop_or_default]
    pub spoken: Words,
    /// What is asked for.
    pub command: Command,
    /// What is said when it is done.
    pub done: Words,
    /// How much it asks for attention.
    #[prop_or_default]
    pub weight: Weight,
    /// An icon before the label.
    #[prop_or_default]
    pub icon: Option<Glyph>,
}

/// A button that performs one command.
#[component]
pub fn Step(props: &StepProps) -> Html {
    let act = use_act();
    let problems = use_state(|| Rc::new(Vec::<Problem>::new()));
    let on_press = {
        let (command, done, problems) = (props.command.clone(), props.done.clone(), problems.setter());
        move |()| problems.set(Rc::new(refused(act.send(command.clone(), done.clone(), Callback::noop()))))
    };
    html! {
        <div class="step">
            <Button
                label={props.label.clone()} spoken={props.spoken.clone()} weight={props.weight} icon={props.icon}
                {on_press}
            />
            <ErrorSummary problems={(*problems).clone()} />
        </div>
    }
}

/// Properties of [`Once`].
#[derive(Properties, PartialEq)]
pub struct OnceProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// The verb on the button.
    pub label: Words,
    /// The question.
    pub title: Words,
    /// What will happen.
    pub told: Words,
    /// What is asked for.
    pub command: Command,
    /// What is said when it is done.
    pub done: Words,
    /// More to think of before saying yes.
    #[prop_or_default]
    pub children: Html,
}

/// A step that is final, so it asks once. What a rule forbids is told before the question.
#[component]
pub fn Once(props: &OnceProps) -> Html {
    let language = use_language();
    let act = use_act();
    let open = use_state_eq(|| false);
    let problems = use_state(|| Rc::new(Vec::<Problem>::new()));
    let on_press = {
        let (act, store, command) = (act.clone(), use_store(), props.command.clone());
        let (open, problems) = (open.setter(), problems.setter());
        move |()| {
            let found =
                store.consider(&command).err().map(|refusal| act.problem(refusal)).unwrap_or_default();
            open.set(found.is_empty());
            problems.set(Rc::new(found));
        }
    };
    let on_confirm = {
        let (command, done) = (props.command.clone(), props.done.clone());
        let (open, problems) = (open.setter(), problems.setter());
        move |()| {
            open.set(false);
            problems.set(Rc::new(refused(act.send(command.clone(), done.clone(), Callback::noop()))));
        }
    };
    let on_close = {
        let open = open.setter();
        move |()| open.set(false)
    };
    html! {
        <div class="step">
            <Button label={props.label.clone()} weight={Weight::Primary} {on_press} />
            <ErrorSummary problems={(*problems).clone()} />
            <Dialog
                id={props.id.clone()} open={*open} title={props.title.clone()} confirm={props.label.clone()}
                {on_confirm} {on_close}
            >
                <p>{ props.told.get(language) }</p>
                { props.children.clone() }
            </Dialog>
        </div>
    }
}

fn refused(outcome: Outcome) -> Vec<Problem> {
    match outcome {
        Outcome::Refused(problems) => problems,
        Outcome::Accepted | Outcome::Waiting => Vec::new(),
    }
}

/// Counts how often a form was accepted: as its `key` it makes the form anew, empty.
#[hook]
pub fn use_rounds() -> (u32, Callback<Vec<cobuild::workspace::Fact>>) {
    let rounds = use_state_eq(|| 0_u32);
    let latest = use_mut_ref(|| 0_u32);
    let next = {
        let rounds = rounds.setter();
        Callback::from(move |_| {
            *latest.borrow_mut() += 1;
            rounds.set(*latest.borrow());
        })
    };
    (*rounds, next)
}
