//! The newest entries, and the way to take one back.

use cobuild::{
    record::Record,
    rule::{Explanation, moment_words},
    text::Language,
    workspace::{Command, Recent, profile, rules::undoable},
};
use yew::prelude::*;

use crate::{
    act::use_act,
    address::use_address,
    component::{
        Button, Column, Cut, EmptyState, Glyph, Link, Pager, RecordNames, Row, State, StateTag, Table,
        Weight, Why,
    },
    store::use_store,
    text::{
        messages::{button, data::recent as words},
        use_language,
    },
};

/// How many records of an entry are named.
const NAMED: usize = 3;

/// The newest entries, newest first.
#[component]
pub(super) fn RecentEntries() -> Html {
    let language = use_language();
    let view = use_store();
    let act = use_act();
    let address = use_address();
    let names = use_context::<RecordNames>();
    let (cut, shown) = view.read(|workspace| {
        let recent: Vec<&Recent> = workspace.history.recent().rev().collect();
        let cut = Cut::of(&address, recent.len());
        // Asking the rule is work for each entry: only for those shown.
        let shown: Vec<(Recent, Explanation)> = cut
            .of_list(&recent)
            .iter()
            .map(|entry| ((*entry).clone(), undoable(workspace, entry.entry)))
            .collect();
        (cut, shown)
    });
    if cut.total == 0 {
        return html! { <EmptyState title={words::NONE} purpose={words::ABOUT} /> };
    }
    let row = |(recent, rule): (Recent, Explanation)| {
        let entry = recent.entry;
        let when = moment_words(recent.at, language);
        let action = if recent.is_undone {
            html! { <StateTag state={State::Neutral} label={words::IS_UNDONE} /> }
        } else if rule.holds {
            let on_press = act.press(Command::Workspace(profile::Command::Undo { entry }), words::UNDONE);
            let spoken = words::UNDO_OF.fill(language, &[("when", &when)]);
            html! { <Button label={button::UNDO} {spoken} icon={Glyph::Undo} weight={Weight::Quiet} {on_press} test="undo-entry" /> }
        } else {
            html! { <><span class="soft">{ words::NOT_UNDOABLE.get(language) }</span>{ " " }<Why reason={rule} about={when.clone()} /></> }
        };
        let cells = vec![
            html! { { when } },
            html! { { recent.actor.to_string() } },
            touched(&recent, names.as_ref(), language),
            action,
        ];
        Row { key: entry.to_string().into(), cells }
    };
    let columns = vec![
        Column::new(words::WHEN),
        Column::new(words::WHO),
        Column::new(words::WHAT),
        Column::new(words::UNDO),
    ];
    let rows = shown.into_iter().map(row).collect::<Vec<Row>>();
    html! {
        <section>
            <p class="prose">{ words::ABOUT.get(language) }</p>
            <Table caption={words::CAPTION.fill(language, &[("n", &cut.total.to_string())])} {columns} {rows} />
            <Pager {cut} />
        </section>
    }
}

fn touched(recent: &Recent, names: Option<&RecordNames>, language: Language) -> Html {
    if recent.touched.is_empty() {
        return html! { { words::SETTINGS.get(language) } };
    }
    let n = recent.touched.len().to_string();
    let counted = words::RECORDS.fill(language, &[("n", &n)]);
    let Some(names) = names else { return html! { { counted } } };
    // An issue and its work order are called the same: once is enough.
    let mut called: Vec<(AttrValue, Record)> = Vec::new();
    for record in &recent.touched {
        let name = names.name.emit(*record);
        if !name.is_empty() && called.iter().all(|(other, _)| *other != name) {
            called.push((name, *record));
        }
    }
    if called.is_empty() {
        // Undone, the records are gone and have no names.
        return html! { { counted } };
    }
    let item = |(name, record): &(AttrValue, Record)| match names.address.emit(*record) {
        Some(to) => html! { <li><Link {to}>{ name }</Link></li> },
        None => html! { <li>{ name }</li> },
    };
    html! {
        <>
            <ul>{ for called.iter().take(NAMED).map(item) }</ul>
            if called.len() > NAMED {
                <p class="soft small">{ words::MORE.fill(language, &[("n", &(called.len() - NAMED).to_string())]) }</p>
            }
        </>
    }
}
