use cobuild::{
    rule::{date_words, moment_words},
    service::{
        self, Venue,
        opening::{Command, Opening},
    },
    text::Language,
    workspace::{self, Workspace},
};
use jiff::civil::{Date, date};
use yew::prelude::*;

use super::{
    day::DayTask,
    list::{address, light},
    rule::RuleTask,
};
use crate::{
    act::{Act, use_act},
    address::use_address,
    component::{Button, Column, Link, Row, Table, Weight, weekday},
    frame::Page,
    page::service::venue,
    route::Route,
    store::use_store,
    text::{
        messages::{common, opening_page as words},
        use_language,
    },
};

/// Properties of [`VenueView`].
#[derive(Properties, PartialEq)]
pub struct VenueViewProps {
    /// Of which venue.
    pub of: Venue,
}

/// The hours of one venue: now, the week, the days with hours of their own.
#[component]
pub fn VenueView(props: &VenueViewProps) -> Html {
    let of = props.of;
    let (language, opened) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let now = store.now();
    match opened.get("do") {
        "set" => return html! { <RuleTask of={Some(of)} /> },
        "day" => return html! { <DayTask {of} /> },
        _ => {}
    }
    let above = Some((Route::OpeningHours.into(), words::TITLE.into()));
    let workspace = store.workspace();
    let title = venue::name(&workspace, of, language).to_string();
    let set =
        html! { <Link to={address(of).with("do", "set")} class="button">{ words::SET.get(language) }</Link> };
    let Some(opening) = workspace.services.openings.get(of) else {
        return html! { <Page {title} {above}><p class="soft">{ words::UNKNOWN.get(language) }</p>{ set }</Page> };
    };
    let next = opening.next_opening(now, &workspace.calendar).map(|next| moment_words(next, language));
    html! {
        <Page {title} {above} marks={light(&workspace, opening, now)}>
            <dl class="facts">
                <dt>{ words::TODAY.get(language) }</dt>
                <dd>{ opening.day(now.date(), &workspace.calendar).words(language) }</dd>
                if let Some(next) = next {
                    <dt>{ words::NEXT.get(language) }</dt><dd>{ next }</dd>
                }
                { rule(opening, now.date(), language) }
            </dl>
            { week(opening, now.date(), language) }
            { exceptions(&workspace, &act, of, opening, now.date(), language) }
            <nav class="actions" aria-label={common::FURTHER.get(language)}>
                { set }
                <Link to={address(of).with("do", "day")} class="button">{ words::SET_DAY.get(language) }</Link>
            </nav>
        </Page>
    }
}

/// What the rule in force says besides the week.
fn rule(opening: &Opening, today: Date, language: Language) -> Html {
    let Some(rule) = opening.rule_on(today) else { return html! {} };
    html! {
        <>
            <dt>{ words::HOLIDAYS.get(language) }</dt><dd>{ rule.holidays.text().get(language) }</dd>
            <dt>{ words::MAKE_UP.get(language) }</dt><dd>{ rule.make_up.text().get(language) }</dd>
            if !rule.note.is_empty() {
                <dt>{ words::NOTE.get(language) }</dt><dd class="pre-line">{ rule.note.clone() }</dd>
            }
        </>
    }
}

fn week(opening: &Opening, today: Date, language: Language) -> Html {
    let Some(rule) = opening.rule_on(today) else { return html! {} };
    let monday = date(2024, 1, 1);
    let row = |day: Date| {
        let hours = rule.weekly.of(day.weekday());
        let shown =
            if hours.is_closed() { words::CLOSED.get(language).to_owned() } else { hours.to_string() };
        let cells =
            vec![html! { { weekday(day).get(language) } }, html! { <span class="figure">{ shown }</span> }];
        Row { key: day.to_string().into(), cells }
    };
    let rows: Vec<Row> = monday.series(jiff::Span::new().days(1)).take(7).map(row).collect();
    let columns = [words::DAY, words::HOURS].map(Column::new).to_vec();
    html! { <section><h2>{ words::WEEK.get(language) }</h2><Table caption={words::WEEK} {columns} {rows} /></section> }
}

/// Days to come with hours of their own; each can be taken back.
fn exceptions(
    workspace: &Workspace,
    act: &Act,
    of: Venue,
    opening: &Opening,
    today: Date,
    language: Language,
) -> Html {
    let row = |on: Date| {
        let clear = service::Command::Opening(Command::ClearDay { venue: of, on });
        let on_press = act.press(workspace::Command::Service(clear), words::DAY_CLEARED);
        let date = date_words(on, language);
        let spoken = format!("{} {date}", words::CLEAR_DAY.get(language));
        let cells = vec![
            html! { <span class="figure">{ date }</span> },
            html! { { opening.day(on, &workspace.calendar).words(language) } },
            html! { <div class="actions"><Button label={words::CLEAR_DAY} {spoken} weight={Weight::Quiet} {on_press} /></div> },
        ];
        Row { key: on.to_string().into(), cells }
    };
    let rows: Vec<Row> = opening.exceptions().map(|(on, _)| on).filter(|on| *on >= today).map(row).collect();
    if rows.is_empty() {
        return html! {};
    }
    let columns = [words::DAY, words::HOURS, common::ACTIONS].map(Column::new).to_vec();
    html! { <section><h2>{ words::DAYS.get(language) }</h2><Table caption={words::DAYS} {columns} {rows} /></section> }
}
