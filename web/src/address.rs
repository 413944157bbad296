//! Where a link leads: a page and its query. Filters, tabs and page numbers live in the query, so that back, reload
//! and a copied link show the same thing.

use yew::{html::IntoPropValue, prelude::*};
use yew_router::prelude::*;

use crate::route::Route;

/// A page and its query.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    /// The page.
    pub route: Route,
    query: Vec<(String, String)>,
}

impl Address {
    /// The value of `name` in the query; empty when there is none.
    pub fn get(&self, name: &str) -> &str {
        self.query.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// The same page with `name` set; an empty value leaves it out.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Address {
        let value = value.into();
        self.query.retain(|(key, _)| key != name);
        if !value.is_empty() {
            self.query.push((name.to_owned(), value));
        }
        self
    }

    /// As the address bar shows it.
    pub fn href(&self) -> AttrValue {
        let encode = |text: &str| String::from(js_sys::encode_uri_component(text));
        let pairs = self.query.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value)));
        let pairs: Vec<String> = pairs.collect();
        let gap = if pairs.is_empty() { "" } else { "?" };
        format!("{}{gap}{}", self.route.to_path(), pairs.join("&")).into()
    }

    /// Goes there; back returns here.
    pub fn open(&self, navigator: &Navigator) {
        // The query is a list of pairs, which always encodes.
        let _ = navigator.push_with_query(&self.route, &self.query);
    }

    /// Goes there in place of the current address: for filters, whose every letter is no step worth going back to.
    pub fn replace(&self, navigator: &Navigator) {
        let _ = navigator.replace_with_query(&self.route, &self.query);
    }
}

impl From<Route> for Address {
    fn from(route: Route) -> Address {
        Address { route, query: Vec::new() }
    }
}

impl IntoPropValue<Address> for Route {
    fn into_prop_value(self) -> Address {
        self.into()
    }
}

/// The address that is open.
#[hook]
pub fn use_address() -> Address {
    let route = use_route::<Route>().unwrap_or(Route::NotFound);
    let query = use_location().and_then(|location| location.query::<Vec<(String, String)>>().ok());
    Address { route, query: query.unwrap_or_default() }
}
