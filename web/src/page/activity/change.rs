//! An activity put on record, and changed.

use cobuild::{
    activity::{Activity, Command, Fact},
    record::ActivityId,
    workspace,
};
use yew::prelude::*;

use super::{
    entry::{EntryFields, FIELDS},
    typed::{changes, read},
};
use crate::{
    act::use_act,
    component::{Answers, Form, Outcome},
    frame::{Page, Place},
    page::{
        beside::beside,
        way::{Back, use_opening, use_return},
    },
    route::Route,
    store::use_store,
    text::{
        messages::{activity_page as words, button},
        use_language,
    },
};

/// Plans an activity.
#[component]
pub fn NewActivityPage() -> Html {
    let language = use_language();
    let (store, act, open) = (use_store(), use_act(), use_opening(planned));
    let on_submit = move |answers: Answers| match read(&store, &answers, None, language) {
        Ok(plan) => {
            let plan = workspace::Command::Activity(Command::Plan { plan: Box::new(plan) });
            beside(act.send(plan, words::PLANNED, open.clone()), FIELDS)
        }
        Err(problems) => Outcome::Refused(problems),
    };
    html! {
        <Page title={words::PLAN} purpose={words::PLAN_PURPOSE} above={Some((Route::Activities.into(), Place::Activities.name().into()))}>
            <Form id="activity" draft={Some("activity/new")} submit={words::PLAN} actions={html! { <Back to={Route::Activities} /> }} {on_submit}>
                <EntryFields />
            </Form>
        </Page>
    }
}

fn planned(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Activity(Fact::Planned { activity, .. }) => Some(Route::Activity { id: *activity }),
        _ => None,
    }
}

/// Properties of [`EditTask`].
#[derive(Properties, PartialEq)]
pub struct EditTaskProps {
    /// Which.
    pub id: ActivityId,
    /// As it is on record.
    pub activity: Activity,
}

/// Changes an activity; more places let people who wait move up.
#[component]
pub fn EditTask(props: &EditTaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(Route::Activity { id }));
    let on_submit = {
        let activity = props.activity.clone();
        move |answers: Answers| match read(&store, &answers, Some(&activity), language) {
            Ok(plan) => {
                let edit = Command::Edit { activity: id, changes: changes(plan, &activity) };
                beside(act.send(workspace::Command::Activity(edit), words::CHANGED, back.clone()), FIELDS)
            }
            Err(problems) => Outcome::Refused(problems),
        }
    };
    let above = Some((Route::Activity { id }.into(), props.activity.title.get().clone().into()));
    html! {
        <Page title={words::EDIT} purpose={words::EDIT_PURPOSE} {above}>
            <Form id="activity" draft={Some(format!("activity/{id}/edit"))} submit={button::SAVE} actions={html! { <Back to={Route::Activity { id }} /> }} {on_submit}>
                <EntryFields initial={props.activity.clone()} />
            </Form>
        </Page>
    }
}
