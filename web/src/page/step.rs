//! One step on a record as a page of its own: the form, what it asks for, and the way back.

use cobuild::{text::Text, workspace::Command};
use yew::prelude::*;

use super::{
    beside::beside,
    way::{Back, use_return},
};
use crate::{
    act::use_act,
    component::{Answers, Form, Outcome, Problem, Weight},
    frame::Page,
    route::Route,
    text::Words,
};

/// Properties of [`StepPage`].
#[derive(Properties, PartialEq)]
pub struct StepPageProps {
    /// The id of the form.
    pub id: &'static str,
    /// Where it is kept half-typed.
    pub draft: String,
    /// What the step is called, on the page and on its button.
    pub title: Text,
    /// What stands below the title.
    #[prop_or_default]
    pub purpose: Words,
    /// What the record is called.
    pub of: Words,
    /// The record's page, from where the form came and where it leads.
    pub back: Route,
    /// What the receipt says.
    pub done: Text,
    /// How much the button asks for attention.
    #[prop_or(Weight::Primary)]
    pub weight: Weight,
    /// Which rule speaks of which field.
    pub speaks: &'static [(&'static str, &'static str)],
    /// The command that the answers ask for, or the field that says nothing which could be meant.
    pub asked: Callback<Answers, Result<Command, Problem>>,
    /// The fields.
    pub children: Html,
}

/// The page of a step.
#[component]
pub fn StepPage(props: &StepPageProps) -> Html {
    let (act, back) = (use_act(), use_return(props.back.clone()));
    let on_submit = {
        let (asked, done, speaks) = (props.asked.clone(), props.done, props.speaks);
        move |answers: Answers| match asked.emit(answers) {
            Ok(command) => beside(act.send(command, done, back.clone()), speaks),
            Err(problem) => Outcome::Refused(vec![problem]),
        }
    };
    let above = Some((props.back.clone().into(), props.of.clone()));
    html! {
        <Page title={props.title} purpose={props.purpose.clone()} {above}>
            <Form id={props.id} draft={Some(AttrValue::from(props.draft.clone()))} submit={props.title} weight={props.weight}
                actions={html! { <Back to={props.back.clone()} /> }} {on_submit}>
                { props.children.clone() }
            </Form>
        </Page>
    }
}
