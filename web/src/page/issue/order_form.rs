//! What can be done with a work order.

use cobuild::{
    issue::{Command, Issue, ReplyResult},
    policy::Span,
    record::WorkOrderId,
    workspace,
};
use yew::prelude::*;

use super::{
    answers::{organisation, organisations},
    order::OrderProps,
};
use crate::{
    act::use_act,
    component::{
        Answers, Choice, DateField, Form, Need, NumberField, Outcome, Problem, Radios, Select, TextField,
        TextKind, Weight, Width,
    },
    store::use_store,
    text::{messages::issue_page as words, use_language},
};

/// Replies: solved, explained, planned until a day, or impossible.
#[component]
pub fn ReplyForm(props: &OrderProps) -> Html {
    let act = use_act();
    let order = props.id;
    let result = use_state_eq(|| AttrValue::Static("solved"));
    let on_change = {
        let result = result.setter();
        Callback::from(move |answers: Answers| result.set(answers.text("result").to_owned().into()))
    };
    let on_submit = Callback::from(move |answers: Answers| {
        let result = match answers.text("result") {
            "explained" => ReplyResult::Explained,
            "impossible" => ReplyResult::Impossible,
            "planned" => match answers.date("until") {
                Some(until) => ReplyResult::Planned { until },
                None => return Outcome::Refused(vec![Problem::of("until", words::CHOOSE_DAY)]),
            },
            _ => ReplyResult::Solved,
        };
        let text = answers.text("reply").to_owned();
        act.send(
            workspace::Command::Issue(Command::Reply { order, text, result }),
            words::REPLIED,
            Callback::noop(),
        )
    });
    let results = vec![
        Choice::new("solved", words::RESULT_SOLVED),
        Choice::new("explained", words::RESULT_EXPLAINED),
        Choice::new("planned", words::RESULT_PLANNED).hint(words::RESULT_PLANNED_HINT),
        Choice::new("impossible", words::RESULT_IMPOSSIBLE),
    ];
    html! {
        <Form id="reply-form" draft={Some(format!("order/{order}/reply"))} submit={words::REPLY} {on_submit} {on_change}>
            <TextField name="reply" label={words::REPLY_TEXT} kind={TextKind::Lines(3)}
                need={Need::By(words::NEED_CALL_BACK.into())} />
            <Radios name="result" label={words::RESULT} choices={results} initial="solved" need={Need::Unmarked} />
            if *result == "planned" {
                <DateField name="until" label={words::UNTIL} need={Need::By(words::NEED_LIMIT.into())} />
            }
        </Form>
    }
}

/// Asks for more time, before the order expires.
#[component]
pub fn ExtendForm(props: &OrderProps) -> Html {
    let act = use_act();
    let order = props.id;
    let on_submit = Callback::from(move |answers: Answers| {
        let Some(Ok(days)) = answers.number("extend-days") else {
            return Outcome::Refused(vec![Problem::of("extend-days", words::CHOOSE_DAYS)]);
        };
        let command = Command::Extend {
            order,
            by: Span::WorkingDays(days),
            reason: answers.text("extend-reason").to_owned(),
            approver: answers.text("extend-approver").to_owned(),
            proposer_told_on: answers.date("extend-told"),
        };
        act.send(workspace::Command::Issue(command), words::EXTENDED_DONE, Callback::noop())
    });
    html! {
        <Form id="extend" draft={Some(format!("order/{order}/extend"))} submit={words::EXTEND} {on_submit}
            weight={Weight::Secondary}>
            <NumberField name="extend-days" label={words::EXTEND_BY} unit={words::WORKING_DAYS} need={Need::By(words::NEED_LIMIT.into())} />
            <TextField name="extend-reason" label={words::REASON} kind={TextKind::Lines(2)} need={Need::By(words::NEED_LEDGER.into())} />
            <TextField name="extend-approver" label={words::APPROVER} width={Width::Medium} need={Need::By(words::NEED_EXTENSION.into())} />
            <ToldField {order} name="extend-told" />
        </Form>
    }
}

/// Properties of [`ToldField`].
#[derive(Properties, PartialEq)]
struct ToldProps {
    /// The order that takes longer.
    order: WorkOrderId,
    /// The field's name.
    name: AttrValue,
}

/// The day on which whoever raised the issue was told; absent where nobody can be told.
#[component]
fn ToldField(props: &ToldProps) -> Html {
    let store = use_store();
    let today = store.now().date();
    let dispatched = store.read(|all| {
        let order = all.issues.order(props.order)?;
        let named = all.issues.get(order.issue).is_none_or(Issue::can_be_called);
        named.then(|| order.dispatched.at.date())
    });
    match dispatched {
        Some(from) => html! {
            <DateField name={props.name.clone()} label={words::TOLD_ON} initial={Some(today)}
                between={(Some(from), Some(today))} need={Need::By(words::NEED_EXTENSION.into())} />
        },
        None => html! { <template></template> },
    }
}

/// Approves a plan that is longer than the order's own term.
#[component]
pub fn ApproveForm(props: &OrderProps) -> Html {
    let act = use_act();
    let order = props.id;
    let on_submit = Callback::from(move |answers: Answers| {
        let command = Command::ApprovePlan {
            order,
            approver: answers.text("plan-approver").to_owned(),
            proposer_told_on: answers.date("plan-told"),
        };
        act.send(workspace::Command::Issue(command), words::PLAN_APPROVED, Callback::noop())
    });
    html! {
        <Form id="approve-plan" draft={Some(format!("order/{order}/approve-plan"))} submit={words::APPROVE_PLAN} {on_submit}
            weight={Weight::Secondary}>
            <TextField name="plan-approver" label={words::APPROVER} width={Width::Medium}
                need={Need::By(words::NEED_EXTENSION.into())} />
            <ToldField {order} name="plan-told" />
        </Form>
    }
}

/// Properties of [`ReasonForm`].
#[derive(Properties, PartialEq)]
pub struct ReasonProps {
    /// The form's id; `<id>-reason` is its field.
    pub id: AttrValue,
    /// Where it is kept half-typed.
    pub draft: AttrValue,
    /// The verb on its button.
    pub submit: crate::text::Words,
    /// What the receipt says.
    pub done: crate::text::Words,
    /// What is asked for.
    pub command: Callback<String, Command>,
}

/// A step that only needs a reason.
#[component]
pub fn ReasonForm(props: &ReasonProps) -> Html {
    let act = use_act();
    let field = AttrValue::from(format!("{}-reason", props.id));
    let on_submit = {
        let (field, command, done) = (field.clone(), props.command.clone(), props.done.clone());
        Callback::from(move |answers: Answers| {
            let command = command.emit(answers.text(&field).to_owned());
            act.send(workspace::Command::Issue(command), done.clone(), Callback::noop())
        })
    };
    html! {
        <Form id={props.id.clone()} draft={Some(props.draft.clone())} submit={props.submit.clone()} {on_submit}
            weight={Weight::Secondary}>
            <TextField name={field} label={words::REASON} kind={TextKind::Lines(2)} need={Need::By(words::NEED_LEDGER.into())} />
        </Form>
    }
}

/// Pauses the clock.
#[component]
pub fn PauseForm(props: &OrderProps) -> Html {
    let order = props.id;
    let command = Callback::from(move |reason| Command::Pause { order, reason });
    html! {
        <ReasonForm id="pause" draft={format!("order/{order}/pause")} submit={words::PAUSE} done={words::PAUSED} {command} />
    }
}

/// Returns the order.
#[component]
pub fn ReturnForm(props: &OrderProps) -> Html {
    let order = props.id;
    let command = Callback::from(move |reason| Command::Return { order, reason });
    html! {
        <ReasonForm id="return" draft={format!("order/{order}/return")} submit={words::RETURN} done={words::RETURNED} {command} />
    }
}

/// The sub-district decides on a returned order.
#[component]
pub fn DecideForm(props: &OrderProps) -> Html {
    let language = use_language();
    let store = use_store();
    let act = use_act();
    let order = props.id;
    let today = store.now().date();
    let (leads, lead) = store.read(|all| {
        let lead = all.issues.order(order).map(|order| order.lead.to_string()).unwrap_or_default();
        (organisations(all, today, language), lead)
    });
    let on_submit = Callback::from(move |answers: Answers| {
        let Some(lead) = organisation(&answers, "decide-lead") else {
            return Outcome::Refused(vec![Problem::of("decide-lead", words::CHOOSE_LEAD)]);
        };
        let command = Command::Decide { order, lead, reason: answers.text("decide-reason").to_owned() };
        act.send(workspace::Command::Issue(command), words::DECIDED, Callback::noop())
    });
    html! {
        <Form id="decide" draft={Some(format!("order/{order}/decide"))} submit={words::DECIDE} {on_submit}>
            <Select name="decide-lead" label={words::LEAD} choices={leads} initial={lead} hint={words::DECIDE_HINT}
                need={Need::By(words::NEED_LEAD.into())} />
            <TextField name="decide-reason" label={words::REASON} kind={TextKind::Lines(2)} need={Need::By(words::NEED_LEDGER.into())} />
        </Form>
    }
}
