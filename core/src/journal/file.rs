use std::{
    fs::{File, OpenOptions},
    io::{self, ErrorKind, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use serde::de::IgnoredAny;

use super::{
    Digest, Head, Loaded, Port, PortError,
    codec::{self, Trust},
};

/// A store in one file of JSON Lines, locked while it is read or written, synced to the disk before an append is
/// acknowledged. Anybody can edit a file, so the hash of every entry in it is checked. A last line that was cut off is moved
/// to a file beside it, `<path>.torn`, by the next append. Not part of a wasm build.
#[derive(Clone, Debug)]
pub struct FilePort {
    path: PathBuf,
}

impl FilePort {
    /// The store in this file; it is made on the first append.
    pub fn new(path: impl Into<PathBuf>) -> FilePort {
        FilePort { path: path.into() }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn open(&self) -> Result<Option<File>, PortError> {
        match OpenOptions::new().read(true).write(true).open(&self.path) {
            Ok(file) => file.lock().map(|()| Some(file)).map_err(port_error),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(port_error(error)),
        }
    }

    fn create(&self) -> Result<File, PortError> {
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&self.path);
        let file = file.map_err(port_error)?;
        file.lock().map_err(port_error)?;
        Ok(file)
    }
}

impl Port for FilePort {
    async fn load(&mut self) -> Result<Loaded, PortError> {
        match self.open()? {
            Some(mut file) => read(&mut file).map(|stored| stored.loaded),
            None => Ok(Loaded::default()),
        }
    }

    async fn append(&mut self, expected: Head, lines: &[&str]) -> Result<Head, PortError> {
        let mut file = self.create()?;
        let Stored { loaded, whole, ending } = read(&mut file)?;
        if loaded.head != expected {
            return Err(PortError::Moved { expected, found: loaded.head });
        }
        if let Some(torn) = &loaded.torn {
            keep_aside(&self.path, torn)?;
            file.set_len(whole).map_err(port_error)?;
        }
        let mut bytes = String::new();
        match ending {
            LastLine::None => bytes.push_str(&format!("{}\n", codec::HEADER)),
            LastLine::Unended => bytes.push('\n'),
            LastLine::Ended => {}
        }
        for line in lines {
            bytes.push_str(line);
            bytes.push('\n');
        }
        file.seek(SeekFrom::End(0)).map_err(port_error)?;
        if let Err(error) = file.write_all(bytes.as_bytes()).and_then(|()| file.sync_data()) {
            // All or nothing: what was half written goes; what was there before stays.
            file.set_len(whole).map_err(port_error)?;
            return Err(port_error(error));
        }
        Ok(loaded.head.after(lines))
    }
}

/// What a file holds, and where the next line goes.
struct Stored {
    loaded: Loaded,
    /// Bytes up to the end of the last whole line.
    whole: u64,
    ending: LastLine,
}

enum LastLine {
    /// The file is empty.
    None,
    Ended,
    /// It is whole, but an editor took the line break off.
    Unended,
}

fn read(file: &mut File) -> Result<Stored, PortError> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(0)).map_err(port_error)?;
    file.read_to_end(&mut bytes).map_err(port_error)?;
    // An append may be cut within a character: only what stands before the last line break must be text.
    let ended = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let tail = bytes.split_off(ended);
    let mut text = String::from_utf8(bytes).map_err(not_text)?;
    let (mut ending, mut torn) = (if ended == 0 { LastLine::None } else { LastLine::Ended }, None);
    match str::from_utf8(&tail) {
        Ok("") => {}
        Ok(tail) if codec::read_envelope::<IgnoredAny>(tail, 0, Trust::Check).is_ok() => {
            text.push_str(tail);
            ending = LastLine::Unended;
        }
        _ => torn = Some(tail.into_boxed_slice()),
    }
    let whole = text.len() as u64;
    let lines = lines_of(&text)?;
    let last = lines.last().map(|line| Digest::of(line.as_bytes()));
    let head = Head { lines: lines.len() as u64, last };
    Ok(Stored { loaded: Loaded { lines, head, torn, trust: Trust::Check }, whole, ending })
}

/// The entries' lines: without header, closing lines, and what an editor left empty.
fn lines_of(text: &str) -> Result<Vec<Box<str>>, PortError> {
    let mut lines = text.strip_prefix('\u{feff}').unwrap_or(text).lines();
    if let Some(header) = lines.next() {
        codec::check_header(header)?;
    }
    let entries = lines.filter(|line| !line.trim().is_empty() && !line.starts_with("{\"end\":"));
    Ok(entries.map(Box::from).collect())
}

fn not_text(error: std::string::FromUtf8Error) -> PortError {
    let valid = error.utf8_error().valid_up_to();
    let line = error.as_bytes().iter().take(valid).filter(|byte| **byte == b'\n').count() + 1;
    let reason = "the bytes are not UTF-8 text".to_owned();
    PortError::Damaged(codec::CodecError::Unreadable { line, column: 0, reason })
}

fn keep_aside(path: &Path, torn: &[u8]) -> Result<(), PortError> {
    let mut name = path.as_os_str().to_owned();
    name.push(".torn");
    let mut file = OpenOptions::new().append(true).create(true).open(name).map_err(port_error)?;
    let written = file.write_all(torn).and_then(|()| file.write_all(b"\n"));
    written.and_then(|()| file.sync_data()).map_err(port_error)
}

fn port_error(error: io::Error) -> PortError {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => PortError::Full(error.to_string()),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => PortError::Refused(error.to_string()),
        _ => PortError::Failed(error.to_string()),
    }
}
