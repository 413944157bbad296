use uuid::Uuid;

use super::{Clash, ClashKind, Said};
use crate::{
    calendar::{Exception, Notice, NoticeDay, OwnHours},
    policy::Override,
    query,
    record::{Record, RecordKind},
    text::{Language, messages},
    workspace::{Fact, Workspace},
};

impl Clash {
    /// What the entry that caused it did, as a short phrase.
    pub fn step(&self, language: Language) -> String {
        self.fact().map_or_else(|| self.field.clone(), |fact| fact.told().words(language).to_owned())
    }

    /// What one side of it said, as a reader of `language` reads it: a value, a state, or all that was entered with a step,
    /// and the step alone where nothing was. Records stand by the names that they have in `workspace`.
    pub fn words(&self, said: &Said, workspace: &Workspace, language: Language) -> String {
        if self.kind != ClashKind::Edit && said.value == self.field {
            let entered = self.fact().map(|fact| fact.entered()).unwrap_or_default();
            // A record that is not here has no name.
            let named = entered.into_iter().filter_map(|value| match Uuid::parse_str(&value) {
                Ok(id) => name(id, workspace, language),
                Err(_) => Some(value),
            });
            let named: Vec<String> = named.collect();
            return if named.is_empty() { self.step(language) } else { named.join(" · ") };
        }
        let value = &said.value;
        let words = self.read(value, language).or_else(|| state(value, language));
        let id = || Uuid::parse_str(value).ok().and_then(|id| name(id, workspace, language));
        words.or_else(id).unwrap_or_else(|| value.clone())
    }

    fn fact(&self) -> Option<Fact> {
        serde_json::from_str(&self.told).ok()
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

/// The name of the record with this id; every id names the workspace itself, so that kind is not asked.
fn name(id: Uuid, workspace: &Workspace, language: Language) -> Option<String> {
    let kinds = RecordKind::ALL.iter().filter(|kind| **kind != RecordKind::Workspace);
    kinds.map(|kind| kind.with(id)).find_map(|record| query::name(workspace, record, language))
}

/// The words for where a record stood: `dropped`, or the key of a message.
fn state(value: &str, language: Language) -> Option<String> {
    let key = format!("clash.state.{}", value.replace('_', "-"));
    let text = messages::ALL.iter().find(|text| text.key == key || text.key == value)?;
    Some(text.get(language).to_owned())
}
