//! The browser shell of Cobuild.
fn main() {}
