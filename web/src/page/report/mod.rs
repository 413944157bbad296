//! Reports 報表: the report of a month, a quarter or a year, computed from the records; what was handed in, to whom and when.

mod behind;
mod hand_in;
mod part;

pub use part::{Part, Parts};

use cobuild::report::{self, ReportingPeriod};
use jiff::civil::Date;
use yew::prelude::*;

use behind::Behind;
use hand_in::HandedIn;

use crate::{
    address::{Address, use_address},
    component::{DocumentView, Glyph, Icon, Link, PrintButton, Why},
    frame::{Page, Place},
    route::Route,
    store::use_store,
    text::{messages::report_page as words, use_language},
};

/// The report of one month, quarter or year.
#[component]
pub fn ReportsPage() -> Html {
    let language = use_language();
    let store = use_store();
    let now = store.now();
    let period = asked(&use_address(), now.date());
    // Over a large journal the figures are work: as on the day's page, by the hour.
    let sections = use_memo((store.clone(), period, now.date(), now.hour()), |(store, period, ..)| {
        store.read(|workspace| report::figures(workspace, *period, now))
    });
    let document = use_memo(
        (store.clone(), period, now.date(), sections.clone(), language),
        |(store, period, _, sections, language)| {
            store.read(|workspace| report::periodic_of(workspace, *period, now, sections, *language))
        },
    );
    let over = report::rules::period_over(period, now.date());
    let action = html! { <PrintButton /> };
    let step = |to: Option<ReportingPeriod>, rel: &'static str, icon: Glyph| {
        let to = to?;
        Some(html! {
            <Link to={address(to)} class="button" {rel}>
                <Icon glyph={icon} />{ to.words(language) }
            </Link>
        })
    };
    html! {
        <Page title={Place::Reports.name()} purpose={words::PURPOSE} {action}>
            <Parts current={Part::Report(period)} />
            <div class="year-head screen-only">
                { step(period.before(), "prev", Glyph::Left) }
                <h2>{ period.words(language) }</h2>
                { step(period.after(), "next", Glyph::Right) }
            </div>
            if !over.holds {
                <p class="soft screen-only">{ words::NOT_OVER.get(language) }{ " " }<Why reason={over} /></p>
            }
            <div class="columns">
                <DocumentView {document} />
                <div class="screen-only stack">
                    <HandedIn key={period.to_string()} {period} />
                    <Behind {sections} />
                </div>
            </div>
        </Page>
    }
}

/// The page of a period's report.
pub fn address(period: ReportingPeriod) -> Address {
    Address::from(Route::Reports).with("period", period.to_string())
}

/// What the address asks for; without it the last month that is over.
fn asked(address: &Address, today: Date) -> ReportingPeriod {
    let month = ReportingPeriod::month_of(today);
    address.get("period").parse().unwrap_or_else(|_| month.before().unwrap_or(month))
}
