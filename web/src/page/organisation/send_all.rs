use cobuild::workspace::Command;
use yew::Callback;

use crate::{act::Act, component::Outcome, text::Words};

/// Sends several commands that one form asks for, as one: none when a rule forbids one of them. `then` is called once they
/// are performed, and at once when there are none.
pub fn send_all(act: &Act, commands: Vec<Command>, done: Words, then: Callback<()>) -> Outcome {
    if commands.is_empty() {
        then.emit(());
        return Outcome::Accepted;
    }
    act.send(Command::Several(commands), done, Callback::from(move |_| then.emit(())))
}
