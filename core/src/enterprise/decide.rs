use jiff::civil::Date;

use super::{Command, Fact, Particular, PartyPresence, rules};
use crate::{
    organisation::rules::{happened, is_unit, known},
    rule::Refusal,
    text::messages::enterprise as words,
    workspace::{
        self, Context, Workspace,
        rules::{not_now, said, unknown},
    },
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
    let today = context.today();
    let fact = match command {
        Command::State { organisation, particulars, as_of, source } => {
            is_unit(known(workspace, *organisation)?).require()?;
            if particulars.is_empty() {
                return Err(said(&words::PARTICULARS, "").into());
            }
            happened(&words::AS_OF, *as_of, today).require()?;
            for particular in particulars {
                fits(workspace, particular, *as_of)?;
            }
            let (organisation, as_of) = (*organisation, *as_of);
            Fact::Stated { organisation, particulars: particulars.clone(), as_of, source: source.clone() }
        }
        Command::StateIndustry { organisation, code, as_of, source } => {
            is_unit(known(workspace, *organisation)?).require()?;
            happened(&words::AS_OF, *as_of, today).require()?;
            let particulars = vec![Particular::Industry(rules::industry(code)?)];
            Fact::Stated { organisation: *organisation, particulars, as_of: *as_of, source: source.clone() }
        }
        Command::Withdraw { organisation, topic, as_of, why } => {
            known(workspace, *organisation)?;
            said(&words::WHY_WITHDRAWN, why).require()?;
            let stated = workspace.enterprises.stated_as_of(*organisation, *topic, *as_of);
            stated.ok_or_else(|| not_now(*organisation, &words::STEP_WITHDRAW, &words::NOT_STATED))?;
            let (organisation, why) = (*organisation, why.trim().to_owned());
            Fact::Withdrawn { organisation, topic: *topic, as_of: *as_of, why }
        }
    };
    Ok(vec![workspace::Fact::Enterprise(fact)])
}

/// Whether a particular may stand in a file, as of a day. Visits ask the same.
///
/// # Errors
/// With the rule that forbids it.
pub fn fits(workspace: &Workspace, particular: &Particular, as_of: Date) -> Result<(), Refusal> {
    if let Some(year) = particular.topic().year() {
        rules::year_has_begun(year, as_of).require()?;
    }
    match particular {
        Particular::PartyOrganisation(presence) => covered_by(workspace, presence),
        Particular::BusinessScope(text)
        | Particular::Remarks(text)
        | Particular::RegisteredAddress(text)
        | Particular::TaxedAt(text) => said(particular.topic().text(), text).require(),
        Particular::RegistrationChanged(on) => happened(particular.topic().text(), *on, as_of).require(),
        _ => Ok(()),
    }
}

fn covered_by(workspace: &Workspace, presence: &PartyPresence) -> Result<(), Refusal> {
    if let PartyPresence::Instructor { appointment: Some(appointment) } = presence {
        let found = workspace.organisations.appointment(*appointment);
        found.ok_or_else(|| unknown(*appointment))?;
    }
    match presence.organisation() {
        Some(organisation) => rules::is_party(known(workspace, organisation)?).require(),
        None => Ok(()),
    }
}
