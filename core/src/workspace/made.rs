//! Which record a fact makes.

use super::Fact;
use crate::{
    activity, agreement, board, building, claim, indicator, issue, meeting, organisation, programme,
    record::Record, report, service, space, talent, visit,
};

impl Fact {
    /// The record that it makes: the issue of `issue.received`, the room of `building.room_added` and not its building.
    /// `None` when it changes what is there. Whoever embeds this crate takes the id of what a command made from here.
    ///
    /// ```
    /// use cobuild::{building, journal::Actor, record::BuildingId, workspace::{Command, Desk}};
    /// let mut desk = Desk::seeded(1, Actor::new("A"), jiff::civil::date(2022, 10, 11).at(9, 0, 0, 0));
    /// let written = serde_json::json!({ "building": { "register": { "name": "East tower" } } });
    /// let facts = desk.perform(&Command::read(&written)?)?;
    /// let tower: BuildingId = facts[0].made().and_then(|made| made.try_into().ok()).expect("a building");
    /// assert_eq!(desk.workspace().buildings.get(tower).expect("it is there").name(), "East tower");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn made(&self) -> Option<Record> {
        match self {
            Fact::Workspace(_) | Fact::Policy(_) | Fact::Calendar(_) | Fact::Enterprise(_) => None,
            Fact::Organisation(fact) => of_organisations(fact),
            Fact::Building(fact) => of_buildings(fact),
            Fact::Service(fact) => of_services(fact),
            Fact::Agreement(fact) => of_agreements(fact),
            Fact::Visit(fact) => of_visits(fact),
            Fact::Issue(fact) => of_issues(fact),
            Fact::Meeting(fact) => of_meetings(fact),
            Fact::Claim(fact) => of_claims(fact),
            Fact::Space(fact) => of_spaces(fact),
            Fact::Activity(fact) => of_activities(fact),
            Fact::Talent(fact) => of_talents(fact),
            Fact::Board(fact) => of_boards(fact),
            Fact::Programme(programme::Fact::Drawn { programme, .. }) => Some((*programme).into()),
            Fact::Programme(_) => None,
            Fact::Indicator(fact) => of_indicators(fact),
            Fact::Report(report::Fact::HandedIn { submission, .. }) => Some((*submission).into()),
        }
    }
}

fn of_organisations(fact: &organisation::Fact) -> Option<Record> {
    use organisation::{Fact, duty};
    match fact {
        Fact::Registered { organisation, .. } => Some((*organisation).into()),
        Fact::Appointed { appointment, .. } => Some((*appointment).into()),
        Fact::Duty(duty::Fact::Logged { entry, .. }) => Some((*entry).into()),
        _ => None,
    }
}

fn of_buildings(fact: &building::Fact) -> Option<Record> {
    use building::Fact;
    match fact {
        Fact::Registered { building, .. } => Some((*building).into()),
        Fact::RoomAdded { room, .. } => Some((*room).into()),
        Fact::Occupied { occupancy, .. } => Some((*occupancy).into()),
        _ => None,
    }
}

fn of_services(fact: &service::Fact) -> Option<Record> {
    use service::{Fact, rota, terminal};
    match fact {
        Fact::Listed { service, .. } => Some((*service).into()),
        Fact::Rota(rota::Fact::Planned { slot, .. }) => Some((*slot).into()),
        Fact::Terminal(terminal::Fact::Installed { terminal, .. }) => Some((*terminal).into()),
        Fact::Terminal(terminal::Fact::FaultReported { fault, .. }) => Some((*fault).into()),
        _ => None,
    }
}

fn of_agreements(fact: &agreement::Fact) -> Option<Record> {
    use agreement::{Fact, amendment, pool};
    match fact {
        Fact::Drafted { agreement, .. } => Some((*agreement).into()),
        Fact::ObligationAdded { obligation, .. } => Some((*obligation).into()),
        Fact::Fulfilled { fulfilment, .. } => Some((*fulfilment).into()),
        Fact::Amendment(amendment::Fact::Proposed { amendment, .. }) => Some((*amendment).into()),
        Fact::Pool(pool::Fact::Pledged { pledge, .. }) => Some((*pledge).into()),
        _ => None,
    }
}

fn of_visits(fact: &visit::Fact) -> Option<Record> {
    use visit::Fact;
    match fact {
        Fact::Recorded { visit, .. } => Some((*visit).into()),
        Fact::DemandAdded { demand, .. } => Some((*demand).into()),
        _ => None,
    }
}

fn of_issues(fact: &issue::Fact) -> Option<Record> {
    use issue::Fact;
    match fact {
        Fact::Received { issue, .. } => Some((*issue).into()),
        Fact::Dispatched { order, .. } => Some((*order).into()),
        Fact::WhistleBlown { whistle, .. } => Some((*whistle).into()),
        _ => None,
    }
}

fn of_meetings(fact: &meeting::Fact) -> Option<Record> {
    use meeting::{Fact, TopicFact};
    match fact {
        Fact::Founded { body, .. } => Some((*body).into()),
        Fact::SeatAdded { seat, .. } => Some((*seat).into()),
        Fact::Called { session, .. } => Some((*session).into()),
        // A topic that was handed in keeps its id when it is taken up.
        Fact::ItemAdded { item, .. } => Some((*item).into()),
        Fact::Topic(TopicFact::Submitted { topic, .. }) => Some((*topic).into()),
        _ => None,
    }
}

fn of_claims(fact: &claim::Fact) -> Option<Record> {
    use claim::{Fact, claiming, item, project};
    match fact {
        Fact::Item(item::Fact::Listed { item, .. }) => Some((*item).into()),
        Fact::Claim(claiming::Fact::Proposed { claim, .. }) => Some((*claim).into()),
        Fact::Project(project::Fact::Planned { project, .. }) => Some((*project).into()),
        _ => None,
    }
}

fn of_spaces(fact: &space::Fact) -> Option<Record> {
    use space::Fact;
    match fact {
        Fact::Added { space, .. } => Some((*space).into()),
        Fact::Requested { booking, .. } => Some((*booking).into()),
        Fact::Lent { loan, .. } => Some((*loan).into()),
        _ => None,
    }
}

fn of_activities(fact: &activity::Fact) -> Option<Record> {
    use activity::Fact;
    match fact {
        Fact::SeriesAdded { series, .. } => Some((*series).into()),
        Fact::Planned { activity, .. } => Some((*activity).into()),
        Fact::Registered { registration, .. } => Some((*registration).into()),
        Fact::AccountOpened { account, .. } => Some((*account).into()),
        _ => None,
    }
}

fn of_talents(fact: &talent::Fact) -> Option<Record> {
    use talent::{Fact, station};
    match fact {
        Fact::BoardOpened { board, .. } => Some((*board).into()),
        Fact::Admitted { talent, .. } => Some((*talent).into()),
        Fact::Station(station::Fact::Opened { station, .. }) => Some((*station).into()),
        _ => None,
    }
}

fn of_boards(fact: &board::Fact) -> Option<Record> {
    use board::Fact;
    match fact {
        Fact::Made { board, .. } => Some((*board).into()),
        Fact::BlockAdded { block, .. } => Some((*block).into()),
        _ => None,
    }
}

fn of_indicators(fact: &indicator::Fact) -> Option<Record> {
    use indicator::Fact;
    match fact {
        Fact::Defined { indicator, .. } => Some((*indicator).into()),
        Fact::SetDrawn { set, .. } => Some((*set).into()),
        _ => None,
    }
}
