//! A workspace as a file, out and in: what keeps the data when the browser does not.

use cobuild::{
    journal::{
        Digest, Journal, PortError,
        codec::{self, CodecError, Ending, Trust},
    },
    workspace::{Fact, Workspace},
};
use gloo_storage::{LocalStorage, Storage as _};
use js_sys::Array;
use serde::de::IgnoredAny;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use super::{Slug, Store, clock};

/// The browser gets the file in pieces of about this many bytes.
const PIECE_BYTES: usize = 1 << 20;

/// A backup, ready to be handed over.
pub struct BackupFile {
    /// Its bytes.
    pub blob: Blob,
    /// The name proposed for it.
    pub name: String,
    /// How many entries it holds.
    pub entries: usize,
}

/// Whether a file is all there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wholeness {
    /// It ends with its closing line, and that agrees.
    Whole,
    /// It ends before `line`. What stands before it is sound and can be taken in.
    CutOff {
        /// Line, from 1.
        line: usize,
    },
}

/// A file that was read and checked, and not taken in yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Its entries.
    pub journal: Journal<Fact>,
    /// Whether it is all there: if not, ask before taking it in.
    pub wholeness: Wholeness,
    /// The name of the workspace in it, to compare with the one that is open.
    pub name: String,
}

/// Why a file cannot be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// The browser could not read it.
    NotRead,
    /// It is not a sound journal; this says where.
    Unsound(CodecError),
}

impl Store {
    /// Everything as a journal file, what is not stored yet included.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn backup(&self) -> Result<BackupFile, PortError> {
        let lines = self.lines().await?;
        let (pieces, entries) = pieces(&lines);
        let pieces: Array = pieces.iter().map(|piece| JsValue::from_str(piece)).collect();
        let kind = BlobPropertyBag::new();
        kind.set_type("application/x-ndjson");
        let blob = Blob::new_with_str_sequence_and_options(&pieces, &kind)
            .map_err(|error| PortError::Failed(format!("{error:?}")))?;
        let name = self.read(|workspace| file_name(workspace.profile.name(), self));
        Ok(BackupFile { blob, name, entries })
    }

    /// Hands the file over as a download, and notes when that was. Returns whether the browser took it.
    pub fn hand_over(&self, file: &BackupFile) -> bool {
        let handed = hand_over(file).is_ok();
        if handed {
            let _ = LocalStorage::set(key(self.slug()), clock::wall());
            self.state_changed();
        }
        handed
    }

    /// When a backup was last handed over: milliseconds since 1970-01-01 UTC.
    pub fn last_backup(&self) -> Option<u64> {
        LocalStorage::get(key(self.slug())).ok()
    }

    /// How many days ago that was, on the device's clock.
    pub fn backup_age_days(&self) -> Option<u32> {
        let days = |wall: u64| clock::china(wall).date();
        let age = days(clock::wall()).since(days(self.last_backup()?)).ok()?.get_days();
        u32::try_from(age).ok()
    }
}

/// Reads and checks a file that a person has chosen.
///
/// # Errors
/// When it cannot be read, or is not sound.
pub async fn read_file(file: &File) -> Result<Incoming, FileError> {
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    read(&text.ok_or(FileError::NotRead)?).map_err(FileError::Unsound)
}

/// Reads and checks a journal's text. A half last line means that it was cut off; what stands before it is kept.
///
/// # Errors
/// With the first line that is wrong.
pub fn read(text: &str) -> Result<Incoming, CodecError> {
    let (journal, wholeness) = match codec::read::<Fact>(text) {
        Ok((journal, Ending::Closed)) => (journal, Wholeness::Whole),
        Ok((journal, Ending::Open)) => (journal, Wholeness::CutOff { line: text.lines().count() + 1 }),
        Err(error) => {
            let last = text.lines().count();
            let half = matches!(error, CodecError::Unreadable { line, .. } if line == last) && last > 1;
            let Some((whole, _)) = text.rsplit_once('\n').filter(|(_, rest)| half && !rest.is_empty()) else {
                return Err(error);
            };
            (codec::read::<Fact>(whole)?.0, Wholeness::CutOff { line: last })
        }
    };
    let name = Workspace::fold(&journal, u64::MAX).profile.name().to_owned();
    Ok(Incoming { journal, wholeness, name })
}

/// The file's text in pieces, in the total order of the entries, and how many entries it has. Lines that cannot be read
/// come last and without a closing line: a reader then names them, instead of nobody having them.
pub fn pieces(lines: &[Box<str>]) -> (Vec<String>, usize) {
    let mut entries = Vec::with_capacity(lines.len());
    let mut unreadable: Vec<&str> = Vec::new();
    for line in lines {
        match codec::read_entry::<IgnoredAny>(line, 0, Trust::Stored) {
            Ok(entry) => entries.push((entry.order(), &**line)),
            Err(_) => unreadable.push(line),
        }
    }
    entries.sort_unstable_by_key(|(order, _)| *order);
    entries.dedup_by_key(|(order, _)| *order);
    let closing = unreadable
        .is_empty()
        .then(|| codec::closing(entries.len(), Digest::of_all(entries.iter().map(|(order, _)| &order.hash))));
    let body = entries.iter().map(|(_, line)| *line).chain(unreadable.iter().copied());
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for line in [codec::HEADER].into_iter().chain(body).chain(closing.as_deref()) {
        piece.push_str(line);
        piece.push('\n');
        if piece.len() >= PIECE_BYTES {
            pieces.push(std::mem::take(&mut piece));
        }
    }
    pieces.push(piece);
    (pieces, entries.len())
}

fn hand_over(file: &BackupFile) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let address = Url::create_object_url_with_blob(&file.blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(&file.name);
    link.click();
    // The browser has begun to read it by then.
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

fn file_name(name: &str, store: &Store) -> String {
    let name = if name.is_empty() { store.slug().to_string() } else { name.to_owned() };
    let safe: String =
        name.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
    format!("{safe}-{}.jsonl", clock::china(clock::wall()).date())
}

fn key(slug: &Slug) -> String {
    format!("cobuild.backup.{slug}")
}
