//! The fingerprint of the core's source and data, and of the versions that `Cargo.lock` names beside it: a snapshot of a state is
//! only read by the program that wrote it, because its compact form (postcard) carries no names. Any change changes it: that
//! costs one full replay. A program that embeds the published crate has its lock elsewhere, and drops its snapshots itself when
//! it takes another version of postcard, jiff or uuid.

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
};

pub fn generate(folders: &[PathBuf], lock: &Path) -> Result<String, Box<dyn Error>> {
    let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
    for folder in folders {
        hash_folder(folder, &mut hash)?;
    }
    if lock.is_file() {
        println!("cargo::rerun-if-changed={}", lock.display());
        hash.add(&fs::read(lock)?);
    }
    Ok(format!(
        "/// The fingerprint of the source that this program was built from.\npub const FINGERPRINT: u64 = {:#x};\n",
        hash.0
    ))
}

fn hash_folder(folder: &Path, hash: &mut Fnv) -> Result<(), Box<dyn Error>> {
    let mut paths: Vec<_> =
        fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            hash_folder(&path, hash)?;
        } else {
            hash.add(path.file_name().unwrap_or_default().as_encoded_bytes());
            hash.add(&fs::read(&path)?);
        }
    }
    Ok(())
}

/// FNV-1a, 64 bits: tells versions apart, guards against nobody.
struct Fnv(u64);

impl Fnv {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
