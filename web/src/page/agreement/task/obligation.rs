use cobuild::{
    agreement::{Command, ObligationTerms},
    record::{AgreementId, ObligationId},
    workspace,
};
use yew::prelude::*;

use super::{Back, TaskPage, use_return};
use crate::{
    act::use_act,
    component::{Answers, Form, Need, Outcome, Problem, Select},
    page::{
        agreement::obligation_fields::{ObligationFields, changes, read},
        beside::beside,
        party,
    },
    store::use_store,
    text::{
        messages::{agreement_page as words, button},
        use_language,
    },
};

const FIELDS: &[(&str, &str)] =
    &[("agreement.field-obligation", "text"), ("AGR-05", "quantity"), ("AGR-10", "party")];

#[derive(Properties, PartialEq)]
pub struct ObligationTaskProps {
    pub id: AgreementId,
    pub obligation: Option<ObligationId>,
}

/// Adds an obligation to a draft, or changes one.
#[component]
pub fn ObligationTask(props: &ObligationTaskProps) -> Html {
    let ObligationTaskProps { id, obligation } = *props;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(id, ""));
    let (before, parties) = store.read(|workspace| {
        let text = workspace.agreements.get(id);
        let before =
            text.zip(obligation).and_then(|(text, id)| text.obligation(id)).map(ObligationTerms::from);
        let parties = text.into_iter().flat_map(|text| &text.parties);
        let choice =
            |party: &cobuild::agreement::Party| party::choice(workspace, party.organisation, language);
        (before, parties.map(choice).collect::<Vec<_>>())
    });
    let on_submit = {
        let before = before.clone();
        move |answers: Answers| {
            let party = match &before {
                Some(before) => Ok(before.party),
                None => answers.text("party").parse().map_err(|_| Problem::of("party", words::PARTY_MISSING)),
            };
            let terms = match party.and_then(|party| read(&answers, party, language)) {
                Ok(terms) => terms,
                Err(problem) => return Outcome::Refused(vec![problem]),
            };
            let (command, done) = match (&before, obligation) {
                (Some(before), Some(obligation)) => {
                    let changes = changes(before, terms);
                    (
                        Command::EditObligation { agreement: id, obligation, changes },
                        words::OBLIGATION_CHANGED,
                    )
                }
                _ => (Command::AddObligation { agreement: id, terms }, words::OBLIGATION_ADDED),
            };
            beside(act.send(workspace::Command::Agreement(command), done, back.clone()), FIELDS)
        }
    };
    let title = if obligation.is_some() { words::EDIT_OBLIGATION } else { words::ADD_OBLIGATION };
    let submit = if obligation.is_some() { button::SAVE } else { words::ADD_OBLIGATION };
    let key = obligation.map_or("new".to_owned(), |id| id.to_string());
    html! {
        <TaskPage {id} {title} purpose={words::OBLIGATION_PURPOSE}>
            <Form id="obligation" draft={Some(format!("agreement/{id}/obligation/{key}"))} {submit} actions={html! { <Back {id} /> }} {on_submit}>
                <div class="form-group">
                    if before.is_none() {
                        <Select name="party" label={words::PROMISED_BY} choices={parties} blank={words::CHOOSE_PARTY} need={Need::By(words::NEED_DOCUMENT.into())} />
                    }
                </div>
                <ObligationFields initial={before} />
            </Form>
        </TaskPage>
    }
}
