use std::collections::BTreeMap;

use cobuild::{
    activity::{Command, Registration},
    record::RegistrationId,
    workspace,
};
use yew::prelude::*;

use super::{super::registrations::who, TaskProps};
use crate::{
    act::use_act,
    component::{Answers, Form, NumberField, Outcome},
    frame::Page,
    page::{
        number::whole,
        way::{Back, use_return},
    },
    route::Route,
    store::use_store,
    text::{
        messages::{activity_page as words, button},
        use_language,
    },
};

/// Records who came, registration by registration.
#[component]
pub fn CameTask(props: &TaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(Route::Activity { id }));
    let seated: Vec<(RegistrationId, Registration)> = store.read(|workspace| {
        let all = workspace.activities.registrations_of(&props.activity);
        all.filter(|(_, one)| one.has_seat()).map(|(id, one)| (id, one.clone())).collect()
    });
    let field = |id: RegistrationId| format!("came-{id}");
    let fields = seated.iter().map(|(id, one)| {
        let label = store.read(|workspace| who(workspace, one, language));
        let hint = words::REGISTERED_HEADS.fill(language, &[("n", &one.heads.to_string())]);
        html! { <NumberField key={id.to_string()} name={field(*id)} {label} {hint} initial={one.came()} /> }
    });
    let fields: Vec<Html> = fields.collect();
    let on_submit = {
        let ids: Vec<RegistrationId> = seated.iter().map(|(id, _)| *id).collect();
        move |answers: Answers| {
            let (mut came, mut problems) = (BTreeMap::new(), Vec::new());
            for id in &ids {
                match whole(&answers, &field(*id), language) {
                    Ok(heads) => came.extend(heads.map(|heads| (*id, heads))),
                    Err(problem) => problems.push(problem),
                }
            }
            if !problems.is_empty() {
                return Outcome::Refused(problems);
            }
            let record = workspace::Command::Activity(Command::RecordAttendance { activity: id, came });
            act.send(record, words::CAME_RECORDED, back.clone())
        }
    };
    html! {
        <Page title={words::RECORD_CAME} purpose={words::RECORD_CAME_PURPOSE} above={props.above()}>
            <Form id="came" draft={Some(format!("activity/{id}/came"))} submit={button::SAVE} actions={html! { <Back to={Route::Activity { id }} /> }} {on_submit}>
                <div class="stack">{ for fields }</div>
            </Form>
        </Page>
    }
}
