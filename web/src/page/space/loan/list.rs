use std::cmp::Reverse;

use cobuild::{record::LoanId, rule::date_words, space::Loan, text::Language, workspace::Workspace};
use jiff::civil::Date;
use yew::prelude::*;

use super::place;
use crate::{
    address::use_address,
    component::{Column, Cut, EmptyState, Glyph, Icon, Light, Link, Pager, Row, State, Table},
    frame::{Page, Place},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{common, space_page as words},
        use_language,
    },
};

/// The copies that are out, the longest due first, and after them what has come back.
#[component]
pub fn LoansPage() -> Html {
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let today = store.now().date();
    let (cut, rows, out) = store.read(|workspace| {
        let mut loans: Vec<(LoanId, &Loan)> = workspace.spaces.loans().collect();
        let back = |loan: &Loan| loan.returned().map(|back| Reverse(back.on));
        loans.sort_by_key(|(id, loan)| (back(loan), loan.due, *id));
        let cut = Cut::of(&address, loans.len());
        let shown = cut.of_list(&loans).iter();
        let rows: Vec<Row> = shown.map(|(id, loan)| row(workspace, *id, loan, today, language)).collect();
        (cut, rows, workspace.spaces.out().count())
    });
    let action = html! {
        <Link to={Route::Lend} class="button primary"><Icon glyph={Glyph::Plus} />{ words::LEND.get(language) }</Link>
    };
    let caption = Words::from(words::OUT_COUNT.fill(language, &[("n", &out.to_string())]));
    let columns = [words::COPY, words::BORROWER, words::LENT, common::STATE].map(Column::new).to_vec();
    html! {
        <Page
            title={words::LOANS} purpose={words::LOANS_PURPOSE} above={Some((Route::Spaces.into(), Place::Spaces.name().into()))}
            action={if rows.is_empty() { html! {} } else { action.clone() }}
        >
            if rows.is_empty() {
                <EmptyState title={words::NO_LOANS} purpose={words::LOANS_PURPOSE}>{ action }</EmptyState>
            } else {
                <Table {caption} {columns} {rows} />
                <Pager {cut} />
            }
        </Page>
    }
}

fn row(workspace: &Workspace, id: LoanId, loan: &Loan, today: Date, language: Language) -> Row {
    let lent = format!(
        "{} · {}",
        date_words(loan.lent_on, language),
        place::name(workspace, &loan.lent_at, language)
    );
    let cells = vec![
        html! {
            <>
                <Link to={Route::Loan { id }}>{ loan.title.clone() }</Link>
                <p class="soft small">{ loan.copy.clone() }</p>
            </>
        },
        html! { { loan.borrower.clone() } },
        html! { { lent } },
        state(loan, today, language),
    ];
    Row { key: id.to_string().into(), cells }
}

/// Where a loan stands on a day.
pub fn state(loan: &Loan, today: Date, language: Language) -> Html {
    let day = |day: Date| date_words(day, language);
    let (state, label) = match loan.returned() {
        Some(back) => (State::Neutral, words::BACK_ON.fill(language, &[("day", &day(back.on))])),
        None if loan.due < today => {
            (State::Late, words::LATE_SINCE.fill(language, &[("day", &day(loan.due))]))
        }
        None => (State::Good, words::DUE_ON.fill(language, &[("day", &day(loan.due))])),
    };
    html! { <Light {state} {label} /> }
}
