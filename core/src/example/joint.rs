//! The neighbours' joint meeting 共建聯席會議, illustrative: the article tells of organisations inside and outside the
//! building that pool what they have; it names no such meeting. And where the council posts its results.

use jiff::civil::date;

use super::{council::Hall, neighbourhood::Neighbours, stage::Stage};
use crate::{
    meeting::{BodyKind, Command as Ask, Competence, NewSeat, OfficeCommand, TopicCommand},
    record::{BodyId, ItemId, OrganisationId, SessionId},
    workspace::{Command, PerformError},
};

pub(super) fn call(stage: &mut Stage, neighbours: &Neighbours, hall: Hall) -> Result<(), PerformError> {
    stage.at(date(2022, 10, 11).at(11, 50, 0, 0)).by(0);
    let place =
        OfficeCommand::SetNoticePlace { body: hall.body, place: "服務中心公告欄（示例）".into() };
    stage.ask(Command::Meeting(Ask::Office(place)))?;
    let body = found(stage, neighbours)?;
    let session: SessionId = stage.make(Command::Meeting(Ask::Call {
        body,
        number: "2022年下半年（示例）".into(),
        title: "結對共建聯席會議（示例）".into(),
        planned_at: date(2022, 11, 8).at(14, 30, 0, 0),
        place: "萬科樓宇黨群服務中心".into(),
        form: Default::default(),
        called_on: None,
        chair: None,
        recorder: None,
    }))?;
    let topic = submit(stage, session, neighbours.community, "便民服務進樓宇安排（示例）")?;
    submit(stage, session, neighbours.finance_association, "增信政策宣講安排（示例）")?;
    let competence = Competence::BuildingCouncil;
    stage.ask(Command::Meeting(Ask::Topic(TopicCommand::TakeUp { topic, competence })))
}

/// The units that have signed or are about to sign.
fn found(stage: &mut Stage, neighbours: &Neighbours) -> Result<BodyId, PerformError> {
    let seat = |organisation: OrganisationId, title: &str| NewSeat {
        title: title.into(),
        organisation: Some(organisation),
        holder: None,
        from: None,
        to: None,
    };
    stage.make(Command::Meeting(Ask::Found {
        name: "結對共建聯席會議（示例）".into(),
        kind: BodyKind::JointMeeting,
        building: Some(neighbours.building),
        organisation: Some(neighbours.committee),
        on: None,
        seats: vec![
            seat(neighbours.committee, "萬科金融中心黨委（示例）"),
            seat(neighbours.community, "保安社區黨委（示例）"),
            seat(neighbours.finance_association, "佛山市地方金融促進會（示例）"),
            seat(neighbours.employment_centre, "禪城區勞動培訓就業服務中心（示例）"),
        ],
    }))
}

fn submit(
    stage: &mut Stage,
    session: SessionId,
    organisation: OrganisationId,
    title: &str,
) -> Result<ItemId, PerformError> {
    let organisation = Some(organisation);
    let (title, text) = (title.to_owned(), String::new());
    let submit = TopicCommand::Submit { session, organisation, title, text, on: None };
    stage.make(Command::Meeting(Ask::Topic(submit)))
}
