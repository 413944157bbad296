use jiff::civil::Time;

use super::{
    Command, Decided, agenda::not_concluded, find_item, find_session, is_open, is_planned, require_state,
};
use crate::{
    meeting::{Body, Consent, Duty, Fact, Item, Outcome, Roll, Session, SessionState, Tally, rules},
    record::OrganisationId,
    rule::{Explanation, Refusal},
    text::messages::meeting as words,
    workspace::{
        Context, Workspace,
        rules::{not_now, said, unknown},
    },
};

pub(super) fn decide(command: &Command, workspace: &Workspace, context: &mut Context<'_>) -> Decided {
    let fact = match command {
        Command::RecordAttendance { session, marks } => {
            let session = find_session(workspace, *session)?;
            require_state(session, &words::step::RECORD_ATTENDANCE, |state| {
                is_planned(state) || is_open(state)
            })?;
            for seat in marks.keys() {
                let seat = workspace
                    .meetings
                    .seat(*seat)
                    .filter(|found| found.body == session.body)
                    .ok_or_else(|| Refusal::from(unknown(*seat)))?;
                rules::entitled(seat, session.day()).require()?;
            }
            let recorded = Fact::AttendanceRecorded { session: session.id, marks: marks.clone() };
            let entitled = workspace.meetings.roll(session).entitled;
            let roll = Roll::of(entitled, |seat| marks.get(&seat).or_else(|| session.attendance_of(seat)));
            let again = session.roll().is_some_and(|known| *known != roll);
            let again = again.then_some(Fact::QuorumRecorded { session: session.id, roll });
            return Ok(std::iter::once(recorded).chain(again).collect());
        }
        Command::AddGuest { session, guest } => {
            let session = find_session(workspace, *session)?;
            require_state(session, &words::step::ADD_GUEST, |state| is_planned(state) || is_open(state))?;
            said(&words::field::GUEST, &guest.name).require()?;
            Fact::GuestAdded { session: session.id, guest: guest.clone() }
        }
        Command::RemoveGuest { session, guest } => {
            let session = find_session(workspace, *session)?;
            require_state(session, &words::step::REMOVE_GUEST, |state| is_planned(state) || is_open(state))?;
            Fact::GuestRemoved { session: session.id, guest: guest.clone() }
        }
        Command::Open { session, at } => {
            let session = find_session(workspace, *session)?;
            require_state(session, &words::step::OPEN, is_planned)?;
            let at = at.unwrap_or(context.now);
            let called = session.called_on.to_datetime(Time::midnight());
            rules::held_in_order(session, called, at, context.now).require()?;
            let seats = workspace.meetings.seats_on(session.body, at.date()).map(|seat| seat.id);
            let roll = Roll::of(seats, |seat| session.attendance_of(seat));
            Fact::Opened { session: session.id, at, roll }
        }
        Command::Discuss { item, note } => {
            let (session, item) = find_item(workspace, *item)?;
            require_state(session, &words::step::DISCUSS, is_open)?;
            not_concluded(item, &words::step::DISCUSS)?;
            Fact::Discussed { session: session.id, item: item.id, note: note.trim().to_owned() }
        }
        Command::Vote { session, item, yes, no, abstain, invalid } => {
            let (found, item) = find_item(workspace, *item)?;
            if found.id != *session {
                return Err(unknown(item.id).into());
            }
            let tally = Tally { yes: *yes, no: *no, abstain: *abstain, invalid: *invalid };
            let roll = may_decide(workspace, found, item)?;
            let count = roll.count();
            rules::votes_cast(tally, count.present).about(item.id).require()?;
            Fact::Voted { session: *session, item: item.id, tally, count }
        }
        Command::Agree { item, note } => {
            let (session, item) = find_item(workspace, *item)?;
            may_decide(workspace, session, item)?;
            said(&words::field::CONSENSUS, note).require()?;
            Fact::Agreed { session: session.id, item: item.id, note: note.trim().to_owned() }
        }
        Command::Conclude { item, outcome } => {
            let (session, item) = find_item(workspace, *item)?;
            concludes(workspace, session, item, outcome, context)?;
            Fact::Concluded { session: session.id, item: item.id, outcome: outcome.clone() }
        }
        Command::BindDuty { item, duty, consent } => {
            let (session, item) = find_item(workspace, *item)?;
            let duties = item.outcome().map_or(&[][..], Outcome::duties);
            let known = duties.get(usize::from(*duty)).ok_or_else(|| Refusal::from(unknown(item.id)))?;
            if known.consent != Consent::Pending {
                return Err(not_now(item.id, &words::step::BIND_DUTY, known.consent.text()).into());
            }
            let bound = Duty { consent: consent.clone(), ..known.clone() };
            rules::duty_binds(&bound).require()?;
            consent_given(workspace, session, &bound, context).require()?;
            Fact::DutyBound { session: session.id, item: item.id, duty: *duty, consent: consent.clone() }
        }
        Command::Close { session, at } => {
            let session = find_session(workspace, *session)?;
            let SessionState::Open { at: opened_at } = session.state else {
                return Err(not_now(session.id, &words::step::CLOSE, session.state.text()).into());
            };
            let at = at.unwrap_or(context.now);
            rules::held_in_order(session, opened_at, at, context.now).require()?;
            rules::items_concluded(&workspace.meetings, session).require()?;
            Fact::Closed { session: session.id, at }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![fact])
}

/// MTG-02 and MTG-01: the session is under way and enough are there; the roll by which they are counted.
fn may_decide<'a>(workspace: &Workspace, session: &'a Session, item: &Item) -> Result<&'a Roll, Refusal> {
    rules::quorum_recorded(session).require()?;
    require_state(session, &words::step::DECIDE, is_open)?;
    not_concluded(item, &words::step::DECIDE)?;
    let body = find_body(workspace, session)?;
    let roll = session.roll().ok_or_else(|| Refusal::from(rules::quorum_recorded(session)))?;
    rules::quorum(body.kind, roll, &workspace.policy, session.day()).about(session.id).require()?;
    Ok(roll)
}

fn find_body<'a>(workspace: &'a Workspace, session: &Session) -> Result<&'a Body, Refusal> {
    workspace.meetings.body(session.body).ok_or_else(|| unknown(session.body).into())
}

/// Every reason is told at once, so that nobody mends one and then meets the next.
fn concludes(
    workspace: &Workspace,
    session: &Session,
    item: &Item,
    outcome: &Outcome,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    require_state(session, &words::step::CONCLUDE, is_open)?;
    not_concluded(item, &words::step::CONCLUDE)?;
    said(&words::field::OUTCOME, outcome.words()).require()?;
    if let Outcome::Proposal { to, .. } = outcome {
        said(&words::field::PROPOSAL_TO, to).require()?;
    }
    let mut verdicts = vec![rules::competent(item, *item.competence.get(), outcome)];
    if outcome.kind().decides() {
        may_decide(workspace, session, item)?;
        let kind = find_body(workspace, session)?.kind;
        verdicts.push(rules::decided(item));
        verdicts.extend(rules::adopted(kind, item, &workspace.policy, session.day()));
    }
    outcome.duties().iter().try_for_each(|duty| said(&words::field::DUTY, &duty.text).require())?;
    let duties = outcome.duties().iter();
    verdicts.extend(duties.map(|duty| consent_given(workspace, session, duty, context)));
    let reasons: Vec<_> = verdicts.into_iter().filter(|verdict| !verdict.holds).collect();
    if reasons.is_empty() { Ok(()) } else { Err(Refusal { reasons }) }
}

fn consent_given(
    workspace: &Workspace,
    session: &Session,
    duty: &Duty,
    context: &Context<'_>,
) -> Explanation {
    let present = present(workspace, session, duty.organisation);
    rules::consented(duty, present, session.day(), context.today())
}

/// How many of an organisation were there, on a seat or as a guest.
fn present(workspace: &Workspace, session: &Session, organisation: OrganisationId) -> u32 {
    let seats = session.roll().map_or(&[][..], |roll| &roll.present).iter();
    let seats = seats.filter_map(|seat| workspace.meetings.seat(*seat)?.organisation);
    let guests = session.guests.iter().filter_map(|guest| guest.organisation);
    u32::try_from(seats.chain(guests).filter(|from| *from == organisation).count()).unwrap_or(u32::MAX)
}
