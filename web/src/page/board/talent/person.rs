use cobuild::{
    record::{Record, TalentId},
    rule::date_words,
    talent::{Consent, Details},
    text::{Language, Text},
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{
    super::rows,
    people::shown,
    task::{ConsentTask, EraseTask, PersonTask, WithdrawTask},
};
use crate::{
    address::{Address, use_address},
    component::{Column, EmptyState, Light, Link, Notice, Row, State, Table, Tone},
    frame::{Page, Place},
    page::record::{Open, past},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{board_page as words, common},
        use_language,
    },
};

/// Properties of [`TalentPage`].
#[derive(Properties, PartialEq)]
pub struct TalentPageProps {
    /// Which.
    pub id: TalentId,
}

/// One person on a talent board: what is said of them, and the consents that let them be shown.
#[component]
pub fn TalentPage(props: &TalentPageProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let today = store.now().date();
    let boards = Some((Route::Boards.into(), Place::Boards.name().into()));
    let Some(talent) = store.read(|workspace| workspace.talents.get(id).cloned()) else {
        return html! {
            <Page title={Place::Boards.name()} above={boards}>
                <EmptyState title={words::LOST_PERSON} purpose={common::LOST_PURPOSE} />
            </Page>
        };
    };
    let board =
        store.read(|workspace| workspace.talents.board(talent.board).map(|one| one.title.get().clone()));
    let above = board.map(|title| (Route::TalentBoard { id: talent.board }.into(), title.into())).or(boards);
    let Some(details) = talent.details().cloned() else {
        let cause = talent.erased().map_or("", |erasure| erasure.cause.text().get(language));
        return html! {
            <Page title={words::ERASED} {above}>
                <Notice tone={Tone::Info} title={words::ERASED_WHY.fill(language, &[("cause", cause)])} />
                { past(Record::Talent(id), language) }
            </Page>
        };
    };
    match address.get("do") {
        "edit" => return html! { <PersonTask {id} {details} /> },
        "consent" => return html! { <ConsentTask {id} {details} /> },
        "withdraw" => return html! { <WithdrawTask {id} {details} /> },
        "erase" => return html! { <EraseTask {id} {details} /> },
        _ => {}
    }
    let link = |task: &'static str, label: Text, class: &'static str| {
        let to = Address::from(Route::Talent { id }).with("do", task);
        html! { <Link {to} {class}>{ label.get(language) }</Link> }
    };
    html! {
        <Page
            title={details.name.get().clone()} {above} marks={shown(&details, today, language)}
            action={link("consent", words::NEW_CONSENT, "button primary")}
        >
            <Open record={Record::Talent(id)} />
            { facts(&details, language) }
            { consents(&details, today, language) }
            <nav class="actions" aria-label={words::FURTHER_PERSON.get(language)}>
                { link("edit", words::EDIT_PERSON, "button") }
                { link("withdraw", words::WITHDRAW, "button") }
                { link("erase", words::ERASE, "button") }
            </nav>
            { past(Record::Talent(id), language) }
        </Page>
    }
}

fn facts(details: &Details, language: Language) -> Html {
    let facts = [(words::FIELD, details.field.get()), (words::MERIT, details.merit.get())];
    let given = facts.into_iter().filter(|(_, value)| !value.is_empty());
    html! {
        <dl class="facts">
            { for given.map(|(name, value)| html! { <><dt>{ name.get(language) }</dt><dd class="pre-line">{ value.clone() }</dd></> }) }
        </dl>
    }
}

fn consents(details: &Details, today: Date, language: Language) -> Html {
    let row = |(place, consent): (usize, &Consent)| {
        let (state, label) = match (consent.standing.is_empty(), consent.until < today) {
            (true, _) => (State::Neutral, words::WITHDRAWN),
            (false, true) => (State::Late, words::HAS_ENDED),
            (false, false) => (State::Good, words::HOLDS),
        };
        let cells = vec![
            html! { { date_words(consent.given_on, language) } },
            html! { { date_words(consent.until, language) } },
            rows::written(&rows::named(&consent.standing, language)),
            rows::written(&consent.form),
            html! { <Light {state} {label} /> },
        ];
        Row { key: place.to_string().into(), cells }
    };
    let rows: Vec<Row> = details.consents().iter().enumerate().map(row).collect();
    let caption = Words::from(words::CONSENT_COUNT.fill(language, &[("n", &rows.len().to_string())]));
    let columns = [words::GIVEN_ON, words::HOLDS_UNTIL, words::WHERE_SHOWN, words::FORM, common::STATE]
        .map(Column::new);
    html! {
        <section aria-labelledby="consents">
            <h2 id="consents">{ words::CONSENTS.get(language) }</h2>
            <Table {caption} columns={columns.to_vec()} {rows} />
        </section>
    }
}
