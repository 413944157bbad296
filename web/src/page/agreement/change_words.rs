//! What an amendment changes, a line a change: 「期滿日：2024年10月10日」.

use cobuild::{
    agreement::{Agreement, Amendment, Change, ObligationChange, ObligationTerms, PartyChange, TextChange},
    record::ObligationId,
    rule::date_words,
    text::{Language, Text},
    workspace::Workspace,
};

use super::words::{axis_line, measure};
use crate::{
    page::party,
    text::messages::{agreement_amendment as words, agreement_page as page},
};

/// The changes in their order, then what is added.
pub fn change_lines(
    workspace: &Workspace,
    agreement: &Agreement,
    amendment: &Amendment,
    language: Language,
) -> Vec<String> {
    let says = Says { workspace, agreement, language };
    let changes = amendment.changes.iter().map(|change| says.change(change));
    changes.chain(amendment.adds.values().map(|terms| says.added(terms))).collect()
}

struct Says<'a> {
    workspace: &'a Workspace,
    agreement: &'a Agreement,
    language: Language,
}

impl Says<'_> {
    fn change(&self, change: &TextChange) -> String {
        match change {
            TextChange::Part(change) => self.part(change),
            TextChange::AddParty(party) => self.fill(words::JOINS, &self.name(party.organisation)),
            TextChange::RemoveParty(party) => self.fill(words::LEAVES, &self.name(*party)),
            TextChange::EditParty { party, change } => {
                self.line(&self.name(*party), &self.party_change(change))
            }
            TextChange::EditObligation { obligation, change } => {
                self.line(&self.obligation(*obligation), &self.obligation_change(change))
            }
            TextChange::RemoveObligation(obligation) => {
                self.fill(words::FALLS, &self.obligation(*obligation))
            }
        }
    }

    /// The part's name and what it says from then on.
    fn part(&self, change: &Change) -> String {
        let value = match change {
            Change::Number(text) | Change::Title(text) | Change::Goal(text) => text.clone(),
            Change::Principles(principles) => principles.join(" / "),
            Change::Axes(axes) => axes.iter().map(axis_line).collect::<Vec<_>>().join(" / "),
            Change::Areas(areas) => {
                areas.iter().map(|area| area.text().get(self.language)).collect::<Vec<_>>().join(" / ")
            }
            Change::Term(term) => date_words(term.to, self.language),
            Change::Rhythm(rhythm) => {
                let rhythm = rhythm.map(|rhythm| rhythm.text().get(self.language));
                rhythm.unwrap_or(page::RHYTHM_UNSAID.get(self.language)).to_owned()
            }
            Change::Clause { text, .. } => text.clone(),
        };
        let part = TextChange::Part(change.clone()).part();
        let part = part.map_or(page::NUMBER.get(self.language), |part| part.text().get(self.language));
        self.line(part, if value.is_empty() { words::FALLS_AWAY_SHORT.get(self.language) } else { &value })
    }

    fn party_change(&self, change: &PartyChange) -> String {
        let (name, value) = match change {
            PartyChange::Role(role) => (page::ROLE, role.clone()),
            PartyChange::Signatory(signatory) => {
                let who = signatory.as_ref().map(|who| format!("{} {}", who.post, who.name));
                (page::SIGNATORY, who.unwrap_or_default())
            }
            PartyChange::Liaison(liaison) => (page::LIAISON, liaison.clone().unwrap_or_default()),
            PartyChange::Participation(participation) => {
                return participation.text().get(self.language).to_owned();
            }
        };
        self.line(name.get(self.language), &value)
    }

    fn obligation_change(&self, change: &ObligationChange) -> String {
        match change {
            ObligationChange::Text(text) => text.clone(),
            ObligationChange::Kind(kind) => kind.text().get(self.language).to_owned(),
            ObligationChange::Measure(measured) => measure(measured, self.language),
            ObligationChange::Due(due) => match due {
                Some(day) => page::DUE_ON.fill(self.language, &[("day", &date_words(*day, self.language))]),
                None => words::NO_DUE.get(self.language).to_owned(),
            },
        }
    }

    fn added(&self, terms: &ObligationTerms) -> String {
        let values = [("party", self.name(terms.party)), ("text", terms.text.clone())];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        let promised = page::OBLIGATION_OF.fill(self.language, &values);
        self.line(&self.fill(words::ADDED, &promised), &measure(&terms.measure, self.language))
    }

    fn obligation(&self, id: ObligationId) -> String {
        self.agreement.obligation_text(id).unwrap_or_default()
    }

    fn name(&self, id: cobuild::record::OrganisationId) -> String {
        party::name(self.workspace, id, self.language).to_string()
    }

    fn fill(&self, text: Text, what: &str) -> String {
        text.fill(self.language, &[("what", what)])
    }

    fn line(&self, part: &str, value: &str) -> String {
        words::LINE.fill(self.language, &[("part", part), ("value", value)])
    }
}
