use cobuild::workspace::Command;
use yew::Callback;

use crate::{act::Act, component::Outcome, store::StoreView, text::Words};

/// Sends several commands that one form asks for: none when a rule forbids one of them. `then` is called once the last
/// one is performed, and at once when there are none.
pub fn send_all(
    act: &Act,
    store: &StoreView,
    commands: Vec<Command>,
    done: Words,
    then: Callback<()>,
) -> Outcome {
    let refused = commands.iter().filter_map(|command| store.consider(command).err());
    let problems: Vec<_> = refused.flat_map(|refusal| act.problem(refusal)).collect();
    if !problems.is_empty() {
        return Outcome::Refused(problems);
    }
    let mut rest = commands.into_iter().rev();
    let Some(last) = rest.next() else {
        then.emit(());
        return Outcome::Accepted;
    };
    // Each waits for the one before it: the receipt tells of the last.
    let next = Callback::from(move |_| then.emit(()));
    let chain = {
        let (act, done) = (act.clone(), done.clone());
        rest.fold((last, next), move |(after, then), before| {
            let (act, done) = (act.clone(), done.clone());
            let next = Callback::from(move |_| {
                act.send(after.clone(), done.clone(), then.clone());
            });
            (before, next)
        })
    };
    let (first, next) = chain;
    act.send(first, done, next)
}
