use jiff::{
    ToSpan as _,
    civil::{Date, Time, Weekday, date, time},
};

use super::{
    FIRST, Year,
    play::{Done, Play, after},
    services,
};
use crate::{
    building::Area,
    calendar::Recurrence,
    record::{BookingId, LoanId, OrganisationId, SpaceId},
    service::Venue,
    space::{self, Access, Holder, Place, PriorityClass, Request, Setting, SpaceEntry, TimeRange, Timing},
    visibility::Visibility,
    workspace::{Command, PerformError},
};

const SPACES: [&str; 3] = ["會議室", "閱讀空間", "多功能廳"];
/// Of the working days of the year so many in ten see a booking at noon in each space.
const USED: u64 = 7;
const LOANS: u64 = 90;
/// Days after which a copy is due.
const TERM: i32 = 30;

/// How an occurrence goes.
#[derive(Clone, Copy)]
enum Course {
    Held,
    Released,
    NoShow,
    Cancelled,
}

pub(super) fn plan(play: &mut Play) -> Done {
    let mut spaces = Vec::new();
    for name in SPACES {
        let entry = SpaceEntry {
            setting: Setting::Indoor,
            access: Access::Bookable,
            area: Some(Area::square_metres(60)),
            capacity: Some(40),
            rules: "須預約（測試）".into(),
            visibility: Visibility::MayPublish,
            ..SpaceEntry::new(play.house.building, &format!("{name}（測試）"))
        };
        let space: SpaceId = play.make(ask(space::Command::Add { entry: Box::new(entry) }))?;
        services::open(play, Venue::Space(space))?;
        spaces.push(space);
    }
    let mut day = after(FIRST, 10);
    while day < after(Year::LAST.date(), -3) {
        day = play.working_days_after(day, 1);
        for space in spaces.iter().copied() {
            if play.hand.chance.below(10) < USED {
                at_noon(play, space, day);
            }
        }
    }
    let [_, reading, hall] = spaces[..] else { return Ok(()) };
    play.plan(date(2025, 1, 14).at(9, 0, 0, 0), move |play| every_monday(play, hall));
    play.plan(date(2025, 6, 9).at(9, 0, 0, 0), move |play| displace(play, hall));
    for nth in 0..LOANS {
        lend_on(play, reading, nth);
    }
    Ok(())
}

/// Asked for three days before, confirmed on the day before. Firms take turns, so that none fails to come often.
fn at_noon(play: &mut Play, space: SpaceId, day: Date) {
    let course = match play.hand.chance.below(20) {
        0 => Course::NoShow,
        1 => Course::Released,
        2 => Course::Cancelled,
        _ => Course::Held,
    };
    play.booked += 1;
    let nth = play.booked;
    play.plan(after(day, -3).at(10, 0, 0, 0), move |play| {
        let firms = &play.house.firms;
        let Some(holder) = firms.get(nth % firms.len().max(1)).copied() else { return Ok(()) };
        let booking = request(play, space, holder, day, PriorityClass::First)?;
        play.ask(approve(booking, None))?;
        play.plan(after(day, -1).at(10, 30, 0, 0), move |play| {
            let confirm = space::Command::Confirm { booking, on: day };
            play.ask(ask(if let Course::Cancelled = course { cancel(booking) } else { confirm }))
        });
        if !matches!(course, Course::Cancelled) {
            play.plan(day.at(12, 15, 0, 0), move |play| attend(play, booking, day, course));
        }
        Ok(())
    });
}

fn attend(play: &mut Play, booking: BookingId, on: Date, course: Course) -> Done {
    match course {
        Course::Released => play.ask(ask(space::Command::Release { booking, on })),
        Course::NoShow => {
            play.plan(on.at(14, 0, 0, 0), move |play| {
                play.ask(ask(space::Command::MarkNoShow { booking, on }))
            });
            Ok(())
        }
        Course::Held | Course::Cancelled => play.ask(ask(space::Command::Hold { booking, on })),
    }
}

fn request(
    play: &mut Play,
    space: SpaceId,
    holder: OrganisationId,
    on: Date,
    class: PriorityClass,
) -> Result<BookingId, PerformError> {
    let hours = if on.weekday() == Weekday::Saturday { (9, 10) } else { (12, 13) };
    let timing = Timing::once(on, hours_from(time(hours.0, 0, 0, 0), time(hours.1, 30, 0, 0))?);
    book(play, space, holder, timing, class)
}

fn book(
    play: &mut Play,
    space: SpaceId,
    holder: OrganisationId,
    timing: Timing,
    class: PriorityClass,
) -> Result<BookingId, PerformError> {
    let heads = u32::try_from(4 + play.hand.chance.below(30)).unwrap_or(4);
    let request = Request {
        holder: Holder::Organisation(holder),
        contact: String::new(),
        purpose: "活動（測試）".into(),
        timing,
        heads,
        class,
    };
    play.make(ask(space::Command::Request { space, request: Box::new(request) }))
}

fn hours_from(from: Time, to: Time) -> Result<TimeRange, PerformError> {
    let nothing = || crate::example::stage::nothing_made::<BookingId>().into();
    TimeRange::new(from, to).ok_or_else(nothing)
}

/// The union reads every Monday afternoon, without the holidays.
fn every_monday(play: &mut Play, space: SpaceId) -> Done {
    let mut days = vec![date(2025, 1, 20)];
    while let Some(next) = days.last().map(|day| after(*day, 7)).filter(|next| *next < Year::LAST.date()) {
        days.push(next);
    }
    let (held, closed): (Vec<Date>, Vec<Date>) =
        days.into_iter().partition(|day| play.working_day(*day) == *day);
    let closed: Vec<String> = closed.iter().map(|day| day.strftime("%Y%m%dT160000").to_string()).collect();
    let rule = format!(
        "DTSTART:20250120T160000\nRRULE:FREQ=WEEKLY;UNTIL=20251229T160000\nEXDATE:{}",
        closed.join(",")
    );
    let (Ok(rule), Some(first)) = (rule.parse::<Recurrence>(), held.first().copied()) else { return Ok(()) };
    let hours = hours_from(time(16, 0, 0, 0), time(17, 30, 0, 0))?;
    let timing = Timing { on: first, hours, repeats: Some(rule) };
    let booking = book(play, space, play.house.union, timing, PriorityClass::Centre)?;
    play.ask(approve(booking, None))?;
    for on in held {
        play.plan(on.at(16, 5, 0, 0), move |play| play.ask(ask(space::Command::Hold { booking, on })));
    }
    Ok(())
}

/// An important meeting takes a Saturday that was booked; whoever had booked is told two days later.
fn displace(play: &mut Play, space: SpaceId) -> Done {
    let on = date(2025, 6, 14);
    let Some(firm) = play.house.firms.first().copied() else { return Ok(()) };
    let booking = request(play, space, firm, on, PriorityClass::First)?;
    play.ask(approve(booking, None))?;
    play.plan(date(2025, 6, 10).at(9, 0, 0, 0), move |play| {
        let important = request(play, space, play.house.committee, on, PriorityClass::ImportantMeeting)?;
        play.ask(approve(important, Some("重要會議（測試）".into())))?;
        let told = date(2025, 6, 12).at(9, 0, 0, 0);
        play.lapse("SPC-18", booking, play.now(), Some(told), "whoever was displaced was not told");
        play.plan(told, move |play| play.ask(ask(space::Command::TellDisplaced { booking, on })));
        play.plan(on.at(9, 5, 0, 0), move |play| {
            play.ask(ask(space::Command::Hold { booking: important, on }))
        });
        Ok(())
    });
    Ok(())
}

/// A copy is out for some weeks; every eighth is renewed, one of the spring comes back late.
fn lend_on(play: &mut Play, space: SpaceId, nth: u64) {
    let day = after(FIRST, i32::try_from(nth * 3 + play.hand.chance.below(3) + 1).unwrap_or(1));
    let kept = i32::try_from(5 + play.hand.chance.below(24)).unwrap_or(5);
    play.plan(day.at(13, 0, 0, 0), move |play| {
        let loan: LoanId = play.make(ask(space::Command::Lend {
            title: "圖書（測試）".into(),
            copy: format!("測試-{nth:03}"),
            borrower: format!("測試讀者卡{:02}", nth % 40),
            at: Place::Space(space),
            on: None,
        }))?;
        let (is_late, renews) = (nth == 30, nth % 8 == 3);
        let back = match (is_late, renews) {
            (true, _) => after(day, TERM + 9),
            (_, true) => after(day, TERM + kept),
            _ => after(day, kept),
        }
        .at(16, 0, 0, 0);
        if is_late {
            let from = after(day, TERM + 1).at(0, 0, 0, 0);
            play.lapse("LON-03", loan, from, Some(back), "a copy was not brought back");
        }
        if renews && !is_late {
            let renewed = day.checked_add(25.days()).unwrap_or(day).at(16, 0, 0, 0);
            play.plan(renewed, move |play| play.ask(ask(space::Command::Renew { loan })));
        }
        play.plan(back, move |play| {
            play.ask(ask(space::Command::TakeBack { loan, at: Place::Space(space), on: None }))
        });
        Ok(())
    });
}

fn approve(booking: BookingId, displacing: Option<String>) -> Command {
    ask(space::Command::Approve { booking, except: Vec::new(), displacing })
}

fn cancel(booking: BookingId) -> space::Command {
    space::Command::Cancel { booking, on: None, reason: "改期（測試）".into() }
}

fn ask(command: space::Command) -> Command {
    Command::Space(command)
}
