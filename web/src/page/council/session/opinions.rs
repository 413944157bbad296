//! What absent members wrote about an item: read out, never counted.

use cobuild::{
    meeting::{Command, Item, Opinion},
    workspace::Workspace,
};
use yew::prelude::*;

use super::item::ItemProps;
use crate::{
    act::use_act,
    component::{Answers, Choice, Fold, Form, Need, Select, TextField, TextKind, Weight},
    page::council::{ask, step::use_rounds},
    store::use_store,
    text::{messages::council_page as words, use_language},
};

/// The opinions on record, and the form that files one.
#[component]
pub fn Opinions(props: &ItemProps) -> Html {
    let language = use_language();
    let id = props.id;
    let shown = use_store().read(|workspace| {
        let item = workspace.meetings.item(id)?;
        let lines: Vec<Html> = item.opinions.iter().map(|one| line(workspace, one)).collect();
        Some((lines, seats(workspace, item)))
    });
    let Some((lines, seats)) = shown else { return html! { <template></template> } };
    html! {
        <section>
            <h4>{ words::OPINIONS.get(language) }</h4>
            <p class="soft">{ words::OPINIONS_HINT.get(language) }</p>
            if !lines.is_empty() {
                <ul class="log">{ for lines }</ul>
            }
            <Fold name="file-opinion" class="council-more" summary={words::FILE_OPINION}><OpinionForm {id} {seats} /></Fold>
        </section>
    }
}

fn line(workspace: &Workspace, one: &Opinion) -> Html {
    let seat = one.seat.and_then(|seat| workspace.meetings.seat(seat)).map(|seat| seat.title.clone());
    html! { <li><strong>{ seat.unwrap_or_default() }</strong><p class="pre-line">{ one.text.clone() }</p></li> }
}

/// The seats of the body on the day, by name.
fn seats(workspace: &Workspace, item: &Item) -> Vec<Choice> {
    let Some(session) = workspace.meetings.session(item.session) else { return Vec::new() };
    let seats = workspace.meetings.seats_on(session.body, session.day());
    seats.map(|seat| Choice::new(seat.id.to_string(), seat.title.clone())).collect()
}

#[derive(Properties, PartialEq)]
struct OpinionFormProps {
    id: cobuild::record::ItemId,
    seats: Vec<Choice>,
}

#[component]
fn OpinionForm(props: &OpinionFormProps) -> Html {
    let act = use_act();
    let item = props.id;
    let (round, next) = use_rounds();
    let on_submit = move |answers: Answers| {
        let seat = answers.text("opinion-seat").parse().ok();
        let file = Command::FileOpinion { item, seat, text: answers.text("opinion").to_owned() };
        act.send(ask(file), words::OPINION_FILED, next.clone())
    };
    html! {
        <Form key={round} id="opinion" draft={Some(AttrValue::from(format!("item/{item}/opinion")))}
            submit={words::FILE_OPINION} weight={Weight::Secondary} {on_submit}>
            <Select name="opinion-seat" label={words::OPINION_SEAT} choices={props.seats.clone()} need={Need::Unmarked} />
            <TextField name="opinion" label={words::OPINION} kind={TextKind::Lines(3)} need={Need::By(words::NEED_MTG_18.into())} />
        </Form>
    }
}
