use std::collections::BTreeSet;

use super::Fact;
use crate::{
    clash::Fold,
    issue::model::{AcceptedMediation, Issues, Mediation, MediationParty},
    text::messages::issue as words,
};

impl Issues {
    pub(super) fn apply_mediation(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let (Fact::MediationAccepted { issue: id, parties, .. } | Fact::Mediated { issue: id, parties, .. }) =
            fact
        else {
            return;
        };
        if !are_two(parties) {
            return self.refuse(*id, fact, fold);
        }
        let Some(issue) = self.issues.get_mut(id) else { return fold.missing(*id) };
        let (parties, trace) = (parties.clone(), fold.trace());
        match fact {
            Fact::MediationAccepted { on, mediator, .. } => match &issue.in_mediation {
                Some(first) => {
                    fold.impossible(*id, fact.step(), words::IN_MEDIATION.key, &first.trace);
                }
                None => {
                    let (on, mediator) = (*on, mediator.clone());
                    issue.in_mediation = Some(AcceptedMediation { on, parties, mediator, trace });
                }
            },
            Fact::Mediated { on, mediator, result, .. } => {
                // What was accepted apart is a dispute of its own until somebody who knows of it has mediated.
                let ended = issue.in_mediation.take_if(|accepted| fold.knew(&accepted.trace));
                let (on, mediator, result) = (*on, mediator.clone(), result.clone());
                issue.mediations.push(Mediation { on, parties, mediator, result, accepted: ended, trace });
            }
            _ => {}
        }
    }
}

fn are_two(parties: &[MediationParty]) -> bool {
    parties.iter().collect::<BTreeSet<_>>().len() >= 2
}
