use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Channel, Purpose};
use crate::{journal::Digest, record::BlockId, visibility::Visibility};

/// A picture, named by the SHA-256 of its file. The file itself is not in the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Which file.
    pub hash: Digest,
    /// What it shows, in words for those who do not see it.
    #[serde(default)]
    pub caption: String,
}

/// A block of a board's draft as somebody writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The heading; may be empty.
    #[serde(default)]
    pub heading: String,
    /// The text; may be empty where a picture says it all.
    #[serde(default)]
    pub text: String,
    /// Where it comes from.
    #[serde(default)]
    pub source: String,
    /// A picture, where there is one.
    #[serde(default)]
    pub picture: Option<Picture>,
    /// Who may see it; the office alone unless somebody said otherwise.
    #[serde(default)]
    pub visibility: Visibility,
}

/// A change of one part of a block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockChange {
    /// The heading.
    Heading(String),
    /// The text.
    Text(String),
    /// Where it comes from.
    Source(String),
    /// The picture, or none.
    Picture(Option<Picture>),
    /// Who may see it.
    Visibility(Visibility),
}

/// A change of one part of a board's draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// What it is for.
    Purpose(Purpose),
    /// The title.
    Title(String),
    /// Where it hangs or stands.
    Place(String),
    /// The order of its blocks; those that it does not name come last.
    Order(Vec<BlockId>),
}

/// What is published: frozen when it was, and kept for ever. It has no place for anything internal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// The title.
    pub title: String,
    /// Where it hangs or stands.
    #[serde(default)]
    pub place: String,
    /// The blocks in their order.
    pub blocks: Vec<PublicBlock>,
    /// Where it is shown, at least once.
    pub channels: BTreeSet<Channel>,
    /// The first day.
    pub from: Date,
    /// The last day; `None`: until it is taken down.
    #[serde(default)]
    pub until: Option<Date>,
    /// What changed and why; empty for the first edition.
    #[serde(default)]
    pub why: String,
}

/// A block of an edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicBlock {
    /// The block of the draft that it was.
    pub block: BlockId,
    /// The heading.
    #[serde(default)]
    pub heading: String,
    /// The text.
    #[serde(default)]
    pub text: String,
    /// Where it comes from.
    #[serde(default)]
    pub source: String,
    /// A picture, where there is one.
    #[serde(default)]
    pub picture: Option<Picture>,
}
