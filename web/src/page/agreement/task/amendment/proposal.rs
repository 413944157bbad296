use cobuild::{
    agreement::{self, ObligationTerms, Proposal, TextChange, amendment},
    record::AgreementId,
    text::Text,
    workspace,
};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Answers, DateField, Form, Need, Outcome, Problem, Select},
    page::{
        agreement::task::{Back, ReasonField, TaskPage, use_party_choices, use_return},
        beside::beside,
    },
    store::use_store,
    text::messages::{agreement_amendment as words, agreement_page as page},
};

/// Where problems belong, whatever is changed.
const FIELDS: &[(&str, &str)] = &[
    ("AGR-05", "quantity"),
    ("AGR-09", "to"),
    ("AGR-10", "by"),
    ("AGR-11", "party"),
    ("AGR-24", "effective"),
    ("agreement.field-title", "title"),
    ("agreement.field-obligation", "text"),
    ("agreement.field-reason", "reason"),
    ("agreement.field-signatory", "party-signatory"),
];

/// What a proposal changes and adds.
#[derive(Default)]
pub struct Changed {
    pub changes: Vec<TextChange>,
    pub adds: Vec<ObligationTerms>,
}

/// Properties of [`ProposalForm`].
#[derive(Properties, PartialEq)]
pub struct ProposalFormProps {
    pub id: AgreementId,
    pub title: Text,
    pub purpose: Text,
    /// What the form is about; its draft is kept under this name.
    pub name: AttrValue,
    /// Reads what is changed.
    pub read: Callback<Answers, Result<Changed, Problem>>,
    /// The fields that say what is changed.
    #[prop_or_default]
    pub children: Html,
}

/// A proposal: what is changed, who proposes it, from which day on, why.
#[component]
pub fn ProposalForm(props: &ProposalFormProps) -> Html {
    let id = props.id;
    let (store, act, back) = (use_store(), use_act(), use_return(id, "amendments"));
    let today = store.now().date();
    let parties = use_party_choices(id);
    let on_submit = {
        let read = props.read.clone();
        move |answers: Answers| {
            let by = answers.text("by").parse().map_err(|_| Problem::of("by", page::PARTY_MISSING));
            let (by, Changed { changes, adds }) = match (by, read.emit(answers.clone())) {
                (Ok(by), Ok(changed)) => (by, changed),
                (by, changed) => {
                    return Outcome::Refused(by.err().into_iter().chain(changed.err()).collect());
                }
            };
            let (from, reason) = (answers.date("effective"), answers.text("reason").to_owned());
            let proposal = Proposal { agreement: id, by, on: None, from, reason, changes, adds };
            let propose = agreement::Command::Amendment(amendment::Command::Propose(proposal));
            beside(act.send(workspace::Command::Agreement(propose), words::PROPOSED, back.clone()), FIELDS)
        }
    };
    let draft = format!("agreement/{id}/{}", props.name);
    html! {
        <TaskPage {id} title={props.title} purpose={props.purpose}>
            <Form id="amend" draft={Some(draft)} submit={words::PROPOSE} actions={html! { <Back {id} /> }} {on_submit}>
                { props.children.clone() }
                <div class="form-group">
                    <Select name="by" label={words::BY} choices={parties} blank={page::CHOOSE_PARTY} need={Need::By(page::NEED_DOCUMENT.into())} />
                    <DateField name="effective" label={words::FROM} hint={words::FROM_HINT} initial={Some(today)} need={Need::By(page::NEED_DOCUMENT.into())} />
                    <ReasonField />
                </div>
            </Form>
        </TaskPage>
    }
}
