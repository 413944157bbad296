mod fit;
mod roster;

use std::num::NonZeroU32;

use cobuild::{
    calendar::Recurrence,
    organisation::Internal,
    query,
    record::{Record, SlotId},
    rule::TermValue,
    service::{
        Command, Venue,
        opening::{self, HolidayHours, MakeUpHours, Week},
        rota::{self, Change, HoursMark, NewSlot, Outcome, SlotTimes, Standing, on_day, punctuality, roster},
    },
    text::Language,
};
use jiff::civil::{Date, Weekday, date};
use proptest::{collection::vec, prelude::*};
use serde_json::json;

use super::{Centre, clock, moment, refused, window};

fn slot(centre: &Centre, recurrence: &str, to: &str) -> NewSlot {
    NewSlot {
        provider: centre.department,
        services: Default::default(),
        offers: "就業諮詢".into(),
        venue: centre.venue,
        place: "3號窗口".into(),
        recurrence: recurrence.parse().unwrap(),
        to: clock(to),
        hours: HoursMark::Regular,
        officers: vec![Internal::new(" 駐點人員甲 ".into()), Internal::new(" ".into())],
        deputies: Vec::new(),
    }
}

fn plan(slot: NewSlot) -> Command {
    Command::Rota(rota::Command::Plan(Box::new(slot)))
}

const TUESDAYS: &str = "DTSTART:20221011T140000 RRULE:FREQ=WEEKLY;BYDAY=TU";

/// A centre to which the department comes every Tuesday, 14:00–17:00.
fn stationed() -> (Centre, SlotId) {
    let mut centre = Centre::open();
    let new = slot(&centre, TUESDAYS, "17:00");
    let id = centre.make(plan(new));
    (centre, id)
}

fn held(slot: SlotId, at: &str, served: u32) -> Command {
    Command::Rota(rota::Command::Held { slot, at: moment(at), came_at: None, served })
}

fn absent(slot: SlotId, at: &str) -> Command {
    Command::Rota(rota::Command::Absent { slot, at: moment(at), note: String::new() })
}

fn cancel(slot: SlotId, at: &str) -> Command {
    Command::Rota(rota::Command::Cancel { slot, at: moment(at), reason: "單位會議".into() })
}

fn october(centre: &Centre, now: &str) -> rota::RosterRow {
    let (from, to) = (date(2022, 10, 1), date(2022, 10, 31));
    roster(centre.desk.workspace(), centre.venue, from, to, moment(now)).remove(0)
}

fn october_rate(centre: &Centre, now: &str) -> cobuild::rate::Rate {
    let workspace = centre.desk.workspace();
    punctuality(workspace, workspace.services.rota.all(), date(2022, 10, 1), date(2022, 10, 31), moment(now))
}
