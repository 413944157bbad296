use cobuild::{rule::date_words, text::Language, visit::Visit, workspace::Workspace};
use yew::prelude::*;

use super::detail::{changes, facts};
use crate::{component::PrintButton, text::messages::visit_page as words};

/// The visit as a sheet to print, with room for signatures.
pub fn sheet(workspace: &Workspace, visit: &Visit, language: Language) -> Html {
    let demand = |demand: &cobuild::visit::Demand| {
        let issue = demand.issue().and_then(|issue| workspace.issues.get(issue));
        let became =
            issue.map(|issue| issue.number.get().clone()).or_else(|| demand.answer().map(str::to_owned));
        html! {
            <li>
                { demand.text() }{ " · " }{ demand.category().text().get(language) }
                if let Some(became) = became {
                    <span class="soft">{ " → " }{ became }</span>
                }
            </li>
        }
    };
    let signature =
        |label: cobuild::text::Text| html! { <div class="signature"><p>{ label.get(language) }</p></div> };
    html! {
        <div class="part">
            <div class="actions screen-only"><PrintButton /></div>
            <article class="document">
                <h2>{ words::SHEET_TITLE.get(language) }</h2>
                { facts(workspace, visit, language) }
                <h3>{ words::CHANGES_SINCE.get(language) }</h3>
                { changes(workspace, visit, language) }
                <h3>{ words::DEMANDS.get(language) }</h3>
                if visit.demands().is_empty() {
                    <p>{ words::NO_DEMANDS.get(language) }</p>
                } else {
                    <ol>{ for workspace.visits.demands_of(visit.id()).map(demand) }</ol>
                }
                <div class="signatures">
                    { signature(words::SIGNED_VISITOR) }
                    { signature(words::SIGNED_FIRM) }
                </div>
                <p class="soft">{ date_words(visit.at().date(), language) }</p>
            </article>
        </div>
    }
}
