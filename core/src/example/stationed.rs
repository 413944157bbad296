//! The service centre's doors, desks and machines: the four devices of the self-service area are the article's; that
//! departments are stationed there regularly is as well. The hours and the one department's time are illustrative.

use std::collections::BTreeSet;

use jiff::civil::{Weekday, date, time};

use super::stage::Stage;
use crate::{
    calendar::{Recurrence, Window},
    record::{OrganisationId, ServiceId, TerminalId},
    service::{
        self, Venue,
        opening::{self, HolidayHours, MakeUpHours, Week},
        rota::{self, HoursMark, NewSlot},
        terminal::{self, TerminalEntry, TerminalKind},
    },
    workspace::{Command, PerformError},
};

const SOURCE: &str = "關於佛山萬科金融中心的報道（2023-07-17 發佈）";

const DEVICES: [(&str, TerminalKind); 4] = [
    ("市民之窗", TerminalKind::Government),
    ("社保智慧終端機", TerminalKind::SocialSecurity),
    ("無感一體機", TerminalKind::Contactless),
    ("數據分析屏", TerminalKind::DataScreen),
];

pub(super) fn record(stage: &mut Stage, centre: OrganisationId) -> Result<(), PerformError> {
    stage.at(date(2022, 10, 11).at(8, 50, 0, 0)).by(0);
    open(stage, centre)?;
    station(stage, centre)?;
    install(stage, centre)
}

fn open(stage: &mut Stage, centre: OrganisationId) -> Result<(), PerformError> {
    let hours = |opens, closes| vec![Window { opens, closes }];
    ask(
        stage,
        service::Command::Opening(opening::Command::Set {
            venue: Venue::Organisation(centre),
            from: None,
            weekly: Week::alike(
                hours(time(7, 30, 0, 0), time(19, 30, 0, 0)),
                hours(time(9, 0, 0, 0), time(16, 30, 0, 0)),
            ),
            holidays: HolidayHours::Closed,
            make_up: MakeUpHours::LikeMonday,
            note: "錯時延時服務（示例）".into(),
        }),
    )
}

fn station(stage: &mut Stage, centre: OrganisationId) -> Result<(), PerformError> {
    let workspace = stage.workspace();
    let Some(provider) = workspace.organisations.by_name("禪城區人社局") else { return Ok(()) };
    let services: BTreeSet<ServiceId> = workspace.services.named("就業援助").map(|(id, _)| id).collect();
    let provider = provider.id();
    let slot = NewSlot {
        provider,
        services,
        offers: String::new(),
        venue: Venue::Organisation(centre),
        place: "駐點窗口（示例）".into(),
        recurrence: Recurrence::weekly([Weekday::Tuesday], date(2022, 10, 11), time(14, 0, 0, 0)),
        to: time(17, 0, 0, 0),
        hours: HoursMark::Regular,
        officers: Vec::new(),
        deputies: Vec::new(),
    };
    ask(stage, service::Command::Rota(rota::Command::Plan(Box::new(slot))))
}

/// The article counts the items of the whole area in words and lists none.
fn install(stage: &mut Stage, centre: OrganisationId) -> Result<(), PerformError> {
    for (minute, (name, kind)) in (51..).zip(DEVICES) {
        stage.at(date(2022, 10, 11).at(8, minute, 0, 0));
        let entry = TerminalEntry {
            name: name.into(),
            kind,
            venue: Venue::Organisation(centre),
            place: "自助服務區".into(),
            services: BTreeSet::new(),
        };
        let command = service::Command::Terminal(terminal::Command::Install(Box::new(entry)));
        let terminal: TerminalId = stage.make(Command::Service(command))?;
        let list = terminal::Command::ListItems {
            terminal,
            items: Vec::new(),
            said: "自助服務區各設備合計具備上百種自助服務功能".into(),
            source: SOURCE.into(),
            as_of: None,
        };
        ask(stage, service::Command::Terminal(list))?;
    }
    Ok(())
}

fn ask(stage: &mut Stage, command: service::Command) -> Result<(), PerformError> {
    stage.ask(Command::Service(command))
}
