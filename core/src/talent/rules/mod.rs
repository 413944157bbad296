//! The rules of this room.

mod finding;

pub use finding::{entered_once, erased_in_time, findings, renewed_in_time};

use jiff::civil::Date;

use super::{Talent, TalentBoard};
use crate::{
    board::Channel,
    policy::parameter,
    record::TalentBoardId,
    rule::{Condition, Explanation, Term, TermValue, rules},
    text::messages::{talent as words, term, term::talent as terms},
    workspace::Workspace,
};

rules! {
    /// TAL-01 · A talent board has room for so many people.
    TAL_01 = "TAL-01", TAL_01_TITLE, TAL_01_MESSAGE, C, TAL_01_BASIS, ["talent.places"];
    /// TAL-02 · A consent and its withdrawal are recorded once they have been given.
    TAL_02 = "TAL-02", TAL_02_TITLE, TAL_02_MESSAGE, Own, TAL_02_BASIS, [];
    /// TAL-03 · A consent has not ended when it is recorded.
    TAL_03 = "TAL-03", TAL_03_TITLE, TAL_03_MESSAGE, Own, TAL_03_BASIS, [];
    /// TAL-04 · Nobody is shown without a consent for the day and the place.
    TAL_04 = "TAL-04", TAL_04_TITLE, TAL_04_MESSAGE, A, TAL_04_BASIS, [];
    /// TAL-05 · A consent that ends soon is renewed or allowed to end knowingly.
    TAL_05 = "TAL-05", TAL_05_TITLE, TAL_05_MESSAGE, D, TAL_05_BASIS, ["talent.consent.warning"];
    /// TAL-06 · Details are erased once no consent is left.
    TAL_06 = "TAL-06", TAL_06_TITLE, TAL_06_MESSAGE, A, TAL_06_BASIS, ["talent.erasure"];
    /// TAL-07 · A person is entered once, so that a withdrawal reaches everything.
    TAL_07 = "TAL-07", TAL_07_TITLE, TAL_07_MESSAGE, Own, TAL_07_BASIS, [];
    /// TAL-08 · A station offers a service once.
    TAL_08 = "TAL-08", station::TAL_08_TITLE, station::TAL_08_MESSAGE, Own, station::TAL_08_BASIS, [];
    /// TAL-09 · What a station offers is in the catalogue.
    TAL_09 = "TAL-09", station::TAL_09_TITLE, station::TAL_09_MESSAGE, Own, station::TAL_09_BASIS, [];
    /// TAL-10 · Enquiries are counted once their month has begun.
    TAL_10 = "TAL-10", station::TAL_10_TITLE, station::TAL_10_MESSAGE, Own, station::TAL_10_BASIS, [];
}

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
