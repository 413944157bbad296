//! Opening a session: one press when everything is as it should be; else it asks once, with what is not.

use cobuild::{
    meeting::{Command, Session, rules},
    rule::moment_words,
    text::Language,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::SessionPageProps;
use crate::{
    component::Weight,
    page::council::{
        ask,
        step::{Once, Step},
    },
    store::use_store,
    text::{messages::council_page as words, use_language},
};

/// The button that opens a session.
#[component]
pub fn OpenSession(props: &SessionPageProps) -> Html {
    let language = use_language();
    let store = use_store();
    let (id, today) = (props.id, store.now().date());
    let doubts = store.read(|workspace| {
        let session = workspace.meetings.session(id)?;
        Some(doubts(workspace, session, today, language))
    });
    let doubts = doubts.unwrap_or_default();
    let command = ask(Command::Open { session: id, at: None });
    if doubts.is_empty() {
        return html! { <Step label={words::OPEN} {command} done={words::OPENED_NOW} weight={Weight::Primary} /> };
    }
    html! {
        <Once id="open-session" label={words::OPEN} title={words::OPEN_TITLE} told={words::OPEN_TOLD} {command} done={words::OPENED_NOW}>
            <ul>{ for doubts.into_iter().map(|doubt| html! { <li>{ doubt }</li> }) }</ul>
        </Once>
    }
}

/// What is not as it should be: the day, the notice, the quorum.
fn doubts(workspace: &Workspace, session: &Session, today: Date, language: Language) -> Vec<String> {
    let planned = *session.planned_at.get();
    let another_day = (planned.date() != today)
        .then(|| words::OPEN_ANOTHER_DAY.fill(language, &[("when", &moment_words(planned, language))]));
    let untold = session.notice_sent_on.get().is_none();
    let untold = untold.then(|| words::OPEN_UNTOLD.get(language).to_owned());
    let notice = rules::notice_in_time(workspace, session, today).filter(|verdict| !verdict.holds);
    let quorum = workspace
        .meetings
        .presence(session)
        .and_then(|presence| Some(rules::quorum_of(workspace, session, presence.count())?.met_by(&presence)));
    let quorum = quorum.filter(|verdict| !verdict.holds);
    let told = |verdict: cobuild::rule::Explanation| verdict.sentence(language);
    [another_day, untold, notice.map(told), quorum.map(told)].into_iter().flatten().collect()
}
