use cobuild::{meeting::Session, text::Language, workspace::Workspace};
use yew::prelude::*;

use super::{head, signature};
use crate::{
    page::council::session::{draft_minutes::draft, minutes::text},
    text::messages::council_page as words,
};

/// The minutes 會議紀要, for chair and recorder to sign. Before they are written: what is on record.
pub fn sheet(workspace: &Workspace, session: &Session, language: Language) -> Html {
    let body = match &session.minutes {
        Some(minutes) => text(minutes, language),
        None => {
            let draft = draft(workspace, session.id, language);
            html! {
                <>
                    <p class="soft">{ words::MINUTES_FROM_RECORD.get(language) }</p>
                    <div class="prose lines">{ for draft.lines().map(|line| html! { <p>{ line.to_owned() }</p> }) }</div>
                </>
            }
        }
    };
    html! {
        <>
            { head(workspace, session, language) }
            <h3>{ words::MINUTES.get(language) }</h3>
            { body }
            <div class="signatures">
                { signature(words::SIGN_CHAIR, language) }
                { signature(words::SIGN_RECORDER, language) }
            </div>
        </>
    }
}
