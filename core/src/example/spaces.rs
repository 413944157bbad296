//! The seven spaces of the service area, of which the article gives the whole area alone; one booking and one loan,
//! both illustrative.

use jiff::civil::{date, time};

use super::{neighbourhood::Neighbours, stage::Stage};
use crate::{
    building::Area,
    calendar::Window,
    record::{BookingId, SpaceId},
    service::{
        self, Venue,
        opening::{self, HolidayHours, MakeUpHours, Week},
    },
    space::{
        self, Access, Holder, Place, PriorityClass, Request, ServiceArea, Setting, SpaceEntry, TimeRange,
        Timing,
    },
    visibility::Visibility,
    workspace::{Command, PerformError},
};

/// A space as the article describes it.
struct Described {
    name: &'static str,
    about: &'static str,
    equipment: &'static [&'static str],
    setting: Setting,
    access: Access,
}

const READING: &str = "公共閱讀空間";

/// The article does not say which spaces are booked: that two are is illustrative, and their rules say so.
const SPACES: [Described; 7] = [
    Described {
        name: "多功能展覽館",
        about: "展示禪城區、祖廟街道和萬科金融中心近年來樓宇黨建的亮點和成效，以及禪城區推進「禪聚英才」五大行動、建設新時代人才強區等方面的做法和成效。",
        equipment: &[],
        setting: Setting::Indoor,
        access: Access::Open,
    },
    Described {
        name: "玉蘭英才榜",
        about: "依託現有白玉蘭（佛山市市花）造型的戶外景觀裝置，改造提升後將展示40名禪城區歷年引進、培育的各行業優秀英才風采。",
        equipment: &[],
        setting: Setting::Outdoor,
        access: Access::Open,
    },
    Described {
        name: "黨群服務中心",
        about: "為樓宇內企業及員工提供黨務諮詢、人才政策、企業服務、就業援助、行政服務、心理援助、法律諮詢等一站式服務；定期派駐相關職能部門駐點服務。",
        equipment: &["人才驛站", "「兩新」辦公室"],
        setting: Setting::Indoor,
        access: Access::Open,
    },
    Described {
        name: "展示長廊",
        about: "展示「禪聚英才」五大行動簡介、禪城區博士及博士後載體地圖、禪城區高層次人才服務專區簡介及禪城區人才活動剪影。",
        equipment: &[],
        setting: Setting::Indoor,
        access: Access::Open,
    },
    Described {
        name: READING,
        about: "與尚書閣合作打造的複合型文化空間，二樓還設有禪城區自助圖書館，實現圖書通借通還。",
        equipment: &["禪城區自助圖書館（二樓）"],
        setting: Setting::Indoor,
        access: Access::Bookable,
    },
    Described {
        name: "自助服務區",
        about: "具備上百種自助服務功能。",
        equipment: &["市民之窗", "社保智慧終端機", "無感一體機", "數據分析屏"],
        setting: Setting::Indoor,
        access: Access::Open,
    },
    Described {
        name: "戶外活動區",
        about: "為萬科金融中心及周邊廣大市民群眾提供體育活動場地。",
        equipment: &["室外籠式足球場", "大眾健身區", "兒童體適能區"],
        setting: Setting::Outdoor,
        access: Access::Bookable,
    },
];

/// The booking of the reading space.
pub(super) fn record(stage: &mut Stage, neighbours: &Neighbours) -> Result<BookingId, PerformError> {
    stage.at(date(2022, 10, 11).at(8, 56, 0, 0)).by(0);
    declare(stage, neighbours)?;
    let mut reading = None;
    for described in SPACES {
        let is_reading = described.name == READING;
        let space = add(stage, neighbours, described)?;
        reading = reading.or(is_reading.then_some(space));
    }
    // It is among the seven above.
    let reading = reading.ok_or_else(super::stage::nothing_made::<SpaceId>)?;
    lend(stage, reading)?;
    open(stage, reading)?;
    book(stage, neighbours, reading)
}

/// 2,718 m² together; the article divides them among no single space.
fn declare(stage: &mut Stage, neighbours: &Neighbours) -> Result<(), PerformError> {
    let builders = ["禪城區委組織部", "禪城區人社局", "祖廟街道黨工委", "萬科金融中心黨委"];
    let organisations = &stage.workspace().organisations;
    let built_by = builders.iter().filter_map(|name| organisations.by_name(name)).map(|found| found.id());
    let built_by = built_by.collect();
    let area = ServiceArea {
        name: "萬科樓宇服務功能區".into(), total: Area::square_metres(2718), built_by
    };
    stage.ask(Command::Space(space::Command::DeclareArea { building: neighbours.building, area }))
}

fn add(stage: &mut Stage, neighbours: &Neighbours, described: Described) -> Result<SpaceId, PerformError> {
    let Described { name, about, equipment, setting, access } = described;
    let rules = match access {
        Access::Bookable => "須經服務台預約使用（示例）".to_owned(),
        Access::Open => String::new(),
    };
    let entry = SpaceEntry {
        about: about.into(),
        equipment: equipment.iter().map(|name| (*name).to_owned()).collect(),
        setting,
        access,
        rules,
        visibility: Visibility::MayPublish,
        ..SpaceEntry::new(neighbours.building, name)
    };
    stage.make(Command::Space(space::Command::Add { entry: Box::new(entry) }))
}

fn lend(stage: &mut Stage, reading: SpaceId) -> Result<(), PerformError> {
    stage.ask(Command::Space(space::Command::Lend {
        title: "示例圖書（示例）".into(),
        copy: "示例-001".into(),
        borrower: "示例讀者卡".into(),
        at: Place::Space(reading),
        on: None,
    }))
}

/// The hours of the centre, for want of any in the article.
fn open(stage: &mut Stage, reading: SpaceId) -> Result<(), PerformError> {
    let hours = |opens, closes| vec![Window { opens, closes }];
    stage.ask(Command::Service(service::Command::Opening(opening::Command::Set {
        venue: Venue::Space(reading),
        from: None,
        weekly: Week::alike(
            hours(time(7, 30, 0, 0), time(19, 30, 0, 0)),
            hours(time(9, 0, 0, 0), time(16, 30, 0, 0)),
        ),
        holidays: HolidayHours::Closed,
        make_up: MakeUpHours::LikeMonday,
        note: "開放時間（示例）".into(),
    })))
}

fn book(stage: &mut Stage, neighbours: &Neighbours, reading: SpaceId) -> Result<BookingId, PerformError> {
    let Some(noon) = TimeRange::new(time(12, 0, 0, 0), time(13, 30, 0, 0)) else {
        return Err(super::stage::nothing_made::<BookingId>().into());
    };
    let request = Request {
        holder: Holder::Organisation(neighbours.union),
        contact: String::new(),
        purpose: "讀書有約（示例）".into(),
        timing: Timing::once(date(2022, 10, 13), noon),
        heads: 20,
        class: PriorityClass::Centre,
    };
    let asked = space::Command::Request { space: reading, request: Box::new(request) };
    let booking: BookingId = stage.make(Command::Space(asked))?;
    stage.ask(Command::Space(space::Command::Approve { booking, except: Vec::new(), displacing: None }))?;
    Ok(booking)
}
