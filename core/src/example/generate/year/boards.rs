use std::collections::BTreeSet;

use jiff::civil::{Date, date};

use super::{
    FIRST,
    play::{Done, Play, after},
};
use crate::{
    board::{self, Channel, Content, Purpose},
    indicator::{self, AsOf, Bound, Definition, NewReading, Value},
    meeting::BodyKind,
    programme::{self, Element, Measure, Target},
    record::{BoardId, IndicatorId, ProgrammeId, StationId, TalentBoardId, TalentId},
    report::{self, ReportingPeriod},
    service::{Venue, terminal::Month},
    talent::{self, NewConsent, Profile, station},
    visibility::Visibility,
    workspace::{Command, PerformError},
};

/// What is shown, the year's programme, its figures, and what is handed in every month.
pub(super) fn plan(play: &mut Play) -> Done {
    put_up(play)?;
    honour(play)?;
    open_station(play)?;
    draw_programme(play)?;
    for name in ["入駐企業", "從業人員", "黨員"] {
        observe(play, name)?;
    }
    for month in 2..=12 {
        let day = play.working_days_after(after(date(2025, month, 1), -1), 3);
        play.plan(day.at(9, 0, 0, 0), hand_in);
    }
    Ok(())
}

/// Looked at again in time, but for once.
fn put_up(play: &mut Play) -> Done {
    let content = Content {
        heading: "辦事指南（測試）".into(),
        text: "測試內容".into(),
        source: "測試".into(),
        picture: None,
        visibility: Visibility::MayPublish,
    };
    let (title, place) = ("公告（測試）".to_owned(), "大堂（測試）".to_owned());
    let make = board::Command::Make { purpose: Purpose::Notice, title, place, blocks: vec![content] };
    let board: BoardId = play.make(Command::Board(make))?;
    let (channels, from) = (wall(), FIRST);
    let publish = board::Command::Publish { board, channels, from, until: None, why: String::new() };
    play.ask(Command::Board(publish))?;
    play.ask(Command::Board(board::Command::Print { board, edition: None, on: None, copies: Some(30) }))?;
    let checked = date(2025, 7, 11).at(9, 0, 0, 0);
    play.lapse(
        "BRD-05",
        board,
        after(FIRST, 181).at(0, 0, 0, 0),
        Some(checked),
        "nobody looked at the board",
    );
    for at in [checked, date(2025, 11, 20).at(9, 0, 0, 0)] {
        play.plan(at, move |play| play.ask(Command::Board(board::Command::Assure { board, on: None })));
    }
    Ok(())
}

fn wall() -> BTreeSet<Channel> {
    [Channel::Wall].into()
}

/// Four people; the consent of one ends in the autumn and is given again.
fn honour(play: &mut Play) -> Done {
    let (title, place) = ("英才榜（測試）".to_owned(), "大堂（測試）".to_owned());
    let open = talent::Command::OpenBoard { title, place, places: Some(8) };
    let board: TalentBoardId = play.make(Command::Talent(open))?;
    for nth in 0..4 {
        let until = if nth == 0 { date(2025, 9, 30) } else { date(2026, 6, 30) };
        let profile = Box::new(Profile {
            name: format!("測試英才{nth}"),
            field: "測試".into(),
            merit: "測試".into(),
            photo: None,
        });
        let admit = talent::Command::Admit { board, profile, consent: consent(FIRST, until) };
        let talent: TalentId = play.make(Command::Talent(admit))?;
        if nth == 0 {
            let (from, given) = (after(until, -29).at(0, 0, 0, 0), date(2025, 9, 19));
            play.lapse("TAL-05", talent, from, Some(given.at(10, 0, 0, 0)), "a consent ends soon");
            play.plan(given.at(10, 0, 0, 0), move |play| {
                let consent = consent(given, date(2026, 9, 18));
                play.ask(Command::Talent(talent::Command::Consent { talent, consent }))
            });
        }
    }
    Ok(())
}

fn consent(given_on: Date, until: Date) -> NewConsent {
    NewConsent { given_on, until, channels: wall(), form: String::new() }
}

fn open_station(play: &mut Play) -> Done {
    let services = play.workspace().services.named("人才政策（測試）").map(|(id, _)| id).collect();
    let venue = Venue::Organisation(play.house.centre);
    let (name, place) = ("人才驛站（測試）".to_owned(), String::new());
    let open = station::Command::Open { name, venue, place, services };
    let station: StationId = play.make(Command::Talent(talent::Command::Station(open)))?;
    for month in 2..=12 {
        let (day, asked) = (date(2025, month, 6), play.hand.chance.below(60));
        play.plan(day.at(9, 0, 0, 0), move |play| {
            let (month, service) = (Month::of(day).before(), None);
            let count = u32::try_from(asked).unwrap_or(0);
            let count = station::Command::CountEnquiries { station, month, service, count };
            play.ask(Command::Talent(talent::Command::Station(count)))
        });
    }
    Ok(())
}

/// Targets that the year keeps up with.
fn draw_programme(play: &mut Play) -> Done {
    let (organisation, title, source) = (play.house.street, "年度計劃（測試）".into(), "測試".into());
    let draw = programme::Command::Draw { year: 2025, organisation, title, source };
    let programme: ProgrammeId = play.make(Command::Programme(draw))?;
    for (element, measure, number) in [
        (Element::TwoMechanisms, Measure::SessionsHeld(BodyKind::BuildingCouncil), 4),
        (Element::TwoMechanisms, Measure::VisitsMade, 600),
        (Element::ThreePlatforms, Measure::AgreementsSigned, 3),
        (Element::ThreePlatforms, Measure::ServicesListed, 6),
    ] {
        let target = Target { number, note: "測試目標".into() };
        let set = programme::Command::SetTarget { programme, element, measure, target };
        play.ask(Command::Programme(set))?;
    }
    play.plan(date(2025, 12, 30).at(16, 0, 0, 0), move |play| {
        let conclude = programme::Command::Conclude { programme, summary: "已完成（測試）".into() };
        play.ask(Command::Programme(conclude))
    });
    Ok(())
}

fn observe(play: &mut Play, name: &str) -> Done {
    let definition = Definition {
        name: format!("{name}（測試）"),
        unit: "個".into(),
        scope: "測試樓宇".into(),
        meaning: String::new(),
    };
    let define = indicator::Command::Define { definition: Box::new(definition) };
    let indicator: IndicatorId = play.make(Command::Indicator(define))?;
    for month in 1..=12 {
        let (day, number) = (date(2025, month, 25), 180 + play.hand.chance.below(40));
        play.plan(day.at(9, 0, 0, 0), move |play| {
            let Ok(value) = number.to_string().parse::<Value>() else { return Ok(()) };
            let (source, visibility) = ("測試台賬".into(), Visibility::Internal);
            let reading = Box::new(NewReading { value, bound: Bound::Exact, source, visibility });
            let as_of = AsOf::Date(day);
            play.ask(Command::Indicator(indicator::Command::Observe { indicator, as_of, reading }))
        });
    }
    Ok(())
}

/// The month before, within the first days of a month.
fn hand_in(play: &mut Play) -> Result<(), PerformError> {
    let Some(period) = ReportingPeriod::month_of(play.today()).before() else { return Ok(()) };
    let hand_in = report::Command::HandIn { period, to: play.house.street, on: None };
    play.ask(Command::Report(hand_in))
}
