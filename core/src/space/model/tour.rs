use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Space, Spaces};
use crate::{
    clash::Field,
    record::{BuildingId, SpaceId},
    text::Language,
};

/// A stop of a tour through the spaces of a building 空間導覽.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// The space.
    pub space: SpaceId,
    /// What visitors read or hear there, in as many languages as somebody wrote; what the space is for when in none.
    #[serde(default)]
    pub text: BTreeMap<Language, String>,
}

/// A stop as visitors see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownStop {
    /// The space.
    pub space: SpaceId,
    /// Its name.
    pub name: String,
    /// What is said there, and in which language; none is given for the entry of the space, which has a language of its
    /// own.
    pub text: String,
    /// The language of the text.
    pub language: Option<Language>,
}

impl Stop {
    /// Its text for a reader of a language: in that language, else in the other Chinese script, else in any.
    pub fn text_for(&self, language: Language) -> Option<(Language, &str)> {
        let nearest = match language {
            Language::ZhHans => [Language::ZhHans, Language::ZhHant, Language::En],
            Language::ZhHant => [Language::ZhHant, Language::ZhHans, Language::En],
            Language::En => [Language::En, Language::ZhHans, Language::ZhHant],
        };
        let written = |language: &Language| Some((*language, self.text.get(language)?.as_str()));
        nearest.iter().filter_map(written).find(|(_, text)| !text.trim().is_empty())
    }
}

impl Spaces {
    /// The stops of a building's tour in their order, and who put them in it.
    pub fn tour(&self, building: BuildingId) -> Option<&Field<Vec<Stop>>> {
        self.tours.get(&building)
    }

    /// Every tour.
    pub fn tours(&self) -> impl Iterator<Item = (BuildingId, &Field<Vec<Stop>>)> {
        self.tours.iter().map(|(building, stops)| (*building, stops))
    }

    /// A building's tour as visitors see it: the spaces that are in use and may be published.
    pub fn shown_tour(&self, building: BuildingId, language: Language) -> Vec<ShownStop> {
        let stops = self.tour(building).map(Field::get).into_iter().flatten();
        let seen = |space: &&Space| space.closed().is_none() && space.visibility.get().is_public();
        let shown = |stop: &Stop| {
            let space = self.get(stop.space).filter(seen)?;
            let (language, text) = match stop.text_for(language) {
                Some((language, text)) => (Some(language), text),
                None => (None, space.about.get().as_str()),
            };
            Some(ShownStop {
                space: stop.space,
                name: space.name.get().clone(),
                text: text.to_owned(),
                language,
            })
        };
        stops.filter_map(shown).collect()
    }
}
