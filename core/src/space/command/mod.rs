mod booking;
mod loan;
mod occurrence;
mod space;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Booking, BookingChange, Place, PriorityClass, Request, ServiceArea, Space, SpaceChange, SpaceEntry, Stop,
};
use crate::{
    record::{BookingId, BuildingId, LoanId, OrganisationId, SpaceId},
    rule::Refusal,
    text::{Text, messages::space as words},
    workspace::{
        self, Context, Workspace,
        rules::{not_now, unknown},
    },
};

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Put a space on record.
    Add {
        /// What the entry says.
        entry: Box<SpaceEntry>,
    },
    /// Change parts of its entry.
    Edit {
        /// The space.
        space: SpaceId,
        /// What to change.
        changes: Vec<SpaceChange>,
    },
    /// Take it out of use.
    Close {
        /// The space.
        space: SpaceId,
        /// Why.
        reason: String,
    },
    /// Put it back into use.
    Reopen {
        /// The space.
        space: SpaceId,
    },
    /// Declare the spaces of a building as a whole, where only their total is known.
    DeclareArea {
        /// The building.
        building: BuildingId,
        /// What is declared.
        area: ServiceArea,
    },
    /// Lead visitors through the spaces of a building: the stops in their order. They replace those before.
    SetTour {
        /// The building.
        building: BuildingId,
        /// The stops.
        stops: Vec<Stop>,
    },
    /// Give a class of bookings the office's own name.
    NameClass {
        /// The class.
        class: PriorityClass,
        /// What the office calls it.
        name: String,
    },
    /// Ask for a space.
    Request {
        /// The space.
        space: SpaceId,
        /// What is asked for.
        request: Box<Request>,
    },
    /// Change parts of a booking; another time is another booking.
    EditBooking {
        /// The booking.
        booking: BookingId,
        /// What to change.
        changes: Vec<BookingChange>,
    },
    /// Approve a booking.
    Approve {
        /// The booking.
        booking: BookingId,
        /// The days of a series without which it is approved.
        #[serde(default)]
        except: Vec<Date>,
        /// Why whatever is booked is displaced; an important meeting alone may, and nothing is displaced without it.
        #[serde(default)]
        displacing: Option<String>,
    },
    /// Say no to a booking.
    Decline {
        /// The booking.
        booking: BookingId,
        /// Why.
        reason: String,
    },
    /// Record that whoever asked for it gave it up.
    Cancel {
        /// The booking.
        booking: BookingId,
        /// The day; all that has not begun when there is none.
        #[serde(default)]
        on: Option<Date>,
        /// Why.
        reason: String,
    },
    /// Record that they confirmed that they will come.
    Confirm {
        /// The booking.
        booking: BookingId,
        /// The day.
        on: Date,
    },
    /// Record that they came.
    Hold {
        /// The booking.
        booking: BookingId,
        /// The day.
        on: Date,
    },
    /// Give the space free because they are late.
    Release {
        /// The booking.
        booking: BookingId,
        /// The day.
        on: Date,
    },
    /// Record that nobody came.
    MarkNoShow {
        /// The booking.
        booking: BookingId,
        /// The day.
        on: Date,
    },
    /// Record that whoever was displaced was told.
    TellDisplaced {
        /// The booking that was displaced.
        booking: BookingId,
        /// The day.
        on: Date,
    },
    /// Decide that an organisation may not book for a while.
    Suspend {
        /// The organisation.
        organisation: OrganisationId,
        /// The last day.
        until: Date,
        /// Why.
        reason: String,
    },
    /// Decide that it may book again.
    LiftSuspension {
        /// The organisation.
        organisation: OrganisationId,
        /// Why.
        reason: String,
    },
    /// Lend a copy.
    Lend {
        /// The title.
        title: String,
        /// The number of the copy.
        copy: String,
        /// A label of the borrower, such as a card's; never an identity number.
        #[serde(default)]
        borrower: String,
        /// Where.
        at: Place,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
    },
    /// Extend a loan.
    Renew {
        /// The loan.
        loan: LoanId,
    },
    /// Take a copy back, at any place of the lending network.
    TakeBack {
        /// The loan.
        loan: LoanId,
        /// Where.
        at: Place,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
    },
}

/// Decides a command: the facts it leads to, or why it is refused.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let facts = match command {
        Command::Add { .. }
        | Command::Edit { .. }
        | Command::Close { .. }
        | Command::Reopen { .. }
        | Command::DeclareArea { .. }
        | Command::SetTour { .. }
        | Command::NameClass { .. } => space::decide(command, workspace, context),
        Command::Request { .. }
        | Command::EditBooking { .. }
        | Command::Approve { .. }
        | Command::Decline { .. }
        | Command::Cancel { on: None, .. }
        | Command::Suspend { .. }
        | Command::LiftSuspension { .. } => booking::decide(command, workspace, context),
        Command::Cancel { .. }
        | Command::Confirm { .. }
        | Command::Hold { .. }
        | Command::Release { .. }
        | Command::MarkNoShow { .. }
        | Command::TellDisplaced { .. } => occurrence::decide(command, workspace, context),
        Command::Lend { .. } | Command::Renew { .. } | Command::TakeBack { .. } => {
            loan::decide(command, workspace, context)
        }
    };
    facts.map(|facts| facts.into_iter().map(workspace::Fact::Space).collect())
}

/// The space, unless it was taken out of use.
fn in_use<'a>(workspace: &'a Workspace, id: SpaceId, step: &'static Text) -> Result<&'a Space, Refusal> {
    let space = workspace.spaces.get(id).ok_or_else(|| unknown(id))?;
    match space.closed() {
        Some(_) => Err(not_now(id, step, &words::STATE_CLOSED).into()),
        None => Ok(space),
    }
}

fn known(workspace: &Workspace, id: BookingId) -> Result<&Booking, Refusal> {
    workspace.spaces.booking(id).ok_or_else(|| unknown(id).into())
}
