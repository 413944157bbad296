use cobuild::meeting::{Command, ElectionCommand};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Answers, Form, Need, NumberField, Outcome, Weight},
    page::{
        council::{ask, session::item::ItemProps},
        number::needed,
    },
    text::{messages::assembly_page as words, use_language},
};

/// Records that the meeting agreed to leave the seats open that nobody won.
#[component]
pub fn ReduceForm(props: &ItemProps) -> Html {
    let language = use_language();
    let act = use_act();
    let item = props.id;
    let on_submit = move |answers: Answers| match needed(&answers, "agreed", language) {
        Ok(agreed) => {
            let reduce = Command::Election(ElectionCommand::ReduceSeats { item, agreed });
            act.send(ask(reduce), words::REDUCED, Callback::noop())
        }
        Err(problem) => Outcome::Refused(vec![problem]),
    };
    html! {
        <Form id="reduce" draft={Some(format!("item/{item}/reduce"))} submit={words::REDUCE} weight={Weight::Secondary} {on_submit}>
            <p class="soft">{ words::REDUCE_HINT.get(language) }</p>
            <NumberField name="agreed" label={words::AGREED} need={Need::By(words::NEED_MTG_40.into())} />
        </Form>
    }
}
