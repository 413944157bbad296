//! When a term ends, counted day by day: for a question at the counter, nothing is recorded.

use std::rc::Rc;

use cobuild::{
    calendar::{Deadline, Pauses},
    rule::{moment_words, span_words},
};
use yew::prelude::*;

use super::super::policy::{UNITS, number, span, unit_choice};
use crate::{
    component::{
        Answers, Choice, DateTimeField, Form, Need, NumberField, Outcome, Problem, Select, State, StateTag,
        weekday,
    },
    draft::Keep,
    store::use_store,
    text::{
        messages::{calendar_page as words, policy_page},
        use_language,
    },
};

/// The form and what it found.
#[component]
pub(super) fn Calculator() -> Html {
    let language = use_language();
    let view = use_store();
    let found = use_state(|| None::<Rc<Deadline>>);
    let on_submit = {
        let (view, found) = (view.clone(), found.setter());
        Callback::from(move |answers: Answers| {
            let Some(from) = answers.moment("from") else {
                return Outcome::Refused(vec![Problem::of("from", words::NO_MOMENT)]);
            };
            let n = match number(&answers, "length", language) {
                Ok(n) => n,
                Err(problem) => return Outcome::Refused(vec![problem]),
            };
            let span = span(&answers, "length-unit", n);
            let deadline = view.read(|workspace| workspace.calendar.deadline(from, span, &Pauses::NONE));
            found.set(Some(Rc::new(deadline)));
            Outcome::Waiting
        })
    };
    let choices: Vec<Choice> = UNITS.into_iter().map(unit_choice).collect();
    html! {
        <>
            <section>
                <p class="prose">{ words::DEADLINE_ABOUT.get(language) }</p>
                <Form id="deadline" draft={Keep::Nothing} submit={words::COUNT} {on_submit}>
                    <DateTimeField name="from" label={words::FROM} initial={Some(view.now())} need={Need::Unmarked} />
                    <NumberField name="length" label={words::LENGTH} initial={5} need={Need::Unmarked} />
                    <Select name="length-unit" label={policy_page::TIME_UNIT} {choices} initial="working_days" need={Need::Unmarked} />
                </Form>
            </section>
            <div aria-live="polite">
                if let Some(deadline) = &*found {
                    <section class="card" data-test="deadline-found">
                        <h2>{ words::DUE.fill(language, &[
                            ("due", &moment_words(deadline.due, language)),
                            ("weekday", weekday(deadline.due.date()).get(language)),
                        ]) }</h2>
                        <p class="soft">{ words::DUE_OF.fill(language, &[
                            ("from", &moment_words(deadline.from, language)),
                            ("span", &span_words(deadline.span, language)),
                        ]) }</p>
                        if !deadline.provisional.is_empty() {
                            <StateTag state={State::Soon} label={words::IS_PROVISIONAL} />
                        }
                        <ol class="count-days">{ for deadline.lines(language).into_iter().skip(1).map(|line| html! { <li>{ line }</li> }) }</ol>
                    </section>
                }
            </div>
        </>
    }
}
