use cobuild::{
    meeting::{Item, Outcome, Session},
    rule::date_words,
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use crate::{page::council::session::head::when_words, text::messages::council_page as words};

/// The public notice 公示 of the results. It names no petitioner and no vote of a person.
pub fn sheet(workspace: &Workspace, session: &Session, language: Language) -> Html {
    let body = workspace.meetings.body(session.body).map(|body| body.name.get().clone()).unwrap_or_default();
    let opening = words::NOTICE_OPENING.fill(
        language,
        &[("body", &body), ("when", &when_words(session, language)), ("title", session.title.get())],
    );
    let item = |(index, item): (usize, &Item)| {
        let result = item.outcome().map(|outcome| {
            let line = words::LINE
                .fill(language, &[("name", outcome.kind().text().get(language)), ("value", outcome.words())]);
            let to = match outcome {
                Outcome::Proposal { to, .. } => {
                    words::LINE.fill(language, &[("name", words::PROPOSED_TO.get(language)), ("value", to)])
                }
                _ => String::new(),
            };
            html! { <><p>{ line }</p><p>{ to }</p></> }
        });
        html! { <div class="keep"><h3>{ format!("{}. {}", index + 1, item.title.get()) }</h3>{ result.unwrap_or_default() }</div> }
    };
    let period = session.publication.as_ref().map(|published| {
        let (from, to) = (date_words(published.from, language), date_words(published.to, language));
        words::NOTICE_PERIOD.fill(language, &[("from", &from), ("to", &to), ("place", &published.place)])
    });
    let concluded = workspace.meetings.agenda(session).into_iter().filter(|item| item.concluded.is_some());
    html! {
        <>
            <h2>{ words::NOTICE_TITLE.get(language) }</h2>
            <p>{ opening }</p>
            { for concluded.enumerate().map(item) }
            if let Some(period) = period {
                <p>{ period }</p>
            } else {
                <p class="soft">{ words::NOT_PUBLISHED_YET.get(language) }</p>
            }
            <p class="small">{ words::NO_POWER.get(language) }</p>
            <div class="signatures">
                <div></div>
                <div class="signature"><p>{ body }</p><p>{ words::SEAL_DATE.get(language) }</p></div>
            </div>
        </>
    }
}
