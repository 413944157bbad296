//! The work line of 2022 as the article tells it. It names three of the four classrooms and the brand activities; what the
//! other elements are it does not tell, and nothing is made up for them. The targets are illustrative.

use super::{OPENS_ON, neighbourhood::Neighbours, stage::Stage};
use crate::{
    meeting::BodyKind,
    programme::{Change, Command, Element, Measure, PartLink, Target},
    record::ProgrammeId,
    workspace::{self, PerformError},
};

const SOURCE: &str = "報道（2023-07-17 發佈）";

const PARTS: [(Element, &str); 8] = [
    (Element::FourClassrooms, "金融主題講堂"),
    (Element::FourClassrooms, "法律主題講堂"),
    (Element::FourClassrooms, "教育主題講堂"),
    (Element::BrandActivities, "玫瑰有約"),
    (Element::BrandActivities, "讀書有約"),
    (Element::BrandActivities, "技能有約"),
    (Element::BrandActivities, "「英才杯足球賽」"),
    (Element::BrandActivities, "職工生日會"),
];

/// Which element a target belongs to is illustrative as well.
const TARGETS: [(Element, Measure, u32); 4] = [
    (Element::TwoMechanisms, Measure::SessionsHeld(BodyKind::BuildingCouncil), 2),
    (Element::TwoMechanisms, Measure::VisitsMade, 4),
    (Element::ThreePlatforms, Measure::AgreementsSigned, 2),
    (Element::ThreePlatforms, Measure::ServicesListed, 7),
];

pub(super) fn draw(stage: &mut Stage, neighbours: &Neighbours) -> Result<(), PerformError> {
    stage.at(OPENS_ON.at(12, 0, 0, 0));
    let programme: ProgrammeId = stage.make(ask(Command::Draw {
        year: 2022,
        organisation: neighbours.sub_district,
        title: "一個組織、兩個機制、三大平臺、四大課堂和各大品牌活動".into(),
        source: SOURCE.into(),
    }))?;
    let untold = |element| Change::Words { element, words: "具體內容報道未載".into() };
    let mut changes: Vec<Change> =
        [Element::OneOrganisation, Element::TwoMechanisms, Element::ThreePlatforms].map(untold).into();
    let words = "報道僅載三項，第四項未載".into();
    changes.push(Change::Words { element: Element::FourClassrooms, words });
    stage.ask(ask(Command::Edit { programme, changes }))?;
    for (element, name) in PARTS {
        let (name, source) = (name.into(), SOURCE.into());
        stage.ask(ask(Command::NamePart { programme, element, name, source }))?;
    }
    for (element, measure, number) in TARGETS {
        let target = Target { number, note: "示例目標".into() };
        stage.ask(ask(Command::SetTarget { programme, element, measure, target }))?;
    }
    Ok(())
}

/// Which activities the parts are: the brands by their names, the lectures by their themes.
pub(super) fn link(stage: &mut Stage) -> Result<(), PerformError> {
    let Some(programme) = stage.workspace().programmes.all().next().map(|(id, _)| id) else { return Ok(()) };
    for (element, part) in PARTS {
        let theme = part.strip_suffix("主題講堂");
        let series = theme.map_or(part, |_| "主題講堂").trim_matches(['「', '」']);
        let Some((series, _)) = stage.workspace().activities.series_named(series) else { continue };
        let link = Some(PartLink { series, theme: theme.map(str::to_owned) });
        stage.ask(ask(Command::LinkPart { programme, element, name: part.into(), link }))?;
    }
    Ok(())
}

fn ask(command: Command) -> workspace::Command {
    workspace::Command::Programme(command)
}
