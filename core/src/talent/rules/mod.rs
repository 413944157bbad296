//! The rules of this room.

mod finding;

pub use finding::{TAL_05, TAL_06, TAL_07, entered_once, erased_in_time, findings, renewed_in_time};

use jiff::civil::Date;

use super::{
    Talent, TalentBoard,
    station::rules::{TAL_08, TAL_09, TAL_10},
};
use crate::{
    board::Channel,
    policy::{Grade, parameter},
    record::TalentBoardId,
    rule::{Condition, Explanation, Rule, Term, TermValue},
    text::{
        Text,
        messages::{talent as words, term, term::talent as terms},
    },
    workspace::Workspace,
};

const fn rule(code: &'static str, title: Text, message: Text, basis: Text, grade: Grade) -> Rule {
    Rule { code, title, message, basis, grade, parameters: &[] }
}

/// TAL-01 · A talent board has room for so many people.
pub static TAL_01: Rule = Rule {
    code: "TAL-01",
    title: words::TAL_01_TITLE,
    message: words::TAL_01_MESSAGE,
    basis: words::TAL_01_BASIS,
    grade: Grade::C,
    parameters: &["talent.places"],
};

/// TAL-02 · A consent and its withdrawal are recorded once they have been given.
pub static TAL_02: Rule =
    rule("TAL-02", words::TAL_02_TITLE, words::TAL_02_MESSAGE, words::TAL_02_BASIS, Grade::Own);

/// TAL-03 · A consent has not ended when it is recorded.
pub static TAL_03: Rule =
    rule("TAL-03", words::TAL_03_TITLE, words::TAL_03_MESSAGE, words::TAL_03_BASIS, Grade::Own);

/// TAL-04 · Nobody is shown without a consent for the day and the place.
pub static TAL_04: Rule =
    rule("TAL-04", words::TAL_04_TITLE, words::TAL_04_MESSAGE, words::TAL_04_BASIS, Grade::A);

/// Every rule of this room.
pub static RULES: &[&Rule] =
    &[&TAL_01, &TAL_02, &TAL_03, &TAL_04, &TAL_05, &TAL_06, &TAL_07, &TAL_08, &TAL_09, &TAL_10];

/// TAL-01. `more`: how many are to come.
pub fn has_room(
    workspace: &Workspace,
    (id, board): (TalentBoardId, &TalentBoard),
    more: u32,
    today: Date,
) -> Explanation {
    let on_board: Vec<_> = workspace.talents.on_board(id).collect();
    let without = on_board.iter().filter(|(_, details)| details.shown_until(today).is_empty());
    let without = without.map(|(talent, _)| (*talent).into()).collect();
    let here = Term::counted(&terms::ON_BOARD, on_board.iter().map(|(talent, _)| (*talent).into()).collect());
    let wanted = i64::try_from(on_board.len()).unwrap_or(i64::MAX).saturating_add(i64::from(more));
    let wanted = Term::number(&terms::WANTED, wanted).computed_from([here, Term::number(&terms::MORE, more)]);
    let places = match *board.places.get() {
        Some(own) => Term::number(&terms::PLACES, own),
        None => {
            let places = workspace.policy.on(&parameter::TALENT_PLACES, today);
            Term::number(&terms::PLACES, places.value).computed_from([Term::parameter(&places)])
        }
    };
    TAL_01
        .holds(Condition::at_most(wanted, places))
        .with(Term::words(&terms::BOARD, board.title.get()))
        .with(Term::counted(&terms::WITHOUT_CONSENT, without))
        .about(id)
}

/// TAL-02.
pub fn given(on: Date, today: Date) -> Explanation {
    TAL_02.holds(Condition::not_after(Term::date(&terms::GIVEN_ON, on), Term::date(&term::TODAY, today)))
}

/// TAL-03.
pub fn reaches(until: Date, today: Date) -> Explanation {
    TAL_03.holds(Condition::not_before(Term::date(&terms::UNTIL, until), Term::date(&term::TODAY, today)))
}

/// TAL-04: it holds exactly when the person may be shown on the day in the place. It is told with days and places, not with
/// the name.
pub fn may_be_shown(talent: &Talent, day: Date, channel: Channel) -> Explanation {
    let place = Term::label(&terms::CHANNEL, channel.text());
    let asked = Term::date(&terms::DAY, day);
    match talent.details().and_then(|details| details.nearest_consent(day, channel)) {
        Some(consent) => TAL_04
            .all([
                Condition::not_before(asked.clone(), Term::date(&terms::GIVEN_ON, consent.given_on)),
                Condition::not_after(asked, Term::date(&terms::UNTIL, consent.until)),
            ])
            .with(place),
        None => {
            let withdrawn = talent.details().and_then(|details| details.withdrawn_on(channel));
            let withdrawn = withdrawn.map_or(TermValue::Nothing, TermValue::Date);
            let until = Term::new(&terms::UNTIL, TermValue::Nothing);
            TAL_04.fails([asked, place, until, Term::new(&terms::WITHDRAWN_ON, withdrawn)])
        }
    }
}
