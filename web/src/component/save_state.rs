//! Whether everything entered is safe, in words: 「已存於本機 · 備份 3 天前」.

use cobuild::text::Language;
use yew::prelude::*;

use super::{link::Link, state_tag::State};
use crate::{
    route::Route,
    text::{messages::saved, use_language},
};

/// Backups older than this many days ask for a new one.
const BACKUP_GROWS_OLD: u32 = 7;

/// How the journal stands on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Being written.
    Writing,
    /// Written.
    Written,
    /// The browser refused: it is in memory only.
    Refused,
}

/// When a backup file was last taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backup {
    /// Nothing has been entered that would need one.
    NotNeeded,
    /// Never.
    Never,
    /// So many days ago.
    DaysAgo(u32),
}

/// Properties of [`SaveState`].
#[derive(Properties, PartialEq)]
pub struct SaveStateProps {
    /// How the journal stands.
    pub kept: Kept,
    /// When a backup was last taken out.
    pub backup: Backup,
}

/// The words, as a link to the page where backups are made.
#[component]
pub fn SaveState(props: &SaveStateProps) -> Html {
    let language = use_language();
    let kept = match props.kept {
        Kept::Writing => saved::WRITING,
        Kept::Written => saved::WRITTEN,
        Kept::Refused => saved::REFUSED,
    };
    let state = match (props.kept, props.backup) {
        (Kept::Refused, _) => State::Late,
        (_, Backup::Never | Backup::DaysAgo(BACKUP_GROWS_OLD..)) => State::Soon,
        (Kept::Writing, _) => State::Neutral,
        (Kept::Written, _) => State::Good,
    };
    html! {
        <Link to={Route::Data} class="save-state" test="save-state">
            { state.shape() }
            <span>{ kept.get(language) }{ backup(props.backup, language) }</span>
        </Link>
    }
}

fn backup(backup: Backup, language: Language) -> String {
    let words = match backup {
        Backup::NotNeeded => return String::new(),
        Backup::Never => saved::BACKUP_NEVER.get(language).to_owned(),
        Backup::DaysAgo(0) => saved::BACKUP_TODAY.get(language).to_owned(),
        Backup::DaysAgo(days) => saved::BACKUP_AGE.fill(language, &[("n", &days.to_string())]),
    };
    format!(" · {words}")
}
