//! Issues: the chain, what breaks it in vain, the links between issues, whistles, rates. The single rules are in
//! `tests/scenarios`.
#![allow(clippy::unwrap_used)]

mod by_hand;
mod case;
mod chain;
mod contact;
mod counted;
mod mediation;
mod merged;
mod outside;
mod random;

use cobuild::{
    clash::Clash,
    issue::{
        Channel, Class, Command, Fact as IssueFact, Issue, NewIssue, NewOrder, RaisedBy, Reached,
        ReplyResult, Satisfaction, Screening, Solved, Source, WorkOrder,
    },
    journal::{Actor, DeviceId},
    meeting::Competence,
    organisation::{self, Kind},
    record::{IssueId, OrganisationId, Record, Seeded, WorkOrderId},
    visit::{Consent, DemandCategory, Urgency},
    workspace::{self, Desk, Fact},
};
use jiff::civil::{DateTime, date};

pub type Office = Desk<Seeded>;

/// A desk with one organisation and one issue, received on Tuesday, 11 October 2022, at 9:00.
pub fn desk() -> (Office, OrganisationId, IssueId) {
    let mut desk = Desk::seeded(1, Actor::new("first"), date(2022, 10, 11).at(9, 0, 0, 0));
    let manager = organisation(&mut desk, "物業", Kind::PropertyManager);
    let tenant = RaisedBy::Person { name: "租戶".into(), contact: String::new() };
    let issue = receive(&mut desk, tenant);
    (desk, manager, issue)
}

pub fn organisation(desk: &mut Office, name: &str, kind: Kind) -> OrganisationId {
    let register = organisation::Command::Register {
        name: name.into(),
        short_name: None,
        kind,
        uscc: None,
        founded: None,
        formed_from: None,
    };
    made(&desk.perform(&workspace::Command::Organisation(register)).unwrap())
}

pub fn receive(desk: &mut Office, raised_by: RaisedBy) -> IssueId {
    let new = NewIssue {
        source: Source::Hotline,
        raised_by,
        consent: Consent::Anonymous,
        received_at: None,
        title: "電梯慢".into(),
        text: "早高峰等候超過十分鐘".into(),
        category: DemandCategory::Property,
        urgency: Urgency::Ordinary,
    };
    made(&ask(desk, Command::Receive(new)))
}

/// A desk whose issue has an ordinary work order, dispatched on 11 October at 10:00 and due on 18 October at 18:00.
pub fn ordered() -> (Office, OrganisationId, IssueId, WorkOrderId) {
    let (mut desk, manager, issue) = desk();
    ask(&mut desk, quick(issue));
    desk.set_now(at(11, 10));
    let order = dispatch(&mut desk, issue, manager);
    (desk, manager, issue, order)
}

/// A desk whose work order was replied to on 14 October at 10:00.
pub fn replied() -> (Office, OrganisationId, IssueId, WorkOrderId) {
    let (mut desk, manager, issue, order) = ordered();
    desk.set_now(at(14, 10));
    ask(&mut desk, reply(order, ReplyResult::Solved));
    (desk, manager, issue, order)
}

pub fn dispatch(desk: &mut Office, issue: IssueId, lead: OrganisationId) -> WorkOrderId {
    let order =
        NewOrder { issue, lead, co_handlers: Vec::new(), text: "調整".into(), class: Class::Ordinary };
    made(&ask(desk, Command::Dispatch(order)))
}

pub fn reply(order: WorkOrderId, result: ReplyResult) -> Command {
    Command::Reply { order, text: "已調整".into(), result }
}

pub fn call(issue: IssueId, reached: Option<Reached>) -> Command {
    Command::CallBack { issue, channel: Channel::Phone, reached, caller: None }
}

pub fn said(solved: Solved, satisfaction: Option<Satisfaction>) -> Option<Reached> {
    Some(Reached { solved, satisfaction, comment: String::new() })
}

/// A moment of October 2022.
pub fn at(day: i8, hour: i8) -> DateTime {
    date(2022, 10, day).at(hour, 0, 0, 0)
}

pub fn ask(desk: &mut Office, command: Command) -> Vec<Fact> {
    desk.perform(&workspace::Command::Issue(command)).unwrap()
}

/// The code of the rule that refuses.
pub fn refused(desk: &mut Office, command: Command) -> &'static str {
    desk.consider(&workspace::Command::Issue(command)).unwrap_err().code()
}

pub fn made<T: TryFrom<Record>>(facts: &[Fact]) -> T {
    facts.iter().flat_map(Fact::touches).find_map(|record| T::try_from(record).ok()).unwrap()
}

/// Writes a fact that no command decided, as a file made by hand would hold it.
pub fn write(desk: &mut Office, fact: IssueFact) {
    desk.write(vec![Fact::Issue(fact)], None).unwrap();
}

/// Another device that has seen everything so far.
pub fn other(desk: &Office) -> Office {
    let mut other = Desk::new(DeviceId::from_number(2), Actor::new("second"), desk.now(), Seeded::new(2));
    other.receive(desk.journal().clone());
    other
}

/// Each takes in what the other has written; both then see the same.
pub fn meet(first: &mut Office, second: &mut Office, now: DateTime) {
    for desk in [&mut *first, &mut *second] {
        desk.set_now(now);
    }
    first.receive(second.journal().clone());
    second.receive(first.journal().clone());
    assert_eq!(first.workspace().issues, second.workspace().issues);
    assert_eq!(first.workspace().clashes, second.workspace().clashes);
}

/// The steps that were set aside.
pub fn clashes(desk: &Office) -> Vec<String> {
    let field = |clash: &Clash| clash.field.clone();
    desk.workspace().clashes.open().map(|(_, clash)| field(clash)).collect()
}

pub fn issue(desk: &Office, id: IssueId) -> &Issue {
    desk.workspace().issues.get(id).unwrap()
}

pub fn order(desk: &Office, id: WorkOrderId) -> &WorkOrder {
    desk.workspace().issues.order(id).unwrap()
}

/// The codes of the standing findings of this room at the desk's time.
pub fn found(desk: &Office) -> Vec<&'static str> {
    let findings = cobuild::issue::rules::findings(desk.workspace(), desk.now());
    findings.iter().map(|finding| finding.explanation.rule.code).collect()
}

pub fn quick(issue: IssueId) -> Command {
    Command::Screen { issue, screening: Screening::Quick { competence: Competence::Property } }
}

pub fn council(issue: IssueId) -> Command {
    Command::Screen { issue, screening: Screening::Council { competence: Competence::Owners } }
}

pub fn duplicate(issue: IssueId, of: IssueId) -> Command {
    Command::Screen { issue, screening: Screening::Duplicate { of } }
}
