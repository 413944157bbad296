use jiff::civil::{DateTime, Time};

use super::{
    Command, Decided, agenda::not_concluded, assembly::electorate, find_body, find_item, find_session,
    is_open, is_planned, named, refused_by, require_state,
};
use crate::{
    meeting::{
        AssemblyFact, BodyKind, Consent, Decision, Duty, Fact, Item, Outcome, Presence, Present, Question,
        Roll, Seating, Session, SessionState, Tally,
        rules::{self, Bar, RuleSet, Way},
    },
    organisation,
    rule::{Explanation, Refusal},
    text::messages::meeting as words,
    workspace::{
        self, Context, Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

pub(super) fn decide(command: &Command, workspace: &Workspace, context: &mut Context<'_>) -> Decided {
    let fact = match command {
        Command::RecordAttendance { session, marks } => {
            let session = find_session(workspace, *session)?;
            require_state(session, &words::step::RECORD_ATTENDANCE, |state| {
                is_planned(state) || is_open(state)
            })?;
            let kind = find_body(workspace, session.body)?.kind;
            for (seat, mark) in marks {
                let seat = workspace
                    .meetings
                    .seat(*seat)
                    .filter(|found| found.body == session.body)
                    .ok_or_else(|| Refusal::from(unknown(*seat)))?;
                rules::entitled(seat, session.day()).require()?;
                rules::stands_in(kind, seat, mark).require()?;
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
            one_line(&words::field::GUEST, &guest.name).require()?;
            named::organisation(workspace, guest.organisation)?;
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
            opened(workspace, session, at)?
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
            let presence = may_decide(workspace, found, item, Way::Vote)?;
            if presence.area().is_some() {
                let kind = find_body(workspace, found.body)?.kind;
                return Err(rules::counted_as(kind, Seating::Heads).about(item.id).into());
            }
            let count = presence.count();
            rules::votes_cast(tally, count.present).about(item.id).require()?;
            Fact::Voted { session: *session, item: item.id, tally, count }
        }
        Command::Agree { item, note } => {
            let (session, item) = find_item(workspace, *item)?;
            may_decide(workspace, session, item, Way::Consensus)?;
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

/// The session is opened with the quorum of the moment: by seats, or by counts.
fn opened(workspace: &Workspace, session: &Session, at: DateTime) -> Result<Fact, Refusal> {
    let body = find_body(workspace, session.body)?;
    if body.kind.seating() == Seating::Seats {
        let seats = workspace.meetings.seats_on(session.body, at.date()).map(|seat| seat.id);
        let roll = Roll::of(seats, |seat| session.attendance_of(seat));
        return Ok(Fact::Opened { session: session.id, at, roll });
    }
    let electorate = electorate(body, at.date())?;
    let present = session.present.as_ref().map(|present| *present.get());
    if let Some(Present { heads, area }) = present {
        rules::present_entitled(electorate, heads, area).about(session.id).require()?;
    }
    match body.turnout(at.date(), present.as_ref()) {
        Some(Presence::Counted(turnout)) => {
            Ok(Fact::Assembly(AssemblyFact::Convened { session: session.id, at, turnout }))
        }
        _ => Err(rules::entitled_counted(body, at.date()).into()),
    }
}

/// Whether a question may be decided now and in this way: the session is under way, the question is one for this
/// body, its thresholds are on record, and enough are there. Gives the quorum by which votes are counted.
pub(super) fn may_decide<'a>(
    workspace: &Workspace,
    session: &'a Session,
    item: &Item,
    way: Way,
) -> Result<&'a Presence, Refusal> {
    rules::quorum_recorded(session).require()?;
    require_state(session, &words::step::DECIDE, is_open)?;
    not_concluded(item, &words::step::DECIDE)?;
    let kind = find_body(workspace, session.body)?.kind;
    rules::question_fits(kind, item).require()?;
    let presence = session.presence().ok_or_else(|| Refusal::from(rules::quorum_recorded(session)))?;
    let rules = RuleSet::for_question(kind, *item.question.get(), &workspace.policy, session.day());
    rules.quorum.met_by(presence).about(session.id).require()?;
    rules::decides_by(kind, &rules, way).about(item.id).require()?;
    if let Bar::Unknown(used) = &rules.pass.bar {
        return Err(rules::unknown(used).about(item.id).into());
    }
    Ok(presence)
}

/// What an election that is concluded means for the organisation: it has held its election.
pub(super) fn election_held(facts: &[Fact], workspace: &Workspace) -> Option<workspace::Fact> {
    facts.iter().find_map(|fact| {
        let Fact::Concluded { session, item, outcome: Outcome::Resolution { .. } } = fact else {
            return None;
        };
        let elects = |item: &Item| matches!(*item.question.get(), Question::Election { .. });
        workspace.meetings.item(*item).filter(|item| elects(item))?;
        let session = workspace.meetings.session(*session)?;
        let organisation = workspace.meetings.body(session.body)?.organisation?;
        let found = workspace.organisations.get(organisation)?;
        let on = session.day();
        (found.kind().term().is_some() && found.is_active_on(on))
            .then_some(workspace::Fact::Organisation(organisation::Fact::ElectionHeld { organisation, on }))
    })
}

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
    named::outcome(workspace, outcome)?;
    let kind = find_body(workspace, session.body)?.kind;
    let mut verdicts = vec![rules::competent(kind, item, outcome)];
    if outcome.kind().decides() {
        may_decide(workspace, session, item, way(item, kind, workspace, session))?;
        verdicts.push(rules::decided(item));
        verdicts.extend(rules::adopted(kind, item, &workspace.policy, session.day()));
    }
    if let Outcome::Pact { effective_on: Some(on), .. } = outcome {
        // It cannot be published before the session: that is the earliest that counts.
        verdicts.push(rules::effective_after_publicity(
            *on,
            session.day(),
            &workspace.policy,
            &workspace.calendar,
        ));
    }
    if let Outcome::Resolution { effective_on: Some(on), .. } = outcome {
        verdicts.push(rules::in_order(&words::field::EFFECTIVE_ON, session.day(), *on).about(item.id));
    }
    let due = outcome.duties().iter().filter_map(|duty| duty.due);
    verdicts
        .extend(due.map(|due| rules::in_order(&words::field::DUTY_DUE, session.day(), due).about(item.id)));
    if let Some(vote) = item.owners_vote.as_ref().and_then(|vote| workspace.meetings.item(*vote.get())) {
        verdicts.push(rules::owners_decided(workspace, item, vote));
    }
    if let Some(vote) = &item.external_vote {
        verdicts.extend(rules::owners_decided_elsewhere(item, vote.get(), &workspace.policy));
    }
    outcome.duties().iter().try_for_each(|duty| said(&words::field::DUTY, &duty.text).require())?;
    let duties = outcome.duties().iter();
    verdicts.extend(duties.map(|duty| consent_given(workspace, session, duty, context)));
    refused_by(verdicts)
}

/// The way in which an item was decided; the first that the body has while nothing is decided.
fn way(item: &Item, kind: BodyKind, workspace: &Workspace, session: &Session) -> Way {
    match item.decision.as_ref().map(|decision| decision.get()) {
        Some(Decision::Vote { .. } | Decision::OwnersVote { .. }) => Way::Vote,
        Some(Decision::Consensus { .. }) => Way::Consensus,
        None => {
            let rules = RuleSet::for_question(kind, *item.question.get(), &workspace.policy, session.day());
            rules.ways.first().copied().unwrap_or(Way::Vote)
        }
    }
}

fn consent_given(
    workspace: &Workspace,
    session: &Session,
    duty: &Duty,
    context: &Context<'_>,
) -> Explanation {
    let present = workspace.meetings.present_from(session, duty.organisation);
    rules::consented(duty, present, session.day(), context.today())
}
