use jiff::civil::Date;

use super::{
    Closing, Command, Contact, Fact, FormedFrom, Internal, MemberCount, Name, Relation, Role, rules,
};
use crate::{
    record::OrganisationId,
    rule::Refusal,
    text::messages::organisation as words,
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
        Command::Register { name, short_name, kind, uscc, founded, formed_from } => {
            let name = named(name, short_name.as_deref())?;
            let uscc = uscc.as_deref().map(rules::uscc).transpose()?;
            if let Some(uscc) = &uscc {
                rules::uscc_free(workspace, uscc, None).require()?;
            }
            if let Some(founded) = founded {
                rules::happened(&words::FOUNDED, founded.earliest(), today).require()?;
            }
            require_named_units(workspace, formed_from.as_ref())?;
            let (founded, formed_from) = (*founded, formed_from.clone());
            Fact::Registered {
                organisation: context.ids.next(),
                name,
                kind: *kind,
                uscc,
                founded,
                formed_from,
            }
        }
        Command::Rename { organisation, name, short_name, from } => {
            rules::active(workspace, *organisation, *from)?;
            let name = named(name, short_name.as_deref())?;
            Fact::Renamed { organisation: *organisation, name, from: *from }
        }
        Command::SetUscc { organisation, uscc } => {
            rules::known(workspace, *organisation)?;
            let uscc = rules::uscc(uscc)?;
            rules::uscc_free(workspace, &uscc, Some(*organisation)).require()?;
            Fact::UsccSet { organisation: *organisation, uscc }
        }
        Command::SetContact { organisation, name, phone } => {
            rules::known(workspace, *organisation)?;
            let name = name.as_deref().map(str::trim).filter(|name| !name.is_empty());
            let phone = rules::phone(phone.as_deref())?;
            let contact = Contact { name: name.map(|name| Internal::new(name.to_owned())), phone };
            Fact::ContactSet { organisation: *organisation, contact }
        }
        Command::SetPriority { organisation, priority } => {
            rules::known(workspace, *organisation)?;
            Fact::PrioritySet { organisation: *organisation, priority: *priority }
        }
        Command::SetFounding { organisation, founded, formed_from } => {
            rules::known(workspace, *organisation)?;
            rules::happened(&words::FOUNDED, founded.earliest(), today).require()?;
            require_named_units(workspace, formed_from.as_ref())?;
            let formed_from = formed_from.clone();
            Fact::FoundingSet { organisation: *organisation, founded: *founded, formed_from }
        }
        Command::CountPartyMembers { organisation, full, probationary, as_of } => {
            rules::is_party(rules::known(workspace, *organisation)?).require()?;
            rules::happened(&words::COUNTED, *as_of, today).require()?;
            let members = MemberCount { full: *full, probationary: *probationary, as_of: *as_of };
            Fact::PartyMembersCounted { organisation: *organisation, members }
        }
        Command::RecordElection { organisation, on } => {
            rules::has_term(rules::active(workspace, *organisation, *on)?).require()?;
            rules::happened(&words::ELECTION, *on, today).require()?;
            Fact::ElectionHeld { organisation: *organisation, on: *on }
        }
        Command::Close { organisation, on, reason } => {
            rules::active(workspace, *organisation, *on)?;
            let reason = reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
            let closing = Closing { on: *on, reason: reason.map(str::to_owned) };
            Fact::Closed { organisation: *organisation, closing }
        }
        Command::Relate { organisation, relation, to, from } => {
            relate(workspace, *organisation, *relation, *to, *from)?
        }
        Command::EndRelation { organisation, relation, to, on } => {
            end_relation(workspace, *organisation, *relation, *to, *on)?
        }
        Command::Appoint { organisation, person, role, from, until, dispatched_by } => {
            rules::active(workspace, *organisation, *from)?;
            said(&words::PERSON, person).require()?;
            rules::forwards(*from, *until).require()?;
            if let Some(sender) = dispatched_by {
                rules::known(workspace, *sender)?;
            }
            if *role == Role::FirstSecretary {
                rules::one_first_secretary(workspace, *organisation, *from, *until, None).require()?;
            }
            Fact::Appointed {
                appointment: context.ids.next(),
                organisation: *organisation,
                person: person.trim().to_owned(),
                role: *role,
                from: *from,
                until: *until,
                dispatched_by: *dispatched_by,
            }
        }
        Command::EndAppointment { appointment, on } => {
            let found = workspace.organisations.appointment(*appointment);
            let found = found.ok_or_else(|| unknown(*appointment))?;
            rules::forwards(found.from(), Some(*on)).require()?;
            if found.role() == Role::FirstSecretary {
                let (at, from) = (found.organisation(), found.from());
                rules::one_first_secretary(workspace, at, from, Some(*on), Some(*appointment)).require()?;
            }
            Fact::AppointmentEnded { appointment: *appointment, on: *on }
        }
    };
    Ok(vec![workspace::Fact::Organisation(fact)])
}

fn relate(
    workspace: &Workspace,
    organisation: OrganisationId,
    relation: Relation,
    to: OrganisationId,
    from: Date,
) -> Result<Fact, Refusal> {
    rules::active(workspace, organisation, from)?;
    rules::active(workspace, to, from)?;
    match relation {
        Relation::Subordination => {
            rules::no_circle(workspace, organisation, to, from).require()?;
            rules::one_superior(workspace, organisation, from).require()?;
        }
        Relation::Coordination => rules::not_itself(workspace, organisation, to).require()?,
    }
    Ok(Fact::Related { organisation, relation, to, from })
}

fn end_relation(
    workspace: &Workspace,
    organisation: OrganisationId,
    relation: Relation,
    to: OrganisationId,
    on: Date,
) -> Result<Fact, Refusal> {
    let ties = rules::known(workspace, organisation)?.ties().iter();
    let open = ties.rev().find(|tie| tie.relation == relation && tie.to == to && tie.until.is_none());
    let open = open.ok_or_else(|| not_now(organisation, &words::END_RELATION, &words::UNRELATED))?;
    rules::forwards(open.from, Some(on)).require()?;
    Ok(Fact::RelationEnded { organisation, relation, to, on })
}

fn named(name: &str, short: Option<&str>) -> Result<Name, Refusal> {
    said(&words::NAME, name).require()?;
    let short = short.map(str::trim).filter(|short| !short.is_empty()).map(str::to_owned);
    Ok(Name { full: name.trim().to_owned(), short })
}

fn require_named_units(workspace: &Workspace, formed_from: Option<&FormedFrom>) -> Result<(), Refusal> {
    let Some(formed_from) = formed_from else { return Ok(()) };
    for unit in &formed_from.named {
        rules::known(workspace, *unit)?;
    }
    rules::units_counted(formed_from).require()
}
