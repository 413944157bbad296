use cobuild::{
    programme::LineProgress,
    record::{ProgrammeId, Record},
};
use yew::prelude::*;

use super::{element::element, task::Task};
use crate::{
    act::use_act,
    address::use_address,
    component::{EmptyState, Link, Notice, Tone},
    frame::Page,
    page::{
        party,
        record::{Open, past},
    },
    route::Route,
    store::use_store,
    text::{
        messages::{common, programme_page as words},
        use_language,
    },
};

/// Properties of [`ProgrammePage`].
#[derive(Properties, PartialEq)]
pub struct ProgrammePageProps {
    /// Which.
    pub id: ProgrammeId,
}

/// One programme: every element with its parts and its targets.
#[component]
pub fn ProgrammePage(props: &ProgrammePageProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let today = store.now().date();
    let above = Some((Route::Programmes.into(), words::TITLE.into()));
    let Some(programme) = store.read(|workspace| workspace.programmes.get(id).cloned()) else {
        return html! {
            <Page title={words::TITLE} {above}>
                <EmptyState title={words::LOST} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    if let Some(task) = Task::of(&address) {
        return task.form(id, programme);
    }
    let running = programme.concluded.is_none();
    let (whose, lines) = store.read(|workspace| {
        let lines: Vec<LineProgress<'_>> = programme.progress_on(workspace, today);
        let lines: Vec<Html> =
            lines.iter().map(|line| element(workspace, &act, (id, &programme), line, language)).collect();
        (party::link(workspace, programme.organisation, language), lines)
    });
    html! {
        <Page title={programme.title.get().clone()} {above}>
            if let Some(concluded) = &programme.concluded {
                <Notice tone={Tone::Info} title={words::CONCLUDED_WITH.fill(language, &[("summary", &concluded.summary)])} />
            }
            <Open record={Record::Programme(id)} />
            <dl class="facts">
                <dt>{ words::YEAR.get(language) }</dt><dd>{ programme.year }</dd>
                <dt>{ words::WHOSE.get(language) }</dt><dd>{ whose }</dd>
                if !programme.source.get().is_empty() {
                    <dt>{ words::SOURCE.get(language) }</dt><dd>{ programme.source.get().clone() }</dd>
                }
            </dl>
            <div class="order-list">{ for lines }</div>
            if running {
                <nav class="actions" aria-label={common::FURTHER.get(language)}>
                    <Link to={Task::Edit.at(id)} class="button">{ words::EDIT.get(language) }</Link>
                    <Link to={Task::Conclude.at(id)} class="button">{ words::CONCLUDE.get(language) }</Link>
                </nav>
            }
            { past(Record::Programme(id), language) }
        </Page>
    }
}
