//! Accessibility, checked by axe-core on the page as it stands.

use serde_json::json;

use super::Session;

/// Each violation in a line: the rule, what it asks, and the first elements that break it. An empty list is a pass.
///
/// # Panics
/// When `COBUILD_AXE` (set by `cargo xtask test`) does not name the script.
#[track_caller]
pub fn violations(session: &Session) -> Vec<String> {
    let file = std::env::var_os("COBUILD_AXE")
        .expect("COBUILD_AXE is not set: run `cargo xtask test --only browser`");
    let source =
        std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{} cannot be read: {e}", file.display()));
    // As a script of the developer interface: the page's own policy lets no other script in.
    if session.script("return typeof axe", &[]) == json!("undefined") {
        session.devtools("Runtime.evaluate", &json!({ "expression": source }));
    }
    let report = session.script(
        "return axe.run(document, { resultTypes: ['violations'] }).then((report) =>
           report.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 5).map((n) => n.target.join(' ')).join(' | ')}${v.nodes.length > 5 ? ` | and ${v.nodes.length - 5} more` : ''}`))",
        &[],
    );
    report.as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect()
}
