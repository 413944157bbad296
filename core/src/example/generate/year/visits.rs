use jiff::civil::DateTime;

use super::{
    FIRST, issues,
    play::{Done, Play, after},
};
use crate::{
    enterprise::{OperatingStatus, Particular, Registration, TaxPlace},
    example::generate::hand::later,
    organisation::{self, Manner, Priority, coverage},
    record::{AppointmentId, DemandId, OrganisationId},
    visit::{self, Changes, Consent, DemandCategory, NewDemand, Urgency, Visitor},
    workspace::Command,
};

/// Days between two visits, some more by chance: a key firm's cycle is 30 days, another's 90.
const KEY_DAYS: i64 = 18;
const DAYS: i64 = 66;

/// The firm that is promised a visit after sixty days and gets it after the cycle is over.
const FORGOTTEN: usize = 50;
/// The firm with enough Party members for a branch of its own.
const LARGE: usize = 70;

pub(super) fn plan(play: &mut Play) -> Done {
    let firms: Vec<OrganisationId> = play.house.firms.clone();
    for (index, firm) in firms.into_iter().enumerate() {
        if index == FORGOTTEN {
            forget(play, firm);
        } else {
            let within = if is_key(play, firm) { 10 } else { 60 };
            first(play, firm, within);
        }
    }
    Ok(())
}

/// The first visit to a firm, within so many days.
pub(super) fn first(play: &mut Play, firm: OrganisationId, within: u64) {
    let days = 1 + i64::try_from(play.hand.chance.below(within)).unwrap_or(0);
    let today = play.today();
    let at = play.hand.working_day(today, days);
    play.plan(at, move |play| go(play, firm));
}

fn is_key(play: &Play, firm: OrganisationId) -> bool {
    play.workspace().organisations.get(firm).is_some_and(|firm| firm.priority() == Priority::Key)
}

/// Visits a firm that is still there, and plans the next visit; of five visits one promises it.
fn go(play: &mut Play, firm: OrganisationId) -> Done {
    let today = play.today();
    if play.workspace().buildings.has_left(firm, today) {
        return Ok(());
    }
    let days = if is_key(play, firm) { KEY_DAYS } else { DAYS };
    let next = play.hand.working_day(today, days);
    let promised = play.one_in(5).then_some(next);
    play.plan(next, move |play| go(play, firm));
    visit(play, firm, promised)
}

/// A promise broken: the visit comes when the cycle has been over for a week.
fn forget(play: &mut Play, firm: OrganisationId) {
    let visited = play.working_day(after(FIRST, 20));
    let (promised, done) = (after(visited, 60), play.working_day(after(visited, 97)).at(10, 0, 0, 0));
    let (broken, unvisited) = (after(promised, 1).at(0, 0, 0, 0), after(visited, 91).at(0, 0, 0, 0));
    play.plan(visited.at(10, 0, 0, 0), move |play| visit(play, firm, Some(promised.at(9, 0, 0, 0))));
    play.plan(done, move |play| go(play, firm));
    play.lapse("VIS-11", firm, broken, Some(done), "a promised visit was not made");
    play.lapse("VIS-10", firm, unvisited, Some(done), "the firm was not visited within the cycle");
    play.lapse("ENT-10", firm, unvisited, Some(done), "nobody asked for the firm's figures again");
}

fn visit(play: &mut Play, firm: OrganisationId, next: Option<DateTime>) -> Done {
    let index = play.house.firms.iter().position(|known| *known == firm).unwrap_or(0);
    let demands = if play.hand.chance.below(5) < 3 { vec![demand(play)] } else { Vec::new() };
    let (at, visitors) = (play.now(), vec![visitor(play, index)]);
    let command = visit::Command::Record {
        organisation: firm,
        at,
        channel: visit::Channel::Visit,
        visitors,
        room: None,
        met: Vec::new(),
        purpose: "走訪（測試）".into(),
        changes: told(play, index),
        policy_told: String::new(),
        demands,
        next_on: next.map(DateTime::date),
    };
    let made = play.hand.make(Command::Visit(command))?;
    for demand in made.into_iter().filter_map(|record| DemandId::try_from(record).ok()) {
        play.plan(later(at, 1), move |play| issues::raise(play, demand));
    }
    if index == LARGE {
        organise(play, firm);
    }
    Ok(())
}

/// The firms that the instructor serves and that the first secretary goes to are visited by duty.
fn visitor(play: &Play, index: usize) -> Visitor {
    let by_duty = |appointment: AppointmentId| Visitor {
        appointment: Some(appointment),
        ..Visitor::named("測試員")
    };
    match index {
        0 | 1 => by_duty(play.house.secretary),
        6..=8 => by_duty(play.house.instructor),
        _ => Visitor::named("測試員"),
    }
}

/// Fewer Party members than a branch of the firm's own takes, except at one.
fn told(play: &mut Play, index: usize) -> Changes {
    let staff = u32::try_from(12 + play.hand.chance.below(90)).unwrap_or_default();
    let (members, probationary) = if index == LARGE { (5, 1) } else { (staff / 45, 0) };
    Changes {
        staff: Some(staff),
        party_members: Some(members),
        probationary: Some(probationary),
        others: vec![
            Particular::Status(OperatingStatus::Operating),
            Particular::Registration(Registration::Here),
            Particular::TaxPlace(TaxPlace::Here),
        ],
        ..Changes::default()
    }
}

/// Three weeks after the firm told of its members a branch covers it.
fn organise(play: &mut Play, unit: OrganisationId) {
    let organisation = play.house.late_branch;
    if play.workspace().visits.to(unit).count() > 1 {
        return;
    }
    let covered = after(play.today(), 21).at(9, 0, 0, 0);
    play.lapse("ORG-28", unit, play.now(), Some(covered), "four full members and no branch");
    play.plan(covered, move |play| {
        let (manner, from) = (Manner::Own, play.today());
        let cover = coverage::Command::Cover { organisation, unit, manner, from, until: None };
        play.ask(Command::Organisation(organisation::Command::Coverage(cover)))
    });
}

/// One of eight is answered on the spot.
fn demand(play: &mut Play) -> NewDemand {
    let category = play.hand.one_of(DemandCategory::ALL.as_ref()).unwrap_or(DemandCategory::Other);
    let number = play.hand.chance.below(10_000);
    let text = format!("反映{}方面的問題（測試第{number}號）", category.text().hant);
    let answer = play.one_in(8).then(|| "當場答覆（測試）".to_owned());
    NewDemand { category, text, urgency: Urgency::Ordinary, consent: Consent::Anonymous, answer }
}
