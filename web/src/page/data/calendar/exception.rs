//! Single days that the office sets, whatever any notice says.

use cobuild::{
    calendar::{self, DayKind},
    rule::date_words,
    workspace::Command,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{look::kind_words, year::day_words};
use crate::{
    act::use_act,
    address::{Address, use_address},
    component::{
        Answers, Choice, Column, DateField, EmptyState, Form, Link, Need, Outcome, Problem, Radios, Row,
        Table, TextField, Weight, Width,
    },
    draft::Keep,
    route::Route,
    store::use_store,
    text::{
        messages::{calendar_page as words, common},
        use_language,
    },
};

/// A form for one day, and the days that are set.
#[component]
pub(super) fn SingleDays() -> Html {
    let language = use_language();
    let view = use_store();
    let act = use_act();
    let address = use_address();
    let asked: Option<Date> = address.get("day").parse().ok();
    let chosen = asked.unwrap_or_else(|| view.now().date());
    let looked_at = use_state_eq(|| chosen);
    let (now, exceptions) = view.read(|workspace| {
        let calendar = &workspace.calendar;
        let exceptions: Vec<(Date, DayKind, String)> = calendar
            .exceptions()
            .map(|(date, exception)| (date, exception.kind, exception.reason.clone()))
            .collect();
        (day_words(calendar, *looked_at, language), exceptions)
    });
    let is_set = exceptions.iter().any(|(date, ..)| *date == *looked_at);
    let look = {
        let looked_at = looked_at.setter();
        Callback::from(move |day: Option<Date>| {
            if let Some(day) = day {
                looked_at.set(day);
            }
        })
    };
    let on_submit = {
        Callback::from(move |answers: Answers| {
            let Some(date) = answers.date("day") else {
                return Outcome::Refused(vec![Problem::of("day", words::NO_DATE)]);
            };
            let reason = answers.text("reason").to_owned();
            let command = match answers.text("kind") {
                "clear" => calendar::Command::ClearDay { date, reason },
                "work" => calendar::Command::SetDay { date, kind: DayKind::Work, reason },
                _ => calendar::Command::SetDay { date, kind: DayKind::Off, reason },
            };
            act.send(Command::Calendar(command), words::DAY_DONE, Callback::noop())
        })
    };
    let mut choices = vec![Choice::new("off", words::SET_OFF), Choice::new("work", words::SET_WORK)];
    if is_set {
        choices.push(Choice::new("clear", words::CLEAR).hint(words::CLEAR_HINT));
    }
    let row = |(date, kind, reason): &(Date, DayKind, String)| {
        let to = Address::from(Route::Calendar).with("view", "day").with("day", date.to_string());
        let cells = vec![
            html! { <Link {to}>{ date_words(*date, language) }</Link> },
            html! { { kind_words(*kind).get(language) } },
            html! { { reason.clone() } },
        ];
        Row { key: date.to_string().into(), cells }
    };
    let rows: Vec<Row> = exceptions.iter().map(row).collect();
    let columns = vec![Column::new(words::DAY), Column::new(words::WHAT), Column::new(common::REASON)];
    html! {
        <>
            <section>
                <p class="prose">{ words::DAY_ABOUT.get(language) }</p>
                // Another day in the address makes the fields anew: they read their first values once only.
                <div key={chosen.to_string()}>
                    <Form id="single-day" draft={Keep::Nothing} submit={words::DAY_SET} weight={Weight::Primary} {on_submit}>
                        <DateField
                            name="day" label={words::DAY} initial={Some(chosen)} on_change={look}
                            hint={words::NOW.fill(language, &[("now", &now)])} need={Need::By(words::NEED.into())}
                        />
                        <Radios name="kind" label={words::BECOMES} {choices} initial="off" need={Need::Unmarked} />
                        <TextField
                            name="reason" label={common::REASON} hint={words::REASON_HINT} width={Width::Full}
                            need={Need::By(words::NEED.into())}
                        />
                    </Form>
                </div>
            </section>
            <section>
                <h2>{ words::OWN_DAYS.get(language) }</h2>
                <div>
                    if rows.is_empty() {
                        <EmptyState title={words::NO_OWN_DAYS} purpose={words::NO_OWN_DAYS_ABOUT} />
                    } else {
                        <Table caption={words::OWN_DAYS_CAPTION.fill(language, &[("n", &rows.len().to_string())])} {columns} {rows} />
                    }
                </div>
            </section>
        </>
    }
}
