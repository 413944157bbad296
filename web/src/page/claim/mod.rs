//! The lists 三張清單: what is needed, what is given, claims on both, and the projects that come of them.

mod item;
mod list;
mod names;
mod part;
mod project;
mod window;

pub use item::{ItemPage, ItemPageProps, NewItemPage};
pub use list::ListsPage;
pub use project::{NewProjectPage, ProjectPage, ProjectPageProps};
