use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{Fact, Workspace, entered::keepable, profile};
use crate::{
    activity, agreement, board, building, calendar, claim, enterprise, indicator, issue, journal::Actor,
    meeting, organisation, policy, programme, record::Ids, report, rule::Refusal, service, space, talent,
    visit,
};

/// What may be asked, in whichever room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Of the workspace itself.
    Workspace(profile::Command),
    /// Of the policy.
    Policy(policy::Command),
    /// Of the working-day calendar.
    Calendar(calendar::Command),
    /// Of organisations.
    Organisation(organisation::Command),
    /// Of buildings.
    Building(building::Command),
    /// Of the files of firms.
    Enterprise(enterprise::Command),
    /// Of services.
    Service(service::Command),
    /// Of agreements.
    Agreement(agreement::Command),
    /// Of visits.
    Visit(visit::Command),
    /// Of issues.
    Issue(issue::Command),
    /// Of meetings.
    Meeting(meeting::Command),
    /// Of the three lists.
    Claim(claim::Command),
    /// Of spaces.
    Space(space::Command),
    /// Of activities.
    Activity(activity::Command),
    /// Of the talent board.
    Talent(talent::Command),
    /// Of display boards.
    Board(board::Command),
    /// Of work programmes.
    Programme(programme::Command),
    /// Of indicators.
    Indicator(indicator::Command),
    /// Of reports.
    Report(report::Command),
    /// Several at once: all in one entry, which is undone as one, or none. Each is decided as if those before it had been
    /// performed.
    Several(Vec<Command>),
}

/// Who asks, and when; and where new ids come from.
pub struct Context<'a> {
    /// The workspace's clock, China Standard Time.
    pub now: DateTime,
    /// Who asks.
    pub actor: &'a Actor,
    /// New ids.
    pub ids: Ids<'a>,
}

impl Context<'_> {
    /// The day on the workspace's clock.
    pub fn today(&self) -> Date {
        self.now.date()
    }
}

impl Workspace {
    /// Decides a command: the facts it leads to, or why it is refused. Changes nothing.
    ///
    /// # Errors
    /// With every rule that forbids it.
    pub fn decide(&self, command: &Command, context: &mut Context<'_>) -> Result<Vec<Fact>, Refusal> {
        let mut facts = self.decide_in_room(command, context)?;
        // Of each of several it was asked already.
        if !matches!(command, Command::Several(_)) {
            facts.extend(issue::consequences(&facts, self));
            keepable(&facts, context.actor)?;
        }
        Ok(facts)
    }

    fn decide_in_room(&self, command: &Command, context: &mut Context<'_>) -> Result<Vec<Fact>, Refusal> {
        match command {
            Command::Workspace(command) => profile::decide(command, self),
            Command::Policy(command) => {
                policy::decide(command).map(|facts| facts.into_iter().map(Fact::Policy).collect())
            }
            Command::Calendar(command) => calendar::decide(command, &self.calendar)
                .map(|facts| facts.into_iter().map(Fact::Calendar).collect()),
            Command::Organisation(command) => organisation::decide(command, self, context),
            Command::Building(command) => building::decide(command, self, context),
            Command::Enterprise(command) => enterprise::decide(command, self, context),
            Command::Service(command) => service::decide(command, self, context),
            Command::Agreement(command) => agreement::decide(command, self, context),
            Command::Visit(command) => visit::decide(command, self, context),
            Command::Issue(command) => issue::decide(command, self, context),
            Command::Claim(command) => claim::decide(command, self, context),
            Command::Space(command) => space::decide(command, self, context),
            Command::Activity(command) => activity::decide(command, self, context),
            Command::Talent(command) => talent::decide(command, self, context),
            Command::Board(command) => board::decide(command, self, context),
            Command::Programme(command) => programme::decide(command, self, context),
            Command::Indicator(command) => indicator::decide(command, self, context),
            Command::Report(command) => report::decide(command, self, context),
            Command::Meeting(command) => meeting::decide(command, self, context),
            Command::Several(commands) => self.decide_several(commands, context),
        }
    }
}
