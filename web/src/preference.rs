//! What a person prefers on this device: language, theme, single-key shortcuts. Kept in localStorage, never in the
//! journal: it is nobody else's business.

use cobuild::text::Language;
use gloo_storage::{LocalStorage, Storage as _};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

const KEY: &str = "cobuild.preference";

/// Light, dark, or as the device has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the device has it.
    #[default]
    Device,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Theme {
    /// Every theme, in the order in which the switch offers them.
    pub const ALL: [Theme; 3] = [Theme::Device, Theme::Light, Theme::Dark];

    /// The value of `data-theme`, and of the option in the switch.
    pub const fn name(self) -> &'static str {
        match self {
            Theme::Device => "device",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// Whether single keys such as `?` are shortcuts. People who dictate must be able to switch them off (WCAG 2.1.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SingleKeys {
    /// `?`, `/` and `n` act.
    #[default]
    On,
    /// Only shortcuts with Ctrl or ⌘ act.
    Off,
}

/// The preferences as they are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preference {
    /// The language of the screen.
    pub language: Language,
    /// The theme.
    #[serde(default)]
    pub theme: Theme,
    /// Whether single keys are shortcuts.
    #[serde(default)]
    pub keys: SingleKeys,
}

impl Preference {
    /// What is kept on this device, or what the browser asks for. A damaged record counts as none.
    pub fn load() -> Preference {
        LocalStorage::get(KEY).unwrap_or_else(|_| Preference {
            language: browser_language(),
            theme: Theme::default(),
            keys: SingleKeys::default(),
        })
    }

    /// Puts language and theme on the page and keeps them. A full or refused storage is no reason to stop here: the
    /// preference then holds until the page is left.
    fn apply(self) {
        let _ = LocalStorage::set(KEY, self);
        let Some(root) = page_root() else { return };
        let _ = root.set_attribute("lang", self.language.tag());
        let _ = match self.theme {
            Theme::Device => root.remove_attribute("data-theme"),
            theme => root.set_attribute("data-theme", theme.name()),
        };
    }
}

fn page_root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}

fn browser_language() -> Language {
    let wanted = web_sys::window().map(|window| window.navigator().languages());
    let wanted = wanted.iter().flat_map(|languages| languages.iter());
    wanted.filter_map(|tag| Language::from_tag(&tag.as_string()?)).next().unwrap_or_default()
}

/// The preferences in force, and the way to change them; a context of the whole app.
#[derive(Clone, PartialEq)]
pub struct Preferences {
    /// In force.
    pub now: Preference,
    /// Changes them.
    pub choose: Callback<Preference>,
}

/// Properties of [`PreferenceProvider`].
#[derive(Properties, PartialEq)]
pub struct PreferenceProviderProps {
    /// The app.
    pub children: Html,
}

/// Loads the preferences and offers them to everything below.
#[component]
pub fn PreferenceProvider(props: &PreferenceProviderProps) -> Html {
    let now = use_state_eq(Preference::load);
    use_effect_with(*now, |preference| preference.apply());
    let choose = {
        let setter = now.setter();
        use_callback((), move |preference, ()| setter.set(preference))
    };
    html! {
        <ContextProvider<Preferences> context={Preferences { now: *now, choose }}>
            { props.children.clone() }
        </ContextProvider<Preferences>>
    }
}
