//! One browser with an empty profile of its own.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};

use super::driver::Driver;
use super::{http, wait};

/// A headless Chromium; dropping it closes it and deletes its profile.
pub struct Session {
    driver: Driver,
    id: String,
    profile: PathBuf,
}

/// Quiet, offline by itself, and able to run in a container.
const ARGUMENTS: [&str; 13] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--force-prefers-reduced-motion",
    "--lang=zh-CN",
];

impl Session {
    /// A desk browser, 1366 × 768, asking for Simplified Chinese.
    #[track_caller]
    pub fn open() -> Self {
        Self::open_with(&[])
    }

    /// The same with more arguments for Chromium; a later one wins over an earlier.
    #[track_caller]
    pub fn open_with(arguments: &[&str]) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("cobuild-browser-{}-{number}", std::process::id()));
        let driver = Driver::start();
        let own = [format!("--user-data-dir={}", profile.display()), "--window-size=1366,768".to_owned()];
        let arguments: Vec<&str> = ARGUMENTS
            .into_iter()
            .chain(own.iter().map(String::as_str))
            .chain(arguments.iter().copied())
            .collect();
        let mut options = json!({ "args": arguments });
        if let Some(chromium) = std::env::var_os("COBUILD_CHROMIUM") {
            options["binary"] = json!(chromium.to_string_lossy());
        }
        let capabilities = json!({ "capabilities": { "alwaysMatch": {
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
            "timeouts": { "script": 60_000, "pageLoad": 60_000, "implicit": 0 }, // ms
        }}});
        let started = http::send(driver.port, "POST", "/session", Some(&capabilities))
            .unwrap_or_else(|e| panic!("Chromium did not start: {e}"));
        let id = started["sessionId"].as_str().expect("a session has an id").to_owned();
        Self { driver, id, profile }
    }

    /// A WebDriver command of this session that may fail.
    pub(super) fn attempt(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        http::send(self.driver.port, method, &format!("/session/{}{path}", self.id), body)
    }

    #[track_caller]
    pub(super) fn post(&self, path: &str, body: &Value) -> Value {
        self.attempt("POST", path, Some(body)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }

    #[track_caller]
    fn get(&self, path: &str) -> Value {
        self.attempt("GET", path, None).unwrap_or_else(|e| panic!("{path}: {e}"))
    }

    /// Opens an address and waits until it has loaded.
    #[track_caller]
    pub fn goto(&self, address: &str) {
        self.post("/url", &json!({ "url": address }));
    }

    #[track_caller]
    pub fn reload(&self) {
        self.post("/refresh", &json!({}));
    }

    #[track_caller]
    pub fn back(&self) {
        self.post("/back", &json!({}));
    }

    #[track_caller]
    pub fn address(&self) -> String {
        self.get("/url").as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    pub fn title(&self) -> String {
        self.get("/title").as_str().unwrap_or_default().to_owned()
    }

    /// Runs the body of a function in the page and returns what it returns; a promise is waited for. `arguments` are `arguments[0]` and on.
    #[track_caller]
    pub fn script(&self, body: &str, arguments: &[Value]) -> Value {
        self.try_script(body, arguments).unwrap_or_else(|e| panic!("script failed: {e}\n{body}"))
    }

    /// The same, where the page may be gone in the middle (a reload).
    pub fn try_script(&self, body: &str, arguments: &[Value]) -> Result<Value, String> {
        self.attempt("POST", "/execute/sync", Some(&json!({ "script": body, "args": arguments })))
    }

    /// How long a script may take before it counts as failed, in ms; 60,000 to begin with.
    #[track_caller]
    pub fn script_patience(&self, milliseconds: u32) {
        self.post("/timeouts", &json!({ "script": milliseconds }));
    }

    /// Waits until an expression in the page is true; it may use `await`.
    #[track_caller]
    pub fn wait_until(&self, expression: &str) {
        wait::until(expression, || {
            match self.try_script(&format!("return (async () => {expression})()"), &[]) {
                Ok(value) if value == true => Ok(()),
                Ok(value) => Err(value.to_string()),
                Err(error) => Err(error),
            }
        });
    }

    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        self.post("/window/rect", &json!({ "width": width, "height": height }));
    }

    /// Opens another tab and goes there; returns the name to come back to it by.
    #[track_caller]
    pub fn new_tab(&self) -> String {
        let opened = self.post("/window/new", &json!({ "type": "tab" }));
        let name = opened["handle"].as_str().expect("a tab has a handle").to_owned();
        self.switch_to_tab(&name);
        name
    }

    #[track_caller]
    pub fn tab(&self) -> String {
        self.get("/window").as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    pub fn switch_to_tab(&self, name: &str) {
        self.post("/window", &json!({ "handle": name }));
    }

    /// Closes the tab in front. Another must be switched to before anything else.
    #[track_caller]
    pub fn close_tab(&self) {
        self.attempt("DELETE", "/window", None).unwrap_or_else(|e| panic!("the tab does not close: {e}"));
    }

    /// Warnings and errors on the console since the last call: the app's own, refusals by the security policy, failed requests.
    #[track_caller]
    pub fn complaints(&self) -> Vec<String> {
        let lines = self.post("/se/log", &json!({ "type": "browser" }));
        let serious = |line: &&Value| matches!(line["level"].as_str(), Some("SEVERE" | "WARNING"));
        let lines = lines.as_array().into_iter().flatten().filter(serious);
        lines.map(|line| format!("{} {}", line["level"], line["message"])).collect()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        drop(self.attempt("DELETE", "", None));
        drop(std::fs::remove_dir_all(&self.profile));
    }
}
