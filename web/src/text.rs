//! Words on screen: the catalogue of the shell, and [`Words`], what components take as a label.
//!
//! A component takes `impl Into<Words>` through its property, so a page writes `label={messages::button::SAVE}` and the
//! component speaks the language of the screen by itself. There is no way in for a bare `"string"`: what is not data
//! belongs into `messages/*.toml`.

use cobuild::text::{Language, Text};
use yew::{html::IntoPropValue, prelude::*};

use crate::preference::Preferences;

/// The catalogue, generated from `messages/*.toml`: one constant per message.
pub mod messages {
    use cobuild::text::Text;

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// What a label says: a message of a catalogue, or words that are data (a name, a filled message).
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Words {
    /// A message, shown in the language of the screen.
    Message(Text),
    /// Words as they are.
    Own(AttrValue),
    /// Nothing: what an optional property is when a page leaves it out.
    #[default]
    Nothing,
}

impl Words {
    /// The words in `language`.
    pub fn get(&self, language: Language) -> AttrValue {
        match self {
            Words::Message(text) => AttrValue::Static(text.get(language)),
            Words::Own(words) => words.clone(),
            Words::Nothing => AttrValue::Static(""),
        }
    }

    /// The words in `language`, if there are any.
    pub fn given(&self, language: Language) -> Option<AttrValue> {
        (*self != Words::Nothing).then(|| self.get(language))
    }
}

macro_rules! words_from {
    ($($from:ty, $value:ident => $words:expr;)*) => {$(
        impl From<$from> for Words {
            fn from($value: $from) -> Words {
                $words
            }
        }
        impl IntoPropValue<Words> for $from {
            fn into_prop_value(self) -> Words {
                self.into()
            }
        }
    )*};
}

words_from! {
    Text, text => Words::Message(text);
    &Text, text => Words::Message(*text);
    String, words => Words::Own(words.into());
    AttrValue, words => Words::Own(words);
    Option<Words>, words => words.unwrap_or_default();
}

/// What stands between the names of a list.
pub const fn gap(language: Language) -> &'static str {
    match language {
        Language::En => ", ",
        Language::ZhHans | Language::ZhHant => "、",
    }
}

/// The words of a message around what it names: a link, where `{name}` stands.
pub fn naming(text: Text, named: Html, language: Language) -> Html {
    let (before, after) = text.get(language).split_once("{name}").unwrap_or((text.get(language), ""));
    html! { <>{ before }{ named }{ after }</> }
}

/// What stands between a thing and what is said of it.
pub const fn aside(language: Language) -> &'static str {
    match language {
        Language::En => " – ",
        Language::ZhHans | Language::ZhHant => "：",
    }
}

/// The language of the screen.
#[hook]
pub fn use_language() -> Language {
    use_context::<Preferences>().map(|preferences| preferences.now.language).unwrap_or_default()
}
