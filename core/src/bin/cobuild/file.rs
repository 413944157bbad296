//! Files as text.

use std::{
    fs,
    io::{Error, ErrorKind},
    path::Path,
};

use crate::Failure;

/// The text of a file.
pub fn text(path: &Path) -> Result<String, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::Findings(unread(path, &error)))?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(valid).filter(|byte| **byte == b'\n').count() + 1;
        Failure::Findings(format!(
            "{}: line {line}: the bytes are not UTF-8 text; save the file as UTF-8",
            path.display()
        ))
    })
}

/// Why a file is not read.
pub fn unread(path: &Path, error: &Error) -> String {
    let place = path.display();
    match error.kind() {
        ErrorKind::NotFound if path.as_os_str().is_empty() => "the name of a file is empty".to_owned(),
        ErrorKind::NotFound => format!("{place}: there is no such file; look at the name and the folder"),
        ErrorKind::IsADirectory => format!("{place}: this is a folder; name a file in it"),
        ErrorKind::PermissionDenied => format!("{place}: you may not read it"),
        _ => format!("{place}: {error}"),
    }
}

/// Why a file is not written.
pub fn unwritten(path: &Path, error: &Error) -> String {
    let place = path.display();
    match error.kind() {
        ErrorKind::NotFound => {
            format!("{place}: cannot be written: its folder does not exist; make it first")
        }
        ErrorKind::IsADirectory => format!("{place}: cannot be written: this is a folder; name a file in it"),
        ErrorKind::PermissionDenied => format!("{place}: cannot be written: you may not write there"),
        _ => format!("{place}: cannot be written: {error}"),
    }
}
