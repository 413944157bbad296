use super::Fact;
use crate::{
    clash::Fold,
    issue::model::{Channel, Issues, State, StateKind, Told},
    record::IssueId,
};

impl Issues {
    pub(super) fn apply_link(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Unlinked { issue, why } => self.unlink(*issue, why, fact, fold),
            Fact::Related { issue, to } => self.relate(*issue, *to, fact, fold),
            Fact::Unrelated { issue, to } => self.unrelate(*issue, *to, fact, fold),
            Fact::OutcomeTold { issue, channel } => self.tell(*issue, *channel, fact, fold),
            _ => {}
        }
    }

    fn unlink(&mut self, id: IssueId, why: &str, fact: &Fact, fold: &mut Fold<'_>) {
        let of = match self.get(id).map(|issue| issue.state) {
            Some(State::Duplicate { of }) => Some(of),
            _ => None,
        };
        let duplicate = |state: State| state.kind() == StateKind::Duplicate;
        if self.step(id, fact, State::Received, why, fold, duplicate)
            && let Some(linked) = of.and_then(|of| self.duplicates.get_mut(&of))
        {
            linked.remove(&id);
        }
    }

    fn relate(&mut self, issue: IssueId, to: IssueId, fact: &Fact, fold: &mut Fold<'_>) {
        if issue == to {
            return self.refuse(issue, fact, fold);
        }
        for id in [issue, to] {
            if self.get(id).is_none() {
                return fold.missing(id);
            }
        }
        // Two people who see the same connection do not contradict each other.
        let trace = fold.trace();
        for (one, other) in [(issue, to), (to, issue)] {
            self.edit(one, |found| {
                found.related.entry(other).or_insert_with(|| trace.clone());
            });
        }
    }

    fn unrelate(&mut self, issue: IssueId, to: IssueId, fact: &Fact, fold: &mut Fold<'_>) {
        match self.get(issue).and_then(|found| found.related.get(&to)) {
            // Somebody related them anew at the same time: they stay related, and a person looks at it.
            Some(related) if !fold.knew(related) => fold.impossible(issue, fact.step(), "related", related),
            Some(_) => {
                for (one, other) in [(issue, to), (to, issue)] {
                    self.edit(one, |found| {
                        found.related.remove(&other);
                    });
                }
            }
            // Taken apart twice is apart.
            None if self.get(issue).is_some() => {}
            None => fold.missing(issue),
        }
    }

    /// What they were told is the outcome or the exclusion that stands now; one that is not there cannot be told.
    fn tell(&mut self, id: IssueId, channel: Channel, fact: &Fact, fold: &mut Fold<'_>) {
        let ended = self.followed(id).filter(|followed| match followed.state.kind() {
            StateKind::Closed => followed.id != id,
            StateKind::Excluded => followed.id == id,
            _ => false,
        });
        let Some(ended) = ended.map(|ended| &ended.since).filter(|ended| fold.knew(ended)) else {
            return self.refuse(id, fact, fold);
        };
        let told = Told { channel, closing: ended.entry, trace: fold.trace() };
        self.edit(id, |issue| issue.told.push(told));
    }
}
