//! Times and days as somebody writes them. They are China's, so an offset says something else: to drop it would move the
//! moment in silence.

use jiff::{
    civil::{Date, DateTime},
    fmt::temporal::Pieces,
    tz::Offset,
};

/// Why something is not a time or a day here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimeError {
    /// It is no time.
    #[error("`{given}` is not a time: write one like 2022-10-11T09:00")]
    NoTime {
        /// What was written.
        given: String,
    },
    /// It is no day.
    #[error("`{given}` is not a day: write one like 2022-10-11")]
    NoDay {
        /// What was written.
        given: String,
    },
    /// It has an offset from UTC.
    #[error("`{given}` has an offset; times here are China Standard Time (UTC+8) without one: write {write}")]
    Offset {
        /// What was written.
        given: String,
        /// The same moment or day in China.
        write: String,
    },
    /// It names a time zone, which only its rules could turn into a moment.
    #[error(
        "`{given}` names a time zone; times here are China Standard Time (UTC+8) without one: write the same moment like \
         2022-10-11T09:00"
    )]
    Zone {
        /// What was written.
        given: String,
    },
    /// A time of day where a day is meant.
    #[error("`{given}` has a time of day where a day is meant: write {write}")]
    TimeOfDay {
        /// What was written.
        given: String,
        /// The day.
        write: Date,
    },
}

/// Reads a moment, China Standard Time: `2022-10-11T09:00`; a day alone is its first moment.
///
/// # Errors
/// When it is none, or has an offset or a time zone.
///
/// ```
/// use cobuild::calendar::china_time;
/// assert_eq!(china_time("2022-10-12T20:30")?, jiff::civil::date(2022, 10, 12).at(20, 30, 0, 0));
/// let error = china_time("2022-10-12T20:30:00Z").expect_err("the moment is another one in China");
/// assert!(error.to_string().ends_with("write 2022-10-13T04:30:00"), "{error}");
/// # Ok::<(), cobuild::calendar::TimeError>(())
/// ```
pub fn china_time(text: &str) -> Result<DateTime, TimeError> {
    elsewhere(text, DateTime::to_string).map_or(Ok(()), Err)?;
    text.parse().map_err(|_| TimeError::NoTime { given: text.to_owned() })
}

/// Reads a day in China: `2022-10-11`.
///
/// # Errors
/// When it is none, or has a time of day, an offset or a time zone.
pub fn china_day(text: &str) -> Result<Date, TimeError> {
    elsewhere(text, |moment| moment.date().to_string()).map_or(Ok(()), Err)?;
    let day: Date = text.parse().map_err(|_| TimeError::NoDay { given: text.to_owned() })?;
    match Pieces::parse(text) {
        Ok(pieces) if pieces.time().is_some() => {
            Err(TimeError::TimeOfDay { given: text.to_owned(), write: day })
        }
        _ => Ok(day),
    }
}

/// What of a written time or day did not arrive in what was read from it, as that is written again.
pub(crate) fn dropped(written: &str, read: &str) -> Option<TimeError> {
    if read.parse::<Date>().is_ok() && !read.contains('T') {
        china_day(written).err().filter(|error| !matches!(error, TimeError::NoDay { .. }))
    } else if read.parse::<DateTime>().is_ok() {
        elsewhere(written, DateTime::to_string)
    } else {
        None
    }
}

/// What is wrong with a time that does not keep to China; `write` says how the moment in China is written.
fn elsewhere(text: &str, write: fn(&DateTime) -> String) -> Option<TimeError> {
    let pieces = Pieces::parse(text).ok()?;
    let given = text.to_owned();
    let zone = pieces.time_zone_annotation().is_some();
    let Some(offset) = pieces.to_numeric_offset() else { return zone.then_some(TimeError::Zone { given }) };
    let there = pieces.date().to_datetime(pieces.time().unwrap_or_default());
    let moment = offset.to_timestamp(there).ok().map(|moment| CHINA.to_datetime(moment));
    Some(TimeError::Offset { given, write: write(&moment.unwrap_or(there)) })
}

/// China has had one offset since 1991.
const CHINA: Offset = Offset::constant(8);

#[cfg(test)]
mod tests {
    use super::{china_day, china_time};

    #[track_caller]
    fn refused(error: Result<impl std::fmt::Debug, super::TimeError>, says: &str) {
        let error = error.expect_err(says).to_string();
        assert!(error.contains(says), "{error}");
    }

    #[test]
    fn what_is_dropped_elsewhere_is_refused_here() {
        refused(china_time("2022-10-12T20:30:00+00:00"), "write 2022-10-13T04:30:00");
        refused(china_time("2022-10-12T20:30:00+08:00"), "write 2022-10-12T20:30:00");
        refused(china_time("2022-10-12T20:30[Asia/Shanghai]"), "names a time zone");
        refused(china_time("tomorrow"), "is not a time");
        refused(china_day("2022-10-12T20:30:00Z"), "write 2022-10-13");
        refused(china_day("2022-10-12T20:30"), "write 2022-10-12");
        refused(china_day("2022-10-32"), "is not a day");
        assert!(china_time("2022-10-12").is_ok() && china_day("2022-10-12").is_ok());
    }
}
