//! Councils, who sits there, what is on their agendas.

use super::{Found, Look};
use crate::{meeting::Session, workspace::Workspace};

pub(super) fn bodies<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.meetings.bodies().all(|body| look(Found::named(body.id, [body.name.get(), "", ""])))
}

pub(super) fn seats<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    let of_body =
        |body: &'a crate::meeting::Body| workspace.meetings.seats(body.id).map(move |seat| (body, seat));
    workspace.meetings.bodies().flat_map(of_body).all(|(body, seat)| {
        let holder = seat.holders.values().next_back().and_then(|holder| holder.get().as_deref());
        let found = Found::named(seat.id, [&seat.title, holder.unwrap_or_default(), ""]);
        look(found.with_texts([body.name.get(), "", ""]).beside(body.name.get()))
    })
}

pub(super) fn sessions<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.meetings.sessions().all(|session| {
        look(Found::named(session.id, [session.title.get(), &session.number, ""]).beside(&session.number))
    })
}

/// Items of an agenda, those taken off it left out, and what was asked to be one and is not.
pub(super) fn items<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    let meetings = &workspace.meetings;
    let listed = meetings.items().all(|item| {
        let session = meetings.session(item.session).map_or("", |session| session.title.get());
        let said = item.discussion.as_ref().map_or("", |said| said.get());
        let concluded = item.outcome().map_or("", |outcome| outcome.words());
        let found = Found::named(item.id, [item.title.get(), "", ""]);
        look(found.with_texts([said, concluded, session]).beside(session))
    });
    let asked = |session: &'a Session| session.topics.iter().map(move |(id, topic)| (session, *id, topic));
    let mut topics = meetings.sessions().flat_map(asked).filter(|(_, id, _)| meetings.item(*id).is_none());
    listed
        && topics.all(|(session, id, topic)| {
            let found = Found::named(id, [&topic.title, "", ""]);
            look(found.with_texts([&topic.text, session.title.get(), ""]).beside(session.title.get()))
        })
}
