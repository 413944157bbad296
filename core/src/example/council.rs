//! The council hall: its first session on 16 August 2022 with the bodies and the three topics that the article names.
//! The hour and what the session decided are not told: the hour, the outcomes and where they were posted are illustrative.

use std::collections::BTreeMap;

use jiff::civil::date;

use super::{chain::Raised, neighbourhood::Neighbours, stage::Stage};
use crate::{
    issue,
    meeting::{self, Attendance, Consent, Duty, Outcome},
    record::{BodyId, ItemId, OrganisationId, SeatId, SessionId},
    workspace::{Command, PerformError},
};

/// The council and the session.
#[derive(Clone, Copy)]
pub(super) struct Hall {
    pub(super) body: BodyId,
}

pub(super) fn first_session(
    stage: &mut Stage,
    neighbours: &Neighbours,
    raised: &Raised,
) -> Result<Hall, PerformError> {
    stage.at(date(2022, 8, 11).at(9, 0, 0, 0)).by(0);
    let body = found(stage, neighbours)?;
    let session: SessionId = stage.make(Command::Meeting(meeting::Command::Call {
        body,
        number: "第1期".into(),
        title: "首期新時代樓宇議事廳".into(),
        planned_at: date(2022, 8, 16).at(14, 30, 0, 0),
        place: "萬科樓宇內（開會時刻為示例）".into(),
        form: Default::default(),
        called_on: None,
        chair: None,
        recorder: None,
    }))?;
    let mut items = Vec::new();
    for issue in raised.topics {
        let item: ItemId = stage.make(Command::Issue(issue::Command::Schedule { issue, session }))?;
        items.push(item);
    }
    stage.ask(Command::Meeting(meeting::Command::SendNotice { session, on: None }))?;
    hold(stage, neighbours, session, body, &items)?;
    Ok(Hall { body })
}

/// The five bodies that took part, and the committee whose building it is.
fn found(stage: &mut Stage, neighbours: &Neighbours) -> Result<BodyId, PerformError> {
    let seat = |title: &str, organisation: Option<OrganisationId>| meeting::NewSeat {
        title: title.into(),
        organisation,
        holder: None,
        from: None,
        to: None,
    };
    stage.make(Command::Meeting(meeting::Command::Found {
        name: "萬科樓宇議事廳".into(),
        kind: meeting::BodyKind::default(),
        building: Some(neighbours.building),
        organisation: Some(neighbours.committee),
        on: None,
        seats: vec![
            // Which departments of the sub-district they were is not told.
            seat("祖廟街道相關部門", None),
            seat("保安社區黨委", Some(neighbours.community)),
            seat("禪城區交警大隊", Some(neighbours.traffic_police)),
            seat("佛山市地方金融促進會", Some(neighbours.finance_association)),
            seat("禪城區勞動培訓就業服務中心", Some(neighbours.employment_centre)),
            seat("萬科金融中心黨委（示例）", Some(neighbours.committee)),
        ],
    }))
}

fn hold(
    stage: &mut Stage,
    neighbours: &Neighbours,
    session: SessionId,
    body: BodyId,
    items: &[ItemId],
) -> Result<(), PerformError> {
    stage.at(date(2022, 8, 16).at(14, 30, 0, 0));
    let seats: Vec<SeatId> =
        stage.workspace().meetings.seats_on(body, date(2022, 8, 16)).map(|seat| seat.id).collect();
    let marks: BTreeMap<SeatId, Attendance> =
        seats.into_iter().map(|seat| (seat, Attendance::Present)).collect();
    let meeting = |command| Command::Meeting(command);
    stage.ask(meeting(meeting::Command::RecordAttendance { session, marks }))?;
    stage.ask(meeting(meeting::Command::Open { session, at: None }))?;
    for (item, outcome) in items.iter().zip(outcomes(neighbours)) {
        stage
            .ask(meeting(meeting::Command::Agree {
                item: *item, note: "與會單位一致同意（示例）".into()
            }))?;
        stage.ask(meeting(meeting::Command::Conclude { item: *item, outcome }))?;
    }
    stage.at(date(2022, 8, 16).at(16, 30, 0, 0));
    stage.ask(meeting(meeting::Command::Close { session, at: None }))?;
    stage.at(date(2022, 8, 17).at(9, 0, 0, 0));
    let text = "會議逐項商議三項議題並形成意見（示例）。".to_owned();
    stage.ask(meeting(meeting::Command::WriteMinutes { session, text }))?;
    stage.ask(meeting(meeting::Command::ConfirmMinutes { session }))?;
    let (from, to, place) = (date(2022, 8, 17), date(2022, 8, 24), "萬科樓宇內公告欄（示例）".to_owned());
    stage.ask(meeting(meeting::Command::Publish { session, from, to, place }))
}

fn outcomes(neighbours: &Neighbours) -> [Outcome; 3] {
    let duty = |organisation, text: &str| Duty {
        organisation,
        text: text.into(),
        due: None,
        consent: Consent::PresentAgreed,
    };
    [
        Outcome::Resolution {
            text: "舉辦增信政策宣講和樓宇專場招聘（示例）".into(),
            effective_on: None,
            owners_vote: None,
            duties: vec![
                duty(neighbours.employment_centre, "舉辦樓宇專場招聘（示例）"),
                duty(neighbours.finance_association, "舉辦增信政策宣講（示例）"),
            ],
        },
        Outcome::Resolution {
            text: "制定樓宇黨群活動季度安排（示例）".into(),
            effective_on: None,
            owners_vote: None,
            duties: vec![duty(neighbours.committee, "制定並張貼季度活動安排（示例）")],
        },
        Outcome::Proposal {
            to: "禪城區交警大隊".into(),
            organisation: Some(neighbours.traffic_police),
            text: "建議高峰期加強樓宇周邊路口疏導（示例）".into(),
            duties: vec![duty(neighbours.traffic_police, "研究高峰期疏導方案（示例）")],
        },
    ]
}

/// The council goes on as a standing practice; the date of its next session is illustrative.
pub(super) fn call_second_session(stage: &mut Stage, hall: Hall) -> Result<(), PerformError> {
    stage.at(date(2022, 10, 10).at(17, 0, 0, 0)).by(0);
    stage.ask(Command::Meeting(meeting::Command::Call {
        body: hall.body,
        number: "第2期".into(),
        title: "第二期樓宇議事廳（示例）".into(),
        planned_at: date(2022, 10, 18).at(14, 30, 0, 0),
        place: "萬科樓宇黨群服務中心".into(),
        form: Default::default(),
        called_on: None,
        chair: None,
        recorder: None,
    }))
}
