use super::{Command, amend, close, link, mediate, order, receive, rectify, supervise, whistle, withdraw};
use crate::{
    rule::Refusal,
    workspace::{self, Context, Workspace},
};

/// Decides a command: the facts it leads to, or why it is refused.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    match command {
        Command::Receive(new) => receive::receive(new, workspace, context),
        Command::RaiseDemand { demand, title } => receive::raise(*demand, title, workspace, context),
        Command::Amend { .. } => amend::amend(command, workspace),
        Command::Screen { issue, screening } => receive::screen(*issue, screening, workspace),
        Command::TakeUpAgain { issue, why } => receive::take_up_again(*issue, why, workspace),
        Command::Answer { issue, text } => receive::answer(*issue, text, workspace),
        Command::Schedule { issue, session } => receive::schedule(*issue, *session, workspace, context),
        Command::Dispatch(new) => order::dispatch(new, workspace, context),
        Command::Contact { order } => order::contact(*order, workspace),
        Command::Return { order, reason } => order::give_back(*order, reason, workspace, context),
        Command::Decide { order, lead, reason } => order::rule(*order, *lead, reason, workspace),
        Command::Pause { order, reason } => order::pause(*order, reason, workspace),
        Command::Resume { order } => order::resume(*order, workspace),
        Command::Extend { .. } => order::extend(command, workspace, context),
        Command::ApprovePlan { .. } => order::approve_plan(command, workspace, context),
        Command::Reply { order, text, result } => order::reply(*order, text, *result, workspace, context),
        Command::CallBack { .. } => close::call_back(command, workspace),
        Command::Reopen { issue, why } => close::reopen(*issue, why, workspace, context),
        Command::Close { issue } => close::close(*issue, workspace, context),
        Command::PostAnswer { issue, place } => close::post_answer(*issue, place, workspace),
        Command::Unlink { issue, why } => link::unlink(*issue, why, workspace),
        Command::Relate { issue, to } => link::relate(*issue, *to, workspace),
        Command::Unrelate { issue, to } => link::unrelate(*issue, *to, workspace),
        Command::TellOutcome { issue, channel } => link::tell(*issue, *channel, workspace),
        Command::AskToWithdraw { .. } => withdraw::ask(command, workspace),
        Command::CallAboutWithdrawal { .. } => withdraw::call(command, workspace),
        Command::AcceptMediation(request) => mediate::accept(request, workspace, context),
        Command::Mediate(new) => mediate::mediate(new, workspace, context),
        Command::Transfer { order, lead, reason } => supervise::transfer(*order, *lead, reason, workspace),
        Command::Remind { order, reason } => supervise::remind(*order, reason, workspace),
        Command::Supervise { order, reason, supervisor } => {
            supervise::supervise(*order, reason, supervisor, workspace)
        }
        Command::Rectify { issue, text } => rectify::rectify(*issue, text, workspace),
        Command::CallAboutRectification { .. } => rectify::call(command, workspace),
        Command::BlowWhistle(new) => whistle::blow(new, workspace, context),
        Command::Arrive { whistle, department, at } => {
            whistle::arrive(*whistle, *department, *at, workspace, context)
        }
        Command::Leave { .. } => whistle::leave(command, workspace, context),
        Command::ConcludeWhistle { whistle, result, text } => {
            whistle::conclude(*whistle, *result, text, workspace)
        }
        Command::RateWhistle { whistle, department, by, marks } => {
            whistle::rate(*whistle, *department, *by, *marks, workspace)
        }
    }
}
