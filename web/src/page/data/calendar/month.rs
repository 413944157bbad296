//! One month of the year's sheet.

use cobuild::{
    calendar::WorkCalendar,
    text::{Language, Text, messages::month as names},
};
use jiff::{ToSpan as _, civil::Date};
use yew::prelude::*;

use super::look::{Look, occasion};
use crate::text::messages::calendar_page as words;

/// The name of a month, from 1.
pub(super) fn month_name(month: i8) -> Text {
    match month {
        1 => names::N1,
        2 => names::N2,
        3 => names::N3,
        4 => names::N4,
        5 => names::N5,
        6 => names::N6,
        7 => names::N7,
        8 => names::N8,
        9 => names::N9,
        10 => names::N10,
        11 => names::N11,
        _ => names::N12,
    }
}

/// The month that begins on `first`: weeks from Monday.
pub(super) fn sheet(calendar: &WorkCalendar, first: Date, today: Date, language: Language) -> Html {
    let lead = first.weekday().to_monday_zero_offset();
    let last = first.last_of_month();
    let start = first.checked_sub(lead.days()).unwrap_or(first);
    let weeks = (i32::from(lead) + i32::from(last.day())).div_euclid(7)
        + i32::from((i32::from(lead) + i32::from(last.day())).rem_euclid(7) > 0);
    let cell = |date: Date| {
        if date.month() != first.month() {
            return html! { <td></td> };
        }
        let day = calendar.day(date);
        let look = Look::of(&day);
        let class = classes!(look.class(), (date == today).then_some("today"));
        html! {
            <td {class} aria-current={(date == today).then_some("date")}>
                <span class="day-number">{ date.day() }</span>
                if let Some(mark) = look.mark() {
                    <span class="day-mark" aria-hidden="true">{ mark.get(language) }</span>
                    <span class="spoken">{ format!(" {} {}", look.text().get(language), occasion(&day.reason, language)) }</span>
                }
            </td>
        }
    };
    let week = |number: i32| {
        let days = (0..7).filter_map(|day| start.checked_add((number * 7 + day).days()).ok());
        html! { <tr>{ for days.map(cell) }</tr> }
    };
    let heads = [
        (words::MON, crate::text::messages::weekday::MONDAY),
        (words::TUE, crate::text::messages::weekday::TUESDAY),
        (words::WED, crate::text::messages::weekday::WEDNESDAY),
        (words::THU, crate::text::messages::weekday::THURSDAY),
        (words::FRI, crate::text::messages::weekday::FRIDAY),
        (words::SAT, crate::text::messages::weekday::SATURDAY),
        (words::SUN, crate::text::messages::weekday::SUNDAY),
    ];
    html! {
        <table class="month">
            <caption>{ month_name(first.month()).get(language) }</caption>
            <thead>
                <tr>
                    { for heads.iter().map(|(short, full)| html! {
                        <th scope="col" abbr={full.get(language)}>{ short.get(language) }</th>
                    }) }
                </tr>
            </thead>
            <tbody>{ for (0..weeks).map(week) }</tbody>
        </table>
    }
}
