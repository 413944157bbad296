//! Reads a visit from its form, and puts refusals beside their fields.

use cobuild::{
    building::{LeaveIntention, LeaveStatus},
    organisation::Phone,
    record::OrganisationId,
    text::Language,
    visit::{Changes, Channel, Command, Met, NewDemand, Staying},
};
use yew::AttrValue;

use super::{demand_fields::demands, met_fields::met, words::visitors};
use crate::{
    component::{Answers, Outcome, Problem},
    page::{named::named, number::whole, organisation::place},
    text::messages::visit_page as words,
};

/// The visit that a form describes.
///
/// # Errors
/// With what cannot be read.
pub fn record(
    organisation: OrganisationId,
    answers: &Answers,
    language: Language,
) -> Result<Command, Vec<Problem>> {
    let changes = changes(answers, language)?;
    let Some(at) = answers.moment("at") else { return Err(vec![Problem::of("at", words::AT_MISSING)]) };
    Ok(Command::Record {
        organisation,
        at,
        channel: channel(answers),
        visitors: visitors(answers.text("visitors")),
        room: answers.text("room").parse().ok(),
        met: met(answers).into_iter().map(|(_, met)| met).collect(),
        purpose: answers.text("purpose").to_owned(),
        changes,
        policy_told: answers.text("policy").to_owned(),
        demands: demands(answers).into_iter().map(|(_, demand)| demand).collect(),
        next_on: answers.date("next"),
    })
}

/// How it was made.
pub fn channel(answers: &Answers) -> Channel {
    let channel = answers.text("channel");
    named(Channel::ALL, Channel::text, channel).unwrap_or_default()
}

/// What has changed at the firm.
///
/// # Errors
/// With the figures that are no whole numbers.
pub fn changes(answers: &Answers, language: Language) -> Result<Changes, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut number = |name: &'static str| {
        whole(answers, name, language).unwrap_or_else(|problem| {
            problems.push(problem);
            None
        })
    };
    let (staff, party_members) = (number("staff"), number("members"));
    let reason = answers.text("leaving-reason");
    let leaving = answers.checked("leaving").then(|| LeaveIntention {
        on: answers.date("leaving-on"),
        reason: (!reason.is_empty()).then(|| reason.to_owned()),
        status: LeaveStatus::NotSigned,
    });
    let staying = if answers.checked("staying") { Staying::Stays } else { Staying::NotSaid };
    let lease_ends = answers.date("lease");
    let changes = Changes { staff, party_members, lease_ends, leaving, staying, ..Changes::default() };
    if problems.is_empty() { Ok(changes) } else { Err(problems) }
}

/// Puts what a rule found wrong beside the field it is about.
pub fn beside(outcome: Outcome, answers: &Answers) -> Outcome {
    let no_text = |(_, demand): &(String, NewDemand)| demand.text.is_empty();
    let no_name = |(_, met): &(String, Met)| met.name.is_empty();
    let no_phone =
        |(_, met): &(String, Met)| met.phone.as_ref().is_some_and(|phone| phone.parse::<Phone>().is_err());
    let of_row = |row: Option<(String, Met)>, field| {
        row.map(|(prefix, _)| AttrValue::from(format!("{prefix}-{field}")))
    };
    place(outcome, |asked| match asked {
        "VIS-01" => Some("at".into()),
        "VIS-02" => Some("visitors".into()),
        "VIS-03" => Some("next".into()),
        "ORG-05" => Some("firm".into()),
        "ORG-01" | "ORG-02" | "ORG-03" | "ORG-04" => Some("uscc".into()),
        "visit.demand-text" => {
            demands(answers).into_iter().find(no_text).map(|(prefix, _)| format!("{prefix}-text").into())
        }
        "visit.met-name" => of_row(met(answers).into_iter().find(no_name), "name"),
        "ORG-13" => of_row(met(answers).into_iter().find(no_phone), "phone"),
        _ => None,
    })
}
