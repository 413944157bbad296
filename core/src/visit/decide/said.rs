use jiff::civil::Date;

use crate::{
    enterprise,
    organisation::{self, Internal},
    record::RoomId,
    rule::Refusal,
    text::messages::visit as words,
    visit::{Changes, Met, MetPerson, NewDemand, Visitor, rules},
    workspace::{
        Workspace,
        rules::{one_line, said, unknown},
    },
};

pub(super) fn room_known(workspace: &Workspace, room: Option<RoomId>) -> Result<(), Refusal> {
    match room.filter(|room| workspace.buildings.room(*room).is_none()) {
        Some(room) => Err(unknown(room).into()),
        None => Ok(()),
    }
}

pub(super) fn changes_fit(workspace: &Workspace, changes: &Changes, on: Date) -> Result<(), Refusal> {
    rules::probationary_among_members(changes).require()?;
    rules::leaves_or_stays(changes).require()?;
    changes.others.iter().try_for_each(|particular| enterprise::fits(workspace, particular, on))
}

pub(super) fn visitors_named(
    workspace: &Workspace,
    visitors: &[Visitor],
    on: Date,
) -> Result<Vec<Visitor>, Refusal> {
    let visitors: Vec<Visitor> = visitors.iter().map(|visitor| named(workspace, visitor)).collect();
    rules::somebody_went(&visitors).require()?;
    for appointment in visitors.iter().filter_map(|visitor| visitor.appointment) {
        let found = workspace.organisations.appointment(appointment).ok_or_else(|| unknown(appointment))?;
        rules::appointed(found, on).require()?;
    }
    Ok(visitors.into_iter().filter(|visitor| !visitor.name.is_empty()).collect())
}

/// Who went by duty of an appointment is named by it where nobody typed the name.
fn named(workspace: &Workspace, visitor: &Visitor) -> Visitor {
    let appointed = || workspace.organisations.appointment(visitor.appointment?);
    let name = match visitor.name.trim() {
        "" => appointed().map_or("", |appointment| appointment.person()),
        name => name,
    };
    Visitor { name: name.to_owned(), role: visitor.role.trim().to_owned(), appointment: visitor.appointment }
}

pub(super) fn met_named(met: &[Met]) -> Result<Vec<MetPerson>, Refusal> {
    let mut people = Vec::new();
    for person in met {
        one_line(&words::MET_NAME, &person.name).require()?;
        people.push(MetPerson {
            name: Internal::new(person.name.trim().to_owned()),
            post: person.post.trim().to_owned(),
            phone: organisation::rules::phone(person.phone.as_deref())?,
        });
    }
    Ok(people)
}

pub(super) fn demand_said(demand: &NewDemand) -> Result<NewDemand, Refusal> {
    said(&words::DEMAND_TEXT, &demand.text).require()?;
    let answer = demand.answer.as_deref().map(str::trim).filter(|answer| !answer.is_empty());
    Ok(NewDemand { text: demand.text.trim().to_owned(), answer: answer.map(str::to_owned), ..demand.clone() })
}
