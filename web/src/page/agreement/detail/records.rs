use cobuild::{
    agreement::{Agreement, Fulfilment, FulfilmentState},
    record::{AgreementId, FulfilmentId},
    rule::date_words,
    text::{Language, Text},
    workspace::Workspace,
};
use yew::prelude::*;

use crate::{
    address::use_address,
    component::{Column, Cut, EmptyState, Link, Pager, Row, State, StateTag, Table},
    page::{
        agreement::{task::Task, words::unit},
        party,
    },
    store::use_store,
    text::{
        messages::{agreement_page as words, common},
        use_language,
    },
};

#[derive(Properties, PartialEq)]
pub struct RecordsProps {
    pub id: AgreementId,
}

/// What was delivered, and what the other side says about it; the latest first.
#[component]
pub fn Records(props: &RecordsProps) -> Html {
    let id = props.id;
    let language = use_language();
    let address = use_address();
    let store = use_store();
    let (rows, cut) = store.read(|workspace| {
        let Some(agreement) = workspace.agreements.get(id) else { return (Vec::new(), Cut::of(&address, 0)) };
        let mut all: Vec<(FulfilmentId, &Fulfilment)> = agreement.fulfilments().collect();
        all.sort_by_key(|(id, done)| std::cmp::Reverse((done.on, *id)));
        let cut = Cut::of(&address, all.len());
        let row = |(record, done): &(FulfilmentId, &Fulfilment)| {
            row(workspace, id, agreement, *record, done, language)
        };
        (cut.of_list(&all).iter().map(row).collect::<Vec<_>>(), cut)
    });
    if rows.is_empty() {
        return html! { <EmptyState title={words::NO_RECORDS} purpose={words::NO_RECORDS_PURPOSE} /> };
    }
    let columns = vec![
        Column::new(words::OBLIGATION),
        Column::new(words::DELIVERED_ON),
        Column::new(words::AMOUNT).figures(),
        Column::new(words::EVIDENCE),
        Column::new(words::STATUS),
        Column::new(common::ACTIONS),
    ];
    let caption = words::RECORD_COUNT.fill(language, &[("n", &cut.total.to_string())]);
    html! {
        <section>
            <Table {caption} {columns} {rows} />
            <Pager {cut} />
        </section>
    }
}

fn row(
    workspace: &Workspace,
    id: AgreementId,
    agreement: &Agreement,
    record: FulfilmentId,
    done: &Fulfilment,
    language: Language,
) -> Row {
    let (text, unit) = agreement
        .obligation_terms(done.obligation)
        .map(|terms| (terms.text, unit(&terms.measure)))
        .unwrap_or_default();
    let people = done.beneficiaries.map(|n| words::BENEFITED.fill(language, &[("n", &n.to_string())]));
    let link = |task: Task, label: Text| {
        html! { <Link to={task.at(id)} class="button quiet">{ label.get(language) }<span class="spoken">{ text.clone() }</span></Link> }
    };
    let cells = vec![
        html! {
            <>
                { text.clone() }
                <p class="soft small">{ party::name(workspace, done.party, language) }</p>
            </>
        },
        html! { { date_words(done.on, language) } },
        html! {
            <>
                <p>{ format!("{} {unit}", done.amount) }</p>
                if let Some(people) = people {
                    <p class="soft small">{ people }</p>
                }
            </>
        },
        html! { <p class="pre-line">{ done.evidence.clone() }</p> },
        judgement(workspace, done, language),
        html! {
            <div class="actions">
                if done.confirmations.len() + 1 < agreement.parties.len() {
                    { link(Task::Confirm(record), words::CONFIRM) }
                }
                if done.state() == FulfilmentState::Recorded {
                    { link(Task::Dispute(record), words::DISPUTE) }
                }
            </div>
        },
    ];
    Row { key: record.to_string().into(), cells }
}

fn judgement(workspace: &Workspace, done: &Fulfilment, language: Language) -> Html {
    let state = match done.state() {
        FulfilmentState::Recorded => State::Soon,
        FulfilmentState::Confirmed => State::Good,
        FulfilmentState::Disputed => State::Late,
    };
    let confirmed = done.confirmations.iter().map(|(by, confirmation)| {
        let name = party::name(workspace, *by, language);
        match confirmation.rating {
            Some(rating) => words::CONFIRMED_RATED
                .fill(language, &[("party", &name), ("rating", &rating.get().to_string())]),
            None => words::CONFIRMED_BY.fill(language, &[("party", &name)]),
        }
    });
    let disputed = done.dispute.as_ref().map(|dispute| {
        let name = party::name(workspace, dispute.by, language);
        words::DISPUTED_BY.fill(language, &[("party", &name), ("reason", &dispute.reason)])
    });
    html! {
        <>
            <StateTag {state} label={done.state().text()} />
            { for confirmed.chain(disputed).map(|line| html! { <p class="soft small">{ line }</p> }) }
        </>
    }
}
