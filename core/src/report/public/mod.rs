//! What may leave the office. What is a name and what a contact is known from the records; of free text only telephone
//! numbers are told by their shape.

mod mask;
mod phone;

pub(super) use mask::Mask;

use std::collections::BTreeMap;

use crate::{
    issue::{Issue, MediationParty, RaisedBy},
    meeting::{Item, Session},
    organisation::{Internal, Organisation, Phone},
    record::{IssueId, ItemId, OrganisationId},
    text::Language,
    visit::Consent,
    workspace::Workspace,
};

/// The words of a session for everybody.
pub(super) struct Public {
    everywhere: Mask,
    items: BTreeMap<ItemId, Telling>,
}

/// Whether an item is told to everybody.
pub(super) enum Telling {
    /// It is, in words from which this mask takes what stays in the office.
    Told(Mask),
    /// Whoever raised it does not want that.
    NotAgreed,
    /// Nobody has asked whoever raised it.
    NotAsked,
}

impl Public {
    pub(super) fn of(workspace: &Workspace, session: &Session, language: Language) -> Public {
        let agenda = workspace.meetings.agenda(session);
        let persons: Vec<String> = agenda
            .iter()
            .flat_map(|item| raised(workspace, item))
            .flat_map(|issue| persons(workspace, issue))
            .collect();
        let telling = |item: &&Item| {
            let own = raised(workspace, item).into_iter().flat_map(|issue| unnamed(workspace, issue));
            let mask = Mask::of(persons.iter().cloned().chain(own), language);
            (item.id, telling(item.issue.and_then(|id| workspace.issues.get(id)), mask))
        };
        let items = agenda.iter().map(telling).collect();
        Public { everywhere: Mask::of(persons.iter().cloned(), language), items }
    }

    /// Words that are of no item: titles, places.
    pub(super) fn text(&self, text: &str) -> String {
        self.everywhere.text(text)
    }

    /// Whether an item is told, and through which mask.
    pub(super) fn telling(&self, item: ItemId) -> &Telling {
        self.items.get(&item).unwrap_or(&Telling::NotAsked)
    }
}

/// An item that nobody raised is the body's own. Somebody who gave no name cannot be asked, and nothing leads to them.
fn telling(issue: Option<&Issue>, mask: Mask) -> Telling {
    let Some(issue) = issue else { return Telling::Told(mask) };
    match issue.consent_given() {
        Consent::Named | Consent::Anonymous => Telling::Told(mask),
        Consent::NotAsked => Telling::NotAsked,
        Consent::Withheld => Telling::NotAgreed,
    }
}

/// The issue of an item, and those that were linked to it as its duplicates: others raised the same.
fn raised<'a>(workspace: &'a Workspace, item: &Item) -> Vec<&'a Issue> {
    let with_duplicates = |id: IssueId| std::iter::once(id).chain(workspace.issues.duplicates_of(id));
    item.issue.into_iter().flat_map(with_duplicates).filter_map(|id| workspace.issues.get(id)).collect()
}

/// Who raised it as a person, unless they agreed to be named; who was met about it or took part in a mediation; and how
/// any of them is reached, which nobody agrees to by being named.
fn persons(workspace: &Workspace, issue: &Issue) -> Vec<String> {
    let mut found = Vec::new();
    match &issue.raised_by {
        RaisedBy::Person { name, contact } => {
            found.extend((!issue.consent_given().may_be_named()).then(|| name.clone()));
            found.push(contact.clone());
        }
        RaisedBy::Organisation(id) => {
            let contact = workspace.organisations.get(*id).map(Organisation::contact);
            found.extend(
                contact
                    .into_iter()
                    .flat_map(|contact| reached(contact.name.as_ref(), contact.phone.as_ref())),
            );
        }
        RaisedBy::Anonymous => {}
    }
    let visit = issue.source.visit().and_then(|id| workspace.visits.get(id));
    let met = visit.into_iter().flat_map(|visit| visit.met());
    found.extend(met.flat_map(|person| reached(Some(&person.name), person.phone.as_ref())));
    found.extend(issue.mediation_parties().filter_map(MediationParty::person).map(str::to_owned));
    found
}

fn reached(name: Option<&Internal<String>>, phone: Option<&Internal<Phone>>) -> Vec<String> {
    let name = name.map(|name| name.for_the_office().clone());
    let phone = phone.map(|phone| phone.for_the_office().to_string());
    name.into_iter().chain(phone).collect()
}

/// The names of the organisation that raised it, in every language, unless it agreed to be named. They stay where another
/// item names it: a department acts in public.
fn unnamed(workspace: &Workspace, issue: &Issue) -> Vec<String> {
    let id: Option<OrganisationId> =
        issue.raised_by.organisation().filter(|_| !issue.consent_given().may_be_named());
    let Some(organisation) = id.and_then(|id| workspace.organisations.get(id)) else { return Vec::new() };
    let main = organisation.names().map(|(_, name)| name);
    let all = main.chain(organisation.names_in_languages().map(|(_, _, name)| name));
    all.flat_map(|name| std::iter::once(name.full.clone()).chain(name.short.clone())).collect()
}
