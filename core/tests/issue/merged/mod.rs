//! Two devices that did not know of each other: whatever each was allowed to do, together they break nothing.

mod link;
mod round;
mod work;

use cobuild::{
    issue::{
        Channel, Command, NewWhistle, Outcome, RaisedBy, ReplyResult, Satisfaction, Solved, State,
        WhistleKind, WhistleResult, Wish, limit,
    },
    organisation::Kind,
    record::WhistleId,
    rule::Severity,
};

use super::*;
