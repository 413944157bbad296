use cobuild::{
    indicator::{Command, Fact},
    workspace,
};
use yew::prelude::*;

use super::definition::{self, DefinitionFields, FIELDS};
use crate::{
    act::use_act,
    component::{Answers, Form},
    frame::Page,
    page::{
        beside::beside,
        way::{Back, use_opening},
    },
    route::Route,
    text::messages::indicator_page as words,
};

/// Defines an indicator.
#[component]
pub fn NewIndicatorPage() -> Html {
    let (act, open) = (use_act(), use_opening(defined));
    let on_submit = move |answers: Answers| {
        let define = Command::Define { definition: Box::new(definition::read(&answers)) };
        beside(act.send(workspace::Command::Indicator(define), words::DEFINED, open.clone()), FIELDS)
    };
    html! {
        <Page title={words::DEFINE} purpose={words::DEFINE_PURPOSE} above={Some((Route::Indicators.into(), words::TITLE.into()))}>
            <Form id="indicator" draft={Some("indicator/new")} submit={words::DEFINE} actions={html! { <Back to={Route::Indicators} /> }} {on_submit}>
                <DefinitionFields />
            </Form>
        </Page>
    }
}

fn defined(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Indicator(Fact::Defined { indicator, .. }) => {
            Some(Route::Indicator { id: *indicator })
        }
        _ => None,
    }
}
