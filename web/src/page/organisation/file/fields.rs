use cobuild::{
    enterprise::{
        Establishment, OperatingStatus, Ownership, Particular, PartyMembers, PartyPresence, Presence,
        Registration, Reporting, TaxPlace, TaxScope, Topic,
    },
    text::Text,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::subject::Subject;
use crate::{
    component::{Choice, DateField, Need, NumberField, Select, TextField, TextKind, Width},
    page::{named, organisation::PickField},
    text::{
        Words,
        messages::{common, file_page as words},
    },
};

/// How the Party reaches a firm, as the form asks it.
pub const PRESENCES: [(&str, Text); 4] = [
    ("own", words::PARTY_OWN),
    ("joint", words::PARTY_JOINT),
    ("instructor", words::PARTY_INSTRUCTOR),
    ("none", words::PARTY_NONE),
];

/// The fields of a subject, with what the file says today. A value that stays untouched is said anew.
pub fn fields(subject: Subject, known: Option<&Particular>, today: Date) -> Html {
    let needed = || Need::By(words::NEED_FILE.into());
    let choose = |all: Vec<(&'static str, Text)>, initial: Option<&'static str>| {
        let choices: Vec<Choice> = all.into_iter().map(|(key, text)| Choice::new(key, text)).collect();
        html! { <Select name="said" label={subject.text()} {choices} blank={common::CHOOSE} initial={initial.unwrap_or_default()} need={needed()} /> }
    };
    let line = |lines: u32, hint: Words| {
        let initial = match known {
            Some(
                Particular::BusinessScope(text)
                | Particular::Remarks(text)
                | Particular::RegisteredAddress(text)
                | Particular::TaxedAt(text),
            ) => text.clone(),
            Some(Particular::Industry(industry)) => industry.to_string(),
            _ => String::new(),
        };
        html! { <TextField name="said" label={subject.text()} kind={TextKind::Lines(lines)} {hint} initial={AttrValue::from(initial)} need={needed()} /> }
    };
    let Subject::One(topic) = subject else { return of_a_year(subject, today) };
    match topic {
        Topic::Ownership => choose(
            named(Ownership::ALL, Ownership::text),
            key(known, |one| match one {
                Particular::Ownership(one) => Some(one.text()),
                _ => None,
            }),
        ),
        Topic::Status => choose(
            named(OperatingStatus::ALL, OperatingStatus::text),
            key(known, |one| match one {
                Particular::Status(one) => Some(one.text()),
                _ => None,
            }),
        ),
        Topic::Establishment => choose(
            named(Establishment::ALL, Establishment::text),
            key(known, |one| match one {
                Particular::Establishment(one) => Some(one.text()),
                _ => None,
            }),
        ),
        Topic::Union | Topic::WomensOrganisation => choose(
            named(Presence::ALL, Presence::text),
            key(known, |one| match one {
                Particular::Union(one) | Particular::WomensOrganisation(one) => Some(one.text()),
                _ => None,
            }),
        ),
        Topic::Registration => choose(
            named(Registration::ALL, Registration::text),
            key(known, |one| match one {
                Particular::Registration(one) => Some(one.text()),
                _ => None,
            }),
        ),
        Topic::TaxPlace => choose(
            named(TaxPlace::ALL, TaxPlace::text),
            key(known, |one| match one {
                Particular::TaxPlace(one) => Some(one.text()),
                _ => None,
            }),
        ),
        Topic::Reporting => choose(
            named(Reporting::ALL, Reporting::text),
            key(known, |one| match one {
                Particular::Reporting(one) => Some(one.text()),
                _ => None,
            }),
        ),
        Topic::Staff => {
            let initial = known.and_then(|one| match one {
                Particular::Staff(staff) => Some(*staff),
                _ => None,
            });
            html! { <NumberField name="said" label={subject.text()} {initial} need={needed()} /> }
        }
        Topic::PartyMembers => members(known),
        Topic::PartyOrganisation => presence(known),
        Topic::Industry => line(1, words::INDUSTRY_HINT.into()),
        Topic::RegistrationChanged => {
            let initial = known.and_then(|one| match one {
                Particular::RegistrationChanged(on) => Some(*on),
                _ => None,
            });
            html! { <DateField name="said" label={subject.text()} {initial} need={needed()} /> }
        }
        Topic::Capital => amount(subject.text()),
        Topic::RegisteredAddress | Topic::TaxedAt => line(1, Words::Nothing),
        Topic::BusinessScope | Topic::Remarks => line(4, Words::Nothing),
        Topic::Tax { .. } | Topic::Revenue { .. } => of_a_year(subject, today),
    }
}

/// The values of an enum, each by the key of its name.
pub fn named<T: Copy>(all: &[T], text: impl Fn(T) -> &'static Text) -> Vec<(&'static str, Text)> {
    all.iter().map(|one| (text(*one).key, *text(*one))).collect()
}

fn key(
    known: Option<&Particular>,
    text: impl Fn(&Particular) -> Option<&'static Text>,
) -> Option<&'static str> {
    known.and_then(text).map(|text| text.key)
}

fn members(known: Option<&Particular>) -> Html {
    let (total, probationary) = match known {
        Some(Particular::PartyMembers(members)) => {
            let probationary = match members {
                PartyMembers::Counted { probationary, .. } => Some(*probationary),
                PartyMembers::Total(_) => None,
            };
            (Some(members.total()), probationary)
        }
        _ => (None, None),
    };
    html! {
        <>
            <NumberField name="said" label={words::MEMBERS} hint={words::MEMBERS_HINT} initial={total} need={Need::By(words::NEED_FILE.into())} />
            <NumberField name="probationary" label={words::PROBATIONARY} hint={words::PROBATIONARY_HINT} initial={probationary} />
        </>
    }
}

fn presence(known: Option<&Particular>) -> Html {
    let initial = match known {
        Some(Particular::PartyOrganisation(presence)) => match presence {
            PartyPresence::Own { .. } => "own",
            PartyPresence::Joint { .. } => "joint",
            PartyPresence::Instructor { .. } => "instructor",
            PartyPresence::None { .. } => "none",
        },
        _ => "",
    };
    let choices = PRESENCES.map(|(key, text)| Choice::new(key, text)).to_vec();
    html! {
        <>
            <Select name="said" label={words::PARTY} {choices} blank={common::CHOOSE} {initial} need={Need::By(words::NEED_FILE.into())} />
            <PickField name="party" label={words::PARTY_WHICH} />
            <TextField name="party-why" label={words::PARTY_WHY} />
        </>
    }
}

fn amount(label: Text) -> Html {
    html! { <TextField name="said" {label} unit={words::YUAN} hint={words::AMOUNT_HINT} width={Width::Medium} need={Need::By(words::NEED_FILE.into())} /> }
}

/// The year before, unless somebody changes it.
fn of_a_year(subject: Subject, today: Date) -> Html {
    let year = u32::try_from(today.year().saturating_sub(1)).ok();
    let scopes = named::choices(TaxScope::ALL, TaxScope::text);
    html! {
        <>
            <NumberField name="year" label={words::YEAR} initial={year} need={Need::By(words::NEED_FILE.into())} />
            if subject == Subject::Tax {
                <Select name="scope" label={words::SCOPE} choices={scopes} initial={TaxScope::Whole.text().key} need={Need::Unmarked} />
            }
            { amount(subject.text()) }
        </>
    }
}
