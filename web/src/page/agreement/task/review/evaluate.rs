use cobuild::{
    agreement::{self, Rating, review},
    workspace,
};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Answers, DateField, Form, Need, Outcome, Problem, Radios, Select, TextField, TextKind},
    page::{
        agreement::{
            task::{Back, TaskPage, TaskProps, use_party_choices, use_return},
            words::ratings,
        },
        beside::beside,
    },
    store::use_store,
    text::messages::{agreement_page as page, agreement_review as words},
};

const FIELDS: &[(&str, &str)] =
    &[("AGR-10", "by"), ("AGR-14", "on"), ("AGR-07", "on"), ("agreement.field-evaluation", "text")];

/// Records a party's evaluation.
#[component]
pub fn EvaluateTask(props: &TaskProps) -> Html {
    let id = props.id;
    let (store, act, back) = (use_store(), use_act(), use_return(id, "review"));
    let today = store.now().date();
    let parties = use_party_choices(id);
    let on_submit = move |answers: Answers| {
        let by = answers.text("by").parse().map_err(|_| Problem::of("by", page::PARTY_MISSING));
        let rating = answers.text("rating").parse().ok().and_then(Rating::new);
        let rating = rating.ok_or(Problem::of("rating", words::RATING_MISSING));
        match (by, rating) {
            (Ok(by), Ok(rating)) => {
                let text = answers.text("text").to_owned();
                let given =
                    review::Command::Evaluation { agreement: id, by, on: answers.date("on"), rating, text };
                let command = workspace::Command::Agreement(agreement::Command::Review(given));
                beside(act.send(command, words::EVALUATED, back.clone()), FIELDS)
            }
            (by, rating) => Outcome::Refused([by.err(), rating.err()].into_iter().flatten().collect()),
        }
    };
    let need = || Need::By(words::NEED_YEAR.into());
    html! {
        <TaskPage {id} title={words::EVALUATE} purpose={words::EVALUATE_PURPOSE}>
            <Form id="evaluate" draft={Some(format!("agreement/{id}/evaluate"))} submit={words::EVALUATE_SUBMIT} actions={html! { <Back {id} /> }} {on_submit}>
                <Select name="by" label={words::EVALUATED_BY} choices={parties} blank={page::CHOOSE_PARTY} need={need()} />
                <DateField name="on" label={words::EVALUATED_ON} need={need()} initial={Some(today)} between={(None, Some(today))} />
                <Radios name="rating" label={words::RATING} choices={ratings()} need={need()} />
                <TextField name="text" label={words::TEXT} hint={words::TEXT_HINT} kind={TextKind::Lines(4)} need={need()} />
            </Form>
        </TaskPage>
    }
}
