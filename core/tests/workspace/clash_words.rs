//! What a clash says is read in every language: no key of the code reaches a reader.

use std::{fs, path::Path};

use cobuild::text::messages;

/// Every Rust file under a folder.
fn sources(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries
        .flat_map(|path| match path.extension() {
            _ if path.is_dir() => sources(&path),
            Some(extension) if extension == "rs" => vec![fs::read_to_string(path).expect("a file")],
            _ => Vec::new(),
        })
        .collect()
}

/// The arguments of a call whose opening bracket has been read.
fn arguments(call: &str) -> Vec<String> {
    let (mut depth, mut quoted, mut all) = (1, false, vec![String::new()]);
    for c in call.chars() {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
        match (c, depth, all.last_mut()) {
            (_, 0, _) => break,
            (',', 1, _) if !quoted => all.push(String::new()),
            (_, _, Some(last)) => last.push(c),
            _ => {}
        }
    }
    all.iter().map(|argument| argument.trim().to_owned()).collect()
}

#[test]
fn every_state_that_a_clash_names_has_words() {
    let mut named = Vec::new();
    for source in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        for call in source.split(".impossible(").skip(1) {
            let state = arguments(call).into_iter().nth(2).expect("a state");
            named
                .extend(state.strip_prefix('"').and_then(|state| state.strip_suffix('"')).map(str::to_owned));
        }
    }
    assert!(named.len() > 80, "{}", named.len());
    let key = |state: &str| format!("clash.state.{}", state.replace('_', "-"));
    let wordless = |state: &&String| messages::ALL.iter().all(|text| text.key != key(state));
    let wordless: Vec<&String> = named.iter().filter(wordless).collect();
    assert!(wordless.is_empty(), "no words for {wordless:?}");
}
