use cobuild::{record::SessionId, text::Text};

use crate::{address::Address, route::Route, text::messages::council_page as words};

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
    Paper(Paper),
}

/// A paper to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The agenda 會議議程.
    Agenda,
    /// The sign-in sheet 會議簽到表.
    SignIn,
    /// The ballot 表決票.
    Ballot,
    /// The minutes 會議紀要.
    Minutes,
    /// The public notice 公示.
    Notice,
}

impl Paper {
    /// Every paper, in the order in which a session needs them.
    pub const ALL: [Paper; 5] = [Paper::Agenda, Paper::SignIn, Paper::Ballot, Paper::Minutes, Paper::Notice];

    /// The name in the address.
    pub const fn key(self) -> &'static str {
        match self {
            Paper::Agenda => "agenda",
            Paper::SignIn => "sign-in",
            Paper::Ballot => "ballot",
            Paper::Minutes => "minutes",
            Paper::Notice => "notice",
        }
    }

    /// What is printed above it.
    pub const fn title(self) -> Text {
        match self {
            Paper::Agenda => words::PAPER_AGENDA,
            Paper::SignIn => words::PAPER_SIGN_IN,
            Paper::Ballot => words::PAPER_BALLOT,
            Paper::Minutes => words::PAPER_MINUTES,
            Paper::Notice => words::PAPER_NOTICE,
        }
    }

    /// When it is needed.
    pub const fn purpose(self) -> Text {
        match self {
            Paper::Agenda => words::PAPER_AGENDA_PURPOSE,
            Paper::SignIn => words::PAPER_SIGN_IN_PURPOSE,
            Paper::Ballot => words::PAPER_BALLOT_PURPOSE,
            Paper::Minutes => words::PAPER_MINUTES_PURPOSE,
            Paper::Notice => words::PAPER_NOTICE_PURPOSE,
        }
    }
}

impl View {
    /// The view that an address asks for.
    pub fn of(address: &Address) -> View {
        match address.get("view") {
            "attendance" => View::Attendance,
            "minutes" => View::Minutes,
            "papers" => {
                let paper = Paper::ALL.into_iter().find(|paper| paper.key() == address.get("paper"));
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
        let paper = if let View::Paper(paper) = self { paper.key() } else { "" };
        Address::from(Route::Session { id }).with("view", self.key()).with("paper", paper)
    }
}
