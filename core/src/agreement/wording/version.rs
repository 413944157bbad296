use jiff::civil::Date;

use super::Wording;
use crate::{
    agreement::{Agreement, Amendment, Change, ObligationTerms, Rhythm, Term, TextChange},
    record::{AmendmentId, ObligationId, OrganisationId},
};

/// The text from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The first day on which it is the text.
    pub from: Date,
    /// The amendment that made it; `None` for the text as signed.
    pub amendment: Option<AmendmentId>,
    /// The text.
    pub wording: Wording,
}

impl Agreement {
    /// Every version of the text: as signed, then what each amendment made of it, in the order in which they take
    /// effect.
    pub fn versions(&self) -> Vec<Version> {
        let signed = self.signed_wording();
        let first = self.effective().unwrap_or(signed.term.from);
        let mut versions = vec![Version { from: first, amendment: None, wording: signed }];
        for (from, id, amendment) in self.amendments_in_effect() {
            let mut wording =
                versions.last().map_or_else(|| self.signed_wording(), |last| last.wording.clone());
            amendment.apply_to(&mut wording);
            versions.push(Version { from, amendment: Some(id), wording });
        }
        versions
    }

    /// The text on a day; before the first day the text as signed.
    pub fn wording_on(&self, on: Date) -> Wording {
        let mut wording = self.signed_wording();
        for (_, _, amendment) in self.amendments_in_effect().into_iter().filter(|(from, ..)| *from <= on) {
            amendment.apply_to(&mut wording);
        }
        for party in &mut wording.parties {
            if let Some(liaison) = self.liaisons.get(&party.organisation) {
                party.liaison.clone_from(liaison.get());
            }
        }
        wording
    }

    /// The text with every amendment that all have accepted, also those whose day is still to come.
    pub fn agreed_wording(&self) -> Wording {
        self.wording_on(Date::MAX)
    }

    /// The title, as amended.
    pub fn agreed_title(&self) -> String {
        match self.agreed.is_empty() {
            true => self.title.get().clone(),
            false => self.agreed_wording().title,
        }
    }

    /// How often the joint meeting is held by the text of a day; `None`: as the office's policy says.
    pub fn rhythm_on(&self, on: Date) -> Option<Rhythm> {
        match self.agreed.is_empty() {
            true => *self.rhythm.get(),
            false => self.wording_on(on).rhythm,
        }
    }

    /// The first and the last day, as amended.
    pub fn agreed_term(&self) -> Term {
        let amended = self.amendments_in_effect();
        let last = amended.iter().rev().find_map(|(_, _, amendment)| amendment.last_day());
        Term { to: last.unwrap_or(self.term.get().to), ..*self.term.get() }
    }

    /// The amendments that take effect, each with its first day, in that order. One whose day would be after the last
    /// day of the agreement never does.
    pub fn amendments_in_effect(&self) -> Vec<(Date, AmendmentId, &Amendment)> {
        let Some(effective) = self.effective().filter(|_| !self.agreed.is_empty()) else { return Vec::new() };
        let found = self.agreed.iter().filter_map(|id| Some((*id, self.amendments.get(id)?)));
        let mut dated: Vec<_> = found
            .filter_map(|(id, amendment)| Some((amendment.effective()?.max(effective), id, amendment)))
            .collect();
        // Stable: of two with one day, the one that was agreed on first comes first.
        dated.sort_by_key(|(from, ..)| *from);
        let ended = self.termination.as_ref().map_or(Date::MAX, |termination| termination.effective_on);
        let mut last = self.term.get().to.min(ended);
        dated.retain(|(from, _, amendment)| {
            let stands = *from <= last;
            if let Some(to) = amendment.last_day().filter(|_| stands) {
                last = to.min(ended);
            }
            stands
        });
        dated
    }

    /// Whether an organisation is a party by the text of any version.
    pub fn was_party(&self, organisation: OrganisationId) -> bool {
        let mut amended = self.amendments_in_effect().into_iter();
        self.party(organisation).is_some()
            || amended.any(|(_, _, amended)| amended.joining().any(|joined| joined == organisation))
    }

    /// Whether an organisation is a party by the text of a day.
    pub fn is_party_on(&self, organisation: OrganisationId, on: Date) -> bool {
        match self.agreed.is_empty() {
            true => self.party(organisation).is_some(),
            false => self.wording_on(on).party(organisation).is_some(),
        }
    }

    /// What an obligation says: the words of the last version that holds it.
    pub fn obligation_text(&self, id: ObligationId) -> Option<String> {
        self.obligation_terms(id).map(|terms| terms.text)
    }

    /// An obligation by the last version that holds it.
    pub fn obligation_terms(&self, id: ObligationId) -> Option<ObligationTerms> {
        if self.agreed.is_empty() {
            return self.obligation(id).map(ObligationTerms::from);
        }
        let mut versions = self.versions().into_iter().rev();
        versions.find_map(|mut version| version.wording.obligations.remove(&id))
    }

    /// Every obligation of any version, with the party that owes it; those taken out of a draft are left out.
    pub fn promised(&self) -> impl Iterator<Item = (ObligationId, OrganisationId)> + '_ {
        let added = self.amendments_in_effect().into_iter().flat_map(|(_, _, amended)| &amended.adds);
        self.obligations()
            .map(|(id, obligation)| (id, obligation.party))
            .chain(added.map(|(id, terms)| (*id, terms.party)))
    }
}

impl Amendment {
    /// The first day of its text: the later of the day that it names and the last acceptance. `None` until all have
    /// accepted.
    pub fn effective(&self) -> Option<Date> {
        self.agreed_on().map(|agreed| agreed.max(self.from))
    }

    /// Makes its changes, in their order.
    pub(in crate::agreement) fn apply_to(&self, wording: &mut Wording) {
        self.changes.iter().for_each(|change| wording.apply(change));
        self.adds.iter().for_each(|(id, terms)| wording.add(*id, terms));
    }

    /// The last day of the agreement that it sets, when it sets one.
    fn last_day(&self) -> Option<Date> {
        self.changes.iter().rev().find_map(|change| match change {
            TextChange::Part(Change::Term(term)) => Some(term.to),
            _ => None,
        })
    }
}
