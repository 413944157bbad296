//! A council of six seats with a session, taken as far as a test needs it.

use cobuild::{
    issue::{self, NewIssue, RaisedBy, Screening, Source},
    journal::Actor,
    meeting::{self, Attendance, Competence, NewSeat, Outcome},
    record::{IssueId, ItemId, SeatId, Seeded, SessionId},
    report::{CouncilPaper, Document, NotMade, council_paper},
    text::Language,
    visit::{Consent, DemandCategory, Urgency},
    workspace::{Command, Desk, Fact},
};
use jiff::civil::date;

pub struct Hall {
    pub desk: Desk<Seeded>,
    pub session: SessionId,
}

impl Hall {
    /// A session that is called and not held, with nothing on its agenda.
    pub fn called() -> Hall {
        let mut desk = Desk::seeded(0xc, Actor::new("值班員"), date(2022, 8, 10).at(9, 0, 0, 0));
        let seat = |number: u32| NewSeat {
            title: format!("席位{number}"),
            organisation: None,
            holder: None,
            from: None,
            to: None,
        };
        let found = meeting::Command::Found {
            name: "樓宇議事廳".into(),
            kind: Default::default(),
            building: None,
            organisation: None,
            on: None,
            seats: (1..=6).map(seat).collect(),
        };
        desk.perform(&Command::Meeting(found)).unwrap();
        let body = desk.workspace().meetings.bodies().next().unwrap().id;
        let mut hall = Hall { desk, session: uuid::Uuid::nil().into() };
        hall.meeting(meeting::Command::Call {
            body,
            number: "2022-08".into(),
            title: "八月議事會".into(),
            planned_at: date(2022, 8, 16).at(15, 0, 0, 0),
            place: "三樓會議室".into(),
            form: Default::default(),
            called_on: None,
            chair: Some("周主持".into()),
            recorder: None,
        });
        hall.session = hall.desk.workspace().meetings.sessions().next().unwrap().id;
        hall
    }

    pub fn meeting(&mut self, command: meeting::Command) -> Vec<Fact> {
        self.desk.perform(&Command::Meeting(command)).unwrap()
    }

    pub fn issue(&mut self, command: issue::Command) -> Vec<Fact> {
        self.desk.perform(&Command::Issue(command)).unwrap()
    }

    pub fn receive(&mut self, raised_by: RaisedBy, consent: Consent, title: &str) -> IssueId {
        let new = NewIssue {
            source: Source::WalkIn,
            raised_by,
            consent,
            received_at: None,
            title: title.into(),
            text: title.into(),
            category: DemandCategory::Traffic,
            urgency: Urgency::Ordinary,
        };
        let facts = self.issue(issue::Command::Receive(new));
        facts.iter().flat_map(Fact::touches).find_map(|record| record.try_into().ok()).unwrap()
    }

    /// An issue that is on the agenda. What is said about passing it on is said afterwards: without consent nothing gets
    /// on an agenda.
    pub fn raise(&mut self, raised_by: RaisedBy, consent: Consent, title: &str) -> (IssueId, ItemId) {
        let issue = self.receive(raised_by, Consent::Named, title);
        let screening = Screening::Council { competence: Competence::BuildingCouncil };
        self.issue(issue::Command::Screen { issue, screening });
        let session = self.session;
        self.issue(issue::Command::Schedule { issue, session });
        self.issue(issue::Command::Amend {
            issue,
            title: None,
            text: None,
            category: None,
            urgency: None,
            consent: Some(consent),
            number: None,
        });
        (issue, self.desk.workspace().meetings.items_of(issue).next().unwrap().id)
    }

    /// The same again, from somebody else.
    pub fn repeat(&mut self, of: IssueId, raised_by: RaisedBy, consent: Consent, title: &str) -> IssueId {
        let issue = self.receive(raised_by, consent, title);
        self.issue(issue::Command::Screen { issue, screening: Screening::Duplicate { of } });
        issue
    }

    /// An item of the body's own.
    pub fn add(&mut self, title: &str) -> ItemId {
        self.meeting(meeting::Command::AddItem {
            session: self.session,
            title: title.into(),
            competence: Competence::BuildingCouncil,
            question: Default::default(),
        });
        let agenda = self.desk.workspace();
        let session = agenda.meetings.session(self.session).unwrap();
        agenda.meetings.agenda(session).last().unwrap().id
    }

    /// Opens the session with `present` of the six seats taken.
    pub fn open(&mut self, present: usize) {
        let session = self.session;
        self.desk.set_now(date(2022, 8, 16).at(15, 0, 0, 0));
        let found = self.desk.workspace().meetings.session(session).unwrap();
        let seats: Vec<SeatId> =
            self.desk.workspace().meetings.seats_on(found.body, found.day()).map(|seat| seat.id).collect();
        let mark = |(place, seat): (usize, SeatId)| {
            (seat, if place < present { Attendance::Present } else { Attendance::Absent })
        };
        let marks = seats.into_iter().enumerate().map(mark).collect();
        self.meeting(meeting::Command::RecordAttendance { session, marks });
        self.meeting(meeting::Command::Open { session, at: None });
    }

    /// Everybody agrees, and the item is resolved in these words.
    pub fn resolve(&mut self, item: ItemId, text: &str) {
        self.meeting(meeting::Command::Agree { item, note: String::from("一致同意") });
        let outcome = Outcome::Resolution {
            text: text.into(),
            effective_on: None,
            owners_vote: None,
            duties: Vec::new(),
        };
        self.meeting(meeting::Command::Conclude { item, outcome });
    }

    pub fn close(&mut self) {
        self.desk.set_now(date(2022, 8, 16).at(17, 0, 0, 0));
        self.meeting(meeting::Command::Close { session: self.session, at: None });
    }

    pub fn confirm(&mut self) {
        let session = self.session;
        self.meeting(meeting::Command::WriteMinutes { session, text: "紀要正文。".into() });
        self.meeting(meeting::Command::ConfirmMinutes { session });
    }

    pub fn paper(&self, paper: CouncilPaper) -> Result<Document, NotMade> {
        council_paper(self.desk.workspace(), self.session, paper, Language::ZhHant)
    }
}
