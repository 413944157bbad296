//! The files of the building and of the three example firms. That the building is called 「百億樓宇」 is the article's word: it
//! gives no tax, so none is entered and no class is computed. The article states nothing about any single floor or firm,
//! so all else here is illustrative.

use jiff::civil::date;

use super::{OPENS_ON, neighbourhood::Neighbours, stage::Stage};
use crate::{
    building::{self, Area, BuildingChange, Detail, Floor, FloorFigures, StatedClass, TaxClass},
    enterprise::{
        self, Citation, Establishment, OperatingStatus, Ownership, Particular, PartyPresence, Presence,
        Registration, Source, TaxPlace,
    },
    indicator::AsOf,
    visit::{self, Changes, Visitor},
    workspace::{Command, PerformError},
};

/// Where the article says it.
const ARTICLE: &str = "報道：「百億樓宇」——佛山萬科金融中心";

pub(super) fn record(stage: &mut Stage, neighbours: &Neighbours) -> Result<(), PerformError> {
    let [first, second, _] = neighbours.firms;
    stage.at(OPENS_ON.at(11, 30, 0, 0)).by(0);
    let citations = Citation::new(ARTICLE).zip(Citation::new("示例數據"));
    let Some((article, illustrative)) = citations else { return Ok(()) };
    building_file(stage, neighbours, article, illustrative.clone())?;
    let source = Source::Document(illustrative);
    let as_of = date(2022, 9, 30);
    let joint = PartyPresence::Joint { organisation: neighbours.committee };
    let stated = [
        (
            first,
            vec![
                Particular::Status(OperatingStatus::Operating),
                Particular::Ownership(Ownership::Private),
                Particular::Establishment(Establishment::LegalPerson),
                Particular::Registration(Registration::Here),
                Particular::TaxPlace(TaxPlace::Here),
                Particular::PartyOrganisation(joint),
                Particular::Union(Presence::Joint),
            ],
        ),
        (
            second,
            vec![
                Particular::Status(OperatingStatus::Operating),
                Particular::Establishment(Establishment::Branch),
                Particular::Registration(Registration::Elsewhere),
                Particular::TaxPlace(TaxPlace::Elsewhere),
            ],
        ),
    ];
    for (organisation, particulars) in stated {
        let source = source.clone();
        stage.ask(Command::Enterprise(enterprise::Command::State {
            organisation,
            particulars,
            as_of,
            source,
        }))?;
    }
    visit_by_duty(stage, neighbours)
}

/// What the article calls the building, and an illustrative floor from whose figures its vacancy can be computed.
fn building_file(
    stage: &mut Stage,
    neighbours: &Neighbours,
    article: Citation,
    illustrative: Citation,
) -> Result<(), PerformError> {
    let building = neighbours.building;
    let stated = StatedClass { class: TaxClass::TenBillion, as_of: AsOf::Year(2022), source: article };
    let change = BuildingChange::Detail(Box::new(Detail::StatedClass(stated)));
    stage.ask(Command::Building(building::Command::Correct { building, change }))?;
    let Some(floor) = Floor::new(12) else { return Ok(()) };
    let [total, rented, vacant] = [2000, 1500, 300].map(Area::square_metres);
    let figures = FloorFigures { total, commercial: None, sold: Area::default(), rented, vacant };
    stage.ask(Command::Building(building::Command::DeclareFloor {
        building,
        floor,
        figures,
        as_of: date(2022, 9, 30),
        source: illustrative,
    }))
}

/// What the visit tells is part of the firm's file without being entered again.
fn visit_by_duty(stage: &mut Stage, neighbours: &Neighbours) -> Result<(), PerformError> {
    let [first, _, _] = neighbours.firms;
    let organisations = &stage.workspace().organisations;
    let duty = organisations.first_secretary_on(neighbours.committee, OPENS_ON).map(|found| found.id());
    let visitor = Visitor { appointment: duty, ..Visitor::named("第一書記（示例）") };
    let (staff, party_members, probationary) = (Some(42), Some(4), Some(1));
    stage.ask(Command::Visit(visit::Command::Record {
        organisation: first,
        at: date(2022, 10, 10).at(15, 0, 0, 0),
        channel: visit::Channel::Visit,
        visitors: vec![visitor],
        room: None,
        met: Vec::new(),
        purpose: "第一書記走訪（示例）".into(),
        changes: Changes { staff, party_members, probationary, ..Changes::default() },
        policy_told: String::new(),
        demands: Vec::new(),
        next_on: None,
    }))
}
