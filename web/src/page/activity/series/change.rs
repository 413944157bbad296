//! A series put on record, and changed.

use cobuild::{
    activity::{Command, Fact, Series},
    record::SeriesId,
    workspace,
};
use yew::prelude::*;

use super::entry::{EntryFields, FIELDS, changes, read};
use crate::{
    act::use_act,
    component::{Answers, Form, Outcome},
    frame::{Page, Place},
    page::{
        beside::beside,
        way::{Back, use_opening, use_return},
    },
    route::Route,
    text::{
        messages::{activity_page as words, button},
        use_language,
    },
};

/// Puts a series on record.
#[component]
pub fn NewSeriesPage() -> Html {
    let language = use_language();
    let (act, open) = (use_act(), use_opening(added));
    let on_submit = move |answers: Answers| match read(&answers, language) {
        Ok(entry) => {
            let add = workspace::Command::Activity(Command::AddSeries { entry });
            beside(act.send(add, words::SERIES_ADDED, open.clone()), FIELDS)
        }
        Err(problem) => Outcome::Refused(vec![problem]),
    };
    html! {
        <Page title={words::ADD_SERIES} purpose={words::ADD_SERIES_PURPOSE} above={Some((Route::Activities.into(), Place::Activities.name().into()))}>
            <Form id="series" draft={Some("series/new")} submit={words::ADD_SERIES} actions={html! { <Back to={Route::Activities} /> }} {on_submit}>
                <EntryFields />
            </Form>
        </Page>
    }
}

fn added(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Activity(Fact::SeriesAdded { series, .. }) => Some(Route::Series { id: *series }),
        _ => None,
    }
}

/// Properties of [`EditTask`].
#[derive(Properties, PartialEq)]
pub struct EditTaskProps {
    /// Which.
    pub id: SeriesId,
    /// As it is on record.
    pub series: Series,
}

/// Changes a series.
#[component]
pub fn EditTask(props: &EditTaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (act, back) = (use_act(), use_return(Route::Series { id }));
    let on_submit = {
        let series = props.series.clone();
        move |answers: Answers| match read(&answers, language) {
            Ok(entry) => {
                let edit = Command::EditSeries { series: id, changes: changes(entry, &series) };
                beside(
                    act.send(workspace::Command::Activity(edit), words::SERIES_CHANGED, back.clone()),
                    FIELDS,
                )
            }
            Err(problem) => Outcome::Refused(vec![problem]),
        }
    };
    let above = Some((Route::Series { id }.into(), props.series.name.get().clone().into()));
    html! {
        <Page title={words::EDIT_SERIES} {above}>
            <Form id="series" draft={Some(format!("series/{id}/edit"))} submit={button::SAVE} actions={html! { <Back to={Route::Series { id }} /> }} {on_submit}>
                <EntryFields initial={props.series.clone()} />
            </Form>
        </Page>
    }
}
