use cobuild::{
    activity::{Command, Registration, RegistrationState},
    record::{ActivityId, RegistrationId},
    text::{Language, Text},
    workspace::{self, Workspace},
};
use yew::prelude::*;

use crate::{
    act::use_act,
    address::use_address,
    component::{Button, Column, Cut, Light, Pager, Row, State, Table, Weight},
    page::party,
    store::use_store,
    text::{
        Words,
        messages::{activity_page as words, common},
        use_language,
    },
};

/// Properties of [`Registrations`].
#[derive(Properties, PartialEq)]
pub struct RegistrationsProps {
    /// The activity.
    pub id: ActivityId,
}

/// Something that can be done with one registration, how it is called, and what is told when it was done.
type Step = (fn(RegistrationId) -> Command, Text, Text);

const STEPS: [Step; 2] = [
    (|registration| Command::Promote { registration }, words::PROMOTE, words::PROMOTED),
    (
        |registration| Command::CancelRegistration { registration, reason: String::new() },
        words::GIVE_UP,
        words::GIVEN_UP,
    ),
];

/// Who registered, in the order in which they came.
#[component]
pub fn Registrations(props: &RegistrationsProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let (cut, shown) = store.read(|workspace| {
        let all: Vec<(RegistrationId, Registration)> = workspace
            .activities
            .get(id)
            .into_iter()
            .flat_map(|activity| workspace.activities.registrations_of(activity))
            .map(|(id, one)| (id, one.clone()))
            .collect();
        let cut = Cut::of(&address, all.len());
        (cut, cut.of_list(&all).to_vec())
    });
    let steps = |id: RegistrationId, who: &str| -> Html {
        let buttons = STEPS.iter().filter_map(|(step, label, done)| {
            let command = workspace::Command::Activity(step(id));
            store.consider(&command).ok()?;
            let spoken = format!("{} {who}", label.get(language));
            Some(html! { <Button label={*label} {spoken} weight={Weight::Secondary} on_press={act.press(command, *done)} /> })
        });
        let buttons: Vec<Html> = buttons.collect();
        match buttons.is_empty() {
            true => html! { <span class="soft">{ "—" }</span> },
            false => html! { <div class="actions">{ for buttons }</div> },
        }
    };
    let row = |(id, one): &(RegistrationId, Registration)| {
        let who = store.read(|workspace| who(workspace, one, language));
        let state = one.state();
        let came = one.came().map_or_else(|| "—".to_owned(), |came| came.to_string());
        let cells = vec![
            html! { { who.clone() } },
            html! { { one.heads.to_string() } },
            html! { <Light state={light(state)} label={state.text()} /> },
            html! { { came } },
            steps(*id, &who),
        ];
        Row { key: id.to_string().into(), cells }
    };
    let rows: Vec<Row> = shown.iter().map(row).collect();
    let caption = Words::from(words::REGISTRATION_COUNT.fill(language, &[("n", &cut.total.to_string())]));
    let columns = [words::WHO, words::HEADS, common::STATE, words::CAME, words::DO].map(Column::new);
    html! {
        <section aria-labelledby="registrations">
            <h2 id="registrations">{ words::REGISTRATIONS.get(language) }</h2>
            if rows.is_empty() {
                <p class="soft">{ words::NO_REGISTRATIONS.get(language) }</p>
            } else {
                <Table {caption} columns={columns.to_vec()} {rows} />
                <Pager {cut} />
            }
        </section>
    }
}

/// Who registered, as far as they said.
pub fn who(workspace: &Workspace, one: &Registration, language: Language) -> String {
    let unit = one.unit.map(|unit| party::name(workspace, unit, language).to_string());
    let person = Some(one.person.clone()).filter(|person| !person.is_empty());
    let known: Vec<String> = unit.into_iter().chain(person).collect();
    match known.is_empty() {
        true => words::NAMELESS.get(language).to_owned(),
        false => known.join(" · "),
    }
}

const fn light(state: RegistrationState) -> State {
    match state {
        RegistrationState::Registered | RegistrationState::Attended => State::Good,
        RegistrationState::Waitlisted => State::Soon,
        RegistrationState::Cancelled | RegistrationState::Absent => State::Neutral,
    }
}
