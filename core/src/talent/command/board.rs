use crate::{
    record::TalentBoardId,
    rule::Refusal,
    talent::{BoardChange, Cause, Fact, Order, TalentBoard},
    text::{Text, messages::talent as words},
    workspace::{
        Context, Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

pub(super) fn open(
    title: &str,
    place: &str,
    places: Option<u32>,
    context: &mut Context<'_>,
) -> Result<Fact, Refusal> {
    one_line(&words::FIELD_TITLE, title).require()?;
    let (title, place) = (title.trim().to_owned(), place.trim().to_owned());
    Ok(Fact::BoardOpened { board: context.ids.next(), title, place, places })
}

pub(super) fn edit(
    id: TalentBoardId,
    changes: &[BoardChange],
    workspace: &Workspace,
) -> Result<Vec<Fact>, Refusal> {
    kept(workspace, id, &words::STEP_EDIT_BOARD)?;
    for change in changes {
        match change {
            BoardChange::Title(title) => one_line(&words::FIELD_TITLE, title).require()?,
            BoardChange::Order(Order::Office(order)) => {
                let stranger = order.iter().find(|talent| workspace.talents.get(**talent).is_none());
                stranger.map_or(Ok(()), |stranger| Err(Refusal::from(unknown(*stranger))))?;
            }
            BoardChange::Order(Order::ByName) | BoardChange::Place(_) | BoardChange::Places(_) => {}
        }
    }
    Ok(changes.iter().map(|change| Fact::BoardEdited { board: id, change: change.clone() }).collect())
}

pub(super) fn close(id: TalentBoardId, reason: &str, workspace: &Workspace) -> Result<Vec<Fact>, Refusal> {
    kept(workspace, id, &words::STEP_CLOSE_BOARD)?;
    said(&words::FIELD_REASON, reason).require()?;
    let erased = |(talent, _)| Fact::Erased { talent, cause: Cause::PurposeMet };
    let mut facts: Vec<Fact> = workspace.talents.on_board(id).map(erased).collect();
    facts.push(Fact::BoardClosed { board: id, reason: reason.trim().to_owned() });
    Ok(facts)
}

/// The board, unless it is closed.
pub(super) fn kept<'a>(
    workspace: &'a Workspace,
    id: TalentBoardId,
    step: &'static Text,
) -> Result<&'a TalentBoard, Refusal> {
    let board = workspace.talents.board(id).ok_or_else(|| unknown(id))?;
    match board.closed {
        Some(_) => Err(not_now(id, step, &words::STATE_CLOSED).into()),
        None => Ok(board),
    }
}
