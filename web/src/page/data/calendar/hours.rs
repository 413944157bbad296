//! The hours in which the office does business: working days and working hours are counted in them.

use cobuild::{
    calendar::{self, OfficeHours, Window},
    rule::date_words,
    workspace::Command,
};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Answers, DateField, Form, Need, Outcome, Problem, TextField, TimeField, Weight, Width},
    store::use_store,
    text::{
        gap,
        messages::{calendar_page as words, common},
        use_language,
    },
};

/// The hours in force today, and a form for others.
#[component]
pub(super) fn Hours() -> Html {
    let language = use_language();
    let view = use_store();
    let act = use_act();
    let today = view.now().date();
    let hours = view.read(|workspace| workspace.calendar.hours(today));
    let windows: Vec<Window> = hours.windows().collect();
    let span =
        |window: &Window| format!("{}–{}", window.opens.strftime("%H:%M"), window.closes.strftime("%H:%M"));
    let in_force = windows.iter().map(span).collect::<Vec<_>>().join(gap(language));
    let on_submit = Callback::from(move |answers: Answers| {
        let Some(hours) = read(&answers) else {
            return Outcome::Refused(vec![Problem::of("opens", words::HOURS_ORDER)]);
        };
        let Some(valid_from) = answers.date("hours-from") else {
            return Outcome::Refused(vec![Problem::of("hours-from", words::NO_DATE)]);
        };
        let reason = answers.text("hours-reason").to_owned();
        let command = calendar::Command::SetHours { hours, valid_from, reason };
        act.send(Command::Calendar(command), words::HOURS_DONE, Callback::noop())
    });
    let (first, second) = (windows.first().copied(), windows.get(1).copied());
    let need = || Need::By(words::NEED.into());
    html! {
        <section>
            <p class="prose">{ words::HOURS_ABOUT.get(language) }</p>
            <p>{ words::HOURS_NOW.fill(language, &[("day", &date_words(today, language)), ("hours", &in_force)]) }</p>
            <Form id="office-hours" draft={Some("calendar/hours")} submit={words::HOURS_SET} weight={Weight::Primary} {on_submit}>
                <TimeField name="opens" label={words::OPENS} initial={first.map(|window| window.opens)} need={need()} />
                <TimeField name="closes" label={words::CLOSES} initial={first.map(|window| window.closes)} need={need()} />
                <TimeField name="opens-again" label={words::OPENS_AGAIN} hint={words::SECOND_HINT} initial={second.map(|window| window.opens)} />
                <TimeField name="closes-again" label={words::CLOSES_AGAIN} initial={second.map(|window| window.closes)} />
                <DateField name="hours-from" label={words::HOURS_FROM} initial={Some(today)} need={need()} />
                <TextField name="hours-reason" label={common::REASON} hint={words::HOURS_REASON_HINT} width={Width::Full} need={need()} />
            </Form>
        </section>
    }
}

/// One window or two; `None` when they are not in order or half filled.
fn read(answers: &Answers) -> Option<OfficeHours> {
    let window = |opens, closes| Some(Window { opens: answers.time(opens)?, closes: answers.time(closes)? });
    let second = match (answers.text("opens-again"), answers.text("closes-again")) {
        ("", "") => None,
        _ => Some(window("opens-again", "closes-again")?),
    };
    OfficeHours::new(window("opens", "closes")?, second)
}
