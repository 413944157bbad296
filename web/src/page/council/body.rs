use cobuild::{
    meeting::{Body, Command, Seat, Seating, rules},
    record::BodyId,
    rule::date_words,
    text::Language,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{
    ask,
    naming::{organisation_link, standing},
    office::{self, OfficeStep},
    seat::{AddSeat, EndForm, HolderForm},
};
use crate::{
    act::use_act,
    address::{Address, use_address},
    component::{
        Answers, Column, EmptyState, Fold, Form, Glyph, Icon, Light, Link, Need, Row, State, StateTag, Table,
        TextField, Weight, Why, Width,
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

/// Properties of [`BodyPage`].
#[derive(Properties, PartialEq)]
pub struct BodyPageProps {
    /// Which.
    pub id: BodyId,
}

/// One council and its seats.
#[component]
pub fn BodyPage(props: &BodyPageProps) -> Html {
    let language = use_language();
    let store = use_store();
    let today = store.now().date();
    let id = props.id;
    let above = Some((Address::from(Route::Council), Words::from(Place::Council.name())));
    let found = store.read(|workspace| {
        let body = workspace.meetings.body(id)?;
        let of_today =
            workspace.meetings.seats_on(id, today).map(|seat| seat_card(workspace, seat, today, language));
        let of_today: Vec<Html> = of_today.collect();
        Some((
            body.name.get().clone(),
            facts(workspace, body, today, language),
            (body.kind.seating() != Seating::Seats).then(|| office::electorate(body, language)),
            office::steps(body, language),
            of_today,
            past(workspace, id, today, language),
            sessions(workspace, id, language),
        ))
    });
    let Some((name, facts, electorate, steps, seats, past, sessions)) = found else {
        return html! {
            <Page title={Place::Council.name()} {above}>
                <EmptyState title={words::NO_SUCH_BODY} purpose={words::NO_SUCH_SESSION_PURPOSE} />
            </Page>
        };
    };
    if let Some(step) = OfficeStep::of(&use_address()) {
        return step.form(id, name);
    }
    let purpose = if electorate.is_some() { assembly_page::BODY_PURPOSE } else { words::BODY_PURPOSE };
    let call = Address::from(Route::NewSession).with("body", id.to_string());
    let action = html! { <Link to={call} class="button primary"><Icon glyph={Glyph::Plus} />{ words::CALL.get(language) }</Link> };
    let n = seats.len().to_string();
    html! {
        <Page title={name.clone()} {purpose} {above} {action}>
            { facts }
            { steps }
            <section>
                if let Some(electorate) = &electorate {
                    <h2>{ assembly_page::ENTITLED.get(language) }</h2>
                    { electorate.clone() }
                } else {
                    <h2>{ words::SEATS_TODAY.fill(language, &[("n", &n)]) }</h2>
                    if seats.is_empty() {
                        <EmptyState title={words::NO_SEATS} purpose={words::NO_SEATS_PURPOSE} />
                    } else {
                        <ul class="slots cards">{ for seats }</ul>
                    }
                    <Fold name="add-seat" class="council-more" summary={words::ADD_SEAT}><AddSeat body={id} /></Fold>
                }
            </section>
            <section>
                <h2>{ words::SESSIONS.get(language) }</h2>
                { sessions }
            </section>
            if electorate.is_none() {
                <section>
                    <h2>{ words::PAST_SEATS.get(language) }</h2>
                    { past }
                </section>
            }
            <Fold name="rename-body" class="council-more" summary={words::RENAME}><RenameForm {id} /></Fold>
        </Page>
    }
}

fn facts(workspace: &Workspace, body: &Body, today: Date, language: Language) -> Html {
    let rhythm = rules::rhythm(body, &workspace.meetings, &workspace.policy, &workspace.calendar, today);
    let (state, label) =
        if rhythm.holds { (State::Good, words::IN_RHYTHM) } else { (State::Soon, words::OUT_OF_RHYTHM) };
    let building = body.building.and_then(|id| Some((id, workspace.buildings.get(id)?.name().to_owned())));
    html! {
        <dl class="facts">
            <dt>{ words::KIND.get(language) }</dt><dd>{ body.kind.text().get(language) }</dd>
            <dt>{ words::FOUNDED_ON.get(language) }</dt><dd>{ date_words(body.founded_on, language) }</dd>
            if let Some((id, name)) = building {
                <dt>{ words::BUILDING.get(language) }</dt>
                <dd><Link to={Route::Building { id }}>{ name }</Link></dd>
            }
            if body.organisation.is_some() {
                <dt>{ words::ORGANISATION.get(language) }</dt><dd>{ organisation_link(workspace, body.organisation, language) }</dd>
            }
            // Of most kinds no rule says how often they meet.
            if !rhythm.conditions.is_empty() {
                <dt>{ words::RHYTHM.get(language) }</dt>
                <dd><Light {state} {label} /><Why reason={rhythm} about={words::RHYTHM} /></dd>
            }
            { office::standing(workspace, body, today, language) }
        </dl>
    }
}

fn seat_card(workspace: &Workspace, seat: &Seat, today: Date, language: Language) -> Html {
    let holder =
        seat.holder_on(today).map(str::to_owned).unwrap_or_else(|| words::NO_HOLDER.get(language).to_owned());
    html! {
        <li class="card keep" key={seat.id.to_string()}>
            <h3>{ seat.title.clone() }</h3>
            <dl class="facts">
                <dt>{ words::HOLDER.get(language) }</dt><dd>{ holder }</dd>
                <dt>{ words::ORGANISATION.get(language) }</dt><dd>{ organisation_link(workspace, seat.organisation, language) }</dd>
                <dt>{ words::TERM.get(language) }</dt><dd>{ term(seat, language) }</dd>
                if seat.holders.len() > 1 {
                    <dt>{ words::HOLDERS.get(language) }</dt><dd>{ holders(seat, language) }</dd>
                }
            </dl>
            <div class="screen-only">
                <Fold name="seat-holder" class="council-more" summary={words::CHANGE_HOLDER}><HolderForm id={seat.id} /></Fold>
                <Fold name="end-seat" class="council-more" summary={words::END_SEAT}><EndForm id={seat.id} /></Fold>
            </div>
        </li>
    }
}

fn term(seat: &Seat, language: Language) -> String {
    let from = date_words(seat.from, language);
    match *seat.to.get() {
        Some(to) => common::FROM_TO.fill(language, &[("from", &from), ("to", &date_words(to, language))]),
        None => words::SINCE.fill(language, &[("from", &from)]),
    }
}

/// Everybody who sat there, the latest first.
fn holders(seat: &Seat, language: Language) -> Html {
    let line = |(from, holder): (&Date, &cobuild::clash::Field<Option<String>>)| {
        let name = holder.get().clone().unwrap_or_else(|| words::NO_HOLDER.get(language).to_owned());
        let since = words::SINCE.fill(language, &[("from", &date_words(*from, language))]);
        html! { <li>{ name }<span class="soft">{ " " }{ since }</span></li> }
    };
    html! { <ul>{ for seat.holders.iter().rev().map(line) }</ul> }
}

/// Seats that do not count today: ended, or not begun.
fn past(workspace: &Workspace, id: BodyId, today: Date, language: Language) -> Html {
    let row = |seat: &Seat| Row {
        key: seat.id.to_string().into(),
        cells: vec![
            html! { { seat.title.clone() } },
            organisation_link(workspace, seat.organisation, language),
            html! { { term(seat, language) } },
            holders(seat, language),
        ],
    };
    let rows: Vec<Row> =
        workspace.meetings.seats(id).filter(|seat| !seat.is_valid_on(today)).map(row).collect();
    if rows.is_empty() {
        return html! { <p class="soft">{ words::NO_PAST_SEATS.get(language) }</p> };
    }
    let columns = [words::SEAT, words::ORGANISATION, words::TERM, words::HOLDERS].map(Column::new).to_vec();
    html! { <Table caption={words::PAST_SEATS} {columns} {rows} /> }
}

/// The sessions of a body, the latest first.
fn sessions(workspace: &Workspace, id: BodyId, language: Language) -> Html {
    let mut sessions: Vec<_> = workspace.meetings.sessions().filter(|session| session.body == id).collect();
    sessions.sort_by_key(|session| std::cmp::Reverse(*session.planned_at.get()));
    let line = |session: &&cobuild::meeting::Session| {
        let (state, label) = standing(session);
        html! {
            <li>
                <Link to={Route::Session { id: session.id }}>{ format!("{} {}", session.number, session.title.get()) }</Link>
                <span class="soft">{ " " }{ cobuild::rule::moment_words(*session.planned_at.get(), language) }{ " " }</span>
                <StateTag {state} {label} />
            </li>
        }
    };
    if sessions.is_empty() {
        return html! { <p class="soft">{ words::NO_SESSIONS.get(language) }</p> };
    }
    html! { <ul>{ for sessions.iter().map(line) }</ul> }
}

#[component]
fn RenameForm(props: &BodyPageProps) -> Html {
    let act = use_act();
    let body = props.id;
    let on_submit = move |answers: Answers| {
        let name = answers.text("name").to_owned();
        act.send(ask(Command::Rename { body, name }), words::RENAMED, Callback::noop())
    };
    html! {
        <Form id="rename" draft={Some(format!("body/{body}/rename"))} submit={words::RENAME} weight={Weight::Secondary} {on_submit}>
            <TextField name="name" label={words::BODY_NAME} width={Width::Medium} need={Need::By(words::NEED_MINUTES.into())} />
        </Form>
    }
}
