//! What the people of a building do together: its hall is booked, and activities are held in its lobby.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use jiff::civil::{Date, time};

use super::{Event, Generator};
use crate::{
    activity::{self, Plan, Sign},
    building::Area,
    calendar::Window,
    example::{generate::MARK, stage::nothing_made},
    organisation::later,
    policy::parameter,
    record::{ActivityId, BookingId, BuildingId, OrganisationId, SpaceId},
    service::{
        self, Audience, Venue,
        opening::{self, HolidayHours, MakeUpHours, Week},
    },
    space::{self, Access, Holder, Interval, PriorityClass, Request, Setting, SpaceEntry, TimeRange, Timing},
    visibility::Visibility,
    workspace::{Command, PerformError},
};

type Done = Result<(), PerformError>;

/// A hall, and whose turn it is to use it.
pub(super) struct Hall {
    space: SpaceId,
    /// The firms of its building.
    firms: Range<usize>,
    turn: usize,
    /// The last day that is booked.
    taken: Option<Date>,
}

impl Generator {
    pub(super) fn open_hall(
        &mut self,
        building: BuildingId,
        firms: Range<usize>,
    ) -> Result<Hall, PerformError> {
        let entry = SpaceEntry {
            setting: Setting::Indoor,
            access: Access::Bookable,
            area: Some(Area::square_metres(90)),
            capacity: Some(60),
            visibility: Visibility::MayPublish,
            ..SpaceEntry::new(building, &format!("多功能廳{MARK}"))
        };
        let space = self.hand.first(Command::Space(space::Command::Add { entry: Box::new(entry) }))?;
        let hours = |opens, closes| vec![Window { opens, closes }];
        let weekly = Week::alike(
            hours(time(8, 30, 0, 0), time(18, 30, 0, 0)),
            hours(time(9, 0, 0, 0), time(12, 0, 0, 0)),
        );
        let set = opening::Command::Set {
            venue: Venue::Space(space),
            from: None,
            weekly,
            holidays: HolidayHours::Closed,
            make_up: MakeUpHours::LikeMonday,
            note: String::new(),
        };
        self.hand.make(Command::Service(service::Command::Opening(set)))?;
        Ok(Hall { space, firms, turn: 0, taken: None })
    }

    pub(super) fn plan_hall(&mut self, hall: usize, from: Date) {
        let (booked, announced) = (self.hand.working_day(from, 10), self.hand.working_day(from, 40));
        self.plan(booked, Event::Book { hall });
        self.plan(announced, Event::Announce { hall });
    }

    /// Asked for three days before, for a morning: the hall is open on make-up days as well.
    pub(super) fn book(&mut self, hall: usize) -> Done {
        let today = self.hand.today();
        let on = today.checked_add(jiff::Span::new().days(3)).unwrap_or(today);
        let on = self.hand.desk.workspace().calendar.working_day_from(on).unwrap_or(on);
        let heads = u32::try_from(4 + self.hand.chance.below(40)).unwrap_or(4);
        if let Some((space, holder)) = self.turn(hall, on) {
            let hours = TimeRange::new(time(9, 30, 0, 0), time(11, 0, 0, 0));
            let hours = hours.ok_or_else(nothing_made::<BookingId>)?;
            let request = Request {
                holder: Holder::Organisation(holder),
                contact: String::new(),
                purpose: format!("企業活動{MARK}"),
                timing: Timing::once(on, hours),
                heads,
                class: PriorityClass::First,
            };
            let request = space::Command::Request { space, request: Box::new(request) };
            let booking: BookingId = self.hand.first(Command::Space(request))?;
            let approve = space::Command::Approve { booking, except: Vec::new(), displacing: None };
            self.hand.make(Command::Space(approve))?;
            self.plan(on.at(9, 35, 0, 0), Event::Hold { booking, on });
        }
        let next = self.hand.working_day(today, 5);
        if next.date() < self.until {
            self.plan(next, Event::Book { hall });
        }
        Ok(())
    }

    pub(super) fn hold(&mut self, booking: BookingId, on: Date) -> Done {
        self.hand.make(Command::Space(space::Command::Hold { booking, on })).map(|_| ())
    }

    /// Three firms register for a noon a week ahead, each once.
    pub(super) fn announce(&mut self, hall: usize) -> Done {
        let today = self.hand.today();
        let day = today.checked_add(jiff::Span::new().days(8)).unwrap_or(today);
        let day = self.hand.desk.workspace().calendar.working_day_from(day).unwrap_or(day);
        let when = Interval { from: day.at(12, 15, 0, 0), to: day.at(13, 15, 0, 0) };
        let plan = Plan {
            audiences: BTreeSet::from([Audience::Staff]),
            capacity: Some(40),
            ..Plan::new(&format!("午間講座{MARK}"), self.office, when, &format!("大堂{MARK}"))
        };
        let plan = activity::Command::Plan { plan: Box::new(plan) };
        let activity: ActivityId = self.hand.first(Command::Activity(plan))?;
        let firms = self.halls.get(hall).map_or(0, |hall| hall.firms.len());
        for _ in 0..firms.min(3) {
            let Some(unit) = self.next_firm(hall) else { break };
            let heads = u32::try_from(1 + self.hand.chance.below(4)).unwrap_or(1);
            let sign = Sign { unit: Some(unit), person: String::new(), heads };
            self.hand.make(Command::Activity(activity::Command::Register { activity, sign }))?;
        }
        self.plan(day.at(13, 30, 0, 0), Event::Gather { activity, hall });
        Ok(())
    }

    /// All who registered came.
    pub(super) fn gather(&mut self, activity: ActivityId, hall: usize) -> Done {
        let activities = &self.hand.desk.workspace().activities;
        let registrations = activities.get(activity).map(|found| found.registrations()).unwrap_or_default();
        let came: BTreeMap<_, _> = registrations
            .iter()
            .filter_map(|id| Some((*id, activities.registration(*id)?)))
            .filter(|(_, registration)| registration.has_seat())
            .map(|(id, registration)| (id, registration.heads))
            .collect();
        self.hand.make(Command::Activity(activity::Command::RecordAttendance { activity, came }))?;
        let today = self.hand.today();
        self.plan(today.at(17, 0, 0, 0), Event::Conclude(activity));
        let next = self.hand.working_day(today, 45);
        if next.date() < self.until {
            self.plan(next, Event::Announce { hall });
        }
        Ok(())
    }

    pub(super) fn conclude(&mut self, activity: ActivityId) -> Done {
        let (attended, walk_ins, summary) = (None, 2, format!("順利舉行{MARK}"));
        let conclude = activity::Command::Conclude { activity, attended, walk_ins, summary };
        self.hand.make(Command::Activity(conclude)).map(|_| ())
    }

    /// The hall and the next firm, unless the day is taken, or so far ahead that guests cannot book it yet: a long
    /// holiday lies between.
    fn turn(&mut self, hall: usize, on: Date) -> Option<(SpaceId, OrganisationId)> {
        let today = self.hand.today();
        let workspace = self.hand.desk.workspace();
        let ahead = workspace.policy.on(&parameter::BOOKING_AHEAD, today).value;
        if on > later(&workspace.calendar, today, ahead) {
            return None;
        }
        let firm = self.next_firm(hall)?;
        let hall = self.halls.get_mut(hall)?;
        if hall.taken.is_some_and(|taken| taken >= on) {
            return None;
        }
        hall.taken = Some(on);
        Some((hall.space, firm))
    }

    /// Firms take turns.
    fn next_firm(&mut self, hall: usize) -> Option<OrganisationId> {
        let hall = self.halls.get_mut(hall)?;
        let nth = hall.firms.start + hall.turn.checked_rem(hall.firms.len())?;
        hall.turn += 1;
        self.firms.get(nth).copied()
    }
}
