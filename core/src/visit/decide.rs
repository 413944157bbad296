use jiff::civil::Date;

use super::{
    Changes, Command, Consent, Correction, Demand, DemandChange, Fact, Met, MetPerson, NewDemand, Staying,
    Visit, VisitChange, Visitor, rules,
};
use crate::{
    building, enterprise, issue,
    organisation::{
        self, Internal,
        rules::{active, forwards},
    },
    record::{OrganisationId, RoomId},
    rule::Refusal,
    text::messages::visit as words,
    workspace::{
        self, Context, Workspace,
        rules::{said, unknown},
    },
};

/// Decides a command: the facts it leads to, or why it is refused. What a visit tells about a lease or an intention
/// to leave goes to the occupancy as well: it is entered once.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let visits = &workspace.visits;
    let now = context.now;
    let fact = match command {
        Command::Record { .. } => return record(command, workspace, context),
        Command::AddDemand { visit, demand } => {
            visits.get(*visit).ok_or_else(|| unknown(*visit))?;
            Fact::DemandAdded { visit: *visit, demand: context.ids.next(), content: demand_said(demand)? }
        }
        Command::Correct { visit, change } => {
            let known = visits.get(*visit).ok_or_else(|| unknown(*visit))?;
            let change = match change {
                VisitChange::At(at) => {
                    rules::not_in_the_future(*at, now).require()?;
                    active(workspace, known.organisation(), at.date())?;
                    visitors_named(workspace, known.visitors(), at.date())?;
                    Correction::At(*at)
                }
                VisitChange::Channel(channel) => Correction::Channel(*channel),
                VisitChange::Visitors(visitors) => {
                    Correction::Visitors(visitors_named(workspace, visitors, known.at().date())?)
                }
                VisitChange::Room(room) => {
                    room_known(workspace, Some(*room))?;
                    Correction::Room(*room)
                }
                VisitChange::Met(met) => Correction::Met(met_named(met)?),
                VisitChange::Purpose(purpose) => Correction::Purpose(purpose.trim().to_owned()),
                VisitChange::Changes(changes) => {
                    changes_fit(workspace, changes, known.at().date())?;
                    return told_again(workspace, known, changes, now.date());
                }
                VisitChange::PolicyTold(told) => Correction::PolicyTold(told.trim().to_owned()),
            };
            Fact::Corrected { visit: *visit, change }
        }
        Command::CorrectDemand { demand, change } => {
            let known = visits.demand(*demand).ok_or_else(|| unknown(*demand))?;
            let change = match change {
                DemandChange::Text(text) => {
                    said(&words::DEMAND_TEXT, text).require()?;
                    DemandChange::Text(text.trim().to_owned())
                }
                DemandChange::Answer(answer) => {
                    said(&words::ANSWER, answer).require()?;
                    DemandChange::Answer(answer.trim().to_owned())
                }
                DemandChange::Consent(consent) => return Ok(consent_changed(workspace, known, *consent)),
                other => other.clone(),
            };
            Fact::DemandCorrected { demand: *demand, change }
        }
        Command::SetNext { visit, on } => {
            let known = visits.get(*visit).ok_or_else(|| unknown(*visit))?;
            if let Some(on) = on {
                rules::next_is_later(known.at().date(), *on).require()?;
            }
            Fact::NextSet { visit: *visit, on: *on }
        }
    };
    Ok(vec![workspace::Fact::Visit(fact)])
}

fn record(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let Command::Record {
        organisation,
        at,
        channel,
        visitors,
        room,
        met,
        purpose,
        changes,
        policy_told,
        demands,
        next_on,
    } = command
    else {
        return Ok(Vec::new());
    };
    active(workspace, *organisation, at.date())?;
    rules::not_in_the_future(*at, context.now).require()?;
    room_known(workspace, *room)?;
    if let Some(on) = next_on {
        rules::next_is_later(at.date(), *on).require()?;
    }
    changes_fit(workspace, changes, at.date())?;
    let visit = context.ids.next();
    let mut facts = vec![Fact::Recorded {
        visit,
        organisation: *organisation,
        at: *at,
        channel: *channel,
        visitors: visitors_named(workspace, visitors, at.date())?,
        room: *room,
        met: met_named(met)?,
        purpose: purpose.trim().to_owned(),
        changes: changes.clone(),
        policy_told: policy_told.trim().to_owned(),
        next_on: *next_on,
    }];
    for demand in demands {
        facts.push(Fact::DemandAdded { visit, demand: context.ids.next(), content: demand_said(demand)? });
    }
    let mut facts: Vec<workspace::Fact> = facts.into_iter().map(workspace::Fact::Visit).collect();
    facts.extend(told_about_rooms(workspace, *organisation, *room, at.date(), changes)?);
    Ok(facts)
}

/// What the firm says now about passing its demand on holds for the issue that the demand became as well.
fn consent_changed(workspace: &Workspace, demand: &Demand, consent: Consent) -> Vec<workspace::Fact> {
    let (id, change) = (demand.id(), DemandChange::Consent(consent));
    let corrected = workspace::Fact::Visit(Fact::DemandCorrected { demand: id, change });
    let issue = demand.issue().and_then(|issue| workspace.issues.get(issue));
    let amended = issue.filter(|issue| *issue.consent.get() != consent).map(|issue| {
        workspace::Fact::Issue(issue::Fact::Amended {
            issue: issue.id,
            title: None,
            text: None,
            category: None,
            urgency: None,
            consent: Some(consent),
            number: None,
        })
    });
    std::iter::once(corrected).chain(amended).collect()
}

/// What the visit told about the firm's lease, its leaving and its staying: for everything it occupies, or for what the
/// room visited is part of.
fn told_about_rooms(
    workspace: &Workspace,
    organisation: OrganisationId,
    room: Option<RoomId>,
    on: Date,
    changes: &Changes,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let mut facts = Vec::new();
    for occupancy in workspace.buildings.seats_of(organisation, on) {
        if room.is_some_and(|room| !occupancy.rooms().any(|covered| covered == room)) {
            continue;
        }
        let id = occupancy.id();
        if let Some(on) = changes.lease_ends {
            forwards(occupancy.from(), Some(on)).about(id).require()?;
            facts.push(building::Fact::LeaseEndSet { occupancy: id, on });
        }
        if let Some(leaving) = &changes.leaving {
            facts.push(building::Fact::LeavingSet { occupancy: id, leaving: Some(leaving.clone()) });
        }
        if changes.staying == Staying::Stays && occupancy.leaving().is_some() {
            facts.push(building::Fact::LeavingSet { occupancy: id, leaving: None });
        }
    }
    Ok(facts.into_iter().map(workspace::Fact::Building).collect())
}

/// A correction of what a visit told. The latest visit is what the rooms know a lease or a leaving from, so they hear of
/// it too; what a later visit told stands.
fn told_again(
    workspace: &Workspace,
    visit: &Visit,
    changes: &Changes,
    today: Date,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let change = Correction::Changes(changes.clone());
    let mut facts = vec![workspace::Fact::Visit(Fact::Corrected { visit: visit.id(), change })];
    let firm = visit.organisation();
    if workspace.visits.last_to(firm, today).is_none_or(|last| last.id() != visit.id()) {
        return Ok(facts);
    }
    let told = visit.changes();
    let news = Changes {
        lease_ends: changes.lease_ends.filter(|_| changes.lease_ends != told.lease_ends),
        leaving: changes.leaving.clone().filter(|_| changes.leaving != told.leaving),
        staying: changes.staying,
        ..Changes::default()
    };
    facts.extend(told_about_rooms(workspace, firm, visit.room(), visit.at().date(), &news)?);
    if changes.leaving.is_none() && changes.staying == Staying::NotSaid && told.leaving.is_some() {
        let seats = workspace.buildings.seats_of(firm, visit.at().date());
        let heard = seats.filter(|seat| seat.leaving() == told.leaving.as_ref());
        let stays = heard.map(|seat| building::Fact::LeavingSet { occupancy: seat.id(), leaving: None });
        facts.extend(stays.map(workspace::Fact::Building));
    }
    Ok(facts)
}

fn room_known(workspace: &Workspace, room: Option<RoomId>) -> Result<(), Refusal> {
    match room.filter(|room| workspace.buildings.room(*room).is_none()) {
        Some(room) => Err(unknown(room).into()),
        None => Ok(()),
    }
}

fn changes_fit(workspace: &Workspace, changes: &Changes, on: Date) -> Result<(), Refusal> {
    rules::probationary_among_members(changes).require()?;
    rules::leaves_or_stays(changes).require()?;
    changes.others.iter().try_for_each(|particular| enterprise::fits(workspace, particular, on))
}

fn visitors_named(workspace: &Workspace, visitors: &[Visitor], on: Date) -> Result<Vec<Visitor>, Refusal> {
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

fn met_named(met: &[Met]) -> Result<Vec<MetPerson>, Refusal> {
    let mut people = Vec::new();
    for person in met {
        said(&words::MET_NAME, &person.name).require()?;
        people.push(MetPerson {
            name: Internal::new(person.name.trim().to_owned()),
            post: person.post.trim().to_owned(),
            phone: organisation::rules::phone(person.phone.as_deref())?,
        });
    }
    Ok(people)
}

fn demand_said(demand: &NewDemand) -> Result<NewDemand, Refusal> {
    said(&words::DEMAND_TEXT, &demand.text).require()?;
    let answer = demand.answer.as_deref().map(str::trim).filter(|answer| !answer.is_empty());
    Ok(NewDemand { text: demand.text.trim().to_owned(), answer: answer.map(str::to_owned), ..demand.clone() })
}
