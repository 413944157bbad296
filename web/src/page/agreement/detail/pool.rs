use cobuild::{
    agreement::{
        Agreement, Pledge, PoolTotal, Pooled, Status,
        pool::{Line, rules},
    },
    record::{AgreementId, PledgeId},
    rule::date_words,
    text::{Language, Text},
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use crate::{
    address::use_address,
    component::{Column, Cut, EmptyState, Light, Link, Pager, Row, State, Table, Why},
    page::{
        agreement::{
            task::{PoolTask, Task},
            words::percent,
        },
        party,
    },
    store::use_store,
    text::{
        messages::{agreement_page as page, agreement_pool as words, common},
        use_language,
    },
};

#[derive(Properties, PartialEq)]
pub struct PoolProps {
    pub id: AgreementId,
}

/// What the parties pool: the sums, and each promise with its ledger.
#[component]
pub fn Pool(props: &PoolProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, address) = (use_store(), use_address());
    let on = store.now().date();
    store.read(|workspace| {
        let Some(agreement) = workspace.agreements.get(id) else { return html! { <template></template> } };
        let may_pledge = matches!(agreement.status_on(on), Status::Signed | Status::Active);
        let shown = Shown { workspace, id, agreement, on, language };
        let pledges: Vec<(PledgeId, &Pledge)> = agreement.pledges().collect();
        let cut = Cut::named("pledges", &address, pledges.len());
        let rows: Vec<Row> = cut.of_list(&pledges).iter().map(|(id, found)| shown.row(*id, found)).collect();
        html! {
            <section class="stack">
                if rows.is_empty() {
                    <EmptyState title={words::NONE} purpose={words::NONE_PURPOSE} />
                } else {
                    { sums(agreement, language) }
                    { shown.pledges(rows, cut) }
                }
                if may_pledge {
                    <p class="actions screen-only">
                        <Link to={Task::Pool(PoolTask::Pledge).at(id)} class="button">{ words::PLEDGE.get(language) }</Link>
                    </p>
                }
            </section>
        }
    })
}

/// A line a resource: promised, delivered, used.
fn sums(agreement: &Agreement, language: Language) -> Html {
    let row = |(resource, total): (Pooled, PoolTotal)| {
        let cells = vec![
            html! { { resource.text().get(language) } },
            html! { { total.promised.words(language) } },
            html! { { total.delivered.words(language) } },
            html! { { total.used.words(language) } },
        ];
        Row { key: resource.text().key.into(), cells }
    };
    let columns = vec![
        Column::new(words::RESOURCE),
        Column::new(page::PROMISED).figures(),
        Column::new(words::DELIVERED).figures(),
        Column::new(words::USED).figures(),
    ];
    let rows: Vec<Row> = agreement.pool(None).into_iter().map(row).collect();
    html! { <Table caption={words::SUMS} {columns} {rows} /> }
}

/// What every row needs.
struct Shown<'a> {
    workspace: &'a Workspace,
    id: AgreementId,
    agreement: &'a Agreement,
    on: Date,
    language: Language,
}

impl Shown<'_> {
    fn pledges(&self, rows: Vec<Row>, cut: Cut) -> Html {
        let columns = vec![
            Column::new(words::PURPOSE),
            Column::new(page::PROMISED).figures(),
            Column::new(words::DELIVERED).figures(),
            Column::new(words::USED).figures(),
            Column::new(words::LINES),
            Column::new(common::ACTIONS),
        ];
        let caption = words::PLEDGE_COUNT.fill(self.language, &[("n", &cut.total.to_string())]);
        html! { <><Table {caption} {columns} {rows} /><Pager {cut} /></> }
    }

    fn row(&self, id: PledgeId, pledge: &Pledge) -> Row {
        let language = self.language;
        let stands = pledge.withdrawn.is_none();
        let why = rules::delivered_in_time(self.agreement, pledge, self.on);
        let due = pledge.due.map(|day| page::DUE_ON.fill(language, &[("day", &date_words(day, language))]));
        let withdrawn = pledge
            .withdrawn
            .as_ref()
            .map(|withdrawn| words::UNPLEDGED_WHY.fill(language, &[("reason", &withdrawn.reason)]));
        let cells = vec![
            html! {
                <>
                    { pledge.purpose.clone() }
                    <p class="soft small">{ party::name(self.workspace, pledge.party, language) }</p>
                    { for due.into_iter().chain(withdrawn).map(|line| html! { <p class="soft small">{ line }</p> }) }
                </>
            },
            html! { { pledge.promised.words(language) } },
            html! {
                <>
                    <p>{ pledge.delivered().words(language) }</p>
                    <p class="soft small">{ percent(pledge.delivered_percent()) }</p>
                    if stands && !why.holds {
                        <Light state={State::Late} label={words::LATE} />
                    }
                    if stands {
                        <Why reason={why} about={pledge.purpose.clone()} />
                    }
                </>
            },
            html! {
                <>
                    <p>{ pledge.used().words(language) }</p>
                    <p class="soft small">{ percent(pledge.used_percent()) }</p>
                </>
            },
            html! { <ul class="soft small">{ for pledge.ledger().iter().map(|line| self.line(line)) }</ul> },
            html! {
                <div class="actions">
                    if stands {
                        { self.link(PoolTask::Ledger(id), words::ENTER, &pledge.purpose) }
                        if pledge.ledger().is_empty() {
                            { self.link(PoolTask::Unpledge(id), words::UNPLEDGE, &pledge.purpose) }
                        }
                    }
                </div>
            },
        ];
        Row { key: id.to_string().into(), cells }
    }

    fn line(&self, line: &Line) -> Html {
        let values = [
            ("day", date_words(line.on, self.language)),
            ("movement", line.movement.text().get(self.language).to_owned()),
            ("amount", line.amount.words(self.language)),
            ("reference", line.reference.clone()),
        ];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        html! { <li>{ words::LINE.fill(self.language, &values) }</li> }
    }

    fn link(&self, task: PoolTask, label: Text, about: &str) -> Html {
        html! {
            <Link to={Task::Pool(task).at(self.id)} class="button quiet">
                { label.get(self.language) }<span class="spoken">{ about.to_owned() }</span>
            </Link>
        }
    }
}
