use super::{CouncilPaper, Sheet};
use crate::{
    meeting::{SessionState, pack::NoticeResult},
    report::{
        Block, Document, NotMade,
        phrase::{days, numbered, pair},
        public::{Public, Telling},
    },
    rule::date_words,
    text::messages::report::council as words,
};

impl Sheet<'_> {
    /// What everybody may read: no name of whoever raised something unless they agreed, no way to reach anybody, nothing
    /// of an item whose proposer has not agreed that it is told.
    pub(super) fn public_notice(&self) -> Result<Document, NotMade> {
        match self.session.state {
            SessionState::Planned | SessionState::Cancelled { .. } => return Err(NotMade::NotHeld),
            SessionState::Open { .. } => return Err(NotMade::NotClosed),
            SessionState::Closed { .. } => {}
        }
        let notice = &self.pack.notice;
        if notice.results.is_empty() {
            return Err(NotMade::NoResult);
        }
        let public = Public::of(self.workspace, self.session, self.language);
        let title = self.title(&public.text(&self.pack.heading.title), CouncilPaper::PublicNotice);
        let results = notice.results.iter().flat_map(|result| self.result(result, &public));
        let seal = pair(self.get(&words::SEAL_OF_BODY), &notice.objections_to, self.language);
        Ok(Document::new(title)
            .with_all(self.not_posted())
            .with(Block::facts(self.public_head(&public)))
            .with_all(results)
            .with(Block::paragraph(
                words::OBJECTIONS.fill(self.language, &[("body", &public.text(&notice.objections_to))]),
            ))
            .with(Block::note(self.get(notice.power)))
            .with(Block::Signatures(vec![public.text(&seal)])))
    }

    fn not_posted(&self) -> Option<Block> {
        if self.pack.notice.from.is_some() {
            return None;
        }
        let said = match self.pack.minutes.confirmed {
            Some(_) => &words::NOT_POSTED,
            None => &words::NOT_TO_BE_POSTED,
        };
        Some(Block::note(self.get(said)))
    }

    fn public_head(&self, public: &Public) -> Vec<(&'static str, String)> {
        let (heading, notice) = (&self.pack.heading, &self.pack.notice);
        let blank = || self.get(&words::BLANK).to_owned();
        let shown = notice.from.zip(notice.to).map(|(from, to)| days(from, to, self.language));
        let mut facts = vec![
            (self.get(&words::BODY), public.text(&heading.body)),
            (self.get(&words::HELD_ON), date_words(self.session.day(), self.language)),
            (self.get(&words::PLACE), public.text(&heading.place)),
        ];
        if let Some(count) = self.pack.minutes.count {
            facts.push((self.get(&words::ENTITLED), count.entitled.to_string()));
            facts.push((self.get(&words::PRESENT), count.present.to_string()));
        }
        facts.push((self.get(&words::POSTED), shown.unwrap_or_else(blank)));
        let place = notice.place.as_deref().map(|place| public.text(place));
        facts.push((self.get(&words::POSTED_AT), place.unwrap_or_else(blank)));
        facts
    }

    fn result(&self, result: &NoticeResult, public: &Public) -> Vec<Block> {
        let number = usize::try_from(result.number).unwrap_or(usize::MAX);
        let heading = |title: &str| Block::heading(numbered(number, title, self.language));
        let kind = self.get(result.kind.text());
        let mask = match public.telling(result.item) {
            Telling::Told(mask) => mask,
            Telling::NotAgreed => return vec![heading(kind), Block::note(self.get(&words::NOT_AGREED))],
            Telling::NotAsked => return vec![heading(kind), Block::note(self.get(&words::NOT_ASKED))],
        };
        let addressee = result.addressee.as_ref();
        let from = result.effective_on.map(|on| date_words(on, self.language));
        let elected = (!result.elected.is_empty()).then(|| self.votes(&result.elected));
        let facts = [
            (&words::PROPOSED_TO, addressee.map(|to| public.text(to))),
            (&words::ELECTED, elected),
            (&words::EFFECTIVE_ON, from),
        ];
        let facts: Vec<(&str, String)> =
            facts.into_iter().filter_map(|(label, value)| Some((self.get(label), value?))).collect();
        let mut blocks = vec![
            heading(&mask.text(&result.title)),
            Block::paragraph(pair(kind, &mask.text(&result.text), self.language)),
        ];
        blocks.extend((!facts.is_empty()).then(|| Block::facts(facts)));
        blocks
    }
}
