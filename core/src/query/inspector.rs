//! The three questions that inspectors really ask: which departments come here and did they come, how often is the machine
//! used, how many services are there.

use jiff::civil::{Date, DateTime};

use crate::{
    rate::Rate,
    record::{ServiceId, TerminalId},
    service::{
        Venue,
        rota::{self, RosterRow},
        terminal::Month,
    },
    workspace::Workspace,
};

/// The answers, each with the records behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Inspection {
    /// 「這間活動室都有哪些部門來輪值？」: who is stationed at which venue, planned and held.
    pub rota: Vec<(Venue, Vec<RosterRow>)>,
    /// Held ÷ planned, with what is left out.
    pub punctuality: Rate,
    /// 「這台機每天大概有多少群眾來使用？」: each terminal's latest month on record.
    pub terminals: Vec<MonthlyUse>,
    /// 「中心共有多少個服務項目？」: the services of the catalogue.
    pub services: Vec<ServiceId>,
}

/// How often a terminal was used in the latest month on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthlyUse {
    /// The terminal.
    pub terminal: TerminalId,
    /// The month and how often, where somebody reported it: nobody has is an answer too.
    pub uses: Option<(Month, u32)>,
    /// How often a day, rounded down.
    pub a_day: Option<u32>,
}

/// Answers the three questions for the days from one to another, both included, as things stand at `now` (China Standard
/// Time).
///
/// ```
/// use cobuild::{example, query::inspection, workspace::Workspace};
/// let workspace = Workspace::fold(&example::journal()?, u64::MAX);
/// let day = example::OPENS_ON;
/// let answers = inspection(&workspace, day.first_of_month(), day.last_of_month(), day.at(9, 0, 0, 0));
/// assert_eq!(answers.services.len(), workspace.services.listed().count());
/// assert_eq!(answers.terminals.len(), 4, "the article names four");
/// # Ok::<(), cobuild::workspace::PerformError>(())
/// ```
pub fn inspection(workspace: &Workspace, from: Date, to: Date, now: DateTime) -> Inspection {
    let mut venues: Vec<Venue> = workspace.services.rota.all().map(|(_, slot)| *slot.venue.get()).collect();
    venues.sort();
    venues.dedup();
    let roster = |venue| (venue, rota::roster(workspace, venue, from, to, now));
    let used = workspace.services.terminals.in_use().map(|(terminal, found)| {
        let latest = found.uses().filter(|(month, _)| month.first_day() <= to).last();
        MonthlyUse {
            terminal,
            uses: latest.map(|(month, uses)| (month, uses.times)),
            a_day: latest.map(|(month, uses)| uses.a_day(month)),
        }
    });
    Inspection {
        rota: venues.into_iter().map(roster).filter(|(_, rows)| !rows.is_empty()).collect(),
        punctuality: rota::punctuality(workspace, workspace.services.rota.all(), from, to, now),
        terminals: used.collect(),
        services: workspace.services.listed().map(|(id, _)| id).collect(),
    }
}
