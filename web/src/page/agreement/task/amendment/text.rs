use cobuild::agreement::{Change, Term, TextChange};
use yew::prelude::*;

use super::proposal::{Changed, ProposalForm};
use crate::{
    component::{Answers, DateField, Need, TextField},
    page::{
        agreement::{
            task::{
                TaskProps,
                clauses::{self, ClauseFields},
                use_wording,
            },
            text_fields::{Content, ContentFields, RhythmField},
        },
        missing::fill_in,
    },
    text::{
        messages::{agreement_amendment as words, agreement_page as page},
        use_language,
    },
};

/// Proposes another title, content, last day, rhythm or clause. What is left as it stands is not changed.
#[component]
pub fn AmendTextTask(props: &TaskProps) -> Html {
    let (id, language) = (props.id, use_language());
    let Some(text) = use_wording(id) else { return html! { <template></template> } };
    let read = {
        let before = text.clone();
        Callback::from(move |answers: Answers| {
            let to = answers.date("to").ok_or_else(|| fill_in("to", page::LAST_DAY, language))?;
            let term = (to != before.term.to).then_some(Change::Term(Term { to, ..before.term }));
            let clauses = clauses::changes(&before.clauses, &answers);
            let parts = Content::read(&answers).changes(&before).into_iter().chain(term).chain(clauses);
            Ok(Changed { changes: parts.map(TextChange::Part).collect(), adds: Vec::new() })
        })
    };
    let initial = Some(text.clone());
    html! {
        <ProposalForm {id} title={words::TEXT_TITLE} purpose={words::TEXT_PURPOSE} name="amend" {read}>
            <TextField name="title" label={page::TITLE} need={Need::By(page::NEED_DOCUMENT.into())} initial={text.title.clone()} />
            <DateField name="to" label={page::LAST_DAY} need={Need::By(page::NEED_DOCUMENT.into())} initial={Some(text.term.to)} />
            <RhythmField initial={initial.clone()} />
            <ContentFields {initial} />
            <ClauseFields clauses={text.clauses} />
        </ProposalForm>
    }
}
