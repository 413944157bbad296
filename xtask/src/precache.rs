//! The last step of a build: gives the set of files a name, and writes the service worker that keeps them.
//!
//! trunk's own hash in a file's name is taken before wasm-bindgen and wasm-opt have run, so it can stay while the file
//! changes. Hence a SHA-256 of every finished file here.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::process::Outcome;
use crate::workspace::Workspace;

const WORKER: &str = "sw.js";
const PAGE: &str = "index.html";
const STAMP: &str = "name=\"cobuild-build\" content=\"";

/// Called by trunk, which tells the folder by a variable.
pub fn after_trunk(workspace: &Workspace) -> Outcome {
    let folder = std::env::var_os("TRUNK_STAGING_DIR")
        .ok_or("TRUNK_STAGING_DIR is not set: this command is called by `trunk build`, not by hand")?;
    let template = workspace.read("web/static/sw.js")?;
    let build = write(Path::new(&folder), &template)?;
    eprintln!("build {build}");
    Ok(())
}

/// Names the build in the page and writes the worker. Doing it again after a file has changed gives another name.
pub fn write(folder: &Path, template: &str) -> Outcome<String> {
    let page = folder.join(PAGE);
    crate::page::arrange(folder, PAGE)?;
    // The name is a hash of everything but itself: taken with the place for it empty.
    stamp(&page, "")?;
    let build = name_of(&hashes(folder)?);
    stamp(&page, &build)?;

    let files = hashes(folder)?;
    let list: Vec<String> = files.iter().map(|(path, hash)| format!("  {path:?}: {hash:?},\n")).collect();
    let worker = format!("const BUILD = {build:?};\nconst FILES = {{\n{}}};\n\n{template}", list.concat());
    let path = folder.join(WORKER);
    fs::write(&path, worker).map_err(|e| format!("{} cannot be written: {e}", path.display()))?;
    Ok(build)
}

fn stamp(page: &Path, build: &str) -> Outcome {
    let text = crate::workspace::read(page)?;
    let place = text.split_once(STAMP).and_then(|(before, rest)| Some((before, rest.split_once('"')?.1)));
    let (before, after) = place.ok_or_else(|| format!("{} has no <meta {STAMP}…\">", page.display()))?;
    fs::write(page, format!("{before}{STAMP}{build}\"{after}"))
        .map_err(|e| format!("{} cannot be written: {e}", page.display()))
}

fn name_of(files: &BTreeMap<String, String>) -> String {
    let mut all = Sha256::new();
    for (path, hash) in files {
        all.update(format!("{path} {hash}\n"));
    }
    short(&all.finalize())
}

/// A name for these bytes.
pub(crate) fn short_name(bytes: &[u8]) -> String {
    short(&Sha256::digest(bytes))
}

fn short(digest: &[u8]) -> String {
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The hash of these bytes, in the form of an `integrity` attribute.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", base64(&Sha256::digest(bytes)))
}

/// Each address the app consists of, with its hash in the form of an `integrity` attribute.
fn hashes(folder: &Path) -> Outcome<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for path in files_under(folder).map_err(|e| format!("{} cannot be read: {e}", folder.display()))? {
        let names: Vec<_> =
            path.strip_prefix(folder).into_iter().flatten().map(|name| name.to_string_lossy()).collect();
        let address = match names.join("/") {
            name if name == WORKER => continue,
            // Some hosts redirect /index.html to /, and a redirected answer may not be shown as a page.
            name if name == PAGE => "/".to_owned(),
            name => format!("/{name}"),
        };
        let content = fs::read(&path).map_err(|e| format!("{} cannot be read: {e}", path.display()))?;
        files.insert(address, integrity(&content));
    }
    Ok(files)
}

fn files_under(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        match path.is_dir() {
            true => files.extend(files_under(&path)?),
            false => files.push(path),
        }
    }
    Ok(files)
}

/// Standard alphabet with padding (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let bits =
            (0..3).fold(0_usize, |bits, i| bits << 8 | usize::from(group.get(i).copied().unwrap_or(0)));
        for i in 0..4 {
            let letter = ALPHABET[bits >> (18 - 6 * i) & 63];
            text.push(if i <= group.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn base64_as_in_the_rfc() {
        for (bytes, text) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn a_build_is_named_after_every_file_and_only_after_files() {
        let folder = std::env::temp_dir().join(format!("cobuild-precache-{}", std::process::id()));
        fs::create_dir_all(folder.join("sub")).unwrap();
        fs::write(folder.join(PAGE), "<meta name=\"cobuild-build\" content=\"\">").unwrap();
        fs::write(folder.join("sub/a.css"), "a").unwrap();
        let first = write(&folder, "// worker").unwrap();
        let worker = fs::read_to_string(folder.join(WORKER)).unwrap();
        assert!(worker.contains(&first) && worker.ends_with("// worker"), "{worker}");
        assert!(
            worker.contains("\"/\": \"sha256-") && worker.contains("\"/sub/a.css\": \"sha256-"),
            "{worker}"
        );
        assert!(!worker.contains("index.html") && !worker.contains("sw.js"), "{worker}");
        let page = fs::read_to_string(folder.join(PAGE)).unwrap();
        assert!(page.contains(&format!("content=\"{first}\"")), "{page}");

        assert_eq!(write(&folder, "// worker").unwrap(), first, "the same files, the same name");
        fs::write(folder.join("sub/a.css"), "b").unwrap();
        assert_ne!(write(&folder, "// worker").unwrap(), first, "a changed file, another name");
        fs::remove_dir_all(&folder).unwrap();
    }
}
