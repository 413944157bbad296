use cobuild::visit::{Consent, DemandCategory, NewDemand, Urgency};
use yew::prelude::*;

use super::rows::{Rows, ids, use_rows};
use crate::{
    component::{Answers, Button, Choice, Glyph, Need, Radios, Select, TextField, TextKind, Weight},
    page::named::{choices, named},
    text::{Words, messages::visit_page as words, use_language},
};

const ROWS: &str = "demands";

/// What was asked for: any number of demands.
#[component]
pub fn DemandRows() -> Html {
    let language = use_language();
    let rows: Rows = use_rows(ROWS, 0);
    let add = {
        let rows = rows.clone();
        move |()| rows.add()
    };
    let row = |(index, id): (usize, &u32)| {
        let (id, rows) = (*id, rows.clone());
        let number = words::DEMAND_NUMBER.fill(language, &[("n", &(index + 1).to_string())]);
        let spoken = words::REMOVE_DEMAND.fill(language, &[("n", &(index + 1).to_string())]);
        html! {
            <fieldset class="card" key={id}>
                <legend class="label">{ number }</legend>
                <DemandFields prefix={format!("{ROWS}-{id}")} />
                <Button label={words::REMOVE} {spoken} weight={Weight::Quiet} icon={Glyph::Close} on_press={move |()| rows.remove(id)} />
            </fieldset>
        }
    };
    html! {
        <div class="part">
            <input type="hidden" name={ROWS} value={rows.value()} />
            <div class="part">{ for rows.ids().iter().enumerate().map(row) }</div>
            <div class="actions">
                <Button label={if rows.ids().is_empty() { words::ADD_DEMAND } else { words::ADD_ANOTHER_DEMAND }} icon={Glyph::Plus} on_press={add} />
            </div>
        </div>
    }
}

/// Properties of [`DemandFields`].
#[derive(Properties, PartialEq)]
pub struct DemandFieldsProps {
    /// What the names of the fields begin with.
    pub prefix: AttrValue,
    /// The demand to begin with.
    #[prop_or_default]
    pub initial: Option<NewDemand>,
}

/// The fields of one demand.
#[component]
pub fn DemandFields(props: &DemandFieldsProps) -> Html {
    let field = |name: &str| AttrValue::from(format!("{}-{name}", props.prefix));
    let initial = props.initial.as_ref();
    let categories: Vec<Choice> = choices(DemandCategory::ALL, DemandCategory::text);
    let urgencies: Vec<Choice> = choices(Urgency::ALL, Urgency::text);
    let consents: Vec<Choice> = choices(Consent::ALL, Consent::text);
    let category = initial.map_or(DemandCategory::Other, |demand| demand.category).text().key;
    let urgency = initial.map(|demand| demand.urgency).unwrap_or_default().text().key;
    let consent = initial.map(|demand| demand.consent).unwrap_or_default().text().key;
    let text = initial.map(|demand| demand.text.clone()).unwrap_or_default();
    let answer = initial.and_then(|demand| demand.answer.clone()).unwrap_or_default();
    let chain = Words::from(words::NEED_CHAIN);
    html! {
        <>
            <TextField name={field("text")} label={words::DEMAND_TEXT} kind={TextKind::Lines(2)} initial={text} need={Need::By(chain)} />
            <Select name={field("category")} label={words::CATEGORY} choices={categories} initial={category} need={Need::Unmarked} />
            <Radios name={field("urgency")} label={words::URGENCY} choices={urgencies} initial={urgency} need={Need::Unmarked} />
            <Select name={field("consent")} label={words::CONSENT} hint={words::CONSENT_HINT} choices={consents} initial={consent} need={Need::Unmarked} />
            <TextField name={field("answer")} label={words::ANSWER} hint={words::ANSWER_HINT} kind={TextKind::Lines(2)} initial={answer} />
        </>
    }
}

/// The demands of a sent form, with the prefix of each. A row in which nothing was written is none.
pub fn demands(answers: &Answers) -> Vec<(String, NewDemand)> {
    let prefixes = ids(answers.text(ROWS)).into_iter().map(|id| format!("{ROWS}-{id}"));
    let read = prefixes.map(|prefix| {
        let demand = demand(answers, &prefix);
        (prefix, demand)
    });
    read.filter(|(_, demand)| !(demand.text.is_empty() && demand.answer.is_none())).collect()
}

/// The demand that the fields with this prefix describe.
pub fn demand(answers: &Answers, prefix: &str) -> NewDemand {
    let said = |name: &str| answers.text(&format!("{prefix}-{name}"));
    let (category, urgency, consent, answer) =
        (said("category"), said("urgency"), said("consent"), said("answer"));
    let category = named(DemandCategory::ALL, DemandCategory::text, category);
    let urgency = named(Urgency::ALL, Urgency::text, urgency);
    let consent = named(Consent::ALL, Consent::text, consent);
    NewDemand {
        category: category.unwrap_or(DemandCategory::Other),
        text: said("text").to_owned(),
        urgency: urgency.unwrap_or_default(),
        consent: consent.unwrap_or_default(),
        answer: (!answer.is_empty()).then(|| answer.to_owned()),
    }
}
