use cobuild::{
    record::SlotId,
    rule::{date_words, moment_words},
    service::rota::{StationedSlot, punctuality},
    text::Language,
    workspace::Workspace,
};
use jiff::{ToSpan as _, civil::DateTime};
use yew::prelude::*;

use crate::{
    act::{Act, use_act},
    address::use_address,
    component::{Column, Cut, EmptyState, Glyph, Icon, Link, Pager, Row, Table},
    frame::{Page, Place},
    page::{
        party,
        service::{part::Parts, venue},
    },
    route::Route,
    store::use_store,
    text::{Words, messages::rota_page as words, use_language},
};

/// How far back it is counted whether they came, in days.
const COUNTED: i64 = 90;

/// Every slot, those that go on first.
#[component]
pub fn RotaPage() -> Html {
    let (language, address) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let now = store.now();
    let (cut, rows) = store.read(|workspace| {
        let mut slots: Vec<(SlotId, &StationedSlot)> = workspace.services.rota.all().collect();
        slots.sort_by_key(|(id, slot)| (slot.ended().is_some(), *id));
        let cut = Cut::of(&address, slots.len());
        let shown = cut.of_list(&slots).iter();
        let rows: Vec<Row> = shown.map(|(id, slot)| row(workspace, &act, *id, slot, now, language)).collect();
        (cut, rows)
    });
    let action = html! {
        <Link to={Route::NewSlot} class="button primary"><Icon glyph={Glyph::Plus} />{ words::PLAN.get(language) }</Link>
    };
    let caption = Words::from(words::COUNT.fill(language, &[("n", &cut.total.to_string())]));
    let columns =
        [words::PROVIDER, words::OFFERED, words::WHERE, words::WHEN, words::KEPT].map(Column::new).to_vec();
    html! {
        <Page title={Place::Services.name()} purpose={words::PURPOSE} action={if rows.is_empty() { html! {} } else { action.clone() }}>
            <Parts current={Route::Rota} />
            if rows.is_empty() {
                <EmptyState title={words::NONE} purpose={words::PLAN_PURPOSE}>{ action }</EmptyState>
            } else {
                <Table {caption} {columns} {rows} />
                <Pager {cut} />
            }
        </Page>
    }
}

fn row(
    workspace: &Workspace,
    act: &Act,
    id: SlotId,
    slot: &StationedSlot,
    now: DateTime,
    language: Language,
) -> Row {
    let today = now.date();
    let from = today.checked_sub(COUNTED.days()).unwrap_or(today);
    let kept = punctuality(workspace, [(id, slot)], from, today, now);
    let when = slot.times_on(today).map(|times| times.words(language)).unwrap_or_default();
    let next = match slot.ended() {
        Some(ended) => format!("{} · {}", words::ENDED.get(language), date_words(ended.on, language)),
        None => slot.next_after(now, &workspace.calendar).map_or_else(
            || "—".to_owned(),
            |next| format!("{} · {}", words::NEXT.get(language), moment_words(next, language)),
        ),
    };
    let cells = vec![
        html! {
            <>
                <Link to={Route::Slot { id }}>{ party::name(workspace, *slot.provider.get(), language) }</Link>
                <p class="soft small">{ slot.place.get().clone() }</p>
            </>
        },
        html! { { slot.offered(workspace) } },
        venue::link(act, workspace, *slot.venue.get(), language),
        html! { <><p>{ when }</p><p class="soft small">{ next }</p></> },
        html! { <span class="figure">{ kept.shown() }</span> },
    ];
    Row { key: id.to_string().into(), cells }
}
