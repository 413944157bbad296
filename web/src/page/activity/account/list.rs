use cobuild::{activity::Account, record::AccountId, rule::date_words, text::Language};
use yew::prelude::*;

use crate::{
    address::use_address,
    component::{Column, Cut, EmptyState, Glyph, Icon, Light, Link, Pager, Row, State, Table},
    frame::{Page, Place},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{account_page as words, common},
        use_language,
    },
};

/// The accounts in the order in which they were opened: there is no other.
#[component]
pub fn AccountsPage() -> Html {
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let (cut, rows) = store.read(|workspace| {
        let all: Vec<(AccountId, &Account)> = workspace.activities.accounts().collect();
        let cut = Cut::of(&address, all.len());
        let rows: Vec<Row> =
            cut.of_list(&all).iter().map(|(id, account)| row(*id, account, language)).collect();
        (cut, rows)
    });
    let action = html! {
        <Link to={Route::NewAccount} class="button primary"><Icon glyph={Glyph::Plus} />{ words::OPEN.get(language) }</Link>
    };
    let caption = Words::from(words::COUNT.fill(language, &[("n", &cut.total.to_string())]));
    let columns = [words::OWNER, words::OPENED, common::STATE].map(Column::new).to_vec();
    html! {
        <Page title={words::TITLE} purpose={words::PURPOSE} above={Some((Route::Activities.into(), Place::Activities.name().into()))}
            action={if rows.is_empty() { html! {} } else { action.clone() }}>
            if rows.is_empty() {
                <EmptyState title={words::NONE} purpose={words::PURPOSE}>{ action }</EmptyState>
            } else {
                <Table {caption} {columns} {rows} />
                <Pager {cut} />
            }
        </Page>
    }
}

/// The label of its owner; of a closed one only the day is left.
pub fn name(account: &Account, language: Language) -> String {
    match account.owner() {
        "" => words::CLOSED_OF.fill(language, &[("day", &date_words(account.opened.at.date(), language))]),
        owner => owner.to_owned(),
    }
}

fn row(id: AccountId, account: &Account, language: Language) -> Row {
    let (state, label) = match account.closed() {
        Some(_) => (State::Neutral, words::CLOSED),
        None => (State::Good, words::KEPT),
    };
    let cells = vec![
        html! { <Link to={Route::Account { id }}>{ name(account, language) }</Link> },
        html! { { date_words(account.opened.at.date(), language) } },
        html! { <Light {state} {label} /> },
    ];
    Row { key: id.to_string().into(), cells }
}
