//! Fields read their first values once. What they show must still follow the address: back, forward and a link to the
//! same page change it without asking them.

use std::{cell::RefCell, rc::Rc};

use yew::prelude::*;

/// How often fields have been made anew, and what they hold as far as the address goes.
pub(crate) struct Sowing<T> {
    number: u32,
    held: Rc<RefCell<Held<T>>>,
}

struct Held<T> {
    number: u32,
    /// What the address said when it was last looked at.
    said: T,
    /// What the fields began with, or have written since.
    written: T,
}

impl<T> Sowing<T> {
    /// The key of the fields: another one makes them anew.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The fields themselves put this into the address: they hold it already, and whoever types in them goes on.
    pub fn wrote(&self, words: T) {
        self.held.borrow_mut().written = words;
    }
}

impl<T> Clone for Sowing<T> {
    fn clone(&self) -> Self {
        Sowing { number: self.number, held: self.held.clone() }
    }
}

/// Counts up when the address comes to say something else than the fields wrote.
#[hook]
pub(crate) fn use_sowing<T: Clone + PartialEq + 'static>(said: T) -> Sowing<T> {
    let held = {
        let said = said.clone();
        use_memo((), move |()| RefCell::new(Held { number: 0, written: said.clone(), said }))
    };
    let mut now = held.borrow_mut();
    if now.said != said {
        if now.written != said {
            now.number += 1;
            now.written = said.clone();
        }
        now.said = said;
    }
    let number = now.number;
    drop(now);
    Sowing { number, held }
}
