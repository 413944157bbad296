use cobuild::{
    organisation::{Organisation, Relation, Tie},
    record::OrganisationId,
    rule::date_words,
    text::Language,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::task::Task;
use crate::{component::Link, route::Route, text::messages::organisation_page as words};

/// From when to when; a day of ending is the first on which it no longer holds.
pub fn period(from: Date, until: Option<Date>, language: Language) -> String {
    let from = date_words(from, language);
    match until {
        Some(until) => {
            words::FROM_UNTIL.fill(language, &[("from", &from), ("until", &date_words(until, language))])
        }
        None => words::FROM_ON.fill(language, &[("from", &from)]),
    }
}

/// Superiors, coordinators and those below, each with its dates.
pub fn ties(workspace: &Workspace, organisation: &Organisation, today: Date, language: Language) -> Html {
    let id = organisation.id();
    let name = |other: OrganisationId| html! { <Link to={Route::Organisation { id: other }}>{ workspace.organisations.name_for(other, language) }</Link> };
    let tie = |tie: &Tie| {
        let end = Task::Unrelate
            .address(id)
            .with("to", tie.to.to_string())
            .with("relation", tie.relation.text().key);
        html! {
            <li>
                { tie.relation.text().get(language) }{ " · " }{ name(tie.to) }
                <span class="soft">{ " · " }{ period(tie.from, tie.until, language) }</span>
                if tie.until.is_none() {
                    { " " }<Link to={end} class="button quiet screen-only">{ words::END.get(language) }<span class="spoken">{ format!(" {}", workspace.organisations.name_for(tie.to, language)) }</span></Link>
                }
            </li>
        }
    };
    let below = workspace.organisations.subordinates_on(id, today);
    let coordinated = workspace.organisations.active_on(today).filter(|other| {
        other
            .ties()
            .iter()
            .any(|tie| tie.relation == Relation::Coordination && tie.to == id && tie.holds_on(today))
    });
    let coordinated: Vec<OrganisationId> = coordinated.map(Organisation::id).collect();
    let line = |(label, other): (cobuild::text::Text, &OrganisationId)| html! { <li>{ label.get(language) }{ " · " }{ name(*other) }</li> };
    let under = below.iter().map(|other| (words::SUBORDINATE, other));
    let around = coordinated.iter().map(|other| (words::COORDINATED, other));
    if organisation.ties().is_empty() && below.is_empty() && coordinated.is_empty() {
        return html! { <p class="soft">{ words::NO_TIES.get(language) }</p> };
    }
    html! {
        <ul>
            { for organisation.ties().iter().map(tie) }
            { for under.chain(around).map(line) }
        </ul>
    }
}
