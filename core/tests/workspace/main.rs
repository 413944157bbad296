//! The workspace: its journal, the state that follows from it, its settings, and what may be taken back.
#![allow(clippy::unwrap_used)]

mod clash_words;
mod entered;
mod facts;
mod generated;
mod journal;
mod replay;
mod settings;
mod several;
mod undo;
mod written;
