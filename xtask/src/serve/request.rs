//! What a browser asks for.

use std::io::{self, BufRead, Read};

/// No head of ours comes near this; more is not a browser.
const LONGEST_HEAD: u64 = 32 * 1024; // bytes

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    Get,
    Head,
    Other,
}

/// Whether a page or a part of one is wanted: a page's address need not be a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wanted {
    Page,
    Part,
}

#[derive(PartialEq, Eq, Debug)]
pub struct Request {
    pub method: Method,
    /// Decoded, without the query, each name checked: no name is empty, starts with a dot, or could leave the folder.
    pub names: Vec<String>,
    pub wanted: Wanted,
}

impl Request {
    /// `None` when it is not a request this server understands.
    pub fn read(stream: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut head = String::new();
        let mut stream = stream.take(LONGEST_HEAD);
        while stream.read_line(&mut head)? > 0 && !head.ends_with("\r\n\r\n") {}
        Ok(Self::parse(&head))
    }

    fn parse(head: &str) -> Option<Self> {
        let mut lines = head.lines();
        let mut first = lines.next()?.split(' ');
        let method = match first.next()? {
            "GET" => Method::Get,
            "HEAD" => Method::Head,
            _ => Method::Other,
        };
        let target = first.next()?;
        let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
        let names =
            path.split('/').filter(|name| !name.is_empty()).map(decode).collect::<Option<Vec<_>>>()?;
        if !names.iter().all(|name| is_plain(name)) {
            return None;
        }
        let asks_for_page = lines.any(|line| {
            let (name, value) = line.split_once(':').unwrap_or((line, ""));
            let page = value.contains("text/html") || value.trim() == "navigate";
            page && (name.eq_ignore_ascii_case("accept") || name.eq_ignore_ascii_case("sec-fetch-mode"))
        });
        Some(Self { method, names, wanted: if asks_for_page { Wanted::Page } else { Wanted::Part } })
    }
}

/// A name that stays in its folder on every system: no `..`, no separator, no drive, no stream.
fn is_plain(name: &str) -> bool {
    !name.starts_with('.') && !name.contains(['/', '\\', ':', '\0'])
}

fn decode(name: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.bytes();
    while let Some(byte) = rest.next() {
        let decoded = match byte {
            b'%' => hex(rest.next()?)? * 16 + hex(rest.next()?)?,
            plain => plain,
        };
        bytes.push(decoded);
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, headers: &str, expected: Option<(Method, &[&str], Wanted)>) {
        let head = format!("{line}\r\n{headers}\r\n");
        let expected = expected.map(|(method, names, wanted)| Request {
            method,
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            wanted,
        });
        assert_eq!(Request::parse(&head), expected, "{head}");
    }

    #[test]
    fn reads_what_browsers_send_and_nothing_that_leaves_the_folder() {
        use Method::{Get, Head, Other};
        use Wanted::{Page, Part};
        check("GET / HTTP/1.1", "", Some((Get, &[], Part)));
        check("GET /a/b.js?x=1#y HTTP/1.1", "", Some((Get, &["a", "b.js"], Part)));
        check("HEAD /issues HTTP/1.1", "Accept: text/html,*/*\r\n", Some((Head, &["issues"], Page)));
        check("GET /x HTTP/1.1", "sec-fetch-mode: navigate\r\n", Some((Get, &["x"], Page)));
        check("GET /x HTTP/1.1", "Referer: text/html\r\n", Some((Get, &["x"], Part)));
        check("GET /%E6%A8%93 HTTP/1.1", "", Some((Get, &["樓"], Part)));
        check("POST / HTTP/1.1", "", Some((Other, &[], Part)));
        for bad in [
            "/../Cargo.toml",
            "/a/%2e%2e/b",
            "/..%2fb",
            "/a%5c..%5cb",
            "/.git/config",
            "/c%3a/x",
            "/a%00",
            "/%f",
            "/%ff",
            "x",
        ] {
            check(&format!("GET {bad} HTTP/1.1"), "", None);
        }
        check("", "", None);
    }
}
