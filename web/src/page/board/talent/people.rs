use cobuild::{
    record::{TalentBoardId, TalentId},
    talent::Details,
    text::Language,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::super::rows;
use crate::{
    address::use_address,
    component::{Column, Cut, Light, Link, Pager, Row, State, Table},
    route::Route,
    store::use_store,
    text::{Words, messages::board_page as words, use_language},
};

/// Properties of [`People`].
#[derive(Properties, PartialEq)]
pub struct PeopleProps {
    /// The talent board.
    pub id: TalentBoardId,
}

/// The people on record for a board, by their names, and where each may be shown today.
#[component]
pub fn People(props: &PeopleProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let store = use_store();
    let today = store.now().date();
    let (cut, rows) = store.read(|workspace| {
        let mut people: Vec<(TalentId, &Details)> = workspace.talents.on_board(id).collect();
        people.sort_by_key(|(id, details)| (details.name.get(), *id));
        let cut = Cut::of(&address, people.len());
        let shown = cut.of_list(&people).iter();
        let rows: Vec<Row> = shown.map(|(id, details)| row(*id, details, today, language)).collect();
        (cut, rows)
    });
    let caption = Words::from(words::PEOPLE_COUNT.fill(language, &[("n", &cut.total.to_string())]));
    let columns = [words::NAME, words::FIELD, words::SHOWN_WHERE].map(Column::new).to_vec();
    html! {
        <section aria-labelledby="people">
            <h2 id="people">{ words::PEOPLE.get(language) }</h2>
            if rows.is_empty() {
                <p class="soft">{ words::NOBODY.get(language) }</p>
            } else {
                <Table {caption} {columns} {rows} />
                <Pager {cut} />
            }
        </section>
    }
}

fn row(id: TalentId, details: &Details, today: Date, language: Language) -> Row {
    let cells = vec![
        html! { <Link to={Route::Talent { id }}>{ details.name.get().clone() }</Link> },
        rows::written(details.field.get()),
        shown(details, today, language),
    ];
    Row { key: id.to_string().into(), cells }
}

/// Where somebody may be shown on a day, or that nobody may show them.
pub fn shown(details: &Details, today: Date, language: Language) -> Html {
    let until = details.shown_until(today);
    if until.is_empty() {
        return html! { <Light state={State::Late} label={words::NOT_TO_BE_SHOWN} /> };
    }
    let channels = rows::named(until.iter().map(|(channel, _)| channel), language);
    html! { <Light state={State::Good} label={channels} /> }
}
