use cobuild::{record::SessionId, report::CouncilPaper};

use super::paper;
use crate::{address::Address, route::Route};

/// A view of a session; in the address as `view`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The agenda and its items.
    Agenda,
    /// Who is there.
    Attendance,
    /// Minutes and publication.
    Minutes,
    /// The papers to print.
    Papers,
    /// One of them.
    Paper(CouncilPaper),
}

impl View {
    /// The view that an address asks for.
    pub fn of(address: &Address) -> View {
        match address.get("view") {
            "attendance" => View::Attendance,
            "minutes" => View::Minutes,
            "papers" => {
                let asked = address.get("paper");
                let paper = CouncilPaper::ALL.iter().copied().find(|paper| paper::key(*paper) == asked);
                paper.map_or(View::Papers, View::Paper)
            }
            _ => View::Agenda,
        }
    }

    /// The name in the address.
    pub const fn key(self) -> &'static str {
        match self {
            View::Agenda => "",
            View::Attendance => "attendance",
            View::Minutes => "minutes",
            View::Papers | View::Paper(_) => "papers",
        }
    }

    /// Its address.
    pub fn address(self, id: SessionId) -> Address {
        let paper = if let View::Paper(paper) = self { paper::key(paper) } else { "" };
        Address::from(Route::Session { id }).with("view", self.key()).with("paper", paper)
    }
}
