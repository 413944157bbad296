//! Series and their themes.

use super::Command;
use crate::{
    activity::{Fact, SeriesChange, SeriesEntry, rules},
    record::SeriesId,
    rule::Refusal,
    text::messages::activity as words,
    workspace::{
        Context, Workspace,
        rules::{one_line, unknown},
    },
};

pub(super) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    match command {
        Command::AddSeries { entry } => {
            one_line(&words::FIELD_SERIES, &entry.name).require()?;
            rules::series_name_free(workspace, &entry.name, None).require()?;
            let themes = trimmed(&entry.themes);
            rules::themes_fit(&themes, entry.declared).require()?;
            let entry = SeriesEntry { name: entry.name.trim().to_owned(), themes, ..entry.clone() };
            Ok(vec![Fact::SeriesAdded { series: context.ids.next(), entry }])
        }
        Command::EditSeries { series, changes } => edit(*series, changes, workspace),
        _ => Ok(Vec::new()),
    }
}

fn edit(id: SeriesId, changes: &[SeriesChange], workspace: &Workspace) -> Result<Vec<Fact>, Refusal> {
    let series = workspace.activities.series(id).ok_or_else(|| unknown(id))?;
    let (mut themes, mut declared) = (series.named.get().clone(), *series.declared.get());
    let mut facts = Vec::new();
    for change in changes {
        let change = match change {
            SeriesChange::Name(name) => {
                one_line(&words::FIELD_SERIES, name).require()?;
                rules::series_name_free(workspace, name, Some(id)).require()?;
                SeriesChange::Name(name.trim().to_owned())
            }
            SeriesChange::Themes(given) => {
                themes = trimmed(given);
                SeriesChange::Themes(themes.clone())
            }
            SeriesChange::Declared(given) => {
                declared = *given;
                change.clone()
            }
            SeriesChange::Kind(_) | SeriesChange::About(_) => change.clone(),
        };
        rules::themes_fit(&themes, declared).about(id).require()?;
        facts.push(Fact::SeriesEdited { series: id, change });
    }
    Ok(facts)
}

fn trimmed(themes: &[String]) -> Vec<String> {
    themes.iter().map(|theme| theme.trim().to_owned()).filter(|theme| !theme.is_empty()).collect()
}
