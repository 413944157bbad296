use cobuild::{
    organisation::{
        Manner, Organisation, PartyForm, Priority, Relation, Role,
        count::Committee,
        duty::{DutyEntry, DutyKind, DutyNote},
        term::UnionTerm,
    },
    record::{DutyLogId, OrganisationId},
    text::{Language, Text},
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::Task;
use crate::{
    component::{Choice, DateField, Need, NumberField, Select, TextField, TextKind, Width},
    page::{
        named::choices,
        organisation::{PickField, new::FoundingFields},
    },
    store::use_store,
    text::{
        Words,
        messages::{frame, organisation_page as words, post_page as posts},
    },
};

/// Properties of [`TaskFields`].
#[derive(Properties, PartialEq)]
pub struct TaskFieldsProps {
    /// Which organisation.
    pub id: OrganisationId,
    /// What is to be done.
    pub task: Task,
    /// Which entry of a duty log is put right.
    #[prop_or_default]
    pub entry: Option<DutyLogId>,
}

/// The fields of a task, as things stand.
#[component]
pub fn TaskFields(props: &TaskFieldsProps) -> Html {
    let store = use_store();
    let today = store.now().date();
    store.read(|workspace| match workspace.organisations.get(props.id) {
        Some(organisation) => fields(workspace, props, organisation, today),
        None => html! { <template></template> },
    })
}

fn fields(workspace: &Workspace, props: &TaskFieldsProps, organisation: &Organisation, today: Date) -> Html {
    let needed = || Need::By(Words::from(words::NEED_REGISTER));
    let day = |name: &'static str, label: Text| html! { <DateField {name} {label} initial={Some(today)} need={needed()} /> };
    match props.task {
        Task::Rename => html! {
            <>
                <TextField name="name" label={words::NEW_NAME} need={needed()} />
                <TextField name="short" label={words::SHORT_NAME} width={Width::Medium} />
                { day("from", words::SINCE) }
            </>
        },
        Task::NameIn => {
            let language =
                |one: &Language| Choice::new(one.tag(), frame::LANGUAGE_ITSELF.get(*one).to_owned());
            let choices: Vec<Choice> = Language::ALL.iter().map(language).collect();
            html! {
                <>
                    <Select name="name-language" label={posts::LANGUAGE} {choices} blank={posts::CHOOSE} need={needed()} />
                    <TextField name="name" label={posts::NAME_THERE} need={needed()} />
                    <TextField name="short" label={words::SHORT_NAME} width={Width::Medium} />
                    <DateField name="on" label={posts::NAMED_ON} hint={posts::NAMED_ON_HINT} initial={Some(today)} need={needed()} />
                </>
            }
        }
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
            let choices = choices(Priority::ALL, Priority::text);
            let initial = organisation.priority().text().key;
            html! { <Select name="priority" label={words::PRIORITY} hint={words::PRIORITY_HINT} {choices} {initial} need={Need::Unmarked} /> }
        }
        Task::Founding => html! { <FoundingFields /> },
        Task::Relate => {
            let choices = choices(Relation::ALL, Relation::text);
            html! {
                <>
                    <Select name="relation" label={words::RELATION} {choices} need={Need::Unmarked} />
                    <PickField name="to" label={words::RELATED_TO} need={needed()} />
                    { day("from", words::SINCE) }
                </>
            }
        }
        Task::Unrelate | Task::Dismiss | Task::Unassign | Task::Uncover => day("on", words::ENDS_ON),
        Task::Move => {
            let place = organisation.place_on(today);
            let initial = AttrValue::from(place.map(|place| place.address.clone()).unwrap_or_default());
            let building =
                place.and_then(|place| place.building).map(|id| id.to_string()).unwrap_or_default();
            let buildings = workspace.buildings.all();
            let choices: Vec<Choice> =
                buildings.map(|one| Choice::new(one.id().to_string(), one.name().to_owned())).collect();
            html! {
                <>
                    <TextField name="address" label={posts::ADDRESS} {initial} need={needed()} />
                    <Select name="building" label={posts::BUILDING} {choices} blank={posts::NO_BUILDING} initial={building} need={Need::Unmarked} />
                    { day("from", words::SINCE) }
                </>
            }
        }
        Task::Suspend => {
            html! { <>{ day("from", words::SINCE) }<TextField name="reason" label={words::REASON} /></> }
        }
        Task::Resume => day("on", posts::RESUMES_ON),
        Task::Assign => {
            html! { <><PickField name="firm" label={posts::FIRM} need={needed()} />{ day("from", words::SINCE) }</> }
        }
        Task::Log => note_fields(None, today),
        Task::CorrectLog => {
            let entry = props.entry.and_then(|entry| workspace.organisations.duty_entry(entry));
            note_fields(entry.map(DutyEntry::note), today)
        }
        Task::StopBookings => html! {
            <>
                <DateField name="until" label={posts::NO_BOOKINGS_UNTIL} between={(Some(today), None)} need={Need::By(Words::from(posts::NEED_DECISION))} />
                <TextField name="reason" label={words::REASON} hint={posts::REASON_HINT} need={Need::By(Words::from(posts::NEED_DECISION))} />
            </>
        },
        Task::AllowBookings => {
            html! { <TextField name="reason" label={words::REASON} need={Need::By(Words::from(posts::NEED_DECISION))} /> }
        }
        Task::CountUnion => html! {
            <>
                <NumberField name="members" label={posts::UNION_MEMBERS} unit={words::PEOPLE} hint={words::COUNT_ONLY} need={needed()} />
                <NumberField name="women" label={posts::WOMEN} unit={words::PEOPLE} need={needed()} />
                { day("on", words::AS_OF) }
            </>
        },
        Task::CountCommittee => html! {
            <>
                { select("committee", posts::COMMITTEE, Committee::ALL, Committee::text, None) }
                <NumberField name="members" label={posts::COMMITTEE_MEMBERS} unit={words::PEOPLE} need={needed()} />
                { day("on", words::AS_OF) }
            </>
        },
        Task::Approve => approval_fields(today),
        Task::Extend => {
            html! { <><DateField name="until" label={posts::EXTENDED_UNTIL} need={needed()} />{ approval_fields(today) }</> }
        }
        Task::UnionTerm => select("term", posts::TERM, UnionTerm::ALL, UnionTerm::text, None),
        Task::PartyForm => select("form", posts::FORM, PartyForm::ALL, PartyForm::text, None),
        Task::Cover => html! {
            <>
                <PickField name="unit" label={posts::UNIT} need={needed()} />
                { select("manner", posts::MANNER, Manner::ALL, Manner::text, Some(Manner::Joint)) }
                { day("from", words::SINCE) }
            </>
        },
        Task::Appoint => {
            let choices = choices(Role::ALL, Role::text);
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

/// One of the values of an enum, by the key of its name.
fn select<T: Copy>(
    name: &'static str,
    label: Text,
    all: &[T],
    text: impl Fn(T) -> &'static Text,
    initial: Option<T>,
) -> Html {
    let initial = initial.map(|one| text(one).key).unwrap_or_default();
    let choices = choices(all, text);
    html! { <Select {name} {label} {choices} {initial} need={Need::Unmarked} /> }
}

/// An entry of a duty log, as it stands when it is put right.
fn note_fields(known: Option<&DutyNote>, today: Date) -> Html {
    let (kind, on) = (known.map(|note| note.kind), known.map_or(today, |note| note.on));
    let initial = AttrValue::from(known.map(|note| note.text.clone()).unwrap_or_default());
    let needed = || Need::By(Words::from(words::NEED_REGISTER));
    html! {
        <>
            { select("kind", posts::KIND, DutyKind::ALL, DutyKind::text, kind) }
            <TextField name="text" label={posts::DONE} kind={TextKind::Lines(3)} {initial} need={needed()} />
            <DateField name="on" label={posts::DAY} initial={Some(on)} need={needed()} />
        </>
    }
}

fn approval_fields(today: Date) -> Html {
    let needed = || Need::By(Words::from(words::NEED_REGISTER));
    html! {
        <>
            <TextField name="approval-number" label={posts::APPROVAL_NUMBER} need={needed()} />
            <DateField name="approval-on" label={posts::APPROVAL_ON} between={(None, Some(today))} need={needed()} />
            <PickField name="approval-by" label={posts::APPROVAL_BY} need={needed()} />
        </>
    }
}
