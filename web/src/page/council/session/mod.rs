//! One session: agenda and items, attendance, minutes, and the papers to print. Each view has its address.

mod agenda;
mod agenda_edit;
mod area_vote;
mod attendance;
mod conclude;
mod decide;
mod draft_minutes;
mod duty;
mod election;
mod guests;
mod head;
mod item;
mod minutes;
mod objections;
mod opening;
mod opinions;
mod owners_vote;
mod paper;
mod present;
mod publish;
mod question;
mod step_bar;
mod topics;
mod view;

pub use view::View;

use cobuild::{
    meeting::{Seating, Session, SessionState},
    record::SessionId,
};
use yew::prelude::*;

use self::{
    agenda::Agenda,
    attendance::AttendanceView,
    head::Head,
    minutes::MinutesView,
    paper::{PaperPage, Papers},
    present::PresentView,
    step_bar::{NextStep, PlanSteps},
};
use super::naming::standing;
use crate::{
    address::{Address, use_address},
    component::{Current, EmptyState, StateTag, Tab, Tabs},
    frame::{Page, Place},
    route::Route,
    store::use_store,
    text::{Words, messages::council_page as words, use_language},
};

/// Properties of what shows a part of a session.
#[derive(Properties, PartialEq)]
pub struct SessionPageProps {
    /// Which.
    pub id: SessionId,
}

/// One session: agenda, attendance, quorum, votes, minutes.
#[component]
pub fn SessionPage(props: &SessionPageProps) -> Html {
    let language = use_language();
    let store = use_store();
    let id = props.id;
    let view = View::of(&use_address());
    let above = || Some((Address::from(Route::Council), Words::from(Place::Council.name())));
    let found = store.read(|workspace| {
        let session = workspace.meetings.session(id)?;
        let body = workspace.meetings.body(session.body);
        let by_seats = body.is_none_or(|body| body.kind.seating() == Seating::Seats);
        let purpose = purpose(session, body.map(|body| body.name.get().clone()));
        Some((session.title.get().clone(), purpose, standing(session), session.state.clone(), by_seats))
    });
    let Some((title, purpose, (state, label), stage, by_seats)) = found else {
        return html! {
            <Page title={Place::Council.name()} above={above()}>
                <EmptyState title={words::NO_SUCH_SESSION} purpose={words::NO_SUCH_SESSION_PURPOSE} />
            </Page>
        };
    };
    if let View::Paper(paper) = view {
        return html! { <PaperPage {id} {paper} {title} /> };
    }
    let tab = |of: View, name| {
        let current = if of == view { Current::Page } else { Current::No };
        Tab { name: Words::Message(name), to: of.address(id), current, count: None }
    };
    let tabs = vec![
        tab(View::Agenda, words::VIEW_AGENDA),
        tab(View::Attendance, words::VIEW_ATTENDANCE),
        tab(View::Minutes, words::VIEW_MINUTES),
        tab(View::Papers, words::VIEW_PAPERS),
    ];
    html! {
        <Page
            {title} {purpose} above={above()} marks={html! { <StateTag {state} {label} /> }}
            action={html! { <NextStep {id} {view} /> }}
        >
            <Head {id} />
            <Tabs label={words::VIEWS.get(language).to_owned()} {tabs} />
            <div class="session-view" key={view.key()}>
                {
                    match view {
                        View::Attendance if by_seats => html! { <AttendanceView {id} /> },
                        View::Attendance => html! { <PresentView {id} /> },
                        View::Minutes => html! { <MinutesView {id} /> },
                        View::Papers => html! { <Papers {id} /> },
                        View::Agenda | View::Paper(_) => html! { <Agenda {id} /> },
                    }
                }
            </div>
            if stage == SessionState::Planned {
                <PlanSteps {id} />
            }
        </Page>
    }
}

/// 「第1期 · 萬科樓宇議事廳」
fn purpose(session: &Session, body: Option<String>) -> String {
    let parts = [Some(session.number.clone()), body];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
