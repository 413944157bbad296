use cobuild::{
    agreement::{Agreement, Command, ObligationTerms, Status, rules},
    record::{AgreementId, ObligationId},
    rule::date_words,
    text::{Language, Text},
    workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Button, Column, EmptyState, Light, Link, Row, State, Table, Weight, Why},
    page::{
        agreement::{
            task::{AmendmentTask, Task},
            words::{figures, measure, percent, unit},
        },
        party,
    },
    store::use_store,
    text::{
        Words,
        messages::{agreement_amendment as amendment, agreement_page as words, common},
        use_language,
    },
};

#[derive(Properties, PartialEq)]
pub struct ObligationsProps {
    pub id: AgreementId,
}

/// Who promised what, and how much of it another party has confirmed.
#[component]
pub fn Obligations(props: &ObligationsProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act) = (use_store(), use_act());
    let on = store.now().date();
    let remove = |obligation| {
        let remove = Command::RemoveObligation { agreement: id, obligation };
        act.press(workspace::Command::Agreement(remove), words::OBLIGATION_REMOVED)
    };
    let (rows, status) = store.read(|workspace| {
        let Some(agreement) = workspace.agreements.get(id) else { return (Vec::new(), Status::Draft) };
        let status = agreement.status_on(on);
        let text = agreement.wording_on(on);
        let row = |(obligation, terms): (ObligationId, ObligationTerms)| {
            let cells = vec![
                html! {
                    <>
                        { terms.text.clone() }
                        <p class="soft small">{ terms.kind.text().get(language) }</p>
                    </>
                },
                html! { { party::name(workspace, terms.party, language) } },
                promised(&terms, language),
                progress(agreement, obligation, &terms, on, language),
                actions(id, obligation, &terms, status, remove(obligation), language),
            ];
            Row { key: obligation.to_string().into(), cells }
        };
        (text.obligations.into_iter().map(row).collect::<Vec<_>>(), status)
    });
    let columns = vec![
        Column::new(words::OBLIGATION),
        Column::new(words::PROMISED_BY),
        Column::new(words::PROMISED),
        Column::new(words::CONFIRMED_OF),
        Column::new(common::ACTIONS),
    ];
    let caption = words::OBLIGATION_COUNT.fill(language, &[("n", &rows.len().to_string())]);
    html! {
        <section>
            <h2>{ words::OBLIGATIONS.get(language) }</h2>
            if rows.is_empty() {
                <EmptyState title={words::NO_OBLIGATIONS} purpose={words::NO_OBLIGATIONS_PURPOSE}>
                    if status == Status::Draft {
                        <Link to={Task::Obligation(None).at(id)} class="button">{ words::ADD_OBLIGATION.get(language) }</Link>
                    }
                </EmptyState>
            } else {
                <Table {caption} {columns} {rows} />
            }
        </section>
    }
}

fn promised(terms: &ObligationTerms, language: Language) -> Html {
    let due = terms.due.map(|day| words::DUE_ON.fill(language, &[("day", &date_words(day, language))]));
    html! {
        <>
            <p>{ measure(&terms.measure, language) }</p>
            if let Some(due) = due {
                <p class="soft small">{ due }</p>
            }
        </>
    }
}

fn progress(
    agreement: &Agreement,
    id: ObligationId,
    terms: &ObligationTerms,
    on: Date,
    language: Language,
) -> Html {
    let Some(progress) = agreement.progress(id, on) else { return html! {} };
    let why = rules::kept_up(agreement, id, on);
    let about: Words = terms.text.clone().into();
    let waiting = progress.unconfirmed.to_string();
    let unit = unit(&terms.measure);
    html! {
        <>
            <p>
                <strong>{ percent(progress.percent()) }</strong>
                <span class="soft">{ format!(" {} {unit}", figures(&progress)) }</span>
            </p>
            if progress.unconfirmed > 0 {
                <p class="soft small">{ words::UNCONFIRMED.fill(language, &[("n", &waiting)]) }</p>
            }
            if progress.is_behind() {
                <Light state={State::Soon} label={words::BEHIND_SHORT} />
            }
            if let Some(reason) = why {
                <Why {reason} {about} />
            }
        </>
    }
}

fn actions(
    id: AgreementId,
    obligation: ObligationId,
    terms: &ObligationTerms,
    status: Status,
    remove: Callback<()>,
    language: Language,
) -> Html {
    let about = &terms.text;
    let spoken = |text: Text| Words::from(format!("{} {about}", text.get(language)));
    let link = |task: Task, text: Text| {
        html! { <Link to={task.at(id)} class="button quiet">{ text.get(language) }<span class="spoken">{ about.clone() }</span></Link> }
    };
    html! {
        <div class="actions">
            if status == Status::Draft {
                { link(Task::Obligation(Some(obligation)), words::EDIT) }
                <Button weight={Weight::Quiet} label={words::REMOVE} spoken={spoken(words::REMOVE)} on_press={remove} />
            }
            if matches!(status, Status::Active | Status::Ended | Status::Terminated) {
                { link(Task::Fulfil(Some(obligation)), words::RECORD) }
            }
            if matches!(status, Status::Signed | Status::Active) {
                { link(Task::Amendment(AmendmentTask::Obligation(Some(obligation))), amendment::CHANGE) }
            }
        </div>
    }
}
