//! What the day asks for, worked out once for every page that asks: a large office's takes long. And the clock: a page that
//! is left open is drawn again when a last moment has passed or another day has begun, and not before.

use std::rc::Rc;

use cobuild::{
    query::{self, Today},
    text::Language,
};
use jiff::civil::{Date, DateTime};

use super::Store;

/// The last answer, and what it was worked out from.
pub(super) struct Day {
    version: u64,
    hour: (Date, i8),
    language: Language,
    today: Rc<Today>,
}

impl Day {
    /// Whether something that was still to be done by a moment is overdue by now.
    fn has_passed(&self, now: DateTime) -> bool {
        // Both lists begin with what is due next.
        let next = self.today.due.first().or_else(|| self.today.ahead.first());
        next.is_some_and(|task| task.due < now)
    }
}

impl Store {
    /// What the day asks for now; the same answer until the state, the hour or the reader's language changes, or something
    /// becomes overdue.
    pub fn today(&self, language: Language) -> Rc<Today> {
        let (version, now) = (self.version(), self.now());
        let hour = hour_of(now);
        if let Some(known) = &*self.0.day.borrow()
            && (known.version, known.hour, known.language) == (version, hour, language)
            && !known.has_passed(now)
        {
            return known.today.clone();
        }
        let today = Rc::new(self.read(|workspace| query::today(workspace, now, language)));
        self.0.day.replace(Some(Day { version, hour, language, today: today.clone() }));
        today
    }

    /// Looks at the clock.
    pub(super) fn tick(&self) {
        let now = self.now();
        let before = self.0.looked_on.replace(Some(now.date()));
        let is_another_day = before.is_some_and(|day| day != now.date());
        let is_overdue = self.0.day.borrow().as_ref().is_some_and(|day| day.has_passed(now));
        if is_another_day || is_overdue {
            self.0.day.replace(None);
            self.state_changed();
        }
    }
}

fn hour_of(now: DateTime) -> (Date, i8) {
    (now.date(), now.hour())
}
