//! The brands and the lectures that the article names, and two activities that are illustrative.
//!
//! The article speaks of four lecture halls 四大課堂 and names three themes; the fourth is shown as not named.

use std::collections::BTreeSet;

use jiff::civil::{DateTime, date};

use super::{neighbourhood::Neighbours, stage::Stage};
use crate::{
    activity::{self, Plan, SeriesEntry, SeriesKind, Sign, Venue},
    record::{ActivityId, BookingId, SeriesId},
    service::Audience,
    space::Interval,
    workspace::{Command, PerformError},
};

const BRANDS: [&str; 5] = ["玫瑰有約", "讀書有約", "技能有約", "英才杯足球賽", "職工生日會"];

pub(super) fn record(
    stage: &mut Stage,
    neighbours: &Neighbours,
    booking: BookingId,
) -> Result<(), PerformError> {
    stage.at(date(2022, 10, 11).at(8, 58, 0, 0)).by(0);
    for brand in BRANDS {
        let about = "萬科金融中心黨委開展的品牌活動，以豐富樓宇企業文化生活，增強樓宇職工的歸屬感和幸福感。";
        add(stage, brand, SeriesKind::Brand, about, &[], None)?;
    }
    let about = "在樓宇企業開辦的主題講堂，打造樓宇人才成長「加油站」。報道提及「四大課堂」，列出金融、法律、教育三項。";
    let themes = ["金融", "法律", "教育"];
    let lectures = add(stage, "主題講堂", SeriesKind::Lectures, about, &themes, Some(4))?;
    reading_circle(stage, neighbours, booking)?;
    lecture(stage, neighbours, lectures)
}

fn add(
    stage: &mut Stage,
    name: &str,
    kind: SeriesKind,
    about: &str,
    themes: &[&str],
    declared: Option<u32>,
) -> Result<SeriesId, PerformError> {
    let themes = themes.iter().map(|theme| (*theme).to_owned()).collect();
    let entry = SeriesEntry { name: name.into(), kind, about: about.into(), themes, declared };
    stage.make(Command::Activity(activity::Command::AddSeries { entry }))
}

fn reading_circle(
    stage: &mut Stage,
    neighbours: &Neighbours,
    booking: BookingId,
) -> Result<(), PerformError> {
    let when = from_to(date(2022, 10, 13).at(12, 0, 0, 0), date(2022, 10, 13).at(13, 30, 0, 0));
    let series = stage.workspace().activities.series_named("讀書有約").map(|(id, _)| id);
    let plan = Plan {
        series,
        audiences: BTreeSet::from([Audience::Enterprises, Audience::Staff]),
        venue: Venue::Booking(booking),
        capacity: Some(20),
        ..Plan::new("午間共讀一小時（示例）", neighbours.union, when, "")
    };
    let activity: ActivityId = planned(stage, plan)?;
    for (firm, heads) in neighbours.firms.into_iter().zip([3, 2, 4]) {
        register(stage, activity, Sign { unit: Some(firm), person: String::new(), heads })?;
    }
    Ok(())
}

fn lecture(stage: &mut Stage, neighbours: &Neighbours, series: SeriesId) -> Result<(), PerformError> {
    let when = from_to(date(2022, 10, 20).at(12, 15, 0, 0), date(2022, 10, 20).at(13, 15, 0, 0));
    let plan = Plan {
        series: Some(series),
        theme: Some("法律".into()),
        audiences: BTreeSet::from([Audience::Enterprises, Audience::Staff]),
        capacity: Some(40),
        ..Plan::new("企業常用合同要點（示例）", neighbours.committee, when, "萬科金融中心內（示例）")
    };
    planned(stage, plan)?;
    Ok(())
}

fn planned(stage: &mut Stage, plan: Plan) -> Result<ActivityId, PerformError> {
    stage.make(Command::Activity(activity::Command::Plan { plan: Box::new(plan) }))
}

fn register(stage: &mut Stage, activity: ActivityId, sign: Sign) -> Result<(), PerformError> {
    stage.ask(Command::Activity(activity::Command::Register { activity, sign }))
}

const fn from_to(from: DateTime, to: DateTime) -> Interval {
    Interval { from, to }
}
