//! The papers of a session, laid out from its [`Pack`].

mod agenda;
mod ballot;
mod minutes;
mod notice;
mod sign_in;
mod tasks;

use super::{
    Block, Document, NotMade,
    phrase::{aside, list, pair},
};
use crate::{
    meeting::{Consent, Outcome, Session, SessionState, pack::Pack},
    record::SessionId,
    rule::{date_words, moment_words},
    text::{Language, Text, labelled, messages::report::council as words},
    workspace::Workspace,
};

labelled! {
    /// A paper of a session.
    CouncilPaper {
        /// The notice of the session with its agenda 會議通知.
        Agenda => AGENDA,
        /// The sheet on which those present sign 簽到表.
        SignIn => SIGN_IN,
        /// The ballot papers 表決票.
        Ballot => BALLOT,
        /// The minutes 會議紀要.
        Minutes => MINUTES,
        /// The public notice of the results 公示: the one paper that leaves the office.
        PublicNotice => PUBLIC_NOTICE,
        /// Who does what by when 任務分解表.
        Tasks => TASKS,
    }
}

/// Every paper of a session that there is something to print for.
#[derive(Clone, Debug, PartialEq)]
pub struct CouncilPack {
    /// The papers, in the order in which they are needed.
    pub made: Vec<(CouncilPaper, Document)>,
    /// The others, each with the reason.
    pub not_made: Vec<(CouncilPaper, NotMade)>,
}

/// The papers of a session as it stands: what is provisional says so in a note at its top.
///
/// # Errors
/// [`NotMade::NoSession`] when the session or its body is not on record.
pub fn council_pack(
    workspace: &Workspace,
    session: SessionId,
    language: Language,
) -> Result<CouncilPack, NotMade> {
    let sheet = Sheet::of(workspace, session, language)?;
    let mut pack = CouncilPack { made: Vec::new(), not_made: Vec::new() };
    for paper in CouncilPaper::ALL {
        match sheet.paper(*paper) {
            Ok(document) => pack.made.push((*paper, document)),
            Err(reason) => pack.not_made.push((*paper, reason)),
        }
    }
    Ok(pack)
}

/// One paper of a session as it stands.
///
/// # Errors
/// The reason when the session is not on record, or there is nothing to print yet.
pub fn council_paper(
    workspace: &Workspace,
    session: SessionId,
    paper: CouncilPaper,
    language: Language,
) -> Result<Document, NotMade> {
    Sheet::of(workspace, session, language)?.paper(paper)
}

struct Sheet<'a> {
    workspace: &'a Workspace,
    session: &'a Session,
    pack: Pack,
    language: Language,
}

impl<'a> Sheet<'a> {
    fn of(workspace: &'a Workspace, id: SessionId, language: Language) -> Result<Sheet<'a>, NotMade> {
        let session = workspace.meetings.session(id).ok_or(NotMade::NoSession)?;
        let pack = Pack::of(workspace, id).ok_or(NotMade::NoSession)?;
        Ok(Sheet { workspace, session, pack, language })
    }

    fn paper(&self, paper: CouncilPaper) -> Result<Document, NotMade> {
        if self.session.is_cancelled() && paper != CouncilPaper::Agenda {
            return Err(NotMade::Cancelled);
        }
        match paper {
            CouncilPaper::Agenda => Ok(self.agenda()),
            CouncilPaper::SignIn => Ok(self.sign_in()),
            CouncilPaper::Ballot => self.ballot(),
            CouncilPaper::Minutes => self.minutes(),
            CouncilPaper::PublicNotice => self.public_notice(),
            CouncilPaper::Tasks => self.tasks(),
        }
    }

    fn get(&self, text: &Text) -> &'static str {
        text.get(self.language)
    }

    fn columns<const N: usize>(&self, titles: [&Text; N]) -> [&'static str; N] {
        titles.map(|title| title.get(self.language))
    }

    fn titled(&self, paper: CouncilPaper) -> Document {
        Document::new(self.title(&self.pack.heading.title, paper))
    }

    fn title(&self, session: &str, paper: CouncilPaper) -> String {
        words::TITLE.fill(self.language, &[("session", session), ("paper", self.get(paper.text()))])
    }

    /// What is provisional about a paper that is printed before the session.
    fn provisional(&self) -> Option<Block> {
        match &self.session.state {
            SessionState::Cancelled { why } => {
                Some(Block::note(words::CALLED_OFF.fill(self.language, &[("why", why)])))
            }
            SessionState::Planned if self.pack.agenda.notice.sent_on.is_none() => {
                let by = date_words(self.pack.agenda.notice.by?, self.language);
                Some(Block::note(words::NOT_SENT.fill(self.language, &[("by", &by)])))
            }
            _ => None,
        }
    }

    /// What stands above each paper: which body, which session, when, where, who leads.
    fn head(&self) -> Vec<(&'static str, String)> {
        let heading = &self.pack.heading;
        let belongs = [&heading.building, &heading.organisation].into_iter().flatten();
        let belongs = list(belongs, self.language);
        let kind = self.get(heading.kind.text());
        let mut facts = vec![
            (self.get(&words::BODY), aside(&heading.body, kind, self.language)),
            (self.get(&words::BELONGS_TO), belongs),
            (self.get(&words::NUMBER), heading.number.clone()),
            (self.get(&words::AT), self.when()),
            (self.get(&words::PLACE), heading.place.clone()),
            (self.get(&words::STATE), self.get(heading.state).to_owned()),
            (self.get(&words::CHAIR), heading.chair.clone().unwrap_or_default()),
            (self.get(&words::RECORDER), heading.recorder.clone().unwrap_or_default()),
        ];
        facts.retain(|(_, value)| !value.is_empty());
        facts
    }

    /// When it is planned for; once it was opened, from when to when it was held.
    fn when(&self) -> String {
        let heading = &self.pack.heading;
        let moment = |at| moment_words(at, self.language);
        match (heading.opened_at, heading.closed_at) {
            (None, _) => moment(heading.planned_at),
            (Some(from), None) => words::FROM.fill(self.language, &[("from", &moment(from))]),
            (Some(from), Some(to)) => {
                words::FROM_TO.fill(self.language, &[("from", &moment(from)), ("to", &moment(to))])
            }
        }
    }

    /// What an item was concluded with: kind, words, and to whom a proposal goes.
    fn outcome(&self, outcome: &Outcome) -> Vec<String> {
        let said = pair(self.get(outcome.kind().text()), outcome.words(), self.language);
        let to = match outcome {
            Outcome::Proposal { to, .. } => Some(pair(self.get(&words::PROPOSED_TO), to, self.language)),
            _ => None,
        };
        std::iter::once(said).chain(to).collect()
    }

    /// By what a duty is bound, with day or order.
    fn consent(&self, consent: &Consent) -> String {
        let detail = match consent {
            Consent::Pending | Consent::PresentAgreed => String::new(),
            Consent::AcceptedLater { on } => date_words(*on, self.language),
            Consent::Ordered { reference } => reference.clone(),
        };
        aside(self.get(consent.text()), &detail, self.language)
    }
}
