use super::{
    Command, Decided, agenda::not_concluded, find_body, find_item, is_open, is_planned, refused_by,
    require_state,
};
use crate::{
    meeting::{
        ExternalVote, Fact, Seating, Study,
        rules::{self, Moment},
    },
    rule::Refusal,
    text::messages::meeting as words,
    workspace::{
        Context, Workspace,
        rules::{said, unknown},
    },
};

/// What belongs to an item before it is decided: what it asks, who studied it, what absent members wrote, the owners'
/// own vote.
pub(super) fn decide(command: &Command, workspace: &Workspace, context: &Context<'_>) -> Decided {
    let fact = match command {
        Command::PutQuestion { item, question } => {
            let (session, item) = find_item(workspace, *item)?;
            not_concluded(item, &words::step::PUT_QUESTION)?;
            let kind = find_body(workspace, session.body)?.kind;
            rules::question_allowed(kind, *question, Moment::Planning).about(item.id).require()?;
            Fact::QuestionPut { session: session.id, item: item.id, question: *question }
        }
        Command::NoteStudy { item, by, on } => {
            let (session, item) = find_item(workspace, *item)?;
            not_concluded(item, &words::step::NOTE_STUDY)?;
            said(&words::field::STUDIED_BY, by).require()?;
            let on = on.unwrap_or(context.today());
            rules::in_order(&words::field::TODAY, on, context.today()).require()?;
            let study = Study { by: by.trim().to_owned(), on };
            Fact::ItemStudied { session: session.id, item: item.id, study }
        }
        Command::FileOpinion { item, seat, text } => {
            let (session, item) = find_item(workspace, *item)?;
            require_state(session, &words::step::FILE_OPINION, |state| is_planned(state) || is_open(state))?;
            not_concluded(item, &words::step::FILE_OPINION)?;
            said(&words::field::OPINION, text).require()?;
            let kind = find_body(workspace, session.body)?.kind;
            match seat {
                Some(seat) => {
                    let found = workspace.meetings.seat(*seat).filter(|found| found.body == session.body);
                    let found = found.ok_or_else(|| Refusal::from(unknown(*seat)))?;
                    rules::entitled(found, session.day()).require()?;
                    rules::absent(found, session.attendance_of(*seat)).require()?;
                }
                // Where seats are marked one by one, it must be seen whose opinion it is.
                None if kind.seating() == Seating::Seats => {
                    return Err(said(&words::field::SEAT, "").about(item.id).into());
                }
                None => {}
            }
            let text = text.trim().to_owned();
            Fact::OpinionFiled { session: session.id, item: item.id, seat: *seat, text }
        }
        Command::AttachOwnersVote { item, vote } => {
            let (session, item) = find_item(workspace, *item)?;
            not_concluded(item, &words::step::ATTACH_OWNERS_VOTE)?;
            let (_, vote) = find_item(workspace, *vote)?;
            rules::owners_decided(workspace, item, vote).require()?;
            Fact::OwnersVoteAttached { session: session.id, item: item.id, vote: vote.id }
        }
        Command::AttachExternalVote { item, vote } => {
            let (session, item) = find_item(workspace, *item)?;
            not_concluded(item, &words::step::ATTACH_OWNERS_VOTE)?;
            said(&words::field::OWNERS_VOTE_DOCUMENT, &vote.document).require()?;
            rules::in_order(&words::field::TODAY, vote.on, context.today()).require()?;
            refused_by(rules::owners_decided_elsewhere(item, vote, &workspace.policy))?;
            let vote = ExternalVote { document: vote.document.trim().to_owned(), ..vote.clone() };
            Fact::ExternalVoteAttached { session: session.id, item: item.id, vote }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![fact])
}
