//! The app's speed in Chromium, through the hooks that a gallery build puts on `window.cobuildBench`:
//!
//! - `fill(entries)`: a promise; replaces the journal with a generated one of so many entries
//! - `usable`: the moment the first page could be used, in ms since the navigation began, absent until then
//! - `append(times)`: a promise of so many durations in ms, each one durable append of one entry
//! - `barePut(times)`: the same for a bare IndexedDB put of as many bytes, in the same run
//! - `search(times)`: a promise of durations in ms from a keystroke to its results on the page

use cobuild_tests::browser::{Session, Site};
use serde_json::{Value, json};

const JOURNALS: [u32; 3] = [0, 50_000, 1_000_000]; // entries
const STARTS: usize = 5;
const TIMES: u32 = 200;

fn main() {
    // Generating a million entries takes longer than a test's script may.
    let (mut site, session) = (Site::open(), Session::open());
    session.script_patience(600_000); // ms
    session.goto(&site.at("/"));
    session.wait_until("window.cobuildOffline === 'ready' && navigator.serviceWorker.controller !== null");
    if session.script("return window.cobuildBench === undefined", &[]) == json!(true) {
        println!("skipped: this build of the app has no window.cobuildBench");
        return;
    }
    // From here on without a network: what is measured is what a visitor in a lift lobby waits for.
    site.stop();
    println!("{:<44} {:>9} {:>9}", "in Chromium, ms", "p50", "p95");
    for entries in JOURNALS {
        session.script("return window.cobuildBench.fill(arguments[0])", &[json!(entries)]);
        let starts: Vec<f64> = (0..STARTS).map(|_| start(&session)).collect();
        print(&format!("cold start to usable, {entries} entries"), starts);
    }
    session.script("return window.cobuildBench.fill(arguments[0])", &[json!(50_000)]);
    start(&session);
    for (name, hook) in [
        ("one durable append", "append"),
        ("a bare IndexedDB put", "barePut"),
        ("a search keystroke", "search"),
    ] {
        let script = format!("return window.cobuildBench.{hook}(arguments[0])");
        print(name, durations(&session.script(&script, &[json!(TIMES)])));
    }
}

/// Loads the page anew in a fresh process of the page, as opening the app does.
fn start(session: &Session) -> f64 {
    let address = session.address();
    session.goto("about:blank");
    session.goto(&address);
    session.wait_until("window.cobuildBench?.usable !== undefined");
    session.script("return window.cobuildBench.usable", &[]).as_f64().unwrap_or(f64::NAN)
}

fn durations(list: &Value) -> Vec<f64> {
    list.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

fn print(name: &str, mut values: Vec<f64>) {
    values.sort_by(f64::total_cmp);
    let at = |share: f64| {
        let place = (share * values.len() as f64).ceil() as usize;
        values.get(place.saturating_sub(1)).copied().unwrap_or(f64::NAN)
    };
    println!("{name:<44} {:>9.2} {:>9.2}", at(0.50), at(0.95));
}
