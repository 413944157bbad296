//! The whole app: preferences, addresses, frame, the page that is open.

use cobuild::workspace::profile::ClockKind;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::{
    act::{Acts, Named},
    component::{DayBar, Link, UpdateOffer},
    draft::use_drafts_written_on_leaving,
    frame::{Frame, MorePage, Page, Shortcut, open_quick_add},
    page::{
        activity, agreement, board, claim, council, data, indicator, issue, organisation, programme, record,
        report, search, service, space, today, visit,
    },
    preference::PreferenceProvider,
    route::Route,
    store::{Opening, SaveStatus, StorageBars, StoreProvider, WhenOpen, use_store},
    text::{
        messages::{self, lost},
        use_language,
    },
};

/// Properties of [`App`].
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The workspace it works on.
    pub opening: Opening,
}

/// The app.
#[component]
pub fn App(props: &AppProps) -> Html {
    use_drafts_written_on_leaving();
    let bars = html! {
        <div class="bar-list"><WhenOpen><ExampleDay /><StorageBars /></WhenOpen><UpdateOffer /></div>
    };
    let search = html! { <WhenOpen><search::SearchBox /></WhenOpen> };
    let saved = html! { <WhenOpen><SaveStatus /></WhenOpen> };
    let on_shortcut = Callback::from(|shortcut| match shortcut {
        Shortcut::Search => search::focus_search(),
        Shortcut::QuickAdd => open_quick_add(),
    });
    html! {
        <PreferenceProvider>
            <StoreProvider opening={props.opening.clone()}>
                <BrowserRouter>
                    <Acts>
                        <Frame {bars} {search} {saved} {on_shortcut}>
                            <WhenOpen><Named><Switch<Route> render={page} /></Named></WhenOpen>
                        </Frame>
                    </Acts>
                </BrowserRouter>
            </StoreProvider>
        </PreferenceProvider>
    }
}

/// Says in a bar that this is an example on a day of its own, and moves the day.
#[component]
fn ExampleDay() -> Html {
    let store = use_store();
    let language = use_language();
    let (clock, source) = store.read(|workspace| {
        (workspace.profile.clock(), workspace.profile.source().unwrap_or_default().to_owned())
    });
    let on_day = {
        let store = store.store();
        Callback::from(move |day| {
            store.move_to(day);
        })
    };
    match clock {
        ClockKind::Own { .. } => {
            let about = if cobuild::example::is_source(&source) {
                messages::act::DAY.get(language).to_owned()
            } else {
                messages::act::OTHER_DAY.fill(language, &[("source", &source)])
            };
            html! { <DayBar {about} day={store.now().date()} {on_day} /> }
        }
        ClockKind::Real => html! { <template></template> },
    }
}

fn page(route: Route) -> Html {
    match route {
        Route::Today => html! { <today::TodayPage /> },
        Route::Issues => html! { <issue::IssuesPage /> },
        Route::NewIssue => html! { <issue::NewIssuePage /> },
        Route::Issue { id } => html! { <issue::IssuePage key={id.to_string()} {id} /> },
        Route::Council => html! { <council::CouncilPage /> },
        Route::NewSession => html! { <council::NewSessionPage /> },
        Route::Body { id } => html! { <council::BodyPage key={id.to_string()} {id} /> },
        Route::Session { id } => html! { <council::SessionPage key={id.to_string()} {id} /> },
        Route::Visits => html! { <visit::VisitsPage /> },
        Route::NewVisit => html! { <visit::NewVisitPage /> },
        Route::Visit { id } => html! { <visit::VisitPage key={id.to_string()} {id} /> },
        Route::Organisations => html! { <organisation::OrganisationsPage /> },
        Route::NewOrganisation => html! { <organisation::NewOrganisationPage /> },
        Route::Building { id } => html! { <organisation::BuildingPage key={id.to_string()} {id} /> },
        Route::Organisation { id } => html! { <organisation::OrganisationPage key={id.to_string()} {id} /> },
        Route::Agreements => html! { <agreement::AgreementsPage /> },
        Route::NewAgreement => html! { <agreement::NewAgreementPage /> },
        Route::Lists => html! { <claim::ListsPage /> },
        Route::NewListItem => html! { <claim::NewItemPage /> },
        Route::ListItem { id } => html! { <claim::ItemPage key={id.to_string()} {id} /> },
        Route::NewProject => html! { <claim::NewProjectPage /> },
        Route::Project { id } => html! { <claim::ProjectPage key={id.to_string()} {id} /> },
        Route::Agreement { id } => html! { <agreement::AgreementPage key={id.to_string()} {id} /> },
        Route::Services => html! { <service::ServicesPage /> },
        Route::NewService => html! { <service::NewServicePage /> },
        Route::Rota => html! { <service::RotaPage /> },
        Route::NewSlot => html! { <service::NewSlotPage /> },
        Route::Slot { id } => html! { <service::SlotPage key={id.to_string()} {id} /> },
        Route::Terminals => html! { <service::TerminalsPage /> },
        Route::NewTerminal => html! { <service::NewTerminalPage /> },
        Route::Terminal { id } => html! { <service::TerminalPage key={id.to_string()} {id} /> },
        Route::OpeningHours => html! { <service::OpeningHoursPage /> },
        Route::Service { id } => html! { <service::ServicePage key={id.to_string()} {id} /> },
        Route::Spaces => html! { <space::SpacesPage /> },
        Route::NewSpace => html! { <space::NewSpacePage /> },
        Route::Loans => html! { <space::LoansPage /> },
        Route::Lend => html! { <space::LendPage /> },
        Route::Loan { id } => html! { <space::LoanPage key={id.to_string()} {id} /> },
        Route::NewBooking => html! { <space::NewBookingPage /> },
        Route::Booking { id } => html! { <space::BookingPage key={id.to_string()} {id} /> },
        Route::Space { id } => html! { <space::SpacePage key={id.to_string()} {id} /> },
        Route::Activities => html! { <activity::ActivitiesPage /> },
        Route::NewActivity => html! { <activity::NewActivityPage /> },
        Route::NewSeries => html! { <activity::NewSeriesPage /> },
        Route::Series { id } => html! { <activity::SeriesPage key={id.to_string()} {id} /> },
        Route::Accounts => html! { <activity::AccountsPage /> },
        Route::NewAccount => html! { <activity::NewAccountPage /> },
        Route::Account { id } => html! { <activity::AccountPage key={id.to_string()} {id} /> },
        Route::Activity { id } => html! { <activity::ActivityPage key={id.to_string()} {id} /> },
        Route::Boards => html! { <board::BoardsPage /> },
        Route::NewBoard => html! { <board::NewBoardPage /> },
        Route::NewTalentBoard => html! { <board::NewTalentBoardPage /> },
        Route::Talent { id } => html! { <board::TalentPage key={id.to_string()} {id} /> },
        Route::TalentBoard { id } => html! { <board::TalentBoardPage key={id.to_string()} {id} /> },
        Route::NewStation => html! { <board::NewStationPage /> },
        Route::Station { id } => html! { <board::StationPage key={id.to_string()} {id} /> },
        Route::Board { id } => html! { <board::BoardPage key={id.to_string()} {id} /> },
        Route::Reports => html! { <report::ReportsPage /> },
        Route::Indicators => html! { <indicator::IndicatorsPage /> },
        Route::NewIndicator => html! { <indicator::NewIndicatorPage /> },
        Route::NewIndicatorSet => html! { <indicator::NewSetPage /> },
        Route::IndicatorSet { id } => html! { <indicator::SetPage key={id.to_string()} {id} /> },
        Route::Indicator { id } => html! { <indicator::IndicatorPage key={id.to_string()} {id} /> },
        Route::Programmes => html! { <programme::ProgrammesPage /> },
        Route::NewProgramme => html! { <programme::NewProgrammePage /> },
        Route::Programme { id } => html! { <programme::ProgrammePage key={id.to_string()} {id} /> },
        Route::Data => html! { <data::DataPage /> },
        Route::Policy => html! { <data::PolicyPage /> },
        Route::Calendar => html! { <data::CalendarPage /> },
        Route::Record { kind, id } => {
            let key = format!("{kind}/{id}");
            html! { <record::RecordPage {key} {kind} {id} /> }
        }
        Route::Search => html! { <search::SearchPage /> },
        Route::More => html! { <MorePage /> },
        #[cfg(feature = "gallery")]
        Route::Gallery => html! { <crate::gallery::Gallery /> },
        Route::NotFound => html! { <Lost /> },
    }
}

#[component]
fn Lost() -> Html {
    let language = use_language();
    html! {
        <Page title={lost::TITLE}>
            <p class="prose">{ lost::NEXT.get(language) }</p>
            <p><Link to={Route::Today}>{ lost::HOME.get(language) }</Link></p>
        </Page>
    }
}
