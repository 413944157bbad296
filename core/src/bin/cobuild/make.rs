//! `example` and `generate`.

use std::io::{self, Write as _};

use cobuild::{example, journal::codec};

use crate::{Failure, arguments::Arguments, journal};

pub fn example(arguments: Arguments) -> Result<(), Failure> {
    arguments.read(&[])?.paths(0, "nothing more")?;
    let made = example::journal().map_err(|error| Failure::Findings(error.to_string()))?;
    let written = io::stdout().lock().write_all(codec::write(&made).as_bytes());
    written.map_err(|error| Failure::Findings(format!("stdout: {error}")))
}

pub fn generate(arguments: Arguments) -> Result<(), Failure> {
    let given = arguments.read(&["--buildings", "--firms", "--years", "--seed", "-o"])?;
    given.paths(0, "options only")?;
    let size = example::Size {
        buildings: given.required("--buildings")?,
        firms: given.required("--firms")?,
        years: given.required("--years")?,
    };
    let made = example::generate(size, given.required("--seed")?)
        .map_err(|error| Failure::Findings(error.to_string()))?;
    let target: std::path::PathBuf = given.required("-o")?;
    journal::write(&target, &codec::write(&made))?;
    say!("entries {}\nfacts {}\ndigest {}", made.len(), made.fact_count(), made.digest());
    Ok(())
}
