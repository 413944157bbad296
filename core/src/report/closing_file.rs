use jiff::civil::DateTime;

use super::{
    Block, Document, NotMade,
    phrase::{aside, list, numbered, organisation, pair, statements},
};
use crate::{
    issue::{CaseFile, CaseLink, Event, Issue, RaisedBy, State, case_file, limit::Limit},
    record::{IssueId, OrganisationId},
    rule::moment_words,
    text::{Language, Text, messages::report::case as words},
    workspace::Workspace,
};

/// The closing file 結案卷 of an issue as it stands at `now`: the four links from raising it to calling back, each step
/// with who, when and by when. It stays in the office; how a person is reached is no part of it.
///
/// A case that is still open gets a case file that says so in its title.
///
/// # Errors
/// [`NotMade::NoIssue`] when it is not on record.
pub fn closing_file(
    workspace: &Workspace,
    issue: IssueId,
    now: DateTime,
    language: Language,
) -> Result<Document, NotMade> {
    let case = case_file(workspace, issue, now).ok_or(NotMade::NoIssue)?;
    let sheet = Sheet { workspace, case, now, language };
    let links = CaseLink::ALL.iter().enumerate();
    let links = links.flat_map(|(index, link)| sheet.link(index + 1, *link));
    let under = [&words::HANDLED_BY, &words::CHECKED_BY].map(|under| sheet.get(under).to_owned());
    Ok(Document::new(sheet.title())
        .with_all(sheet.standing())
        .with(Block::facts(sheet.head()))
        .with_all(links)
        .with_all(sheet.running())
        .with(Block::note(sheet.get(&words::INTERNAL)))
        .with(Block::Signatures(under.to_vec())))
}

struct Sheet<'a> {
    workspace: &'a Workspace,
    case: CaseFile<'a>,
    now: DateTime,
    language: Language,
}

impl Sheet<'_> {
    fn get(&self, text: &Text) -> &'static str {
        text.get(self.language)
    }

    fn moment(&self, at: DateTime) -> String {
        moment_words(at, self.language)
    }

    fn name(&self, id: OrganisationId) -> String {
        organisation(self.workspace, id, self.now.date(), self.language)
    }

    fn title(&self) -> String {
        let issue = self.case.issue;
        let text = match issue.state {
            State::Closed { .. } | State::Excluded { .. } => &words::TITLE,
            _ => &words::TITLE_OPEN,
        };
        text.fill(self.language, &[("number", issue.number.get()), ("title", issue.title.get())])
    }

    /// What still stands between this and a closing file, or is owed after it.
    fn standing(&self) -> Option<Block> {
        let issue = self.case.issue;
        let state = self.get(issue.state.text());
        let since = self.moment(issue.since.at);
        let said = match issue.state {
            State::Duplicate { .. } => {
                let followed = self.case.followed.and_then(|id| self.workspace.issues.get(id));
                let number = followed.map_or("—", |followed| followed.number.get().as_str());
                words::FOLLOWED_ELSEWHERE.fill(self.language, &[("number", number)])
            }
            state_now if state_now.is_open() => {
                words::NOT_CLOSED.fill(self.language, &[("state", state), ("since", &since)])
            }
            _ if !self.case.running.is_empty() => self.get(&words::STILL_OWED).to_owned(),
            _ => return None,
        };
        Some(Block::note(said))
    }

    fn head(&self) -> Vec<(&'static str, String)> {
        let issue = self.case.issue;
        let outcome = match issue.state {
            State::Closed { outcome } => self.get(outcome.text()),
            _ => "",
        };
        let limited = self.case.events.iter().filter(|event| event.limit.is_some()).count().to_string();
        let late = self.case.missed().len().to_string();
        let counts = words::LATE_OF.fill(self.language, &[("late", &late), ("limited", &limited)]);
        let duplicates = self.case.duplicates.iter().filter_map(|id| self.workspace.issues.get(*id));
        let competence = issue.competence.map_or("", |competence| self.get(competence.text()));
        let mut facts = vec![
            (self.get(&words::NUMBER), issue.number.get().clone()),
            (self.get(&words::RECEIVED), self.moment(issue.received_at)),
            (self.get(&words::SOURCE), self.get(issue.source.text()).to_owned()),
            (self.get(&words::RAISED_BY), self.raised_by(issue)),
            (self.get(&words::CONSENT), self.get(issue.consent.get().text()).to_owned()),
            (self.get(&words::CLASS), self.get(issue.category.get().text()).to_owned()),
            (self.get(&words::URGENCY), self.get(issue.urgency.get().text()).to_owned()),
            (self.get(&words::COMPETENCE), competence.to_owned()),
            (self.get(&words::STATE), aside(self.get(issue.state.text()), outcome, self.language)),
            (self.get(&words::SINCE), self.moment(issue.since.at)),
            (self.get(&words::REOPENED), self.times(issue.reopened)),
            (self.get(&words::DUPLICATES), list(duplicates.map(|found| found.number.get()), self.language)),
            (self.get(&words::LATE), counts),
            (self.get(&words::AS_OF), self.moment(self.now)),
        ];
        facts.retain(|(_, value)| !value.is_empty());
        facts
    }

    fn raised_by(&self, issue: &Issue) -> String {
        match &issue.raised_by {
            RaisedBy::Organisation(id) => self.name(*id),
            RaisedBy::Person { name, .. } => name.clone(),
            RaisedBy::Anonymous => self.get(&words::ANONYMOUS).to_owned(),
        }
    }

    fn times(&self, times: u32) -> String {
        match times {
            0 => String::new(),
            times => words::TIMES.fill(self.language, &[("n", &times.to_string())]),
        }
    }

    fn link(&self, number: usize, link: CaseLink) -> [Block; 2] {
        let events = self.case.of(link);
        let columns = [&words::WHEN, &words::WHO, &words::WHAT, &words::LIMIT].map(|column| self.get(column));
        let body = match events.is_empty() {
            true => Block::note(self.get(&words::NO_STEP)),
            false => Block::table(columns, events.into_iter().map(|event| self.step(event))),
        };
        [Block::heading(numbered(number, self.get(link.text()), self.language)), body]
    }

    fn step(&self, event: &Event<'_>) -> [String; 4] {
        let acts = event.organisation.map(|id| self.name(id));
        let acts = acts.into_iter().chain((!event.person.is_empty()).then(|| event.person.to_owned()));
        let recorded = words::RECORDED_BY.fill(self.language, &[("name", event.recorded_by)]);
        let who = list(acts.chain([recorded]), self.language);
        let how = event.how.map(|how| self.get(how).to_owned());
        let rating = event
            .rating
            .map(|marks| words::RATING.fill(self.language, &[("n", &marks.number().to_string())]));
        let how = statements(how.into_iter().chain(rating), self.language);
        let what = aside(self.get(event.what), &how, self.language);
        let what = if event.words.is_empty() { what } else { pair(&what, event.words, self.language) };
        let limit = event.limit.as_ref().map(|limit| {
            let kept = if event.is_late() { &words::TOO_LATE } else { &words::IN_TIME };
            aside(&self.moment(limit.deadline.due), self.get(kept), self.language)
        });
        [self.moment(event.at), who, what, limit.unwrap_or_default()]
    }

    fn running(&self) -> Vec<Block> {
        if self.case.running.is_empty() {
            return Vec::new();
        }
        let row = |limit: &Limit| {
            let term = limit.term.as_ref().map(|term| term.basis.words(self.language).to_owned());
            [
                self.get(limit.duty.text()).to_owned(),
                self.moment(limit.deadline.due),
                term.unwrap_or_default(),
            ]
        };
        let columns = [&words::DUTY, &words::LIMIT, &words::BASIS].map(|column| self.get(column));
        vec![
            Block::heading(self.get(&words::RUNNING)),
            Block::table(columns, self.case.running.iter().map(row)),
        ]
    }
}
