use jiff::civil::Date;

use super::MTG_06;
use crate::{
    meeting::Seat,
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::term,
};

/// MTG-06.
pub fn entitled(seat: &Seat, on: Date) -> Explanation {
    let day = || Term::date(&term::session::DAY, on);
    let mut conditions = vec![Condition::not_before(day(), Term::date(&term::seat::FROM, seat.from))];
    let until = match *seat.to.get() {
        Some(to) => {
            conditions.push(Condition::not_after(day(), Term::date(&term::seat::TO, to)));
            None
        }
        None => Some(Term::new(&term::seat::TO, TermValue::Nothing)),
    };
    let mut verdict =
        MTG_06.all(conditions).with(Term::words(&term::seat::TITLE, &seat.title)).about(seat.id);
    verdict.context.extend(until);
    verdict
}
