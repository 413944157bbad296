//! Reading the lines of a recurrence.

use std::{collections::BTreeSet, num::NonZeroU32, str::FromStr};

use jiff::civil::DateTime;

use super::{
    Ending, Frequency, MOST_OCCURRENCES, Recurrence, RecurrenceError, RecurrenceProblem, RecurrenceRule,
    error::Wrong,
    value::{DAY_ENDS, Range, Written, nth_weekday, number, numbers, weekday},
};

impl FromStr for Recurrence {
    type Err = RecurrenceError;

    /// Reads lines such as `DTSTART:20221011T090000` and `RRULE:FREQ=WEEKLY`, in any order, separated by line ends or
    /// spaces; a line that starts with `FREQ=` is a rule without its name. Small letters do as well. Folded lines must
    /// be joined first. A day alone (`20221011`) is midnight in `DTSTART`, the whole day in `UNTIL`, and the time of
    /// `DTSTART` in `RDATE` and `EXDATE`.
    ///
    /// # Errors
    /// With the first part that is wrong or not in the subset, by name and place.
    fn from_str(text: &str) -> Result<Recurrence, RecurrenceError> {
        let upper = text.to_ascii_uppercase();
        read(&upper).map_err(|wrong| wrong.in_text(&upper, text))
    }
}

impl TryFrom<String> for Recurrence {
    type Error = RecurrenceError;
    fn try_from(text: String) -> Result<Recurrence, RecurrenceError> {
        text.parse()
    }
}

/// What the lines say, before it is put together.
#[derive(Default)]
struct Lines<'a> {
    start: Option<(&'a str, Written)>,
    rule: Option<(&'a str, RecurrenceRule)>,
    added: Vec<(&'a str, Written)>,
    except: Vec<(&'a str, Written)>,
}

fn read(text: &str) -> Result<Recurrence, Wrong<'_>> {
    let mut lines = Lines::default();
    for line in text.split_whitespace() {
        let (head, value) = match line.split_once(':') {
            Some(parts) => parts,
            None if line.starts_with("FREQ=") => ("RRULE", line),
            None => return Err(RecurrenceProblem::NotUnderstood.at("line", line)),
        };
        let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
        zone(name, parameters)?;
        match name {
            "DTSTART" => once(&mut lines.start, name, (value, Written::read(name, value)?), value)?,
            "RRULE" => once(&mut lines.rule, name, (value, rule(value)?), value)?,
            "RDATE" => moments(&mut lines.added, name, value)?,
            "EXDATE" => moments(&mut lines.except, name, value)?,
            _ => return Err(RecurrenceProblem::NotSupported.at(name, line)),
        }
    }
    lines.assemble(text)
}

/// Only China's time, and values that are moments or days.
fn zone<'a>(name: &str, parameters: &'a str) -> Result<(), Wrong<'a>> {
    for parameter in parameters.split(';').filter(|parameter| !parameter.is_empty()) {
        match parameter.split_once('=').map(|(key, value)| (key, value.trim_matches('"'))) {
            Some(("TZID", "ASIA/SHANGHAI" | "ASIA/CHONGQING" | "ASIA/HARBIN" | "PRC")) => {}
            Some(("TZID", _)) => return Err(RecurrenceProblem::Zone.at(name, parameter)),
            Some(("VALUE", "DATE" | "DATE-TIME")) => {}
            _ => return Err(RecurrenceProblem::NotSupported.at(name, parameter)),
        }
    }
    Ok(())
}

fn once<'a, T>(place: &mut Option<T>, part: &str, value: T, written: &'a str) -> Result<(), Wrong<'a>> {
    match place.replace(value) {
        Some(_) => Err(RecurrenceProblem::Twice.at(part, written)),
        None => Ok(()),
    }
}

fn moments<'a>(into: &mut Vec<(&'a str, Written)>, name: &str, value: &'a str) -> Result<(), Wrong<'a>> {
    for one in value.split(',') {
        if one.contains('/') {
            return Err(RecurrenceProblem::NotSupported.at(&format!("{name} PERIOD"), one));
        }
        into.push((one, Written::read(name, one)?));
    }
    Ok(())
}

impl<'a> Lines<'a> {
    fn assemble(self, text: &'a str) -> Result<Recurrence, Wrong<'a>> {
        let Some((start_written, start)) = self.start else {
            return Err(RecurrenceProblem::NoStart.at("DTSTART", text.trim()));
        };
        let moment = start.moment(jiff::civil::Time::midnight());
        let rule = self.rule.map(|(_, rule)| rule);
        if let (Written::Utc(_), Some(rule)) = (start, &rule)
            // Moved by eight hours, the rule's days and hours would be others.
            && (moment.hour() < 8 || !rule.hours.is_empty())
        {
            return Err(RecurrenceProblem::UtcStart.at("DTSTART", start_written));
        }
        let several = rule.as_ref().is_some_and(|rule| {
            !(rule.hours.is_empty() && rule.minutes.is_empty() && rule.seconds.is_empty())
        });
        let settle = |name: &str, list: Vec<(&'a str, Written)>| -> Result<BTreeSet<DateTime>, Wrong<'a>> {
            list.into_iter()
                .map(|(value, written)| match written {
                    Written::Day(_) if several => Err(RecurrenceProblem::DayAlone.at(name, value)),
                    _ => Ok(written.moment(moment.time())),
                })
                .collect()
        };
        Ok(Recurrence {
            start: moment,
            rule,
            added: settle("RDATE", self.added)?,
            except: settle("EXDATE", self.except)?,
        })
    }
}

/// The parts of a rule as written, each at most once.
#[derive(Default)]
struct Parts<'a> {
    count: Option<(&'a str, u16)>,
    until: Option<(&'a str, DateTime)>,
    position: Option<&'a str>,
    names: BTreeSet<&'a str>,
}

fn rule(text: &str) -> Result<RecurrenceRule, Wrong<'_>> {
    let mut parts = Parts::default();
    // The frequency decides what an ordinal means, and may stand anywhere.
    let mut rule = RecurrenceRule::every(frequency(text)?);
    for part in text.split(';') {
        let Some((name, value)) = part.split_once('=') else {
            return Err(RecurrenceProblem::NotUnderstood.at("RRULE", part));
        };
        if !parts.names.insert(name) {
            return Err(RecurrenceProblem::Twice.at(&format!("RRULE {name}"), value));
        }
        read_part(&mut rule, &mut parts, name, value)?;
    }
    rule.ending = match (parts.count, parts.until) {
        (Some((value, _)), Some(_)) => {
            return Err(RecurrenceProblem::CountAndUntil.at("RRULE COUNT", value));
        }
        (Some((_, count)), None) => Ending::Count(count),
        (None, Some((_, last))) => Ending::Until(last),
        (None, None) => Ending::Never,
    };
    let others = parts.names.iter().any(|name| name.starts_with("BY") && *name != "BYSETPOS");
    match parts.position {
        Some(value) if !others => Err(RecurrenceProblem::PositionAlone.at("RRULE BYSETPOS", value)),
        _ => Ok(rule),
    }
}

fn frequency(text: &str) -> Result<Frequency, Wrong<'_>> {
    let Some(value) = text.split(';').find_map(|part| part.strip_prefix("FREQ=")) else {
        return Err(RecurrenceProblem::NoFrequency.at("RRULE", text));
    };
    match value {
        "DAILY" => Ok(Frequency::Daily),
        "WEEKLY" => Ok(Frequency::Weekly),
        "MONTHLY" => Ok(Frequency::Monthly),
        "YEARLY" => Ok(Frequency::Yearly),
        _ => Err(RecurrenceProblem::Frequency.at("RRULE FREQ", value)),
    }
}

fn read_part<'a>(
    rule: &mut RecurrenceRule,
    parts: &mut Parts<'a>,
    name: &'a str,
    value: &'a str,
) -> Result<(), Wrong<'a>> {
    let part = &format!("RRULE {name}");
    match name {
        "FREQ" => {}
        "INTERVAL" => {
            let interval: u32 = number(part, value, Range::FromStart(1, u32::MAX.into()))?;
            rule.interval = NonZeroU32::new(interval).unwrap_or(NonZeroU32::MIN);
        }
        "COUNT" => {
            let most = Range::FromStart(1, MOST_OCCURRENCES.into());
            parts.count = Some((value, number(part, value, most)?));
        }
        "UNTIL" => parts.until = Some((value, Written::read(part, value)?.moment(DAY_ENDS))),
        "WKST" => rule.week_start = weekday(part, value)?,
        "BYMONTH" => rule.months = numbers(part, value, Range::FromStart(1, 12))?,
        "BYMONTHDAY" => rule.month_days = numbers(part, value, Range::FromBothEnds(1, 31))?,
        "BYYEARDAY" => rule.year_days = numbers(part, value, Range::FromBothEnds(1, 366))?,
        "BYDAY" => read_weekdays(rule, part, value)?,
        "BYHOUR" => rule.hours = numbers(part, value, Range::FromStart(0, 23))?,
        "BYMINUTE" => rule.minutes = numbers(part, value, Range::FromStart(0, 59))?,
        "BYSECOND" => rule.seconds = numbers(part, value, Range::FromStart(0, 59))?,
        "BYSETPOS" => {
            rule.positions = numbers(part, value, Range::FromBothEnds(1, 366))?;
            parts.position = Some(value);
        }
        _ => return Err(RecurrenceProblem::NotSupported.at(part, value)),
    }
    Ok(())
}

/// A week or a day has each weekday at most once: there its first and its last is the day itself.
fn read_weekdays<'a>(rule: &mut RecurrenceRule, part: &str, value: &'a str) -> Result<(), Wrong<'a>> {
    let whole = matches!(rule.frequency, Frequency::Monthly | Frequency::Yearly);
    for one in value.split(',') {
        let mut day = nth_weekday(part, one)?;
        match day.ordinal {
            Some(-1 | 1) if !whole => day.ordinal = None,
            Some(_) if !whole => return Err(RecurrenceProblem::Ordinal.at(part, one)),
            _ => {}
        }
        rule.weekdays.push(day);
    }
    rule.order_weekdays();
    Ok(())
}
