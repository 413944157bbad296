//! What a project rests on, and when it is done.

use super::Project;
pub use crate::claim::rules::{CLM_03, CLM_11, CLM_12, CLM_13, CLM_16, CLM_17};
use crate::{
    agreement::organisations::name,
    claim::{Claim, Claims},
    query,
    record::{AgreementId, OrganisationId, Record},
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::term::claim as term,
    workspace::Workspace,
};

/// CLM-17: `agreement` has the record of performance that a delivery names.
pub fn under_its_agreement(workspace: &Workspace, project: &Project, agreement: AgreementId) -> Explanation {
    let title =
        |id: AgreementId| query::main_name(workspace, id.into()).map_or(TermValue::Nothing, TermValue::Words);
    let own = project.agreement;
    let own_title = Term::new(&term::AGREEMENT, own.map_or(TermValue::Nothing, title));
    let same = i64::from(own == Some(agreement));
    CLM_17
        .holds(Condition::at_least(
            Term::number(&term::UNDER_AGREEMENT, same),
            Term::number(&term::NEEDED, 1),
        ))
        .with(own_title)
        .with(Term::new(&term::DELIVERED_UNDER, title(agreement)))
        .with(Term::words(&term::PROJECT, project.title.get()))
        .about(agreement)
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// CLM-03: at least one claim, and none that lacks a yes.
pub fn accepted_by_both<'a>(
    workspace: &Workspace,
    claims: impl IntoIterator<Item = &'a Claim>,
) -> Explanation {
    let claims: Vec<&Claim> = claims.into_iter().collect();
    let open: Vec<&Claim> = claims.iter().copied().filter(|claim| !claim.is_accepted()).collect();
    let text = |claim: &&Claim| {
        let item = workspace.claims.item(claim.item).map(|item| item.text.get().clone());
        TermValue::Words(item.unwrap_or_default())
    };
    let consents = open.iter().map(|claim| claim.consents()).min().unwrap_or(2);
    CLM_03
        .all([
            Condition::at_least(
                Term::number(&term::CLAIMS, number(claims.len())),
                Term::number(&term::CLAIMS_NEEDED, 1),
            ),
            Condition::at_most(
                Term::number(&term::OPEN_CLAIMS, number(open.len())),
                Term::number(&term::NONE, 0),
            ),
        ])
        .with(Term::number(&term::CONSENTS, number(consents)))
        .with(Term::new(&term::OPEN_ITEMS, TermValue::List(open.iter().map(text).collect())))
}

/// CLM-11.
pub fn free(claim: &Claim) -> Explanation {
    let projects: Vec<Record> = claim.project().into_iter().map(Record::from).collect();
    let explanation = CLM_11.holds(Condition::at_most(
        Term::counted(&term::PROJECTS, projects.clone()),
        Term::number(&term::NONE, 0),
    ));
    projects.into_iter().fold(explanation, Explanation::about)
}

/// CLM-12: holds when the project can be called done.
pub fn done(claims: &Claims, project: &Project) -> Explanation {
    CLM_12
        .all([
            Condition::at_least(
                Term::number(&term::DELIVERIES, number(claims.deliveries_to(project).count())),
                Term::number(&term::DELIVERIES_NEEDED, 1),
            ),
            Condition::at_least(
                Term::number(&term::RATINGS, number(claims.ratings_of(project).count())),
                Term::number(&term::RATINGS_NEEDED, 1),
            ),
        ])
        .with(Term::words(&term::PROJECT, project.title.get()))
}

/// CLM-13.
pub fn was_for(workspace: &Workspace, project: &Project, by: OrganisationId) -> Explanation {
    let found = workspace.claims.beneficiaries_of(project).contains(&by);
    let names = workspace.claims.beneficiaries_of(project).into_iter();
    CLM_13
        .holds(Condition::at_least(
            Term::number(&term::AMONG_BENEFICIARIES, i64::from(found)),
            Term::number(&term::ONCE, 1),
        ))
        .with(Term::new(&term::ORGANISATION, name(workspace, by)))
        .with(Term::new(
            &term::BENEFICIARIES,
            TermValue::List(names.map(|organisation| name(workspace, organisation)).collect()),
        ))
}

/// CLM-16 for a delivery: by a giver of one of the claims, the lead or a helper.
pub fn gives(workspace: &Workspace, project: &Project, by: OrganisationId) -> Explanation {
    let gives = workspace.claims.givers_of(project).contains(&by);
    let helps = project.helpers().any(|helper| helper == by) || *project.lead.get() == by;
    member(workspace, project, by, gives || helps)
}

/// CLM-16 for an evaluation: by anybody who took part.
pub fn takes_part(workspace: &Workspace, project: &Project, by: OrganisationId) -> Explanation {
    member(workspace, project, by, workspace.claims.members_of(project).contains(&by))
}

fn member(workspace: &Workspace, project: &Project, by: OrganisationId, found: bool) -> Explanation {
    CLM_16
        .holds(Condition::at_least(
            Term::number(&term::AMONG_MEMBERS, i64::from(found)),
            Term::number(&term::ONCE, 1),
        ))
        .with(Term::new(&term::ORGANISATION, name(workspace, by)))
        .with(Term::words(&term::PROJECT, project.title.get()))
}
