use cobuild::{agreement::Command, rule::date_words, workspace};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{Back, TaskPage, TaskProps};
use crate::{
    act::use_act,
    component::{Answers, Form, TextField, Why, Width},
    page::{
        agreement::{
            new::open_drafted,
            text_fields::{FIELDS, TermDays},
            words::{overall_reason, percent},
        },
        beside::beside,
    },
    store::use_store,
    text::{messages::agreement_page as words, use_language},
};

/// Drafts the next round: same parties, text and obligations, new term.
#[component]
pub fn RenewTask(props: &TaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let navigator = use_navigator();
    let (store, act) = (use_store(), use_act());
    let today = store.now().date();
    let Some(earlier) = store.read(|workspace| workspace.agreements.get(id).cloned()) else {
        return html! { <TaskPage {id} title={words::RENEW} purpose={words::RENEW_PURPOSE}><template></template></TaskPage> };
    };
    let from = earlier.last_day().tomorrow().ok();
    let overall = earlier.overall(None, today.min(earlier.last_day()));
    let result = percent(overall.percent());
    let last = date_words(earlier.last_day(), language);
    let on_submit = move |answers: Answers| {
        let number = answers.text("number");
        let renew = Command::Renew {
            agreement: id,
            number: (!number.is_empty()).then(|| number.to_owned()),
            from: answers.date("from"),
            to: answers.date("to"),
        };
        let navigator = navigator.clone();
        let open = move |facts: Vec<workspace::Fact>| open_drafted(&facts, navigator.as_ref());
        beside(act.send(workspace::Command::Agreement(renew), words::RENEWED, open.into()), FIELDS)
    };
    html! {
        <TaskPage {id} title={words::RENEW} purpose={words::RENEW_PURPOSE}>
            <div class="card">
                <p>{ words::RENEW_RESULT.fill(language, &[("last", &last), ("percent", &result)]) }</p>
                <Why reason={overall_reason(&earlier, &overall, language)} />
            </div>
            <Form id="renew" draft={Some(format!("agreement/{id}/renew"))} submit={words::RENEW_SUBMIT} actions={html! { <Back {id} /> }} {on_submit}>
                <TextField name="number" label={words::NUMBER} hint={words::NUMBER_HINT} width={Width::Short} />
                <TermDays {from} />
            </Form>
        </TaskPage>
    }
}
