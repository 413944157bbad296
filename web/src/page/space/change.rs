//! What is done with the entry of a space: put on record, changed, taken out of use.

use cobuild::{
    record::{BuildingId, SpaceId},
    space::{Command, Fact, Space, SpaceEntry},
    text::Text,
    visibility::Visibility,
    workspace,
};
use yew::prelude::*;

use super::entry::{EntryFields, FIELDS, Typed};
use crate::{
    act::use_act,
    address::Address,
    component::{
        Answers, Choice, EmptyState, Form, Link, Need, Outcome, Problem, Select, TextField, TextKind, Weight,
    },
    frame::{Page, Place},
    page::{
        beside::beside,
        way::{Back, use_opening, use_return},
    },
    route::Route,
    store::use_store,
    text::{
        messages::{button, common, space_page as words},
        use_language,
    },
};

/// One thing that can be done with a space on record: `?do=edit`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Change the entry.
    Edit,
    /// Take it out of use.
    Close,
}

impl Task {
    const fn key(self) -> &'static str {
        match self {
            Task::Edit => "edit",
            Task::Close => "close",
        }
    }

    /// The task in an address.
    pub fn of(address: &Address) -> Option<Task> {
        [Task::Edit, Task::Close].into_iter().find(|task| task.key() == address.get("do"))
    }

    /// Its address.
    pub fn at(self, id: SpaceId) -> Address {
        Address::from(Route::Space { id }).with("do", self.key())
    }

    /// Its form.
    pub fn form(self, id: SpaceId, space: Space) -> Html {
        match self {
            Task::Edit => html! { <EditTask {id} {space} /> },
            Task::Close => html! { <CloseTask {id} {space} /> },
        }
    }
}

#[derive(Properties, PartialEq)]
struct TaskProps {
    id: SpaceId,
    space: Space,
}

impl TaskProps {
    fn above(&self) -> Option<(Address, crate::text::Words)> {
        Some((Route::Space { id: self.id }.into(), self.space.name.get().clone().into()))
    }
}

/// Puts a space on record.
#[component]
pub fn NewSpacePage() -> Html {
    let language = use_language();
    let (store, act, open) = (use_store(), use_act(), use_opening(added));
    let buildings: Vec<Choice> = store.read(|workspace| {
        let building = workspace.buildings.all();
        building.map(|found| Choice::new(found.id().to_string(), found.name().to_owned())).collect()
    });
    let above = Some((Route::Spaces.into(), Place::Spaces.name().into()));
    if buildings.is_empty() {
        let way = html! { <Link to={Route::Organisations} class="button primary">{ Place::Organisations.name().get(language) }</Link> };
        return html! {
            <Page title={words::ADD} {above}>
                <EmptyState title={words::NO_BUILDING} purpose={words::NO_BUILDING_PURPOSE}>{ way }</EmptyState>
            </Page>
        };
    }
    let on_submit = move |answers: Answers| {
        let Ok(building) = answers.text("building").parse::<BuildingId>() else {
            return Outcome::Refused(vec![Problem::of("building", words::BUILDING_MISSING)]);
        };
        let typed = match Typed::read(&answers, language) {
            Ok(typed) => typed,
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        let entry = SpaceEntry {
            building,
            name: typed.name,
            about: typed.about,
            floor: typed.floor,
            area: typed.area,
            capacity: typed.capacity,
            equipment: typed.equipment,
            access: typed.access,
            setting: typed.setting,
            rules: typed.rules,
            visibility: Visibility::Internal,
        };
        let add = workspace::Command::Space(Command::Add { entry: Box::new(entry) });
        beside(act.send(add, words::ADDED, open.clone()), FIELDS)
    };
    html! {
        <Page title={words::ADD} purpose={words::ADD_PURPOSE} {above}>
            <Form id="space" draft={Some("space/new")} submit={words::ADD} actions={html! { <Back to={Route::Spaces} /> }} {on_submit}>
                <Select name="building" label={words::BUILDING} choices={buildings} need={Need::By(words::NEED_BOOKING.into())} />
                <EntryFields />
            </Form>
        </Page>
    }
}

fn added(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Space(Fact::Added { space, .. }) => Some(Route::Space { id: *space }),
        _ => None,
    }
}

#[component]
fn EditTask(props: &TaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (act, back) = (use_act(), use_return(Route::Space { id }));
    let on_submit = {
        let space = props.space.clone();
        move |answers: Answers| match Typed::read(&answers, language) {
            Ok(typed) => {
                let edit = Command::Edit { space: id, changes: typed.changes(&space) };
                beside(act.send(workspace::Command::Space(edit), words::CHANGED, back.clone()), FIELDS)
            }
            Err(problem) => Outcome::Refused(vec![problem]),
        }
    };
    let title: Text = words::EDIT;
    html! {
        <Page {title} above={props.above()}>
            <Form id="space" draft={Some(format!("space/{id}/edit"))} submit={button::SAVE} actions={html! { <Back to={Route::Space { id }} /> }} {on_submit}>
                <EntryFields initial={props.space.clone()} />
            </Form>
        </Page>
    }
}

#[component]
fn CloseTask(props: &TaskProps) -> Html {
    let id = props.id;
    let (act, back) = (use_act(), use_return(Route::Space { id }));
    let on_submit = move |answers: Answers| {
        let close = Command::Close { space: id, reason: answers.text("reason").to_owned() };
        let sent = act.send(workspace::Command::Space(close), words::CLOSED_DONE, back.clone());
        beside(sent, &[("space.field-reason", "reason")])
    };
    html! {
        <Page title={words::CLOSE} purpose={words::CLOSE_PURPOSE} above={props.above()}>
            <Form id="close" draft={Some(format!("space/{id}/close"))} submit={words::CLOSE} weight={Weight::Danger} actions={html! { <Back to={Route::Space { id }} /> }} {on_submit}>
                <TextField name="reason" label={common::REASON} kind={TextKind::Lines(3)} need={Need::By(words::NEED_HOLDER.into())} />
            </Form>
        </Page>
    }
}
