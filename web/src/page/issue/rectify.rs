//! Putting a bad rating right: what was done about it is recorded, then whoever gave it is called.

use cobuild::{issue::Command, workspace};
use yew::prelude::*;

use super::{
    call_back::{CallForm, Called},
    next::CaseProps,
};
use crate::{
    act::use_act,
    component::{Answers, Fold, Form, Need, TextField, TextKind, Weight},
    store::use_store,
    text::{messages::issue_page as words, use_language},
};

/// Shown while a bad rating stands: it outlives the closing of the case.
#[component]
pub fn RectificationStep(props: &CaseProps) -> Html {
    let language = use_language();
    let store = use_store();
    let id = props.id;
    let rated = store.read(|all| {
        let issue = all.issues.get(id)?;
        let grade = issue.bad_rating.as_ref()?.grade;
        Some((grade, issue.rectification_in_hand().map(|done| done.text.clone())))
    });
    let Some((grade, done)) = rated else { return html! { <template></template> } };
    let grade = words::BAD_RATING.fill(language, &[("grade", grade.text().get(language))]);
    let Some(done) = done else {
        return html! { <div><p>{ grade }</p><RectifyForm {id} /></div> };
    };
    let command = Callback::from(move |Called { channel, reached, caller }| {
        Command::CallAboutRectification { issue: id, channel, reached, caller }
    });
    html! {
        <div>
            <p>{ grade }</p>
            <p class="pre-line">{ words::DONE_ABOUT.fill(language, &[("text", &done)]) }</p>
            <CallForm id="rectification-call" issue={id} prefix="rectified-" draft={format!("issue/{id}/rectification-call")}
                submit={words::CALL_RECTIFICATION} done={words::RECTIFICATION_CALLED} {command} />
            <Fold name="rectify" class="more-steps" summary={words::RECTIFY_AGAIN}><RectifyForm {id} /></Fold>
        </div>
    }
}

#[component]
fn RectifyForm(props: &CaseProps) -> Html {
    let act = use_act();
    let issue = props.id;
    let on_submit = Callback::from(move |answers: Answers| {
        let rectify = Command::Rectify { issue, text: answers.text("rectification").to_owned() };
        act.send(workspace::Command::Issue(rectify), words::RECTIFIED, Callback::noop())
    });
    html! {
        <Form id="rectify" draft={Some(format!("issue/{issue}/rectify"))} submit={words::RECTIFY}
            weight={Weight::Secondary} {on_submit}>
            <TextField name="rectification" label={words::RECTIFICATION_TEXT} kind={TextKind::Lines(3)}
                need={Need::By(words::NEED_LEDGER.into())} />
        </Form>
    }
}
