//! Joint meetings of the parties, and what each says about how it goes.

mod evaluate;
mod meet;
mod minutes;

use cobuild::record::AgreementId;
use jiff::civil::Date;
use yew::prelude::*;

/// What can be done about joint meetings and evaluations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewTask {
    /// Record that a joint meeting was held.
    Meet,
    /// Note where the minutes of a day's joint meeting are kept.
    Minutes(Date),
    /// Record a party's evaluation.
    Evaluate,
}

impl ReviewTask {
    pub(super) fn of(task: &str, of: &str) -> Option<ReviewTask> {
        match task {
            "meet" => Some(ReviewTask::Meet),
            "minutes" => of.parse().ok().map(ReviewTask::Minutes),
            "evaluate" => Some(ReviewTask::Evaluate),
            _ => None,
        }
    }

    pub(super) fn said(self) -> (&'static str, String) {
        match self {
            ReviewTask::Meet => ("meet", String::new()),
            ReviewTask::Minutes(on) => ("minutes", on.to_string()),
            ReviewTask::Evaluate => ("evaluate", String::new()),
        }
    }

    pub(super) fn form(self, id: AgreementId) -> Html {
        match self {
            ReviewTask::Meet => html! { <meet::MeetTask {id} /> },
            ReviewTask::Minutes(on) => html! { <minutes::MinutesTask {id} {on} /> },
            ReviewTask::Evaluate => html! { <evaluate::EvaluateTask {id} /> },
        }
    }
}
