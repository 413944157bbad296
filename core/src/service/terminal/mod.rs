//! Self-service terminals 自助服務終端: what each can do, whether it works, how often it is used.
//!
//! Whether a terminal works is never typed in: it follows from the faults that are open. Uses are counted by hand a month
//! at a time, each figure with its source and the day on which it was read.
//!
//! ```
//! use cobuild::{example, service::terminal::{Month, State}, workspace::Workspace};
//!
//! let workspace = Workspace::fold(&example::journal().expect("the example is well formed"), u64::MAX);
//! let names: Vec<&str> = workspace.services.terminals.in_use().map(|(_, terminal)| terminal.name.get().as_str()).collect();
//! assert_eq!(names, ["市民之窗", "社保智慧終端機", "無感一體機", "數據分析屏"]);
//! let (_, citizen_window) = workspace.services.terminals.in_use().next().expect("there are four");
//! assert_eq!(citizen_window.state(), State::Working);
//! assert_eq!(citizen_window.uses_of("2022-10".parse::<Month>().expect("a month")), None);
//! ```

mod command;
mod decide;
mod fact;
mod model;
mod month;
pub mod rules;

pub use command::{Change, Command};
pub use decide::decide;
pub use fact::{Fact, TerminalEntry};
pub use model::{
    Effect, Fault, ItemList, Repair, Retirement, State, Terminal, TerminalKind, Terminals, Uses,
};
pub use month::{Month, MonthError};
