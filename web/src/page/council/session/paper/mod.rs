//! The papers of a session, A4, from the same data, in the language of the screen.

mod agenda;
mod ballot;
mod minutes;
mod notice;
mod sign_in;

use cobuild::{meeting::Session, record::SessionId, text::Language, workspace::Workspace};
use yew::prelude::*;

use super::{Paper, SessionPageProps, View, head::when_words};
use crate::{
    component::{Button, Glyph, Link, Weight},
    frame::Page,
    store::use_store,
    text::{Words, messages::council_page as words, use_language},
};

/// The list of papers.
#[component]
pub fn Papers(props: &SessionPageProps) -> Html {
    let language = use_language();
    let line = |paper: Paper| {
        html! {
            <li key={paper.key()}>
                <Link to={View::Paper(paper).address(props.id)}>{ paper.title().get(language) }</Link>
                <p class="soft">{ paper.purpose().get(language) }</p>
            </li>
        }
    };
    html! { <ul class="papers">{ for Paper::ALL.into_iter().map(line) }</ul> }
}

/// Properties of [`PaperPage`].
#[derive(Properties, PartialEq)]
pub struct PaperPageProps {
    /// The session.
    pub id: SessionId,
    /// Which paper.
    pub paper: Paper,
    /// The session's title, to go back to.
    pub title: String,
}

/// One paper, ready to print.
#[component]
pub fn PaperPage(props: &PaperPageProps) -> Html {
    let language = use_language();
    let id = props.id;
    let print = |()| {
        if let Some(window) = web_sys::window() {
            let _ = window.print();
        }
    };
    let sheet = use_store().read(|workspace| {
        let session = workspace.meetings.session(id)?;
        Some(match props.paper {
            Paper::Agenda => agenda::sheet(workspace, session, language),
            Paper::SignIn => sign_in::sheet(workspace, session, language),
            Paper::Ballot => ballot::sheet(workspace, session, language),
            Paper::Minutes => minutes::sheet(workspace, session, language),
            Paper::Notice => notice::sheet(workspace, session, language),
        })
    });
    let action = html! { <Button label={words::PRINT} icon={Some(Glyph::Print)} weight={Weight::Primary} on_press={print} /> };
    let above = Some((View::Papers.address(id), Words::from(props.title.clone())));
    html! {
        <Page title={props.paper.title()} {above} {action}>
            <div class="document" lang={language.tag()}>{ sheet.unwrap_or_default() }</div>
        </Page>
    }
}

/// The session's name above a paper, with number, council, time and place.
fn head(workspace: &Workspace, session: &Session, language: Language) -> Html {
    let body = workspace.meetings.body(session.body).map(|body| body.name.get().clone()).unwrap_or_default();
    let rows = [
        (words::COUNCIL, body),
        (words::NUMBER, session.number.clone()),
        (words::TIME, when_words(session, language)),
        (words::PLACE, session.place.get().clone()),
        (words::CHAIR, session.chair.get().clone().unwrap_or_default()),
        (words::RECORDER, session.recorder.get().clone().unwrap_or_default()),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    html! {
        <>
            <h2>{ session.title.get().clone() }</h2>
            <dl class="facts">
                { for rows.map(|(name, value)| html! { <><dt>{ name.get(language) }</dt><dd>{ value }</dd></> }) }
            </dl>
        </>
    }
}

/// A line to sign on, under what it is for.
fn signature(label: cobuild::text::Text, language: Language) -> Html {
    html! { <div class="signature"><p>{ label.get(language) }</p><p>{ words::DATE_BLANK.get(language) }</p></div> }
}
