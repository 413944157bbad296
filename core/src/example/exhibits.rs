//! The exhibits that the article names, and the talent board. Of most exhibits it gives the title alone, and of the talent
//! board no person: what stands for them says 「示例」 or that the article does not tell.

use jiff::civil::date;

use super::{OPENS_ON, stage::Stage};
use crate::{
    board::{self, Channel, Content, Purpose},
    record::{BoardId, TalentBoardId, TalentId},
    talent::{self, NewConsent, Profile},
    visibility::Visibility,
    workspace::{Command, PerformError},
};

/// Where the boards are, in the words of the article.
const CORRIDOR: &str = "展示長廊";
const HALL: &str = "多功能展覽館";

const UNTOLD: &str = "展示的具體內容報道未載，此處為示例。";

const EXHIBITS: [(&str, &str); 4] = [
    (
        "「禪聚英才」五大行動簡介",
        "推進「禪聚英才」五大行動，建設新時代人才強區，堅持人才引進、培育、激勵、服務、保障等方面的做法和成效。",
    ),
    ("禪城區博士及博士後載體地圖", UNTOLD),
    ("禪城區高層次人才服務專區簡介", UNTOLD),
    ("禪城區人才活動剪影", UNTOLD),
];

/// Told to the day: an event, not a figure.
const PROMOTED: &str = "2021年10月11日，禪城區「向民營企業選派第一書記、開展政企連心共建」作為典型做法被國家發展改革委發文向全國推廣。";

pub(super) fn put_up(stage: &mut Stage) -> Result<(), PerformError> {
    for (minute, (title, text)) in (0..).zip(EXHIBITS) {
        stage.at(OPENS_ON.at(11, 20 + minute, 0, 0));
        exhibit(stage, Purpose::DisplayCorridor, title, CORRIDOR, text)?;
    }
    stage.at(OPENS_ON.at(11, 30, 0, 0));
    exhibit(stage, Purpose::ExhibitionHall, "樓宇黨建的亮點和成效", HALL, PROMOTED)?;
    honour(stage)
}

fn exhibit(
    stage: &mut Stage,
    purpose: Purpose,
    title: &str,
    place: &str,
    text: &str,
) -> Result<(), PerformError> {
    let content = Content {
        heading: title.into(),
        text: text.into(),
        source: "報道（2023-07-17 發佈）".into(),
        picture: None,
        visibility: Visibility::MayPublish,
    };
    let make =
        board::Command::Make { purpose, title: title.into(), place: place.into(), blocks: vec![content] };
    let board: BoardId = stage.make(Command::Board(make))?;
    let channels = [Channel::Wall].into();
    let (from, until, why) = (OPENS_ON, None, String::new());
    stage.ask(Command::Board(board::Command::Publish { board, channels, from, until, why }))
}

/// Forty people are to be shown; the article names none of them.
fn honour(stage: &mut Stage) -> Result<(), PerformError> {
    stage.at(OPENS_ON.at(11, 40, 0, 0));
    let open = talent::Command::OpenBoard {
        title: "玉蘭英才榜".into(),
        place: "白玉蘭造型的戶外景觀裝置".into(),
        places: Some(40),
    };
    let board: TalentBoardId = stage.make(Command::Talent(open))?;
    for name in ["英才甲（示例）", "英才乙（示例）"] {
        let profile = Box::new(Profile {
            name: name.into(),
            field: "金融（示例）".into(),
            merit: "事蹟（示例）".into(),
            photo: None,
        });
        let consent = NewConsent {
            given_on: OPENS_ON,
            until: date(2023, 10, 10),
            channels: [Channel::Wall].into(),
            form: String::new(),
        };
        let admit = talent::Command::Admit { board, profile, consent };
        let _: TalentId = stage.make(Command::Talent(admit))?;
    }
    Ok(())
}
