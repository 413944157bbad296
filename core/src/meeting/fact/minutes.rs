use super::Fact;
use crate::{
    clash::{Field, Fold},
    meeting::{Correction, Minutes, Objection, Publication, Session, SessionState},
};

impl Session {
    /// What is written and published about it.
    pub(super) fn apply_minutes(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let id = self.id;
        let (was_held, is_closed) = (self.was_held(), matches!(self.state, SessionState::Closed { .. }));
        let confirmed = self.minutes.as_ref().and_then(|minutes| minutes.confirmed.clone());
        match (fact, &mut self.minutes, confirmed) {
            // Two people confirmed the same text.
            (Fact::MinutesConfirmed { text: Some(text), .. }, Some(minutes), Some(_))
                if minutes.text.get() == text => {}
            (Fact::MinutesWritten { .. } | Fact::MinutesConfirmed { .. }, _, Some(since)) => {
                fold.impossible(id, fact.step(), "confirmed", &since);
            }
            (Fact::MinutesWritten { text, .. }, Some(minutes), None) => {
                minutes.text.set(text.clone(), id, "minutes", fold);
            }
            (Fact::MinutesWritten { text, .. }, None, None) if was_held => {
                let text = Field::new(text.clone(), fold);
                self.minutes = Some(Minutes { text, confirmed: None, corrections: Vec::new() });
            }
            (Fact::MinutesConfirmed { text, .. }, Some(minutes), None) if is_closed => {
                // What was confirmed stands, whatever somebody wrote meanwhile without having seen it.
                if let Some(text) = text.as_ref().filter(|text| *text != minutes.text.get()) {
                    minutes.text.set(text.clone(), id, "minutes", fold);
                }
                minutes.confirmed = Some(fold.trace());
            }
            (Fact::MinutesCorrected { text, .. }, Some(minutes), Some(_)) => {
                minutes.corrections.push(Correction { text: text.clone(), by: fold.trace() });
            }
            (Fact::Published { from, to, place, .. }, _, Some(_)) => match &self.publication {
                Some(publication) => fold.impossible(id, fact.step(), "published", &publication.by),
                None => {
                    self.publication = Some(Publication {
                        from: *from,
                        to: *to,
                        place: place.clone(),
                        by: fold.trace(),
                        objections: Vec::new(),
                    });
                }
            },
            (Fact::ObjectionNoted { item, from, text, on, .. }, ..) => match &mut self.publication {
                Some(publication) => publication.objections.push(Objection {
                    item: *item,
                    from: from.clone(),
                    text: text.clone(),
                    on: *on,
                    by: fold.trace(),
                }),
                None => self.refuse(fact.step(), fold),
            },
            _ => self.refuse(fact.step(), fold),
        }
    }
}
