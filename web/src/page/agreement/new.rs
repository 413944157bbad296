use cobuild::{
    agreement::{Command, Fact},
    workspace,
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    party_fields::{PartySlots, parties},
    text_fields::{Content, ContentFields, FIELDS, TermFields, TitleFields, Typed},
};
use crate::{
    act::use_act,
    address::Address,
    component::{Answers, Form, Link, Outcome},
    frame::{Page, Place},
    page::beside::beside,
    route::Route,
    store::use_store,
    text::{messages, messages::agreement_page as words, use_language},
};

/// Drafts an agreement.
#[component]
pub fn NewAgreementPage() -> Html {
    let language = use_language();
    let act = use_act();
    let navigator = use_navigator();
    let store = use_store();
    let on_submit = move |answers: Answers| {
        let (typed, parties) = match (Typed::read(&answers), parties(&store, &answers, language)) {
            (Ok(typed), Ok(parties)) => (typed, parties),
            (typed, parties) => {
                let found = parties.err().unwrap_or_default();
                return Outcome::Refused(typed.err().into_iter().chain(found).collect());
            }
        };
        let Content { title, principles, goal, axes, areas, rhythm } = typed.content;
        let draft = Command::Draft {
            number: typed.number,
            title,
            parties,
            principles,
            goal,
            axes,
            areas,
            from: typed.from,
            to: typed.to,
            rhythm,
        };
        let navigator = navigator.clone();
        let open = move |facts: Vec<workspace::Fact>| open_drafted(&facts, navigator.as_ref());
        let sent = act.send(workspace::Command::Agreement(draft), words::DRAFTED, open.into());
        beside(sent, FIELDS)
    };
    let back = html! { <Link to={Route::Agreements} class="button">{ messages::button::CANCEL.get(language) }</Link> };
    html! {
        <Page
            title={words::NEW_TITLE} purpose={words::NEW_PURPOSE}
            above={Some((Route::Agreements.into(), Place::Agreements.name().into()))}
        >
            <Form id="agreement" draft={Some(AttrValue::Static("agreement/new"))} submit={words::DRAFT} actions={back} {on_submit}>
                <TitleFields />
                <h2>{ words::PARTIES.get(language) }</h2>
                <PartySlots />
                <h2>{ words::CONTENT.get(language) }</h2>
                <ContentFields />
                <h2>{ words::TERM.get(language) }</h2>
                <TermFields />
            </Form>
        </Page>
    }
}

/// Opens the agreement that the facts drafted, in place of the form that asked for it.
pub fn open_drafted(facts: &[workspace::Fact], navigator: Option<&Navigator>) {
    let drafted = facts.iter().find_map(|fact| match fact {
        workspace::Fact::Agreement(Fact::Drafted { agreement, .. }) => Some(*agreement),
        _ => None,
    });
    if let (Some(id), Some(navigator)) = (drafted, navigator) {
        Address::from(Route::Agreement { id }).replace(navigator);
    }
}
