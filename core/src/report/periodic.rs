use super::{Block, Document, Figure, Period, Reading, Section, Submission, figures};
use crate::{
    rate::Rate,
    text::{Language, messages::report as words},
    workspace::Workspace,
};

/// The monthly or quarterly report: every figure beside what was told for the period before, where that was handed in.
pub fn periodic(workspace: &Workspace, period: Period, language: Language) -> Document {
    let title = if period.is_month() { &words::MONTHLY } else { &words::QUARTERLY };
    let earlier = period.before().and_then(|before| workspace.submissions.about(before));
    let sections = figures(workspace, period);
    let name = workspace.profile.name();
    let document = Document::new(
        title.fill(language, &[("period", &period.words(language)), ("name", name)]),
    )
    .with(Block::facts([
        (words::OFFICE.get(language), name.to_owned()),
        (words::FROM_TO.get(language), format!("{} – {}", period.first(), period.last())),
    ]));
    let document = document.with_all(sections.iter().flat_map(|section| part(section, earlier, language)));
    document.with(Block::note(words::COMPUTED.get(language))).with(Block::Signatures(
        [&words::FILLED_IN_BY, &words::CHECKED_BY].map(|under| under.get(language).to_owned()).to_vec(),
    ))
}

fn part(section: &Section, earlier: Option<&Submission>, language: Language) -> [Block; 2] {
    let row = |figure: &Figure| {
        let mut row = vec![figure.name.get(language).to_owned(), figure.shown()];
        if let Some(earlier) = earlier {
            row.push(earlier.reading(figure.key).map_or_else(|| "—".to_owned(), Reading::shown));
        }
        row
    };
    let columns = [&words::COLUMN_FIGURE, &words::COLUMN_VALUE, &words::COLUMN_BEFORE];
    let shown = if earlier.is_some() { 3 } else { 2 };
    let columns = columns.iter().take(shown).map(|column| column.get(language));
    [Block::heading(section.title.get(language)), Block::table(columns, section.figures.iter().map(row))]
}

impl Reading {
    /// As it stands on paper.
    pub fn shown(&self) -> String {
        match self.of {
            None => self.value.to_string(),
            Some(0) => "—".to_owned(),
            Some(of) => format!("{} ({}/{of})", Rate::percent(self.value, of), self.value),
        }
    }
}
