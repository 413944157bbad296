//! What records are called on screen, and where they open.

use cobuild::{
    policy::parameter,
    query,
    record::{AppointmentId, OrganisationId, Record},
    rule::date_words,
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use crate::{
    address::Address,
    component::RecordNames,
    page::{record, report},
    route::Route,
    store::Store,
};

pub(super) fn names(store: Store, language: Language) -> RecordNames {
    let reader = store.clone();
    RecordNames {
        name: Callback::from(move |record| match setting(record, language) {
            Some(name) => name.into(),
            None => {
                reader.read(|workspace| query::name(workspace, record, language)).unwrap_or_default().into()
            }
        }),
        address: Callback::from(move |record| address(&store, record)),
    }
}

/// What a setting is called; it has no name that somebody gave it.
fn setting(record: Record, language: Language) -> Option<String> {
    let name = match record {
        Record::Workspace(_) => String::new(),
        Record::Parameter(id) => parameter::known(id)?.title().get(language).to_owned(),
        Record::CalendarDay(id) => date_words(id.date()?, language),
        Record::CalendarYear(id) => id.year()?.to_string(),
        _ => return None,
    };
    Some(format!("{} {name}", record.text().get(language)).trim_end().to_owned())
}

/// The page on which a record is shown.
pub(super) fn address(store: &Store, record: Record) -> Option<Address> {
    let route = match record {
        Record::Organisation(id) => Route::Organisation { id },
        Record::Building(id) => Route::Building { id },
        Record::Visit(id) => Route::Visit { id },
        Record::Issue(id) => Route::Issue { id },
        Record::Body(id) => Route::Body { id },
        Record::Session(id) => Route::Session { id },
        Record::Agreement(id) => Route::Agreement { id },
        Record::Service(id) => Route::Service { id },
        Record::ListItem(id) => Route::ListItem { id },
        Record::Claim(id) => {
            Route::ListItem { id: store.read(|all| all.claims.claim(id).map(|claim| claim.item))? }
        }
        Record::Project(id) => Route::Project { id },
        Record::Indicator(id) => Route::Indicator { id },
        Record::IndicatorSet(id) => Route::IndicatorSet { id },
        Record::Programme(id) => Route::Programme { id },
        Record::Account(id) => Route::Account { id },
        Record::Station(id) => Route::Station { id },
        Record::Slot(id) => Route::Slot { id },
        Record::Terminal(id) => Route::Terminal { id },
        Record::Fault(id) => {
            Route::Terminal { id: store.read(|all| all.services.terminals.with_fault(id).map(|(id, _)| id))? }
        }
        Record::Whistle(id) => {
            Route::Issue { id: store.read(|all| all.issues.whistle(id).map(|whistle| whistle.issue))? }
        }
        Record::Space(id) => Route::Space { id },
        Record::Booking(id) => Route::Booking { id },
        Record::Loan(id) => Route::Loan { id },
        Record::Activity(id) => Route::Activity { id },
        Record::Series(id) => Route::Series { id },
        Record::Registration(id) => {
            Route::Activity { id: store.read(|all| all.activities.registration(id).map(|one| one.activity))? }
        }
        Record::Board(id) => Route::Board { id },
        Record::TalentBoard(id) => Route::TalentBoard { id },
        Record::Talent(id) => Route::Talent { id },
        Record::Block(id) => {
            Route::Board { id: store.read(|all| all.boards.with_block(id).map(|(id, _)| id))? }
        }
        Record::WorkOrder(id) => {
            Route::Issue { id: store.read(|all| all.issues.order(id).map(|order| order.issue))? }
        }
        Record::Demand(id) => {
            Route::Visit { id: store.read(|all| all.visits.demand(id).map(|demand| demand.visit()))? }
        }
        Record::Appointment(id) => Route::Organisation { id: store.read(|all| serves(all, id))? },
        Record::DutyLog(id) => Route::Organisation {
            id: store.read(|all| serves(all, all.organisations.duty_entry(id)?.appointment()))?,
        },
        Record::Occupancy(id) => {
            Route::Building { id: store.read(|all| all.buildings.building_of(all.buildings.occupancy(id)?))? }
        }
        Record::Room(id) => {
            Route::Building { id: store.read(|all| all.buildings.room(id).map(|room| room.building()))? }
        }
        Record::Item(id) => {
            Route::Session { id: store.read(|all| all.meetings.item(id).map(|item| item.session))? }
        }
        Record::Seat(id) => {
            Route::Body { id: store.read(|all| all.meetings.seat(id).map(|seat| seat.body))? }
        }
        Record::Obligation(id) => {
            Route::Agreement { id: store.read(|all| all.agreements.with_obligation(id).map(|(id, _)| id))? }
        }
        Record::Fulfilment(id) => {
            let id = store.read(|all| all.agreements.with_fulfilment(id).map(|(id, _)| id))?;
            return Some(Address::from(Route::Agreement { id }).with("view", "records"));
        }
        Record::Amendment(id) => {
            let id = store.read(|all| all.agreements.with_amendment(id).map(|(id, _)| id))?;
            return Some(Address::from(Route::Agreement { id }).with("view", "amendments"));
        }
        Record::Pledge(id) => {
            let id = store.read(|all| all.agreements.with_pledge(id).map(|(id, _)| id))?;
            return Some(Address::from(Route::Agreement { id }).with("view", "pool"));
        }
        Record::Submission(id) => {
            return store.read(|all| all.submissions.get(id).map(|told| report::address(told.period)));
        }
        Record::Workspace(_) => Route::Data,
        Record::Parameter(id) => {
            return Some(Address::from(Route::Policy).with("key", parameter::known(id)?.key()));
        }
        Record::CalendarDay(id) => {
            let day = id.date()?.to_string();
            return Some(Address::from(Route::Calendar).with("view", "day").with("day", day));
        }
        Record::CalendarYear(id) => {
            return Some(Address::from(Route::Calendar).with("year", id.year()?.to_string()));
        }
        // Parts of other records, and rooms that have no page yet.
        _ => return record::route(record).map(Address::from),
    };
    Some(route.into())
}

/// The organisation at which somebody was appointed.
fn serves(workspace: &Workspace, appointment: AppointmentId) -> Option<OrganisationId> {
    workspace.organisations.appointment(appointment).map(|found| found.organisation())
}
