//! The lists with one claimed project, and what the parties to the agreement in force pool. The article says that funds,
//! venues and people are pooled and that recruiting is a worry of the building's firms; every entry is illustrative.

use jiff::civil::date;

use super::{neighbourhood::Neighbours, stage::Stage};
use crate::{
    agreement::{self, Amount, Area, Change, Clause, Movement, Proposal, TextChange, amendment, pool},
    claim::{self, Answer, Category, ItemTerms, Proposer, Side, Unit, claiming, item, project},
    record::{AgreementId, AmendmentId, ClaimId, ListItemId, OrganisationId, PledgeId, ProjectId},
    workspace::{Command, PerformError},
};

pub(super) fn claim(
    stage: &mut Stage,
    neighbours: &Neighbours,
    centre: OrganisationId,
) -> Result<(), PerformError> {
    stage.at(date(2022, 10, 11).at(16, 30, 0, 0)).by(1);
    let (committee, community) = (neighbours.committee, neighbours.community);
    let jobs = terms(Category::Jobs, Area::Talent, "樓宇企業專場招聘（示例）", 2, Some(Unit::Sessions));
    let demand = list(stage, Side::Demand, committee, jobs)?;
    let hall = terms(Category::Venue, Area::Health, "居民健康講座場地（示例）", 4, None);
    list(stage, Side::Demand, community, hall)?;
    let patrol = terms(Category::PostSafety, Area::Safety, "平安巡邏志願者（示例）", 10, None);
    list(stage, Side::Demand, community, patrol)?;
    let fair = terms(Category::Jobs, Area::Talent, "招聘會組織服務（示例）", 3, Some(Unit::Sessions));
    let resource = list(stage, Side::Resource, neighbours.employment_centre, fair)?;
    let pitch = terms(Category::Venue, Area::Convenience, "多功能展覽館開放場次（示例）", 6, None);
    list(stage, Side::Resource, centre, pitch)?;
    recruit(stage, neighbours, demand, resource)
}

/// The employment centre's service meets the committee's demand: both say yes, and a project begins.
fn recruit(
    stage: &mut Stage,
    neighbours: &Neighbours,
    demand: ListItemId,
    resource: ListItemId,
) -> Result<(), PerformError> {
    let proposal = claiming::Proposal {
        item: resource,
        claimant: neighbours.committee,
        quantity: Some(2),
        answers: Some(Answer { item: demand, quantity: 2 }),
        offer: "由樓宇黨委組織企業參加（示例）".into(),
        terms: String::new(),
        by: Proposer::Claimant,
        on: None,
    };
    let claim: ClaimId = stage.make(claims(claim::Command::Claim(claiming::Command::Propose(proposal))))?;
    let accept = claiming::Command::Accept { claim, by: neighbours.employment_centre, on: None };
    stage.ask(claims(claim::Command::Claim(accept)))?;
    let plan = project::Plan {
        title: "樓宇企業專場招聘（示例）".into(),
        claims: vec![claim],
        lead: Some(neighbours.committee),
        plan: String::new(),
        from: None,
        to: None,
        agreement: None,
    };
    let project: ProjectId = stage.make(claims(claim::Command::Project(project::Command::Plan(plan))))?;
    stage.ask(claims(claim::Command::Project(project::Command::Start { project, on: None })))
}

fn terms(category: Category, area: Area, text: &str, quantity: u32, unit: Option<Unit>) -> ItemTerms {
    let (from, to, place) = (None, None, String::new());
    ItemTerms { category, area: Some(area), text: text.into(), quantity, unit, from, to, place }
}

fn list(
    stage: &mut Stage,
    side: Side,
    owner: OrganisationId,
    terms: ItemTerms,
) -> Result<ListItemId, PerformError> {
    let list = item::Command::List { side, owner, terms, on: None, issue: None };
    stage.make(claims(claim::Command::Item(list)))
}

fn claims(command: claim::Command) -> Command {
    Command::Claim(command)
}

/// Under the agreement in force: a venue that the committee pools, and an amendment that one of two parties has accepted.
pub(super) fn pool(stage: &mut Stage, neighbours: &Neighbours) -> Result<(), PerformError> {
    let today = stage.today();
    let in_force = stage.workspace().agreements.by_expiry(today);
    let Some((agreement, _)) = in_force.first().copied() else { return Ok(()) };
    let party = neighbours.committee;
    let pledge = pool::Command::Pledge {
        agreement,
        party,
        amount: Amount::VenueHours(40),
        purpose: "社區活動使用樓內場地（示例）".into(),
        due: None,
    };
    let pledge: PledgeId = stage.make(Command::Agreement(agreement::Command::Pool(pledge)))?;
    for movement in [Movement::Delivered, Movement::Used] {
        let line = pool::Command::Record {
            agreement,
            pledge,
            movement,
            amount: Amount::VenueHours(3),
            on: Some(date(2022, 9, 20)),
            reference: "場地使用登記（示例）".into(),
        };
        stage.ask(Command::Agreement(agreement::Command::Pool(line)))?;
    }
    amend(stage, agreement, party)
}

fn amend(stage: &mut Stage, agreement: AgreementId, by: OrganisationId) -> Result<(), PerformError> {
    let costs =
        Change::Clause { clause: Clause::Costs, text: "活動費用由主辦方承擔（示例）".into() };
    let proposal = Proposal {
        agreement,
        by,
        on: None,
        from: Some(date(2022, 11, 1)),
        reason: "補充費用承擔的約定（示例）".into(),
        changes: vec![TextChange::Part(costs)],
        adds: Vec::new(),
    };
    let propose = amendment::Command::Propose(proposal);
    let amendment: AmendmentId = stage.make(Command::Agreement(agreement::Command::Amendment(propose)))?;
    let accept = amendment::Command::Accept { agreement, amendment, by, on: None };
    stage.ask(Command::Agreement(agreement::Command::Amendment(accept)))
}
