//! What the parties pool: promised, delivered, used.

mod ledger;
mod pledge;
mod unpledge;

use cobuild::{
    agreement::{Amount, Pooled},
    money::Money,
    record::{AgreementId, PledgeId},
    text::Language,
};
use yew::prelude::*;

use crate::{
    component::{Answers, Need, Problem, TextField, Width},
    text::{Words, messages::agreement_pool as words},
};

/// What can be done with pooled resources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PoolTask {
    /// Record that a party promises something.
    Pledge,
    /// Enter a line in a pledge's ledger.
    Ledger(PledgeId),
    /// Take a pledge back.
    Unpledge(PledgeId),
}

impl PoolTask {
    pub(super) fn of(task: &str, of: &str) -> Option<PoolTask> {
        match task {
            "pledge" => Some(PoolTask::Pledge),
            "ledger" => of.parse().ok().map(PoolTask::Ledger),
            "unpledge" => of.parse().ok().map(PoolTask::Unpledge),
            _ => None,
        }
    }

    pub(super) fn said(self) -> (&'static str, String) {
        match self {
            PoolTask::Pledge => ("pledge", String::new()),
            PoolTask::Ledger(pledge) => ("ledger", pledge.to_string()),
            PoolTask::Unpledge(pledge) => ("unpledge", pledge.to_string()),
        }
    }

    pub(super) fn form(self, id: AgreementId) -> Html {
        match self {
            PoolTask::Pledge => html! { <pledge::PledgeTask {id} /> },
            PoolTask::Ledger(pledge) => html! { <ledger::LedgerTask {id} {pledge} /> },
            PoolTask::Unpledge(pledge) => html! { <unpledge::UnpledgeTask {id} {pledge} /> },
        }
    }
}

#[derive(Properties, PartialEq)]
struct AmountFieldProps {
    resource: Pooled,
}

/// How much of a resource, in its unit.
#[component]
fn AmountField(props: &AmountFieldProps) -> Html {
    let (unit, hint): (_, Words) = match props.resource {
        Pooled::Funds => (words::UNIT_YUAN, words::FUNDS_HINT.into()),
        Pooled::VenueHours => (words::UNIT_HOURS, Words::Nothing),
        Pooled::VenueOccasions => (words::UNIT_OCCASIONS, Words::Nothing),
        Pooled::PersonDays => (words::UNIT_PERSON_DAYS, Words::Nothing),
    };
    html! {
        <TextField name="amount" label={words::AMOUNT} {unit} {hint} width={Width::Short} need={Need::By(words::NEED_LEDGER.into())} />
    }
}

/// Reads that field: an amount of money, or a whole number.
fn amount(answers: &Answers, resource: Pooled, language: Language) -> Result<Amount, Problem> {
    let said = |sentence: String| Problem::of("amount", sentence);
    let text = answers.text("amount");
    let not_read = || said(words::NOT_AN_AMOUNT.fill(language, &[("given", text)]));
    match resource {
        _ if text.is_empty() => Err(Problem::of("amount", words::AMOUNT_MISSING)),
        Pooled::Funds => text.parse::<Money>().map(Amount::Funds).map_err(|_| not_read()),
        counted => match answers.number("amount") {
            Some(Ok(number)) => Ok(Amount::of(counted, number.into())),
            _ => Err(not_read()),
        },
    }
}
