//! The next step of a case: what the state lets follow, the likeliest first.

use cobuild::{
    issue::{Command, Issue, State, rules},
    record::IssueId,
    text::Text,
    workspace,
};
use yew::prelude::*;

use super::{
    call_back::{CallBackForm, PostingForm},
    consent::ConsentForm,
    dispatch::{AnswerForm, DispatchForm},
    link::{DuplicateStep, ExcludedStep},
    mediate::MediationStep,
    number::NumberForm,
    rectify::RectificationStep,
    screen::{ScheduleForm, ScreenForm},
    whistle::BlowForm,
    withdraw::WithdrawalStep,
};
use crate::{
    act::use_act,
    component::{Button, Fold, Form, Link, Need, TextField, TextKind, Weight, Why},
    route::Route,
    store::{StoreView, use_store},
    text::{messages::issue_page as words, use_language},
};

/// Properties of the forms of a case.
#[derive(Properties, PartialEq)]
pub struct CaseProps {
    /// Which issue.
    pub id: IssueId,
}

/// The next step.
#[component]
pub fn NextStep(props: &CaseProps) -> Html {
    let language = use_language();
    let store = use_store();
    let id = props.id;
    let state = store.read(|workspace| workspace.issues.get(id).map(|issue| issue.state));
    let steps = match state {
        Some(State::Received) => html! { <ScreenForm {id} /> },
        Some(State::Quick) => html! { <><AnswerForm {id} /><More><DispatchForm {id} /></More></> },
        Some(State::Council) => html! { <><ScheduleForm {id} /><More><ScreenForm {id} /></More></> },
        Some(State::Scheduled { session, .. }) => html! {
            <p><Link to={Route::Session { id: session }} class="button primary">{ words::OPEN_SESSION.get(language) }</Link></p>
        },
        Some(State::Deliberated { .. }) => {
            html! { <><DispatchForm {id} /><More><AnswerForm {id} /></More></> }
        }
        Some(State::InProgress) => html! { <p class="prose">{ in_hand(&store, id).get(language) }</p> },
        Some(State::Replied) => html! { <><CallBackForm {id} /><Closing {id} /><PostingForm {id} /></> },
        Some(State::Reopened) => html! { <><DispatchForm {id} /><More><ScheduleForm {id} /></More></> },
        Some(State::Closed { outcome }) => html! {
            <><p class="prose">{ words::CLOSED_AS.fill(language, &[("outcome", outcome.text().get(language))]) }</p>
            <More><ReopenForm {id} /></More></>
        },
        Some(State::Excluded { .. }) => html! { <ExcludedStep {id} /> },
        Some(State::Duplicate { .. }) => html! { <DuplicateStep {id} /> },
        None => html! { <template></template> },
    };
    html! {
        <section class="card next-step" aria-labelledby="next">
            <h2 id="next">{ words::NEXT.get(language) }</h2>
            <NumberForm {id} />
            <ConsentForm {id} />
            { steps }
            <RectificationStep {id} />
            <MediationStep {id} />
            <WithdrawalStep {id} />
            if state.is_some_and(State::is_open) {
                <Fold name="blow" class="more-steps" summary={words::BLOW}><BlowForm {id} /></Fold>
            }
        </section>
    }
}

/// What the work order waits for.
fn in_hand(store: &StoreView, id: IssueId) -> Text {
    let contacted = store.read(|workspace| {
        let order = workspace.issues.order(*workspace.issues.get(id)?.orders.last()?)?;
        Some(order.contacted.is_some())
    });
    if contacted == Some(true) { words::NEXT_REPLY } else { words::NEXT_ORDER }
}

/// Properties of [`More`].
#[derive(Properties, PartialEq)]
pub struct MoreProps {
    /// What is folded away.
    pub children: Html,
}

/// Another way, less often taken.
#[component]
pub fn More(props: &MoreProps) -> Html {
    html! {
        <Fold name="more" class="more-steps" summary={words::OTHER_STEP}>{ props.children.clone() }</Fold>
    }
}

/// Closes when a call-back allows it; until then it says what is missing.
#[component]
fn Closing(props: &CaseProps) -> Html {
    let language = use_language();
    let store = use_store();
    let act = use_act();
    let id = props.id;
    let today = store.now().date();
    let verdict =
        store.read(|all| all.issues.get(id).map(|issue: &Issue| rules::closable(all, issue, today)));
    let Some(verdict) = verdict else { return html! { <template></template> } };
    if verdict.holds {
        let close = act.press(workspace::Command::Issue(Command::Close { issue: id }), words::CLOSED);
        return html! {
            <div class="actions">
                <Button label={words::CLOSE} weight={Weight::Primary} on_press={close} test="close-issue" />
            </div>
        };
    }
    let unsolved = store.read(|all| {
        let calls = all.issues.get(id).map(|issue| issue.call_backs_of_this_round().count());
        calls.is_some_and(|calls| calls > 0)
    });
    html! {
        <div>
            <p class="soft">{ verdict.sentence(language) }{ " " }<Why reason={verdict} about={words::CLOSE} /></p>
            if unsolved {
                <ReopenForm {id} />
            }
        </div>
    }
}

/// Reopens; says beforehand when it goes back to the council.
#[component]
fn ReopenForm(props: &CaseProps) -> Html {
    let language = use_language();
    let store = use_store();
    let act = use_act();
    let issue = props.id;
    let today = store.now().date();
    let again = store.read(|all| all.issues.get(issue).map(|found| rules::reopenable(all, found, today)));
    let on_submit = Callback::from(move |answers: crate::component::Answers| {
        let why = answers.text("reopen-why").to_owned();
        act.send(
            workspace::Command::Issue(Command::Reopen { issue, why }),
            words::REOPENED_DONE,
            Callback::noop(),
        )
    });
    html! {
        <Form id="reopen" draft={Some(format!("issue/{issue}/reopen"))} submit={words::REOPEN}
            weight={Weight::Secondary} {on_submit}>
            if let Some(back) = again.filter(|again| !again.holds) {
                <p class="soft">{ back.sentence(language) }{ " " }<Why reason={back} about={words::REOPEN} /></p>
            }
            <TextField name="reopen-why" label={words::REOPEN_WHY} kind={TextKind::Lines(2)}
                need={Need::By(words::NEED_LEDGER.into())} />
        </Form>
    }
}
