//! A button rests after it was pressed, as a form does: the second press of an impatient finger is not a second command,
//! and no refusal over what has just been done.

use std::{cell::RefCell, rc::Rc};

use cobuild::workspace::Command;
use gloo_timers::callback::Timeout;

use crate::component::REST_MS;

/// The commands that buttons asked for just now.
#[derive(Clone, Default)]
pub(super) struct Rest(Rc<RefCell<Vec<Command>>>);

impl PartialEq for Rest {
    fn eq(&self, other: &Rest) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Rest {
    /// Whether a command may be performed; from now on it rests until [`Rest::answered`].
    pub fn takes(&self, command: &Command) -> bool {
        let mut resting = self.0.borrow_mut();
        let fresh = !resting.contains(command);
        if fresh {
            resting.push(command.clone());
        }
        fresh
    }

    /// The command was performed or refused: it wakes a little later.
    pub fn answered(&self, command: Command) {
        let resting = self.0.clone();
        let wake = move || resting.borrow_mut().retain(|one| *one != command);
        Timeout::new(REST_MS, wake).forget();
    }
}
