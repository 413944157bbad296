//! The real app in a real browser: Chromium driven through chromedriver.
//!
//! A test opens a [`Site`] (the built app, served under its own policy on a port of its own) and a [`Session`] (a browser
//! with an empty profile), so that tests share nothing and run side by side. Everything here ends the test with a sentence
//! when it cannot do what it is asked: a test reads as the steps of a person.

pub mod axe;
mod devtools;
mod driver;
mod element;
mod http;
mod session;
mod site;
mod wait;

pub use devtools::{Network, Theme};
pub use element::{Element, Key};
pub use session::Session;
pub use site::Site;
