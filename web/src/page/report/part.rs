//! The tabs of the place: the report of a month, a quarter or a year, the figures, the work programmes.

use cobuild::report::ReportingPeriod;
use yew::prelude::*;

use super::address;
use crate::{
    component::{Current, Tab, Tabs},
    route::Route,
    store::use_store,
    text::messages::report_page as words,
};

/// A part of the place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// The report of a period.
    Report(ReportingPeriod),
    /// The indicators.
    Indicators,
    /// The work programmes.
    Programmes,
}

/// Properties of [`Parts`].
#[derive(Properties, PartialEq)]
pub struct PartsProps {
    /// The one that is open.
    pub current: Part,
}

/// The tabs above each of them.
#[component]
pub fn Parts(props: &PartsProps) -> Html {
    let store = use_store();
    let last = match props.current {
        Part::Report(period) => period.last(),
        Part::Indicators | Part::Programmes => {
            let month = ReportingPeriod::month_of(store.now().date());
            month.before().unwrap_or(month).last()
        }
    };
    let length = match props.current {
        Part::Report(period) => Some(period.length()),
        Part::Indicators | Part::Programmes => None,
    };
    let current = |open: bool| if open { Current::Page } else { Current::No };
    let report = |name: cobuild::text::Text, kind: ReportingPeriod| Tab {
        name: name.into(),
        to: address(kind),
        current: current(length == Some(kind.length())),
        count: None,
    };
    let tab = |name: cobuild::text::Text, to: Route, part: Part| Tab {
        name: name.into(),
        to: to.into(),
        current: current(props.current == part),
        count: None,
    };
    let tabs = vec![
        report(words::MONTHLY, ReportingPeriod::month_of(last)),
        report(words::QUARTERLY, ReportingPeriod::quarter_of(last)),
        report(words::YEARLY, ReportingPeriod::year_of(last)),
        tab(words::INDICATORS, Route::Indicators, Part::Indicators),
        tab(words::PROGRAMMES, Route::Programmes, Part::Programmes),
    ];
    html! { <Tabs label={words::KINDS} {tabs} /> }
}
