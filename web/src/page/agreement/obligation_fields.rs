//! The fields about one obligation, for a draft and for an amendment.

use cobuild::{
    agreement::{Measure, ObligationChange, ObligationKind, ObligationTerms, Period},
    record::OrganisationId,
    text::Language,
};
use yew::prelude::*;

use crate::{
    component::{
        Answers, Choice, DateField, FormScope, Need, NumberField, Problem, Radios, Select, TextField,
        TextKind, Width,
    },
    page::{
        named::{choices, named},
        number::whole,
    },
    text::messages::agreement_page as words,
};

const QUALITATIVE: &str = "qualitative";
const QUANTIFIED: &str = "quantified";

/// Properties of [`ObligationFields`].
#[derive(Properties, PartialEq)]
pub struct ObligationFieldsProps {
    /// The obligation to begin with.
    #[prop_or_default]
    pub initial: Option<ObligationTerms>,
}

/// What is promised, how it is measured, by when.
#[component]
pub fn ObligationFields(props: &ObligationFieldsProps) -> Html {
    let said = props.initial.as_ref();
    let scope = use_context::<FormScope>().unwrap_or_default();
    let counts = use_state_eq(|| {
        let kept = scope.draft.and_then(|draft| draft.get("measure")).filter(|kept| !kept.is_empty());
        let counted = said.is_none_or(|said| said.measure != Measure::Qualitative);
        kept.map_or(counted, |kept| kept != QUALITATIVE)
    });
    let on_change = {
        let counts = counts.setter();
        move |measure: AttrValue| counts.set(measure != QUALITATIVE)
    };
    let kinds: Vec<Choice> = choices(ObligationKind::ALL, ObligationKind::text);
    let measures = vec![
        Choice::new(QUANTIFIED, words::COUNTED).hint(words::COUNTED_HINT),
        Choice::new(QUALITATIVE, words::QUALITATIVE).hint(words::QUALITATIVE_HINT),
    ];
    html! {
        <div class="form-group">
            <TextField name="text" label={words::OBLIGATION} kind={TextKind::Lines(3)} need={Need::By(words::NEED_DOCUMENT.into())} initial={said.map(|said| said.text.clone()).unwrap_or_default()} />
            <Select name="kind" label={words::KIND} choices={kinds} need={Need::Unmarked} initial={said.map_or(ObligationKind::Service, |said| said.kind).text().key} />
            <Radios name="measure" label={words::MEASURE} choices={measures} need={Need::Unmarked} initial={if *counts { QUANTIFIED } else { QUALITATIVE }} {on_change} />
            <div class="form-group">
                if *counts {
                    <Quantity measure={said.map(|said| said.measure.clone())} />
                }
            </div>
            <DateField name="due" label={words::DUE} hint={words::DUE_HINT} initial={said.and_then(|said| said.due)} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct QuantityProps {
    measure: Option<Measure>,
}

/// How many, of what, how often.
#[component]
fn Quantity(props: &QuantityProps) -> Html {
    let (quantity, unit, period) = match &props.measure {
        Some(Measure::Quantified { quantity, unit, period }) => {
            (Some(*quantity), unit.clone(), period.text().key)
        }
        _ => (None, String::new(), Period::Term.text().key),
    };
    let periods = choices(Period::ALL, Period::text);
    html! {
        <div class="form-group">
            <NumberField name="quantity" label={words::QUANTITY} need={Need::By(words::NEED_RATE.into())} initial={quantity} />
            <TextField name="unit" label={words::UNIT} hint={words::UNIT_HINT} width={Width::Short} need={Need::By(words::NEED_RATE.into())} initial={unit} />
            <Select name="period" label={words::PERIOD} choices={periods} need={Need::Unmarked} initial={period} />
        </div>
    }
}

/// Reads the fields. `party`: who promises.
///
/// # Errors
/// When the quantity is no whole number.
pub fn read(
    answers: &Answers,
    party: OrganisationId,
    language: Language,
) -> Result<ObligationTerms, Problem> {
    let kind = named(ObligationKind::ALL, ObligationKind::text, answers.text("kind"));
    let measure = if answers.text("measure") == QUALITATIVE {
        Measure::Qualitative
    } else {
        let period = named(Period::ALL, Period::text, answers.text("period"));
        Measure::Quantified {
            quantity: whole(answers, "quantity", language)?.unwrap_or_default(),
            unit: answers.text("unit").to_owned(),
            period: period.unwrap_or(Period::Term),
        }
    };
    Ok(ObligationTerms {
        party,
        text: answers.text("text").to_owned(),
        kind: kind.unwrap_or(ObligationKind::Service),
        measure,
        due: answers.date("due"),
    })
}

/// What differs between an obligation and the fields about it.
pub fn changes(before: &ObligationTerms, after: ObligationTerms) -> Vec<ObligationChange> {
    let changed = [
        (after.text != before.text).then_some(ObligationChange::Text(after.text)),
        (after.kind != before.kind).then_some(ObligationChange::Kind(after.kind)),
        (after.measure != before.measure).then_some(ObligationChange::Measure(after.measure)),
        (after.due != before.due).then_some(ObligationChange::Due(after.due)),
    ];
    changed.into_iter().flatten().collect()
}
