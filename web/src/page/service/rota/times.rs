//! When a slot is: the first day, from and to, how often.

use cobuild::{
    calendar::Recurrence,
    service::rota::{HoursMark, SlotTimes},
    text::Text,
};
use jiff::civil::{Date, Time, Weekday, date};
use yew::prelude::*;

use crate::{
    component::{Answers, Checkboxes, Choice, DateField, Need, Problem, Radios, TimeField, weekday},
    page::named::{choices, named},
    text::messages::rota_page as words,
};

const REPEATS: [(&str, Text); 4] =
    [("weekly", words::WEEKLY), ("daily", words::DAILY), ("monthly", words::MONTHLY), ("once", words::ONCE)];

/// What the fields say.
pub struct Typed {
    /// When it begins.
    pub recurrence: Recurrence,
    /// The time of day at which it ends.
    pub to: Time,
    /// Whether it keeps to the opening hours.
    pub hours: HoursMark,
    /// The first day.
    pub first: Date,
}

/// Properties of [`TimesFields`].
#[derive(Properties, PartialEq)]
pub struct TimesFieldsProps {
    /// The first day to begin with.
    pub first: Date,
    /// What the first day is called.
    pub label: Text,
    /// The times as they stand.
    #[prop_or_default]
    pub known: Option<SlotTimes>,
}

/// The fields.
#[component]
pub fn TimesFields(props: &TimesFieldsProps) -> Html {
    let needed = || Need::By(words::NEED_ROTA.into());
    let start = props.known.as_ref().map(|times| times.recurrence().start());
    let ends = props.known.as_ref().zip(start).map(|(times, start)| times.closes(start));
    let repeats = REPEATS.map(|(key, text)| Choice::new(key, text)).to_vec();
    let hours: Vec<Choice> = choices(HoursMark::ALL, HoursMark::text);
    let mark = props.known.as_ref().map(SlotTimes::hours).unwrap_or_default();
    html! {
        <>
            <DateField name="first" label={props.label} initial={Some(props.first)} need={needed()} />
            <TimeField name="from" label={words::FROM} initial={start.map(|start| start.time())} need={needed()} />
            <TimeField name="to" label={words::TO} initial={ends} need={needed()} />
            <Radios name="repeats" label={words::REPEATS} choices={repeats} initial="weekly" need={Need::Unmarked} />
            <Checkboxes name="weekday" label={words::WEEKDAYS} hint={words::WEEKDAYS_HINT} choices={weekdays()} need={Need::Unmarked} />
            <Radios name="hours" label={words::HOURS} hint={words::HOURS_HINT} choices={hours} initial={mark.text().key} need={Need::Unmarked} />
        </>
    }
}

/// The days of a week, Monday first.
fn weekdays() -> Vec<Choice> {
    let monday = date(2024, 1, 1);
    let days = monday.series(jiff::Span::new().days(1)).take(7);
    days.map(|day| Choice::new(day.weekday().to_monday_one_offset().to_string(), weekday(day))).collect()
}

/// What the fields say.
///
/// # Errors
/// With the field that is empty.
pub fn read(answers: &Answers) -> Result<Typed, Problem> {
    let first = answers.date("first").ok_or_else(|| Problem::of("first", words::DAY_MISSING))?;
    let from = answers.time("from").ok_or_else(|| Problem::of("from", words::TIME_MISSING))?;
    let to = answers.time("to").ok_or_else(|| Problem::of("to", words::TIME_MISSING))?;
    let ticked = answers.all("weekday").into_iter().filter_map(|day| day.parse().ok());
    let ticked = ticked.filter_map(|day: i8| Weekday::from_monday_one_offset(day).ok());
    let start = first.to_datetime(from);
    let recurrence = match answers.text("repeats") {
        "once" => Recurrence::once(start),
        "daily" => Recurrence::daily(start),
        "monthly" => Recurrence::monthly_by_weekday(start),
        _ => Recurrence::weekly(ticked, first, from),
    };
    let hours = named(HoursMark::ALL, HoursMark::text, answers.text("hours"));
    Ok(Typed { recurrence, to, hours: hours.unwrap_or_default(), first })
}
