use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{Activities, Ending, Tally};
use crate::{
    activity::{UnitCap, WaitingList},
    clash::{Field, Trace},
    money::Money,
    record::{ActivityId, AgreementId, BookingId, OrganisationId, RegistrationId, SeriesId, SpaceId},
    service::Audience,
    space::Interval,
};

/// An activity: a lecture, a class, a match. A course of several evenings is entered as one activity an evening.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Activity {
    /// The title.
    pub title: Field<String>,
    /// The series that it belongs to.
    pub series: Field<Option<SeriesId>>,
    /// Its theme, one of those that the series names.
    pub theme: Field<Option<String>>,
    /// Who holds it, at least one.
    pub organisers: Field<BTreeSet<OrganisationId>>,
    /// The co-building agreement under which it is held.
    pub agreement: Field<Option<AgreementId>>,
    /// For whom it is.
    pub audiences: Field<BTreeSet<Audience>>,
    /// When.
    pub when: Field<Interval>,
    /// Where.
    pub venue: Field<Venue>,
    /// How many places there are; none: as many as come.
    pub capacity: Field<Option<u32>>,
    /// How many people one unit may send.
    pub per_unit: Field<UnitCap>,
    /// From when to when people register.
    pub window: Field<RegistrationWindow>,
    /// What happens when every place is taken.
    pub waiting_list: Field<WaitingList>,
    /// What it costs; nothing by default.
    pub fee: Field<Money>,
    /// A note about insurance, where something can happen.
    pub insurance: Field<String>,
    /// What it is about.
    pub about: Field<String>,
    pub(in crate::activity) called_off: Option<Ending>,
    pub(in crate::activity) outcome: Field<Option<Outcome>>,
    /// In the order in which they registered.
    pub(in crate::activity) registrations: Vec<RegistrationId>,
    pub(in crate::activity) tally: Tally,
    /// Who put it on record.
    pub planned: Trace,
}

/// Where an activity is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Venue {
    /// In a space that is booked for it.
    Booking(BookingId),
    /// In a space that needs no booking.
    Space(SpaceId),
    /// Somewhere else, in words.
    Place(String),
}

/// From when to when people register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegistrationWindow {
    /// The first moment; at once when there is none.
    #[serde(default)]
    pub opens: Option<DateTime>,
    /// The moment at which it is over; when the activity begins when there is none.
    #[serde(default)]
    pub closes: Option<DateTime>,
}

/// How an activity went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// How many people with a place came, where only the number is known.
    #[serde(default)]
    pub attended: Option<u32>,
    /// How many people without a place came.
    #[serde(default)]
    pub walk_ins: u32,
    /// In words.
    #[serde(default)]
    pub summary: String,
}

impl Activity {
    /// That it was called off.
    pub fn called_off(&self) -> Option<&Ending> {
        self.called_off.as_ref()
    }

    /// How it went, once that is recorded.
    pub fn outcome(&self) -> Option<&Outcome> {
        self.outcome.get().as_ref()
    }

    /// Its registrations, in the order in which they came.
    pub fn registrations(&self) -> &[RegistrationId] {
        &self.registrations
    }

    /// Whether people may register at a moment.
    pub fn is_open(&self, at: DateTime) -> bool {
        let opened = self.window.get().opens.is_none_or(|opens| opens <= at);
        opened && at < self.registration_closes()
    }

    /// The moment from which nobody registers any more.
    pub fn registration_closes(&self) -> DateTime {
        self.window.get().closes.unwrap_or(self.when.get().from)
    }
}

impl Activities {
    /// The activity with this id.
    pub fn get(&self, id: ActivityId) -> Option<&Activity> {
        self.activities.get(&id)
    }

    /// Every activity, in the order in which they were put on record.
    pub fn all(&self) -> impl Iterator<Item = (ActivityId, &Activity)> {
        self.activities.iter().map(|(id, activity)| (*id, activity))
    }

    /// The activities that begin on the days from one to another, both included, those called off too, by their
    /// beginning.
    pub fn between(&self, from: Date, to: Date) -> Vec<(ActivityId, &Activity)> {
        let within = |activity: &Activity| (from..=to).contains(&activity.when.get().from.date());
        let mut found: Vec<_> = self.all().filter(|(_, activity)| within(activity)).collect();
        found.sort_by_key(|(id, activity)| (activity.when.get().from, *id));
        found
    }

    /// Who recorded first that an activity took place: how it went, or who came.
    pub(in crate::activity) fn held_since<'a>(&'a self, activity: &'a Activity) -> Option<&'a Trace> {
        let concluded = activity.outcome().map(|_| activity.outcome.set_by());
        let marked = || {
            let each = activity.registrations.iter().filter_map(|id| self.registration(*id));
            each.filter(|one| one.came().is_some()).map(|one| one.came.set_by()).next()
        };
        concluded.or_else(marked)
    }

    /// The activities of a series, in the order in which they were put on record.
    pub fn of_series(&self, series: SeriesId) -> impl Iterator<Item = (ActivityId, &Activity)> {
        self.all().filter(move |(_, activity)| *activity.series.get() == Some(series))
    }
}
