//! Clashes, a line each.

use cobuild::{
    clash::{Clash, Said},
    query,
    text::Language,
    workspace::Workspace,
};

/// What clashed, and both sides with who said it and when.
pub fn print(workspace: &Workspace, clash: &Clash, language: Language) {
    let kind = clash.record.text().get(language);
    let name = query::name(workspace, clash.record, language).unwrap_or_default();
    let side =
        |said: &Said| format!("“{}” ({}, {})", clash.words(said, workspace, language), said.actor, said.at);
    let (step, id) = (clash.step(language), clash.record.uuid());
    let (stands, aside) = (side(&clash.stands), side(&clash.set_aside));
    say!("clash {kind} {name} ({id}), {step}: {stands} stands, {aside} set aside");
}
