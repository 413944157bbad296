//! A value of the office's own, from a day on, with its basis.

use cobuild::{
    policy::{self, Share, SpanUnit, Value, ValueKind, parameter},
    workspace::Command,
};
use yew::prelude::*;

use super::value::{UNITS, read, unit_choice};
use crate::{
    act::use_act,
    component::{
        Answers, Choice, DateField, Form, Need, NumberField, Outcome, Problem, Select, TextField, Weight,
        Width,
    },
    store::use_store,
    text::{messages::policy_page as words, use_language},
};

#[derive(Properties, PartialEq)]
pub(super) struct SetProps {
    pub(super) name: AttrValue,
    pub(super) like: Value,
}

/// The form.
#[component]
pub(super) fn SetValue(props: &SetProps) -> Html {
    let language = use_language();
    let view = use_store();
    let act = use_act();
    let key = props.name.to_string();
    let parameter = parameter::find(&key);
    let kind = parameter.map_or(ValueKind::Count, |parameter| parameter.kind());
    let allowed = parameter.map_or(&[][..], |parameter| parameter.units());
    let on_submit = Callback::from(move |answers: Answers| {
        let value = match read(&answers, kind, language) {
            Ok(value) => value,
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        let Some(valid_from) = answers.date("valid-from") else {
            return Outcome::Refused(vec![Problem::of("valid-from", words::NO_DAY)]);
        };
        let (key, basis) = (key.clone(), answers.text("basis").to_owned());
        let command = Command::Policy(policy::Command::Set { key, value, valid_from, basis });
        act.send(command, words::SET_DONE, Callback::noop())
    });
    let need = Need::By(words::NEED.into());
    // What is not set begins as something of its kind, for the office to write its own over.
    let like = if props.like == Value::NotSet { to_begin_with(kind, allowed) } else { props.like };
    let fields = match like {
        Value::NotSet => html! {},
        Value::Count(count) => html! {
            <NumberField name="count" label={words::OWN_VALUE} initial={count} {need} />
        },
        Value::Share(share) => {
            let (top, bottom) = parts(share);
            html! {
                <>
                    <NumberField name="top" label={words::TOP} hint={words::SHARE_HINT} initial={top} need={need.clone()} />
                    <NumberField name="bottom" label={words::BOTTOM} initial={bottom} {need} />
                </>
            }
        }
        Value::Span(span) => {
            let offered = UNITS.into_iter().filter(|unit| allowed.contains(unit));
            let choices: Vec<Choice> = offered.map(unit_choice).collect();
            html! {
                <>
                    <NumberField name="number" label={words::OWN_VALUE} initial={span.count()} {need} />
                    <Select name="unit" label={words::TIME_UNIT} {choices} initial={span.unit().key()} need={Need::Unmarked} />
                </>
            }
        }
    };
    html! {
        <section>
            <h2>{ words::SET_TITLE.get(language) }</h2>
            <p class="prose">{ words::SET_ABOUT.get(language) }</p>
            <Form
                id="set-parameter" draft={format!("policy/{}", props.name)} submit={words::SET}
                weight={Weight::Primary} {on_submit}
            >
                { fields }
                <DateField
                    name="valid-from" label={words::FROM} initial={Some(view.now().date())}
                    need={Need::By(words::NEED.into())}
                />
                <TextField
                    name="basis" label={words::OWN_BASIS} hint={words::OWN_BASIS_HINT} width={Width::Full}
                    need={Need::By(words::NEED.into())}
                />
            </Form>
        </section>
    }
}

fn to_begin_with(kind: ValueKind, allowed: &[SpanUnit]) -> Value {
    match kind {
        ValueKind::Count => Value::Count(1),
        ValueKind::Share => Value::Share(Share::HALF),
        // The longest unit: what is not set are terms of office.
        ValueKind::Span => Value::Span(allowed.last().copied().unwrap_or(SpanUnit::Years).times(1)),
    }
}

/// Numerator and denominator, as a share is written.
fn parts(share: Share) -> (Option<u32>, Option<u32>) {
    let written = share.to_string();
    let (top, bottom) = written.split_once('/').unwrap_or_default();
    (top.parse().ok(), bottom.parse().ok())
}
