use cobuild::{
    agreement::TextChange,
    record::{AgreementId, ObligationId},
};
use yew::prelude::*;

use super::{
    AmendmentTask,
    proposal::{Changed, ProposalForm},
};
use crate::{
    component::{Answers, Link, Need, Problem, Select},
    page::agreement::{
        obligation_fields::{ObligationFields, changes, read},
        task::{Task, use_party_choices, use_wording},
    },
    text::{
        messages::{agreement_amendment as words, agreement_page as page},
        use_language,
    },
};

#[derive(Properties, PartialEq)]
pub struct AmendObligationProps {
    pub id: AgreementId,
    pub obligation: Option<ObligationId>,
}

/// Proposes a further obligation, or other words, figures or another day for one.
#[component]
pub fn AmendObligationTask(props: &AmendObligationProps) -> Html {
    let AmendObligationProps { id, obligation } = *props;
    let language = use_language();
    let parties = use_party_choices(id);
    let Some(text) = use_wording(id) else { return html! { <template></template> } };
    let before =
        obligation.and_then(|obligation| Some((obligation, text.obligations.get(&obligation)?.clone())));
    let name = obligation.map_or("amend-obligation".to_owned(), |id| format!("amend-obligation/{id}"));
    let read = {
        let before = before.clone();
        Callback::from(move |answers: Answers| match &before {
            Some((obligation, before)) => {
                let terms = read(&answers, before.party, language)?;
                let changes = changes(before, terms);
                let change = |change| TextChange::EditObligation { obligation: *obligation, change };
                Ok(Changed { changes: changes.into_iter().map(change).collect(), adds: Vec::new() })
            }
            None => {
                let party = answers.text("party").parse();
                let party = party.map_err(|_| Problem::of("party", page::PARTY_MISSING))?;
                Ok(Changed { changes: Vec::new(), adds: vec![read(&answers, party, language)?] })
            }
        })
    };
    let title = if before.is_some() { words::OBLIGATION_TITLE } else { words::NEW_OBLIGATION_TITLE };
    html! {
        <ProposalForm {id} {title} purpose={words::OBLIGATION_PURPOSE} {name} {read}>
            <div class="form-group">
                if before.is_none() {
                    <Select name="party" label={page::PROMISED_BY} choices={parties} blank={page::CHOOSE_PARTY} need={Need::By(page::NEED_DOCUMENT.into())} />
                }
            </div>
            if let Some(obligation) = obligation {
                <p><Link to={Task::Amendment(AmendmentTask::Removal(obligation)).at(id)}>{ words::REMOVE_INSTEAD.get(language) }</Link></p>
            }
            <ObligationFields initial={before.map(|(_, before)| before)} />
        </ProposalForm>
    }
}

#[derive(Properties, PartialEq)]
pub struct RemovalProps {
    pub id: AgreementId,
    pub obligation: ObligationId,
}

/// Proposes that an obligation falls away.
#[component]
pub fn RemovalTask(props: &RemovalProps) -> Html {
    let RemovalProps { id, obligation } = *props;
    let Some(text) = use_wording(id) else { return html! { <template></template> } };
    let read = Callback::from(move |_| {
        Ok(Changed { changes: vec![TextChange::RemoveObligation(obligation)], adds: Vec::new() })
    });
    let says = text.obligations.get(&obligation).map(|terms| terms.text.clone());
    html! {
        <ProposalForm {id} title={words::REMOVAL_TITLE} purpose={words::REMOVAL_PURPOSE} name={format!("amend-removal/{obligation}")} {read}>
            <p><strong>{ says }</strong></p>
        </ProposalForm>
    }
}
