//! What the day asks for, worked out once for every page that asks: a large office's takes long.

use std::rc::Rc;

use cobuild::query::{self, Today};
use jiff::civil::{Date, DateTime};

use super::Store;

/// The last answer, and what it was worked out from.
pub(super) struct Day {
    version: u64,
    hour: (Date, i8),
    today: Rc<Today>,
}

impl Store {
    /// What the day asks for now; the same answer until the state changes or the hour does.
    pub fn today(&self) -> Rc<Today> {
        let (version, now) = (self.version(), self.now());
        let hour = hour_of(now);
        if let Some(known) = &*self.0.day.borrow()
            && (known.version, known.hour) == (version, hour)
        {
            return known.today.clone();
        }
        let today = Rc::new(self.read(|workspace| query::today(workspace, now)));
        self.0.day.replace(Some(Day { version, hour, today: today.clone() }));
        today
    }
}

fn hour_of(now: DateTime) -> (Date, i8) {
    (now.date(), now.hour())
}
