//! Which file answers a request, and how.

use std::path::{Path, PathBuf};

use super::headers::{self, Freshness};
use super::request::{Method, Request, Wanted};

pub struct Answer {
    status: &'static str,
    mime: &'static str,
    freshness: Freshness,
    pub body: Vec<u8>,
}

impl Answer {
    /// An answer that is only its own status.
    pub fn refusal(status: &'static str) -> Self {
        Self {
            status,
            mime: headers::PLAIN,
            freshness: Freshness::AskAgain,
            body: status.as_bytes().to_vec(),
        }
    }

    /// The status line and all headers.
    pub fn head(&self) -> String {
        let mut head = format!(
            "HTTP/1.1 {}\r\nConnection: close\r\nContent-Length: {}\r\n",
            self.status,
            self.body.len()
        );
        let own = [("Content-Type", self.mime), ("Cache-Control", self.freshness.header())];
        for (name, value) in own.into_iter().chain(headers::SECURITY) {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        head
    }
}

/// The file asked for; for the address of a page that is not a file, the app itself; otherwise 404.
pub fn to(request: &Request, folder: &Path) -> Answer {
    if request.method == Method::Other {
        return Answer::refusal("405 Method Not Allowed");
    }
    let asked: PathBuf = request.names.iter().collect();
    let asked = if request.names.is_empty() { PathBuf::from("index.html") } else { asked };
    if let Some(found) = file(folder, &asked) {
        return found;
    }
    match request.wanted {
        Wanted::Page => file(folder, Path::new("index.html")),
        Wanted::Part => None,
    }
    .unwrap_or_else(|| Answer::refusal("404 Not Found"))
}

fn file(folder: &Path, name: &Path) -> Option<Answer> {
    // Links are followed first, so that none leads out of the folder.
    let path =
        folder.join(name).canonicalize().ok().filter(|path| path.starts_with(folder) && path.is_file())?;
    let body = std::fs::read(&path).ok()?;
    Some(Answer { status: "200 OK", mime: headers::mime(&path), freshness: Freshness::of(&path), body })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn check(path: &[&str], wanted: Wanted, expected_head: &str, expected_body: &str) {
        let folder =
            std::env::temp_dir().join(format!("cobuild-serve-{}-{}", std::process::id(), path.join("-")));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("index.html"), "the app").unwrap();
        std::fs::write(folder.join("app-0123456789abcdef_bg.wasm"), "code").unwrap();
        let names = path.iter().map(|name| (*name).to_owned()).collect();
        let answer = to(&Request { method: Method::Get, names, wanted }, &folder.canonicalize().unwrap());
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(answer.head().contains(expected_head), "{path:?}: {}", answer.head());
        assert_eq!(String::from_utf8_lossy(&answer.body), expected_body, "{path:?}");
    }

    #[test]
    fn pages_fall_back_to_the_app_and_parts_do_not() {
        check(&[], Wanted::Part, "HTTP/1.1 200", "the app");
        check(&["issues", "2022-001"], Wanted::Page, "HTTP/1.1 200", "the app");
        check(&["issues", "x"], Wanted::Part, "HTTP/1.1 404", "404 Not Found");
        check(&["missing.wasm"], Wanted::Part, "HTTP/1.1 404", "404 Not Found");
        check(&["app-0123456789abcdef_bg.wasm"], Wanted::Part, "Content-Type: application/wasm\r\n", "code");
        check(
            &["app-0123456789abcdef_bg.wasm"],
            Wanted::Part,
            "Cache-Control: public, max-age=31536000, immutable",
            "code",
        );
        check(&["index.html"], Wanted::Page, "Cache-Control: no-cache", "the app");
    }
}
