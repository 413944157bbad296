use cobuild::{
    agreement::Command,
    record::{AgreementId, OrganisationId},
    workspace,
};
use yew::prelude::*;

use super::{Back, TaskPage, TaskProps, use_return};
use crate::{
    act::use_act,
    component::{Answers, Form, Need, Outcome, Problem},
    page::{
        agreement::party_fields::{PartyFields, PartySlot, changes, party_terms},
        beside::beside,
        party,
    },
    store::use_store,
    text::{
        messages::{agreement_page as words, button},
        use_language,
    },
};

/// What the names of the fields begin with.
const PREFIX: &str = "party";

const FIELDS: &[(&str, &str)] = &[("agreement.field-signatory", "party-signatory"), ("AGR-11", PREFIX)];

/// Adds a party to a draft.
#[component]
pub fn AddPartyTask(props: &TaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(id, ""));
    let on_submit = move |answers: Answers| {
        let party = match party_terms(&store, &answers, PREFIX, language) {
            Ok(Some(party)) => party,
            Ok(None) => return Outcome::Refused(vec![Problem::of(PREFIX, words::ORGANISATION_MISSING)]),
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        let add = Command::AddParty { agreement: id, party };
        let sent = act.send(workspace::Command::Agreement(add), words::PARTY_ADDED, back.clone());
        beside(sent, FIELDS)
    };
    html! {
        <TaskPage {id} title={words::ADD_PARTY} purpose={words::ADD_PARTY_PURPOSE}>
            <Form id="add-party" draft={Some(format!("agreement/{id}/party"))} submit={words::ADD_PARTY} actions={html! { <Back {id} /> }} {on_submit}>
                <PartySlot prefix={PREFIX} label={words::PARTY} need={Need::By(words::NEED_DOCUMENT.into())} />
            </Form>
        </TaskPage>
    }
}

#[derive(Properties, PartialEq)]
pub struct EditPartyProps {
    pub id: AgreementId,
    pub party: OrganisationId,
}

/// Changes a party's entry.
#[component]
pub fn EditPartyTask(props: &EditPartyProps) -> Html {
    let EditPartyProps { id, party } = *props;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(id, ""));
    let today = store.now().date();
    let (entry, name) = store.read(|workspace| {
        let text = workspace.agreements.get(id).map(|text| text.wording_on(today));
        let entry = text.and_then(|text| text.party(party).cloned());
        (entry, party::name(workspace, party, language))
    });
    let on_submit = {
        let entry = entry.clone();
        move |answers: Answers| {
            let Some(entry) = &entry else { return Outcome::Waiting };
            let edit = Command::EditParty { agreement: id, party, changes: changes(entry, &answers, PREFIX) };
            let sent = act.send(workspace::Command::Agreement(edit), words::PARTY_CHANGED, back.clone());
            beside(sent, FIELDS)
        }
    };
    html! {
        <TaskPage {id} title={words::EDIT_PARTY} purpose={words::EDIT_PARTY_PURPOSE}>
            <Form id="edit-party" draft={Some(format!("agreement/{id}/party/{party}"))} submit={button::SAVE} actions={html! { <Back {id} /> }} {on_submit}>
                <p><strong>{ name }</strong></p>
                <PartyFields prefix={PREFIX} initial={entry} />
            </Form>
        </TaskPage>
    }
}
