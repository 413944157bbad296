use super::{MediationRequest, NewMediation, known_issue, known_organisation, one};
use crate::{
    issue::{Fact, MediationParty, MediationResult, State, rules},
    rule::Refusal,
    text::messages::issue as words,
    workspace::{
        self, Context, Workspace,
        rules::{one_line, said},
    },
};

/// One dispute of an issue is in mediation at a time.
pub(super) fn accept(
    request: &MediationRequest,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let MediationRequest { issue, on, parties, mediator } = request;
    let found = known_issue(workspace, *issue)?;
    rules::stands(found, &words::STEP_ACCEPT_MEDIATION, State::is_open)?;
    named(parties, mediator, workspace)?;
    let on = on.unwrap_or(context.today());
    rules::mediated(workspace, found, (parties, mediator), on, context.today()).require()?;
    rules::not_in_mediation(found).require()?;
    let (parties, mediator) = (parties.clone(), mediator.trim().to_owned());
    one(Fact::MediationAccepted { issue: *issue, on, parties, mediator })
}

/// An agreement answers an issue that nobody works on, in its own words: the call-back follows.
pub(super) fn mediate(
    new: &NewMediation,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_issue(workspace, new.issue)?;
    rules::stands(found, &words::STEP_MEDIATE, State::is_open)?;
    named(&new.parties, &new.mediator, workspace)?;
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
    rules::mediated(workspace, found, (&new.parties, &new.mediator), on, context.today()).require()?;
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

fn named(parties: &[MediationParty], mediator: &str, workspace: &Workspace) -> Result<(), Refusal> {
    said(&words::MEDIATOR, mediator).require()?;
    for party in parties {
        match party {
            MediationParty::Organisation(organisation) => known_organisation(workspace, *organisation)?,
            MediationParty::Person(name) => one_line(&words::PERSON_NAME, name).require()?,
        }
    }
    Ok(())
}
