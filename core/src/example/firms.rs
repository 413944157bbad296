//! The files of the three example firms: a visit by the first secretary that tells of them, and what an office would know
//! otherwise. The article states nothing about any single firm, so every word here is illustrative.

use jiff::civil::date;

use super::{OPENS_ON, neighbourhood::Neighbours, stage::Stage};
use crate::{
    enterprise::{
        self, Citation, Establishment, OperatingStatus, Ownership, Particular, PartyPresence, Presence,
        Registration, Source, TaxPlace,
    },
    visit::{self, Changes, Visitor},
    workspace::{Command, PerformError},
};

pub(super) fn record(stage: &mut Stage, neighbours: &Neighbours) -> Result<(), PerformError> {
    let [first, second, _] = neighbours.firms;
    stage.at(OPENS_ON.at(11, 30, 0, 0)).by(0);
    let Some(source) = Citation::new("示例數據").map(Source::Document) else { return Ok(()) };
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
