//! Entries that do not count: dated ahead of this device's clock, or unreadable.

use cobuild::{
    journal::DRIFT_LIMIT_MILLIS,
    rule::moment_words,
    workspace::{Command, profile},
};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Button, Column, Row, Table, Weight},
    store::{clock, code_words, use_store},
    text::{
        messages::{data::aside as words, store},
        use_language,
    },
};

/// Entries set aside for being dated ahead; a person can let them count.
#[component]
pub(super) fn SetAside() -> Html {
    let language = use_language();
    let view = use_store();
    let act = use_act();
    let rows: Vec<Row> = view.read(|workspace| {
        let row = |aside: &cobuild::workspace::Aside| {
            let entry = aside.entry;
            let admit =
                act.press(Command::Workspace(profile::Command::Admit { entry }), words::ADMITTED);
            let spoken = words::ADMIT_OF.fill(language, &[("who", aside.actor.name())]);
            let cells = vec![
                html! { { moment_words(clock::china(aside.stamp.wall), language) } },
                html! { { aside.actor.to_string() } },
                html! { { moment_words(aside.at, language) } },
                html! { <span class="code">{ entry.to_string() }</span> },
                html! { <Button label={words::ADMIT} {spoken} weight={Weight::Quiet} on_press={admit} test="admit" /> },
            ];
            Row { key: entry.to_string().into(), cells }
        };
        workspace.history.aside().iter().map(row).collect()
    });
    if rows.is_empty() {
        return html! { <template></template> };
    }
    let (n, minutes) = (rows.len().to_string(), (DRIFT_LIMIT_MILLIS / 60_000).to_string());
    let columns = vec![
        Column::new(words::DATED),
        Column::new(words::WHO),
        Column::new(words::AT),
        Column::new(words::ENTRY),
        Column::new(words::ACTION),
    ];
    html! {
        <section data-test="aside">
            <h2>{ words::TITLE.get(language) }</h2>
            <p class="prose">{ store::ASIDE.fill(language, &[("n", &n), ("minutes", &minutes)]) }</p>
            <Table caption={words::CAPTION.fill(language, &[("n", &n)])} {columns} {rows} />
        </section>
    }
}

/// Stored lines that cannot be read: they stay where they are.
#[component]
pub(super) fn Unreadable() -> Html {
    let language = use_language();
    let view = use_store();
    let lines: Vec<String> =
        view.keeper().unreadable().iter().map(|error| code_words(error, language)).collect();
    if lines.is_empty() {
        return html! { <template></template> };
    }
    html! {
        <section data-test="unreadable-lines">
            <h2>{ words::UNREADABLE.get(language) }</h2>
            <p class="prose">{ words::UNREADABLE_ABOUT.get(language) }</p>
            <ul>{ for lines.iter().map(|line| html! { <li>{ line.clone() }</li> }) }</ul>
        </section>
    }
}
