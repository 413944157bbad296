//! Who is covered by a Party organisation or a union, and by whom a unit is.

use cobuild::{
    organisation::{Manner, Organisation},
    record::OrganisationId,
    text::Language,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{task::Task, ties::period};
use crate::{
    component::Link,
    page::party,
    text::{
        messages::{organisation_page as words, post_page as posts},
        naming,
    },
};

/// How many units are shown.
const SHOWN: usize = 100;

/// The units that it covers, or those that cover it; `None` where neither can be.
pub fn coverings(workspace: &Workspace, one: &Organisation, today: Date, language: Language) -> Option<Html> {
    let lines = match (one.kind().covers_units(), one.kind().is_unit()) {
        (true, _) => covered_by(workspace, one.id(), today, language),
        (false, true) => covering(workspace, one, language),
        (false, false) => return None,
    };
    Some(match lines.is_empty() {
        true => html! { <p class="soft">{ posts::NO_COVERAGE.get(language) }</p> },
        false => html! { <ul>{ for lines }</ul> },
    })
}

fn covered_by(workspace: &Workspace, id: OrganisationId, today: Date, language: Language) -> Vec<Html> {
    let line = |(unit, manner): (&Organisation, Manner)| {
        let end = Task::Uncover.address(id).with("unit", unit.id().to_string());
        html! {
            <li>
                { party::link(workspace, unit.id(), language) }
                <span class="soft">{ " · " }{ manner.text().get(language) }</span>{ " " }
                <Link to={end} class="button quiet screen-only">{ words::END.get(language) }<span class="spoken">{ format!(" {}", unit.name_for(language)) }</span></Link>
            </li>
        }
    };
    workspace.organisations.units_covered_on(id, today).take(SHOWN).map(line).collect()
}

fn covering(workspace: &Workspace, one: &Organisation, language: Language) -> Vec<Html> {
    let line = |covering: &cobuild::organisation::coverage::Covering| {
        html! {
            <li>
                { naming(posts::COVERED_BY, party::link(workspace, covering.by, language), language) }
                <span class="soft">{ " · " }{ covering.manner.text().get(language) }{ " · " }{ period(covering.period.from(), covering.period.until(), language) }</span>
            </li>
        }
    };
    one.covered().iter().map(line).collect()
}
