//! Turns the files that people edit (messages in three languages, policy parameters, the State Council's days) into Rust constants,
//! so that a missing language, one word written in two ways or a parameter without a source stops the build instead of reaching a user.

mod catalogue;
mod fingerprint;
mod han;
mod holidays;
mod parameters;
mod range;
mod scripts;

use std::{env, error::Error, fs, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=messages");
    println!("cargo::rerun-if-changed=policy");
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src");
    scripts::check(&[&root.join("messages"), &root.join("policy")])?;
    fs::write(out.join("messages.rs"), catalogue::generate(&root.join("messages"))?)?;
    fs::write(out.join("parameters.rs"), parameters::generate(&root.join("policy"))?)?;
    fs::write(out.join("holidays.rs"), holidays::generate(&root.join("data/holidays.txt"))?)?;
    fs::write(out.join("han.rs"), han::generate()?)?;
    fs::write(
        out.join("fingerprint.rs"),
        fingerprint::generate(
            &["src", "policy", "data", "build"].map(|folder| root.join(folder)),
            &root.join("../Cargo.lock"),
        )?,
    )?;
    Ok(())
}
