//! Answering, and dispatching a work order.

use cobuild::{
    issue::{Class, Command, Issue, NewOrder, State},
    meeting::Outcome as Conclusion,
    record::OrganisationId,
    workspace::{self, Workspace},
};
use yew::prelude::*;

use super::{
    answers::{organisation, organisations, parsed, value_of, with_limit},
    next::CaseProps,
};
use crate::{
    act::use_act,
    component::{
        Answers, Checkboxes, Choice, Form, Need, Outcome, Problem, Radios, Select, TextField, TextKind,
        Weight,
    },
    store::use_store,
    text::{
        messages::{common, issue_page as words},
        use_language,
    },
};

/// Answers without a work order.
#[component]
pub fn AnswerForm(props: &CaseProps) -> Html {
    let act = use_act();
    let issue = props.id;
    let on_submit = Callback::from(move |answers: Answers| {
        let text = answers.text("answer").to_owned();
        act.send(
            workspace::Command::Issue(Command::Answer { issue, text }),
            words::ANSWERED,
            Callback::noop(),
        )
    });
    html! {
        <Form id="answer-form" draft={Some(format!("issue/{issue}/answer"))} submit={words::ANSWER} {on_submit}>
            <TextField name="answer" label={words::ANSWER_TEXT} kind={TextKind::Lines(3)}
                need={Need::By(words::NEED_CALL_BACK.into())} />
        </Form>
    }
}

/// Dispatches a work order: its clock starts.
#[component]
pub fn DispatchForm(props: &CaseProps) -> Html {
    let language = use_language();
    let store = use_store();
    let act = use_act();
    let issue = props.id;
    let today = store.now().date();
    let (all, lead, text, classes) = store.read(|workspace| {
        let (lead, text) =
            workspace.issues.get(issue).map(|issue| suggested(workspace, issue)).unwrap_or_default();
        let class = |class: &Class| {
            let limit = workspace.policy.on(class.limit(), today).value;
            Choice::new(value_of(*class), with_limit(class.text().get(language), limit, language))
        };
        (
            organisations(workspace, today, language),
            lead,
            text,
            Class::ALL.iter().map(class).collect::<Vec<_>>(),
        )
    });
    let helpers = all.clone();
    let on_submit = Callback::from(move |answers: Answers| {
        let Some(lead) = organisation(&answers, "lead") else {
            return Outcome::Refused(vec![Problem::of("lead", words::CHOOSE_LEAD)]);
        };
        let co_handlers = answers.all("helper").into_iter().filter_map(|id| id.parse().ok()).collect();
        let class = parsed(&answers, "class").unwrap_or(Class::Ordinary);
        let text = answers.text("order-text").to_owned();
        let new = NewOrder { issue, lead, co_handlers, text, class };
        act.send(workspace::Command::Issue(Command::Dispatch(new)), words::DISPATCHED, Callback::noop())
    });
    html! {
        <Form id="dispatch" draft={Some(format!("issue/{issue}/dispatch"))} submit={words::DISPATCH} {on_submit}
            weight={Weight::Primary}>
            <Select name="lead" label={words::LEAD} choices={all} blank={common::CHOOSE} hint={words::LEAD_HINT}
                initial={lead.map(|lead| lead.to_string()).unwrap_or_default()} need={Need::By(words::NEED_LEAD.into())} />
            <TextField name="order-text" label={words::ORDER_TEXT} kind={TextKind::Lines(3)} initial={text}
                need={Need::By(words::NEED_LEAD.into())} />
            <Radios name="class" label={words::CLASS} choices={classes} initial={value_of(Class::Ordinary)}
                hint={words::CLASS_HINT} need={Need::By(words::NEED_LIMIT.into())} />
            <details>
                <summary>{ words::HELPERS.get(language) }</summary>
                <Checkboxes name="helper" label={words::HELPERS} choices={helpers} />
            </details>
        </Form>
    }
}

/// Who leads and what is to be done, as the session concluded: entered once.
fn suggested(workspace: &Workspace, issue: &Issue) -> (Option<OrganisationId>, String) {
    let outcome = match issue.state {
        State::Deliberated { item, .. } => workspace.meetings.outcome_of(item),
        _ => None,
    };
    let last = workspace.issues.orders_of(issue).next_back();
    match outcome {
        Some(outcome) => {
            let duty = outcome.duties().first();
            let to = match outcome {
                Conclusion::Proposal { organisation, .. } => *organisation,
                _ => None,
            };
            (
                duty.map(|duty| duty.organisation).or(to),
                duty.map_or(outcome.words(), |duty| &duty.text).to_owned(),
            )
        }
        None => (last.map(|order| order.lead), last.map(|order| order.text.clone()).unwrap_or_default()),
    }
}
