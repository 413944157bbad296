use std::fmt;

use cobuild::record::Entropy as _;
use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use serde::{Deserialize, Serialize};

use super::BrowserEntropy;

const KEY: &str = "cobuild.workspaces";
/// Which one this tab has open: a reload stays in it, whatever was opened in another tab since.
const TAB: &str = "cobuild.workspace";

/// The short name under which a workspace is kept on this device.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Slug(String);

impl Slug {
    /// The example.
    pub fn example() -> Slug {
        Slug("example".into())
    }

    /// One that no other workspace has.
    pub fn fresh() -> Slug {
        let mut bytes = [0; 6];
        BrowserEntropy.fill(&mut bytes);
        Slug(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The database's name.
    pub fn database(&self) -> String {
        format!("cobuild-{}", self.0)
    }

    /// Whether this is the example.
    pub fn is_example(&self) -> bool {
        *self == Slug::example()
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a workspace began with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The journal that comes with the program.
    Example,
    /// Nothing.
    Own,
}

/// A workspace on this device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Its short name.
    pub slug: Slug,
    /// Its name when it was last open; empty before that.
    #[serde(default)]
    pub name: String,
    /// What it began with.
    pub origin: Origin,
}

/// The workspaces of this device, and the one that is open. The list is kept in localStorage; so is the workspace that was
/// opened last, with which a new tab begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workspaces {
    list: Vec<Listed>,
    current: Slug,
}

impl Default for Workspaces {
    fn default() -> Self {
        let example = Listed { slug: Slug::example(), name: String::new(), origin: Origin::Example };
        Workspaces { list: vec![example], current: Slug::example() }
    }
}

impl Workspaces {
    /// What is kept; the example alone at the first start.
    pub fn load() -> Workspaces {
        LocalStorage::get(KEY).unwrap_or_default()
    }

    /// Every workspace.
    pub fn list(&self) -> &[Listed] {
        &self.list
    }

    /// The one that this tab has open; in a new tab, the one that was opened last.
    pub fn current(&self) -> Slug {
        let own = SessionStorage::get(TAB).ok().filter(|slug| self.lists(slug));
        own.unwrap_or_else(|| self.current.clone())
    }

    /// Lists one that has been made, and opens it.
    pub fn add(&mut self, slug: &Slug, name: &str) {
        self.list.push(Listed { slug: slug.clone(), name: name.to_owned(), origin: Origin::Own });
        self.open(slug);
    }

    /// Opens one that is listed.
    pub fn open(&mut self, slug: &Slug) {
        if self.lists(slug) {
            self.current = slug.clone();
            self.keep();
            Workspaces::stay_in(slug);
        }
    }

    /// This tab has a workspace open, and comes back to it after a reload.
    pub fn stay_in(slug: &Slug) {
        // With storage refused there is no other workspace to get into.
        let _ = SessionStorage::set(TAB, slug);
    }

    fn lists(&self, slug: &Slug) -> bool {
        self.list.iter().any(|listed| listed.slug == *slug)
    }

    /// Notes a workspace's name for the list.
    pub fn note_name(slug: &Slug, name: &str) {
        let mut workspaces = Workspaces::load();
        let listed = workspaces.list.iter_mut().find(|listed| listed.slug == *slug);
        if let Some(listed) = listed.filter(|listed| listed.name != name) {
            name.clone_into(&mut listed.name);
            workspaces.keep();
        }
    }

    fn keep(&self) {
        // With storage refused there is only this session, and it is told as such by the save state.
        let _ = LocalStorage::set(KEY, self);
    }
}
