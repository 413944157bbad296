//! What a form holds when it is sent: values by name, read as the types that pages need.

use jiff::civil::{Date, DateTime, Time};
use web_sys::{FormData, HtmlFormElement};

/// The values of a form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    values: Vec<(String, String)>,
}

impl Answers {
    /// Reads a form as it is now. Files are left out.
    pub fn of(form: &HtmlFormElement) -> Answers {
        let Ok(data) = FormData::new_with_form(form) else { return Answers::default() };
        let Ok(Some(entries)) = js_sys::try_iter(&data) else { return Answers::default() };
        let pair = |entry| {
            let entry = js_sys::Array::from(&entry);
            Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
        };
        Answers { values: entries.filter_map(Result::ok).filter_map(pair).collect() }
    }

    /// The value called `name`; empty when there is none.
    pub fn text(&self, name: &str) -> &str {
        self.values.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// Every value called `name`: what is ticked in a group of checkboxes.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.values.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
    }

    /// Whether the checkbox called `name` is ticked.
    pub fn checked(&self, name: &str) -> bool {
        self.values.iter().any(|(key, _)| key == name)
    }

    /// A day; `None` when the field is empty.
    pub fn date(&self, name: &str) -> Option<Date> {
        self.text(name).parse().ok()
    }

    /// A moment, to the minute; `None` when the field is empty.
    pub fn moment(&self, name: &str) -> Option<DateTime> {
        self.text(name).parse().ok()
    }

    /// A time of day, to the minute; `None` when the field is empty.
    pub fn time(&self, name: &str) -> Option<Time> {
        self.text(name).parse().ok()
    }

    /// A whole number, in half- or full-width figures; `None` when the field is empty, `Some(Err)` with what was
    /// entered when that is no whole number.
    pub fn number(&self, name: &str) -> Option<Result<u32, String>> {
        let text = self.text(name);
        let narrow = |figure| match figure {
            '０'..='９' => char::from_u32(figure as u32 - '０' as u32 + '0' as u32).unwrap_or(figure),
            other => other,
        };
        let figures: String = text.chars().map(narrow).collect();
        (!text.is_empty()).then(|| figures.parse().map_err(|_| text.to_owned()))
    }

    /// Names and values, as they stand in the form, without the empty ones.
    pub fn given(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.values.iter().map(|(name, value)| (name.as_str(), value.trim()));
        pairs.filter(|(_, value)| !value.is_empty())
    }
}
