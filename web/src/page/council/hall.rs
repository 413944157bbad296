use cobuild::{
    meeting::{Seating, Session, SessionState, rules},
    record::SessionId,
    rule::{Explanation, moment_words},
    text::Language,
    workspace::Workspace,
};
use jiff::civil::{Date, DateTime};
use yew::prelude::*;

use super::{found::FoundForm, hall_waiting::Waiting, naming::standing, office::counted};
use crate::{
    address::{Address, use_address},
    component::{
        Column, Current, Cut, EmptyState, Fold, Glyph, Icon, Light, Link, Pager, Row, State, StateTag, Tab,
        Table, Tabs, Why,
    },
    frame::{Page, Place},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{assembly_page, common, council_page as words},
        use_language,
    },
};

/// Which sessions a tab holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tray {
    /// Planned or in progress.
    Ahead,
    /// Over, with minutes to confirm.
    MinutesDue,
    /// Over, not published.
    Held,
    /// Published.
    Published,
    /// Called off.
    Cancelled,
}

impl Tray {
    const ALL: [Tray; 5] = [Tray::Ahead, Tray::MinutesDue, Tray::Held, Tray::Published, Tray::Cancelled];

    const fn key(self) -> &'static str {
        match self {
            Tray::Ahead => "",
            Tray::MinutesDue => "minutes",
            Tray::Held => "held",
            Tray::Published => "published",
            Tray::Cancelled => "cancelled",
        }
    }

    fn name(self) -> Words {
        match self {
            Tray::Ahead => words::TRAY_AHEAD.into(),
            Tray::MinutesDue => words::TRAY_MINUTES.into(),
            Tray::Held => words::TRAY_HELD.into(),
            Tray::Published => words::TRAY_PUBLISHED.into(),
            Tray::Cancelled => words::TRAY_CANCELLED.into(),
        }
    }

    fn of(session: &Session) -> Tray {
        let confirmed = session.minutes.as_ref().is_some_and(|minutes| minutes.confirmed.is_some());
        match session.state {
            SessionState::Planned | SessionState::Open { .. } => Tray::Ahead,
            SessionState::Cancelled { .. } => Tray::Cancelled,
            SessionState::Closed { .. } if session.publication.is_some() => Tray::Published,
            SessionState::Closed { .. } if confirmed => Tray::Held,
            SessionState::Closed { .. } => Tray::MinutesDue,
        }
    }
}

/// The council hall: bodies, sessions, issues that wait.
#[component]
pub fn CouncilPage() -> Html {
    let language = use_language();
    let store = use_store();
    let address = use_address();
    let now = store.now();
    let tray = Tray::ALL.into_iter().find(|tray| tray.key() == address.get("tray")).unwrap_or(Tray::Ahead);
    let looked = store.clone();
    let found =
        use_memo((store.clone(), tray), move |(_, tray)| looked.read(|workspace| sessions(workspace, *tray)));
    let (shown, counts) = &*found;
    let bodies = store.read(|workspace| bodies(workspace, now.date(), language));
    let Some(bodies) = bodies else {
        return html! {
            <Page title={Place::Council.name()} purpose={words::HALL_PURPOSE}>
                <EmptyState title={words::NO_BODY} purpose={words::NO_BODY_PURPOSE} />
                <FoundForm />
                <Waiting />
            </Page>
        };
    };
    let tab = |of: Tray| {
        let current = if of == tray { Current::Page } else { Current::No };
        let count =
            Tray::ALL.iter().position(|known| *known == of).and_then(|place| counts.get(place)).copied();
        Tab { name: of.name(), to: Address::from(Route::Council).with("tray", of.key()), current, count }
    };
    let cut = Cut::of(&address, shown.len());
    let rows: Vec<Row> = store.read(|workspace| {
        cut.of_list(shown).iter().filter_map(|id| row(workspace, *id, now, language)).collect()
    });
    let columns = vec![
        Column::new(words::SESSION),
        Column::new(words::COUNCIL),
        Column::new(words::TIME),
        Column::new(words::ITEMS).figures(),
        Column::new(common::STATE),
        Column::new(words::NOTICE),
    ];
    let action = html! {
        <Link to={Route::NewSession} class="button primary"><Icon glyph={Glyph::Plus} />{ words::CALL.get(language) }</Link>
    };
    let n = shown.len().to_string();
    html! {
        <Page title={Place::Council.name()} purpose={words::HALL_PURPOSE} {action}>
            <Waiting />
            <section>
                <h2>{ words::SESSIONS.get(language) }</h2>
                <Tabs label={words::SESSIONS} tabs={Tray::ALL.map(tab).to_vec()} />
                if rows.is_empty() {
                    <EmptyState title={words::NO_SESSIONS} purpose={words::NO_SESSIONS_PURPOSE} />
                } else {
                    <Table caption={Words::from(words::SESSIONS_COUNT.fill(language, &[("n", &n)]))} {columns} {rows} />
                    <Pager {cut} />
                }
            </section>
            <section>
                <h2>{ words::BODIES.get(language) }</h2>
                { bodies }
                <Fold name="found" class="council-more" summary={words::FOUND_ANOTHER}><FoundForm /></Fold>
            </section>
        </Page>
    }
}

/// The sessions of a tray, and how many each tray holds. What comes next first; of what is over, the latest.
fn sessions(workspace: &Workspace, tray: Tray) -> (Vec<SessionId>, Vec<usize>) {
    let mut counts = vec![0; Tray::ALL.len()];
    let mut shown: Vec<&Session> = Vec::new();
    for session in workspace.meetings.sessions() {
        let of = Tray::of(session);
        let place = Tray::ALL.iter().position(|known| *known == of);
        if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
            *count += 1;
        }
        if of == tray {
            shown.push(session);
        }
    }
    shown.sort_by_key(|session| *session.planned_at.get());
    if tray != Tray::Ahead {
        shown.reverse();
    }
    (shown.into_iter().map(|session| session.id).collect(), counts)
}

fn row(workspace: &Workspace, id: SessionId, now: DateTime, language: Language) -> Option<Row> {
    let session = workspace.meetings.session(id)?;
    let body = workspace.meetings.body(session.body).map(|body| body.name.get().clone()).unwrap_or_default();
    let (state, label) = standing(session);
    let notice = rules::notice_in_time(workspace, session, now.date());
    let planned = session.state == SessionState::Planned;
    let cells = vec![
        html! { <Link to={Route::Session { id }}>{ format!("{} {}", session.number, session.title.get()).trim().to_owned() }</Link> },
        html! { <Link to={Route::Body { id: session.body }}>{ body }</Link> },
        html! { { moment_words(*session.planned_at.get(), language) } },
        html! { { workspace.meetings.agenda(session).len() } },
        html! { <StateTag {state} {label} /> },
        notice
            .filter(|_| planned)
            .map(|verdict| noticed(session, verdict))
            .unwrap_or_else(|| html! { <span class="soft">{ "—" }</span> }),
    ];
    Some(Row { key: id.to_string().into(), cells })
}

fn noticed(session: &Session, verdict: Explanation) -> Html {
    let (state, label) = match (verdict.holds, session.notice_sent_on.get()) {
        (false, _) => (State::Late, words::NOTICE_LATE),
        (true, Some(_)) => (State::Good, words::NOTICE_SENT),
        (true, None) => (State::Neutral, words::NOT_SENT),
    };
    html! { <><Light {state} {label} /><Why reason={verdict} about={session.title.get().clone()} /></> }
}

/// Every body with its seats of today; `None` when there is none.
fn bodies(workspace: &Workspace, today: Date, language: Language) -> Option<Html> {
    let card = |body: &cobuild::meeting::Body| {
        let seats = workspace.meetings.seats_on(body.id, today).count().to_string();
        let entitled = body.electorate_on(today).map(|(as_of, known)| counted(as_of, known, language));
        let size = match body.kind.seating() {
            Seating::Seats => words::SEATS_TODAY.fill(language, &[("n", &seats)]),
            Seating::Heads | Seating::HeadsAndArea => {
                entitled.unwrap_or_else(|| assembly_page::NOT_COUNTED.get(language).to_owned())
            }
        };
        let rhythm = rules::rhythm(body, &workspace.meetings, &workspace.policy, &workspace.calendar, today);
        let (state, label) =
            if rhythm.holds { (State::Good, words::IN_RHYTHM) } else { (State::Soon, words::OUT_OF_RHYTHM) };
        html! {
            <li class="card" key={body.id.to_string()}>
                <h3><Link to={Route::Body { id: body.id }}>{ body.name.get().clone() }</Link></h3>
                <p>{ size }</p>
                if !rhythm.conditions.is_empty() {
                    <p><Light {state} {label} /></p>
                    <Why reason={rhythm} about={body.name.get().clone()} />
                }
                <p>
                    <Link to={Address::from(Route::NewSession).with("body", body.id.to_string())}>{ words::CALL.get(language) }</Link>
                </p>
            </li>
        }
    };
    let mut bodies = workspace.meetings.bodies().peekable();
    bodies.peek()?;
    Some(html! { <ul class="slots cards">{ for bodies.map(card) }</ul> })
}
