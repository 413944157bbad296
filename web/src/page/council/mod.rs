//! The council hall: bodies and their seats, sessions from the call to the published minutes, and the papers to print.

mod body;
mod call;
mod competence;
mod found;
mod hall;
mod hall_waiting;
mod naming;
mod office;
mod question;
mod seat;
mod session;
mod step;

pub use body::BodyPage;
pub use call::NewSessionPage;
pub use hall::CouncilPage;
pub use session::SessionPage;

use cobuild::{meeting, workspace};

/// A command of this room.
fn ask(command: meeting::Command) -> workspace::Command {
    workspace::Command::Meeting(command)
}
