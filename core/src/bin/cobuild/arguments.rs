//! The command line, parsed into options by name and the rest in order.

use std::{collections::BTreeMap, path::PathBuf, str::FromStr};

use cobuild::text::Language;

use crate::Failure;

pub struct Arguments {
    parser: lexopt::Parser,
}

/// What a command was called with.
pub struct Given {
    options: BTreeMap<String, String>,
    /// What is no option, in order.
    pub rest: Vec<String>,
}

impl Arguments {
    pub fn from_env() -> Arguments {
        Arguments { parser: lexopt::Parser::from_env() }
    }

    pub fn command(&mut self) -> Result<String, Failure> {
        match self.parser.next().map_err(usage)? {
            Some(lexopt::Arg::Value(value)) => {
                value.into_string().map_err(|_| usage("the command is not text"))
            }
            Some(other) => Err(usage(other.unexpected())),
            None => Err(usage("no command given")),
        }
    }

    /// Reads everything else; only the options in `known` are taken, each with a value.
    pub fn read(mut self, known: &[&str]) -> Result<Given, Failure> {
        let mut given = Given { options: BTreeMap::new(), rest: Vec::new() };
        while let Some(argument) = self.parser.next().map_err(usage)? {
            let name = match argument {
                lexopt::Arg::Long(name) => format!("--{name}"),
                lexopt::Arg::Short(name) => format!("-{name}"),
                lexopt::Arg::Value(value) => {
                    given.rest.push(value.into_string().map_err(|_| usage("an argument is not text"))?);
                    continue;
                }
            };
            if !known.contains(&name.as_str()) {
                return Err(usage(format!("unknown option `{name}`")));
            }
            let value = self.parser.value().map_err(usage)?;
            let value = value.into_string().map_err(|_| usage(format!("`{name}` is not text")))?;
            if given.options.insert(name.clone(), value).is_some() {
                return Err(usage(format!("`{name}` is given twice")));
            }
        }
        Ok(given)
    }
}

impl Given {
    pub fn option(&self, name: &str) -> Option<&str> {
        self.options.get(name).map(String::as_str)
    }

    /// A whole number between bounds, both included.
    pub fn whole<T: FromStr + PartialOrd + std::fmt::Display>(
        &self,
        name: &str,
        (least, most): (T, T),
    ) -> Result<T, Failure> {
        let wrong = || format!("give a whole number from {least} to {most}");
        self.read(name, |text| text.parse().ok().filter(|n| (&least..=&most).contains(&n)).ok_or_else(wrong))
    }

    pub fn required<T: FromStr>(&self, name: &str) -> Result<T, Failure>
    where
        T::Err: std::fmt::Display,
    {
        self.read(name, str::parse)
    }

    /// An option that must be given, read in some way.
    pub fn read<T, E: std::fmt::Display>(
        &self,
        name: &str,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<T, Failure> {
        let text = self.option(name).ok_or_else(|| usage(format!("`{name}` is missing")))?;
        read(text).map_err(|error| usage(format!("{name} {text}: {error}")))
    }

    /// The language of the answer, English unless another is asked for.
    pub fn language(&self) -> Result<Language, Failure> {
        let Some(tag) = self.option("--language") else { return Ok(Language::En) };
        Language::from_tag(tag)
            .ok_or_else(|| usage(format!("--language {tag}: offered are zh-Hans, zh-Hant and en")))
    }

    pub fn paths(&self, count: usize, words: &str) -> Result<Vec<PathBuf>, Failure> {
        if self.rest.len() != count {
            let got = if self.rest.is_empty() { "nothing".to_owned() } else { self.rest.join(" ") };
            return Err(usage(format!("expected {words}, got: {got}")));
        }
        Ok(self.rest.iter().map(PathBuf::from).collect())
    }
}

fn usage(error: impl std::fmt::Display) -> Failure {
    Failure::Usage(error.to_string())
}
