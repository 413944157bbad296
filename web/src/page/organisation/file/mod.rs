//! The file of a firm 一企一檔: what is known of it by topic, as of which day, from where.

mod fields;
mod form;
mod read;
mod section;
mod subject;
mod versions;

pub use form::FileForm;
pub use section::FirmFile;
