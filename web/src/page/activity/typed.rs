//! What the form of an activity says, and what differs from what is on record.

use std::collections::BTreeSet;

use cobuild::{
    activity::{Activity, Change, Plan, RegistrationWindow, UnitCap, Venue, WaitingList},
    money::Money,
    record::{AgreementId, BookingId, OrganisationId, SeriesId, SpaceId},
    service::Audience,
    space::Interval,
    text::Language,
};
use jiff::civil::DateTime;

use super::entry::{organiser_field, rooms_for};
use crate::{
    component::{Answers, Problem},
    page::{number::whole, organisation::kept_or_picked},
    store::StoreView,
    text::messages::activity_page as words,
};

/// What the form says. `activity`: the one that is changed.
///
/// # Errors
/// With the fields that say nothing which could be meant.
pub fn read(
    store: &StoreView,
    answers: &Answers,
    activity: Option<&Activity>,
    language: Language,
) -> Result<Plan, Vec<Problem>> {
    let mut problems = Vec::new();
    let organisers = organisers(store, answers, activity, language, &mut problems);
    let mut moment = |name: &'static str, missing| {
        let found = answers.moment(name);
        if found.is_none() {
            problems.push(Problem::of(name, missing));
        }
        found.unwrap_or(DateTime::MIN)
    };
    let when =
        Interval { from: moment("begins", words::BEGINNING_MISSING), to: moment("ends", words::END_MISSING) };
    let mut number = |name: &'static str| {
        whole(answers, name, language).unwrap_or_else(|problem| {
            problems.push(problem);
            None
        })
    };
    let (capacity, per_unit) = (number("capacity"), number("per-unit"));
    let typed = answers.text("fee").trim();
    let fee = if typed.is_empty() { Ok(Money::ZERO) } else { typed.parse() };
    let fee: Money = fee.unwrap_or_else(|_| {
        problems.push(Problem::of("fee", words::NOT_AN_AMOUNT.fill(language, &[("typed", typed)])));
        Money::ZERO
    });
    if !problems.is_empty() {
        return Err(problems);
    }
    let (series, theme) = series(answers.text("series"));
    let audiences = answers.all("audiences");
    let audiences = Audience::ALL.iter().filter(|one| audiences.contains(&one.text().key));
    let list = WaitingList::ALL.iter().find(|one| one.text().key == answers.text("waiting"));
    let said = |name: &str| answers.text(name).trim().to_owned();
    Ok(Plan {
        title: said("title"),
        series,
        theme,
        organisers,
        agreement: answers.text("agreement").parse::<AgreementId>().ok(),
        audiences: audiences.copied().collect(),
        when,
        venue: venue(answers),
        capacity,
        per_unit: Some(per_unit.map_or(UnitCap::Unlimited, UnitCap::Heads)),
        window: RegistrationWindow { opens: answers.moment("opens"), closes: answers.moment("closes") },
        waiting_list: list.copied().unwrap_or(WaitingList::Kept),
        fee,
        insurance: said("insurance"),
        about: said("about"),
    })
}

fn organisers(
    store: &StoreView,
    answers: &Answers,
    activity: Option<&Activity>,
    language: Language,
    problems: &mut Vec<Problem>,
) -> BTreeSet<OrganisationId> {
    let known: Vec<OrganisationId> =
        activity.into_iter().flat_map(|activity| activity.organisers.get()).copied().collect();
    let each = (1..=rooms_for(known.len())).map(|place| {
        let known = known.get(place - 1).copied();
        kept_or_picked(store, answers, &organiser_field(place), known, language)
    });
    let named = each.filter_map(|found| {
        found.unwrap_or_else(|problem| {
            problems.push(problem);
            None
        })
    });
    named.collect()
}

/// A series, and behind a space its theme: as [`series`](super::choices::series) writes them.
fn series(chosen: &str) -> (Option<SeriesId>, Option<String>) {
    let (series, theme) = chosen.split_once(' ').map_or((chosen, None), |(id, theme)| (id, Some(theme)));
    (series.parse().ok(), theme.map(str::to_owned))
}

fn venue(answers: &Answers) -> Venue {
    let chosen = answers.text("venue");
    let (space, booking) = (chosen.strip_prefix("space "), chosen.strip_prefix("booking "));
    let space = space.and_then(|id| id.parse::<SpaceId>().ok()).map(Venue::Space);
    let booking = booking.and_then(|id| id.parse::<BookingId>().ok()).map(Venue::Booking);
    space.or(booking).unwrap_or_else(|| Venue::Place(answers.text("place").trim().to_owned()))
}

/// What differs from the activity on record.
pub fn changes(plan: Plan, activity: &Activity) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut push = |differs: bool, change: Change| changes.extend(differs.then_some(change));
    let per_unit = plan.per_unit.unwrap_or(UnitCap::Unlimited);
    push(plan.title != *activity.title.get(), Change::Title(plan.title));
    push(plan.series != *activity.series.get(), Change::Series(plan.series));
    push(plan.theme != *activity.theme.get(), Change::Theme(plan.theme));
    push(plan.organisers != *activity.organisers.get(), Change::Organisers(plan.organisers));
    push(plan.agreement != *activity.agreement.get(), Change::Agreement(plan.agreement));
    push(plan.audiences != *activity.audiences.get(), Change::Audiences(plan.audiences));
    push(plan.when != *activity.when.get(), Change::When(plan.when));
    push(plan.venue != *activity.venue.get(), Change::Venue(plan.venue));
    push(plan.capacity != *activity.capacity.get(), Change::Capacity(plan.capacity));
    push(per_unit != *activity.per_unit.get(), Change::PerUnit(per_unit));
    push(plan.window != *activity.window.get(), Change::Window(plan.window));
    push(plan.waiting_list != *activity.waiting_list.get(), Change::WaitingList(plan.waiting_list));
    push(plan.fee != *activity.fee.get(), Change::Fee(plan.fee));
    push(plan.insurance != *activity.insurance.get(), Change::Insurance(plan.insurance));
    push(plan.about != *activity.about.get(), Change::About(plan.about));
    changes
}
