//! The bar of a workspace that lives on a day of its own: which day it is, and the way to another. It stands over every
//! page, so it is one line: what does not fit there (the sentence about the workspace, on a phone the weeks and the
//! calendar too) is opened by a button.

use cobuild::{
    rule::date_words,
    text::{Language, Text},
};
use jiff::{
    ToSpan as _,
    civil::{Date, Weekday},
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    button::{Button, Weight},
    icon::{Glyph, Icon},
};
use crate::text::{Words, messages::day, use_language};

/// Properties of [`DayBar`].
#[derive(Properties, PartialEq)]
pub struct DayBarProps {
    /// Why this workspace has a day of its own.
    pub about: Words,
    /// The day it is there.
    pub day: Date,
    /// Another day is asked for.
    pub on_day: Callback<Date>,
}

/// The bar.
#[component]
pub fn DayBar(props: &DayBarProps) -> Html {
    let language = use_language();
    let today = props.day;
    let open = use_state_eq(|| false);
    let step = |days: i32, label: Text, icon: Glyph| {
        let on_day = props.on_day.clone();
        let on_press = move |()| {
            if let Ok(day) = today.checked_add(days.days()) {
                on_day.emit(day);
            }
        };
        html! { <Button {label} {icon} weight={Weight::Quiet} {on_press} /> }
    };
    let onchange = {
        let on_day = props.on_day.clone();
        move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            if let Some(day) = input.and_then(|input| input.value().parse().ok()) {
                on_day.emit(day);
            }
        }
    };
    let fold = {
        let open = open.clone();
        move |()| open.set(!*open)
    };
    html! {
        <div class={classes!("day-bar", open.then_some("open"))} role="group" aria-label={day::LABEL.get(language)} data-test="day-bar">
            <p class="day-now">
                <Icon glyph={Glyph::Calendar} />
                <strong role="status">{ day_words(today, language) }</strong>
            </p>
            <p class="day-about">{ props.about.get(language) }</p>
            <div class="day-fold">
                <Button label={day::LABEL} icon={Glyph::Info} weight={Weight::Quiet} expanded={*open} on_press={fold} />
            </div>
            <div class="actions">
                { step(-7, day::WEEK_BACK, Glyph::WeekBack) }
                { step(-1, day::DAY_BACK, Glyph::Left) }
                <label>
                    <span class="spoken">{ day::GO_TO.get(language) }</span>
                    <input type="date" name="workspace-day" key={today.to_string()} value={today.to_string()} {onchange} />
                </label>
                { step(1, day::DAY_AHEAD, Glyph::Right) }
                { step(7, day::WEEK_AHEAD, Glyph::WeekAhead) }
            </div>
        </div>
    }
}

/// 「2022年10月11日 星期二」, "Tuesday, 11 October 2022".
fn day_words(day: Date, language: Language) -> String {
    let (date, weekday) = (date_words(day, language), weekday(day).get(language));
    match language {
        Language::En => format!("{weekday}, {date}"),
        _ => format!("{date} {weekday}"),
    }
}

/// The name of a day's weekday.
pub fn weekday(date: Date) -> Text {
    use crate::text::messages::weekday;
    match date.weekday() {
        Weekday::Monday => weekday::MONDAY,
        Weekday::Tuesday => weekday::TUESDAY,
        Weekday::Wednesday => weekday::WEDNESDAY,
        Weekday::Thursday => weekday::THURSDAY,
        Weekday::Friday => weekday::FRIDAY,
        Weekday::Saturday => weekday::SATURDAY,
        Weekday::Sunday => weekday::SUNDAY,
    }
}
