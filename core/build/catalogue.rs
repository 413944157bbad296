//! Messages: `messages/*.toml` → one constant per message, in modules that follow the file's tables.
//!
//! A table with exactly the keys `en`, `zh-Hans` and `zh-Hant` is a message; any other table is a module.
//! The three texts of a message must use the same `{placeholders}`. Included by `web/build.rs` as well.

use std::{collections::BTreeSet, error::Error, fmt::Write as _, fs, path::Path};

use toml::{Table, Value};

const LANGUAGES: [&str; 3] = ["en", "zh-Hans", "zh-Hant"];

pub fn generate(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut files: Vec<_> =
        fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    let mut all = Table::new();
    for file in files {
        let table: Table =
            fs::read_to_string(&file)?.parse().map_err(|e| format!("{}: {e}", file.display()))?;
        merge(&mut all, table).map_err(|e| format!("{}: {e}", file.display()))?;
    }
    let mut code = String::new();
    let mut keys = Vec::new();
    write_module(&mut code, &all, "", &mut keys)?;
    writeln!(
        code,
        "/// Every message of the catalogue.\npub static ALL: &[&Text] = &[{}];",
        keys.join(", ")
    )?;
    Ok(code)
}

fn merge(into: &mut Table, from: Table) -> Result<(), String> {
    for (key, value) in from {
        match (into.get_mut(&key), value) {
            (Some(Value::Table(old)), Value::Table(new)) if !is_message(old) => merge(old, new)?,
            (Some(_), _) => return Err(format!("`{key}` is defined twice")),
            (None, value) => {
                into.insert(key, value);
            }
        }
    }
    Ok(())
}

fn is_message(table: &Table) -> bool {
    LANGUAGES.iter().any(|language| table.contains_key(*language))
}

fn write_module(
    code: &mut String,
    table: &Table,
    path: &str,
    keys: &mut Vec<String>,
) -> Result<(), Box<dyn Error>> {
    for (name, value) in table {
        let key = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        let Value::Table(inner) = value else { return Err(format!("{key}: expected a table").into()) };
        if is_message(inner) {
            write_message(code, &key, name, inner)?;
            keys.push(rust_path(&key));
        } else {
            writeln!(
                code,
                "/// Messages under `{key}`.\npub mod {} {{\nuse super::Text;",
                module_name(name)
            )?;
            write_module(code, inner, &key, keys)?;
            writeln!(code, "}}")?;
        }
    }
    Ok(())
}

fn write_message(code: &mut String, key: &str, name: &str, texts: &Table) -> Result<(), Box<dyn Error>> {
    let text = |language: &str| {
        texts
            .get(language)
            .and_then(Value::as_str)
            .filter(|text| !text.trim().is_empty())
            .ok_or_else(|| format!("message `{key}` lacks {language}"))
    };
    if let Some(other) = texts.keys().find(|other| !LANGUAGES.contains(&other.as_str())) {
        return Err(format!("message `{key}` has an unknown language `{other}`").into());
    }
    let (en, hans, hant) = (text("en")?, text("zh-Hans")?, text("zh-Hant")?);
    for (language, other) in [("zh-Hans", hans), ("zh-Hant", hant)] {
        if placeholders(en) != placeholders(other) {
            return Err(format!("message `{key}`: {language} and en differ in their placeholders").into());
        }
    }
    writeln!(
        code,
        "/// {}\npub const {}: Text = Text {{ key: {key:?}, en: {en:?}, hans: {hans:?}, hant: {hant:?} }};",
        en.lines().next().unwrap_or_default().replace('[', "\\[").replace('<', "\\<"),
        constant_name(name)
    )?;
    Ok(())
}

/// The names in `{name}` and `{name|one|other}`.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split('}').next())
        .filter_map(|inside| inside.split('|').next())
        .collect()
}

fn constant_name(name: &str) -> String {
    let name = name.replace(['-', '.'], "_").to_uppercase();
    if name.starts_with(|first: char| first.is_ascii_digit()) { format!("N{name}") } else { name }
}

fn module_name(name: &str) -> String {
    let name = name.replace(['-', '.'], "_").to_lowercase();
    if ["type", "move", "where", "for", "in"].contains(&name.as_str()) { format!("{name}_") } else { name }
}

fn rust_path(key: &str) -> String {
    let mut parts: Vec<&str> = key.split('.').collect();
    let last = parts.pop().unwrap_or_default();
    let mut path: Vec<String> = parts.into_iter().map(module_name).collect();
    path.push(constant_name(last));
    format!("&{}", path.join("::"))
}
