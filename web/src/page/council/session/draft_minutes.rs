//! The first draft of the minutes, from what is on record: nothing is typed twice.

use cobuild::{
    meeting::{Item, Presence, Session},
    record::{SeatId, SessionId},
    rule::date_words,
    text::Language,
    workspace::Workspace,
};

use super::{duty::consent_words, election, head::when_words, item::decision_words};
use crate::{
    page::council::naming::organisation,
    text::{
        gap,
        messages::{assembly_page, council_page as words},
    },
};

/// A draft in the language of the screen.
pub fn draft(workspace: &Workspace, id: SessionId, language: Language) -> String {
    let Some(session) = workspace.meetings.session(id) else { return String::new() };
    let mut lines = opening(workspace, session, language);
    for (index, item) in workspace.meetings.agenda(session).into_iter().enumerate() {
        lines.push(String::new());
        lines.extend(about(workspace, index + 1, item, language));
    }
    lines.join("\n")
}

/// Time, place, who led and who was there.
fn opening(workspace: &Workspace, session: &Session, language: Language) -> Vec<String> {
    let pair = |name: cobuild::text::Text, value: &str| {
        words::LINE.fill(language, &[("name", name.get(language)), ("value", value)])
    };
    let mut lines = vec![pair(words::TIME, &when_words(session, language))];
    let officers = [
        (words::PLACE, Some(session.place.get())),
        (words::CHAIR, session.chair.get().as_ref()),
        (words::RECORDER, session.recorder.get().as_ref()),
    ];
    let known = officers
        .into_iter()
        .filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?)));
    lines.extend(known.map(|(name, value)| pair(name, value)));
    if let Some(count) = session.count() {
        let (entitled, present) = (count.entitled.to_string(), count.present.to_string());
        lines.push(words::ENTITLED_PRESENT.fill(language, &[("entitled", &entitled), ("present", &present)]));
    }
    if let Some(area) = session.presence().and_then(Presence::area) {
        let (entitled, present) = (area.entitled.to_string(), area.present.to_string());
        lines
            .push(assembly_page::AREA_LINE.fill(language, &[("entitled", &entitled), ("present", &present)]));
    }
    if let Some(roll) = session.roll() {
        lines.push(pair(words::ATTENDED, &seats(workspace, session, &roll.present, language)));
        let absent: Vec<SeatId> =
            roll.entitled.iter().copied().filter(|seat| !roll.present.contains(seat)).collect();
        if !absent.is_empty() {
            lines.push(pair(words::ABSENT, &seats(workspace, session, &absent, language)));
        }
    }
    let guests: Vec<String> = session.guests.iter().map(|guest| guest.name.clone()).collect();
    if !guests.is_empty() {
        lines.push(pair(words::GUESTS, &joined(&guests, language)));
    }
    lines
}

fn seats(workspace: &Workspace, session: &Session, seats: &[SeatId], language: Language) -> String {
    use cobuild::meeting::Attendance::Represented;
    let name = |id: &SeatId| {
        let seat = workspace.meetings.seat(*id)?;
        let who = match session.attendance_of(*id) {
            Some(Represented { by }) => Some(by.as_str()),
            _ => seat.holder_on(session.day()),
        };
        Some(match who.filter(|who| !who.is_empty()) {
            Some(who) => {
                words::CONSENT_DETAIL.fill(language, &[("consent", seat.title.as_str()), ("detail", who)])
            }
            None => seat.title.clone(),
        })
    };
    joined(&seats.iter().filter_map(name).collect::<Vec<_>>(), language)
}

fn joined(names: &[String], language: Language) -> String {
    names.join(gap(language))
}

/// One item: what was said, how it was decided, with what it was concluded, who does what.
pub fn about(workspace: &Workspace, number: usize, item: &Item, language: Language) -> Vec<String> {
    let mut lines = vec![format!("{number}. {}", item.title.get())];
    if let Some(said) = item.discussion.as_ref().filter(|said| !said.get().is_empty()) {
        lines.push(said.get().clone());
    }
    if let Some(decision) = &item.decision {
        lines.push(decision_words(decision.get(), language));
    }
    lines.extend(election::lines(workspace, item, language));
    let Some(outcome) = item.outcome() else { return lines };
    let kind = outcome.kind().text().get(language);
    lines.push(words::LINE.fill(language, &[("name", kind), ("value", outcome.words())]));
    if let cobuild::meeting::Outcome::Proposal { to, .. } = outcome {
        lines.push(words::LINE.fill(language, &[("name", words::PROPOSED_TO.get(language)), ("value", to)]));
    }
    lines.extend(outcome.duties().iter().map(|duty| {
        let name = organisation(workspace, duty.organisation).get(language);
        let due = duty.due.map(|due| date_words(due, language));
        let due = due.map(|on| words::DUE_ON.fill(language, &[("on", &on)])).unwrap_or_default();
        let values = [
            ("organisation", name.as_str()),
            ("text", duty.text.as_str()),
            ("due", due.as_str()),
            ("consent", &consent_words(&duty.consent, language)),
        ];
        words::DUTY_LINE.fill(language, &values)
    }));
    lines
}
