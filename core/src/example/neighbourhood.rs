//! Organisations, the building and who sits in it. Whose subordinate the committee is and with whom it works is not told, so
//! no such tie is recorded; rooms and their areas are illustrative.

use jiff::civil::date;

use super::stage::Stage;
use crate::{
    building::{self, Area, Floor, Holding},
    organisation::{self, FormedFrom, FoundedOn, Kind, NewAppointment, PartyLevel, PartySetting, Role},
    record::{BuildingId, OrganisationId, RoomId},
    workspace::{Command, PerformError},
};

/// The organisations that the article names, and three firms that stand for its near 400.
pub(super) struct Neighbours {
    pub building: BuildingId,
    pub committee: OrganisationId,
    pub union: OrganisationId,
    pub sub_district: OrganisationId,
    pub community: OrganisationId,
    pub traffic_police: OrganisationId,
    pub finance_association: OrganisationId,
    pub employment_centre: OrganisationId,
    pub firms: [OrganisationId; 3],
}

pub(super) fn record(stage: &mut Stage) -> Result<Neighbours, PerformError> {
    let party = |level, setting| Kind::Party { level, setting };
    let sub_district =
        register(stage, "祖廟街道黨工委", party(PartyLevel::WorkingCommittee, PartySetting::SubDistrict))?;
    let committee = register_committee(stage)?;
    register(stage, "禪城區委組織部", Kind::Department)?;
    register(stage, "禪城區人社局", Kind::Department)?;
    let union = register_founded(stage, "萬科金融中心樓宇工聯會", Kind::UnionFederation)?;
    // The article says that there is one and not what it is called.
    register_founded(stage, "樓宇婦女聯合會（示例名稱）", Kind::WomensFederation)?;
    let community = register(stage, "保安社區黨委", party(PartyLevel::Committee, PartySetting::Community))?;
    let traffic_police = register(stage, "禪城區交警大隊", Kind::Department)?;
    let finance_association = register(stage, "佛山市地方金融促進會", Kind::TradeAssociation)?;
    let employment_centre = register(stage, "禪城區勞動培訓就業服務中心", Kind::PublicInstitution)?;
    appoint_first_secretary(stage, committee)?;
    let building = register_building(stage)?;
    let firms = [
        firm(stage, building, "示例企業甲（示例）", 12, "1201（示例）")?,
        firm(stage, building, "示例企業乙（示例）", 18, "1806（示例）")?,
        firm(stage, building, "示例企業丙（示例）", 23, "2302（示例）")?,
    ];
    Ok(Neighbours {
        building,
        committee,
        union,
        sub_district,
        community,
        traffic_police,
        finance_association,
        employment_centre,
        firms,
    })
}

/// The service centre, on its first day.
pub(super) fn open_centre(stage: &mut Stage) -> Result<OrganisationId, PerformError> {
    stage.at(date(2022, 10, 11).at(8, 20, 0, 0)).by(0);
    let command = organisation::Command::Register {
        name: "萬科樓宇黨群服務中心".into(),
        short_name: Some("服務中心".into()),
        kind: Kind::ServiceCentre,
        uscc: None,
        founded: Some(FoundedOn::Date(date(2022, 10, 11))),
        formed_from: None,
    };
    organisation(stage, command)
}

fn register(stage: &mut Stage, name: &str, kind: Kind) -> Result<OrganisationId, PerformError> {
    let (short_name, uscc, founded, formed_from) = (None, None, None, None);
    organisation(
        stage,
        organisation::Command::Register { name: name.into(), short_name, kind, uscc, founded, formed_from },
    )
}

/// The mass organisations were founded in the year in which the article was written.
fn register_founded(stage: &mut Stage, name: &str, kind: Kind) -> Result<OrganisationId, PerformError> {
    let (short_name, uscc, founded, formed_from) = (None, None, Some(FoundedOn::Year(2022)), None);
    organisation(
        stage,
        organisation::Command::Register { name: name.into(), short_name, kind, uscc, founded, formed_from },
    )
}

/// Founded in 2019 from nine selected enterprises, which the article does not name.
fn register_committee(stage: &mut Stage) -> Result<OrganisationId, PerformError> {
    organisation(
        stage,
        organisation::Command::Register {
            name: "萬科金融中心黨委".into(),
            short_name: None,
            kind: Kind::Party { level: PartyLevel::Committee, setting: PartySetting::Building },
            uscc: None,
            founded: Some(FoundedOn::Year(2019)),
            formed_from: Some(FormedFrom { units: 9, named: Vec::new() }),
        },
    )
}

fn organisation(stage: &mut Stage, command: organisation::Command) -> Result<OrganisationId, PerformError> {
    stage.make(Command::Organisation(command))
}

/// The article tells of first secretaries sent to building committees and names nobody.
fn appoint_first_secretary(stage: &mut Stage, committee: OrganisationId) -> Result<(), PerformError> {
    stage.ask(Command::Organisation(organisation::Command::Appoint(NewAppointment {
        organisation: committee,
        person: "第一書記（示例）".into(),
        role: Role::FirstSecretary,
        building: None,
        firms: Vec::new(),
        duties: String::new(),
        from: stage.today(),
        until: None,
        dispatched_by: None,
    })))
}

fn register_building(stage: &mut Stage) -> Result<BuildingId, PerformError> {
    stage.make(Command::Building(building::Command::Register {
        name: "佛山萬科金融中心".into(),
        other_names: Vec::new(),
        address: "佛山市禪城區祖廟街道季華路".into(),
        area: None,
        floors: None,
    }))
}

fn firm(
    stage: &mut Stage,
    building: BuildingId,
    name: &str,
    floor: i16,
    number: &str,
) -> Result<OrganisationId, PerformError> {
    let organisation = register(stage, name, Kind::Enterprise)?;
    let Some(floor) = Floor::new(floor) else { return Ok(organisation) };
    let room: RoomId = stage.make(Command::Building(building::Command::AddRoom {
        building,
        floor,
        number: number.into(),
        area: Some(Area::square_metres(180)),
        sharing: building::Sharing::Single,
    }))?;
    stage.ask(Command::Building(building::Command::Occupy {
        room,
        organisation,
        holding: Holding::Lease,
        from: stage.today(),
        until: None,
        lease_ends: None,
        also: Vec::new(),
        area: None,
    }))?;
    Ok(organisation)
}
