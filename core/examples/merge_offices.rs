//! Two offices worked apart from the same beginning. Their journals join to one, whatever the order, and what both have
//! changed is shown with both values.
//!
//! `cargo run -p cobuild --example merge_offices`

use cobuild::{
    example,
    journal::{Actor, DeviceId, Journal},
    organisation::{self, Kind, Organisation},
    record::Seeded,
    workspace::{Command, Desk, Fact, PerformError, Workspace},
};
use jiff::civil::date;

/// An office that takes the common journal home, notes whom to ask at a firm, and goes on.
fn office(number: u64, contact: &str, common: &Journal<Fact>) -> Result<Journal<Fact>, PerformError> {
    let actor = Actor::new(format!("office {number}"));
    let now = date(2022, 10, 12).at(9, 0, 0, 0);
    let mut desk = Desk::new(DeviceId::from_number(number), actor, now, Seeded::new(number));
    desk.receive(common.clone());
    let firm = desk.workspace().organisations.all().find(|firm| firm.kind() == Kind::Enterprise);
    if let Some(organisation) = firm.map(Organisation::id) {
        let name = Some(contact.to_owned());
        desk.perform(&Command::Organisation(organisation::Command::SetContact {
            organisation,
            name,
            phone: None,
        }))?;
    }
    Ok(desk.into_journal())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let common = example::journal()?;
    let building = office(1, "行政部（示例）", &common)?;
    let street = office(2, "人事部（示例）", &common)?;

    let mut one_way = building.clone();
    one_way.merge(street.clone());
    let mut other_way = street;
    other_way.merge(building);
    assert_eq!(one_way.digest(), other_way.digest(), "a union has no order");

    assert_eq!(Workspace::fold(&one_way, u64::MAX), Workspace::fold(&other_way, u64::MAX));
    let workspace = Workspace::fold(&one_way, u64::MAX);
    println!("{} entries, digest {}", one_way.len(), one_way.digest());
    for (_, clash) in workspace.clashes.open() {
        let (stands, aside) = (&clash.stands, &clash.set_aside);
        println!(
            "{}: “{}” ({}) or “{}” ({})",
            clash.field, stands.value, stands.actor, aside.value, aside.actor
        );
    }
    Ok(())
}
