//! Issues 訴求: the list, recording one, and the case page from raised to closed.

mod answers;
mod call_back;
mod case;
mod closing;
mod consent;
mod correct;
mod dispatch;
mod lead;
mod link;
mod list;
mod mediate;
mod new;
mod next;
mod number;
mod order;
mod order_form;
mod pick;
mod rectify;
mod screen;
mod stages;
mod whistle;
mod withdraw;

pub use case::IssuePage;
pub use list::IssuesPage;
pub use new::NewIssuePage;
