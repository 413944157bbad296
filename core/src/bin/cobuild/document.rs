//! `report council`, `report agreement` and `report case`.

use std::path::Path;

use cobuild::{
    journal::Journal,
    record::{AgreementId, IssueId, Record, SessionId},
    report::{CouncilPack, CouncilPaper, Document, NotMade, agreement_text, closing_file, council_pack},
    text::Language,
    workspace::{Fact, Workspace},
};
use jiff::civil::{Date, DateTime};
use serde_json::{Value, json};

use crate::{
    Failure,
    arguments::Given,
    journal::{now, read},
    named::{named, number},
    on::On,
    report::Format,
};

/// Between two papers of a pack.
const RULE: &str = "========================================================================";

/// What is asked for, and of which record.
struct Asked<'a> {
    file: &'a str,
    workspace: Workspace,
    journal: Journal<Fact>,
    id: &'a str,
    language: Language,
    format: Format,
}

/// `kind` is council, agreement or case; `rest` is ID and FILE.
pub fn document(kind: &str, rest: &[String], given: &Given) -> Result<(), Failure> {
    let [id, file] = rest else {
        return Err(Failure::Usage(format!("expected an ID and one FILE, got {} arguments", rest.len())));
    };
    let (language, format) = (given.language()?, Format::of(given)?);
    let (on, journal) = (On::of(given)?, read(Path::new(file))?);
    let journal = match on {
        Some(on) => on.known(journal),
        None => journal,
    };
    // A document does not hang on when it is printed.
    let latest = || journal.entries().map(|entry| entry.at()).max().unwrap_or_default();
    let moment = on.map_or_else(latest, On::end);
    let workspace = Workspace::fold(&journal, now());
    let asked = Asked { file, workspace, journal, id, language, format };
    match kind {
        "council" => asked.council(paper(given)?),
        "agreement" => asked.agreement(moment.date()),
        _ => asked.case(moment),
    }
}

fn paper(given: &Given) -> Result<Option<CouncilPaper>, Failure> {
    let Some(asked) = given.option("--paper") else { return Ok(None) };
    let found = CouncilPaper::ALL.iter().copied().find(|paper| json!(paper) == asked);
    let offered = || CouncilPaper::ALL.iter().filter_map(|paper| json!(paper).as_str().map(str::to_owned));
    let wrong = || {
        let offered = offered().collect::<Vec<_>>().join(", ");
        Failure::Usage(format!("--paper {asked}: offered are {offered}"))
    };
    found.map(Some).ok_or_else(wrong)
}

impl Asked<'_> {
    /// The record of this kind that `ID` names.
    fn find<I: TryFrom<Record>>(&self, wanted: &str) -> Result<(I, Record), Failure> {
        let is = |record: &Record| I::try_from(*record).is_ok();
        let record = named(&self.workspace, &self.journal, self.id, wanted, is)
            .map_err(|failure| failure.at(self.file))?;
        let id = I::try_from(record).map_err(|_| self.failed(&format!("no {wanted}")))?;
        Ok((id, record))
    }

    fn failed(&self, why: &str) -> Failure {
        Failure::Findings(format!("{}: {}: {why}", self.file, self.id))
    }

    fn not_made(&self, reason: NotMade) -> Failure {
        self.failed(reason.text().get(self.language))
    }

    fn council(&self, paper: Option<CouncilPaper>) -> Result<(), Failure> {
        let (session, record) = self.find::<SessionId>("session")?;
        let mut pack =
            council_pack(&self.workspace, session, self.language).map_err(|reason| self.not_made(reason))?;
        if let Some(paper) = paper {
            if let Some((_, reason)) = pack.not_made.iter().find(|(other, _)| *other == paper) {
                let why =
                    format!("{}: {}", paper.text().get(self.language), reason.text().get(self.language));
                return Err(self.failed(&why));
            }
            pack.made.retain(|(other, _)| *other == paper);
            pack.not_made.clear();
        }
        match self.format {
            Format::Text => print(&pack, self.language),
            Format::Json => say!("{:#}", self.data(record, papers(&pack, self.language))),
        }
        Ok(())
    }

    fn agreement(&self, on: Date) -> Result<(), Failure> {
        let (agreement, record) = self.find::<AgreementId>("agreement")?;
        let document = agreement_text(&self.workspace, agreement, on, self.language)
            .map_err(|reason| self.not_made(reason))?;
        self.write(record, json!(on), &document);
        Ok(())
    }

    fn case(&self, now: DateTime) -> Result<(), Failure> {
        let (issue, record) = self.find::<IssueId>("issue")?;
        let document = closing_file(&self.workspace, issue, now, self.language)
            .map_err(|reason| self.not_made(reason))?;
        self.write(record, json!(now), &document);
        Ok(())
    }

    fn write(&self, record: Record, on: Value, document: &Document) {
        match self.format {
            Format::Text => say!("{}", document.text()),
            Format::Json => {
                say!("{:#}", self.data(record, json!({ "as_of": on, "document": document })));
            }
        }
    }

    /// What the documents are of, and the documents.
    fn data(&self, record: Record, mut content: Value) -> Value {
        content["kind"] = json!(record.text().en);
        content["id"] = json!(record.uuid().to_string());
        content["number"] = json!(number(&self.workspace, record));
        content["language"] = json!(self.language);
        content
    }
}

fn papers(pack: &CouncilPack, language: Language) -> Value {
    let made = pack.made.iter().map(|(paper, document)| json!({ "paper": paper, "document": document }));
    let not_made = pack.not_made.iter().map(
        |(paper, reason)| json!({ "paper": paper, "reason": reason, "why": reason.text().get(language) }),
    );
    json!({ "papers": made.collect::<Vec<_>>(), "not_made": not_made.collect::<Vec<_>>() })
}

fn print(pack: &CouncilPack, language: Language) {
    for (index, (_, document)) in pack.made.iter().enumerate() {
        if index > 0 {
            say!("{RULE}\n");
        }
        say!("{}", document.text());
    }
    for (paper, reason) in &pack.not_made {
        say!("not made\t{}\t{}", paper.text().get(language), reason.text().get(language));
    }
}
