use cobuild::{
    record::{OrganisationId, ServiceId},
    rule::{Explanation, Severity, date_words},
    service::{Command, Service, rules},
    text::{Language, Text},
    workspace::{self, Workspace},
};
use yew::prelude::*;

use super::task::Task;
use crate::{
    act::use_act,
    address::use_address,
    component::{
        Button, Column, EmptyState, Light, Link, Notice, Row, State, StateTag, Table, Tone, Weight, Why,
    },
    frame::{Page, Place},
    page::party,
    route::Route,
    store::use_store,
    text::{
        Words, gap,
        messages::{common, service_page as words},
        use_language,
    },
};

/// Properties of [`ServicePage`].
#[derive(Properties, PartialEq)]
pub struct ServicePageProps {
    /// Which.
    pub id: ServiceId,
}

/// One service: its entry, its providers, when it was last checked.
#[component]
pub fn ServicePage(props: &ServicePageProps) -> Html {
    let id = props.id;
    let language = use_language();
    let address = use_address();
    let (store, act) = (use_store(), use_act());
    let on = store.now().date();
    let above = Some((Route::Services.into(), Place::Services.name().into()));
    let Some(service) = store.read(|workspace| workspace.services.get(id).cloned()) else {
        return html! {
            <Page title={Place::Services.name()} {above}>
                <EmptyState title={words::LOST} purpose={words::LOST_PURPOSE} />
            </Page>
        };
    };
    if let Some(task) = Task::of(&address) {
        return task.form(id, service);
    }
    let (fresh, twice) = store.read(|workspace| {
        let twice = rules::name_free(workspace, service.name.get(), Some(id));
        (rules::fresh(workspace, &service, on), twice.finding(Severity::Warning, id))
    });
    let press = |command: Command, done: Text| act.press(workspace::Command::Service(command), done);
    let assure = press(Command::Assure { service: id, on: None }, words::CHECKED);
    let relist = press(Command::Relist { service: id }, words::RELISTED);
    let listed = service.withdrawn.is_none();
    let (state, label) =
        if listed { (State::Good, words::LISTED_STATE) } else { (State::Neutral, words::WITHDRAWN) };
    let task =
        |task: Task| html! { <Link to={task.at(id)} class="button">{ task.label().get(language) }</Link> };
    let action = match (listed, fresh.holds) {
        (true, _) => html! { <Button label={words::CHECK} weight={Weight::Primary} on_press={assure} /> },
        (false, _) => html! { <Button label={words::RELIST} weight={Weight::Primary} on_press={relist} /> },
    };
    html! {
        <Page title={service.name.get().clone()} {above} marks={html! { <StateTag {state} {label} /> }} {action}>
            <div>
                if let Some(finding) = twice.filter(|_| listed) {
                    <Notice tone={Tone::Warning} title={finding.explanation.sentence(language)}>
                        <Why reason={finding.explanation.clone()} />
                    </Notice>
                }
                if let Some(withdrawal) = &service.withdrawn {
                    <Notice tone={Tone::Info} title={words::WITHDRAWN_WHY.fill(language, &[("reason", &withdrawal.reason)])} />
                }
            </div>
            <div class="columns">
                <Entry service={service.clone()} />
                <dl class="facts aside">
                    <dt>{ words::ASSURED.get(language) }</dt>
                    <dd>{ assured(&service, &fresh, listed, language) }</dd>
                </dl>
            </div>
            <Providers {id} />
            if listed {
                <nav class="actions" aria-label={common::FURTHER.get(language)}>
                    { task(Task::Provider) }
                    { task(Task::Edit) }
                    { task(Task::Withdraw) }
                </nav>
            }
        </Page>
    }
}

fn assured(service: &Service, fresh: &Explanation, listed: bool, language: Language) -> Html {
    let by = service.assured.set_by().actor.to_string();
    let (state, label) = if fresh.holds { (State::Good, words::FRESH) } else { (State::Soon, words::STALE) };
    html! {
        <>
            <p>{ date_words(*service.assured.get(), language) }</p>
            <p class="soft small">{ by }</p>
            if listed {
                <Light {state} {label} />
                <Why reason={fresh.clone()} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct EntryProps {
    service: Service,
}

/// What somebody who looks for the service wants to know.
#[component]
fn Entry(props: &EntryProps) -> Html {
    let language = use_language();
    let service = &props.service;
    let gap = gap(language);
    let audiences: Vec<&str> = service.audiences.get().iter().map(|one| one.text().get(language)).collect();
    let channels: Vec<&str> = service.channels.get().iter().map(|one| one.text().get(language)).collect();
    let fee = match service.fee.get().as_str() {
        "" => cobuild::text::messages::service::FREE.get(language).to_owned(),
        fee => fee.to_owned(),
    };
    let facts = [
        (words::NUMBER, service.number.get().clone()),
        (words::CATEGORY, service.category.get().text().get(language).to_owned()),
        (words::AUDIENCES, audiences.join(gap)),
        (words::CHANNELS, channels.join(gap)),
        (words::VENUES, service.venues.get().clone()),
        (words::CONDITIONS, service.conditions.get().clone()),
        (words::DOCUMENTS, service.documents.get().clone()),
        (words::TIME_LIMIT, service.time_limit.get().clone()),
        (words::FEE, fee),
    ];
    let said = facts.into_iter().filter(|(_, content)| !content.is_empty());
    html! {
        <dl class="facts">
            { for said.map(|(name, content)| html! { <><dt>{ name.get(language) }</dt><dd>{ content }</dd></> }) }
        </dl>
    }
}

#[derive(Properties, PartialEq)]
struct ProvidersProps {
    id: ServiceId,
}

/// Who provides it; each can be taken off while another one stays.
#[component]
fn Providers(props: &ProvidersProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act) = (use_store(), use_act());
    let rows: Vec<Row> = store.read(|workspace: &Workspace| {
        let Some(service) = workspace.services.get(id) else { return Vec::new() };
        let row = |provider: OrganisationId| {
            let name = party::name(workspace, provider, language);
            let others = workspace.services.provided_by(provider).count();
            let remove = Command::RemoveProvider { service: id, provider };
            let remove = act.press(workspace::Command::Service(remove), words::PROVIDER_REMOVED);
            let spoken = Words::from(format!("{} {name}", words::REMOVE.get(language)));
            let n = others.to_string();
            let all = crate::address::Address::from(Route::Services).with("provider", provider.to_string());
            let cells = vec![
                party::link(workspace, provider, language),
                html! { <Link to={all}>{ words::GROUP_COUNT.fill(language, &[("n", &n)]) }</Link> },
                html! {
                    <div class="actions">
                        if service.withdrawn.is_none() {
                            <Button label={words::REMOVE} {spoken} weight={Weight::Quiet} on_press={remove} />
                        }
                    </div>
                },
            ];
            Row { key: provider.to_string().into(), cells }
        };
        service.providers().map(row).collect()
    });
    let columns =
        vec![Column::new(words::PROVIDER), Column::new(words::ALL_SERVICES), Column::new(common::ACTIONS)];
    let caption = words::PROVIDER_COUNT.fill(language, &[("n", &rows.len().to_string())]);
    html! {
        <section>
            <h2>{ words::PROVIDERS.get(language) }</h2>
            <Table {caption} {columns} {rows} />
        </section>
    }
}
