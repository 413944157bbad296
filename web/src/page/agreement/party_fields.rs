//! The fields about one party, and as many slots of them as parties are named.

use cobuild::{
    agreement::{Participation, PartyChange, PartyTerms, Signatory},
    record::OrganisationId,
    text::Language,
};
use yew::prelude::*;

use crate::{
    component::{Answers, Checkbox, FormScope, Need, Problem, TextField, Width},
    page::organisation::{PickField, picked},
    store::StoreView,
    text::{Words, messages::agreement_page as words, use_language},
};

/// Slots at the beginning: an agreement has two parties at least.
const SLOTS: usize = 2;

/// Properties of [`PartyFields`].
#[derive(Properties, PartialEq)]
pub struct PartyFieldsProps {
    /// What the names of the fields begin with.
    pub prefix: AttrValue,
    /// The entry to begin with.
    #[prop_or_default]
    pub initial: Option<PartyTerms>,
}

/// Role, signatory, contact person and mark of one party.
#[component]
pub fn PartyFields(props: &PartyFieldsProps) -> Html {
    let field = |name: &str| AttrValue::from(format!("{}-{name}", props.prefix));
    let initial = props.initial.as_ref();
    let signatory = initial.and_then(|party| party.signatory.clone());
    let (signatory, post) = signatory.map(|who| (who.name, who.post)).unwrap_or_default();
    let role = initial.map(|party| party.role.clone()).unwrap_or_default();
    let liaison = initial.and_then(|party| party.liaison.clone()).unwrap_or_default();
    let only = initial.is_some_and(|party| party.participation == Participation::ParticipatesOnly);
    html! {
        <div class="party-fields">
            <TextField name={field("role")} label={words::ROLE} hint={words::ROLE_HINT} width={Width::Medium} initial={role} />
            <TextField name={field("signatory")} label={words::SIGNATORY} width={Width::Medium} initial={signatory} />
            <TextField name={field("post")} label={words::POST} width={Width::Medium} initial={post} />
            <TextField name={field("liaison")} label={words::LIAISON} width={Width::Medium} initial={liaison} />
            <Checkbox name={field("only")} label={words::ONLY} hint={words::ONLY_HINT} initial={only} />
        </div>
    }
}

/// Properties of [`PartySlot`].
#[derive(Properties, PartialEq)]
pub struct PartySlotProps {
    /// What the names of the fields begin with; also the name of the field for the organisation.
    pub prefix: AttrValue,
    /// The label of that field.
    pub label: Words,
    /// Whether it must be filled.
    #[prop_or_default]
    pub need: Need,
    /// Told when an organisation is named.
    #[prop_or_default]
    pub on_chosen: Callback<()>,
}

/// One party: which organisation, and the fields about it once one is named.
#[component]
pub fn PartySlot(props: &PartySlotProps) -> Html {
    let scope = use_context::<FormScope>().unwrap_or_default();
    let kept = scope.draft.and_then(|draft| draft.get(&props.prefix)).is_some_and(|kept| !kept.is_empty());
    let chosen = use_state_eq(|| kept);
    let on_commit = {
        let (chosen, told) = (chosen.setter(), props.on_chosen.clone());
        move |name: String| {
            chosen.set(!name.trim().is_empty());
            if !name.trim().is_empty() {
                told.emit(());
            }
        }
    };
    html! {
        <div class="party-slot">
            <PickField name={props.prefix.clone()} label={props.label.clone()} need={props.need.clone()} {on_commit} />
            if *chosen {
                <PartyFields prefix={props.prefix.clone()} />
            }
        </div>
    }
}

/// Slots for parties; another one appears when the last is filled.
#[component]
pub fn PartySlots() -> Html {
    let language = use_language();
    let scope = use_context::<FormScope>().unwrap_or_default();
    let count = use_state_eq(|| {
        let filled = |index: &usize| {
            let kept = scope.draft.as_ref().and_then(|draft| draft.get(&prefix(*index)));
            kept.is_some_and(|kept| !kept.is_empty())
        };
        let filled = (0..MOST).filter(filled).max().map_or(0, |last| last + 1);
        (filled + 1).clamp(SLOTS, MOST)
    });
    let slot = |index: usize| {
        let n = (index + 1).to_string();
        let label = Words::from(words::PARTY_NUMBER.fill(language, &[("n", &n)]));
        let need = if index < SLOTS { Need::By(words::NEED_PARTIES.into()) } else { Need::Optional };
        let on_chosen = {
            let count = count.clone();
            move |()| {
                if index + 1 == *count {
                    count.set((*count + 1).min(MOST));
                }
            }
        };
        html! { <PartySlot key={index} prefix={prefix(index)} {label} {need} {on_chosen} /> }
    };
    html! { <div class="slots">{ for (0..*count).map(slot) }</div> }
}

/// More parties than this are added one by one to the draft.
const MOST: usize = 20;

fn prefix(index: usize) -> String {
    format!("party-{index}")
}

/// The parties that the slots name.
///
/// # Errors
/// With the slots whose name is not one organisation's.
pub fn parties(
    store: &StoreView,
    answers: &Answers,
    language: Language,
) -> Result<Vec<PartyTerms>, Vec<Problem>> {
    let mut named = Vec::new();
    let mut problems = Vec::new();
    for index in 0..MOST {
        match party_terms(store, answers, &prefix(index), language) {
            Ok(party) => named.extend(party),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(named) } else { Err(problems) }
}

/// The party that one slot names; `None` when it is empty.
///
/// # Errors
/// When the name is not one organisation's.
pub fn party_terms(
    store: &StoreView,
    answers: &Answers,
    prefix: &str,
    language: Language,
) -> Result<Option<PartyTerms>, Problem> {
    let organisation = picked(store, answers, prefix, language)?;
    Ok(organisation.map(|organisation| entry(organisation, answers, prefix)))
}

/// What the fields say about a party.
fn entry(organisation: OrganisationId, answers: &Answers, prefix: &str) -> PartyTerms {
    let said = |name: &str| answers.text(&format!("{prefix}-{name}")).to_owned();
    let (name, post, liaison) = (said("signatory"), said("post"), said("liaison"));
    let signatory = (!(name.is_empty() && post.is_empty())).then_some(Signatory { name, post });
    let only = answers.checked(&format!("{prefix}-only"));
    PartyTerms {
        organisation,
        role: said("role"),
        signatory,
        liaison: (!liaison.is_empty()).then_some(liaison),
        participation: if only { Participation::ParticipatesOnly } else { Participation::Contributes },
    }
}

/// What differs between a party's entry and the fields about it.
pub fn changes(before: &PartyTerms, answers: &Answers, prefix: &str) -> Vec<PartyChange> {
    let after = entry(before.organisation, answers, prefix);
    let changed = [
        (after.role != before.role).then_some(PartyChange::Role(after.role)),
        (after.signatory != before.signatory).then_some(PartyChange::Signatory(after.signatory)),
        (after.liaison != before.liaison).then_some(PartyChange::Liaison(after.liaison)),
        (after.participation != before.participation)
            .then_some(PartyChange::Participation(after.participation)),
    ];
    changed.into_iter().flatten().collect()
}
