//! The talent station that the article places in the service centre. Which services people find there it does not tell: two
//! that it lists for the centre stand for them.

use super::{OPENS_ON, stage::Stage};
use crate::{
    record::{OrganisationId, ServiceId},
    service::Venue,
    talent::{self, station},
    workspace::{Command, PerformError},
};

pub(super) fn open(stage: &mut Stage, centre: OrganisationId) -> Result<(), PerformError> {
    stage.at(OPENS_ON.at(11, 50, 0, 0));
    let services = &stage.workspace().services;
    let named = |name| services.named(name).map(|(id, _)| id).collect::<Vec<ServiceId>>();
    let services = ["人才政策", "就業援助"].into_iter().flat_map(named).collect();
    let (venue, place) = (Venue::Organisation(centre), "服務內容為示例".into());
    let open = station::Command::Open { name: "人才驛站".into(), venue, place, services };
    stage.ask(Command::Talent(talent::Command::Station(open)))
}
