use super::{Clash, Said};
use crate::{
    calendar::{Exception, Notice, NoticeDay, OwnHours},
    policy::Override,
    record::Record,
    text::Language,
};

impl Clash {
    /// What one side of it said, as a reader of `language` reads it.
    pub fn words(&self, said: &Said, language: Language) -> String {
        self.read(&said.value, language).unwrap_or_else(|| said.value.clone())
    }

    /// Values of several parts are kept as JSON; `None` for what is plain text.
    fn read(&self, value: &str, language: Language) -> Option<String> {
        match self.record {
            Record::Parameter(_) => Some(serde_json::from_str::<Override>(value).ok()?.words(language)),
            Record::CalendarDay(_) => {
                let day = || Some(Exception::said(serde_json::from_str(value).ok()?, language));
                let notice = || Some(serde_json::from_str::<NoticeDay>(value).ok()?.words(language));
                let hours = || Some(serde_json::from_str::<OwnHours>(value).ok()?.words());
                notice().or_else(hours).or_else(day)
            }
            Record::CalendarYear(_) => {
                let notice: Notice = serde_json::from_str(value).ok()?;
                Some(notice.words(language))
            }
            _ => None,
        }
    }
}
