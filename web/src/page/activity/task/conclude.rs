use cobuild::{activity::Command, workspace};
use yew::prelude::*;

use super::TaskProps;
use crate::{
    act::use_act,
    component::{Answers, Form, NumberField, Outcome, TextField, TextKind},
    frame::Page,
    page::{
        beside::beside,
        number::whole,
        way::{Back, use_return},
    },
    route::Route,
    store::use_store,
    text::{
        messages::{activity_page as words, button},
        use_language,
    },
};

/// Records how it went, and corrects it.
#[component]
pub fn ConcludeTask(props: &TaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(Route::Activity { id }));
    let marked = store.read(|workspace| {
        workspace.activities.registrations_of(&props.activity).any(|(_, one)| one.came().is_some())
    });
    let known = props.activity.outcome().cloned();
    let on_submit = {
        let kept = known.as_ref().and_then(|outcome| outcome.attended);
        move |answers: Answers| {
            let numbers = (whole(&answers, "attended", language), whole(&answers, "walk-ins", language));
            let (attended, walk_ins) = match numbers {
                (Ok(attended), Ok(walk_ins)) => (attended, walk_ins),
                (one, other) => return Outcome::Refused(one.err().into_iter().chain(other.err()).collect()),
            };
            let conclude = Command::Conclude {
                activity: id,
                attended: if marked { kept } else { attended },
                walk_ins: walk_ins.unwrap_or(0),
                summary: answers.text("summary").to_owned(),
            };
            let fields = &[("ACT-10", "attended")];
            beside(act.send(workspace::Command::Activity(conclude), words::CONCLUDED, back.clone()), fields)
        }
    };
    let summary = known.as_ref().map(|outcome| outcome.summary.clone()).unwrap_or_default();
    html! {
        <Page title={words::CONCLUDE} purpose={words::CONCLUDE_PURPOSE} above={props.above()}>
            <Form id="conclude" draft={Some(format!("activity/{id}/conclude"))} submit={button::SAVE} actions={html! { <Back to={Route::Activity { id }} /> }} {on_submit}>
                if !marked {
                    <NumberField name="attended" label={words::ATTENDED} hint={words::ATTENDED_HINT} initial={known.as_ref().and_then(|outcome| outcome.attended)} />
                }
                <NumberField name="walk-ins" label={words::WALK_INS} initial={known.as_ref().map(|outcome| outcome.walk_ins)} />
                <TextField name="summary" label={words::SUMMARY} kind={TextKind::Lines(5)} initial={AttrValue::from(summary)} />
            </Form>
        </Page>
    }
}
