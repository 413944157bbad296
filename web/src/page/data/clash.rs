//! What two people changed without having seen each other's entry: both values, until somebody settles it.

use cobuild::{
    clash::{Clash, ClashId, ClashKind, Said},
    rule::moment_words,
    text::Language,
    workspace::{Command, profile},
};
use yew::prelude::*;

use crate::{
    act::use_act,
    address::use_address,
    component::{Answers, Cut, Form, Link, Need, Pager, RecordNames, TextField, Weight, Width},
    store::{StoreView, use_store},
    text::{messages::data::clash as words, use_language},
};

/// The open clashes, a page of them.
#[component]
pub(super) fn OpenClashes() -> Html {
    let language = use_language();
    let view = use_store();
    let address = use_address();
    let clashes: Vec<(ClashId, Clash)> =
        view.read(|workspace| workspace.clashes.open().map(|(id, clash)| (id, clash.clone())).collect());
    if clashes.is_empty() {
        return html! { <template></template> };
    }
    let cut = Cut::of(&address, clashes.len());
    let item = |(id, clash): &(ClashId, Clash)| {
        html! { <li key={key(*id)}><ClashCard id={*id} clash={clash.clone()} /></li> }
    };
    html! {
        <section data-test="clashes">
            <h2>{ words::TITLE.get(language) }</h2>
            <p class="prose">{ words::ABOUT.get(language) }</p>
            <ul class="cards">{ for cut.of_list(&clashes).iter().map(item) }</ul>
            <Pager {cut} />
        </section>
    }
}

fn key(id: ClashId) -> String {
    format!("{}-{}", id.entry, id.index)
}

#[derive(Properties, PartialEq)]
struct ClashProps {
    id: ClashId,
    clash: Clash,
}

#[component]
fn ClashCard(props: &ClashProps) -> Html {
    let language = use_language();
    let act = use_act();
    let view = use_store();
    let names = use_context::<RecordNames>();
    let clash = &props.clash;
    let name = names.as_ref().map(|names| names.name.emit(clash.record)).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| clash.record.text().get(language).into());
    let here = names.as_ref().filter(|_| clash.kind != ClashKind::Missing);
    let to = here.and_then(|names| names.address.emit(clash.record));
    let (title, stands, aside) = match clash.kind {
        ClashKind::Edit => (words::EDIT, words::STANDS, words::SET_ASIDE),
        ClashKind::Step => (words::STEP, words::STANDS_AT, words::NOT_POSSIBLE),
        ClashKind::Missing => (words::MISSING, words::STANDS_AT, words::ENTERED),
    };
    let (settle, reason, next) = match clash.kind {
        ClashKind::Edit | ClashKind::Step => (words::SETTLE, words::REASON, words::OR_OPEN),
        ClashKind::Missing => (words::NOTE, words::DONE, words::OR_ENTER),
    };
    let on_submit = {
        let id = props.id;
        Callback::from(move |answers: Answers| {
            let reason = answers.text(&reason_name(id)).to_owned();
            let command = Command::Workspace(profile::Command::SettleClash { clash: id, reason });
            act.send(command, words::SETTLED, Callback::noop())
        })
    };
    let id = key(props.id);
    html! {
        <article class="card">
            <h3>
                if let Some(to) = to {
                    <Link {to}>{ name }</Link>
                } else {
                    { name }
                }
                { " · " }{ title.fill(language, &[("step", &clash.step(language))]) }
            </h3>
            <dl class="facts">
                if clash.kind != ClashKind::Missing {
                    <dt>{ stands.get(language) }</dt>
                    <dd>{ said(&view, clash, &clash.stands, language) }</dd>
                }
                <dt>{ aside.get(language) }</dt>
                <dd>{ said(&view, clash, &clash.set_aside, language) }</dd>
            </dl>
            <Form id={format!("settle-{id}")} draft={Some(format!("clash/{id}"))} submit={settle} weight={Weight::Secondary} {on_submit}>
                <TextField
                    name={reason_name(props.id)} label={reason} need={Need::Optional} width={Width::Medium}
                />
            </Form>
            <p class="soft small">{ next.get(language) }</p>
        </article>
    }
}

fn reason_name(id: ClashId) -> String {
    format!("reason-{}", key(id))
}

fn said(view: &StoreView, clash: &Clash, said: &Said, language: Language) -> Html {
    let who = if said.actor.name().is_empty() { words::NOBODY.get(language) } else { said.actor.name() };
    html! {
        <>
            <p>{ view.read(|workspace| clash.words(said, workspace, language)) }</p>
            <p class="soft small">{ who }{ " · " }{ moment_words(said.at, language) }</p>
        </>
    }
}
