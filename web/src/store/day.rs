//! What the day asks for, worked out once for every page that asks: a large office's takes long.

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

impl Store {
    /// What the day asks for now; the same answer until the state, the hour or the reader's language changes.
    pub fn today(&self, language: Language) -> Rc<Today> {
        let (version, now) = (self.version(), self.now());
        let hour = hour_of(now);
        if let Some(known) = &*self.0.day.borrow()
            && (known.version, known.hour, known.language) == (version, hour, language)
        {
            return known.today.clone();
        }
        let today = Rc::new(self.read(|workspace| query::today(workspace, now, language)));
        self.0.day.replace(Some(Day { version, hour, language, today: today.clone() }));
        today
    }
}

fn hour_of(now: DateTime) -> (Date, i8) {
    (now.date(), now.hour())
}
