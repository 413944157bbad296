use super::{CouncilPaper, Sheet};
use crate::{
    meeting::{Consent, pack::TaskRow},
    report::{
        Block, Document, NotMade,
        phrase::{aside, known},
    },
    rule::date_words,
    text::messages::report::council as words,
};

impl Sheet<'_> {
    pub(super) fn tasks(&self) -> Result<Document, NotMade> {
        let rows = &self.pack.tasks.rows;
        if rows.is_empty() {
            return Err(NotMade::NoDuty);
        }
        let row = |row: &TaskRow| {
            let issue = row.issue.as_deref().unwrap_or_default();
            [
                row.number.to_string(),
                aside(&row.problem, issue, self.language),
                known(row.name.as_deref(), self.language),
                row.measure.clone(),
                row.due.map(|due| date_words(due, self.language)).unwrap_or_default(),
                self.consent(&row.consent),
                String::new(),
            ]
        };
        let columns = [
            &words::NO,
            &words::PROBLEM,
            &words::RESPONSIBLE,
            &words::MEASURE,
            &words::DUE,
            &words::CONSENT,
            &words::SIGNATURE,
        ];
        let asked = rows.iter().any(|row| row.consent == Consent::Pending);
        Ok(self
            .titled(CouncilPaper::Tasks)
            .with(Block::facts(self.head()))
            .with(Block::table(self.columns(columns), rows.iter().map(row)))
            .with_all(asked.then(|| Block::note(self.get(&words::ASKED_ONLY)))))
    }
}
