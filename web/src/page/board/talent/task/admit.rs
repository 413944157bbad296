use cobuild::{
    talent::{Command, Fact, Profile},
    workspace,
};
use yew::prelude::*;

use super::{
    super::{
        consent::{self, ConsentFields},
        entry::BoardTaskProps,
    },
    person::{self, PersonFields},
};
use crate::{
    act::use_act,
    component::{Answers, Form, Outcome},
    frame::Page,
    page::{
        beside::beside,
        way::{Back, use_opening},
    },
    route::Route,
    store::use_store,
    text::messages::board_page as words,
};

/// Puts somebody on a talent board, with the consent without which they are not shown.
#[component]
pub fn AdmitTask(props: &BoardTaskProps) -> Html {
    let id = props.id;
    let (store, act, open) = (use_store(), use_act(), use_opening(admitted));
    let on_submit = move |answers: Answers| {
        let consent = match consent::read(&answers) {
            Ok(consent) => consent,
            Err(problems) => return Outcome::Refused(problems),
        };
        let said = |name: &str| answers.text(name).trim().to_owned();
        let profile = Profile { name: said("name"), field: said("field"), merit: said("merit"), photo: None };
        let admit = Command::Admit { board: id, profile: Box::new(profile), consent };
        let sent = act.send(workspace::Command::Talent(admit), words::ADMITTED, open.clone());
        beside(sent, &[person::FIELDS, consent::FIELDS].concat())
    };
    let above = Some((Route::TalentBoard { id }.into(), props.board.title.get().clone().into()));
    html! {
        <Page title={words::ADMIT} purpose={words::ADMIT_PURPOSE} {above}>
            <Form id="admit" draft={Some(format!("talent-board/{id}/admit"))} submit={words::ADMIT} actions={html! { <Back to={Route::TalentBoard { id }} /> }} {on_submit}>
                <PersonFields />
                <ConsentFields today={store.now().date()} />
            </Form>
        </Page>
    }
}

fn admitted(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Talent(Fact::Admitted { talent, .. }) => Some(Route::Talent { id: *talent }),
        _ => None,
    }
}
