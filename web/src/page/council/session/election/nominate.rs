use cobuild::meeting::{Candidate, Command, ElectionCommand};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Answers, Form, Need, Select, TextField, Weight, Width},
    page::council::{ask, naming::use_organisations, session::item::ItemProps, step::use_rounds},
    text::messages::{assembly_page as words, council_page},
};

/// Puts somebody on the ballot paper.
#[component]
pub fn NominateForm(props: &ItemProps) -> Html {
    let act = use_act();
    let organisations = use_organisations();
    let item = props.id;
    let (round, next) = use_rounds();
    let (name, unit) = (format!("{item}-candidate"), format!("{item}-unit"));
    let on_submit = {
        let (name, unit) = (name.clone(), unit.clone());
        move |answers: Answers| {
            let organisation = answers.text(&unit).parse().ok();
            let candidate = Candidate { name: answers.text(&name).to_owned(), organisation };
            let nominate = Command::Election(ElectionCommand::Nominate { item, candidate });
            act.send(ask(nominate), words::NOMINATED, next.clone())
        }
    };
    html! {
        <Form key={round} id={format!("nominate-{item}")} draft={Some(AttrValue::from(format!("item/{item}/nominate")))}
            submit={words::NOMINATE} weight={Weight::Secondary} {on_submit}>
            <TextField {name} label={words::CANDIDATE} hint={words::CANDIDATE_HINT} width={Width::Medium} need={Need::By(words::NEED_BALLOT.into())} />
            <Select name={unit} label={words::UNIT} choices={(*organisations).clone()} blank={council_page::NONE_CHOSEN} />
        </Form>
    }
}
