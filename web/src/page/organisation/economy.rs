use std::rc::Rc;

use cobuild::{
    building::{
        Building,
        economy::{BuildingTax, TaxBasis, industries, occupation, registration_rate, tax, tax_place_rate},
    },
    enterprise::TaxScope,
    rate::Rate,
    record::BuildingId,
    rule::date_words,
    text::Language,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::building_task::BuildingTask;
use crate::{
    component::Link,
    page::rate::RateFold,
    store::use_store,
    text::{messages::building_page as words, use_language},
};

/// Properties of [`Economy`].
#[derive(Properties, PartialEq)]
pub struct EconomyProps {
    /// Of which building.
    pub id: BuildingId,
    /// On which day.
    pub on: Date,
}

/// How a building is used, who is registered and pays taxes there, and what it yields; each figure with what it is made of.
#[component]
pub fn Economy(props: &EconomyProps) -> Html {
    let EconomyProps { id, on } = *props;
    let language = use_language();
    let store = use_store();
    let known = store.read(|workspace| {
        let building = workspace.buildings.get(id)?;
        let used = occupation(workspace, id, on);
        let rates = [
            used.occupancy_rate(),
            used.vacancy_rate(),
            registration_rate(workspace, id, on),
            tax_place_rate(workspace, id, on),
        ];
        Some((rates.map(Rc::new), facts(workspace, building, on, language)))
    });
    let Some((rates, facts)) = known else { return html! { <template></template> } };
    let task = |task: BuildingTask| html! { <Link to={task.address(id)} class="button">{ task.text().get(language) }</Link> };
    html! {
        <section aria-labelledby="economy">
            <h2 id="economy">{ words::ECONOMY.get(language) }</h2>
            <div>{ for rates.into_iter().map(|rate: Rc<Rate>| html! { <RateFold {rate} /> }) }</div>
            { facts }
            <nav class="actions screen-only" aria-label={words::ECONOMY.get(language)}>
                { task(BuildingTask::DeclareTax) }
                { task(BuildingTask::DeclareFloor) }
            </nav>
        </section>
    }
}

/// Taxes of the last whole year by what they count, and the industries, the one with the most firms first.
fn facts(workspace: &Workspace, building: &Building, on: Date, language: Language) -> Html {
    let year = on.year().saturating_sub(1);
    let taxes = TaxScope::ALL.iter().filter_map(|scope| tax(workspace, building.id(), *scope, year, on));
    let taxes: Vec<Html> = taxes.map(|tax| tax_line(workspace, &tax, on, language)).collect();
    let industries = industries(workspace, building.id(), on);
    let industries = industries.iter().map(|(section, firms)| {
        let n = firms.len().to_string();
        html! { <li>{ section.text().get(language) }{ " · " }{ words::FIRMS.fill(language, &[("n", &n)]) }</li> }
    });
    let industries: Vec<Html> = industries.collect();
    html! {
        <dl class="facts">
            <dt>{ words::TAXES_OF.fill(language, &[("year", &year.to_string())]) }</dt>
            <dd>{ if taxes.is_empty() { html! { { words::NOT_KNOWN.get(language) } } } else { html! { <ul class="plain">{ for taxes }</ul> } } }</dd>
            if !industries.is_empty() {
                <dt>{ words::INDUSTRIES.get(language) }</dt><dd><ul class="plain">{ for industries }</ul></dd>
            }
        </dl>
    }
}

fn tax_line(workspace: &Workspace, tax: &BuildingTax, on: Date, language: Language) -> Html {
    let amount = tax.for_the_office().exact(language);
    let amount =
        if tax.is_at_least() { words::AT_LEAST.fill(language, &[("amount", &amount)]) } else { amount };
    let class = tax.class(&workspace.policy, on).map(|found| found.class.text().get(language));
    let basis = match &tax.basis {
        TaxBasis::Declared { as_of, source } => {
            html! { <p class="soft small">{ format!("{} · {}", date_words(*as_of, language), source.as_str()) }</p> }
        }
        TaxBasis::Summed(rate) => html! { <RateFold rate={Rc::new(rate.clone())} /> },
    };
    html! {
        <li>
            { tax.scope.text().get(language) }{ " · " }<span class="figure">{ amount }</span>
            if let Some(class) = class { <span class="mark">{ class }</span> }
            { basis }
        </li>
    }
}
