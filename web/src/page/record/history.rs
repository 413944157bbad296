use cobuild::{journal::PortError, query::Change, record::Record, rule::moment_words};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    address::use_address,
    component::{Column, Cut, Notice, Pager, Row, Table, Tone},
    store::use_store,
    text::{messages::record_page as words, use_language},
};

#[derive(Properties, PartialEq)]
pub struct HistoryProps {
    pub record: Record,
}

/// Everything that happened to a record, the latest first.
#[component]
pub fn History(props: &HistoryProps) -> Html {
    let language = use_language();
    let store = use_store();
    let address = use_address();
    let found = use_state(|| None::<Result<Vec<Change>, PortError>>);
    {
        let (found, view) = (found.setter(), store.clone());
        use_effect_with((props.record, store.clone()), move |(record, _)| {
            let record = *record;
            spawn_local(async move { found.set(Some(view.store().history(record).await)) });
        });
    }
    let changes = match &*found {
        None => return html! { <p class="soft" role="status">{ words::READING.get(language) }</p> },
        Some(Err(why)) => {
            let title = words::NOT_READ.fill(language, &[("why", &why.to_string())]);
            return html! { <Notice tone={Tone::Error} {title} /> };
        }
        Some(Ok(changes)) => changes.iter().rev().collect::<Vec<&Change>>(),
    };
    let cut = Cut::of(&address, changes.len());
    let row = |(place, change): (usize, &&Change)| {
        let cells = vec![
            html! { { moment_words(change.trace.at, language) } },
            html! { { change.trace.actor.to_string() } },
            html! {
                <>
                    { change.told.words(language).to_owned() }
                    if let Some(reason) = &change.told.reason {
                        <p class="soft small pre-line">{ reason.clone() }</p>
                    }
                </>
            },
        ];
        Row { key: format!("{}/{place}", change.trace.entry).into(), cells }
    };
    let rows: Vec<Row> = cut.of_list(&changes).iter().enumerate().map(row).collect();
    let columns = vec![Column::new(words::WHEN), Column::new(words::WHO), Column::new(words::WHAT)];
    let caption = words::COUNT.fill(language, &[("n", &cut.total.to_string())]);
    html! {
        <section>
            <h2>{ words::HISTORY.get(language) }</h2>
            <Table {caption} {columns} {rows} />
            <Pager {cut} />
        </section>
    }
}
