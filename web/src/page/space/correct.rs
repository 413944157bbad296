use cobuild::{
    record::BookingId,
    space::{Booking, BookingChange, Command},
    workspace,
};
use yew::prelude::*;

use super::decide::TaskPage;
use crate::{
    act::use_act,
    component::{Answers, Form, Need, NumberField, Outcome, Problem, TextField},
    page::{
        beside::beside,
        number::whole,
        way::{Back, use_return},
    },
    route::Route,
    store::use_store,
    text::{
        messages::{button, space_page as words},
        use_language,
    },
};

const FIELDS: &[(&str, &str)] =
    &[("space.field-purpose", "purpose"), ("space.field-contact", "contact"), ("SPC-02", "heads")];

/// Properties of [`CorrectTask`].
#[derive(Properties, PartialEq)]
pub struct CorrectTaskProps {
    /// Which.
    pub id: BookingId,
}

/// Changes what a booking says. When it is, is asked for anew: others may have been refused for it.
#[component]
pub fn CorrectTask(props: &CorrectTaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(Route::Booking { id }));
    let Some(booking) = store.read(|workspace| workspace.spaces.booking(id).cloned()) else {
        return html! { <template></template> };
    };
    let on_submit = {
        let booking = booking.clone();
        move |answers: Answers| {
            let heads = match whole(&answers, "heads", language) {
                Ok(Some(heads)) => heads,
                Ok(None) => return Outcome::Refused(vec![Problem::of("heads", words::HEADS_MISSING)]),
                Err(problem) => return Outcome::Refused(vec![problem]),
            };
            let edit = Command::EditBooking { booking: id, changes: changes(&answers, heads, &booking) };
            beside(act.send(workspace::Command::Space(edit), words::BOOKING_CHANGED, back.clone()), FIELDS)
        }
    };
    let text = |value: &String| AttrValue::from(value.clone());
    html! {
        <TaskPage {id} title={words::EDIT_BOOKING} purpose={words::EDIT_BOOKING_PURPOSE}>
            <Form id="correct" draft={Some(format!("booking/{id}/edit"))} submit={button::SAVE} actions={html! { <Back to={Route::Booking { id }} /> }} {on_submit}>
                <TextField name="purpose" label={words::WHAT_FOR} hint={words::WHAT_FOR_HINT} initial={text(booking.purpose.get())} need={Need::By(words::NEED_BOOKING.into())} />
                <TextField name="contact" label={words::CONTACT} hint={words::CONTACT_HINT} initial={text(booking.contact.get())} />
                <NumberField name="heads" label={words::HEADS} initial={Some(*booking.heads.get())} need={Need::By(words::NEED_CAPACITY.into())} />
            </Form>
        </TaskPage>
    }
}

fn changes(answers: &Answers, heads: u32, booking: &Booking) -> Vec<BookingChange> {
    let mut changes = Vec::new();
    let mut push = |differs: bool, change: BookingChange| changes.extend(differs.then_some(change));
    let said = |name: &str| answers.text(name).trim().to_owned();
    push(said("purpose") != *booking.purpose.get(), BookingChange::Purpose(said("purpose")));
    push(said("contact") != *booking.contact.get(), BookingChange::Contact(said("contact")));
    push(heads != *booking.heads.get(), BookingChange::Heads(heads));
    changes
}
