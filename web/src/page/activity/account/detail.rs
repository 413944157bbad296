use cobuild::{
    activity::{Account, Cause, Command, Line},
    record::{AccountId, Record},
    rule::date_words,
    text::Language,
    workspace::{self, Workspace},
};
use yew::prelude::*;

use super::{list::name, task::Task};
use crate::{
    act::use_act,
    address::use_address,
    component::{Button, Column, Cut, EmptyState, Link, Pager, Row, Table, Weight},
    frame::Page,
    page::record::{Open, past},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{account_page as words, common},
        use_language,
    },
};

/// Properties of [`AccountPage`].
#[derive(Properties, PartialEq)]
pub struct AccountPageProps {
    /// Which.
    pub id: AccountId,
}

/// One account: what it holds, and every line with how it was counted.
#[component]
pub fn AccountPage(props: &AccountPageProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let today = store.now().date();
    let above = Some((Route::Accounts.into(), words::TITLE.into()));
    let Some(account) = store.read(|workspace| workspace.activities.account(id).cloned()) else {
        return html! {
            <Page title={words::TITLE} {above}>
                <EmptyState title={words::LOST} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    if let Some(task) = Task::of(&address) {
        return task.form(id, account);
    }
    let cut = Cut::of(&address, account.ledger().len());
    let rows: Vec<Row> = store.read(|workspace| {
        let latest = account.ledger().iter().enumerate().rev();
        let shown = latest.skip(cut.range().start).take(Cut::SIZE);
        shown.map(|(place, line)| row(workspace, place, line, language)).collect()
    });
    let kept = account.closed().is_none();
    let press = |command: Command, done| act.press(workspace::Command::Activity(command), done);
    let lapse = press(Command::LapsePoints { account: id }, words::LAPSED_DONE);
    let close = press(Command::CloseAccount { account: id }, words::CLOSED_DONE);
    let columns = [words::DAY, words::WHAT_FOR, words::POINTS].map(Column::new).to_vec();
    html! {
        <Page title={name(&account, language)} {above}>
            <Open record={Record::Account(id)} />
            { facts(&account, language) }
            <section aria-labelledby="ledger">
                <h2 id="ledger">{ words::LEDGER.get(language) }</h2>
                if rows.is_empty() {
                    <p class="soft">{ words::NO_LINES.get(language) }</p>
                } else {
                    <Table caption={Words::from(words::LEDGER)} {columns} {rows} />
                    <Pager {cut} />
                }
            </section>
            if kept {
                <nav class="actions" aria-label={common::FURTHER.get(language)}>
                    <Link to={Task::Earn.at(id)} class="button">{ words::EARN.get(language) }</Link>
                    <Link to={Task::Redeem.at(id)} class="button">{ words::REDEEM.get(language) }</Link>
                    <Link to={Task::Correct.at(id)} class="button">{ words::CORRECT.get(language) }</Link>
                    if account.lapsed_by(today) > 0 {
                        <Button label={words::LAPSE} weight={Weight::Secondary} on_press={lapse} />
                    }
                    <Button label={words::CLOSE} weight={Weight::Danger} on_press={close} />
                </nav>
            }
            { past(Record::Account(id), language) }
        </Page>
    }
}

fn facts(account: &Account, language: Language) -> Html {
    let consent = &account.consent;
    html! {
        <dl class="facts">
            <dt>{ words::BALANCE.get(language) }</dt><dd>{ account.balance() }</dd>
            <dt>{ words::CONSENT_ON.get(language) }</dt>
            <dd>{ date_words(consent.on, language) }{ " · " }{ consent.how.clone() }</dd>
        </dl>
    }
}

fn row(workspace: &Workspace, place: usize, line: &Line, language: Language) -> Row {
    let cause = match &line.cause {
        Cause::Service { activity, minutes, counted, rate } => {
            let at =
                activity.and_then(|id| workspace.activities.get(id)).map(|found| found.title.get().clone());
            let figures = [minutes, counted, rate].map(u32::to_string);
            let said = words::SERVICE_LINE
                .fill(language, &[("minutes", &figures[0]), ("counted", &figures[1]), ("rate", &figures[2])]);
            at.map_or_else(|| said.clone(), |at| format!("{at} · {said}"))
        }
        Cause::Redeemed { what } => words::REDEEMED_LINE.fill(language, &[("what", what)]),
        Cause::Lapsed => words::LAPSED_LINE.get(language).to_owned(),
        Cause::Corrected { reason } => words::CORRECTED_LINE.fill(language, &[("reason", reason)]),
    };
    let lapses =
        line.lapses.map(|day| words::LAPSES_ON.fill(language, &[("day", &date_words(day, language))]));
    let cells = vec![
        html! { <span class="figure">{ date_words(line.on, language) }</span> },
        html! { <><p>{ cause }</p><p class="soft small">{ lapses }</p></> },
        html! { <span class="figure">{ format!("{:+}", line.delta) }</span> },
    ];
    Row { key: place.to_string().into(), cells }
}
