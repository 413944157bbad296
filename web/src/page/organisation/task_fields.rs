use cobuild::{
    organisation::{Organisation, Priority, Relation, Role},
    record::OrganisationId,
    text::Text,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{new::FoundingFields, pick::PickField, task::Task};
use crate::{
    component::{Choice, DateField, Need, NumberField, Select, TextField, TextKind, Width},
    store::use_store,
    text::{Words, messages::organisation_page as words},
};

/// Properties of [`TaskFields`].
#[derive(Properties, PartialEq)]
pub struct TaskFieldsProps {
    /// Which organisation.
    pub id: OrganisationId,
    /// What is to be done.
    pub task: Task,
}

/// The fields of a task, as things stand.
#[component]
pub fn TaskFields(props: &TaskFieldsProps) -> Html {
    let store = use_store();
    let today = store.now().date();
    store.read(|workspace| match workspace.organisations.get(props.id) {
        Some(organisation) => fields(props.task, organisation, today),
        None => html! { <template></template> },
    })
}

fn fields(task: Task, organisation: &Organisation, today: Date) -> Html {
    let needed = || Need::By(Words::from(words::NEED_REGISTER));
    let day = |name: &'static str, label: Text| html! { <DateField {name} {label} initial={Some(today)} need={needed()} /> };
    match task {
        Task::Rename => html! {
            <>
                <TextField name="name" label={words::NEW_NAME} need={needed()} />
                <TextField name="short" label={words::SHORT_NAME} width={Width::Medium} />
                { day("from", words::SINCE) }
            </>
        },
        Task::Uscc => {
            let initial = organisation.uscc().map(|uscc| uscc.as_str().to_owned()).unwrap_or_default();
            html! { <TextField name="uscc" label={words::USCC} width={Width::Medium} hint={words::USCC_HINT} {initial} need={needed()} /> }
        }
        Task::Contact => {
            let contact = organisation.contact();
            let name = contact.name.as_ref().map(|name| name.for_the_office().clone()).unwrap_or_default();
            let phone =
                contact.phone.as_ref().map(|phone| phone.for_the_office().to_string()).unwrap_or_default();
            html! {
                <>
                    <TextField name="contact" label={words::CONTACT} width={Width::Medium} hint={words::INTERNAL_HINT} initial={name} />
                    <TextField name="phone" label={words::PHONE} kind={TextKind::Telephone} width={Width::Medium} hint={words::INTERNAL_HINT} initial={phone} />
                </>
            }
        }
        Task::Priority => {
            let choices =
                Priority::ALL.iter().map(|one| Choice::new(one.text().key, one.text())).collect::<Vec<_>>();
            let initial = organisation.priority().text().key;
            html! { <Select name="priority" label={words::PRIORITY} hint={words::PRIORITY_HINT} {choices} {initial} need={Need::Unmarked} /> }
        }
        Task::Founding => html! { <FoundingFields /> },
        Task::Relate => {
            let choices =
                Relation::ALL.iter().map(|one| Choice::new(one.text().key, one.text())).collect::<Vec<_>>();
            html! {
                <>
                    <Select name="relation" label={words::RELATION} {choices} need={Need::Unmarked} />
                    <PickField name="to" label={words::RELATED_TO} need={needed()} />
                    { day("from", words::SINCE) }
                </>
            }
        }
        Task::Unrelate | Task::Dismiss => day("on", words::ENDS_ON),
        Task::Appoint => {
            let choices =
                Role::ALL.iter().map(|one| Choice::new(one.text().key, one.text())).collect::<Vec<_>>();
            html! {
                <>
                    <TextField name="person" label={words::PERSON} width={Width::Medium} need={needed()} />
                    <Select name="role" label={words::ROLE} {choices} need={Need::Unmarked} />
                    { day("from", words::SINCE) }
                    <DateField name="until" label={words::ENDS_ON} />
                    <PickField name="sent-by" label={words::SENT_BY} />
                </>
            }
        }
        Task::Count => html! {
            <>
                <NumberField name="full" label={words::FULL_MEMBERS} unit={words::PEOPLE} hint={words::COUNT_ONLY} need={needed()} />
                <NumberField name="probationary" label={words::PROBATIONARY} unit={words::PEOPLE} />
                { day("on", words::AS_OF) }
            </>
        },
        Task::Elect => day("on", words::ELECTED_ON),
        Task::Close => html! {
            <>
                { day("on", words::CLOSED_ON) }
                <TextField name="reason" label={words::REASON} />
            </>
        },
    }
}
