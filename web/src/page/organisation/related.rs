use cobuild::{
    issue::RaisedBy,
    record::{IssueId, OrganisationId},
    rule::{date_words, moment_words},
    text::{Language, Text},
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use crate::{
    address::Address,
    component::Link,
    page::visit::room_words,
    route::Route,
    store::use_store,
    text::{messages::organisation_page as words, use_language},
};

use super::ties::period;

/// So many of each are shown; the whole is on their own pages.
const SHOWN: usize = 10;

/// Properties of [`Related`].
#[derive(Properties, PartialEq)]
pub struct RelatedProps {
    /// Which organisation.
    pub id: OrganisationId,
}

/// What looking through every issue found, kept until the state changes.
#[derive(Default, PartialEq)]
struct Found {
    raised: Vec<IssueId>,
    leads: Vec<IssueId>,
}

/// Everything else that concerns an organisation: visits, issues, orders, agreements, services, rooms.
#[component]
pub fn Related(props: &RelatedProps) -> Html {
    let language = use_language();
    let store = use_store();
    let today = store.now().date();
    let looked = store.clone();
    let found =
        use_memo((store.version(), props.id), move |(_, id)| looked.read(|workspace| find(workspace, *id)));
    store.read(|workspace| shown(workspace, props.id, &found, today, language))
}

fn find(workspace: &Workspace, id: OrganisationId) -> Found {
    let mut found = Found::default();
    for issue in workspace.issues.all().rev() {
        if issue.raised_by == RaisedBy::Organisation(id) {
            found.raised.push(issue.id);
        }
        if workspace.issues.orders_of(issue).any(|order| order.lead == id) {
            found.leads.push(issue.id);
        }
    }
    found
}

fn shown(workspace: &Workspace, id: OrganisationId, found: &Found, today: Date, language: Language) -> Html {
    let issue = |id: &IssueId| {
        let issue = workspace.issues.get(*id)?;
        let title = format!("{} {}", issue.number.get(), issue.title.get());
        Some((Route::Issue { id: *id }, title, issue.state.text().get(language).to_owned()))
    };
    let mut visits: Vec<_> = workspace.visits.to(id).collect();
    visits.sort_by_key(|visit| std::cmp::Reverse((visit.at(), visit.id())));
    let visits = visits.iter().map(|visit| {
        let demands = visit.demands().len().to_string();
        let note = words::DEMANDS_COUNT.fill(language, &[("n", &demands)]);
        (Route::Visit { id: visit.id() }, moment_words(visit.at(), language), note)
    });
    let agreements = workspace.agreements.of(id).map(|(id, agreement)| {
        let last = date_words(agreement.last_day(), language);
        let note = words::UNTIL_DAY.fill(language, &[("day", &last)]);
        (Route::Agreement { id }, agreement.title.get().clone(), note)
    });
    let services = workspace.services.provided_by(id).map(|(id, service)| {
        (
            Route::Service { id },
            service.name.get().clone(),
            service.category.get().text().get(language).to_owned(),
        )
    });
    let rooms = workspace.buildings.occupancies_by(id).filter_map(|seat| {
        let room = workspace.buildings.room(seat.room())?;
        let name = room_words(&workspace.buildings, seat.room());
        let holding = seat.holding().text().get(language);
        let lease = seat
            .lease_ends()
            .map(|day| words::LEASE_UNTIL.fill(language, &[("day", &date_words(day, language))]));
        let leaving = seat.leaving().map(|_| words::MEANS_TO_LEAVE.get(language).to_owned());
        let note =
            [Some(format!("{holding} · {}", period(seat.from(), seat.until(), language))), lease, leaving];
        let note: Vec<String> = note.into_iter().flatten().collect();
        Some((Route::Building { id: room.building() }, name, note.join(" · ")))
    });
    let record = Address::from(Route::NewVisit).with("organisation", id.to_string());
    let active = workspace.organisations.get(id).is_some_and(|one| one.is_active_on(today));
    html! {
        <div class="part">
            { section(words::VISITS, visits.collect(), language) }
            if active {
                <p class="screen-only"><Link to={record} class="button">{ words::RECORD_VISIT.get(language) }</Link></p>
            }
            { section(words::ISSUES_RAISED, found.raised.iter().filter_map(issue).collect(), language) }
            { section(words::ORDERS_LED, found.leads.iter().filter_map(issue).collect(), language) }
            { section(words::AGREEMENTS, agreements.collect(), language) }
            { section(words::SERVICES, services.collect(), language) }
            { section(words::ROOMS, rooms.collect(), language) }
        </div>
    }
}

fn section(title: Text, lines: Vec<(Route, String, String)>, language: Language) -> Html {
    let more = lines.len().saturating_sub(SHOWN);
    let line = |(to, name, note): &(Route, String, String)| {
        html! { <li><Link to={to.clone()}>{ name }</Link><span class="soft">{ " · " }{ note }</span></li> }
    };
    html! {
        <section>
            <h2>{ title.get(language) }<span class="mark">{ lines.len() }</span></h2>
            if lines.is_empty() {
                <p class="soft">{ words::NOTHING_HERE.get(language) }</p>
            } else {
                <ul>{ for lines.iter().take(SHOWN).map(line) }</ul>
            }
            if more > 0 {
                <p class="soft small">{ words::AND_MORE.fill(language, &[("n", &more.to_string())]) }</p>
            }
        </section>
    }
}
