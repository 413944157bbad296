use cobuild::{
    meeting::{Item, Session},
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use super::head;
use crate::{
    page::council::competence::{possible, whose},
    text::messages::council_page as words,
};

/// The agenda 會議議程.
pub fn sheet(workspace: &Workspace, session: &Session, language: Language) -> Html {
    let row = |(index, item): (usize, &Item)| {
        let competence = *item.competence.get();
        html! {
            <tr>
                <td class="figure">{ index + 1 }</td>
                <td>{ item.title.get().clone() }</td>
                <td>{ whose(workspace, competence, language) }</td>
                <td>{ possible(competence, language) }</td>
            </tr>
        }
    };
    let agenda = workspace.meetings.agenda(session);
    html! {
        <>
            { head(workspace, session, language) }
            <table class="table">
                <caption class="spoken">{ words::PAPER_AGENDA.get(language) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words::NO_NUMBER.get(language) }</th>
                        <th scope="col">{ words::ITEM.get(language) }</th>
                        <th scope="col">{ words::COMPETENCE.get(language) }</th>
                        <th scope="col">{ words::POSSIBLE.get(language) }</th>
                    </tr>
                </thead>
                <tbody>{ for agenda.into_iter().enumerate().map(row) }</tbody>
            </table>
            <p class="small">{ words::NO_POWER.get(language) }</p>
        </>
    }
}
