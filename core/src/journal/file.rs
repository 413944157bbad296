use std::{
    fs::{File, OpenOptions},
    io::{self, ErrorKind, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use super::{Digest, Head, Loaded, Port, PortError, codec};

/// A store in one file of JSON Lines, locked while it is read or written, synced to the disk before an append is
/// acknowledged. The one place of the crate that touches the outside; not part of a wasm build.
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
            Some(mut file) => read(&mut file),
            None => Ok(Loaded::default()),
        }
    }

    async fn append(&mut self, expected: Head, lines: &[&str]) -> Result<Head, PortError> {
        let mut file = self.create()?;
        let stored = read(&mut file)?;
        if stored.head != expected {
            return Err(PortError::Moved { expected, found: stored.head });
        }
        let mut length = file.metadata().map_err(port_error)?.len();
        if let Some(torn) = &stored.torn {
            keep_aside(&self.path, torn)?;
            length -= torn.len() as u64;
            file.set_len(length).map_err(port_error)?;
        }
        let mut bytes = String::new();
        if length == 0 {
            bytes.push_str(codec::HEADER);
            bytes.push('\n');
        }
        for line in lines {
            bytes.push_str(line);
            bytes.push('\n');
        }
        file.seek(SeekFrom::End(0)).map_err(port_error)?;
        if let Err(error) = file.write_all(bytes.as_bytes()).and_then(|()| file.sync_data()) {
            // All or nothing: what was half written goes; what was there before stays.
            file.set_len(length).map_err(port_error)?;
            return Err(port_error(error));
        }
        Ok(stored.head.after(lines))
    }
}

fn read(file: &mut File) -> Result<Loaded, PortError> {
    let mut text = String::new();
    file.seek(SeekFrom::Start(0)).map_err(port_error)?;
    file.read_to_string(&mut text).map_err(port_error)?;
    let (whole, torn) = match text.rsplit_once('\n') {
        Some((whole, "")) => (whole, None),
        Some((whole, torn)) => (whole, Some(torn.to_owned())),
        None => ("", Some(text.clone()).filter(|text| !text.is_empty())),
    };
    let mut lines = whole.lines();
    match lines.next() {
        None => return Ok(Loaded { torn, ..Loaded::default() }),
        Some(header) if header != codec::HEADER => {
            return Err(PortError::Damaged(codec::CodecError::NotAJournal));
        }
        Some(_) => {}
    }
    let lines: Vec<Box<str>> = lines.filter(|line| !line.starts_with("{\"end\":")).map(Box::from).collect();
    let last = lines.last().map(|line| Digest::of(line.as_bytes()));
    let head = Head { lines: lines.len() as u64, last };
    Ok(Loaded { lines, head, torn })
}

fn keep_aside(path: &Path, torn: &str) -> Result<(), PortError> {
    let mut name = path.as_os_str().to_owned();
    name.push(".torn");
    let mut file = OpenOptions::new().append(true).create(true).open(name).map_err(port_error)?;
    writeln!(file, "{torn}").and_then(|()| file.sync_data()).map_err(port_error)
}

fn port_error(error: io::Error) -> PortError {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => PortError::Full(error.to_string()),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => PortError::Refused(error.to_string()),
        _ => PortError::Failed(error.to_string()),
    }
}
