use cobuild::{record::OrganisationId, rule::date_words, text::Language, visit, workspace::Workspace};
use jiff::civil::Date;
use yew::prelude::*;

use super::words::day;
use crate::{
    component::{Light, Link, State, Why},
    route::Route,
    store::use_store,
    text::{Words, messages::visit_page as words, use_language},
};

/// Properties of [`SinceLast`].
#[derive(Properties, PartialEq)]
pub struct SinceLastProps {
    /// Which firm.
    pub firm: OrganisationId,
}

/// What is known of a firm before it is visited: the last visit, its figures, what waits, and whether a visit is due.
#[component]
pub fn SinceLast(props: &SinceLastProps) -> Html {
    let language = use_language();
    let store = use_store();
    let today = store.now().date();
    let shown = store.read(|workspace| known(workspace, props.firm, today, language));
    html! { <div class="card small">{ shown }</div> }
}

fn known(workspace: &Workspace, id: OrganisationId, today: Date, language: Language) -> Html {
    let Some(firm) = workspace.organisations.get(id) else { return html! {} };
    let last = workspace.visits.last_to(id, today);
    let figures = workspace.visits.figures(id, today);
    let figure = |figure: Option<visit::Figure>| match figure {
        Some(figure) => words::FIGURE_AS_OF.fill(
            language,
            &[("n", &figure.value.to_string()), ("day", &date_words(figure.as_of, language))],
        ),
        None => "—".to_owned(),
    };
    let waiting = workspace.visits.to(id).flat_map(|visit| workspace.visits.demands_of(visit.id()));
    let waiting = waiting.filter(|demand| demand.is_waiting()).count();
    let due = visit::visited_in_time(workspace, firm, today);
    let by = day(&due, "visit.due").map(|day| date_words(day, language)).unwrap_or_default();
    let (state, label) = match due.holds {
        true => (State::Good, words::DUE_BY.fill(language, &[("day", &by)])),
        false => (State::Late, words::WAS_DUE_BY.fill(language, &[("day", &by)])),
    };
    html! {
        <dl class="facts">
            <dt>{ words::LAST_VISIT.get(language) }</dt>
            <dd>
                if let Some(last) = last {
                    <Link to={Route::Visit { id: last.id() }}>{ date_words(last.at().date(), language) }</Link>
                } else {
                    { words::NEVER.get(language) }
                }
            </dd>
            <dt>{ words::STAFF.get(language) }</dt><dd>{ figure(figures.staff) }</dd>
            <dt>{ words::PARTY_MEMBERS.get(language) }</dt><dd>{ figure(figures.party_members) }</dd>
            <dt>{ words::VIEW_WAITING.get(language) }</dt><dd>{ waiting }</dd>
            if firm.kind().is_visited() {
                <dt>{ words::CYCLE.get(language) }</dt>
                <dd><Light {state} label={Words::from(label)} /><Why reason={due} /></dd>
            }
        </dl>
    }
}
