use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Decided, find_body};
use crate::{
    meeting::{Approval, CongressGround, Fact, OfficeFact, Requester, Rotation, Seating, rules},
    record::{BodyId, SeatId},
    rule::Refusal,
    text::messages::meeting as words,
    workspace::{
        Context, Workspace,
        rules::{said, unknown},
    },
};

/// What may be asked about a body as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfficeCommand {
    /// Have its seats chair it in turns, as four 樓書記 do, a quarter each. A session that names no chair is chaired by
    /// the seat whose turn it is.
    Rotate {
        /// The body.
        body: BodyId,
        /// The seats in their order.
        seats: Vec<SeatId>,
        /// The first day of the first turn; today when it is left out.
        #[serde(default)]
        from: Option<Date>,
    },
    /// Say where its results are always posted.
    SetNoticePlace {
        /// The body.
        body: BodyId,
        /// The place.
        place: String,
    },
    /// Record the approval of the level above, which a congress needs.
    Approve {
        /// The body.
        body: BodyId,
        /// Its number.
        reference: String,
        /// Its day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
        /// Why the congress may meet: many members, or members who work scattered.
        #[serde(default)]
        ground: CongressGround,
    },
    /// Record that it was asked to be called.
    RequestMeeting {
        /// The body.
        body: BodyId,
        /// Who asks.
        requester: Requester,
        /// How many of them ask.
        asking: u32,
        /// How many of them there are.
        of: u32,
        /// What for.
        why: String,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
    },
}

pub(super) fn decide(command: &OfficeCommand, workspace: &Workspace, context: &Context<'_>) -> Decided {
    let today = context.today();
    let fact = match command {
        OfficeCommand::Rotate { body, seats, from } => {
            let found = find_body(workspace, *body)?;
            rules::counted_as(found.kind, Seating::Seats).about(*body).require()?;
            if let Some(stranger) = seats.iter().find(|seat| !found.seats.contains(seat)) {
                return Err(unknown(*stranger).into());
            }
            let from = from.unwrap_or(today);
            OfficeFact::RotationSet { body: *body, rotation: Rotation { seats: seats.clone(), from } }
        }
        OfficeCommand::SetNoticePlace { body, place } => {
            find_body(workspace, *body)?;
            said(&words::field::PLACE, place).require()?;
            OfficeFact::NoticePlaceSet { body: *body, place: place.trim().to_owned() }
        }
        OfficeCommand::Approve { body, reference, on, ground } => {
            find_body(workspace, *body)?;
            said(&words::field::APPROVAL, reference).require()?;
            let on = happened(*on, today)?;
            let approval = Approval { reference: reference.trim().to_owned(), on, ground: *ground };
            OfficeFact::Approved { body: *body, approval }
        }
        OfficeCommand::RequestMeeting { body, requester, asking, of, why, on } => {
            find_body(workspace, *body)?;
            said(&words::field::WHY, why).require()?;
            OfficeFact::MeetingRequested {
                body: *body,
                requester: *requester,
                asking: *asking,
                of: *of,
                on: happened(*on, today)?,
                why: why.trim().to_owned(),
            }
        }
    };
    Ok(vec![Fact::Office(fact)])
}

/// A day that is not after today.
fn happened(on: Option<Date>, today: Date) -> Result<Date, Refusal> {
    let on = on.unwrap_or(today);
    rules::in_order(&words::field::TODAY, on, today).require()?;
    Ok(on)
}
