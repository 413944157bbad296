use cobuild::{
    meeting::{Item, Session},
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use super::head;
use crate::text::messages::council_page as words;

/// The ballot 表決票: one a seat, one box a vote.
pub fn sheet(workspace: &Workspace, session: &Session, language: Language) -> Html {
    let row = |(index, item): (usize, &Item)| {
        html! {
            <tr>
                <td class="figure">{ index + 1 }</td>
                <td>{ item.title.get().clone() }</td>
                { for (0..3).map(|_| html! { <td class="to-sign">{ "□" }</td> }) }
            </tr>
        }
    };
    let agenda = workspace.meetings.agenda(session);
    html! {
        <>
            { head(workspace, session, language) }
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{ words::NO_NUMBER.get(language) }</th>
                        <th scope="col">{ words::ITEM.get(language) }</th>
                        <th scope="col">{ words::YES.get(language) }</th>
                        <th scope="col">{ words::NO.get(language) }</th>
                        <th scope="col">{ words::ABSTAIN.get(language) }</th>
                    </tr>
                </thead>
                <tbody>{ for agenda.into_iter().enumerate().map(row) }</tbody>
            </table>
            <p class="small">{ words::BALLOT_HINT.get(language) }</p>
        </>
    }
}
