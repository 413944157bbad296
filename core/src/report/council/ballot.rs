use super::{CouncilPaper, Sheet};
use crate::{
    meeting::{
        Candidate, Question, Seating,
        pack::{BallotPaper, Marks},
    },
    report::{
        Block, Document, NotMade,
        phrase::{aside, numbered},
    },
    text::messages::report::council as words,
};

/// A box to mark.
const BOX: &str = "□";

impl Sheet<'_> {
    /// One design for each item that is voted on; each says how many are printed.
    pub(super) fn ballot(&self) -> Result<Document, NotMade> {
        if self.pack.agenda.lines.is_empty() {
            return Err(NotMade::EmptyAgenda);
        }
        if self.pack.ballots.is_empty() {
            return Err(NotMade::NoBallot);
        }
        let papers = self.pack.ballots.iter().enumerate();
        Ok(self
            .titled(CouncilPaper::Ballot)
            .with_all(self.provisional())
            .with_all(papers.flat_map(|(index, paper)| self.ballot_paper(index + 1, paper))))
    }

    fn ballot_paper(&self, number: usize, paper: &BallotPaper) -> Vec<Block> {
        let question = match paper.question {
            Question::Ordinary => "",
            asked => self.get(asked.text()),
        };
        let title = aside(&paper.title, question, self.language);
        let mut blocks = vec![Block::heading(numbered(number, &title, self.language))];
        match &paper.marks {
            Marks::One(marks) => {
                blocks
                    .push(Block::table(marks.iter().map(|mark| self.get(mark)), [marks.iter().map(|_| BOX)]));
                blocks.push(Block::note(self.get(&words::ONE_MARK)));
            }
            Marks::Candidates { standing, most } => {
                blocks.push(self.candidates(standing));
                let most = most.to_string();
                blocks.push(Block::note(words::MOST_MARKS.fill(self.language, &[("n", &most)])));
            }
        }
        if paper.seating == Seating::HeadsAndArea {
            blocks.push(Block::facts([(self.get(&words::AREA_OWNED), "____________")]));
        }
        let copies = paper.copies.to_string();
        blocks.push(Block::note(words::COPIES.fill(self.language, &[("n", &copies)])));
        blocks.push(Block::Signatures(vec![self.get(&words::SEAL_OF_BODY).to_owned()]));
        blocks
    }

    fn candidates(&self, standing: &[Candidate]) -> Block {
        if standing.is_empty() {
            return Block::note(self.get(&words::NOBODY_STANDS));
        }
        let row = |candidate: &Candidate| {
            let from = candidate
                .organisation
                .map(|id| self.workspace.organisations.name_for(id, self.language).to_owned());
            [candidate.name.clone(), from.unwrap_or_default(), BOX.to_owned()]
        };
        let columns = self.columns([&words::CANDIDATE, &words::ORGANISATION, &words::IN_FAVOUR]);
        Block::table(columns, standing.iter().map(row))
    }
}
