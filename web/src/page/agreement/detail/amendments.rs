use cobuild::{
    agreement::{Agreement, Amendment, AmendmentState, Status},
    record::{AgreementId, AmendmentId},
    rule::date_words,
    text::{Language, Text},
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use crate::{
    component::{EmptyState, Link, State, StateTag, Why},
    page::{
        agreement::{
            change_words::change_lines,
            task::{AmendmentTask, Task},
        },
        party,
    },
    store::use_store,
    text::{messages::agreement_amendment as words, use_language},
};

#[derive(Properties, PartialEq)]
pub struct AmendmentsProps {
    pub id: AgreementId,
}

/// What was proposed to change the signed text, who has answered, and what became of it; the latest first.
#[component]
pub fn Amendments(props: &AmendmentsProps) -> Html {
    let id = props.id;
    let language = use_language();
    let store = use_store();
    let on = store.now().date();
    store.read(|workspace| {
        let Some(agreement) = workspace.agreements.get(id) else { return html! { <template></template> } };
        let can_change = matches!(agreement.status_on(on), Status::Signed | Status::Active);
        let mut all: Vec<(AmendmentId, &Amendment)> = agreement.amendments().collect();
        all.sort_by_key(|(id, amendment)| std::cmp::Reverse((amendment.proposed_on, *id)));
        let shown = Shown { workspace, id, agreement, on, language };
        html! {
            <section class="stack">
                if all.is_empty() {
                    <EmptyState title={words::NONE} purpose={words::NONE_PURPOSE} />
                }
                { for all.into_iter().map(|(amendment, found)| shown.card(amendment, found)) }
                if can_change {
                    <nav class="actions screen-only" aria-label={words::PROPOSE_LABEL.get(language)}>
                        { shown.link(AmendmentTask::Text, words::TEXT_TITLE, "button") }
                        { shown.link(AmendmentTask::Obligation(None), words::NEW_OBLIGATION_TITLE, "button") }
                        { shown.link(AmendmentTask::Joining, words::JOINING_TITLE, "button") }
                        { shown.link(AmendmentTask::Leaving, words::LEAVING_TITLE, "button") }
                    </nav>
                }
            </section>
        }
    })
}

/// What every card needs.
struct Shown<'a> {
    workspace: &'a Workspace,
    id: AgreementId,
    agreement: &'a Agreement,
    on: Date,
    language: Language,
}

impl Shown<'_> {
    fn card(&self, id: AmendmentId, amendment: &Amendment) -> Html {
        let language = self.language;
        let values = [
            ("party", self.name(amendment.by)),
            ("day", date_words(amendment.proposed_on, language)),
            ("from", date_words(amendment.from, language)),
        ];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        let lines = change_lines(self.workspace, self.agreement, amendment, language);
        let accepted = amendment.acceptances().map(|(by, given)| {
            let day = date_words(given.on, language);
            words::ACCEPTED_BY.fill(language, &[("party", &self.name(by)), ("day", &day)])
        });
        let awaited = amendment.awaited().filter(|_| amendment.is_pending());
        let awaited = awaited.map(|by| words::AWAITED_FROM.fill(language, &[("party", &self.name(by))]));
        let why = cobuild::agreement::amendment::rules::in_effect(self.agreement, id, amendment, self.on);
        html! {
            <article class="card" key={id.to_string()} data-test="amendment">
                <p><StateTag state={look(amendment.state())} label={amendment.state().text()} /></p>
                <p>{ words::PROPOSED_BY.fill(language, &values) }</p>
                <ul>{ for lines.into_iter().map(|line| html! { <li class="pre-line">{ line }</li> }) }</ul>
                <p class="soft pre-line">{ amendment.reason.clone() }</p>
                <ul class="soft small">
                    { for accepted.chain(awaited).map(|line| html! { <li>{ line }</li> }) }
                    { self.ended(amendment.state()) }
                </ul>
                <Why reason={why} about={amendment.reason.clone()} />
                if amendment.is_pending() {
                    <div class="actions screen-only">
                        { self.link(AmendmentTask::Accept(id), words::ACCEPT, "button") }
                        { self.link(AmendmentTask::Reject(id), words::REJECT, "button quiet") }
                        { self.link(AmendmentTask::Withdraw(id), words::WITHDRAW, "button quiet") }
                    </div>
                }
            </article>
        }
    }

    /// Who rejected it or why it was taken back.
    fn ended(&self, state: &AmendmentState) -> Html {
        let line = match state {
            AmendmentState::Rejected { by, reason } => {
                words::REJECTED_BY.fill(self.language, &[("party", &self.name(*by)), ("reason", reason)])
            }
            AmendmentState::Withdrawn { reason } => {
                words::WITHDRAWN_WHY.fill(self.language, &[("reason", reason)])
            }
            AmendmentState::Pending | AmendmentState::Agreed | AmendmentState::Void { .. } => {
                return html! {};
            }
        };
        html! { <li>{ line }</li> }
    }

    fn link(&self, task: AmendmentTask, label: Text, class: &'static str) -> Html {
        html! { <Link to={Task::Amendment(task).at(self.id)} {class}>{ label.get(self.language) }</Link> }
    }

    fn name(&self, id: cobuild::record::OrganisationId) -> String {
        party::name(self.workspace, id, self.language).to_string()
    }
}

fn look(state: &AmendmentState) -> State {
    match state {
        AmendmentState::Pending => State::Soon,
        AmendmentState::Agreed => State::Good,
        AmendmentState::Rejected { .. } | AmendmentState::Withdrawn { .. } | AmendmentState::Void { .. } => {
            State::Neutral
        }
    }
}
