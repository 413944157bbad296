use cobuild::{record::DemandId, text::Language, visit::left_where_written, workspace::Workspace};
use yew::prelude::*;

use super::raise::RaiseButton;
use crate::{
    address::Address,
    component::{Link, State, StateTag, Why},
    route::Route,
    text::{Words, messages::visit_page as words},
};

/// A demand on the page of its visit: what was asked for, and what became of it.
pub fn demand_card(workspace: &Workspace, id: DemandId, language: Language) -> Html {
    let Some(demand) = workspace.visits.demand(id) else { return html! {} };
    let correct = Address::from(Route::Visit { id: demand.visit() })
        .with("task", "demand")
        .with("demand", id.to_string());
    let issue = demand.issue().and_then(|issue| workspace.issues.get(issue));
    let (state, label) = match (issue.is_some(), demand.answer().is_some()) {
        (true, _) => (State::Good, words::IS_ISSUE),
        (false, true) => (State::Good, words::ANSWERED),
        (false, false) => (State::Soon, words::WAITS),
    };
    html! {
        <li class="card keep" key={id.to_string()}>
            <p><strong>{ demand.text() }</strong></p>
            <p class="small">
                <StateTag {state} {label} />{ " " }
                { demand.category().text().get(language) }{ " · " }{ demand.urgency().text().get(language) }
                { " · " }{ demand.consent().text().get(language) }
            </p>
            if let Some(answer) = demand.answer() {
                <p><span class="soft">{ words::ANSWER.get(language) }{ " " }</span>{ answer }</p>
            }
            <div class="actions">
                if let Some(issue) = issue {
                    <Link to={Route::Issue { id: issue.id }}>{ format!("{} · {}", issue.number.get(), issue.state.text().get(language)) }</Link>
                } else {
                    <RaiseButton demand={id} spoken={Words::from(demand.text().to_owned())} />
                }
                <Link to={correct} class="button quiet screen-only">{ words::CORRECT.get(language) }<span class="spoken">{ format!(" {}", demand.text()) }</span></Link>
            </div>
            if demand.is_waiting() {
                <Why reason={left_where_written(workspace, demand)} />
            }
        </li>
    }
}
