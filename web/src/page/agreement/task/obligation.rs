use cobuild::{
    agreement::{Command, Measure, ObligationChange, ObligationKind, ObligationTerms, Period},
    record::{AgreementId, ObligationId},
    text::Language,
    workspace,
};
use yew::prelude::*;

use super::{Back, TaskPage, use_return, whole};
use crate::{
    act::use_act,
    component::{
        Answers, Choice, DateField, Form, Need, NumberField, Outcome, Problem, Radios, Select, TextField,
        TextKind, Width,
    },
    page::{beside::beside, party},
    store::use_store,
    text::{messages::agreement_page as words, use_language},
};

const FIELDS: &[(&str, &str)] =
    &[("agreement.field-obligation", "text"), ("AGR-05", "quantity"), ("AGR-10", "party")];

const QUALITATIVE: &str = "qualitative";
const QUANTIFIED: &str = "quantified";

#[derive(Properties, PartialEq)]
pub struct ObligationTaskProps {
    pub id: AgreementId,
    pub obligation: Option<ObligationId>,
}

/// Adds an obligation to a draft, or changes one.
#[component]
pub fn ObligationTask(props: &ObligationTaskProps) -> Html {
    let ObligationTaskProps { id, obligation } = *props;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(id, ""));
    let (before, parties) = store.read(|workspace| {
        let text = workspace.agreements.get(id);
        let before =
            text.zip(obligation).and_then(|(text, id)| text.obligation(id)).map(ObligationTerms::from);
        let parties = text.into_iter().flat_map(|text| &text.parties);
        let choice =
            |party: &cobuild::agreement::Party| party::choice(workspace, party.organisation, language);
        (before, parties.map(choice).collect::<Vec<_>>())
    });
    let counts = use_state_eq(|| before.as_ref().is_none_or(|before| before.measure != Measure::Qualitative));
    let on_change = {
        let counts = counts.setter();
        move |answers: Answers| counts.set(answers.text("measure") != QUALITATIVE)
    };
    let on_submit = {
        let before = before.clone();
        move |answers: Answers| {
            let terms = match read(&answers, before.as_ref(), language) {
                Ok(terms) => terms,
                Err(problem) => return Outcome::Refused(vec![problem]),
            };
            let (command, done) = match (&before, obligation) {
                (Some(before), Some(obligation)) => {
                    let changes = changes(before, terms);
                    (
                        Command::EditObligation { agreement: id, obligation, changes },
                        words::OBLIGATION_CHANGED,
                    )
                }
                _ => (Command::AddObligation { agreement: id, terms }, words::OBLIGATION_ADDED),
            };
            beside(act.send(workspace::Command::Agreement(command), done, back.clone()), FIELDS)
        }
    };
    let title = if obligation.is_some() { words::EDIT_OBLIGATION } else { words::ADD_OBLIGATION };
    let submit = if obligation.is_some() { words::SAVE } else { words::ADD_OBLIGATION };
    let key = obligation.map_or("new".to_owned(), |id| id.to_string());
    let said = before.as_ref();
    let kinds =
        ObligationKind::ALL.iter().map(|kind| Choice::new(kind.text().key, kind.text())).collect::<Vec<_>>();
    let measures = vec![
        Choice::new(QUANTIFIED, words::COUNTED).hint(words::COUNTED_HINT),
        Choice::new(QUALITATIVE, words::QUALITATIVE).hint(words::QUALITATIVE_HINT),
    ];
    html! {
        <TaskPage {id} {title} purpose={words::OBLIGATION_PURPOSE}>
            <Form id="obligation" draft={Some(format!("agreement/{id}/obligation/{key}"))} {submit} actions={html! { <Back {id} /> }} {on_change} {on_submit}>
                <div class="form-group">
                    if said.is_none() {
                        <Select name="party" label={words::PROMISED_BY} choices={parties} blank={words::CHOOSE_PARTY} need={Need::By(words::NEED_DOCUMENT.into())} />
                    }
                </div>
                <TextField name="text" label={words::OBLIGATION} kind={TextKind::Lines(3)} need={Need::By(words::NEED_DOCUMENT.into())} initial={said.map(|said| said.text.clone()).unwrap_or_default()} />
                <Select name="kind" label={words::KIND} choices={kinds} need={Need::Unmarked} initial={said.map_or(ObligationKind::Service, |said| said.kind).text().key} />
                <Radios name="measure" label={words::MEASURE} choices={measures} need={Need::Unmarked} initial={if *counts { QUANTIFIED } else { QUALITATIVE }} />
                <div class="form-group">
                    if *counts {
                        <Quantity measure={said.map(|said| said.measure.clone())} />
                    }
                </div>
                <DateField name="due" label={words::DUE} hint={words::DUE_HINT} initial={said.and_then(|said| said.due)} />
            </Form>
        </TaskPage>
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
    let periods =
        Period::ALL.iter().map(|period| Choice::new(period.text().key, period.text())).collect::<Vec<_>>();
    html! {
        <div class="form-group">
            <NumberField name="quantity" label={words::QUANTITY} need={Need::By(words::NEED_RATE.into())} initial={quantity} />
            <TextField name="unit" label={words::UNIT} hint={words::UNIT_HINT} width={Width::Short} need={Need::By(words::NEED_RATE.into())} initial={unit} />
            <Select name="period" label={words::PERIOD} choices={periods} need={Need::Unmarked} initial={period} />
        </div>
    }
}

fn read(
    answers: &Answers,
    before: Option<&ObligationTerms>,
    language: Language,
) -> Result<ObligationTerms, Problem> {
    let party = match before {
        Some(before) => before.party,
        None => answers.text("party").parse().map_err(|_| Problem::of("party", words::PARTY_MISSING))?,
    };
    let kind = ObligationKind::ALL.iter().copied().find(|kind| kind.text().key == answers.text("kind"));
    let measure = if answers.text("measure") == QUALITATIVE {
        Measure::Qualitative
    } else {
        let period = Period::ALL.iter().copied().find(|period| period.text().key == answers.text("period"));
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

fn changes(before: &ObligationTerms, after: ObligationTerms) -> Vec<ObligationChange> {
    let changed = [
        (after.text != before.text).then_some(ObligationChange::Text(after.text)),
        (after.kind != before.kind).then_some(ObligationChange::Kind(after.kind)),
        (after.measure != before.measure).then_some(ObligationChange::Measure(after.measure)),
        (after.due != before.due).then_some(ObligationChange::Due(after.due)),
    ];
    changed.into_iter().flatten().collect()
}
