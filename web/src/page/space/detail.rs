use std::cmp::Reverse;

use cobuild::{
    record::{BookingId, Record, SpaceId},
    space::{Command, Space},
    text::{Language, Text},
    workspace,
};
use yew::prelude::*;

use super::{
    change::Task,
    list::{booking_of, is_bookable},
    rows,
};
use crate::{
    act::use_act,
    address::use_address,
    component::{
        Button, Cut, EmptyState, Glyph, Icon, Link, Notice, Pager, Row, State, StateTag, Table, Tone, Weight,
    },
    frame::{Page, Place},
    page::record::{self, Open},
    route::Route,
    store::use_store,
    text::{
        Words, gap,
        messages::{common, space_page as words},
        use_language,
    },
};

/// Properties of [`SpacePage`].
#[derive(Properties, PartialEq)]
pub struct SpacePageProps {
    /// Which.
    pub id: SpaceId,
}

/// One space: what it is, and its bookings, the latest first.
#[component]
pub fn SpacePage(props: &SpacePageProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let above = Some((Route::Spaces.into(), Place::Spaces.name().into()));
    let Some(space) = store.read(|workspace| workspace.spaces.get(id).cloned()) else {
        return html! {
            <Page title={Place::Spaces.name()} {above}>
                <EmptyState title={words::LOST} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    if let Some(task) = Task::of(&address) {
        return task.form(id, space);
    }
    let (cut, rows) = store.read(|workspace| {
        let spaces = &workspace.spaces;
        let mut bookings: Vec<BookingId> = spaces.bookings_of(id).collect();
        bookings.sort_by_key(|id| Reverse(spaces.booking(*id).map(|booking| booking.timing.on)));
        let cut = Cut::of(&address, bookings.len());
        let shown = cut.of_list(&bookings).iter();
        let rows: Vec<Row> =
            shown.filter_map(|id| Some(rows::row(workspace, *id, spaces.booking(*id)?, language))).collect();
        (cut, rows)
    });
    let reopen = act.press(workspace::Command::Space(Command::Reopen { space: id }), words::REOPENED);
    let action = match (space.closed(), is_bookable(&space)) {
        (Some(_), _) => html! { <Button label={words::REOPEN} weight={Weight::Primary} on_press={reopen} /> },
        (None, true) => html! {
            <Link to={booking_of(id)} class="button primary"><Icon glyph={Glyph::Plus} />{ words::BOOK.get(language) }</Link>
        },
        (None, false) => html! {},
    };
    let (state, label) = match space.closed() {
        Some(_) => (State::Neutral, words::CLOSED),
        None => (State::Good, words::IN_USE),
    };
    let caption = Words::from(words::BOOKING_COUNT.fill(language, &[("n", &cut.total.to_string())]));
    html! {
        <Page title={space.name.get().clone()} {above} marks={html! { <StateTag {state} {label} /> }} {action}>
            <div>
                if let Some(closed) = space.closed() {
                    <Notice tone={Tone::Info} title={words::CLOSED_WHY.fill(language, &[("reason", &closed.reason)])} />
                }
            </div>
            <Open record={Record::Space(id)} />
            { facts(&space, language) }
            <section aria-labelledby="bookings">
                <h2 id="bookings">{ words::BOOKINGS.get(language) }</h2>
                if rows.is_empty() {
                    <p class="soft">{ words::NO_BOOKINGS.get(language) }</p>
                } else {
                    <Table {caption} columns={rows::columns()} {rows} />
                    <Pager {cut} />
                }
            </section>
            if space.closed().is_none() {
                <nav class="actions" aria-label={words::FURTHER_SPACE.get(language)}>
                    <Link to={Task::Edit.at(id)} class="button">{ words::EDIT.get(language) }</Link>
                    <Link to={Task::Close.at(id)} class="button">{ words::CLOSE.get(language) }</Link>
                </nav>
            }
            { record::past(Record::Space(id), language) }
        </Page>
    }
}

fn facts(space: &Space, language: Language) -> Html {
    let area =
        space.area.get().map(|area| words::SQUARE_METRES.fill(language, &[("area", &area.to_string())]));
    let gap = gap(language);
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let facts: [(Text, Option<String>); 8] = [
        (words::ABOUT, given(space.about.get())),
        (words::FLOOR, space.floor.get().map(|floor| floor.to_string())),
        (words::AREA, area),
        (words::CAPACITY, space.capacity.get().map(|capacity| capacity.to_string())),
        (words::ACCESS, Some(space.access.get().text().get(language).to_owned())),
        (words::SETTING, Some(space.setting.get().text().get(language).to_owned())),
        (words::EQUIPMENT, given(&space.equipment.get().join(gap))),
        (words::RULES, given(space.rules.get())),
    ];
    let known = facts.into_iter().filter_map(|(name, value)| Some((name, value?)));
    html! {
        <dl class="facts">
            { for known.map(|(name, value)| html! { <><dt>{ name.get(language) }</dt><dd class="pre-line">{ value }</dd></> }) }
        </dl>
    }
}
