//! The newest entries: what each did, to which records, and the way to take it back.

use cobuild::{
    journal::EntryId,
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
        Button, Column, Cut, EmptyState, Glyph, Link, Notice, Pager, RecordNames, Row, State, StateTag,
        Table, Tone, Weight, Why,
    },
    store::{port_words, use_store},
    text::{
        gap,
        messages::{button, data::recent as words},
        use_language,
    },
};

use super::told::{Known, use_told};

/// How many records of an entry are named, and how much of what it did.
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
    let known = use_told(shown.iter().map(|(recent, _)| recent.entry).collect());
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
            let spoken = match named(&known, entry, language) {
                Some((what, _)) => words::UNDO_WHAT.fill(language, &[("what", &what), ("when", &when)]),
                None => words::UNDO_OF.fill(language, &[("when", &when)]),
            };
            html! { <Button label={button::UNDO} {spoken} icon={Glyph::Undo} weight={Weight::Quiet} {on_press} test="undo-entry" /> }
        } else {
            html! { <><span class="soft">{ words::NOT_UNDOABLE.get(language) }</span>{ " " }<Why reason={rule} about={when.clone()} /></> }
        };
        let cells = vec![
            html! { { when } },
            html! { { recent.actor.to_string() } },
            did(&known, entry, language),
            touched(&recent, names.as_ref(), language),
            action,
        ];
        Row { key: entry.to_string().into(), cells }
    };
    let columns = vec![
        Column::new(words::WHEN),
        Column::new(words::WHO),
        Column::new(words::DID),
        Column::new(words::WHAT),
        Column::new(words::UNDO),
    ];
    let rows = shown.into_iter().map(row).collect::<Vec<Row>>();
    html! {
        <section>
            <p class="prose">{ words::ABOUT.get(language) }</p>
            if let Some(why) = &known.failed {
                <Notice tone={Tone::Error} title={words::NOT_READ.fill(language, &[("why", &port_words(why, language))])} />
            }
            <Table caption={words::CAPTION.fill(language, &[("n", &cut.total.to_string())])} {columns} {rows} />
            <Pager {cut} />
        </section>
    }
}

/// The first of what an entry did, and how much is left; `None` while that is not known.
fn named(known: &Known, entry: EntryId, language: Language) -> Option<(String, usize)> {
    let phrases = known.phrases(entry, language)?;
    let first: Vec<&str> = phrases.iter().take(NAMED).copied().collect();
    Some((first.join(gap(language)), phrases.len() - first.len()))
}

fn did(known: &Known, entry: EntryId, language: Language) -> Html {
    match named(known, entry, language) {
        Some((what, left)) => html! {
            <>
                { what }
                if left > 0 {
                    <p class="soft small">{ words::MORE.fill(language, &[("n", &left.to_string())]) }</p>
                }
            </>
        },
        None if known.has_asked(entry) => {
            html! { <span class="soft">{ words::UNKNOWN.get(language) }</span> }
        }
        None => html! { <span class="soft">{ words::READING.get(language) }</span> },
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
