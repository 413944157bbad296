use super::{NewMediation, known_issue, known_organisation};
use crate::{
    issue::{Fact, MediationParty, MediationResult, State, rules},
    rule::Refusal,
    text::messages::issue as words,
    workspace::{self, Context, Workspace, rules::said},
};

/// An agreement answers an issue that nobody works on, in its own words: the call-back follows.
pub(super) fn mediate(
    new: &NewMediation,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_issue(workspace, new.issue)?;
    rules::stands(found, &words::STEP_MEDIATE, State::is_open)?;
    said(&words::MEDIATOR, &new.mediator).require()?;
    for party in &new.parties {
        match party {
            MediationParty::Organisation(organisation) => known_organisation(workspace, *organisation)?,
            MediationParty::Person(name) => said(&words::PERSON_NAME, name).require()?,
        }
    }
    let result = match &new.result {
        MediationResult::Agreed { text } => {
            said(&words::MEDIATION_TEXT, text).require()?;
            MediationResult::Agreed { text: text.trim().to_owned() }
        }
        MediationResult::Failed { why } => {
            said(&words::MEDIATION_FAILURE, why).require()?;
            MediationResult::Failed { why: why.trim().to_owned() }
        }
    };
    let on = new.on.unwrap_or(context.today());
    rules::mediated(workspace, found, new, on, context.today()).require()?;
    let answer = match &result {
        MediationResult::Agreed { text } if found.state.is_answerable() => {
            Some(Fact::Answered { issue: new.issue, text: text.clone() })
        }
        _ => None,
    };
    let mediated = Fact::Mediated {
        issue: new.issue,
        on,
        parties: new.parties.clone(),
        mediator: new.mediator.trim().to_owned(),
        result,
    };
    Ok(std::iter::once(mediated).chain(answer).map(workspace::Fact::Issue).collect())
}
