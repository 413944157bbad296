use std::collections::BTreeSet;

use jiff::civil::{Date, Time, Weekday, date, time};

use super::{
    FIRST, Year,
    play::{Done, Play, after},
};
use crate::{
    calendar::{Recurrence, Window},
    record::{FaultId, OrganisationId, ServiceId, SlotId, TerminalId},
    service::{
        self, Audience, Category, Channel, Listing, Venue,
        opening::{self, HolidayHours, MakeUpHours, Week},
        rota::{self, HoursMark, NewSlot},
        terminal::{self, Effect, Month, TerminalEntry, TerminalKind},
    },
    workspace::{Command, PerformError},
};

const SERVICES: [(&str, Category); 6] = [
    ("黨務諮詢", Category::PartyAffairs),
    ("人才政策", Category::Talent),
    ("企業服務", Category::Enterprise),
    ("行政服務", Category::Administration),
    ("心理援助", Category::Counselling),
    ("法律諮詢", Category::Legal),
];

/// Entries and lists are looked at again on these days; one is forgotten in June and looked at in July.
const CHECKED: [Date; 2] = [date(2025, 6, 3), date(2025, 11, 24)];
const FORGOTTEN: Date = date(2025, 7, 15);
/// How long an entry stays fresh, and how long until a fault is repaired or an occurrence recorded.
const FRESH: i32 = 180;
const SOON: i32 = 3;

pub(super) fn plan(play: &mut Play) -> Done {
    open(play, Venue::Organisation(play.house.centre))?;
    let services = list(play)?;
    let days = [Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday];
    for (nth, (provider, weekday)) in play.house.departments.into_iter().zip(days).enumerate() {
        station(play, provider, weekday, services.get(nth).copied())?;
    }
    for kind in [TerminalKind::Government, TerminalKind::SocialSecurity, TerminalKind::DataScreen] {
        install(play, kind)?;
    }
    Ok(())
}

pub(super) fn open(play: &mut Play, venue: Venue) -> Done {
    let hours = |opens, closes| vec![Window { opens, closes }];
    ask(
        play,
        service::Command::Opening(opening::Command::Set {
            venue,
            from: None,
            weekly: Week::alike(
                hours(time(8, 30, 0, 0), time(18, 30, 0, 0)),
                hours(time(9, 0, 0, 0), time(12, 0, 0, 0)),
            ),
            holidays: HolidayHours::Closed,
            make_up: MakeUpHours::LikeMonday,
            note: String::new(),
        }),
    )
}

fn list(play: &mut Play) -> Result<Vec<ServiceId>, PerformError> {
    let mut services = Vec::new();
    for (nth, (name, category)) in SERVICES.into_iter().enumerate() {
        let listing = Listing {
            name: format!("{name}（測試）"),
            category,
            providers: vec![play.house.centre, play.house.union],
            venues: String::new(),
            given_at: BTreeSet::from([Venue::Organisation(play.house.centre)]),
            channels: BTreeSet::from([Channel::Window]),
            audiences: BTreeSet::from([Audience::Enterprises, Audience::Staff]),
            conditions: String::new(),
            documents: String::new(),
            time_limit: String::new(),
            fee: String::new(),
        };
        let list = service::Command::List { number: None, listing: Box::new(listing) };
        let service: ServiceId = play.make(Command::Service(list))?;
        services.push(service);
        for day in CHECKED {
            let is_forgotten = nth == 0 && day == CHECKED[0];
            let checked = if is_forgotten { FORGOTTEN } else { day }.at(9, 0, 0, 0);
            play.plan(checked, move |play| ask(play, service::Command::Assure { service, on: None }));
            if is_forgotten {
                let stale = after(FIRST, FRESH + 1).at(0, 0, 0, 0);
                play.lapse("SVC-03", service, stale, Some(checked), "nobody looked at the entry again");
            }
        }
    }
    Ok(services)
}

/// A department comes once a week. What falls on a holiday is called off three weeks before; one occurrence of the summer
/// is written down a week late.
fn station(play: &mut Play, provider: OrganisationId, weekday: Weekday, service: Option<ServiceId>) -> Done {
    let first = (1..8).map(|days| after(FIRST, days)).find(|day| day.weekday() == weekday);
    let Some(first) = first else { return Ok(()) };
    let begins = time(14, 0, 0, 0);
    let slot = NewSlot {
        provider,
        services: service.into_iter().collect(),
        offers: String::new(),
        venue: Venue::Organisation(play.house.centre),
        place: "駐點窗口（測試）".into(),
        recurrence: Recurrence::weekly([weekday], first, begins),
        to: time(17, 0, 0, 0),
        hours: HoursMark::Regular,
        officers: Vec::new(),
        deputies: Vec::new(),
    };
    let plan = service::Command::Rota(rota::Command::Plan(Box::new(slot)));
    let slot: SlotId = play.make(Command::Service(plan))?;
    let mut day = first;
    while day <= after(Year::LAST.date(), 21) {
        let works = play.working_day(day) == day;
        if works {
            record(play, slot, day, begins);
        } else {
            let off = after(day, -21).at(9, 0, 0, 0).max(Year::FIRST);
            play.plan(off, move |play| {
                let (at, reason) = (day.to_datetime(begins), "節假日（測試）".to_owned());
                ask(play, service::Command::Rota(rota::Command::Cancel { slot, at, reason }))
            });
        }
        day = after(day, 7);
    }
    Ok(())
}

/// One in fifteen does not come.
fn record(play: &mut Play, slot: SlotId, day: Date, begins: Time) {
    let at = day.to_datetime(begins);
    let served = u32::try_from(play.hand.chance.below(25)).unwrap_or(0);
    let came = !play.one_in(15);
    let is_late = day.month() == 8 && (5..=7).contains(&day.day());
    let written = if is_late { after(day, 8).at(9, 0, 0, 0) } else { day.at(17, 15, 0, 0) };
    if is_late {
        let from = after(day, SOON + 1).at(0, 0, 0, 0);
        play.lapse("SVC-26", slot, from, Some(written), "nobody wrote down whether they came");
    }
    play.plan(written, move |play| {
        let command = if came {
            rota::Command::Held { slot, at, came_at: None, served }
        } else {
            rota::Command::Absent { slot, at, note: String::new() }
        };
        ask(play, service::Command::Rota(command))
    });
}

/// Its uses are reported on the fifth; a fault of every other month is repaired the next day, that of March after a week.
fn install(play: &mut Play, kind: TerminalKind) -> Done {
    let entry = TerminalEntry {
        name: format!("{}（測試）", kind.text().hant),
        kind,
        venue: Venue::Organisation(play.house.centre),
        place: String::new(),
        services: BTreeSet::new(),
    };
    let install = service::Command::Terminal(terminal::Command::Install(Box::new(entry)));
    let terminal: TerminalId = play.make(Command::Service(install))?;
    relist(play, terminal)?;
    for day in CHECKED {
        play.plan(day.at(9, 30, 0, 0), move |play| relist(play, terminal));
    }
    for month in 2..=12 {
        let (day, times) = (date(2025, month, 5), play.hand.chance.below(900));
        play.plan(day.at(9, 0, 0, 0), move |play| {
            let uses = terminal::Command::ReportUses {
                terminal,
                month: Month::of(day).before(),
                times: u32::try_from(times).unwrap_or(0),
                source: "設備後台（測試）".into(),
                as_of: None,
            };
            ask(play, service::Command::Terminal(uses))
        });
        if month % 2 == 1 {
            let days = if month == 3 { 7 } else { 1 };
            play.plan(date(2025, month, 11).at(10, 0, 0, 0), move |play| break_down(play, terminal, days));
        }
    }
    Ok(())
}

fn relist(play: &mut Play, terminal: TerminalId) -> Done {
    let list = terminal::Command::ListItems {
        terminal,
        items: vec!["事項甲（測試）".into(), "事項乙（測試）".into()],
        said: String::new(),
        source: "測試清單".into(),
        as_of: None,
    };
    ask(play, service::Command::Terminal(list))
}

fn break_down(play: &mut Play, terminal: TerminalId, days: i32) -> Done {
    let what = "無法打印（測試）".to_owned();
    let report = terminal::Command::ReportFault { terminal, what, effect: Effect::Partly, at: None };
    let fault: FaultId = play.make(Command::Service(service::Command::Terminal(report)))?;
    let (noticed, repaired) = (play.today(), after(play.today(), days).at(10, 0, 0, 0));
    if days > SOON {
        let from = after(noticed, SOON + 1).at(0, 0, 0, 0);
        play.lapse("SVC-31", terminal, from, Some(repaired), "a fault was not repaired");
    }
    play.plan(repaired, move |play| {
        let done = "已修復（測試）".to_owned();
        let repair = terminal::Command::Repair { terminal, fault, at: None, done };
        ask(play, service::Command::Terminal(repair))
    });
    Ok(())
}

fn ask(play: &mut Play, command: service::Command) -> Done {
    play.ask(Command::Service(command))
}
