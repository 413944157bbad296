use cobuild::{agreement::TextChange, record::OrganisationId};
use yew::prelude::*;

use super::proposal::{Changed, ProposalForm};
use crate::{
    component::{Answers, Checkbox, Need, Problem, Select},
    page::agreement::{
        obligation_fields::{ObligationFields, read},
        party_fields::{PartySlot, party_terms},
        task::{TaskProps, use_party_choices, use_wording},
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

/// Proposes that a party leaves; what it promised falls away.
#[component]
pub fn LeavingTask(props: &TaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let choices = use_party_choices(id);
    let leaving = use_state_eq(|| None::<OrganisationId>);
    let Some(text) = use_wording(id) else { return html! { <template></template> } };
    let read = Callback::from(move |answers: Answers| {
        let party = answers.text(PREFIX).parse().map_err(|_| Problem::of(PREFIX, page::PARTY_MISSING))?;
        Ok(Changed { changes: vec![TextChange::RemoveParty(party)], adds: Vec::new() })
    });
    let on_change = {
        let leaving = leaving.setter();
        move |party: AttrValue| leaving.set(party.parse().ok())
    };
    let promised = text.obligations.into_values().filter(|terms| Some(terms.party) == *leaving);
    let promised: Vec<String> = promised.map(|terms| terms.text).collect();
    html! {
        <ProposalForm {id} title={words::LEAVING_TITLE} purpose={words::LEAVING_PURPOSE} name="amend-leaving" {read}>
            <Select name={PREFIX} label={page::PARTY} {choices} blank={page::CHOOSE_PARTY} need={Need::By(page::NEED_DOCUMENT.into())} {on_change} />
            <div role="status">
                if !promised.is_empty() {
                    <p>{ words::FALLS_AWAY.get(language) }</p>
                }
                <ul>{ for promised.into_iter().map(|text| html! { <li>{ text }</li> }) }</ul>
            </div>
        </ProposalForm>
    }
}
