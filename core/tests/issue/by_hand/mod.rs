//! Files made by hand: every hard invariant is attacked by a fact that no command would have decided. What stands is
//! what stood, and a clash tells.

mod ending;
mod nothing;
mod order;

use cobuild::{
    issue::{
        Channel, Class, Command, ExclusionClass, Fact, Marks, MediationParty, MediationResult, OrderState,
        Outcome, RaisedBy, ReplyResult, Satisfaction, Solved, State, WhistleKind, WhistleResult, WhistleSide,
        Wish,
        limit::{self, Duty},
    },
    organisation::Kind,
    policy::Span,
    record::{IssueId, WhistleId, WorkOrderId},
};
use jiff::civil::{Date, DateTime, date};

use super::*;

fn id<T: From<uuid::Uuid>>(number: u128) -> T {
    uuid::Uuid::from_u128(number).into()
}
