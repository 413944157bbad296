//! What an organisation is called, where it sits, how it is identified, when it began.

use jiff::civil::Date;

use super::given;
use crate::{
    organisation::{Contact, Fact, FormedFrom, FoundedOn, Internal, Kind, Name, Place, Uscc, rules},
    record::{BuildingId, OrganisationId},
    rule::Refusal,
    text::{Language, messages::organisation as words},
    workspace::{
        Context, Workspace,
        rules::{one_line, said, unknown},
    },
};

pub(super) fn register(
    (name, short_name): (&str, Option<&str>),
    kind: Kind,
    typed: Option<&str>,
    (founded, formed_from): (Option<FoundedOn>, Option<&FormedFrom>),
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Fact, Refusal> {
    let name = named(name, short_name)?;
    let uscc = typed.map(|typed| free_uscc(workspace, typed, None)).transpose()?;
    founding(workspace, founded, formed_from, context.today())?;
    let formed_from = formed_from.cloned();
    Ok(Fact::Registered { organisation: context.ids.next(), name, kind, uscc, founded, formed_from })
}

pub(super) fn rename(
    workspace: &Workspace,
    organisation: OrganisationId,
    (name, short_name): (&str, Option<&str>),
    from: Date,
) -> Result<Fact, Refusal> {
    rules::active(workspace, organisation, from)?;
    Ok(Fact::Renamed { organisation, name: named(name, short_name)?, from })
}

pub(super) fn name_in(
    workspace: &Workspace,
    organisation: OrganisationId,
    language: Language,
    (name, short_name): (&str, Option<&str>),
    on: Date,
) -> Result<Fact, Refusal> {
    let of = rules::active(workspace, organisation, on)?.name_since(on);
    Ok(Fact::NamedIn { organisation, of, language, name: named(name, short_name)? })
}

pub(super) fn relocate(
    workspace: &Workspace,
    organisation: OrganisationId,
    (address, building): (&str, Option<BuildingId>),
    from: Date,
) -> Result<Fact, Refusal> {
    rules::active(workspace, organisation, from)?;
    said(&words::ADDRESS, address).require()?;
    if let Some(building) = building {
        workspace.buildings.get(building).ok_or_else(|| unknown(building))?;
    }
    let place = Place { address: address.trim().to_owned(), building };
    Ok(Fact::Moved { organisation, place, from })
}

pub(super) fn set_uscc(
    workspace: &Workspace,
    organisation: OrganisationId,
    typed: &str,
) -> Result<Fact, Refusal> {
    rules::known(workspace, organisation)?;
    Ok(Fact::UsccSet { organisation, uscc: free_uscc(workspace, typed, Some(organisation))? })
}

pub(super) fn set_contact(
    workspace: &Workspace,
    organisation: OrganisationId,
    name: Option<&str>,
    phone: Option<&str>,
) -> Result<Fact, Refusal> {
    rules::known(workspace, organisation)?;
    let contact = Contact { name: given(name).map(Internal::new), phone: rules::phone(phone)? };
    Ok(Fact::ContactSet { organisation, contact })
}

pub(super) fn set_founding(
    workspace: &Workspace,
    organisation: OrganisationId,
    founded: FoundedOn,
    formed_from: Option<&FormedFrom>,
    today: Date,
) -> Result<Fact, Refusal> {
    rules::known(workspace, organisation)?;
    founding(workspace, Some(founded), formed_from, today)?;
    Ok(Fact::FoundingSet { organisation, founded, formed_from: formed_from.cloned() })
}

fn named(name: &str, short: Option<&str>) -> Result<Name, Refusal> {
    one_line(&words::NAME, name).require()?;
    let short = given(short);
    if let Some(short) = &short {
        one_line(&words::NAME, short).require()?;
    }
    Ok(Name { full: name.trim().to_owned(), short })
}

fn free_uscc(workspace: &Workspace, typed: &str, holder: Option<OrganisationId>) -> Result<Uscc, Refusal> {
    let uscc = rules::uscc(typed)?;
    rules::uscc_free(workspace, &uscc, holder).require()?;
    Ok(uscc)
}

fn founding(
    workspace: &Workspace,
    founded: Option<FoundedOn>,
    formed_from: Option<&FormedFrom>,
    today: Date,
) -> Result<(), Refusal> {
    if let Some(founded) = founded {
        rules::happened(&words::FOUNDED, founded.earliest(), today).require()?;
    }
    let Some(formed_from) = formed_from else { return Ok(()) };
    for unit in &formed_from.named {
        rules::known(workspace, *unit)?;
    }
    rules::units_counted(formed_from).require()
}
