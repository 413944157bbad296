use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime, date};

use super::{
    FIRST,
    play::{Done, Play, after},
};
use crate::{
    activity::{self, Consent, Plan, SeriesEntry, SeriesKind, Sign},
    policy,
    record::{AccountId, ActivityId, RegistrationId, SeriesId},
    service::Audience,
    space::Interval,
    workspace::Command,
};

const BRANDS: [&str; 3] = ["讀書", "技能", "球賽"];
/// Registrations of each activity, of two people each.
const SIGNED: usize = 12;
const ACCOUNTS: usize = 24;

/// An activity every week, every eighth of them in a room that is too small; and points for those who help.
pub(super) fn plan(play: &mut Play) -> Done {
    let mut series = Vec::new();
    for name in BRANDS {
        let entry = SeriesEntry {
            name: format!("{name}（測試）"),
            kind: SeriesKind::Brand,
            about: String::new(),
            themes: Vec::new(),
            declared: None,
        };
        let added: SeriesId = play.make(ask(activity::Command::AddSeries { entry }))?;
        series.push(added);
    }
    for week in 2..51 {
        let day = play.working_day(after(FIRST, week * 7));
        let series = usize::try_from(week).ok().and_then(|week| series.get(week % series.len()).copied());
        let capacity = if week % 8 == 0 { 20 } else { 40 };
        play.plan(after(day, -8).at(9, 0, 0, 0), move |play| announce(play, series, day, capacity));
    }
    points(play)
}

fn announce(play: &mut Play, series: Option<SeriesId>, day: Date, capacity: u32) -> Done {
    let when = Interval { from: day.at(12, 15, 0, 0), to: day.at(13, 15, 0, 0) };
    let plan = Plan {
        series,
        audiences: BTreeSet::from([Audience::Staff]),
        capacity: Some(capacity),
        ..Plan::new("活動（測試）", play.house.union, when, "大堂（測試）")
    };
    let activity: ActivityId = play.make(ask(activity::Command::Plan { plan: Box::new(plan) }))?;
    let venue_is_full = capacity == 20;
    for nth in 0..SIGNED {
        let at = after(day, -7).at(9, 0, 0, 0);
        let at = at.checked_add(jiff::Span::new().hours(i64::try_from(nth * 9).unwrap_or(0))).unwrap_or(at);
        play.plan(at, move |play| sign(play, activity, nth, (venue_is_full, when.from)));
    }
    if venue_is_full {
        play.plan(after(day, -1).at(16, 0, 0, 0), move |play| give_up(play, activity));
    }
    play.plan(day.at(13, 30, 0, 0), move |play| attend(play, activity));
    play.plan(after(day, 1).at(9, 0, 0, 0), move |play| {
        let (attended, walk_ins, summary) = (None, 2, "順利（測試）".to_owned());
        play.ask(ask(activity::Command::Conclude { activity, attended, walk_ins, summary }))
    });
    Ok(())
}

/// The tenth pair takes the last of twenty places; who comes after waits.
fn sign(
    play: &mut Play,
    activity: ActivityId,
    nth: usize,
    (venue_is_full, begins): (bool, DateTime),
) -> Done {
    play.signed += 1;
    let firms = &play.house.firms;
    let unit = firms.get(play.signed % firms.len().max(1)).copied();
    let sign = Sign { unit, person: String::new(), heads: 2 };
    play.ask(ask(activity::Command::Register { activity, sign }))?;
    if venue_is_full && nth == 9 {
        play.lapse("ACT-14", activity, play.now(), Some(begins), "every place is taken");
    }
    Ok(())
}

fn registered(play: &Play, activity: ActivityId) -> Vec<RegistrationId> {
    let activities = &play.workspace().activities;
    activities.get(activity).map(|found| found.registrations().to_vec()).unwrap_or_default()
}

/// Whoever waits longest moves up.
fn give_up(play: &mut Play, activity: ActivityId) -> Done {
    let Some(registration) = registered(play, activity).first().copied() else { return Ok(()) };
    let reason = String::new();
    play.ask(ask(activity::Command::CancelRegistration { registration, reason }))
}

fn attend(play: &mut Play, activity: ActivityId) -> Done {
    let mut came = BTreeMap::new();
    for registration in registered(play, activity) {
        let seated = play.workspace().activities.registration(registration);
        if seated.is_some_and(|found| found.has_seat()) {
            came.insert(registration, if play.one_in(6) { 0 } else { 2 });
        }
    }
    play.ask(ask(activity::Command::RecordAttendance { activity, came }))
}

/// The office keeps points from January on; helpers get them by the hour and redeem some.
fn points(play: &mut Play) -> Done {
    play.ask(Command::Policy(policy::Command::Set {
        key: "points.scheme".into(),
        value: policy::Value::Count(1),
        valid_from: FIRST,
        basis: "測試辦法".into(),
    }))?;
    for nth in 0..ACCOUNTS {
        let at = after(FIRST, 14).at(15, i8::try_from(nth).unwrap_or(0), 0, 0);
        play.plan(at, move |play| open_account(play, nth));
    }
    Ok(())
}

fn open_account(play: &mut Play, nth: usize) -> Done {
    let consent = Consent { on: play.today(), how: "書面（測試）".into() };
    let owner = format!("測試志願者{nth:02}");
    let account: AccountId = play.make(ask(activity::Command::OpenAccount { owner, consent }))?;
    for month in 2..=12 {
        let minutes = u32::try_from(30 + 10 * play.hand.chance.below(9)).unwrap_or(30);
        play.plan(date(2025, month, 20).at(17, 0, 0, 0), move |play| {
            play.ask(ask(activity::Command::Earn { account, activity: None, on: None, minutes }))
        });
    }
    play.plan(date(2025, 11, 25).at(11, 0, 0, 0), move |play| {
        let what = "環保袋（測試）".to_owned();
        play.ask(ask(activity::Command::Redeem { account, points: 20, what }))?;
        let (delta, reason) = (5, "補記（測試）".to_owned());
        play.ask(ask(activity::Command::CorrectPoints { account, delta, reason }))
    });
    Ok(())
}

fn ask(command: activity::Command) -> Command {
    Command::Activity(command)
}
