//! The catalogue, generated from `messages/*.toml`: one constant per message.

use super::Text;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
