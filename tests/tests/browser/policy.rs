//! The security policy is not only sent: the browser holds the page to it.

use cobuild_tests::browser::{Session, Site};
use serde_json::json;

use crate::start::DRAWN;

#[test]
fn what_the_policy_forbids_does_not_happen() {
    let (site, session) = (Site::open(), Session::open());
    session.goto(&site.at("/"));
    session.wait_until(DRAWN);
    let check = |attempt: &str, directive: &str| {
        let body = format!(
            "return new Promise((resolve) => {{
               addEventListener('securitypolicyviolation', (e) => resolve(e.effectiveDirective), {{ once: true }});
               setTimeout(() => resolve('allowed'), 5000);
               try {{ {attempt} }} catch {{ /* the event tells */ }}
             }})"
        );
        assert_eq!(session.script(&body, &[]), json!(directive), "{attempt}");
    };
    check("fetch('https://elsewhere.invalid/').catch(() => {})", "connect-src");
    check("navigator.sendBeacon('https://elsewhere.invalid/', 'x')", "connect-src");
    check("new Image().src = 'https://elsewhere.invalid/x.png'", "img-src");
    check(
        "document.body.append(document.createElement('iframe')); document.querySelector('iframe').src = '/'",
        "frame-src",
    );
    check(
        "const s = document.createElement('style'); s.textContent = 'p{}'; document.head.append(s)",
        "style-src-elem",
    );
    check("document.body.setAttribute('style', 'color: red')", "style-src-attr");
    check("document.body.innerHTML = '<p>'", "require-trusted-types-for");
    check("trustedTypes.createPolicy('another', {})", "trusted-types");
    check(
        "const f = document.createElement('form'); f.action = '/x'; document.body.append(f); f.submit()",
        "form-action",
    );
    // Later, on the page's own time: a driver's script is exempt from this rule while it runs.
    let text_as_code = session.script(
        "return new Promise((resolve) => setTimeout(() => {
           try { resolve(new Function('return 1')()) } catch (e) { resolve(e.name) }
         }))",
        &[],
    );
    assert_eq!(text_as_code, json!("EvalError"));
}

#[test]
fn the_policy_holds_for_every_file_and_only_hashed_names_are_kept_for_ever() {
    let (site, session) = (Site::open(), Session::open());
    session.goto(&site.at("/"));
    session.wait_until(DRAWN);
    let check = |path: &str, status: u16, mime: &str, caching: &str| {
        let answer = session.script(
            "return fetch(arguments[0], { cache: 'reload' }).then((r) => [r.status, r.headers.get('content-type'),
               r.headers.get('cache-control'), r.headers.get('x-content-type-options'),
               (r.headers.get('content-security-policy') ?? '').startsWith(\"default-src 'none';\")])",
            &[json!(path)],
        );
        assert_eq!(answer, json!([status, mime, caching, "nosniff", true]), "{path}");
    };
    let code = session.script("return new URL(document.querySelector('link[as=fetch]').href).pathname", &[]);
    let style =
        session.script("return new URL(document.querySelector('link[rel=stylesheet]').href).pathname", &[]);
    check("/", 200, "text/html; charset=utf-8", "no-cache");
    check("/sw.js", 200, "text/javascript; charset=utf-8", "no-cache");
    check("/boot.js", 200, "text/javascript; charset=utf-8", "no-cache");
    check("/manifest.webmanifest", 200, "application/manifest+json", "no-cache");
    check("/icon.svg", 200, "image/svg+xml", "no-cache");
    check(code.as_str().unwrap_or_default(), 200, "application/wasm", "public, max-age=31536000, immutable");
    check(
        style.as_str().unwrap_or_default(),
        200,
        "text/css; charset=utf-8",
        "public, max-age=31536000, immutable",
    );
    check("/no-such-file.js", 404, "text/plain; charset=utf-8", "no-cache");
}
