//! Services: the catalogue, opening hours, the stationed rota, self-service terminals.
//!
//! Two bodies of a building often offer the same service. It is listed once, with both as its providers; a second
//! listing under the same name is refused and names the one to join. [`offers`] answers "which window, slot or machine
//! does X, and is it open now"; [`rechecks`] says which entries are due to be looked at again.
//!
//! ```
//! use cobuild::{example, service::{self, Way}, workspace::Workspace};
//! use jiff::civil::date;
//!
//! let workspace = Workspace::fold(&example::journal().expect("the example is well formed"), u64::MAX);
//! let tuesday = date(2022, 10, 11).at(10, 0, 0, 0);
//! let found = service::offers(&workspace, "就業", tuesday);
//! assert_eq!(found.iter().map(|offer| offer.name.as_str()).collect::<Vec<_>>(), ["就業援助", "就業援助"]);
//! assert!(matches!(found[0].way, Way::Window) && found[0].open_now(), "at the window, which is open");
//! assert!(matches!(found[1].way, Way::Stationed { .. }), "and from a department that comes on Tuesday afternoons");
//! ```

mod apply;
mod command;
mod enums;
mod fact;
mod fresh;
mod model;
mod offer;
pub mod opening;
pub mod rota;
pub mod rules;
pub mod terminal;
mod venue;

use command::in_catalogue;
pub use command::{Command, decide};
pub use enums::{Audience, Category, Channel};
pub use fact::{Change, Fact, Listing};
pub use fresh::{Recheck, rechecks};
pub use model::{Service, Services, Withdrawal};
pub use offer::{Offer, Way, offers};
pub use venue::Venue;
