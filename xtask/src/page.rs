//! What a build changes in trunk's page, so that it asks for little and for the compiled code first: a service worker answers
//! one request after the other.

use std::fs;
use std::path::Path;

use crate::process::Outcome;

/// trunk's links to what must be loaded early; that of the compiled code is the one with this type.
const PRELOAD: &str = "<link rel=\"preload\"";
const CODE: &str = "<link rel=\"code\"";
const CODE_TYPE: &str = "type=\"application/wasm\"";
const GLUE: &str = "<link rel=\"modulepreload\"";
/// What starts the app; the two links above are put before it.
const BOOT: &str = "<script type=\"module\"";
const STYLE: &str = "<link rel=\"stylesheet\"";

/// Brings the page in order; a second time changes nothing.
pub fn arrange(folder: &Path, page: &str) -> Outcome {
    let path = folder.join(page);
    let text = crate::workspace::read(&path)?;
    let text = one_style(folder, &code_first(&text))?;
    let text: String =
        text.lines().filter(|line| !line.trim().is_empty()).map(|line| format!("{line}\n")).collect();
    fs::write(&path, text).map_err(|e| format!("{} cannot be written: {e}", path.display()))
}

/// Makes trunk's preload of the compiled code a link that says where it is and loads nothing: the preload carries a hash, and
/// with a hash compiling begins only after the last byte. boot.js asks for the code at once.
fn code_first(page: &str) -> String {
    let (early, rest): (Vec<&str>, Vec<&str>) =
        page.split_inclusive('>').partition(|tag| tag.contains(CODE_TYPE) || tag.contains(GLUE));
    let early: String = early
        .into_iter()
        .map(|tag| if tag.contains(CODE_TYPE) { tag.replace(PRELOAD, CODE) } else { tag.to_owned() })
        .collect();
    rest.concat().replacen(BOOT, &format!("{early}{BOOT}"), 1)
}

/// Puts the style sheets, in their order, into a single one.
fn one_style(folder: &Path, page: &str) -> Outcome<String> {
    let address = |tag: &str| Some(tag.split_once("href=\"")?.1.split_once('"')?.0.to_owned());
    let tags: Vec<&str> = page.split_inclusive('>').collect();
    let sheets: Vec<String> =
        tags.iter().filter(|tag| tag.contains(STYLE)).filter_map(|tag| address(tag)).collect();
    if sheets.len() < 2 {
        return Ok(page.to_owned());
    }
    let mut all = String::new();
    for sheet in &sheets {
        let path = folder.join(sheet.trim_start_matches('/'));
        all += &crate::workspace::read(&path)?;
        all.push('\n');
        fs::remove_file(&path).map_err(|e| format!("{} cannot be deleted: {e}", path.display()))?;
    }
    let name = format!("style-{}.css", crate::precache::short_name(all.as_bytes()));
    let path = folder.join(&name);
    fs::write(&path, &all).map_err(|e| format!("{} cannot be written: {e}", path.display()))?;
    let mut link =
        format!("{STYLE} href=\"/{name}\" integrity=\"{}\">", crate::precache::integrity(all.as_bytes()));
    let kept = tags.into_iter().map(|tag| match tag.split_once(STYLE) {
        // Before the tag stands the space between it and the last one.
        Some((before, _)) => format!("{before}{}", std::mem::take(&mut link)),
        None => tag.to_owned(),
    });
    Ok(kept.collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_code_comes_first_and_the_style_is_one() {
        let folder = std::env::temp_dir().join(format!("cobuild-page-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a.css"), "a {}").unwrap();
        fs::write(folder.join("b.css"), "b {}").unwrap();
        let links = "<link rel=\"stylesheet\" href=\"/a.css\" integrity=\"x\"/>\n<link rel=\"stylesheet\" href=\"/b.css\"/>";
        let early = "<link rel=\"modulepreload\" href=\"/a.js\"><link rel=\"preload\" href=\"/a.wasm\" type=\"application/wasm\">";
        fs::write(
            folder.join("p.html"),
            format!("<head><script type=\"module\" src=\"/boot.js\"></script>{links}{early}</head>"),
        )
        .unwrap();
        arrange(&folder, "p.html").unwrap();
        let page = fs::read_to_string(folder.join("p.html")).unwrap();
        let (code, boot) = (page.find("<link rel=\"code\" href=\"/a.wasm\""), page.find("<script"));
        assert!(code.is_some() && code < boot, "{page}");
        assert!(page.find("modulepreload") < boot && !page.contains("\"preload\""), "{page}");
        assert_eq!(page.matches("stylesheet").count(), 1, "{page}");
        let name = page.split_once("href=\"/style-").unwrap().1.split_once('"').unwrap().0;
        assert_eq!(fs::read_to_string(folder.join(format!("style-{name}"))).unwrap(), "a {}\nb {}\n");
        assert!(!folder.join("a.css").exists());
        arrange(&folder, "p.html").unwrap();
        assert_eq!(fs::read_to_string(folder.join("p.html")).unwrap(), page, "a second time changes nothing");
        fs::remove_dir_all(&folder).unwrap();
    }
}
