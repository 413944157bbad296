use jiff::civil::{Date, DateTime};

use super::{Occurrence, Outcome, Standing, StationedSlot};
use crate::{
    rate::{Part, Rate},
    record::{OrganisationId, SlotId},
    service::Venue,
    text::messages::rota as words,
    workspace::Workspace,
};

/// A slot at a venue: who comes, when, and whether they came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterRow {
    /// The slot.
    pub slot: SlotId,
    /// Who comes.
    pub provider: OrganisationId,
    /// The occurrences that were asked for, in order.
    pub occurrences: Vec<Occurrence>,
    /// The next one that takes place.
    pub next: Option<DateTime>,
}

impl RosterRow {
    /// How many occurrences count as planned: all but those suspended on a holiday or called off in time.
    pub fn planned(&self) -> usize {
        let left_out = |standing: &Standing| {
            matches!(standing, Standing::Suspended(_) | Standing::Cancelled { in_time: true, .. })
        };
        self.count(|standing| !left_out(standing))
    }

    /// How many were held.
    pub fn held(&self) -> usize {
        self.count(|standing| matches!(standing, Standing::Known(Outcome::Held { .. })))
    }

    /// How many are over without a word on whether they came.
    pub fn unrecorded(&self) -> usize {
        self.count(|standing| matches!(standing, Standing::Unrecorded))
    }

    /// How many people were served.
    pub fn served(&self) -> u64 {
        let served = self.occurrences.iter().map(|occurrence| match occurrence.standing {
            Standing::Known(Outcome::Held { served, .. }) => u64::from(served),
            _ => 0,
        });
        served.fold(0, u64::saturating_add)
    }

    fn count(&self, counts: impl Fn(&Standing) -> bool) -> usize {
        self.occurrences.iter().filter(|occurrence| counts(&occurrence.standing)).count()
    }
}

impl StationedSlot {
    /// What is offered, in words: the names of its services, then its own words.
    pub fn offered(&self, workspace: &Workspace) -> String {
        let services = self.services.get().iter().filter_map(|id| workspace.services.get(*id));
        let names = services.map(|service| service.name.get().as_str());
        let own = Some(self.offers.get().as_str()).filter(|own| !own.is_empty());
        names.chain(own).collect::<Vec<_>>().join("、")
    }
}

/// 「這間活動室都有哪些部門來輪值？」: every slot at a venue that has an occurrence from one day up to and including another,
/// or one to come, with how each occurrence stands at `now`.
pub fn roster(workspace: &Workspace, venue: Venue, from: Date, to: Date, now: DateTime) -> Vec<RosterRow> {
    let row = |(id, slot): (SlotId, &StationedSlot)| RosterRow {
        slot: id,
        provider: *slot.provider.get(),
        occurrences: slot.occurrences(workspace, from, to, now),
        next: slot.next_after(now, &workspace.calendar),
    };
    let rows = workspace.services.rota.at(venue).map(row);
    rows.filter(|row| !row.occurrences.is_empty() || row.next.is_some()).collect()
}

/// Who is stationed on a day, wherever: each occurrence with its slot, the earliest first.
pub fn on_day(workspace: &Workspace, day: Date, now: DateTime) -> Vec<(SlotId, Occurrence)> {
    let each = workspace.services.rota.all().flat_map(|(id, slot)| {
        let occurrences = slot.occurrences(workspace, day, day, now).into_iter();
        occurrences.map(move |occurrence| (id, occurrence))
    });
    let mut all: Vec<(SlotId, Occurrence)> = each.collect();
    all.sort_by_key(|(id, occurrence)| (occurrence.at, *id));
    all
}

/// Stationed punctuality 駐點到崗率: held ÷ planned, over the occurrences that are over.
///
/// Left out are those suspended on a holiday, those called off in time, and those that were not planned. What nobody
/// recorded counts as planned and not as held.
pub fn punctuality<'a>(
    workspace: &Workspace,
    slots: impl IntoIterator<Item = (SlotId, &'a StationedSlot)>,
    from: Date,
    to: Date,
    now: DateTime,
) -> Rate {
    let parts = slots.into_iter().flat_map(|(id, slot)| {
        let occurrences = slot.occurrences(workspace, from, to, now).into_iter();
        occurrences.filter_map(move |occurrence| part(id, slot, &occurrence, now))
    });
    Rate::of(&words::PUNCTUALITY, parts)
}

fn part(id: SlotId, slot: &StationedSlot, occurrence: &Occurrence, now: DateTime) -> Option<Part> {
    let is_over = occurrence.to <= now;
    match &occurrence.standing {
        Standing::Known(_) if !slot.is_planned_at(occurrence.at) => {
            Some(Part::excluded(id, &words::STANDING_UNPLANNED))
        }
        Standing::Known(outcome) => Some(Part::when(id, matches!(outcome, Outcome::Held { .. }))),
        _ if !is_over => None,
        Standing::Suspended(_) => Some(Part::excluded(id, &words::STANDING_SUSPENDED)),
        Standing::Cancelled { in_time: true, .. } => Some(Part::excluded(id, &words::STANDING_CANCELLED)),
        Standing::Cancelled { in_time: false, .. } | Standing::Unrecorded | Standing::Planned => {
            Some(Part::no(id))
        }
    }
}
