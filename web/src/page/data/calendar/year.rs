//! A year at a glance, and the list of every day that a notice or the office arranged.

use cobuild::{
    calendar::{Reason, WorkCalendar, shipped_notices},
    rule::date_words,
    text::Language,
};
use jiff::civil::{Date, date};
use yew::prelude::*;

use super::{
    look::{Look, occasion, source},
    month::sheet,
};
use crate::{
    address::{Address, use_address},
    component::{Column, Glyph, Icon, Link, Notice, Row, Table, Tone, weekday},
    route::Route,
    store::use_store,
    text::{messages::calendar_page as words, use_language},
};

/// Years that can be asked for: those that notices with make-up workdays exist for, and some ahead.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2099;

/// The year that an address asks for, else this one.
pub(super) fn asked_year(address: &Address, today: Date) -> i16 {
    address.get("year").parse().ok().filter(|year| YEARS.contains(year)).unwrap_or(today.year())
}

/// A year.
#[component]
pub(super) fn YearView() -> Html {
    let language = use_language();
    let view = use_store();
    let address = use_address();
    let today = view.now().date();
    let year = asked_year(&address, today);
    // 365 look-ups and a sheet: again only when the state, the year or the language is another.
    let body = use_memo((view.version(), year, language, today), |_| {
        view.read(|workspace| body(&workspace.calendar, year, today, language))
    });
    let to = |year: i16| Address::from(Route::Calendar).with("year", year.to_string());
    html! {
        <section>
            <div class="year-head">
                <Link to={to(year - 1)} class="button" rel="prev"><Icon glyph={Glyph::Left} />{ year - 1 }</Link>
                <h2>{ words::YEAR.fill(language, &[("year", &year.to_string())]) }</h2>
                <Link to={to(year + 1)} class="button" rel="next">{ year + 1 }<Icon glyph={Glyph::Right} /></Link>
            </div>
            <div>{ (*body).clone() }</div>
        </section>
    }
}

fn body(calendar: &WorkCalendar, year: i16, today: Date, language: Language) -> Html {
    let year_words = year.to_string();
    let months = (1..=12).filter_map(|month| Date::new(year, month, 1).ok());
    let days: Vec<Date> =
        date(year, 1, 1).series(jiff::Span::new().days(1)).take_while(|day| day.year() == year).collect();
    let runs = runs(calendar, &days, language);
    let row = |run: &Run| {
        let to = Address::from(Route::Calendar).with("view", "day").with("day", run.first.to_string());
        let when = if run.days == 1 {
            date_words(run.first, language)
        } else {
            let (first, last) = (date_words(run.first, language), date_words(run.last, language));
            words::RUN.fill(language, &[("first", &first), ("last", &last)])
        };
        let of_week = |day: Date| weekday(day).get(language);
        let weekdays = match run.days {
            1 => of_week(run.first).to_owned(),
            _ => words::RUN.fill(language, &[("first", of_week(run.first)), ("last", of_week(run.last))]),
        };
        let cells = vec![
            html! { <Link {to}>{ when }</Link> },
            html! { { weekdays } },
            legend(run.look, language),
            html! { { run.days } },
            html! { { run.occasion.clone() } },
            html! { { run.source.clone() } },
        ];
        Row { key: run.first.to_string().into(), cells }
    };
    let arranged: u32 = runs.iter().map(|run| run.days).sum();
    let rows: Vec<Row> = runs.iter().map(row).collect();
    let working = days.iter().filter(|day| calendar.is_working(**day)).count();
    let columns = vec![
        Column::new(words::DAY),
        Column::new(words::DAY_OF_WEEK),
        Column::new(words::WHAT),
        Column::new(words::DAYS).figures(),
        Column::new(words::OCCASION),
        Column::new(words::SOURCE),
    ];
    let counted = words::COUNTED.fill(language, &[("n", &working.to_string()), ("year", &year_words)]);
    let caption = words::CAPTION.fill(language, &[("n", &arranged.to_string()), ("year", &year_words)]);
    html! {
        <>
            <div>{ standing(calendar, year, language) }</div>
            <p>{ counted }</p>
            <div class="months">{ for months.map(|first| sheet(calendar, first, today, language)) }</div>
            <div class="month-legend">
                { for [Look::Off, Look::MakeUp, Look::OwnOff, Look::OwnWork].map(|look| legend(look, language)) }
            </div>
            <Table {caption} {columns} {rows} />
        </>
    }
}

fn legend(look: Look, language: Language) -> Html {
    html! {
        <span class={classes!("legend", look.class())}>
            <span class="day-mark" aria-hidden="true">{ look.mark().map(|mark| mark.get(language)) }</span>
            { look.text().get(language) }
        </span>
    }
}

/// Days in a row that are arranged alike.
struct Run {
    first: Date,
    last: Date,
    days: u32,
    look: Look,
    occasion: String,
    source: String,
}

/// The days that a notice, the law or the office arranged; ordinary days are left out.
fn runs(calendar: &WorkCalendar, days: &[Date], language: Language) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for date in days {
        let day = calendar.day(*date);
        let look = Look::of(&day);
        if matches!(look, Look::Weekday | Look::Weekend) {
            continue;
        }
        let (occasion, source) = (occasion(&day.reason, language), source(&day.reason, language));
        match runs.last_mut() {
            Some(run)
                if run.look == look
                    && run.occasion == occasion
                    && run.source == source
                    && run.last.tomorrow().is_ok_and(|next| next == *date) =>
            {
                (run.last, run.days) = (*date, run.days + 1);
            }
            _ => runs.push(Run { first: *date, last: *date, days: 1, look, occasion, source }),
        }
    }
    runs
}

/// On what the year rests: a notice, or weekdays and the law alone.
fn standing(calendar: &WorkCalendar, year: i16, language: Language) -> Html {
    let entered = calendar.notices(year);
    let year_words = year.to_string();
    if !calendar.has_notice(year) {
        let to = Address::from(Route::Calendar).with("view", "notice").with("year", &year_words);
        return html! {
            <Notice tone={Tone::Warning} title={words::PROVISIONAL.fill(language, &[("year", &year_words)])} test="provisional">
                <p><Link {to}>{ words::ENTER_NOTICE.get(language) }</Link></p>
            </Notice>
        };
    }
    let shipped = shipped_notices().iter().filter(|notice| notice.year == year && entered.is_empty());
    let shipped = shipped.map(|notice| (notice.number.to_owned(), notice.source.to_owned()));
    let own = entered.iter().map(|notice| (notice.number.clone(), notice.source.clone()));
    let item = |(number, source): (String, String)| {
        html! { <li>{ number }{ " " }<span class="soft small">{ source }</span></li> }
    };
    html! {
        <>
            <h3>{ words::NOTICES.get(language) }</h3>
            <ul class="sources">{ for shipped.chain(own).map(item) }</ul>
        </>
    }
}

/// What a single day is and why, in a sentence.
pub(super) fn day_words(calendar: &WorkCalendar, on: Date, language: Language) -> String {
    let day = calendar.day(on);
    let look = Look::of(&day).text().get(language);
    let why = match &day.reason {
        Reason::Weekday | Reason::Weekend => String::new(),
        reason => {
            let (occasion, source) = (occasion(reason, language), source(reason, language));
            format!(" · {occasion} · {source}")
        }
    };
    format!("{} {} · {look}{why}", date_words(on, language), weekday(on).get(language))
}
