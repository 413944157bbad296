use cobuild::{
    issue::{Command, Marks, WhistleSide},
    workspace,
};
use yew::prelude::*;

use super::{WhistleProps, departments};
use crate::{
    act::use_act,
    component::{Answers, Choice, Form, Need, Outcome, Problem, Radios, Select, Weight},
    page::issue::answers::{choices, organisation, parsed, value_of},
    store::use_store,
    text::{
        messages::{common, issue_page as words},
        use_language,
    },
};

/// How one side rates the other, once the matter is finished.
#[component]
pub fn RateForm(props: &WhistleProps) -> Html {
    let language = use_language();
    let (store, act) = (use_store(), use_act());
    let whistle = props.id;
    let [which, side, marks] = ["rated", "side", "marks"].map(|name| props.named(name));
    let called = store.read(|all| {
        departments(all, whistle, language, |one| {
            one.rated_by_whistler.is_none() || one.rated_by_department.is_none()
        })
    });
    let on_submit = {
        let [which, side, marks] = [&which, &side, &marks].map(Clone::clone);
        Callback::from(move |answers: Answers| {
            let Some(department) = organisation(&answers, &which) else {
                return Outcome::Refused(vec![Problem::of(which.to_string(), words::CHOOSE_CALLED)]);
            };
            let Some(given) = answers.text(&marks).parse().ok().and_then(Marks::new) else {
                return Outcome::Refused(vec![Problem::of(marks.to_string(), words::CHOOSE_MARKS)]);
            };
            let by = parsed(&answers, &side).unwrap_or(WhistleSide::Whistler);
            let rate = Command::RateWhistle { whistle, department, by, marks: given };
            act.send(workspace::Command::Issue(rate), words::WHISTLE_RATED, Callback::noop())
        })
    };
    let numbers: Vec<Choice> = (1..=5).rev().map(|n| Choice::new(n.to_string(), n.to_string())).collect();
    html! {
        <Form id={props.named("rate")} draft={Some(format!("whistle/{whistle}/rate"))} submit={words::RATE_WHISTLE} weight={Weight::Secondary} {on_submit}>
            <Select name={which} label={words::DEPARTMENT} choices={called} need={Need::Unmarked} />
            <Radios name={side} label={words::RATED_SIDE} choices={choices(WhistleSide::ALL, WhistleSide::text)}
                initial={value_of(WhistleSide::Whistler)} need={Need::Unmarked} />
            <Select name={marks} label={words::MARKS} choices={numbers} blank={common::CHOOSE} need={Need::Unmarked} />
        </Form>
    }
}
