//! What a form of the file asks about: a topic, or one of those of which there is one a year.

use cobuild::{
    enterprise::Topic,
    record::OrganisationId,
    text::{Language, Text, messages::enterprise as topics},
};

use crate::{address::Address, route::Route, text::messages::file_page as words};

/// What a form asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A topic without a year.
    One(Topic),
    /// The taxes of a year.
    Tax,
    /// The revenue of a year.
    Revenue,
}

impl Subject {
    /// Every subject, in the order in which a form offers them.
    pub fn all() -> impl Iterator<Item = Subject> {
        Topic::WITHOUT_YEAR.into_iter().map(Subject::One).chain([Subject::Tax, Subject::Revenue])
    }

    /// That of a topic.
    pub const fn of(topic: Topic) -> Subject {
        match topic {
            Topic::Tax { .. } => Subject::Tax,
            Topic::Revenue { .. } => Subject::Revenue,
            topic => Subject::One(topic),
        }
    }

    /// As an address names it.
    pub fn key(self) -> String {
        match self {
            Subject::One(topic) => topic.key(),
            Subject::Tax => "tax".to_owned(),
            Subject::Revenue => "revenue".to_owned(),
        }
    }

    /// The name on screen.
    pub const fn text(self) -> Text {
        match self {
            Subject::One(topic) => *topic.text(),
            Subject::Tax => words::TAX,
            Subject::Revenue => topics::REVENUE,
        }
    }

    /// The subject in an address.
    pub fn in_address(address: &Address) -> Option<Subject> {
        let key = address.get("file");
        Subject::all().find(|subject| subject.key() == key)
    }

    /// The address of its form.
    pub fn address(self, firm: OrganisationId) -> Address {
        Address::from(Route::Organisation { id: firm }).with("file", self.key())
    }
}

/// What a topic is called, with its year.
pub fn topic_words(topic: Topic, language: Language) -> String {
    let name = topic.text().get(language);
    match topic.year() {
        Some(year) => words::OF_YEAR.fill(language, &[("topic", name), ("year", &year.to_string())]),
        None => name.to_owned(),
    }
}
