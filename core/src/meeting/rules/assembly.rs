use jiff::civil::Date;

use super::{MTG_34, MTG_35, MTG_36, MTG_42, MTG_49, MTG_50, MTG_54, decision::title};
use crate::{
    building::Area,
    meeting::{Attendance, Body, BodyKind, Electorate, Item, OwnersMatter, Question, Seat, Seating},
    organisation::MemberCount,
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::{meeting as words, term},
};

/// MTG-34: it is on record how many are entitled on a day.
pub fn entitled_counted(body: &Body, on: Date) -> Explanation {
    let counted = match body.electorate_on(on) {
        Some((as_of, _)) => TermValue::Date(as_of),
        None => TermValue::Nothing,
    };
    MTG_34
        .holds(Condition::is_not(
            Term::new(&term::seats::AS_OF, counted),
            Term::new(&term::REQUIRED, TermValue::Nothing),
        ))
        .with(Term::date(&term::session::DAY, on))
        .about(body.id)
}

/// MTG-35: no more are present than are entitled, by heads and by area.
pub fn present_entitled(electorate: &Electorate, heads: u32, area: Option<Area>) -> Explanation {
    let mut conditions = vec![Condition::at_most(
        Term::number(&term::seats::PRESENT, heads),
        Term::number(&term::seats::ENTITLED, electorate.heads),
    )];
    conditions.extend(area.zip(electorate.area).map(|(present, entitled)| {
        Condition::at_most(
            Term::area(&term::area::PRESENT, present),
            Term::area(&term::area::ENTITLED, entitled),
        )
    }));
    MTG_35.all(conditions)
}

/// MTG-36: a body is counted as its kind is: by seats, by heads, or by heads and area.
pub fn counted_as(kind: BodyKind, how: Seating) -> Explanation {
    MTG_36
        .holds(Condition::is(
            Term::label(&term::body::COUNTED, how.text()),
            Term::label(&term::body::COUNTED_REQUIRED, kind.seating().text()),
        ))
        .with(Term::label(&term::body::KIND, kind.text()))
}

/// MTG-42: a body can be asked this. Where its rules depend on it, it must be said before anything is decided.
pub fn question_fits(kind: BodyKind, item: &Item) -> Explanation {
    question_allowed(kind, *item.question.get(), Moment::Deciding).with(title(item)).about(item.id)
}

/// When a question is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// While the agenda is made: which of the owners' matters it is may still be open.
    Planning,
    /// When it is decided.
    Deciding,
}

/// What a kind of body can be asked. An election stands here for one of any number of seats.
pub fn questions(kind: BodyKind, moment: Moment) -> Vec<Question> {
    let election = || Question::Election { seats: 1 };
    let owners = || OwnersMatter::ALL.iter().map(|matter| Question::Owners(*matter));
    match kind {
        BodyKind::OwnersMeeting if moment == Moment::Deciding => owners().collect(),
        BodyKind::PartyAssembly | BodyKind::PartyElection | BodyKind::PartyCongress => {
            vec![Question::Ordinary, election()]
        }
        BodyKind::UnionAssembly => vec![Question::Ordinary, election(), Question::Recall],
        BodyKind::PartyGroup => vec![Question::Ordinary, Question::CadresAndDiscipline],
        BodyKind::BuildingCouncil
        | BodyKind::JointMeeting
        | BodyKind::ResidentsMeeting
        | BodyKind::ResidentsRepresentatives
        | BodyKind::OwnersMeeting => std::iter::once(Question::Ordinary).chain(owners()).collect(),
    }
}

/// MTG-42 for a question that is about to be put.
pub fn question_allowed(kind: BodyKind, question: Question, moment: Moment) -> Explanation {
    let allowed = questions(kind, moment);
    let allowed = allowed.into_iter().map(|question| TermValue::Label(question.text())).collect();
    let elects = match question {
        Question::Election { seats } => Some(Condition::at_least(
            Term::number(&term::election::SEATS, seats),
            Term::number(&term::NEEDED, 1),
        )),
        Question::Ordinary | Question::Owners(_) | Question::Recall | Question::CadresAndDiscipline => None,
    };
    let asked = Condition::one_of(
        Term::label(&term::item::QUESTION, question.text()),
        Term::new(&term::item::QUESTIONS_ALLOWED, TermValue::List(allowed)),
    );
    MTG_42.all(std::iter::once(asked).chain(elects)).with(Term::label(&term::body::KIND, kind.text()))
}

/// MTG-49: an opinion in writing comes from a seat whose holder is not there.
pub fn absent(seat: &Seat, attendance: Option<&Attendance>) -> Explanation {
    let found = attendance.map_or(&words::attendance::ABSENT, Attendance::text);
    MTG_49
        .holds(Condition::is(
            Term::label(&term::seat::ATTENDANCE, found),
            Term::label(&term::seat::ATTENDANCE_REQUIRED, &words::attendance::ABSENT),
        ))
        .with(Term::words(&term::seat::TITLE, &seat.title))
        .about(seat.id)
}

/// MTG-50: in a Party group nobody stands in for a member.
pub fn stands_in(kind: BodyKind, seat: &Seat, attendance: &Attendance) -> Explanation {
    let refused = matches!(attendance, Attendance::Represented { .. }) && !kind.takes_proxies();
    MTG_50
        .holds(Condition::at_most(
            Term::number(&term::seat::REPRESENTED, u32::from(refused)),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::label(&term::body::KIND, kind.text()))
        .with(Term::words(&term::seat::TITLE, &seat.title))
        .about(seat.id)
}

/// MTG-54: no more are entitled in a Party meeting than the organisation has full members.
pub fn entitled_members(body: &Body, electorate: &Electorate, members: MemberCount) -> Explanation {
    MTG_54
        .holds(Condition::at_most(
            Term::number(&term::seats::ENTITLED, electorate.heads),
            Term::number(&term::body::FULL_MEMBERS, members.full)
                .computed_from([Term::date(&term::seats::AS_OF, members.as_of)]),
        ))
        .with(Term::words(&term::session::BODY, body.name.get()))
        .about(body.id)
}
