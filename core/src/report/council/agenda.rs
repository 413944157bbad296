use super::{CouncilPaper, Sheet};
use crate::{
    meeting::{
        Question,
        pack::{AgendaLine, TopicLine},
    },
    report::{
        Block, Document,
        phrase::{aside, known, list},
    },
    rule::{date_words, span_words},
    text::messages::report::council as words,
};

impl Sheet<'_> {
    pub(super) fn agenda(&self) -> Document {
        let agenda = &self.pack.agenda;
        let mut facts = self.head();
        facts.extend(
            agenda.notice.sent_on.map(|on| (self.get(&words::SENT_ON), date_words(on, self.language))),
        );
        self.titled(CouncilPaper::Agenda)
            .with_all(self.provisional())
            .with(Block::facts(facts))
            .with(Block::heading(self.get(&words::ITEMS)))
            .with_all(self.items())
            .with_all(self.topics())
            .with_all(self.house_rules())
    }

    fn items(&self) -> Vec<Block> {
        let lines = &self.pack.agenda.lines;
        if lines.is_empty() {
            return vec![Block::note(self.get(&words::NO_ITEM))];
        }
        let columns = [&words::NO, &words::ITEM, &words::ISSUE, &words::COMPETENCE, &words::POSSIBLE];
        let table = Block::table(self.columns(columns), lines.iter().map(|line| self.item(line)));
        let studied = lines.iter().filter_map(|line| {
            let study = line.study.as_ref()?;
            let (number, on) = (line.number.to_string(), date_words(study.on, self.language));
            let values = [("number", number.as_str()), ("by", &study.by), ("on", &on)];
            Some(Block::note(words::STUDIED.fill(self.language, &values)))
        });
        std::iter::once(table).chain(studied).collect()
    }

    fn item(&self, line: &AgendaLine) -> [String; 5] {
        let question = match line.question {
            Question::Ordinary => "",
            asked => self.get(asked.text()),
        };
        let department = line.department.as_deref().unwrap_or_default();
        [
            line.number.to_string(),
            aside(&line.title, question, self.language),
            line.issue.clone().unwrap_or_default(),
            aside(self.get(line.competence.text()), department, self.language),
            list(line.possible.iter().map(|kind| self.get(kind.text())), self.language),
        ]
    }

    /// What units handed in that is not an item of its own.
    fn topics(&self) -> Vec<Block> {
        let topics = &self.pack.agenda.topics;
        if topics.is_empty() {
            return Vec::new();
        }
        let row = |topic: &TopicLine| {
            [
                known(topic.organisation.as_deref(), self.language),
                topic.title.clone(),
                date_words(topic.on, self.language),
                topic.answer.clone().unwrap_or_default(),
            ]
        };
        let columns = [&words::ORGANISATION, &words::TOPIC, &words::HANDED_IN_ON, &words::ANSWER];
        vec![
            Block::heading(self.get(&words::TOPICS)),
            Block::table(self.columns(columns), topics.iter().map(row)),
        ]
    }

    fn house_rules(&self) -> [Block; 3] {
        let rules = self.pack.agenda.house_rules.iter().map(|rule| self.get(rule).to_owned());
        let speech = &self.pack.agenda.speech;
        let limit = span_words(speech.value, self.language);
        let values = [("limit", limit.as_str()), ("basis", speech.basis.words(self.language))];
        [
            Block::heading(self.get(&words::HOUSE_RULES)),
            Block::Points(rules.collect()),
            Block::note(words::SPEECH.fill(self.language, &values)),
        ]
    }
}
