use cobuild::{
    report::{Command, ReportingPeriod, Submission, rules},
    rule::date_words,
    workspace,
};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Answers, DateField, Form, Need, Outcome, Problem, Weight},
    page::{
        organisation::{PickField, picked},
        party,
    },
    store::use_store,
    text::{messages::report_page as words, use_language},
};

/// Properties of [`HandedIn`].
#[derive(Properties, PartialEq)]
pub struct HandedInProps {
    /// What the report is about.
    pub period: ReportingPeriod,
}

/// To whom the report was handed in, and the form that records it.
#[component]
pub fn HandedIn(props: &HandedInProps) -> Html {
    let language = use_language();
    let store = use_store();
    let act = use_act();
    let period = props.period;
    let today = store.now().date();
    let told: Vec<_> = store.read(|workspace| {
        let about = workspace.submissions.all().filter(|submission| submission.period == period);
        let line = |told: &Submission| {
            (told.id, date_words(told.on, language), party::link(workspace, told.to, language))
        };
        about.map(line).collect()
    });
    let on_submit = move |answered: Answers| {
        let to = match picked(&store, &answered, "to", language) {
            Ok(Some(to)) => to,
            Ok(None) => return Outcome::Refused(vec![Problem::of("to", words::TO_MISSING)]),
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        let command = Command::HandIn { period, to, on: answered.date("on") };
        act.send(workspace::Command::Report(command), words::DONE, Callback::noop())
    };
    html! {
        <section aria-labelledby="handed-in">
            <h2 id="handed-in">{ words::HANDED_IN.get(language) }</h2>
            if told.is_empty() {
                <p class="soft">{ words::NOT_HANDED_IN.get(language) }</p>
            } else {
                <ul class="log">
                    { for told.into_iter().map(|(id, on, to)| html! {
                        <li key={id.to_string()}><span class="figure">{ on }</span>{ " " }{ to }</li>
                    }) }
                </ul>
            }
            if rules::period_over(period, today).holds {
                <Form id="hand-in" draft={Some(format!("report/{period}/hand-in"))} submit={words::HAND_IN} weight={Weight::Secondary} {on_submit}>
                    <PickField name="to" label={words::TO} need={Need::By(words::NEED.into())} />
                    <DateField name="on" label={words::ON} initial={Some(today)} need={Need::Unmarked} />
                </Form>
            }
        </section>
    }
}
