//! How many listed things found somebody, and how many of those were done.

use jiff::civil::Date;

use super::{ClaimState, Claims, ProjectStatus, Side};
use crate::{
    rate::{Part, Rate},
    text::messages::claim as words,
};

impl Claims {
    /// Claim rate 認領率: items listed from one day to another of which somebody accepted a claim, out of all that were
    /// listed. Items that their owner took off before anybody claimed them are left out.
    pub fn claim_rate(&self, side: Side, from: Date, to: Date) -> Rate {
        let listed = self.items_on(side).filter(|(_, item)| (from..=to).contains(&item.listed_on));
        let parts = listed.map(|(id, item)| match (item.taken() > 0, &item.withdrawn) {
            (false, Some(_)) => Part::excluded(id, &words::ITEM_WITHDRAWN),
            (claimed, _) => Part::when(id, claimed),
        });
        Rate::of(&words::CLAIM_RATE, parts)
    }

    /// Done rate 辦成率: claims accepted from one day to another whose project is done, out of all that were accepted.
    /// Done means delivered *and* rated; one that was called off counts as not done, one that was taken back before any
    /// project rested on it is left out.
    pub fn done_rate(&self, from: Date, to: Date) -> Rate {
        let parts = self.claims().filter_map(|(id, claim)| {
            claim.accepted_on().filter(|on| (from..=to).contains(on))?;
            let done = self.project_of(id).map(|(_, project)| self.project_status(project));
            let is_done = matches!(done, Some(ProjectStatus::Done | ProjectStatus::Evaluated));
            Some(match claim.state() {
                ClaimState::Withdrawn { .. } => Part::excluded(id, &words::CLAIM_WITHDRAWN),
                _ => Part::when(id, is_done),
            })
        });
        Rate::of(&words::DONE_RATE, parts)
    }
}
