use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Command, Decided, find_body, named, trimmed};
use crate::{
    meeting::{
        Fact, Seat, Seating,
        rules::{counted_as, in_order},
    },
    record::{BodyId, OrganisationId, SeatId},
    rule::Refusal,
    text::messages::meeting as words,
    workspace::{
        Context, Workspace,
        rules::{one_line, unknown},
    },
};

/// A seat to be added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewSeat {
    /// What it is called: a post, or the organisation's name.
    pub title: String,
    /// The organisation whose seat it is.
    #[serde(default)]
    pub organisation: Option<OrganisationId>,
    /// Who sits there.
    #[serde(default)]
    pub holder: Option<String>,
    /// The first day on which it counts; left out: the founding, or today.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day on which it counts.
    #[serde(default)]
    pub to: Option<Date>,
}

pub(super) fn decide(command: &Command, workspace: &Workspace, context: &mut Context<'_>) -> Decided {
    let today = context.today();
    match command {
        Command::Found { name, kind, building, organisation, on, seats } => {
            one_line(&words::field::BODY_NAME, name).require()?;
            named::building(workspace, *building)?;
            named::organisation(workspace, *organisation)?;
            let (body, on) = (context.ids.next(), on.unwrap_or(today));
            let founded = Fact::Founded {
                body,
                kind: *kind,
                name: name.trim().to_owned(),
                building: *building,
                organisation: *organisation,
                on,
            };
            if !seats.is_empty() {
                counted_as(*kind, Seating::Seats).require()?;
            }
            let seats = seats.iter().map(|seat| add(body, seat, on, workspace, context));
            std::iter::once(Ok(founded)).chain(seats).collect()
        }
        Command::Rename { body, name } => {
            find_body(workspace, *body)?;
            one_line(&words::field::BODY_NAME, name).require()?;
            Ok(vec![Fact::Renamed { body: *body, name: name.trim().to_owned() }])
        }
        Command::AddSeat { body, seat } => {
            counted_as(find_body(workspace, *body)?.kind, Seating::Seats).about(*body).require()?;
            Ok(vec![add(*body, seat, today, workspace, context)?])
        }
        Command::EndSeat { seat, to } => {
            let found = find_seat(workspace, *seat)?;
            let to = to.unwrap_or(today);
            in_order(&words::field::SEAT_TO, found.from, to).about(*seat).require()?;
            Ok(vec![Fact::SeatEnded { body: found.body, seat: *seat, to }])
        }
        Command::ChangeHolder { seat, holder, from } => {
            let found = find_seat(workspace, *seat)?;
            let from = from.unwrap_or(today);
            in_order(&words::field::HOLDER_FROM, found.from, from).about(*seat).require()?;
            let holder = trimmed(holder.as_ref());
            Ok(vec![Fact::HolderChanged { body: found.body, seat: *seat, holder, from }])
        }
        _ => Ok(Vec::new()),
    }
}

fn add(
    body: BodyId,
    seat: &NewSeat,
    from: Date,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Fact, Refusal> {
    one_line(&words::field::SEAT_TITLE, &seat.title).require()?;
    named::organisation(workspace, seat.organisation)?;
    let from = seat.from.unwrap_or(from);
    if let Some(to) = seat.to {
        in_order(&words::field::SEAT_TO, from, to).require()?;
    }
    Ok(Fact::SeatAdded {
        body,
        seat: context.ids.next(),
        title: seat.title.trim().to_owned(),
        organisation: seat.organisation,
        holder: trimmed(seat.holder.as_ref()),
        from,
        to: seat.to,
    })
}

fn find_seat(workspace: &Workspace, seat: SeatId) -> Result<&Seat, Refusal> {
    workspace.meetings.seat(seat).ok_or_else(|| unknown(seat).into())
}
