//! `example`, `generate` and `year`.

use std::{
    io::{self, Write as _},
    path::PathBuf,
};

use cobuild::{
    example::{self, Lapse},
    journal::codec,
    query,
    workspace::Workspace,
};

use crate::{
    Failure,
    arguments::{Arguments, Given},
    journal,
};

/// A sub-district has no more of each, and a file of all of them is more than a program opens.
const MOST_BUILDINGS: u32 = 1_000;
const MOST_FIRMS: u32 = 10_000;
const MOST_YEARS: u32 = 30;

pub fn example(arguments: Arguments) -> Result<(), Failure> {
    arguments.read(&[])?.paths(0, "nothing more")?;
    let made = example::journal().map_err(|error| Failure::Findings(error.to_string()))?;
    if let Err(error) = io::stdout().lock().write_all(codec::write(&made).as_bytes()) {
        crate::stop(&error);
    }
    Ok(())
}

pub fn generate(arguments: Arguments) -> Result<(), Failure> {
    let given = arguments.read(&["--buildings", "--firms", "--years", "--seed", "-o"])?;
    given.paths(0, "options only")?;
    let size = example::Size {
        buildings: given.whole("--buildings", (1, MOST_BUILDINGS))?,
        firms: given.whole("--firms", (0, MOST_FIRMS))?,
        years: given.whole("--years", (0, MOST_YEARS))?,
    };
    let (seed, target) = (seed(&given)?, given.required::<PathBuf>("-o")?);
    let made = example::generate(size, seed).map_err(|error| Failure::Findings(error.to_string()))?;
    journal::write(&target, &codec::write(&made))?;
    say!("entries {}\nfacts {}\ndigest {}", made.len(), made.fact_count(), made.digest());
    Ok(())
}

pub fn year(arguments: Arguments) -> Result<(), Failure> {
    let given = arguments.read(&["--seed", "-o"])?;
    given.paths(0, "options only")?;
    let (seed, target) = (seed(&given)?, given.required::<PathBuf>("-o")?);
    let made = example::year(seed).map_err(|error| Failure::Findings(error.to_string()))?;
    journal::write(&target, &codec::write(&made.journal))?;
    say!(
        "entries {}\nfacts {}\ndigest {}",
        made.journal.len(),
        made.journal.fact_count(),
        made.journal.digest()
    );
    let workspace = Workspace::fold(&made.journal, u64::MAX);
    for Lapse { code, about, from, until, why } in &made.lapses {
        let until = until.map_or(String::new(), |until| until.to_string());
        let name = query::main_name(&workspace, *about).unwrap_or_default();
        say!("{code}\t{from}\t{until}\t{name}\t{why}");
    }
    Ok(())
}

fn seed(given: &Given) -> Result<u64, Failure> {
    given.whole("--seed", (0, u64::MAX))
}
