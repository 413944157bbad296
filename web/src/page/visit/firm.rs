//! Finds an organisation by what somebody types.

use cobuild::{
    organisation::{Name, Organisation, Organisations},
    query::Typed,
    record::OrganisationId,
    text::Language,
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
    let mut named = organisations.active_on(on).filter(|firm| firm.goes_by(typed));
    match (named.next(), named.next()) {
        (Some(firm), None) => return Found::One(firm.id()),
        (Some(_), Some(_)) => return Found::Several,
        (None, _) => {}
    }
    let Some((name, mark)) = typed.rsplit_once(APART) else { return Found::Unknown };
    let mut labelled = organisations.active_on(on).filter(|firm| firm.goes_by(name) && apart(firm) == mark);
    labelled.next().map_or(Found::Unknown, |firm| Found::One(firm.id()))
}

/// The name of an organisation for a reader of a language, and what tells it from another one of that name.
pub fn label(organisations: &Organisations, firm: &Organisation, on: Date, language: Language) -> String {
    let name = firm.name_for(language);
    let mut others = organisations.active_on(on).filter(|other| other.id() != firm.id());
    let shared = others.any(|other| other.goes_by(name));
    if shared { format!("{name}{APART}{}", apart(firm)) } else { name.to_owned() }
}

/// Its code, or the end of its id.
fn apart(firm: &Organisation) -> String {
    let id = firm.id().to_string();
    let tail = id.rsplit_once('-').map_or(id.as_str(), |(_, tail)| tail);
    firm.uscc().map_or(tail, |uscc| uscc.as_str()).to_owned()
}

/// The labels of up to `limit` active organisations whose name or code holds what is typed, those that are visited first.
pub fn matching(
    organisations: &Organisations,
    typed: &str,
    (on, language): (Date, Language),
    limit: usize,
) -> Vec<String> {
    let typed = Typed::new(typed);
    let fits = |firm: &&Organisation| {
        let names = firm.latest_names().flat_map(written);
        typed.finds(names.chain(firm.uscc().map(|uscc| uscc.as_str())))
    };
    let of = |visited: bool| {
        organisations
            .active_on(on)
            .filter(move |firm| firm.kind().is_visited() == visited)
            .filter(fits)
            .take(limit)
    };
    let mut found: Vec<&Organisation> = of(true).chain(of(false)).take(limit).collect();
    found.sort_by_key(|firm| firm.name_for(language));
    found.into_iter().map(|firm| label(organisations, firm, on, language)).collect()
}

/// A name as it may be typed: in full or short.
pub fn written(name: &Name) -> impl Iterator<Item = &str> {
    [Some(name.full.as_str()), name.short.as_deref()].into_iter().flatten()
}
