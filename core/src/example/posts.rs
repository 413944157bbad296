//! What the organisations of the article are called in Simplified Chinese, where the service centre sits, and who serves
//! whom. The article tells of first secretaries and of firms that are visited, and names nobody: instructor, firm and log
//! are illustrative.

use jiff::civil::date;

use super::{OPENS_ON, neighbourhood::Neighbours, stage::Stage};
use crate::{
    organisation::{self, DutyKind, DutyNote, Manner, NewAppointment, Role, coverage, duty},
    record::{AppointmentId, OrganisationId},
    text::Language,
    workspace::{Command, PerformError},
};

pub(super) fn fill(
    stage: &mut Stage,
    neighbours: &Neighbours,
    centre: OrganisationId,
) -> Result<(), PerformError> {
    stage.at(OPENS_ON.at(17, 0, 0, 0)).by(0);
    for (organisation, name) in [
        (neighbours.committee, "万科金融中心党委"),
        (neighbours.union, "万科金融中心楼宇工联会"),
        (centre, "万科楼宇党群服务中心"),
    ] {
        ask(stage, in_simplified_chinese(organisation, name))?;
    }
    ask(stage, seat_of_the_centre(neighbours, centre))?;
    cover(stage, neighbours)?;
    serve(stage, neighbours)?;
    write_log(stage, neighbours)
}

fn ask(stage: &mut Stage, command: organisation::Command) -> Result<(), PerformError> {
    stage.ask(Command::Organisation(command))
}

fn in_simplified_chinese(organisation: OrganisationId, name: &str) -> organisation::Command {
    let (language, name) = (Language::ZhHans, name.to_owned());
    organisation::Command::NameIn { organisation, language, name, short_name: None, on: OPENS_ON }
}

fn seat_of_the_centre(neighbours: &Neighbours, centre: OrganisationId) -> organisation::Command {
    organisation::Command::Move {
        organisation: centre,
        address: "佛山市禪城區祖廟街道季華路".into(),
        building: Some(neighbours.building),
        from: OPENS_ON,
    }
}

/// The first example firm belongs to the committee, as its file says; the federation covers it too.
fn cover(stage: &mut Stage, neighbours: &Neighbours) -> Result<(), PerformError> {
    let [first, ..] = neighbours.firms;
    for organisation in [neighbours.committee, neighbours.union] {
        ask(
            stage,
            organisation::Command::Coverage(coverage::Command::Cover {
                organisation,
                unit: first,
                manner: Manner::Joint,
                from: OPENS_ON,
                until: None,
            }),
        )?;
    }
    Ok(())
}

fn serve(stage: &mut Stage, neighbours: &Neighbours) -> Result<(), PerformError> {
    let [_, second, third] = neighbours.firms;
    ask(
        stage,
        organisation::Command::Appoint(NewAppointment {
            organisation: neighbours.committee,
            person: "黨建指導員（示例）".into(),
            role: Role::Instructor,
            building: Some(neighbours.building),
            firms: vec![second, third],
            duties: "聯繫樓宇企業，指導建立黨組織（示例）".into(),
            from: OPENS_ON,
            until: None,
            dispatched_by: Some(neighbours.sub_district),
        }),
    )
}

/// Two entries of the illustrative first secretary; the visit of the day before is the one that the office recorded.
fn write_log(stage: &mut Stage, neighbours: &Neighbours) -> Result<(), PerformError> {
    let organisations = &stage.workspace().organisations;
    let secretary = organisations.first_secretary_on(neighbours.committee, OPENS_ON).map(|post| post.id());
    let Some(secretary) = secretary else { return Ok(()) };
    let visit = stage.workspace().visits.by_duty(secretary).last().map(|visit| visit.id());
    let talk = DutyNote {
        on: date(2022, 8, 16),
        kind: DutyKind::Talk,
        text: "議事會後與樓宇企業青年黨員談心（示例）".into(),
        visit: None,
    };
    let visited = DutyNote {
        on: date(2022, 10, 10),
        kind: DutyKind::Visit,
        text: "走訪示例企業甲，了解職工和黨員人數（示例）".into(),
        visit,
    };
    write(stage, secretary, talk)?;
    write(stage, secretary, visited)
}

fn write(stage: &mut Stage, appointment: AppointmentId, note: DutyNote) -> Result<(), PerformError> {
    ask(stage, organisation::Command::Duty(duty::Command::Log { appointment, note }))
}
