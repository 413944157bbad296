//! What a target counts, in words and as a choice.

use cobuild::{programme::Measure, text::Language, workspace::Workspace};
use yew::prelude::*;

use crate::component::Choice;

/// What it is called: of sessions with the kind of body, of activities with the series.
pub fn words(workspace: &Workspace, measure: Measure, language: Language) -> String {
    let name = measure.text().get(language);
    let of = measure.of().map(|of| of.get(language).to_owned());
    let series = measure.series().and_then(|id| workspace.activities.series(id));
    let of = of.or_else(|| series.map(|series| series.name.get().clone()));
    of.map_or_else(|| name.to_owned(), |of| format!("{name} · {of}"))
}

/// Every measure, of activities also that of each series.
pub fn choices(workspace: &Workspace, language: Language) -> Vec<Choice> {
    let mut all = Measure::all();
    for (id, _) in workspace.activities.all_series() {
        all.extend([Measure::ActivitiesHeld(Some(id)), Measure::ActivityAttendance(Some(id))]);
    }
    all.into_iter().map(|measure| Choice::new(value(measure), words(workspace, measure, language))).collect()
}

/// A measure as the value of a field: as the journal writes it.
pub fn value(measure: Measure) -> AttrValue {
    serde_json::to_string(&measure).unwrap_or_default().into()
}

/// The measure that a value names.
pub fn parsed(value: &str) -> Option<Measure> {
    serde_json::from_str(value).ok()
}
