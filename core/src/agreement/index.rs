//! Agreements by number, and by what is promised, delivered, amended and pledged under them: kept as facts are applied, so
//! that a step on a part, or the next free number, does not walk through every agreement.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Agreement, Agreements, Fact};
use crate::record::{AgreementId, Record};

/// What is looked up often.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Index {
    numbers: BTreeMap<String, BTreeSet<AgreementId>>,
    parts: BTreeMap<Record, AgreementId>,
}

impl Agreements {
    /// The agreements with this number of the office: two, when two devices drafted one each at the same time.
    pub fn numbered(&self, number: &str) -> impl Iterator<Item = (AgreementId, &Agreement)> {
        let ids = self.index.numbers.get(number.trim()).into_iter().flatten();
        ids.filter_map(|id| Some((*id, self.agreements.get(id)?)))
    }

    /// The agreement that holds a part of one.
    pub(super) fn with_part(&self, part: impl Into<Record>) -> Option<(AgreementId, &Agreement)> {
        let id = *self.index.parts.get(&part.into())?;
        Some((id, self.agreements.get(&id)?))
    }

    /// Enters an agreement under the number that it has now, in place of the one it had.
    pub(super) fn renumber(&mut self, id: AgreementId, before: Option<&str>) {
        let now = self.agreements.get(&id).map(|agreement| agreement.number.get().as_str());
        let Some(now) = now.filter(|now| before != Some(*now)) else { return };
        if let Some(before) = before
            && let Some(ids) = self.index.numbers.get_mut(before)
        {
            ids.remove(&id);
            if ids.is_empty() {
                self.index.numbers.remove(before);
            }
        }
        self.index.numbers.entry(now.to_owned()).or_default().insert(id);
    }

    /// Enters the parts that a fact has brought.
    pub(super) fn note_parts(&mut self, id: AgreementId, fact: &Fact) {
        let Some(agreement) = self.agreements.get(&id) else { return };
        for part in fact.touches().into_iter().filter(|part| agreement.holds(*part)) {
            self.index.parts.entry(part).or_insert(id);
        }
    }
}

impl Agreement {
    /// Whether it is a part of this agreement. What did not fit, because it clashed, is none.
    fn holds(&self, part: Record) -> bool {
        match part {
            Record::Obligation(id) => {
                self.obligations.contains_key(&id)
                    || self.amendments.values().any(|amendment| amendment.adds.contains_key(&id))
            }
            Record::Fulfilment(id) => self.fulfilments.contains_key(&id),
            Record::Amendment(id) => self.amendments.contains_key(&id),
            Record::Pledge(id) => self.pledges.contains_key(&id),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{AgreementId, Record};
    use crate::{example, workspace::Workspace};

    #[test]
    fn the_index_finds_what_a_walk_finds() -> Result<(), crate::workspace::PerformError> {
        let journal = example::journal()?;
        let agreements = Workspace::fold(&journal, u64::MAX).agreements;
        let touched = journal.entries().flat_map(|entry| entry.facts()).flat_map(|fact| fact.touches());
        let (mut parts, mut numbers) = (0, 0);
        for part in touched {
            let walked: Option<AgreementId> =
                agreements.all().find(|(_, agreement)| agreement.holds(part)).map(|(id, _)| id);
            assert_eq!(agreements.with_part(part).map(|(id, _)| id), walked, "{part:?}");
            parts += usize::from(walked.is_some() && !matches!(part, Record::Agreement(_)));
        }
        for (_, agreement) in agreements.all() {
            let number = agreement.number.get();
            let walked = agreements.all().filter(|(_, other)| other.number.get() == number);
            assert!(walked.map(|(id, _)| id).eq(agreements.numbered(number).map(|(id, _)| id)), "{number}");
            numbers += 1;
        }
        assert!(parts > 0 && numbers > 0, "the example has some");
        Ok(())
    }
}
