//! Turns `messages/*.toml` into constants, by the generator of the core: a missing language or
//! one word written in two ways stops the build.

#[path = "../core/build/catalogue.rs"]
mod catalogue;
#[path = "../core/build/scripts.rs"]
mod scripts;

use std::{env, error::Error, fs, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=messages");
    println!("cargo::rerun-if-changed=../core/messages");
    println!("cargo::rerun-if-changed=../core/policy");
    println!("cargo::rerun-if-changed=../core/build/catalogue.rs");
    println!("cargo::rerun-if-changed=../core/build/scripts.rs");
    let texts = ["../core/messages", "../core/policy", "messages"].map(|folder| root.join(folder));
    let [words, policy, own] = &texts;
    scripts::check(&[words, policy, own])?;
    fs::write(out.join("messages.rs"), catalogue::generate(&root.join("messages"))?)?;
    Ok(())
}
