use std::{fmt, str::FromStr};

use jiff::civil::Time;

use super::{END_OF_DAY, Window, clock};

/// Why something is not a window of a day: the text that was read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not from one time of day to another, such as 09:00–11:30")]
pub struct WindowError(pub String);

/// `09:00–11:30`.
impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}–{}", clock(self.opens), clock(self.closes))
    }
}

/// As people write it: with a dash, a tilde or 至 between, a full-width colon, `24:00` for the end of the day. Which of
/// the two is later is not looked at.
///
/// ```
/// use cobuild::calendar::Window;
/// for text in ["09:00–11:30", "9:00-11:30", "9：00～11：30", "9:00 至 11:30"] {
///     assert_eq!(text.parse::<Window>()?.to_string(), "09:00–11:30");
/// }
/// assert_eq!("18:00-24:00".parse::<Window>()?.to_string(), "18:00–24:00");
/// assert!("in the morning".parse::<Window>().is_err());
/// # Ok::<(), cobuild::calendar::WindowError>(())
/// ```
impl FromStr for Window {
    type Err = WindowError;
    fn from_str(text: &str) -> Result<Window, WindowError> {
        let wrong = || WindowError(text.to_owned());
        let (opens, closes) = text.split_once(['–', '-', '—', '－', '~', '～', '至']).ok_or_else(wrong)?;
        let window = time(opens).zip(time(closes)).map(|(opens, closes)| Window { opens, closes });
        window.filter(|window| window.opens != END_OF_DAY).ok_or_else(wrong)
    }
}

fn time(text: &str) -> Option<Time> {
    let (hour, minute) = text.trim().split_once([':', '：'])?;
    match (hour.parse().ok()?, minute.parse().ok()?) {
        (24, 0) => Some(END_OF_DAY),
        (hour, minute) => Time::new(hour, minute, 0, 0).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_window_is_refused_with_what_was_read() {
        for text in ["", "9", "09:00", "09:00–", "–11:30", "25:00–26:00", "09:60–10:00", "24:00–25:00", "9-5"]
        {
            assert_eq!(text.parse::<Window>(), Err(WindowError(text.to_owned())));
        }
    }

    #[test]
    fn what_is_written_is_read() {
        for text in ["00:00–24:00", "07:30–19:30", "23:59–00:00"] {
            assert_eq!(text.parse::<Window>().map(|window| window.to_string()), Ok(text.to_owned()));
        }
    }
}
