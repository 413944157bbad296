use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::{
    building::who_sits_in,
    enterprise::{Particular, Registration, Section, TaxPlace, Topic, profile},
    organisation::Organisation,
    rate::{Part, Rate},
    record::{BuildingId, OrganisationId},
    text::{Text, messages::building as words},
    workspace::Workspace,
};

/// The firms that sit in a building on a day, each once, in the order in which they came on record. Whether they have a
/// unified social credit code makes no difference.
pub fn firms_in(workspace: &Workspace, building: BuildingId, on: Date) -> Vec<&Organisation> {
    let mut sitting = who_sits_in(workspace, building, on);
    sitting.retain(|organisation| organisation.kind().is_visited());
    sitting
}

/// Local registration rate 註冊在地率: firms registered in the district ÷ firms in the building. A firm that is registered
/// nowhere counts among the latter; one of which nobody knows is left out and named.
pub fn registration_rate(workspace: &Workspace, building: BuildingId, on: Date) -> Rate {
    let here = |said| match said {
        Particular::Registration(place) => Some(place == Registration::Here),
        _ => None,
    };
    rate(workspace, building, on, (&words::REGISTRATION_RATE, Topic::Registration), here)
}

/// Local tax rate 稅收落地率, 納稅在地率: firms that pay their taxes in the district ÷ firms in the building, by count; one
/// of which nobody knows is left out and named.
pub fn tax_place_rate(workspace: &Workspace, building: BuildingId, on: Date) -> Rate {
    let here = |said| match said {
        Particular::TaxPlace(place) => Some(place == TaxPlace::Here),
        _ => None,
    };
    rate(workspace, building, on, (&words::TAX_PLACE_RATE, Topic::TaxPlace), here)
}

fn rate(
    workspace: &Workspace,
    building: BuildingId,
    on: Date,
    (name, topic): (&'static Text, Topic),
    here: impl Fn(Particular) -> Option<bool>,
) -> Rate {
    let part = |firm: &Organisation| {
        let said = profile(workspace, firm.id()).on(topic, on);
        match said.and_then(|said| here(said.particular)) {
            Some(here) => Part::when(firm.id(), here),
            None => Part::excluded(firm.id(), &words::NOT_KNOWN),
        }
    };
    Rate::of(name, firms_in(workspace, building, on).into_iter().map(part))
}

/// The firms of a building by the section of their industry, the section with the most firms first: what the dominant
/// industry 主導產業 really is. Firms of which nobody knows are not in it.
pub fn industries(
    workspace: &Workspace,
    building: BuildingId,
    on: Date,
) -> Vec<(Section, Vec<OrganisationId>)> {
    let mut sections: BTreeMap<Section, Vec<OrganisationId>> = BTreeMap::new();
    for firm in firms_in(workspace, building, on) {
        let said = profile(workspace, firm.id()).on(Topic::Industry, on);
        if let Some(Particular::Industry(industry)) = said.map(|said| said.particular) {
            sections.entry(industry.section()).or_default().push(firm.id());
        }
    }
    let mut sections: Vec<_> = sections.into_iter().collect();
    sections.sort_by_key(|(section, firms)| (std::cmp::Reverse(firms.len()), *section));
    sections
}
