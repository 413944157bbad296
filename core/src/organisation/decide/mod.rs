mod appointment;
mod identity;
mod tie;

use super::{Closing, Command, Fact, MemberCount, count, coverage, duty, rules, term};
use crate::{
    rule::Refusal,
    text::messages::organisation as words,
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
    Ok(vec![workspace::Fact::Organisation(fact(command, workspace, context)?)])
}

fn fact(command: &Command, workspace: &Workspace, context: &mut Context<'_>) -> Result<Fact, Refusal> {
    let today = context.today();
    match command {
        Command::Register { name, short_name, kind, uscc, founded, formed_from } => {
            let founding = (*founded, formed_from.as_ref());
            let name = (name.as_str(), short_name.as_deref());
            identity::register(name, *kind, uscc.as_deref(), founding, workspace, context)
        }
        Command::Rename { organisation, name, short_name, from } => {
            identity::rename(workspace, *organisation, (name, short_name.as_deref()), *from)
        }
        Command::NameIn { organisation, language, name, short_name, on } => {
            identity::name_in(workspace, *organisation, *language, (name, short_name.as_deref()), *on)
        }
        Command::Move { organisation, address, building, from } => {
            identity::relocate(workspace, *organisation, (address, *building), *from)
        }
        Command::SetUscc { organisation, uscc } => identity::set_uscc(workspace, *organisation, uscc),
        Command::SetContact { organisation, name, phone } => {
            identity::set_contact(workspace, *organisation, name.as_deref(), phone.as_deref())
        }
        Command::SetFounding { organisation, founded, formed_from } => {
            identity::set_founding(workspace, *organisation, *founded, formed_from.as_ref(), today)
        }
        Command::Suspend { organisation, from, reason } => {
            rules::working(workspace, *organisation, *from)?;
            let reason = given(reason.as_deref());
            Ok(Fact::Suspended { organisation: *organisation, from: *from, reason })
        }
        Command::Resume { organisation, on } => {
            let period = &rules::suspended(workspace, *organisation)?.period;
            rules::forwards(period.from(), Some(*on)).require()?;
            Ok(Fact::Resumed { organisation: *organisation, on: *on })
        }
        Command::SetPartyForm { organisation, form } => {
            rules::is_party(rules::known(workspace, *organisation)?).require()?;
            Ok(Fact::PartyFormSet { organisation: *organisation, form: *form })
        }
        Command::SetPriority { organisation, priority } => {
            rules::known(workspace, *organisation)?;
            Ok(Fact::PrioritySet { organisation: *organisation, priority: *priority })
        }
        Command::CountPartyMembers { organisation, full, probationary, as_of } => {
            rules::counts_party_members(rules::known(workspace, *organisation)?).require()?;
            rules::happened(&words::COUNTED, *as_of, today).require()?;
            let members = MemberCount { full: *full, probationary: *probationary, as_of: *as_of };
            Ok(Fact::PartyMembersCounted { organisation: *organisation, members })
        }
        Command::RecordElection { organisation, on } => {
            rules::has_term(rules::active(workspace, *organisation, *on)?).require()?;
            rules::happened(&words::ELECTION, *on, today).require()?;
            Ok(Fact::ElectionHeld { organisation: *organisation, on: *on })
        }
        Command::Close { organisation, on, reason } => {
            rules::active(workspace, *organisation, *on)?;
            let closing = Closing { on: *on, reason: given(reason.as_deref()) };
            Ok(Fact::Closed { organisation: *organisation, closing })
        }
        Command::Relate { organisation, relation, to, from, until } => {
            tie::relate(workspace, *organisation, *relation, (*to, *from, *until))
        }
        Command::EndRelation { organisation, relation, to, on } => {
            tie::end(workspace, *organisation, *relation, (*to, *on))
        }
        Command::Appoint(new) => appointment::appoint(new, workspace, context),
        Command::EndAppointment { appointment, on, reason } => {
            appointment::end(workspace, *appointment, *on, given(reason.as_deref()))
        }
        Command::Term(command) => term::decide(command, workspace, context).map(Fact::Term),
        Command::Count(command) => count::decide(command, workspace, context).map(Fact::Count),
        Command::Coverage(command) => coverage::decide(command, workspace).map(Fact::Coverage),
        Command::Duty(command) => duty::decide(command, workspace, context).map(Fact::Duty),
    }
}

/// Words that somebody entered, trimmed; none for an empty field.
fn given(words: Option<&str>) -> Option<String> {
    words.map(str::trim).filter(|words| !words.is_empty()).map(str::to_owned)
}
