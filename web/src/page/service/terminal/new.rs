use cobuild::{
    service::{
        self,
        terminal::{Command, Fact},
    },
    workspace,
};
use yew::prelude::*;

use super::entry::{self, EntryFields, FIELDS};
use crate::{
    act::use_act,
    component::{Answers, Form, Outcome},
    frame::Page,
    page::{
        beside::beside,
        way::{Back, use_opening},
    },
    route::Route,
    text::messages::terminal_page as words,
};

/// Puts a machine on record.
#[component]
pub fn NewTerminalPage() -> Html {
    let (act, open) = (use_act(), use_opening(installed));
    let on_submit = move |answers: Answers| match entry::read(&answers) {
        Ok(entry) => {
            let install = service::Command::Terminal(Command::Install(Box::new(entry)));
            let sent = act.send(workspace::Command::Service(install), words::INSTALLED, open.clone());
            beside(sent, FIELDS)
        }
        Err(problem) => Outcome::Refused(vec![problem]),
    };
    html! {
        <Page title={words::INSTALL} purpose={words::INSTALL_PURPOSE} above={Some((Route::Terminals.into(), words::TITLE.into()))}>
            <Form id="terminal" draft={Some("terminal/new")} submit={words::INSTALL} actions={html! { <Back to={Route::Terminals} /> }} {on_submit}>
                <EntryFields />
            </Form>
        </Page>
    }
}

fn installed(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Service(service::Fact::Terminal(Fact::Installed { terminal, .. })) => {
            Some(Route::Terminal { id: *terminal })
        }
        _ => None,
    }
}
