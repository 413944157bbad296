use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Decided, find_body, find_item, find_session, is_open, is_planned, require_state, sitting::may_decide,
};
use crate::{
    building::Area,
    meeting::{
        AreaTally, AssemblyFact, Body, Electorate, Fact, Presence, Present, Seating, Session, Tally,
        rules::{self, Way},
    },
    record::{BodyId, ItemId, SessionId},
    rule::Refusal,
    text::messages::meeting as words,
    workspace::{Context, Workspace, rules::said},
};

/// What may be asked in a large assembly, where heads are counted and nobody is named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssemblyCommand {
    /// Record how many are entitled, from a day on, and where the number comes from.
    CountEntitled {
        /// The body.
        body: BodyId,
        /// How many.
        heads: u32,
        /// The area that they own, in square metres; of owners only.
        #[serde(default)]
        area: Option<Area>,
        /// The day for which they were counted; today when it is left out.
        #[serde(default)]
        as_of: Option<Date>,
        /// Where the number comes from.
        source: String,
    },
    /// Record how many came. During the session the quorum is recorded again.
    CountPresent {
        /// The session.
        session: SessionId,
        /// How many.
        heads: u32,
        /// The area that they own, in square metres; of owners only.
        #[serde(default)]
        area: Option<Area>,
    },
    /// Record a vote of owners, by heads and by area. A second one on the item stands in place of the first.
    VoteByArea {
        /// The item.
        item: ItemId,
        /// The heads.
        heads: Tally,
        /// The area behind them.
        area: AreaTally,
    },
}

pub(super) fn decide(command: &AssemblyCommand, workspace: &Workspace, context: &Context<'_>) -> Decided {
    match command {
        AssemblyCommand::CountEntitled { body, heads, area, as_of, source } => {
            let found = find_body(workspace, *body)?;
            rules::counted_as(found.kind, counted(*area)).about(*body).require()?;
            said(&words::field::SOURCE, source).require()?;
            let as_of = as_of.unwrap_or(context.today());
            rules::in_order(&words::field::TODAY, as_of, context.today()).require()?;
            Ok(vec![Fact::Assembly(AssemblyFact::EntitledCounted {
                body: *body,
                heads: *heads,
                area: *area,
                as_of,
                source: source.trim().to_owned(),
            })])
        }
        AssemblyCommand::CountPresent { session, heads, area } => {
            let session = find_session(workspace, *session)?;
            require_state(session, &words::step::RECORD_ATTENDANCE, |state| {
                is_planned(state) || is_open(state)
            })?;
            let body = find_body(workspace, session.body)?;
            rules::counted_as(body.kind, counted(*area)).about(body.id).require()?;
            let electorate = electorate(body, session.day())?;
            rules::present_entitled(electorate, *heads, *area).about(session.id).require()?;
            let fact = AssemblyFact::PresentCounted { session: session.id, heads: *heads, area: *area };
            let again = recorded_again(body, session, Present { heads: *heads, area: *area });
            Ok(std::iter::once(fact).chain(again).map(Fact::Assembly).collect())
        }
        AssemblyCommand::VoteByArea { item, heads, area } => {
            let (session, item) = find_item(workspace, *item)?;
            let body = find_body(workspace, session.body)?;
            rules::counted_as(body.kind, Seating::HeadsAndArea).about(body.id).require()?;
            let presence = may_decide(workspace, session, item, Way::Vote)?;
            let count = presence.count();
            let Some(area_count) = presence.area() else {
                return Err(rules::counted_as(body.kind, Seating::Heads).about(body.id).into());
            };
            rules::votes_cast(*heads, count.present).about(item.id).require()?;
            rules::area_cast(*area, area_count.present).about(item.id).require()?;
            Ok(vec![Fact::Assembly(AssemblyFact::OwnersVoted {
                session: session.id,
                item: item.id,
                heads: *heads,
                area: *area,
                count,
                area_count,
            })])
        }
    }
}

const fn counted(area: Option<Area>) -> Seating {
    match area {
        Some(_) => Seating::HeadsAndArea,
        None => Seating::Heads,
    }
}

/// MTG-34: how many are entitled on a day.
pub(super) fn electorate(body: &Body, on: Date) -> Result<&Electorate, Refusal> {
    match body.electorate_on(on) {
        Some((_, known)) => Ok(known),
        None => Err(rules::entitled_counted(body, on).into()),
    }
}

/// The quorum as it is now, when it was recorded otherwise.
fn recorded_again(body: &Body, session: &Session, present: Present) -> Option<AssemblyFact> {
    let now = body.turnout(session.day(), Some(&present))?;
    match (session.presence(), now) {
        (Some(known), now) if *known == now => None,
        (Some(_), Presence::Counted(turnout)) => {
            Some(AssemblyFact::TurnoutRecorded { session: session.id, turnout })
        }
        _ => None,
    }
}
