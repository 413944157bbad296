use cobuild::{
    claim::{self, ListItem, item},
    record::{ListItemId, Record},
    rule::date_words,
    text::{Language, Text},
    workspace::{self, Workspace},
};
use yew::prelude::*;

use super::{claims::Claims, suggestions::Suggestions, task::Task};
use crate::{
    act::use_act,
    address::use_address,
    component::{Button, EmptyState, Link, Notice, StateTag, Tone, Weight},
    frame::{Page, Place},
    page::{
        claim::{
            list::{left, light},
            part,
        },
        party, period,
        record::{Open, past},
    },
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{claim_page as words, common},
        use_language,
    },
};

/// Properties of [`ItemPage`].
#[derive(Properties, PartialEq)]
pub struct ItemPageProps {
    /// Which.
    pub id: ListItemId,
}

/// One item.
#[component]
pub fn ItemPage(props: &ItemPageProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let today = store.now().date();
    let Some(item) = store.read(|workspace| workspace.claims.item(id).cloned()) else {
        return html! {
            <Page title={Place::Agreements.name()} above={Some((Route::Lists.into(), words::TITLE.into()))}>
                <EmptyState title={words::LOST} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    if let Some(task) = Task::of(&address) {
        return task.form(id, item);
    }
    let content = match item.side {
        claim::Side::Demand => claim::ListContent::Demands,
        claim::Side::Resource => claim::ListContent::Resources,
    };
    let above = Some((part::address(content), Words::from(item.side.text())));
    let (status, open, facts) = store.read(|workspace| {
        let status = item.status_on(workspace, today);
        (status, item.is_open_on(workspace, today), facts(workspace, &item, language))
    });
    let prolong = claim::Command::Item(item::Command::Prolong { item: id, on: None });
    let prolong = act.press(workspace::Command::Claim(prolong), words::PROLONGED);
    let action = match open {
        true => {
            html! { <Link to={Task::Claim.at(id)} class="button primary">{ words::CLAIM.get(language) }</Link> }
        }
        false => html! {},
    };
    html! {
        <Page title={item.text.get().clone()} {above} marks={html! { <StateTag state={light(status)} label={status.text()} /> }} {action}>
            if let Some(withdrawn) = &item.withdrawn {
                <Notice tone={Tone::Info} title={words::WITHDRAWN_WHY.fill(language, &[("reason", &withdrawn.reason)])} />
            }
            <Open record={Record::ListItem(id)} />
            { facts }
            <Claims {id} />
            <Suggestions {id} />
            if item.withdrawn.is_none() {
                <nav class="actions" aria-label={common::FURTHER.get(language)}>
                    <Button label={words::PROLONG} weight={Weight::Secondary} on_press={prolong} />
                    <Link to={Task::Edit.at(id)} class="button">{ words::EDIT.get(language) }</Link>
                    <Link to={Task::TakeOff.at(id)} class="button">{ words::TAKE_OFF.get(language) }</Link>
                </nav>
            }
            { past(Record::ListItem(id), language) }
        </Page>
    }
}

fn facts(workspace: &Workspace, item: &ListItem, language: Language) -> Html {
    let (window, day) = (item.window.get(), |on| date_words(on, language));
    let area = item.area.get().map(|area| area.text().get(language).to_owned());
    let said: [(Text, String); 7] = [
        (words::CATEGORY, item.category.get().text().get(language).to_owned()),
        (words::AREA, area.unwrap_or_default()),
        (words::LEFT, left(item, language)),
        (words::WINDOW, period::days(window.from, window.to, language)),
        (words::LAST_DAY, day(item.last_day(workspace))),
        (words::CONFIRMED, day(*item.confirmed.get())),
        (words::PLACE, item.place.get().clone()),
    ];
    let said = said.into_iter().filter(|(_, value)| !value.is_empty());
    let issue = item.issue.and_then(|id| workspace.issues.get(id));
    html! {
        <dl class="facts">
            <dt>{ words::OWNER.get(language) }</dt>
            <dd>{ party::link(workspace, item.owner, language) }</dd>
            { for said.map(|(name, value)| html! { <><dt>{ name.get(language) }</dt><dd>{ value }</dd></> }) }
            if let Some(issue) = issue {
                <dt>{ words::FROM_ISSUE.get(language) }</dt>
                <dd><Link to={Route::Issue { id: issue.id }}>{ issue.number.get() }{ " " }{ issue.title.get() }</Link></dd>
            }
        </dl>
    }
}
