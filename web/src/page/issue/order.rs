//! A work order as a card: who leads, what is to be done, its limits, and what can be done with it now.

use cobuild::{
    issue::{Command, OrderState, ReplyResult, WorkOrder, limit, rules},
    record::WorkOrderId,
    rule::{date_words, moment_words, span_words},
    text::{Language, Text},
    workspace::{self, Workspace},
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{
    lead::{RemindForm, SuperviseForm, TransferForm},
    order_form::{ApproveForm, DecideForm, ExtendForm, PauseForm, ReplyForm, ReturnForm},
};
use crate::{
    act::use_act,
    component::{Button, Fold, Link, State, StateTag, Why},
    page::limit::LimitLine,
    route::Route,
    store::use_store,
    text::{aside, gap, messages::issue_page as words, use_language},
};

/// Properties of a work order's parts.
#[derive(Properties, PartialEq)]
pub struct OrderProps {
    /// Which.
    pub id: WorkOrderId,
}

/// The card.
#[component]
pub fn OrderCard(props: &OrderProps) -> Html {
    let language = use_language();
    let store = use_store();
    let act = use_act();
    let now = store.now();
    let workspace = store.workspace();
    let id = props.id;
    let Some(order) = workspace.issues.order(id) else { return html! { <template></template> } };
    let number =
        workspace.issues.get(order.issue).map(|issue| issue.number.get().clone()).unwrap_or_default();
    let limits = limit::of_order(&workspace, order, now);
    let contact = act.press(workspace::Command::Issue(Command::Contact { order: id }), words::CONTACTED);
    let resume = act.press(workspace::Command::Issue(Command::Resume { order: id }), words::RESUMED);
    let contactable = workspace.issues.get(order.issue).map(rules::contactable);
    let first_contact = match contactable.filter(|_| order.contacted.is_none()) {
        Some(found) if found.holds => {
            html! { <Button label={words::CONTACT_NOTE} on_press={contact} test="contact" /> }
        }
        Some(nobody) => {
            html! { <p class="soft small">{ nobody.sentence(language) }{ " " }<Why reason={nobody} /></p> }
        }
        None => html! { <template></template> },
    };
    let more =
        |name: &'static str, summary: Text, form: Html| html! { <Fold {name} {summary}>{ form }</Fold> };
    html! {
        <article class="card order" data-test="order">
            <h3>
                <Link to={Route::Organisation { id: order.lead }}>{ workspace.organisations.name_for(order.lead, language).to_owned() }</Link>
                { " " }<StateTag state={mark(order.state)} label={order.state.text()} />
            </h3>
            <p class="pre-line">{ &order.text }</p>
            { facts(&workspace, order, language) }
            { for limits.into_iter().map(|limit| html! { <LimitLine {limit} number={number.clone()} {now} /> }) }
            { history(&workspace, order, language) }
            if order.state == OrderState::InHand {
                <div class="order-steps">
                    { first_contact }
                    <ReplyForm {id} />
                    { more("extend", words::EXTEND, html! { <ExtendForm {id} /> }) }
                    { more("pause", words::PAUSE, html! { <PauseForm {id} /> }) }
                    { more("return", words::RETURN, html! { <ReturnForm {id} /> }) }
                </div>
            }
            if rules::plan_waits(&workspace, order, now) {
                <ApproveForm {id} />
            }
            if order.state == OrderState::Paused {
                <Button label={words::RESUME} on_press={resume} />
            }
            if order.is_open() {
                <div class="order-steps">
                    { more("remind", words::REMIND, html! { <RemindForm {id} /> }) }
                    if order.supervisions.is_empty() {
                        { more("supervise", words::SUPERVISE, html! { <SuperviseForm {id} /> }) }
                    }
                    if order.state != OrderState::Returned {
                        { more("transfer", words::TRANSFER, html! { <TransferForm {id} /> }) }
                    }
                </div>
            }
            if order.state == OrderState::Returned {
                <DecideForm {id} />
            }
        </article>
    }
}

fn mark(state: OrderState) -> State {
    match state {
        OrderState::InHand | OrderState::Recalled => State::Neutral,
        OrderState::Returned | OrderState::Paused => State::Soon,
        OrderState::Replied => State::Good,
    }
}

fn facts(workspace: &Workspace, order: &WorkOrder, language: Language) -> Html {
    let helpers: Vec<&str> =
        order.co_handlers.iter().map(|id| workspace.organisations.name_for(*id, language)).collect();
    let gap = gap(language);
    html! {
        <p class="soft small">
            { order.class.text().get(language) }{ " · " }
            { words::DISPATCHED_AT.fill(language, &[("at", moment_words(order.dispatched.at, language).as_str()),
                ("by", order.dispatched.actor.name())]) }
            if !helpers.is_empty() {
                { " · " }{ words::HELPED_BY.fill(language, &[("names", &helpers.join(gap))]) }
            }
        </p>
    }
}

/// Who approved more time, and when whoever raised the issue was told, where somebody could be.
fn approved(approver: &str, told_on: Option<Date>, language: Language) -> String {
    match told_on {
        Some(day) => {
            let told = date_words(day, language);
            words::APPROVED_AND_TOLD.fill(language, &[("approver", approver), ("told", &told)])
        }
        None => words::APPROVED_BY.fill(language, &[("approver", approver)]),
    }
}

/// Contact, returns, transfers, reminders, supervision, extensions, pauses and replies, in the words of those who recorded
/// them.
fn history(workspace: &Workspace, order: &WorkOrder, language: Language) -> Html {
    let at = |trace: &cobuild::clash::Trace| {
        format!("{} · {}", moment_words(trace.at, language), trace.actor.name())
    };
    let mut lines: Vec<(String, String, String)> = Vec::new();
    let mut line = |name: &Text, trace: &cobuild::clash::Trace, text: String| {
        lines.push((name.get(language).to_owned(), at(trace), text));
    };
    if let Some(contact) = &order.contacted {
        line(&words::CONTACT_MADE, contact, String::new());
    }
    for bounce in &order.bounces {
        line(&words::RETURN, &bounce.trace, bounce.reason.clone());
        if let Some(ruling) = &bounce.ruling {
            line(&words::DECIDE, &ruling.trace, ruling.reason.clone());
        }
    }
    for transfer in &order.transfers {
        let to = workspace.organisations.name_for(transfer.to, language);
        line(&words::TRANSFER, &transfer.trace, format!("{to}{}{}", aside(language), transfer.reason));
    }
    for reminder in &order.reminders {
        line(&words::REMIND, &reminder.trace, reminder.reason.clone());
    }
    for supervision in &order.supervisions {
        let text = format!("{}{}{}", supervision.supervisor, aside(language), supervision.reason);
        line(&words::SUPERVISE, &supervision.trace, text);
    }
    for pause in &order.pauses {
        line(&words::PAUSE, &pause.from, pause.reason.clone());
        if let Some(to) = &pause.to {
            line(&words::RESUME, to, String::new());
        }
    }
    for extension in &order.extensions {
        let approved = approved(&extension.approver, extension.proposer_told_on, language);
        let by = span_words(extension.by, language);
        let values = [("by", by.as_str()), ("reason", &extension.reason), ("approved", &approved)];
        let text = words::EXTENDED_BY.fill(language, &values);
        line(&words::EXTENDED, &extension.trace, text);
    }
    for reply in &order.replies {
        let until = match reply.result {
            ReplyResult::Planned { until } => format!(" {}", date_words(until, language)),
            _ => String::new(),
        };
        line(
            &words::REPLY,
            &reply.trace,
            format!("{}{until}{}{}", reply.result.text().get(language), aside(language), reply.text),
        );
        if let Some(approval) = &reply.approval {
            let approved = approved(&approval.approver, approval.proposer_told_on, language);
            line(&words::APPROVE_PLAN, &approval.trace, approved);
        }
    }
    html! {
        <ul class="log">
            { for lines.into_iter().map(|(name, at, text)| html! {
                <li><strong>{ name }</strong>{ " " }<span class="soft small">{ at }</span>
                    if !text.is_empty() { <span class="pre-line">{ " " }{ text }</span> }</li>
            }) }
        </ul>
    }
}
