use cobuild::{
    record::VisitId,
    rule::{date_words, moment_words},
    text::Language,
    visit::{Staying, Visit},
    workspace::Workspace,
};
use yew::prelude::*;

use super::{
    demand_card::demand_card,
    sheet::sheet,
    task::{Task, TaskForm},
    words::{room, visitors_line},
};
use crate::{
    address::{Address, use_address},
    component::{Current, EmptyState, Glyph, Icon, Link, Tab, Tabs},
    frame::{Page, Place},
    route::Route,
    store::use_store,
    text::{Words, messages::visit_page as words, use_language},
};

/// Properties of [`VisitPage`].
#[derive(Properties, PartialEq)]
pub struct VisitPageProps {
    /// Which.
    pub id: VisitId,
}

/// One visit: who met whom, what changed, what was asked for and what became of it.
#[component]
pub fn VisitPage(props: &VisitPageProps) -> Html {
    let language = use_language();
    let store = use_store();
    let address = use_address();
    let id = props.id;
    let above = Some((Route::Visits.into(), Words::from(Place::Visits.name())));
    let title = store.read(|workspace| {
        let visit = workspace.visits.get(id)?;
        let firm = workspace.organisations.name_for(visit.organisation(), language);
        let day = date_words(visit.at().date(), language);
        Some(words::TITLE.fill(language, &[("firm", firm), ("day", &day)]))
    });
    let Some(title) = title else {
        return html! {
            <Page title={words::UNKNOWN} {above}><EmptyState title={words::UNKNOWN} purpose={words::UNKNOWN_PURPOSE} /></Page>
        };
    };
    let page = Address::from(Route::Visit { id });
    let add = page.clone().with("task", Task::Add.key());
    let action = html! {
        <Link to={add} class="button primary screen-only"><Icon glyph={Glyph::Plus} />{ words::ADD_DEMAND.get(language) }</Link>
    };
    let on_paper = address.get("view") == "sheet";
    let tab = |name: cobuild::text::Text, view: &str, open: bool| Tab {
        name: name.into(),
        to: page.clone().with("view", view),
        current: if open { Current::Page } else { Current::No },
        count: None,
    };
    let tabs = vec![tab(words::VIEW_RECORD, "", !on_paper), tab(words::VIEW_SHEET, "sheet", on_paper)];
    let shown = store.read(|workspace| match (workspace.visits.get(id), on_paper) {
        (None, _) => html! {},
        (Some(visit), true) => sheet(workspace, visit, language),
        (Some(visit), false) => record(workspace, visit, language),
    });
    html! {
        <Page title={Words::from(title)} {above} {action}>
            <Tabs label={words::VIEWS} {tabs} />
            <TaskForm visit={id} />
            <div class="part">{ shown }</div>
        </Page>
    }
}

fn record(workspace: &Workspace, visit: &Visit, language: Language) -> Html {
    let page = || Address::from(Route::Visit { id: visit.id() });
    let demands = visit.demands();
    html! {
        <div class="columns">
            <div class="part">
                <section>
                    <h2>{ words::DEMANDS.get(language) }</h2>
                    if demands.is_empty() {
                        <p class="soft">{ words::NO_DEMANDS.get(language) }</p>
                    } else {
                        <ul class="part">{ for demands.iter().map(|id| demand_card(workspace, *id, language)) }</ul>
                    }
                </section>
                <section>
                    <h2>{ words::CHANGES_SINCE.get(language) }</h2>
                    { changes(workspace, visit, language) }
                </section>
            </div>
            <aside class="part">
                { facts(workspace, visit, language) }
                <div class="actions screen-only">
                    <Link to={page().with("task", Task::Correct.key())} class="button">{ words::CORRECT_VISIT.get(language) }</Link>
                    <Link to={page().with("task", Task::Next.key())} class="button">{ words::SET_NEXT.get(language) }</Link>
                </div>
            </aside>
        </div>
    }
}

/// Everything about the visit itself.
pub fn facts(workspace: &Workspace, visit: &Visit, language: Language) -> Html {
    let firm = visit.organisation();
    let line = |text: &str| if text.is_empty() { "—".to_owned() } else { text.to_owned() };
    let met = visit.met().iter().map(|person| {
        let phone = person.phone.as_ref().map(|phone| phone.for_the_office().to_string());
        let said = [Some(person.name.for_the_office().clone()), Some(person.post.clone()), phone];
        let said: Vec<String> = said.into_iter().flatten().filter(|said| !said.is_empty()).collect();
        html! { <li>{ said.join(" · ") }</li> }
    });
    let recorded = visit.recorded();
    let (who, when) = (recorded.actor.name(), moment_words(recorded.at, language));
    let said = match who {
        "" => when,
        who => words::WHO_WHEN.fill(language, &[("who", who), ("when", &when)]),
    };
    html! {
        <dl class="facts">
            <dt>{ words::FIRM.get(language) }</dt>
            <dd><Link to={Route::Organisation { id: firm }}>{ workspace.organisations.name_for(firm, language) }</Link></dd>
            <dt>{ words::AT.get(language) }</dt><dd>{ moment_words(visit.at(), language) }</dd>
            <dt>{ words::CHANNEL.get(language) }</dt><dd>{ visit.channel().text().get(language) }</dd>
            <dt>{ words::VISITORS.get(language) }</dt><dd>{ visitors_line(visit.visitors(), language) }</dd>
            <dt>{ words::ROOM.get(language) }</dt>
            <dd>{ line(&visit.room().map(|id| room(&workspace.buildings, id)).unwrap_or_default()) }</dd>
            <dt>{ words::MET.get(language) }<span class="mark">{ words::INTERNAL_MARK.get(language) }</span></dt>
            <dd>if visit.met().is_empty() { { "—" } } else { <ul>{ for met }</ul> }</dd>
            <dt>{ words::PURPOSE_OF_VISIT.get(language) }</dt><dd>{ line(visit.purpose()) }</dd>
            <dt>{ words::POLICY_TOLD.get(language) }</dt><dd>{ line(visit.policy_told()) }</dd>
            <dt>{ words::NEXT_ON.get(language) }</dt>
            <dd>{ line(&visit.next_on().map(|day| date_words(day, language)).unwrap_or_default()) }</dd>
            <dt>{ words::RECORDED_BY.get(language) }</dt>
            <dd class="soft">{ said }</dd>
        </dl>
    }
}

/// What was told, beside what was known before.
pub fn changes(workspace: &Workspace, visit: &Visit, language: Language) -> Html {
    let told = visit.changes();
    if told.is_nothing() {
        return html! { <p class="soft">{ words::NO_CHANGES.get(language) }</p> };
    }
    let before = visit.at().date().yesterday().map(|day| workspace.visits.figures(visit.organisation(), day));
    let before = before.unwrap_or_default();
    let figure = |now: Option<u32>, before: Option<cobuild::visit::Figure>| match (now, before) {
        (None, _) => "—".to_owned(),
        (Some(now), None) => now.to_string(),
        (Some(now), Some(before)) => {
            let (now, was) = (now.to_string(), before.value.to_string());
            let day = date_words(before.as_of, language);
            words::FIGURE_BEFORE.fill(language, &[("n", &now), ("was", &was), ("day", &day)])
        }
    };
    html! {
        <dl class="facts">
            <dt>{ words::STAFF.get(language) }</dt><dd>{ figure(told.staff, before.staff) }</dd>
            <dt>{ words::PARTY_MEMBERS.get(language) }</dt><dd>{ figure(told.party_members, before.party_members) }</dd>
            <dt>{ words::LEASE_ENDS.get(language) }</dt>
            <dd>{ told.lease_ends.map_or_else(|| "—".to_owned(), |day| date_words(day, language)) }</dd>
            <dt>{ words::LEAVING.get(language) }</dt>
            <dd>
                { match &told.leaving {
                    None if told.staying == Staying::Stays => told.staying.text().get(language).to_owned(),
                    None => "—".to_owned(),
                    Some(leaving) => {
                        let on = leaving.on.map_or_else(|| words::DAY_OPEN.get(language).to_owned(), |day| date_words(day, language));
                        [Some(on), leaving.reason.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ")
                    }
                } }
            </dd>
        </dl>
    }
}
