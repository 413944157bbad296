use cobuild::{
    agreement::{Agreement, Change, Clause, Command},
    workspace,
};
use yew::prelude::*;

use super::{Back, TaskPage, TaskProps, use_return};
use crate::{
    act::use_act,
    component::{Answers, Form, Outcome, TextField, TextKind},
    store::use_store,
    text::{Words, messages::agreement_page as words},
};

/// Changes the further clauses of a draft.
#[component]
pub fn ClausesTask(props: &TaskProps) -> Html {
    let id = props.id;
    let (store, act, back) = (use_store(), use_act(), use_return(id, ""));
    let text = store.read(|workspace| workspace.agreements.get(id).cloned());
    let on_submit = {
        let text = text.clone();
        move |answers: Answers| {
            let Some(text) = &text else { return Outcome::Waiting };
            let edit = Command::Edit { agreement: id, changes: changes(text, &answers) };
            act.send(workspace::Command::Agreement(edit), words::CLAUSES_CHANGED, back.clone())
        }
    };
    let field = |clause: Clause| {
        let hint = match clause {
            Clause::Attachments => words::ATTACHMENTS_HINT.into(),
            _ => Words::Nothing,
        };
        let initial = text.as_ref().map(|text| said(text, clause).to_owned()).unwrap_or_default();
        html! {
            <TextField name={name(clause)} label={clause.text()} {hint} kind={TextKind::Lines(3)} {initial} />
        }
    };
    html! {
        <TaskPage {id} title={words::CLAUSES_TITLE} purpose={words::CLAUSES_PURPOSE}>
            <Form id="clauses" draft={Some(format!("agreement/{id}/clauses"))} submit={words::SAVE} actions={html! { <Back {id} /> }} {on_submit}>
                <div class="form-group">{ for Clause::ALL.iter().map(|clause| field(*clause)) }</div>
            </Form>
        </TaskPage>
    }
}

/// The name of a clause's field: `clause-costs`.
fn name(clause: Clause) -> &'static str {
    let key = clause.text().key;
    key.strip_prefix("agreement.").unwrap_or(key)
}

/// What differs from the clauses as they stand.
fn changes(before: &Agreement, answers: &Answers) -> Vec<Change> {
    let typed = Clause::ALL.iter().map(|clause| (*clause, answers.text(name(*clause))));
    let changed = typed.filter(|(clause, text)| text.trim() != said(before, *clause));
    changed.map(|(clause, text)| Change::Clause { clause, text: text.to_owned() }).collect()
}

fn said(agreement: &Agreement, wanted: Clause) -> &str {
    agreement.clauses().find(|(clause, _)| *clause == wanted).map_or("", |(_, text)| text)
}
