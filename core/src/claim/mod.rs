//! The demand, resource and project lists 三張清單, and two-way claiming 雙向認領.
//!
//! An organisation puts what it needs on the demand list, or what it gives on the resource list, each with a quantity and
//! a window. Another one **claims** some of it, or is asked to. What both sides have accepted is taken from the item, and
//! only that can become a **project**: one project may rest on several claims, such as a venue of one firm, dinner of
//! another and shirts of a third. A project is done when something was delivered *and* those whom it was for have rated
//! it; until then it is done-unrated.
//!
//! More than is left is never taken: of two claims that were accepted apart, the second becomes a clash.
//!
//! ```
//! use cobuild::{claim::ProjectStatus, example, workspace::Workspace};
//! let workspace = Workspace::fold(&example::journal()?, u64::MAX);
//! let claims = &workspace.claims;
//! let (_, project) = claims.projects().next().expect("the example holds one project");
//! assert_eq!(claims.project_status(project), ProjectStatus::Running);
//! assert!(project.claims().all(|id| claims.claim(id).is_some_and(|claim| claim.is_accepted())));
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

pub mod claiming;
mod command;
mod enums;
mod fact;
pub mod item;
mod list;
mod model;
pub mod project;
mod rates;
pub mod rules;
mod suggestion;

pub use claiming::{Answer, Claim, ClaimState, Consent, Role};
pub use command::{Command, decide};
pub use enums::{Category, ClaimStatus, ItemStatus, ProjectStatus, Proposer, Side, Unit};
pub use fact::Fact;
pub use item::{ItemChange, ItemTerms, ListItem, Window, Withdrawal};
pub use list::{ListContent, NamedList};
pub use model::Claims;
pub use project::{BeneficiaryRating, Delivery, Project, ProjectChange, ProjectEvaluation, Stage};
pub use suggestion::Suggestion;
