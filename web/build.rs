//! Turns `messages/*.toml` into constants, by the generator of the core: a missing language stops the build.

#[path = "../core/build/catalogue.rs"]
mod catalogue;

use std::{env, error::Error, fs, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=messages");
    println!("cargo::rerun-if-changed=../core/build/catalogue.rs");
    fs::write(out.join("messages.rs"), catalogue::generate(&root.join("messages"))?)?;
    Ok(())
}
