use cobuild::{
    meeting::{Guest, Seat, Session},
    record::OrganisationId,
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use super::head;
use crate::{page::council::naming::organisation, text::messages::council_page as words};

/// Empty lines for guests who are not on the list.
const SPARE: usize = 4;

/// The sign-in sheet 會議簽到表: seats first, guests below, with room to sign.
pub fn sheet(workspace: &Workspace, session: &Session, language: Language) -> Html {
    let named = |id: Option<OrganisationId>| {
        id.map(|id| organisation(workspace, id).get(language)).unwrap_or_default()
    };
    let seat = |(index, seat): (usize, &Seat)| {
        let holder = seat.holder_on(session.day()).unwrap_or_default().to_owned();
        html! {
            <tr>
                <td class="figure">{ index + 1 }</td>
                <td>{ seat.title.clone() }</td>
                <td>{ named(seat.organisation) }</td>
                <td>{ holder }</td>
                <td class="to-sign"></td>
                <td class="to-sign"></td>
            </tr>
        }
    };
    let guest = |guest: &Guest| {
        html! {
            <tr>
                <td>{ guest.name.clone() }</td>
                <td>{ named(guest.organisation) }</td>
                <td>{ guest.role.text().get(language) }</td>
                <td class="to-sign"></td>
            </tr>
        }
    };
    let blank = |_| html! { <tr><td class="to-sign"></td><td></td><td></td><td></td></tr> };
    let heads = |names: &[cobuild::text::Text]| {
        html! { <tr>{ for names.iter().map(|name| html! { <th scope="col">{ name.get(language) }</th> }) }</tr> }
    };
    let seats: Vec<&Seat> = workspace.meetings.seats_on(session.body, session.day()).collect();
    let entitled = seats.len().to_string();
    let columns = [
        words::NO_NUMBER,
        words::SEAT,
        words::ORGANISATION,
        words::HOLDER,
        words::SIGNED_BY,
        words::ARRIVED_AT,
    ];
    html! {
        <>
            { head(workspace, session, language) }
            <h3>{ words::SIGN_IN_SEATS.fill(language, &[("n", &entitled)]) }</h3>
            <table class="table">
                <thead>{ heads(&columns) }</thead>
                <tbody>{ for seats.into_iter().enumerate().map(seat) }</tbody>
            </table>
            <p class="small">{ words::SIGN_IN_FOR.get(language) }</p>
            <h3>{ words::SIGN_IN_GUESTS.get(language) }</h3>
            <table class="table">
                <thead>{ heads(&[words::GUEST_NAME, words::ORGANISATION, words::GUEST_ROLE, words::SIGNED_BY]) }</thead>
                <tbody>{ for session.guests.iter().map(guest) }{ for (0..SPARE).map(blank) }</tbody>
            </table>
        </>
    }
}
