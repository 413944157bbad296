use jiff::civil::{Date, date};

use super::play::{Done, Play, after};
use crate::{
    agreement::Rating,
    claim::{self, Answer, Category, ItemTerms, Proposer, Side, Unit, claiming, item, project},
    record::{ClaimId, ListItemId, OrganisationId, ProjectId},
    workspace::{Command, PerformError},
};

/// Every quarter demands meet resources, and projects come of them; one demand of the spring finds nobody.
pub(super) fn plan(play: &mut Play) {
    for month in [1, 4, 7, 10] {
        for nth in 0..3 {
            play.plan(date(2025, month, 14).at(9 + nth, 30, 0, 0), move |play| meet(play, nth));
        }
    }
    play.plan(date(2025, 5, 6).at(9, 0, 0, 0), remain);
}

/// Nobody claims it; after six weeks it is taken off the list.
fn remain(play: &mut Play) -> Done {
    let item = list(play, Side::Demand, play.house.union, "圖書角書架（測試）")?;
    let (listed, withdrawn) = (play.today(), date(2025, 6, 17).at(9, 0, 0, 0));
    play.lapse(
        "CLM-22",
        item,
        after(listed, 31).at(0, 0, 0, 0),
        Some(withdrawn),
        "nobody claimed the demand",
    );
    play.plan(withdrawn, move |play| take_off(play, item));
    Ok(())
}

fn take_off(play: &mut Play, item: ListItemId) -> Done {
    let reason = "已結束（測試）".to_owned();
    play.ask(Command::Claim(claim::Command::Item(item::Command::Withdraw { item, reason })))
}

fn meet(play: &mut Play, nth: i8) -> Done {
    let house = &play.house;
    let (needs, gives) = match nth {
        0 => (house.committee, house.departments[0]),
        1 => (house.union, house.community),
        _ => (house.property, house.departments[1]),
    };
    let demand = list(play, Side::Demand, needs, "專場招聘（測試）")?;
    let resource = list(play, Side::Resource, gives, "招聘會組織服務（測試）")?;
    let day = play.today();
    play.plan(after(day, 2).at(10, 0, 0, 0), move |play| {
        let claim: ClaimId = claims(
            play,
            claiming::Command::Propose(claiming::Proposal {
                item: resource,
                claimant: needs,
                quantity: Some(2),
                answers: Some(Answer { item: demand, quantity: 2 }),
                offer: "組織企業參加（測試）".into(),
                terms: String::new(),
                by: Proposer::Claimant,
                on: None,
            }),
        )?;
        play.plan(after(day, 5).at(10, 0, 0, 0), move |play| accept(play, claim, needs, gives));
        Ok(())
    });
    play.plan(after(day, 40).at(9, 0, 0, 0), move |play| take_off(play, demand));
    play.plan(after(day, 40).at(9, 5, 0, 0), move |play| take_off(play, resource));
    Ok(())
}

fn accept(play: &mut Play, claim: ClaimId, needs: OrganisationId, gives: OrganisationId) -> Done {
    let accept = claiming::Command::Accept { claim, by: gives, on: None };
    play.ask(Command::Claim(claim::Command::Claim(accept)))?;
    let day = play.today();
    let project: ProjectId = play.make(ask(project::Command::Plan(project::Plan {
        title: "專場招聘（測試）".into(),
        claims: vec![claim],
        lead: None,
        plan: String::new(),
        from: None,
        to: Some(after(day, 60)),
        agreement: None,
    })))?;
    play.plan(after(day, 3).at(9, 0, 0, 0), move |play| {
        play.ask(ask(project::Command::Start { project, on: None }))
    });
    play.plan(after(day, 20).at(16, 0, 0, 0), move |play| finish(play, project, needs, gives));
    Ok(())
}

fn finish(play: &mut Play, project: ProjectId, needs: OrganisationId, gives: OrganisationId) -> Done {
    let beneficiaries = u32::try_from(20 + play.hand.chance.below(80)).ok();
    let text = "已舉辦兩場（測試）".to_owned();
    let (by, on, fulfilment) = (gives, None, None);
    play.ask(ask(project::Command::Deliver { project, by, on, text, beneficiaries, fulfilment }))?;
    if let Some(rating) = Rating::new(5) {
        let (raters, comment) = (Some(12), String::new());
        play.ask(ask(project::Command::Rate { project, by: needs, rating, raters, comment, on }))?;
    }
    play.ask(ask(project::Command::Finish { project, on }))?;
    let text = "雙方滿意（測試）".to_owned();
    play.ask(ask(project::Command::Evaluate { project, by: needs, on, text }))
}

fn list(play: &mut Play, side: Side, owner: OrganisationId, text: &str) -> Result<ListItemId, PerformError> {
    let (from, to): (Option<Date>, Option<Date>) = (None, None);
    let terms = ItemTerms {
        category: Category::Jobs,
        area: None,
        text: text.into(),
        quantity: 2,
        unit: Some(Unit::Sessions),
        from,
        to,
        place: String::new(),
    };
    let list = item::Command::List { side, owner, terms, on: None, issue: None };
    play.make(Command::Claim(claim::Command::Item(list)))
}

fn claims(play: &mut Play, command: claiming::Command) -> Result<ClaimId, PerformError> {
    play.make(Command::Claim(claim::Command::Claim(command)))
}

fn ask(command: project::Command) -> Command {
    Command::Claim(claim::Command::Project(command))
}
