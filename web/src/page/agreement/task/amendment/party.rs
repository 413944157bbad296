use cobuild::{
    agreement::TextChange,
    record::{AgreementId, OrganisationId},
};
use yew::prelude::*;

use super::proposal::{Changed, ProposalForm, use_wording};
use crate::{
    component::{Answers, Checkbox, Need, Problem},
    page::{
        agreement::{
            obligation_fields::{ObligationFields, read},
            party_fields::{PartySlot, party_terms},
            task::TaskProps,
        },
        party,
    },
    store::use_store,
    text::{
        messages::{agreement_amendment as words, agreement_page as page},
        use_language,
    },
};

/// What the names of the fields about the party begin with.
const PREFIX: &str = "party";

/// Proposes that a party joins, with the first thing that it promises.
#[component]
pub fn JoiningTask(props: &TaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let store = use_store();
    let promises = use_state_eq(|| true);
    let read = Callback::from(move |answers: Answers| {
        let party = party_terms(&store, &answers, PREFIX, language)?;
        let party = party.ok_or(Problem::of(PREFIX, page::ORGANISATION_MISSING))?;
        let promised =
            answers.checked("promises").then(|| read(&answers, party.organisation, language)).transpose()?;
        Ok(Changed { changes: vec![TextChange::AddParty(party)], adds: promised.into_iter().collect() })
    });
    let on_change = {
        let promises = promises.setter();
        move |ticked: bool| promises.set(ticked)
    };
    html! {
        <ProposalForm {id} title={words::JOINING_TITLE} purpose={words::JOINING_PURPOSE} name="amend-joining" {read}>
            <PartySlot prefix={PREFIX} label={page::PARTY} need={Need::By(page::NEED_DOCUMENT.into())} />
            <Checkbox name="promises" label={words::PROMISES} hint={words::PROMISES_HINT} initial={true} {on_change} />
            <div class="form-group">
                if *promises {
                    <ObligationFields />
                }
            </div>
        </ProposalForm>
    }
}

#[derive(Properties, PartialEq)]
pub struct LeavingProps {
    pub id: AgreementId,
    pub party: OrganisationId,
}

/// Proposes that a party leaves; what it promised falls away.
#[component]
pub fn LeavingTask(props: &LeavingProps) -> Html {
    let LeavingProps { id, party } = *props;
    let language = use_language();
    let store = use_store();
    let Some(text) = use_wording(id) else { return html! { <template></template> } };
    let read = Callback::from(move |_| {
        Ok(Changed { changes: vec![TextChange::RemoveParty(party)], adds: Vec::new() })
    });
    let name = store.read(|workspace| party::name(workspace, party, language));
    let promised = text.obligations.into_values().filter(|terms| terms.party == party);
    let promised: Vec<String> = promised.map(|terms| terms.text).collect();
    html! {
        <ProposalForm {id} title={words::LEAVING_TITLE} purpose={words::LEAVING_PURPOSE} name={format!("amend-leaving/{party}")} {read}>
            <div class="card">
                <p><strong>{ name }</strong></p>
                if !promised.is_empty() {
                    <p>{ words::FALLS_AWAY.get(language) }</p>
                }
                <ul>{ for promised.into_iter().map(|text| html! { <li>{ text }</li> }) }</ul>
            </div>
        </ProposalForm>
    }
}
