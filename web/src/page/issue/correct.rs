//! Correcting what was entered: title, text, class, urgency.

use cobuild::{issue::Command, workspace};
use yew::prelude::*;

use super::{
    answers::{categories, parsed, urgencies, value_of},
    next::CaseProps,
};
use crate::{
    act::use_act,
    component::{Answers, Form, Need, Outcome, Problem, Select, TextField, TextKind, Weight},
    store::use_store,
    text::messages::issue_page as words,
};

/// What differs from what is on record is asked for.
#[component]
pub fn CorrectForm(props: &CaseProps) -> Html {
    let (store, act) = (use_store(), use_act());
    let issue = props.id;
    let known = store.read(|all| {
        let found = all.issues.get(issue)?;
        Some((
            found.title.get().clone(),
            found.text.get().clone(),
            *found.category.get(),
            *found.urgency.get(),
        ))
    });
    let Some((title, text, category, urgency)) = known else { return html! { <template></template> } };
    let on_submit = {
        let (title, text) = (title.clone(), text.clone());
        move |answers: Answers| {
            let said = |name: &str, known: &str| {
                let said = answers.text(name);
                (said != known.trim()).then(|| said.to_owned())
            };
            let (title, text) = (said("correct-title", &title), said("correct-text", &text));
            let category = parsed(&answers, "correct-category").filter(|said| *said != category);
            let urgency = parsed(&answers, "correct-urgency").filter(|said| *said != urgency);
            if title.is_none() && text.is_none() && category.is_none() && urgency.is_none() {
                return Outcome::Refused(vec![Problem::of("correct-title", words::NOTHING_CORRECTED)]);
            }
            let correct =
                Command::Amend { issue, title, text, category, urgency, consent: None, number: None };
            act.send(workspace::Command::Issue(correct), words::CORRECTED, Callback::noop())
        }
    };
    html! {
        <Form id="correct" draft={Some(format!("issue/{issue}/correct"))} submit={words::CORRECT}
            weight={Weight::Secondary} {on_submit}>
            <TextField name="correct-title" label={words::TITLE} initial={title} need={Need::Unmarked} />
            <TextField name="correct-text" label={words::TEXT} kind={TextKind::Lines(4)} initial={text}
                need={Need::By(words::NEED_LEDGER.into())} />
            <Select name="correct-category" label={words::CATEGORY} choices={categories()} initial={value_of(category)}
                need={Need::Unmarked} />
            <Select name="correct-urgency" label={words::URGENCY} choices={urgencies()} initial={value_of(urgency)}
                need={Need::Unmarked} />
        </Form>
    }
}
