//! Observers and proposers: recorded, never counted.

use cobuild::{
    meeting::{Command, Guest, GuestRole, SessionState},
    record::OrganisationId,
};
use yew::prelude::*;

use super::SessionPageProps;
use crate::{
    act::use_act,
    component::{Answers, Choice, Fold, Form, Glyph, Need, Radios, Select, TextField, Weight, Width},
    page::council::{
        ask,
        naming::{organisation, use_organisations},
        step::{Step, use_rounds},
    },
    store::use_store,
    text::{Words, messages::council_page as words, use_language},
};

/// The guests, and a form for another one.
#[component]
pub fn Guests(props: &SessionPageProps) -> Html {
    let language = use_language();
    let session = props.id;
    let found = use_store().read(|workspace| {
        let found = workspace.meetings.session(session)?;
        let open = matches!(found.state, SessionState::Planned | SessionState::Open { .. });
        let line = |guest: &Guest| {
            let from = guest.organisation.map(|id| organisation(workspace, id).get(language));
            let spoken = Words::from(words::REMOVE_GUEST_NAMED.fill(language, &[("name", &guest.name)]));
            html! {
                <li>
                    <span>{ guest.name.clone() }</span>
                    if let Some(from) = from {
                        <span class="soft">{ " " }{ from }</span>
                    }
                    <span class="soft">{ " · " }{ guest.role.text().get(language) }</span>
                    if open {
                        <Step
                            label={words::REMOVE_GUEST} {spoken} weight={Weight::Quiet} icon={Some(Glyph::Close)}
                            command={ask(Command::RemoveGuest { session, guest: guest.clone() })} done={words::GUEST_REMOVED}
                        />
                    }
                </li>
            }
        };
        let list = html! { <ul>{ for found.guests.iter().map(line) }</ul> };
        Some((open, found.guests.is_empty(), list))
    });
    let Some((open, none, list)) = found else { return html! { <template></template> } };
    html! {
        <section>
            <h2>{ words::GUESTS.get(language) }</h2>
            <p class="soft">{ words::GUESTS_HINT.get(language) }</p>
            if none {
                <p class="soft">{ words::NO_GUESTS.get(language) }</p>
            } else {
                { list }
            }
            if open {
                <Fold name="add-guest" class="council-more screen-only" summary={words::ADD_GUEST}><GuestForm id={session} /></Fold>
            }
        </section>
    }
}

#[component]
fn GuestForm(props: &SessionPageProps) -> Html {
    let act = use_act();
    let organisations = use_organisations();
    let session = props.id;
    let (round, next) = use_rounds();
    let on_submit = move |answers: Answers| {
        let organisation: Option<OrganisationId> = answers.text("guest-organisation").parse().ok();
        let role =
            if answers.text("guest-role") == "proposer" { GuestRole::Proposer } else { GuestRole::Observer };
        let guest = Guest { name: answers.text("guest").to_owned(), organisation, role };
        act.send(ask(Command::AddGuest { session, guest }), words::GUEST_ADDED, next.clone())
    };
    let roles = vec![
        Choice::new("observer", GuestRole::Observer.text()),
        Choice::new("proposer", GuestRole::Proposer.text()),
    ];
    html! {
        <Form
            key={round} id="add-guest" draft={Some(AttrValue::from(format!("session/{session}/guest")))}
            submit={words::ADD_GUEST} weight={Weight::Secondary} {on_submit}
        >
            <TextField name="guest" label={words::GUEST_NAME} width={Width::Medium} need={Need::By(words::NEED_SIGN_IN.into())} />
            <Select
                name="guest-organisation" label={words::ORGANISATION} choices={(*organisations).clone()} blank={words::NONE_CHOSEN}
            />
            <Radios name="guest-role" label={words::GUEST_ROLE} choices={roles} initial="observer" need={Need::Unmarked} />
        </Form>
    }
}
