use cobuild::{
    meeting::{Item, SessionState},
    record::ItemId,
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use super::{
    SessionPageProps, View,
    agenda_edit::{AddItem, ItemEdit},
    election::ElectionView,
    item::{ItemPanel, asked},
    question::BeforeDeciding,
    topics::Topics,
};
use crate::{
    address::use_address,
    component::{EmptyState, Link, State, StateTag},
    page::council::competence::{basis, possible, whose},
    route::Route,
    store::use_store,
    text::{messages::council_page as words, use_language},
};

/// The agenda. While the session is open, one item at a time is worked on: the one in the address, else the first
/// without a conclusion.
#[component]
pub fn Agenda(props: &SessionPageProps) -> Html {
    let language = use_language();
    let store = use_store();
    let asked: Option<ItemId> = use_address().get("item").parse().ok();
    let id = props.id;
    let shown = store.read(|workspace| {
        let session = workspace.meetings.session(id)?;
        let agenda = workspace.meetings.agenda(session);
        let planned = session.state == SessionState::Planned;
        let first = agenda.iter().find(|item| item.concluded.is_none()).map(|item| item.id);
        let worked_on = asked.or(first).filter(|_| session.was_held());
        let order: Vec<ItemId> = agenda.iter().map(|item| item.id).collect();
        let line = |(index, item): (usize, &&Item)| {
            let open = worked_on == Some(item.id);
            html! {
                <li class="card keep" key={item.id.to_string()}>
                    { heading(workspace, index, item, language) }
                    if planned {
                        <ItemEdit item={item.id} title={item.title.get().clone()} order={order.clone()} />
                        <BeforeDeciding id={item.id} />
                        <ElectionView id={item.id} />
                    }
                    if open {
                        <ItemPanel id={item.id} />
                    } else if session.was_held() {
                        <p>
                            <Link to={View::Agenda.address(id).with("item", item.id.to_string())}>
                                { if item.concluded.is_some() { words::SEE_ITEM } else { words::WORK_ON_ITEM }.get(language) }
                            </Link>
                        </p>
                    }
                </li>
            }
        };
        let list = if agenda.is_empty() {
            html! { <EmptyState title={words::NO_ITEMS} purpose={words::NO_ITEMS_PURPOSE} /> }
        } else {
            html! { <ol class="papers">{ for agenda.iter().enumerate().map(line) }</ol> }
        };
        Some((planned, list))
    });
    let (planned, list) = shown.unwrap_or_default();
    html! {
        <section>
            <h2 class="spoken">{ words::VIEW_AGENDA.get(language) }</h2>
            { list }
            if planned {
                <AddItem {id} />
            }
            <Topics {id} />
        </section>
    }
}

/// Number, title, whose matter it is and what the hall may conclude about it.
fn heading(workspace: &Workspace, index: usize, item: &Item, language: Language) -> Html {
    let competence = item.decided_by();
    let session = workspace.meetings.session(item.session);
    let kind = session.and_then(|session| workspace.meetings.kind_of(session)).unwrap_or_default();
    let issue = item.issue.and_then(|issue| workspace.issues.get(issue));
    let outcome = item.outcome().map(|outcome| outcome.kind().text());
    html! {
        <>
            <h3>
                { format!("{}. {} ", index + 1, item.title.get()) }
                if let Some(outcome) = outcome {
                    <StateTag state={State::Good} label={outcome} />
                }
            </h3>
            <dl class="facts">
                <dt>{ words::COMPETENCE.get(language) }</dt>
                <dd>
                    { whose(workspace, competence, language) }
                    <p class="soft small">{ basis(competence).get(language) }</p>
                </dd>
                <dt>{ words::POSSIBLE.get(language) }</dt>
                <dd>{ possible(competence, kind, language) }</dd>
                { asked(item, language) }
                if let Some(issue) = issue {
                    <dt>{ words::ISSUE.get(language) }</dt>
                    <dd>
                        <Link to={Route::Issue { id: issue.id }}>{ issue.number.get().clone() }</Link>
                        { " " }<span class="soft">{ issue.state.text().get(language) }</span>
                    </dd>
                }
            </dl>
        </>
    }
}
