mod record;
mod said;
mod told;

use record::record;
use said::{changes_fit, demand_said, met_named, room_known, visitors_named};
use told::{consent_changed, told_again};

use super::{Command, Correction, DemandChange, Fact, VisitChange, rules};
use crate::{
    organisation::rules::active,
    rule::Refusal,
    text::messages::visit as words,
    workspace::{
        self, Context, Workspace,
        rules::{said, unknown},
    },
};

/// Decides a command: the facts it leads to, or why it is refused. What a visit tells about a lease or an intention
/// to leave goes to the occupancy as well: it is entered once.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let visits = &workspace.visits;
    let now = context.now;
    let fact = match command {
        Command::Record { .. } => return record(command, workspace, context),
        Command::AddDemand { visit, demand } => {
            visits.get(*visit).ok_or_else(|| unknown(*visit))?;
            Fact::DemandAdded { visit: *visit, demand: context.ids.next(), content: demand_said(demand)? }
        }
        Command::Correct { visit, change } => {
            let known = visits.get(*visit).ok_or_else(|| unknown(*visit))?;
            let change = match change {
                VisitChange::At(at) => {
                    rules::not_in_the_future(*at, now).require()?;
                    active(workspace, known.organisation(), at.date())?;
                    visitors_named(workspace, known.visitors(), at.date())?;
                    Correction::At(*at)
                }
                VisitChange::Channel(channel) => Correction::Channel(*channel),
                VisitChange::Visitors(visitors) => {
                    Correction::Visitors(visitors_named(workspace, visitors, known.at().date())?)
                }
                VisitChange::Room(room) => {
                    room_known(workspace, Some(*room))?;
                    Correction::Room(*room)
                }
                VisitChange::NoRoom => Correction::NoRoom,
                VisitChange::Met(met) => Correction::Met(met_named(met)?),
                VisitChange::Purpose(purpose) => Correction::Purpose(purpose.trim().to_owned()),
                VisitChange::Changes(changes) => {
                    changes_fit(workspace, changes, known.at().date())?;
                    return told_again(workspace, known, changes, now.date());
                }
                VisitChange::PolicyTold(told) => Correction::PolicyTold(told.trim().to_owned()),
            };
            Fact::Corrected { visit: *visit, change }
        }
        Command::CorrectDemand { demand, change } => {
            let known = visits.demand(*demand).ok_or_else(|| unknown(*demand))?;
            let change = match change {
                DemandChange::Text(text) => {
                    said(&words::DEMAND_TEXT, text).require()?;
                    DemandChange::Text(text.trim().to_owned())
                }
                DemandChange::Answer(answer) => {
                    said(&words::ANSWER, answer).require()?;
                    DemandChange::Answer(answer.trim().to_owned())
                }
                DemandChange::Consent(consent) => return Ok(consent_changed(workspace, known, *consent)),
                other => other.clone(),
            };
            Fact::DemandCorrected { demand: *demand, change }
        }
        Command::SetNext { visit, on } => {
            let known = visits.get(*visit).ok_or_else(|| unknown(*visit))?;
            if let Some(on) = on {
                rules::next_is_later(known.at().date(), *on).require()?;
            }
            Fact::NextSet { visit: *visit, on: *on }
        }
    };
    Ok(vec![workspace::Fact::Visit(fact)])
}
