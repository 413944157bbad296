use cobuild::{
    policy::{parameter, since_words},
    query::Typed,
    rule::date_words,
};
use yew::prelude::*;

use crate::{
    address::{Address, use_address},
    component::{Column, Cut, EmptyState, Filters, Link, Need, Pager, Row, Table, TextField, TextKind},
    route::Route,
    store::use_store,
    text::{messages::policy_page as words, use_language},
};

/// Every parameter, the value that is in force today.
#[component]
pub(super) fn ParameterList() -> Html {
    let language = use_language();
    let view = use_store();
    let address = use_address();
    let today = view.now().date();
    let asked = Typed::new(address.get("q"));
    let found: Vec<_> = parameter::ALL
        .iter()
        .copied()
        .filter(|parameter| {
            let title = parameter.title();
            asked.finds([parameter.key(), title.en, title.hans, title.hant])
        })
        .collect();
    let cut = Cut::of(&address, found.len());
    let row = |parameter: &&'static (dyn cobuild::policy::AnyParameter + Sync)| {
        let used = view.read(|workspace| parameter.used(&workspace.policy, today));
        let to = Address::from(Route::Policy).with("key", parameter.key());
        let cells = vec![
            html! { <><Link {to}>{ parameter.title().get(language) }</Link>{ " " }<span class="code">{ parameter.key() }</span></> },
            html! { <span class="whole">{ used.value.words(language) }</span> },
            html! { { used.unit.get(language) } },
            html! { <span class="whole">{ since_words(used.valid_from, language) }</span> },
            html! { { used.grade.text().get(language) } },
        ];
        Row { key: parameter.key().into(), cells }
    };
    let rows: Vec<Row> = cut.of_list(&found).iter().map(row).collect();
    let columns = vec![
        Column::new(words::PARAMETER),
        Column::new(words::VALUE),
        Column::new(words::UNIT),
        Column::new(words::SINCE),
        Column::new(words::GRADE),
    ];
    let day = date_words(today, language);
    let caption = words::CAPTION.fill(language, &[("n", &found.len().to_string()), ("day", &day)]);
    html! {
        <section>
            <Filters names={vec![AttrValue::from("q")]}>
                <TextField
                    name="q" label={words::FILTER} kind={TextKind::Search} initial={address.get("q").to_owned()}
                    need={Need::Unmarked}
                />
            </Filters>
            <div>
                if rows.is_empty() {
                    <EmptyState title={words::NONE_FOUND} purpose={words::NONE_FOUND_NEXT} />
                } else {
                    <><Table {caption} {columns} {rows} /><Pager {cut} /></>
                }
            </div>
        </section>
    }
}
