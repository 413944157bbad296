//! Writing a recurrence and its rule, in one way only.

use std::fmt::{self, Display};

use jiff::civil::{DateTime, Weekday};

use super::{Ending, Frequency, NthWeekday, Recurrence, RecurrenceRule, value::WEEKDAYS};

impl Display for Recurrence {
    /// The lines, in the order `DTSTART`, `RRULE`, `RDATE`, `EXDATE`. Reading them gives the same recurrence.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DTSTART:{}", basic(self.start))?;
        if let Some(rule) = &self.rule {
            write!(f, "\nRRULE:{rule}")?;
        }
        for (name, moments) in [("RDATE", &self.added), ("EXDATE", &self.except)] {
            if !moments.is_empty() {
                write!(f, "\n{name}:{}", list(moments.iter().map(|moment| basic(*moment))))?;
            }
        }
        Ok(())
    }
}

impl From<Recurrence> for String {
    fn from(recurrence: Recurrence) -> String {
        recurrence.to_string()
    }
}

impl Display for RecurrenceRule {
    /// `FREQ=WEEKLY;BYDAY=TU`: what stands after `RRULE:`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, (name, value)) in self.parts().into_iter().enumerate() {
            let gap = if place == 0 { "" } else { ";" };
            write!(f, "{gap}{name}={value}")?;
        }
        Ok(())
    }
}

impl RecurrenceRule {
    /// Its parts by name, as RFC 5545 and what builds on it (HSDS, jCal) write them; parts that say the default are left
    /// out.
    ///
    /// ```
    /// # use cobuild::calendar::Recurrence;
    /// let read: Recurrence = "DTSTART:20221011T090000 RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=TH,TU".parse().expect("it is in the subset");
    /// let parts = read.rule().expect("there is one").parts();
    /// assert_eq!(parts, [("FREQ", "WEEKLY".to_owned()), ("BYDAY", "TU,TH".to_owned())]);
    /// ```
    pub fn parts(&self) -> Vec<(&'static str, String)> {
        let mut parts = vec![("FREQ", self.frequency.name().to_owned())];
        if self.interval.get() > 1 {
            parts.push(("INTERVAL", self.interval.to_string()));
        }
        match self.ending {
            Ending::Never => {}
            Ending::Count(count) => parts.push(("COUNT", count.to_string())),
            Ending::Until(last) => parts.push(("UNTIL", basic(last))),
        }
        let lists = [
            ("BYMONTH", list(&self.months)),
            ("BYYEARDAY", list(&self.year_days)),
            ("BYMONTHDAY", list(&self.month_days)),
            ("BYDAY", list(&self.weekdays)),
            ("BYHOUR", list(&self.hours)),
            ("BYMINUTE", list(&self.minutes)),
            ("BYSECOND", list(&self.seconds)),
            ("BYSETPOS", list(&self.positions)),
        ];
        parts.extend(lists.into_iter().filter(|(_, list)| !list.is_empty()));
        if self.week_start != Weekday::Monday {
            parts.push(("WKST", short(self.week_start).to_owned()));
        }
        parts
    }
}

impl Frequency {
    fn name(self) -> &'static str {
        match self {
            Frequency::Daily => "DAILY",
            Frequency::Weekly => "WEEKLY",
            Frequency::Monthly => "MONTHLY",
            Frequency::Yearly => "YEARLY",
        }
    }
}

impl Display for NthWeekday {
    /// `TU`, `2TU`, `-1TU`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(ordinal) = self.ordinal {
            write!(f, "{ordinal}")?;
        }
        f.write_str(short(self.weekday))
    }
}

fn short(weekday: Weekday) -> &'static str {
    WEEKDAYS.iter().find(|(day, _)| *day == weekday).map_or("MO", |(_, short)| short)
}

/// `20221011T140000`.
fn basic(moment: DateTime) -> String {
    moment.strftime("%Y%m%dT%H%M%S").to_string()
}

fn list<T: Display>(values: impl IntoIterator<Item = T>) -> String {
    values.into_iter().map(|value| value.to_string()).collect::<Vec<_>>().join(",")
}
