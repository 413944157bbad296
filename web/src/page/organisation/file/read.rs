use cobuild::{
    enterprise::{
        Citation, Command, Establishment, OperatingStatus, Ownership, Particular, PartyMembers,
        PartyPresence, Presence, Registration, Reporting, Revenue, Source, Tax, TaxPlace, TaxScope, Topic,
    },
    money::Money,
    record::OrganisationId,
    text::{Language, Text},
    visibility::Visibility,
};

use super::subject::Subject;
use crate::{
    component::{Answers, Problem},
    page::{
        named::named,
        number::{needed, whole},
        organisation::picked,
    },
    store::StoreView,
    text::messages::{common, file_page as words},
};

/// The sources that a form offers besides a document, which is named.
pub const SOURCES: [(&str, Source); 5] = [
    ("firm", Source::Firm),
    ("register", Source::Register),
    ("tax-authority", Source::TaxAuthority),
    ("statistics", Source::StatisticsBureau),
    ("property", Source::PropertyCompany),
];

/// What a form states.
///
/// # Errors
/// With the field that says nothing which could be meant.
pub fn stated(
    store: &StoreView,
    firm: OrganisationId,
    subject: Subject,
    answers: &Answers,
    language: Language,
) -> Result<Command, Problem> {
    let as_of = answers.date("as-of").ok_or_else(|| Problem::of("as-of", words::DAY_MISSING))?;
    let source = source(answers)?;
    if subject == Subject::One(Topic::Industry) {
        let code = answers.text("said").to_owned();
        return Ok(Command::StateIndustry { organisation: firm, code, as_of, source });
    }
    let particulars = vec![particular(store, subject, answers, language)?];
    Ok(Command::State { organisation: firm, particulars, as_of, source })
}

fn source(answers: &Answers) -> Result<Source, Problem> {
    let key = answers.text("source");
    if let Some((_, source)) = SOURCES.iter().find(|(name, _)| *name == key) {
        return Ok(source.clone());
    }
    let named = Citation::new(answers.text("document"));
    named.map(Source::Document).ok_or_else(|| Problem::of("document", words::DOCUMENT_MISSING))
}

fn particular(
    store: &StoreView,
    subject: Subject,
    answers: &Answers,
    language: Language,
) -> Result<Particular, Problem> {
    let text = || answers.text("said").to_owned();
    let topic = match subject {
        Subject::Tax => {
            return Ok(Particular::Tax(Tax {
                year: year(answers, language)?,
                scope: chosen(answers, "scope", TaxScope::ALL, TaxScope::text)?,
                amount: amount(answers, language)?,
                visibility: Visibility::Internal,
            }));
        }
        Subject::Revenue => {
            return Ok(Particular::Revenue(Revenue {
                year: year(answers, language)?,
                amount: amount(answers, language)?,
                visibility: Visibility::Internal,
            }));
        }
        Subject::One(topic) => topic,
    };
    Ok(match topic {
        Topic::Ownership => Particular::Ownership(said(answers, Ownership::ALL, Ownership::text)?),
        Topic::Status => Particular::Status(said(answers, OperatingStatus::ALL, OperatingStatus::text)?),
        Topic::Establishment => {
            Particular::Establishment(said(answers, Establishment::ALL, Establishment::text)?)
        }
        Topic::Union => Particular::Union(said(answers, Presence::ALL, Presence::text)?),
        Topic::WomensOrganisation => {
            Particular::WomensOrganisation(said(answers, Presence::ALL, Presence::text)?)
        }
        Topic::Registration => {
            Particular::Registration(said(answers, Registration::ALL, Registration::text)?)
        }
        Topic::TaxPlace => Particular::TaxPlace(said(answers, TaxPlace::ALL, TaxPlace::text)?),
        Topic::Reporting => Particular::Reporting(said(answers, Reporting::ALL, Reporting::text)?),
        Topic::Staff => Particular::Staff(needed(answers, "said", language)?),
        Topic::PartyMembers => Particular::PartyMembers(members(answers, language)?),
        Topic::PartyOrganisation => Particular::PartyOrganisation(presence(store, answers, language)?),
        Topic::RegistrationChanged => Particular::RegistrationChanged(
            answers.date("said").ok_or_else(|| Problem::of("said", words::DAY_MISSING))?,
        ),
        Topic::Capital => Particular::Capital(amount(answers, language)?),
        Topic::BusinessScope => Particular::BusinessScope(text()),
        Topic::RegisteredAddress => Particular::RegisteredAddress(text()),
        Topic::TaxedAt => Particular::TaxedAt(text()),
        Topic::Industry | Topic::Remarks | Topic::Tax { .. } | Topic::Revenue { .. } => {
            Particular::Remarks(text())
        }
    })
}

fn said<T: Copy>(answers: &Answers, all: &[T], text: impl Fn(T) -> &'static Text) -> Result<T, Problem> {
    chosen(answers, "said", all, text)
}

fn chosen<T: Copy>(
    answers: &Answers,
    name: &'static str,
    all: &[T],
    text: impl Fn(T) -> &'static Text,
) -> Result<T, Problem> {
    named(all, text, answers.text(name)).ok_or_else(|| Problem::of(name, common::CHOOSE))
}

fn year(answers: &Answers, language: Language) -> Result<i16, Problem> {
    let year = needed(answers, "year", language)?;
    i16::try_from(year)
        .map_err(|_| Problem::of("year", words::NOT_A_YEAR.fill(language, &[("typed", &year.to_string())])))
}

fn amount(answers: &Answers, language: Language) -> Result<Money, Problem> {
    let typed = answers.text("said");
    typed.parse().map_err(|_| Problem::of("said", words::NOT_AN_AMOUNT.fill(language, &[("typed", typed)])))
}

/// All together; apart when it was said how many are probationary.
fn members(answers: &Answers, language: Language) -> Result<PartyMembers, Problem> {
    let total = needed(answers, "said", language)?;
    let Some(probationary) = whole(answers, "probationary", language)? else {
        return Ok(PartyMembers::Total(total));
    };
    let full = total.checked_sub(probationary);
    let full = full.ok_or_else(|| Problem::of("probationary", words::MORE_PROBATIONARY))?;
    Ok(PartyMembers::Counted { full, probationary })
}

fn presence(store: &StoreView, answers: &Answers, language: Language) -> Result<PartyPresence, Problem> {
    let organisation = picked(store, answers, "party", language)?;
    Ok(match answers.text("said") {
        "own" => PartyPresence::Own { organisation },
        "joint" => PartyPresence::Joint {
            organisation: organisation.ok_or_else(|| Problem::of("party", words::PARTY_MISSING))?,
        },
        "instructor" => PartyPresence::Instructor { appointment: None },
        "none" => {
            let reason = Citation::new(answers.text("party-why"));
            PartyPresence::None {
                reason: reason.ok_or_else(|| Problem::of("party-why", words::PARTY_WHY_MISSING))?,
            }
        }
        _ => return Err(Problem::of("said", common::CHOOSE)),
    })
}
