//! What is done with an organisation, each as a form on its page: `?task=rename`.

mod asked;
mod fields;
mod kinds;
mod people;

pub use kinds::{Task, stop_bookings};

use cobuild::record::OrganisationId;
use yew::prelude::*;
use yew_router::prelude::*;

use asked::asked;
use fields::TaskFields;

use super::{place::place, read};
use crate::{
    act::use_act,
    address::{Address, use_address},
    component::{Answers, Form, Link, Outcome, Problem},
    frame::FormTitle,
    route::Route,
    store::use_store,
    text::{
        messages,
        messages::{button, organisation_page as words},
        use_language,
    },
};

/// Properties of [`TaskForm`].
#[derive(Properties, PartialEq)]
pub struct TaskFormProps {
    /// Which organisation.
    pub id: OrganisationId,
}

/// The form of the task that the address asks for; nothing without one.
#[component]
pub fn TaskForm(props: &TaskFormProps) -> Html {
    let language = use_language();
    let (store, act, navigator, address) = (use_store(), use_act(), use_navigator(), use_address());
    let id = props.id;
    let Some(task) = Task::of(&address) else { return html! { <template></template> } };
    let about =
        ["to", "unit", "appointment", "firm", "entry"].map(|name| address.get(name).to_owned()).concat();
    let key = format!("organisation/{id}/{}/{about}", task.key());
    let on_submit = {
        let address = address.clone();
        move |answers: Answers| {
            let command = match asked(task, id, &address, &answers, &store, language) {
                Ok(Some(command)) => command,
                Ok(None) => return Outcome::Refused(vec![Problem::overall(words::INCOMPLETE)]),
                Err(problem) => return Outcome::Refused(vec![problem]),
            };
            let navigator = navigator.clone();
            let back = Callback::from(move |_| {
                if let Some(navigator) = &navigator {
                    Address::from(Route::Organisation { id }).replace(navigator);
                }
            });
            place(act.send(command, words::SAVED, back), read::field)
        }
    };
    let stay = html! { <Link to={Route::Organisation { id }} class="button">{ messages::button::CANCEL.get(language) }</Link> };
    html! {
        <section class="card screen-only" key={key.clone()}>
            <FormTitle words={task.text()} />
            <Form id="organisation-task" draft={Some(AttrValue::from(key))} submit={button::SAVE} actions={stay} {on_submit}>
                <TaskFields {id} {task} entry={address.get("entry").parse().ok()} />
            </Form>
        </section>
    }
}
