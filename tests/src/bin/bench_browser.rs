//! The app's speed in Chromium, through the hooks that a gallery build puts on `window.cobuildBench`
//! (`web/src/store/bench.rs`). `bench_browser ENTRIES…` measures starts of these sizes.

use std::path::Path;

use cobuild::journal::codec;
use cobuild_tests::browser::{Session, Site};
use cobuild_tests::generated;
use serde_json::{Value, json};

const JOURNALS: [u32; 3] = [0, 50_000, 1_000_000]; // entries
/// A string in the browser may not be longer than half a gigabyte.
const ENTRIES_A_FILE: usize = 50_000;
const STARTS: usize = 5;
const TIMES: u32 = 200;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let chosen: Vec<u32> = std::env::args().skip(1).map(|size| size.parse()).collect::<Result<_, _>>()?;
    let sizes = if chosen.is_empty() { JOURNALS.to_vec() } else { chosen };
    let (mut site, session) = (Site::open_copy(), Session::open());
    // Storing a million entries takes longer than a test's script may.
    session.script_patience(1_200_000); // ms
    session.goto(&site.at("/"));
    session.wait_until("window.cobuildOffline === 'ready' && navigator.serviceWorker.controller !== null");
    // The hooks come with the open workspace.
    session.wait_until("document.querySelector('main h1') !== null");
    if session.script("return window.cobuildBench === undefined", &[]) == json!(true) {
        return Err(
            "this build of the app has no window.cobuildBench: build it with the feature gallery".into()
        );
    }
    println!("{:<44} {:>9} {:>9}", "in Chromium, ms", "p50", "p95");
    let both = times(&session, "appendBesidePut", TIMES);
    for (place, name) in
        ["one durable append", "a bare IndexedDB put, by turns with it"].into_iter().enumerate()
    {
        print(name, durations(&both[place]));
    }
    for size in sizes {
        let mut addresses = Vec::new();
        site.change(|folder| addresses = write(folder, size));
        session.script("return window.cobuildBench.fill(arguments[0])", &[json!(addresses)]);
        // What is measured is what a visitor in a lift lobby waits for: no network.
        site.stop();
        let starts: Vec<f64> = (0..STARTS).map(|_| start(&session)).collect();
        print(&format!("cold start to usable, {size} entries"), starts);
        print(&format!("one entry performed, {size} entries"), durations(&times(&session, "perform", 50)));
        print(&format!("a search, {size} entries"), durations(&times(&session, "search", 20)));
        site.start_again();
    }
    Ok(())
}

fn times(session: &Session, hook: &str, count: u32) -> Value {
    session.script(&format!("return window.cobuildBench.{hook}(arguments[0])"), &[json!(count)])
}

/// Writes a generated journal beside the app, in files of which each fits into one string; returns their addresses.
fn write(folder: &Path, size: u32) -> Vec<String> {
    if size == 0 {
        return Vec::new();
    }
    let journal = generated::journal(size).expect("the generator is refused nothing");
    let lines: Vec<&str> = journal.entries().map(|entry| entry.line()).collect();
    let file = |(number, lines): (usize, &[&str])| {
        let name = format!("bench-{size}-{number}.jsonl");
        let text = format!("{}\n{}\n", codec::HEADER, lines.join("\n"));
        std::fs::write(folder.join(&name), text).expect("the copy of the app can be written to");
        format!("/{name}")
    };
    lines.chunks(ENTRIES_A_FILE).enumerate().map(file).collect()
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
