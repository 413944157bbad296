//! The working-day calendar: a year at a glance, notices, single days, office hours, a deadline counted day by day.

mod deadline;
mod exception;
mod hours;
mod look;
mod month;
mod notice;
mod year;

use cobuild::text::Text;
use yew::prelude::*;

use super::tabs::DataTabs;
use crate::{
    address::{Address, use_address},
    component::{Current, Tab, Tabs},
    frame::{Page, Place},
    route::Route,
    text::messages::calendar_page as words,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    Year,
    Notice,
    Day,
    Hours,
    Deadline,
}

impl View {
    const ALL: [View; 5] = [View::Year, View::Notice, View::Day, View::Hours, View::Deadline];

    fn of(address: &Address) -> View {
        View::ALL.into_iter().find(|view| view.key() == address.get("view")).unwrap_or(View::Year)
    }

    /// Its value in the address.
    const fn key(self) -> &'static str {
        match self {
            View::Year => "",
            View::Notice => "notice",
            View::Day => "day",
            View::Hours => "hours",
            View::Deadline => "deadline",
        }
    }

    const fn name(self) -> Text {
        match self {
            View::Year => words::YEAR_VIEW,
            View::Notice => words::NOTICE_VIEW,
            View::Day => words::DAY_VIEW,
            View::Hours => words::HOURS_VIEW,
            View::Deadline => words::DEADLINE_VIEW,
        }
    }
}

/// Holidays, make-up workdays and the office's own days.
#[component]
pub fn CalendarPage() -> Html {
    let open = View::of(&use_address());
    let tab = |view: View| Tab {
        name: view.name().into(),
        to: Address::from(Route::Calendar).with("view", view.key()),
        current: if view == open { Current::Page } else { Current::No },
        count: None,
    };
    let body = match open {
        View::Year => html! { <year::YearView /> },
        View::Notice => html! { <notice::NoticeEntry /> },
        View::Day => html! { <exception::SingleDays /> },
        View::Hours => html! { <hours::Hours /> },
        View::Deadline => html! { <deadline::Calculator /> },
    };
    html! {
        <Page title={Place::Data.name()} purpose={words::PURPOSE}>
            <DataTabs />
            <Tabs label={words::VIEWS} tabs={View::ALL.map(tab).to_vec()} />
            <div class="parts" key={open.key()}>{ body }</div>
        </Page>
    }
}
