use jiff::civil::Date;

use super::{
    Block, Document, NotMade,
    phrase::{aside, days, list, numbered, organisation, pair, statements},
};
use crate::{
    agreement::{Agreement, Clause, Measure, ObligationTerms, PartyTerms, Status, Wording},
    record::{AgreementId, OrganisationId},
    rule::date_words,
    text::{Language, Text, messages::report::agreement as words},
    workspace::Workspace,
};

/// The text of an agreement 協議書 as it is on a day: what the parties put their names to, with places to sign and seal.
/// Nothing stands in it that they did not agree on; who is called about it is no part of it.
///
/// # Errors
/// [`NotMade::NoAgreement`] when it is not on record.
pub fn agreement_text(
    workspace: &Workspace,
    id: AgreementId,
    on: Date,
    language: Language,
) -> Result<Document, NotMade> {
    let agreement = workspace.agreements.get(id).ok_or(NotMade::NoAgreement)?;
    let sheet = Sheet { workspace, agreement, wording: agreement.wording_on(on), on, language };
    let articles = sheet.articles().into_iter().enumerate();
    let articles = articles.flat_map(|(index, (title, blocks))| {
        std::iter::once(Block::heading(numbered(index + 1, &title, language))).chain(blocks)
    });
    let signatures = sheet.wording.parties.iter().enumerate();
    let signatures = signatures.map(|(index, party)| sheet.signature(index, party)).collect();
    Ok(Document::new(sheet.wording.title.clone())
        .with_all(sheet.provisional())
        .with(Block::facts(sheet.head()))
        .with(sheet.parties())
        .with_all(articles)
        .with_all(sheet.amendments())
        .with(Block::Signatures(signatures)))
}

/// What stands one a line.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

struct Sheet<'a> {
    workspace: &'a Workspace,
    agreement: &'a Agreement,
    wording: Wording,
    on: Date,
    language: Language,
}

impl Sheet<'_> {
    fn get(&self, text: &Text) -> &'static str {
        text.get(self.language)
    }

    /// A text that binds nobody says so: one that is not signed by all, and one that is no longer in force.
    fn provisional(&self) -> Option<Block> {
        let (parties, last) = (self.agreement.parties.len().to_string(), self.agreement.last_day());
        let signed = self.agreement.signed().count().to_string();
        let last = date_words(last, self.language);
        let (text, values) = match self.agreement.status_on(self.on) {
            Status::Active => return None,
            Status::Draft | Status::Signing => {
                (&words::NOT_SIGNED, vec![("signed", signed.as_str()), ("parties", parties.as_str())])
            }
            Status::Signed => (&words::NOT_YET_IN_FORCE, Vec::new()),
            Status::Ended | Status::Terminated => (&words::NO_LONGER, vec![("last", last.as_str())]),
            Status::Lapsed => (
                &words::NEVER_SIGNED,
                vec![("last", last.as_str()), ("signed", signed.as_str()), ("parties", parties.as_str())],
            ),
            Status::Dropped => {
                let why = self.agreement.dropped.as_ref().map_or("", |dropped| dropped.reason.as_str());
                (&words::GIVEN_UP, vec![("why", why)])
            }
        };
        Some(Block::note(text.fill(self.language, &values)))
    }

    fn head(&self) -> Vec<(&'static str, String)> {
        let standing = self.agreement.standing_on(self.on);
        let renewed = self.agreement.renews.and_then(|id| self.workspace.agreements.get(id));
        let mut facts = vec![
            (self.get(&words::NUMBER), self.agreement.number.get().clone()),
            (self.get(&words::TEXT_OF), date_words(self.on, self.language)),
            (self.get(&words::STATUS), self.get(standing.status.text()).to_owned()),
        ];
        let effective = standing.effective.map(|day| date_words(day, self.language));
        facts.extend(effective.map(|day| (self.get(&words::IN_FORCE_FROM), day)));
        facts.extend(renewed.map(|renewed| (self.get(&words::RENEWS), renewed.agreed_title())));
        facts.retain(|(_, value)| !value.is_empty());
        facts
    }

    fn name(&self, id: OrganisationId) -> String {
        organisation(self.workspace, id, self.on, self.language)
    }

    /// What the text calls a party: its role, else 甲方, 乙方, 丙方 ….
    fn role(&self, index: usize, party: &PartyTerms) -> String {
        const STEMS: [&str; 10] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
        const LETTERS: [&str; 10] = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];
        if !party.role.is_empty() {
            return party.role.clone();
        }
        let letters = if self.language == Language::En { LETTERS } else { STEMS };
        let number = (index + 1).to_string();
        let letter = letters.get(index).copied().unwrap_or(&number);
        words::PARTY_LETTER.fill(self.language, &[("letter", letter)])
    }

    fn parties(&self) -> Block {
        let row = |(index, party): (usize, &PartyTerms)| {
            let signatory = party.signatory.as_ref();
            let signatory = signatory.map(|who| aside(&who.name, &who.post, self.language));
            [
                self.role(index, party),
                self.name(party.organisation),
                self.get(party.participation.text()).to_owned(),
                signatory.unwrap_or_default(),
            ]
        };
        let columns = [&words::ROLE, &words::PARTY, &words::PARTICIPATION, &words::SIGNATORY];
        let columns = columns.map(|column| self.get(column));
        Block::table(columns, self.wording.parties.iter().enumerate().map(row))
    }

    /// The articles that the text has, in the order in which an agreement is read.
    fn articles(&self) -> Vec<(String, Vec<Block>)> {
        let wording = &self.wording;
        let own = |text: &Text, blocks| (self.get(text).to_owned(), blocks);
        let goal = Some(&wording.goal).filter(|goal| !goal.is_empty()).map(Block::paragraph);
        let areas = wording.areas.iter().map(|area| self.get(area.text()));
        let areas = (!wording.areas.is_empty()).then(|| {
            Block::paragraph(pair(self.get(&words::AREAS), &list(areas, self.language), self.language))
        });
        let axes = wording.axes.iter().map(|axis| match axis.text.as_str() {
            "" => axis.title.clone(),
            text => pair(&axis.title, text, self.language),
        });
        let axes = (!wording.axes.is_empty()).then(|| Block::Points(axes.collect()));
        let principles = (!wording.principles.is_empty()).then(|| Block::Points(wording.principles.clone()));
        let mut articles = vec![
            own(&words::GOAL, goal.into_iter().collect()),
            own(&words::PRINCIPLES, principles.into_iter().collect()),
            own(&words::CONTENT, areas.into_iter().chain(axes).collect()),
            own(&words::OBLIGATIONS, self.obligations()),
            own(&words::TERM, self.term()),
        ];
        let clause = |(clause, text): (&Clause, &String)| {
            let block = match clause {
                Clause::Attachments => Block::Points(lines(text).map(str::to_owned).collect()),
                _ => Block::paragraph(text),
            };
            own(clause.text(), vec![block])
        };
        articles.extend(wording.clauses.iter().map(clause));
        articles.retain(|(_, blocks)| !blocks.is_empty());
        articles
    }

    fn obligations(&self) -> Vec<Block> {
        let each = self.wording.parties.iter().enumerate().flat_map(|(index, party)| {
            let own = self.wording.obligations.values().filter(|terms| terms.party == party.organisation);
            let own: Vec<String> = own.map(|terms| self.obligation(terms)).collect();
            let role = self.role(index, party);
            let promises = words::PROMISES.fill(self.language, &[("party", &role)]);
            let blocks = (!own.is_empty()).then(|| [Block::paragraph(promises), Block::Points(own)]);
            blocks.into_iter().flatten()
        });
        each.collect()
    }

    fn obligation(&self, terms: &ObligationTerms) -> String {
        let kind = self.get(terms.kind.text()).to_owned();
        let measure = match &terms.measure {
            Measure::Quantified { quantity, unit, period } => {
                let quantity = quantity.to_string();
                let values = [("n", quantity.as_str()), ("unit", unit), ("period", self.get(period.text()))];
                words::QUANTITY.fill(self.language, &values)
            }
            Measure::Qualitative => self.get(&words::QUALITATIVE).to_owned(),
        };
        let due = terms.due.map(|due| date_words(due, self.language));
        let due = due.map(|date| words::BY.fill(self.language, &[("date", &date)]));
        let measured = [kind, measure].into_iter().chain(due);
        aside(&terms.text, &statements(measured, self.language), self.language)
    }

    fn term(&self) -> Vec<Block> {
        let term = days(self.wording.term.from, self.wording.term.to, self.language);
        let rhythm = self.wording.rhythm.map(|rhythm| {
            Block::paragraph(pair(self.get(&words::RHYTHM), self.get(rhythm.text()), self.language))
        });
        std::iter::once(Block::paragraph(term)).chain(rhythm).collect()
    }

    /// What changed the signed text, and what is agreed on and still to come.
    fn amendments(&self) -> Vec<Block> {
        let agreed = self.agreement.amendments_in_effect();
        if agreed.is_empty() {
            return Vec::new();
        }
        let rows = agreed.into_iter().map(|(from, _, amendment)| {
            let to_come = if from > self.on { self.get(&words::TO_COME) } else { "" };
            [
                aside(&date_words(from, self.language), to_come, self.language),
                amendment.reason.clone(),
                self.name(amendment.by),
            ]
        });
        let columns = [&words::FROM, &words::REASON, &words::PROPOSED_BY].map(|column| self.get(column));
        vec![Block::heading(self.get(&words::AMENDMENTS)), Block::table(columns, rows)]
    }

    /// A party that joined by an amendment put its name to that.
    fn signature(&self, index: usize, party: &PartyTerms) -> String {
        let id = party.organisation;
        let signed = match self.agreement.party(id) {
            Some(party) => *party.signed_on.get(),
            None => {
                let mut amended = self.agreement.amendments_in_effect().into_iter();
                amended.find_map(|(_, _, amendment)| {
                    amendment.joining().find(|joined| *joined == id)?;
                    amendment.acceptance_of(id).map(|accepted| accepted.on)
                })
            }
        };
        let date = signed.map(|day| date_words(day, self.language));
        let date = date.unwrap_or_else(|| self.get(&words::DATE_BLANK).to_owned());
        let signatory = party.signatory.as_ref().map_or("", |who| who.name.as_str());
        let name = self.name(id);
        let role = self.role(index, party);
        let values = [("role", role.as_str()), ("party", &name), ("signatory", signatory), ("date", &date)];
        let text = if signatory.is_empty() { &words::SIGN_HERE } else { &words::SIGN_HERE_NAMED };
        text.fill(self.language, &values)
    }
}
