//! `code`.

use cobuild::organisation::Uscc;

use crate::{Failure, arguments::Arguments};

/// A line for each code, in the order in which they were given. What a spreadsheet puts around a code does not count.
pub fn check(arguments: Arguments) -> Result<(), Failure> {
    let codes = arguments.read(&[])?.rest;
    if codes.is_empty() {
        return Err(Failure::Usage("no code given".to_owned()));
    }
    let mut wrong = 0_usize;
    for code in &codes {
        match code.parse::<Uscc>() {
            Ok(uscc) => say!("valid\t{uscc}"),
            Err(error) => {
                wrong += 1;
                say!("invalid\t{}\t{}", error.reason(), error.position());
            }
        }
    }
    if wrong == 0 { Ok(()) } else { Err(Failure::Findings(String::new())) }
}
