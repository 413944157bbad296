//! Finds an organisation by what somebody types.

use cobuild::{
    organisation::{Organisation, Organisations},
    record::OrganisationId,
};
use jiff::civil::Date;

/// Stands between a name and what tells it from the same name elsewhere.
const APART: &str = " · ";

/// What a typed name leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing was typed.
    Nothing,
    /// This one.
    One(OrganisationId),
    /// More than one has that name.
    Several,
    /// None on record has it.
    Unknown,
}

/// Which active organisation somebody means who typed its name, its short name or its [`label`].
pub fn find(organisations: &Organisations, typed: &str, on: Date) -> Found {
    let typed = typed.trim();
    if typed.is_empty() {
        return Found::Nothing;
    }
    let named = |firm: &&Organisation| firm.name() == typed || firm.short_name() == typed;
    let mut named = organisations.active_on(on).filter(named);
    match (named.next(), named.next()) {
        (Some(firm), None) => return Found::One(firm.id()),
        (Some(_), Some(_)) => return Found::Several,
        (None, _) => {}
    }
    let Some((name, _)) = typed.rsplit_once(APART) else { return Found::Unknown };
    let same = organisations.active_on(on).filter(|firm| firm.name() == name);
    let mut labelled = same.filter(|firm| apart(firm) == typed);
    labelled.next().map_or(Found::Unknown, |firm| Found::One(firm.id()))
}

/// The name of an organisation, and what tells it from another one of that name.
pub fn label(organisations: &Organisations, firm: &Organisation, on: Date) -> String {
    let mut same = organisations.active_on(on).filter(|other| other.name() == firm.name());
    let shared = same.by_ref().nth(1).is_some();
    if shared { apart(firm) } else { firm.name().to_owned() }
}

fn apart(firm: &Organisation) -> String {
    let id = firm.id().to_string();
    let tail = id.rsplit_once('-').map_or(id.as_str(), |(_, tail)| tail);
    let code = firm.uscc().map_or(tail, |uscc| uscc.as_str());
    format!("{}{APART}{code}", firm.name())
}

/// The labels of up to `limit` active organisations whose name or code holds what is typed, those that are visited first.
pub fn matching(organisations: &Organisations, typed: &str, on: Date, limit: usize) -> Vec<String> {
    let typed = typed.trim().to_lowercase();
    let holds = |text: &str| text.to_lowercase().contains(&typed);
    let fits = |firm: &&Organisation| {
        holds(firm.name()) || holds(firm.short_name()) || firm.uscc().is_some_and(|uscc| holds(uscc.as_str()))
    };
    let of = |visited: bool| {
        organisations
            .active_on(on)
            .filter(move |firm| firm.kind().is_visited() == visited)
            .filter(fits)
            .take(limit)
    };
    let mut found: Vec<&Organisation> = of(true).chain(of(false)).take(limit).collect();
    found.sort_by_key(|firm| firm.name());
    found.into_iter().map(|firm| label(organisations, firm, on)).collect()
}
