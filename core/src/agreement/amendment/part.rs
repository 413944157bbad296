use std::collections::{BTreeMap, BTreeSet};

use super::{Amendment, TextChange};
use crate::{
    agreement::{Change, Clause, ObligationTerms, PartyChange},
    record::{ObligationId, OrganisationId},
    text::{Text, messages::agreement as words},
};

/// A part of the text: one pending amendment at a time may change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The title.
    Title,
    /// The goal.
    Goal,
    /// The principles.
    Principles,
    /// The axes of the content.
    Axes,
    /// The fields in which the parties work together.
    Areas,
    /// The last day.
    Term,
    /// How often the joint meeting is held.
    Rhythm,
    /// A further clause.
    Clause(Clause),
    /// Whether an organisation is a party.
    Membership(OrganisationId),
    /// A party's entry.
    Party(OrganisationId),
    /// An obligation.
    Obligation(ObligationId),
}

impl Part {
    /// The name on screen.
    pub const fn text(self) -> &'static Text {
        match self {
            Part::Title => &words::FIELD_TITLE,
            Part::Goal => &words::PART_GOAL,
            Part::Principles => &words::PART_PRINCIPLES,
            Part::Axes => &words::PART_AXES,
            Part::Areas => &words::PART_AREAS,
            Part::Term => &words::PART_TERM,
            Part::Rhythm => &words::PART_RHYTHM,
            Part::Clause(clause) => clause.text(),
            Part::Membership(_) => &words::PART_MEMBERSHIP,
            Part::Party(_) => &words::PART_PARTY,
            Part::Obligation(_) => &words::PART_OBLIGATION,
        }
    }
}

impl TextChange {
    /// The part that it changes; `None` for what is not part of the text, such as the office's own number.
    pub fn part(&self) -> Option<Part> {
        Some(match self {
            TextChange::Part(change) => match change {
                Change::Number(_) => return None,
                Change::Title(_) => Part::Title,
                Change::Goal(_) => Part::Goal,
                Change::Principles(_) => Part::Principles,
                Change::Axes(_) => Part::Axes,
                Change::Areas(_) => Part::Areas,
                Change::Term(_) => Part::Term,
                Change::Rhythm(_) => Part::Rhythm,
                Change::Clause { clause, .. } => Part::Clause(*clause),
            },
            TextChange::EditParty { change: PartyChange::Liaison(_), .. } => return None,
            TextChange::EditParty { party, .. } => Part::Party(*party),
            TextChange::AddParty(party) => Part::Membership(party.organisation),
            TextChange::RemoveParty(party) => Part::Membership(*party),
            TextChange::EditObligation { obligation, .. } | TextChange::RemoveObligation(obligation) => {
                Part::Obligation(*obligation)
            }
        })
    }
}

impl Amendment {
    /// The parts that it changes.
    pub fn parts(&self) -> BTreeSet<Part> {
        changed(&self.changes).collect()
    }

    /// The parts about which it and another one cannot both stand.
    pub fn shared_parts(&self, other: &Amendment) -> BTreeSet<Part> {
        self.parts_shared_with(&other.changes, &other.adds)
    }

    /// The parts about which it and these changes cannot both stand: both change them, or one changes what the other
    /// rests on.
    pub(super) fn parts_shared_with(
        &self,
        changes: &[TextChange],
        adds: &BTreeMap<ObligationId, ObligationTerms>,
    ) -> BTreeSet<Part> {
        let (mine, theirs) = (self.parts(), changed(changes).collect::<BTreeSet<Part>>());
        let needed_here: BTreeSet<Part> = rests_on(&self.changes, &self.adds).collect();
        let needed_there = rests_on(changes, adds).chain(theirs.iter().copied()).collect();
        let clashing_here = mine.intersection(&needed_there);
        clashing_here.chain(theirs.intersection(&needed_here)).copied().collect()
    }
}

fn changed(changes: &[TextChange]) -> impl Iterator<Item = Part> + '_ {
    changes.iter().filter_map(TextChange::part)
}

/// The parts that must stay for changes to make sense: whoever gets another entry or a further obligation is a party.
fn rests_on<'a>(
    changes: &'a [TextChange],
    adds: &'a BTreeMap<ObligationId, ObligationTerms>,
) -> impl Iterator<Item = Part> + 'a {
    let edited = changes.iter().filter_map(|change| match change {
        TextChange::EditParty { party, .. } => Some(Part::Membership(*party)),
        _ => None,
    });
    edited.chain(adds.values().map(|terms| Part::Membership(terms.party)))
}
