//! Yearly work programmes 年度工作主線: what an office set out to do, and how far the records say that it got.
//!
//! A programme has the five elements of the work line, 「一個組織、兩個機制、三大平台、四大課堂、品牌活動」. Each element names
//! its parts, as far as they are known: an element that says four and names three shows the one that is missing, and nothing
//! is invented for it. Each element has targets: a [`Measure`] and a number. **Progress is never typed in.** It is counted
//! from the records of the other rooms, which can be opened ([`Progress`]).
//!
//! ```
//! use cobuild::{example, programme::{self, Element}, workspace::Workspace};
//! let workspace = Workspace::fold(&example::journal().expect("the example is well formed"), u64::MAX);
//! let (_, programme) = workspace.programmes.all().next().expect("the article tells of one");
//! let lines = programme.progress_on(&workspace, example::OPENS_ON);
//! let classrooms = lines.iter().find(|line| line.element == Element::FourClassrooms).expect("all five are there");
//! assert_eq!((classrooms.parts.len(), classrooms.untold), (3, Some(1)), "the article names three of four");
//! let meetings = &lines[1].targets[0];
//! assert_eq!((meetings.achieved(), meetings.target, meetings.percent()), (1, 2, Some(50)));
//! ```

mod command;
mod element;
mod fact;
mod measure;
mod model;
mod progress;
pub mod rules;

pub use command::{Command, decide};
pub use element::Element;
pub use fact::{Change, Fact};
pub use measure::{Counted, Measure};
pub use model::{Aim, Conclusion, Line, Part, PartLink, Programme, Programmes, Target};
pub use progress::{LineProgress, Progress};
