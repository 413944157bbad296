//! The headers the app is hosted under, here and anywhere else. The browser tests check that it runs clean under them.

use std::path::Path;

/// Nothing comes from or goes to another place; no script or style is written into the page; text cannot become code.
/// `trusted-types`: the single policy of boot.js, which lets the service worker's address through.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types cobuild";

pub const SECURITY: [(&str, &str); 6] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

pub const PLAIN: &str = "text/plain; charset=utf-8";

/// The kind of a file, by its ending: the app's own kinds and no more.
pub fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => PLAIN,
        _ => "application/octet-stream",
    }
}

/// How long a browser may keep a file without asking.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Freshness {
    /// The name holds a hash of the content: for ever.
    Forever,
    /// The name stays while the content changes.
    AskAgain,
}

impl Freshness {
    pub fn of(path: &Path) -> Self {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        // trunk writes `app-0123456789abcdef.css` and `app-0123456789abcdef_bg.wasm`: a 64-bit number, its leading zeros left out.
        let is_hash =
            |part: &str| (12..=16).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_hexdigit());
        let hashed =
            name.rsplit_once('-').is_some_and(|(_, end)| end.split(['.', '_']).next().is_some_and(is_hash));
        if hashed { Self::Forever } else { Self::AskAgain }
    }

    pub fn header(self) -> &'static str {
        match self {
            Self::Forever => "public, max-age=31536000, immutable",
            Self::AskAgain => "no-cache",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        let check = |name: &str, expected| assert_eq!(Freshness::of(Path::new(name)), expected, "{name}");
        check("app-0123456789abcdef.css", Freshness::Forever);
        check("cobuild-web-72f0a76c840a935_bg.wasm", Freshness::Forever);
        for name in [
            "index.html",
            "sw.js",
            "boot.js",
            "my-facade.css",
            "a-0123456789abcdefg.css",
            "0123456789abcdef.css",
        ] {
            check(name, Freshness::AskAgain);
        }
    }
}
