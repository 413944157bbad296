//! One seat: who holds it, since when, and what may change.

use cobuild::{
    meeting::{Command, NewSeat},
    record::{BodyId, SeatId},
};
use yew::prelude::*;

use super::{ask, naming::use_organisations, step::use_rounds};
use crate::{
    act::use_act,
    component::{Answers, DateField, Form, Need, Select, TextField, Weight, Width},
    store::use_store,
    text::messages::council_page as words,
};

/// Properties of what changes a seat.
#[derive(Properties, PartialEq)]
pub struct SeatProps {
    /// Which.
    pub id: SeatId,
}

/// Says who sits there from a day on; left empty: nobody.
#[component]
pub fn HolderForm(props: &SeatProps) -> Html {
    let act = use_act();
    let today = use_store().now().date();
    let seat = props.id;
    let (round, next) = use_rounds();
    let name = |field: &str| format!("{seat}-{field}");
    let on_submit = move |answers: Answers| {
        let holder =
            Some(answers.text(&format!("{seat}-holder")).to_owned()).filter(|holder| !holder.is_empty());
        let command = Command::ChangeHolder { seat, holder, from: answers.date(&format!("{seat}-from")) };
        act.send(ask(command), words::HOLDER_CHANGED, next.clone())
    };
    html! {
        <Form key={round} id={name("holder-form")} draft={Some(format!("seat/{seat}/holder"))} submit={words::CHANGE_HOLDER} weight={Weight::Secondary} {on_submit}>
            <TextField name={name("holder")} label={words::HOLDER} hint={words::HOLDER_HINT} width={Width::Medium} />
            <DateField name={name("from")} label={words::FROM} initial={Some(today)} need={Need::By(words::NEED_MTG_06.into())} />
        </Form>
    }
}

/// Says from when a seat counts no more.
#[component]
pub fn EndForm(props: &SeatProps) -> Html {
    let act = use_act();
    let today = use_store().now().date();
    let seat = props.id;
    let name = format!("{seat}-to");
    let on_submit = {
        let name = name.clone();
        move |answers: Answers| {
            let command = Command::EndSeat { seat, to: answers.date(&name) };
            act.send(ask(command), words::SEAT_ENDED, Callback::noop())
        }
    };
    html! {
        <Form id={format!("{seat}-end-form")} draft={Some(format!("seat/{seat}/end"))} submit={words::END_SEAT} weight={Weight::Secondary} {on_submit}>
            <DateField {name} label={words::LAST_DAY} initial={Some(today)} need={Need::By(words::NEED_MTG_06.into())} />
        </Form>
    }
}

/// Properties of [`AddSeat`].
#[derive(Properties, PartialEq)]
pub struct AddSeatProps {
    /// Of which body.
    pub body: BodyId,
}

/// Gives a body a seat.
#[component]
pub fn AddSeat(props: &AddSeatProps) -> Html {
    let act = use_act();
    let organisations = use_organisations();
    let today = use_store().now().date();
    let body = props.body;
    let (round, next) = use_rounds();
    let on_submit = move |answers: Answers| {
        let holder = Some(answers.text("holder").to_owned()).filter(|holder| !holder.is_empty());
        let seat = NewSeat {
            title: answers.text("seat").to_owned(),
            organisation: answers.text("organisation").parse().ok(),
            holder,
            from: answers.date("seat-from"),
            to: answers.date("seat-to"),
        };
        act.send(ask(Command::AddSeat { body, seat }), words::SEAT_ADDED, next.clone())
    };
    html! {
        <Form
            key={round} id="add-seat" draft={Some(AttrValue::from(format!("body/{body}/seat")))} submit={words::ADD_SEAT}
            weight={Weight::Secondary} {on_submit}
        >
            <TextField name="seat" label={words::SEAT} hint={words::SEAT_HINT} width={Width::Medium} need={Need::By(words::NEED_SIGN_IN.into())} />
            <Select name="organisation" label={words::ORGANISATION} choices={(*organisations).clone()} blank={words::NONE_CHOSEN} />
            <TextField name="holder" label={words::HOLDER} width={Width::Medium} />
            <DateField name="seat-from" label={words::FROM} initial={Some(today)} need={Need::By(words::NEED_MTG_06.into())} />
            <DateField name="seat-to" label={words::LAST_DAY} />
        </Form>
    }
}
