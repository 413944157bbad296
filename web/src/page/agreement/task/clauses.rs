use std::collections::BTreeMap;

use cobuild::agreement::{Change, Clause};
use yew::prelude::*;

use super::{Back, TaskPage, TaskProps, use_edit};
use crate::{
    component::{Answers, Form, TextField, TextKind},
    text::{
        Words,
        messages::{agreement_page as words, button},
    },
};

/// Changes the further clauses of a draft.
#[component]
pub fn ClausesTask(props: &TaskProps) -> Html {
    let id = props.id;
    let (text, on_submit) = use_edit(id, words::CLAUSES_CHANGED, |before, answers, _| {
        Ok(changes(&before.signed_wording().clauses, answers))
    });
    let clauses = text.as_ref().map(|text| text.signed_wording().clauses).unwrap_or_default();
    html! {
        <TaskPage {id} title={words::CLAUSES_TITLE} purpose={words::CLAUSES_PURPOSE}>
            <Form id="clauses" draft={Some(format!("agreement/{id}/clauses"))} submit={button::SAVE} actions={html! { <Back {id} /> }} {on_submit}>
                <ClauseFields {clauses} />
            </Form>
        </TaskPage>
    }
}

/// Properties of [`ClauseFields`].
#[derive(Properties, PartialEq)]
pub struct ClauseFieldsProps {
    /// The clauses to begin with.
    pub clauses: BTreeMap<Clause, String>,
}

/// A field for each further clause.
#[component]
pub fn ClauseFields(props: &ClauseFieldsProps) -> Html {
    let field = |clause: Clause| {
        let hint = match clause {
            Clause::Attachments => words::ATTACHMENTS_HINT.into(),
            _ => Words::Nothing,
        };
        let initial = said(&props.clauses, clause).to_owned();
        html! {
            <TextField name={name(clause)} label={clause.text()} {hint} kind={TextKind::Lines(3)} {initial} />
        }
    };
    html! { <div class="form-group">{ for Clause::ALL.iter().map(|clause| field(*clause)) }</div> }
}

/// The name of a clause's field: `clause-costs`.
fn name(clause: Clause) -> &'static str {
    let key = clause.text().key;
    key.strip_prefix("agreement.").unwrap_or(key)
}

/// What differs from the clauses as they stand.
pub fn changes(before: &BTreeMap<Clause, String>, answers: &Answers) -> Vec<Change> {
    let typed = Clause::ALL.iter().map(|clause| (*clause, answers.text(name(*clause))));
    let changed = typed.filter(|(clause, text)| text.trim() != said(before, *clause));
    changed.map(|(clause, text)| Change::Clause { clause, text: text.to_owned() }).collect()
}

fn said(clauses: &BTreeMap<Clause, String>, clause: Clause) -> &str {
    clauses.get(&clause).map_or("", String::as_str)
}
