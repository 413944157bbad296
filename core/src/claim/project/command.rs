use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Fact, Project, ProjectChange, rules};
use crate::{
    agreement::{Rating, organisations},
    claim::{ProjectStatus, Window, claiming, item::rules::window_order, rules::happened},
    record::{AgreementId, ClaimId, FulfilmentId, OrganisationId, ProjectId},
    rule::Refusal,
    text::{Text, messages::claim as words},
    workspace::{
        Context, Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

/// What may be asked of projects.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Plan one on claims that both sides have accepted.
    Plan(Plan),
    /// Change parts of it.
    Edit {
        /// The project.
        project: ProjectId,
        /// What to change.
        changes: Vec<ProjectChange>,
    },
    /// Let a further accepted claim join.
    AddClaim {
        /// The project.
        project: ProjectId,
        /// The claim.
        claim: ClaimId,
    },
    /// Somebody helps without a claim of its own.
    AddHelper {
        /// The project.
        project: ProjectId,
        /// Who.
        helper: OrganisationId,
    },
    /// Record that it began.
    Start {
        /// The project.
        project: ProjectId,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
    },
    /// Record that something was delivered.
    Deliver {
        /// The project.
        project: ProjectId,
        /// Who: a giver of one of its claims, or a helper.
        by: OrganisationId,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
        /// What, and what shows it.
        text: String,
        /// How many people benefited.
        #[serde(default)]
        beneficiaries: Option<u32>,
        /// The fulfilment under an agreement that it is as well.
        #[serde(default)]
        fulfilment: Option<FulfilmentId>,
    },
    /// Record how those rate it whom it was for.
    Rate {
        /// The project.
        project: ProjectId,
        /// For which of them.
        by: OrganisationId,
        /// 1–5.
        rating: Rating,
        /// How many people were asked.
        #[serde(default)]
        raters: Option<u32>,
        /// In words.
        #[serde(default)]
        comment: String,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
    },
    /// Record that it came to its end. What is still to be delivered or rated can follow.
    Finish {
        /// The project.
        project: ProjectId,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
    },
    /// Record what one of those who took part says, once it is done.
    Evaluate {
        /// The project.
        project: ProjectId,
        /// Who.
        by: OrganisationId,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
        /// In words.
        text: String,
    },
    /// Call it off: what its claims took is free again.
    Cancel {
        /// The project.
        project: ProjectId,
        /// Why.
        reason: String,
    },
}

/// A project as somebody enters it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// What it is called.
    pub title: String,
    /// The claims that it rests on, at least one.
    pub claims: Vec<ClaimId>,
    /// Who leads it; whoever gives by the first claim when it is left out.
    #[serde(default)]
    pub lead: Option<OrganisationId>,
    /// What is to be done.
    #[serde(default)]
    pub plan: String,
    /// The first day; today when it is left out.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day; that of the first claim's item when it is left out.
    #[serde(default)]
    pub to: Option<Date>,
    /// The agreement under which it is done.
    #[serde(default)]
    pub agreement: Option<AgreementId>,
}

pub(in crate::claim) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let today = context.today();
    let fact = match command {
        Command::Plan(plan) => new(plan, workspace, context)?,
        Command::Edit { project: id, changes } => {
            at(workspace, *id, &words::STEP_EDIT_PROJECT, OPEN)?;
            for change in changes {
                fits(change, workspace)?;
            }
            let fact = |change: &ProjectChange| Fact::Edited { project: *id, change: change.clone() };
            return Ok(changes.iter().map(fact).collect());
        }
        Command::AddClaim { project: id, claim } => {
            at(workspace, *id, &words::STEP_ADD_CLAIM, OPEN)?;
            let joins = claiming::known(workspace, *claim)?;
            rules::accepted_by_both(workspace, [joins]).about(*claim).require()?;
            rules::free(joins).about(*claim).require()?;
            Fact::ClaimJoined { project: *id, claim: *claim }
        }
        Command::AddHelper { project: id, helper } => {
            at(workspace, *id, &words::STEP_ADD_HELPER, OPEN)?;
            organisations::on_record(workspace, *helper)?;
            Fact::HelperJoined { project: *id, helper: *helper }
        }
        Command::Start { project: id, on } => {
            let project = at(workspace, *id, &words::STEP_START, &[ProjectStatus::Planned])?;
            let on = on.unwrap_or(today);
            happened(on, today).require()?;
            let claims = project.claims().filter_map(|claim| workspace.claims.claim(claim));
            rules::accepted_by_both(workspace, claims).about(*id).require()?;
            Fact::Started { project: *id, on }
        }
        Command::Deliver { project: id, by, on, text, beneficiaries, fulfilment } => {
            let project = at(workspace, *id, &words::STEP_DELIVER, BEGUN)?;
            rules::gives(workspace, project, *by).about(*id).require()?;
            let on = on.unwrap_or(today);
            happened(on, today).require()?;
            said(&words::FIELD_DELIVERY, text).require()?;
            if let Some(fulfilment) = fulfilment {
                let found = workspace.agreements.with_fulfilment(*fulfilment);
                let (agreement, _) = found.ok_or_else(|| unknown(*fulfilment))?;
                rules::under_its_agreement(workspace, project, agreement).about(*id).require()?;
            }
            let text = text.trim().to_owned();
            let (by, beneficiaries, fulfilment) = (*by, *beneficiaries, *fulfilment);
            Fact::Delivered { project: *id, by, on, text, beneficiaries, fulfilment }
        }
        Command::Rate { project: id, by, rating, raters, comment, on } => {
            let project = at(workspace, *id, &words::STEP_RATE, BEGUN)?;
            rules::was_for(workspace, project, *by).about(*id).require()?;
            let on = on.unwrap_or(today);
            happened(on, today).require()?;
            let comment = comment.trim().to_owned();
            Fact::Rated { project: *id, by: *by, rating: *rating, raters: *raters, comment, on }
        }
        Command::Finish { project: id, on } => {
            at(workspace, *id, &words::STEP_FINISH, &[ProjectStatus::Running])?;
            let on = on.unwrap_or(today);
            happened(on, today).require()?;
            Fact::Finished { project: *id, on }
        }
        Command::Evaluate { project: id, by, on, text } => {
            let project = at(workspace, *id, &words::STEP_EVALUATE, BEGUN)?;
            rules::done(&workspace.claims, project).about(*id).require()?;
            rules::takes_part(workspace, project, *by).about(*id).require()?;
            let on = on.unwrap_or(today);
            happened(on, today).require()?;
            said(&words::FIELD_EVALUATION, text).require()?;
            Fact::Evaluated { project: *id, by: *by, on, text: text.trim().to_owned() }
        }
        Command::Cancel { project: id, reason } => {
            at(workspace, *id, &words::STEP_CANCEL, OPEN)?;
            said(&words::FIELD_REASON, reason).require()?;
            Fact::Cancelled { project: *id, reason: reason.trim().to_owned() }
        }
    };
    Ok(vec![fact])
}

const OPEN: &[ProjectStatus] = &[ProjectStatus::Unfounded, ProjectStatus::Planned, ProjectStatus::Running];

const BEGUN: &[ProjectStatus] =
    &[ProjectStatus::Running, ProjectStatus::DoneUnrated, ProjectStatus::Done, ProjectStatus::Evaluated];

fn new(plan: &Plan, workspace: &Workspace, context: &mut Context<'_>) -> Result<Fact, Refusal> {
    one_line(&words::FIELD_TITLE, &plan.title).require()?;
    let claims: Vec<_> =
        plan.claims.iter().map(|claim| claiming::known(workspace, *claim)).collect::<Result<_, _>>()?;
    rules::accepted_by_both(workspace, claims.iter().copied()).require()?;
    for (id, claim) in plan.claims.iter().zip(&claims) {
        rules::free(claim).about(*id).require()?;
    }
    let first = claims.first().and_then(|claim| Some((*claim, workspace.claims.item(claim.item)?)));
    let lead = plan.lead.or(first.and_then(|(claim, _)| workspace.claims.giver_of(claim)));
    let lead = lead.ok_or_else(|| rules::accepted_by_both(workspace, []))?;
    organisations::on_record(workspace, lead)?;
    if let Some(agreement) = plan.agreement {
        workspace.agreements.get(agreement).ok_or_else(|| unknown(agreement))?;
    }
    let from = plan.from.unwrap_or(context.today());
    let usual = first.map_or(from, |(_, item)| item.window.get().to.max(from));
    let window = Window { from, to: plan.to.unwrap_or(usual) };
    window_order(window).require()?;
    Ok(Fact::Planned {
        project: context.ids.next(),
        title: plan.title.trim().to_owned(),
        claims: plan.claims.clone(),
        lead,
        plan: plan.plan.trim().to_owned(),
        window,
        agreement: plan.agreement,
    })
}

fn fits(change: &ProjectChange, workspace: &Workspace) -> Result<(), Refusal> {
    match change {
        ProjectChange::Title(title) => one_line(&words::FIELD_TITLE, title).require(),
        ProjectChange::Lead(lead) => organisations::on_record(workspace, *lead),
        ProjectChange::Window(window) => window_order(*window).require(),
        ProjectChange::Plan(_) => Ok(()),
    }
}

/// The project, when it stands where the step is possible.
fn at<'a>(
    workspace: &'a Workspace,
    id: ProjectId,
    step: &'static Text,
    from: &[ProjectStatus],
) -> Result<&'a Project, Refusal> {
    let project = workspace.claims.project(id).ok_or_else(|| unknown(id))?;
    let status = workspace.claims.project_status(project);
    match from.contains(&status) {
        true => Ok(project),
        false => Err(not_now(id, step, status.text()).into()),
    }
}
