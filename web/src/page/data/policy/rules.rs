//! The register: every rule with its code, what it asks, its basis and the parameters that it reads.

use cobuild::{policy::parameter, query::Typed, rule::Rule, workspace::register};
use yew::prelude::*;

use crate::{
    address::{Address, use_address},
    component::{Column, Cut, EmptyState, Filters, Link, Need, Pager, Row, Table, TextField, TextKind},
    route::Route,
    text::{messages::policy_page as words, use_language},
};

/// The register of rules.
#[component]
pub(super) fn Register() -> Html {
    let language = use_language();
    let address = use_address();
    let asked = Typed::new(address.get("q"));
    let found: Vec<&'static Rule> = register()
        .into_iter()
        .filter(|rule| {
            let title = rule.title;
            asked.finds([rule.code, title.en, title.hans, title.hant])
        })
        .collect();
    let row = |rule: &&'static Rule| {
        let reads = |key: &&'static str| {
            let name = parameter::find(key).map_or(*key, |parameter| parameter.title().get(language));
            html! { <li><Link to={Address::from(Route::Policy).with("key", *key)}>{ name }</Link></li> }
        };
        let cells = vec![
            html! { <span class="code whole">{ rule.code }</span> },
            html! { { rule.title.get(language) } },
            html! { { rule.basis.get(language) } },
            html! { { rule.grade.text().get(language) } },
            html! { <ul>{ for rule.parameters.iter().map(reads) }</ul> },
        ];
        Row { key: rule.code.into(), cells }
    };
    let cut = Cut::of(&address, found.len());
    let rows: Vec<Row> = cut.of_list(&found).iter().map(row).collect();
    let columns = vec![
        Column::new(words::CODE),
        Column::new(words::RULE),
        Column::new(words::BASIS),
        Column::new(words::GRADE),
        Column::new(words::READS),
    ];
    let caption = words::RULES_CAPTION.fill(language, &[("n", &found.len().to_string())]);
    html! {
        <section>
            <Filters names={vec![AttrValue::from("q")]}>
                <TextField
                    name="q" label={words::FILTER_RULES} kind={TextKind::Search}
                    initial={address.get("q").to_owned()} need={Need::Unmarked}
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
