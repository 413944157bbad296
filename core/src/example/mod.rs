//! The seed workspace, built by commands through the public API from the facts of one newspaper article; and a generator
//! of large workspaces of test data.
//!
//! The article (posted 2023-07-17, written in 2022) tells of the Vanke Financial Centre in Foshan: its Party committee,
//! its service centre, its first council session, its services and agreements. **Nothing about real organisations is added
//! to it.** Where the chain needs what the article does not state (a firm's name, an outcome, a date), the words say
//! 「示例」, illustrative. The workspace opens on its own day, 2022-10-11, when the service centre opened.
//!
//! It is written in Traditional Chinese; [`journal_for`] tells the same in Simplified Chinese to whoever reads that.
//!
//! ```
//! use cobuild::{example, workspace::Workspace};
//! let workspace = Workspace::fold(&example::journal()?, u64::MAX);
//! let committee = workspace.organisations.by_name("萬科金融中心黨委").expect("the article names it");
//! assert_eq!(committee.formed_from().map(|formed| formed.units), Some(9));
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod activities;
mod agreements;
mod chain;
mod council;
mod exhibits;
mod files;
mod generate;
mod indicators;
mod joint;
mod lists;
mod neighbourhood;
mod posts;
mod programme;
mod script;
mod services;
mod spaces;
mod stage;
mod stationed;
mod talent_station;

pub use generate::{Lapse, Size, Year, generate, year};

use jiff::civil::{Date, date};

use crate::{
    journal::Journal,
    text::Language,
    workspace::{Command, Fact, PerformError, profile},
};
use stage::Stage;

/// The day on which the seed workspace opens: the service centre's first.
pub const OPENS_ON: Date = date(2022, 10, 11);

/// The workspace's name.
pub const NAME: &str = "佛山萬科金融中心";

/// Where its facts come from.
pub const SOURCE: &str =
    "事實取自一篇關於佛山萬科金融中心的報道（2023-07-17 發佈）；報道未載而流程所需的內容一律標明「示例」。";

/// The journal of the seed workspace.
///
/// # Errors
/// When a rule refuses one of its steps; a test keeps that from happening.
pub fn journal() -> Result<Journal<Fact>, PerformError> {
    let mut stage = Stage::new(date(2022, 7, 4).at(9, 0, 0, 0));
    let open = profile::Command::OpenExample { name: NAME.into(), opens_on: OPENS_ON, source: SOURCE.into() };
    stage.ask(Command::Workspace(open))?;
    let neighbours = neighbourhood::record(&mut stage)?;
    let raised = chain::visits(&mut stage, &neighbours)?;
    let hall = council::first_session(&mut stage, &neighbours, &raised)?;
    chain::after_the_session(&mut stage, &neighbours, &raised)?;
    agreements::sign(&mut stage, &neighbours)?;
    chain::autumn(&mut stage, &neighbours, &raised)?;
    council::call_second_session(&mut stage, hall)?;
    let centre = neighbourhood::open_centre(&mut stage)?;
    services::list(&mut stage, &neighbours, centre)?;
    indicators::record(&mut stage)?;
    files::record(&mut stage, &neighbours)?;
    stationed::record(&mut stage, centre)?;
    exhibits::put_up(&mut stage)?;
    talent_station::open(&mut stage, centre)?;
    joint::call(&mut stage, &neighbours, hall)?;
    lists::claim(&mut stage, &neighbours, centre)?;
    lists::pool(&mut stage, &neighbours)?;
    let reading = spaces::record(&mut stage, &neighbours)?;
    activities::record(&mut stage, &neighbours, reading)?;
    programme::draw(&mut stage, &neighbours)?;
    posts::fill(&mut stage, &neighbours, centre)?;
    programme::link(&mut stage)?;
    Ok(stage.into_journal())
}

/// The journal of the seed workspace in the script that a reader of `language` reads: in Simplified Chinese for
/// [`Language::ZhHans`], as [`journal`] has it for the others. The records have the same ids in both; each has a device of
/// its own, because two entries under one name would be told as a damaged file when somebody merges the two.
///
/// ```
/// use cobuild::{example, text::Language, workspace::Workspace};
/// let workspace = Workspace::fold(&example::journal_for(Language::ZhHans)?, u64::MAX);
/// assert_eq!(workspace.profile.name(), "佛山万科金融中心");
/// assert!(workspace.profile.source().is_some_and(example::is_source));
/// # Ok::<(), cobuild::workspace::PerformError>(())
/// ```
///
/// # Errors
/// When a rule refuses one of its steps; a test keeps that from happening.
pub fn journal_for(language: Language) -> Result<Journal<Fact>, PerformError> {
    let written = journal()?;
    match language {
        Language::ZhHans => script::in_simplified(&written),
        Language::ZhHant | Language::En => Ok(written),
    }
}

/// Whether this is where the seed workspace says that its facts come from, in either script.
pub fn is_source(source: &str) -> bool {
    source == SOURCE || source == script::simplified(SOURCE)
}
