use super::{Command, known_issue};
use crate::{
    issue::{Fact, Issue, State, rules},
    rule::Refusal,
    text::messages::issue as words,
    visit::{self, Consent, DemandChange},
    workspace::{
        self, Workspace,
        rules::{one_line, said},
    },
};

/// Words are corrected while the issue is open. What may be passed on, and a number that two devices gave twice, can be
/// put right for ever.
pub(super) fn amend(command: &Command, workspace: &Workspace) -> Result<Vec<workspace::Fact>, Refusal> {
    let Command::Amend { issue, title, text, category, urgency, consent, number } = command else {
        return Ok(Vec::new());
    };
    let issue = known_issue(workspace, *issue)?;
    let trimmed = |text: &Option<String>| text.as_deref().map(|text| text.trim().to_owned());
    let (title, text, number) = (trimmed(title), trimmed(text), trimmed(number));
    let (category, urgency, consent) = (*category, *urgency, *consent);
    let described = title.is_some() || text.is_some() || category.is_some() || urgency.is_some();
    if described || (consent.is_none() && number.is_none()) {
        rules::stands(issue, &words::STEP_AMEND, State::is_open)?;
    }
    if let Some(title) = &title {
        one_line(&words::TITLE, title).require()?;
    }
    if let Some(text) = &text {
        said(&words::TEXT, text).require()?;
    }
    if let Some(number) = &number {
        one_line(&words::NUMBER, number).require()?;
        rules::number_free(&workspace.issues, number, Some(issue.id)).require()?;
    }
    let amended = Fact::Amended { issue: issue.id, title, text, category, urgency, consent, number };
    let reaches_demand = consent.and_then(|consent| demand_told(issue, consent, workspace));
    Ok(std::iter::once(workspace::Fact::Issue(amended)).chain(reaches_demand).collect())
}

/// The demand that the issue came from says the same about passing it on.
fn demand_told(issue: &Issue, consent: Consent, workspace: &Workspace) -> Option<workspace::Fact> {
    let demand = workspace.visits.demand_of(issue)?;
    (demand.consent() != consent).then(|| {
        let change = DemandChange::Consent(consent);
        workspace::Fact::Visit(visit::Fact::DemandCorrected { demand: demand.id(), change })
    })
}
