use super::{CouncilPaper, Sheet};
use crate::{
    meeting::{
        Decision, Duty, Tally,
        pack::{DecisionLine, MinutesItem, MinutesSheet, OpinionLine},
        rules::ElectionResult,
    },
    report::{
        Block, Document, NotMade,
        phrase::{aside, list, numbered, organisation, pair, statements},
    },
    rule::{Explanation, area_words, date_words, moment_words},
    text::messages::report::council as words,
};

impl Sheet<'_> {
    /// What is on record, then the text that was written from it. Until that is confirmed they say so.
    pub(super) fn minutes(&self) -> Result<Document, NotMade> {
        if !self.session.was_held() {
            return Err(NotMade::NotHeld);
        }
        let minutes = &self.pack.minutes;
        let document = self
            .titled(CouncilPaper::Minutes)
            .with_all(self.unconfirmed(minutes))
            .with(Block::facts(self.attended(minutes)))
            .with_all(minutes.items.iter().flat_map(|item| self.minuted(item)))
            .with_all(self.written(minutes));
        let under = [&words::CHAIR, &words::RECORDER].map(|under| self.get(under).to_owned());
        Ok(document.with(Block::Signatures(under.to_vec())))
    }

    fn unconfirmed(&self, minutes: &MinutesSheet) -> Option<Block> {
        let said = match (&minutes.text, &minutes.confirmed) {
            (_, Some(_)) => return None,
            (Some(_), None) => &words::NOT_CONFIRMED,
            (None, None) => &words::NOT_WRITTEN,
        };
        Some(Block::note(self.get(said)))
    }

    fn attended(&self, minutes: &MinutesSheet) -> Vec<(&'static str, String)> {
        let mut facts = self.head();
        match minutes.count {
            Some(count) => facts.extend([
                (self.get(&words::ENTITLED), count.entitled.to_string()),
                (self.get(&words::PRESENT), count.present.to_string()),
            ]),
            None => facts.push((self.get(&words::QUORUM), self.get(&words::NOT_RECORDED).to_owned())),
        }
        if let Some(area) = minutes.presence.as_ref().and_then(|presence| presence.area()) {
            let [entitled, present] =
                [area.entitled, area.present].map(|area| area_words(area, self.language));
            facts.push((self.get(&words::AREA), format!("{present} / {entitled}")));
        }
        let names = [
            (&words::ATTENDED, &minutes.present),
            (&words::ABSENT, &minutes.absent),
            (&words::GUESTS, &minutes.guests),
        ];
        let names = names.into_iter().filter(|(_, names)| !names.is_empty());
        facts.extend(names.map(|(label, names)| (self.get(label), list(names, self.language))));
        facts
    }

    fn minuted(&self, item: &MinutesItem) -> Vec<Block> {
        let number = usize::try_from(item.number).unwrap_or(usize::MAX);
        let mut blocks = vec![Block::heading(numbered(number, &item.title, self.language))];
        blocks.extend(item.discussion.iter().map(Block::paragraph));
        blocks.extend(item.opinions.iter().map(|opinion| Block::paragraph(self.opinion(opinion))));
        blocks.extend(item.decision.iter().map(|decision| Block::paragraph(self.decision(decision))));
        blocks.extend(item.verdict.iter().map(|verdict| Block::note(self.verdict(verdict))));
        match &item.outcome {
            Some(outcome) => {
                blocks.extend(self.outcome(outcome).into_iter().map(Block::paragraph));
                let duties: Vec<String> = outcome.duties().iter().map(|duty| self.duty(duty)).collect();
                blocks.extend((!duties.is_empty()).then_some(Block::Points(duties)));
            }
            None => blocks.push(Block::note(self.get(&words::NOT_CONCLUDED))),
        }
        blocks
    }

    /// Read out, never counted.
    fn opinion(&self, opinion: &OpinionLine) -> String {
        let label = self.get(&words::OPINION);
        let whose = aside(label, opinion.seat.as_deref().unwrap_or_default(), self.language);
        pair(&whose, &opinion.text, self.language)
    }

    fn decision(&self, decision: &DecisionLine) -> String {
        match decision {
            DecisionLine::Decision(Decision::Consensus { note }) if note.is_empty() => {
                self.get(&words::CONSENSUS).to_owned()
            }
            DecisionLine::Decision(Decision::Consensus { note }) => {
                pair(self.get(&words::CONSENSUS), note, self.language)
            }
            DecisionLine::Decision(Decision::Vote { tally, .. }) => self.tally(*tally),
            DecisionLine::Decision(Decision::OwnersVote { heads, area, .. }) => {
                let [yes, cast] = [area.yes, area.cast()].map(|area| area_words(area, self.language));
                let areas = words::AREA_IN_FAVOUR.fill(self.language, &[("yes", &yes), ("cast", &cast)]);
                statements([self.tally(*heads), areas], self.language)
            }
            DecisionLine::Election(result) => self.elected(result),
        }
    }

    fn tally(&self, tally: Tally) -> String {
        let [yes, no, abstain, invalid] =
            [tally.yes, tally.no, tally.abstain, tally.invalid].map(|votes| votes.to_string());
        let values = [("yes", &*yes), ("no", &*no), ("abstain", &*abstain), ("invalid", &*invalid)];
        words::TALLY.fill(self.language, &values)
    }

    fn elected(&self, result: &ElectionResult) -> String {
        let [seats, open] = [result.seats, result.open].map(|seats| seats.to_string());
        let elected = self.votes(&result.elected);
        let values = [("seats", seats.as_str()), ("elected", elected.as_str()), ("open", &open)];
        let said = words::ELECTION.fill(self.language, &values);
        let tied = (!result.tied.is_empty())
            .then(|| pair(self.get(&words::TIED), &list(&result.tied, self.language), self.language));
        statements(std::iter::once(said).chain(tied), self.language)
    }

    /// Names with their votes; a dash where nobody is elected.
    pub(super) fn votes(&self, elected: &[(String, u32)]) -> String {
        let each = elected.iter().map(|(name, votes)| {
            let votes = words::VOTES.fill(self.language, &[("n", &votes.to_string())]);
            aside(name, &votes, self.language)
        });
        if elected.is_empty() { "—".to_owned() } else { list(each, self.language) }
    }

    /// The comparisons behind it, with the rule's code.
    fn verdict(&self, verdict: &Explanation) -> String {
        let compared = verdict.conditions.iter().map(|condition| {
            let relation = condition.relation.text().get(self.language);
            let [left, right] = [&condition.left, &condition.right].map(|term| term.phrase(self.language));
            format!("{left} {relation} {right}")
        });
        let carried = if verdict.holds { &words::CARRIED } else { &words::NOT_CARRIED };
        let carried = aside(self.get(carried), verdict.rule.code, self.language);
        pair(&carried, &statements(compared, self.language), self.language)
    }

    fn duty(&self, duty: &Duty) -> String {
        let who = organisation(self.workspace, duty.organisation, self.session.day(), self.language);
        let by = duty.due.map(|due| date_words(due, self.language));
        let by = by.map(|by| words::BY.fill(self.language, &[("date", &by)]));
        let bound = by.into_iter().chain([self.consent(&duty.consent)]);
        aside(&pair(&who, &duty.text, self.language), &statements(bound, self.language), self.language)
    }

    fn written(&self, minutes: &MinutesSheet) -> Vec<Block> {
        let mut blocks = Vec::new();
        if let Some(text) = &minutes.text {
            blocks.push(Block::heading(self.get(&words::MINUTES)));
            blocks.push(Block::paragraph(text));
        }
        if let Some(confirmed) = &minutes.confirmed {
            let at = moment_words(confirmed.at, self.language);
            let values = [("by", confirmed.actor.name()), ("at", &at)];
            blocks.push(Block::note(words::CONFIRMED.fill(self.language, &values)));
        }
        if !minutes.corrections.is_empty() {
            blocks.push(Block::heading(self.get(&words::CORRECTIONS)));
            blocks.push(Block::Points(minutes.corrections.clone()));
        }
        blocks
    }
}
