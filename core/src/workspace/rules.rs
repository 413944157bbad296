//! The rules of the workspace itself, and those that every room shares.

use super::Workspace;
pub use super::{
    entered::{FIRST_DAY, LONGEST_LINE, LONGEST_TEXT, one_line, said},
    privacy::no_identity_number,
};
use crate::{
    clash::ClashId,
    journal::EntryId,
    record::Record,
    rule::{Condition, Explanation, Term, TermValue, rules},
    text::{
        Text,
        messages::{term, workspace as words},
    },
};

rules! {
    /// GEN-01 · What a command names exists.
    GEN_01 = "GEN-01", GEN_01_TITLE, GEN_01_MESSAGE, Own, GEN_01_BASIS, [];
    /// GEN-02 · A step is possible only from where the record stands.
    GEN_02 = "GEN-02", GEN_02_TITLE, GEN_02_MESSAGE, Own, GEN_02_BASIS, [];
    /// GEN-03 · What must be said is said.
    GEN_03 = "GEN-03", GEN_03_TITLE, GEN_03_MESSAGE, Own, GEN_03_BASIS, [];
    /// GEN-04 · Identity-card numbers are not stored.
    GEN_04 = "GEN-04", GEN_04_TITLE, GEN_04_MESSAGE, Own, GEN_04_BASIS, [];
    /// GEN-05 · A name, a title or a number is one line.
    GEN_05 = "GEN-05", GEN_05_TITLE, GEN_05_MESSAGE, Own, GEN_05_BASIS, [];
    /// GEN-06 · A text is no longer than somebody reads.
    GEN_06 = "GEN-06", GEN_06_TITLE, GEN_06_MESSAGE, Own, GEN_06_BASIS, [];
    /// GEN-07 · A day lies in a time that can be meant.
    GEN_07 = "GEN-07", GEN_07_TITLE, GEN_07_MESSAGE, Own, GEN_07_BASIS, [];
    /// WSP-01 · Only an entry that nothing has built upon can be undone.
    WSP_01 = "WSP-01", WSP_01_TITLE, WSP_01_MESSAGE, Own, WSP_01_BASIS, [];
    /// WSP-02 · Only an entry that was set aside can be admitted.
    WSP_02 = "WSP-02", WSP_02_TITLE, WSP_02_MESSAGE, Own, WSP_02_BASIS, [];
    /// WSP-03 · Only an open clash can be settled.
    WSP_03 = "WSP-03", WSP_03_TITLE, WSP_03_MESSAGE, Own, WSP_03_BASIS, [];
}

/// GEN-01: refused because `record` is not on record. It is told by its kind: an id says nothing to anybody.
pub fn unknown(record: impl Into<Record>) -> Explanation {
    GEN_01.fails([Term::label(&term::RECORD, record.into().text())])
}

/// GEN-02: refused because the record stands elsewhere. `step` names what was asked, `state` where it stands.
pub fn not_now(record: impl Into<Record>, step: &'static Text, state: &'static Text) -> Explanation {
    GEN_02.fails([Term::label(&term::STEP, step), Term::label(&term::STATE, state)]).about(record)
}

/// GEN-03, GEN-05 and GEN-06 for a workspace's name.
pub fn named(name: &str) -> Explanation {
    one_line(&words::NAME, name)
}

/// WSP-01.
pub fn undoable(workspace: &Workspace, entry: EntryId) -> Explanation {
    let mut later = 0_u32;
    for recent in workspace.history.recent().rev() {
        if recent.entry != entry {
            continue;
        }
        let newer = workspace.history.recent().rev().take_while(|newer| newer.entry != entry);
        later += newer
            .filter(|newer| {
                !newer.is_undone && newer.touched.iter().any(|record| recent.touched.contains(record))
            })
            .count() as u32;
        let kind = match (recent.is_undone, recent.is_final) {
            (true, _) => &words::UNDONE,
            (false, true) => &words::FINAL,
            (false, false) => &words::ORDINARY,
        };
        return WSP_01.all([
            Condition::at_most(Term::number(&term::BUILT_UPON, later), Term::number(&term::ALLOWED, 0)),
            Condition::is(
                Term::label(&term::entry::KIND, kind),
                Term::label(&term::entry::KIND_ALLOWED, &words::ORDINARY),
            ),
        ]);
    }
    WSP_01.fails([
        Term::new(&term::BUILT_UPON, TermValue::Nothing),
        Term::label(&term::entry::KIND, &words::NOT_RECENT),
    ])
}

/// WSP-02.
pub fn set_aside(workspace: &Workspace, entry: EntryId) -> Explanation {
    let found = workspace.history.aside().iter().filter(|aside| aside.entry == entry).count() as u32;
    WSP_02.holds(Condition::at_least(Term::number(&term::FOUND, found), Term::number(&term::NEEDED, 1)))
}

/// WSP-03.
pub fn clash_open(workspace: &Workspace, clash: ClashId) -> Explanation {
    let open = workspace.clashes.get(clash).filter(|clash| clash.settled.is_none()).map_or(0_u32, |_| 1);
    WSP_03.holds(Condition::at_least(Term::number(&term::FOUND, open), Term::number(&term::NEEDED, 1)))
}
