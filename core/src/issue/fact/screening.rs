use super::Fact;
use crate::{
    clash::Fold,
    issue::model::{Issue, Issues, State, StateKind},
    meeting::Competence,
    record::IssueId,
};

impl Issues {
    pub(super) fn apply_screening(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            // Whoever raised it is told why: an exclusion that says nothing excludes nothing.
            Fact::Excluded { issue, explanation, .. } if explanation.trim().is_empty() => {
                self.refuse(*issue, fact, fold);
            }
            Fact::Excluded { issue, class, explanation } => {
                self.screen(*issue, fact, State::Excluded { class: *class }, explanation, fold);
            }
            Fact::TakenUpAgain { issue, why } => {
                // Whoever took it up again had seen the exclusion that they object to.
                let knew = self.get(*issue).is_some_and(|issue| fold.knew(&issue.since));
                let excluded = |state: State| state.kind() == StateKind::Excluded && knew;
                self.step(*issue, fact, State::Received, why, fold, excluded);
            }
            Fact::LinkedAsDuplicate { issue, of } => {
                if !self.can_follow(*issue, *of) {
                    self.refuse(*issue, fact, fold);
                } else if self.screen(*issue, fact, State::Duplicate { of: *of }, "", fold) {
                    self.duplicates.entry(*of).or_default().insert(*issue);
                }
            }
            Fact::PutOnQuickTrack { issue, competence } => {
                self.track(*issue, State::Quick, *competence, fact, fold);
            }
            Fact::PutOnCouncilTrack { issue, competence } => {
                self.track(*issue, State::Council, *competence, fact, fold);
            }
            _ => {}
        }
    }

    fn track(&mut self, id: IssueId, to: State, competence: Competence, fact: &Fact, fold: &mut Fold<'_>) {
        if self.screen(id, fact, to, "", fold) {
            self.edit(id, |issue| issue.competence = Some(competence));
        }
    }

    /// Screening can be done again, but only knowingly: of two screenings made apart, the first stands.
    fn screen(&mut self, id: IssueId, fact: &Fact, to: State, why: &str, fold: &mut Fold<'_>) -> bool {
        let unseen = |issue: &Issue| issue.state != State::Received && !fold.knew(&issue.since);
        let made_apart = self.issues.get(&id).is_some_and(unseen);
        self.step(id, fact, to, why, fold, |state| state.is_screenable() && !made_apart)
    }

    /// Whether `of` leads to an issue that is followed and is not this one. Two devices that link two issues to each
    /// other would leave both without anybody who follows them.
    fn can_follow(&self, issue: IssueId, of: IssueId) -> bool {
        self.followed(of).is_some_and(|followed| followed.id != issue)
    }
}
