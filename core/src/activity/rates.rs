//! How full activities are, and how many of those who registered come.

use jiff::civil::Date;

use super::{Activities, Activity};
use crate::{
    rate::{Measure, Part, Rate},
    record::ActivityId,
    text::messages::activity as words,
};

impl Activities {
    /// Places taken ÷ places, over the activities that begin on the days from one to another, both included. What was
    /// called off and what takes as many as come is left out and named.
    pub fn fill_rate(&self, from: Date, to: Date) -> Rate {
        let parts = self.between(from, to).into_iter().map(|(id, activity)| fill(id, activity));
        Rate::of(&words::RATE_FILL, parts).measured_in(Measure::People)
    }

    /// People with a place who came ÷ people with a place, over the same days. What was called off, where nobody had
    /// a place, and where nobody recorded who came is left out and named; walk-ins do not count.
    pub fn show_rate(&self, from: Date, to: Date) -> Rate {
        let parts = self.between(from, to).into_iter().map(|(id, activity)| self.show(id, activity));
        Rate::of(&words::RATE_SHOW, parts).measured_in(Measure::People)
    }

    fn show(&self, id: ActivityId, activity: &Activity) -> Part {
        let taken = activity.seats().taken;
        match self.attended(activity) {
            _ if activity.called_off().is_some() => Part::excluded(id, &words::WHY_CALLED_OFF),
            _ if taken == 0 => Part::excluded(id, &words::WHY_NOBODY),
            None => Part::excluded(id, &words::WHY_NOT_RECORDED),
            Some(attended) => Part::weighed(id, attended, taken),
        }
    }
}

fn fill(id: ActivityId, activity: &Activity) -> Part {
    let seats = activity.seats();
    match seats.capacity {
        _ if activity.called_off().is_some() => Part::excluded(id, &words::WHY_CALLED_OFF),
        None => Part::excluded(id, &words::WHY_NO_CAPACITY),
        Some(capacity) => Part::weighed(id, seats.taken, u64::from(capacity)),
    }
}
