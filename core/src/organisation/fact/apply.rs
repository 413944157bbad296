use super::Fact;
use crate::{
    clash::{Field, Fold},
    organisation::{Organisation, Organisations, Place},
};

impl Organisations {
    /// Applies what happened. Total: a fact that does not fit, or about what is not on record, becomes a clash.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Registered { organisation, name, kind, uscc, founded, formed_from } => {
                self.organisations.entry(*organisation).or_insert_with(|| {
                    let mut registered = Organisation::new(*organisation, name.clone(), *kind, fold);
                    registered.uscc = Field::new(uscc.clone(), fold);
                    registered.founded = Field::new(*founded, fold);
                    registered.formed_from = Field::new(formed_from.clone(), fold);
                    registered
                });
            }
            Fact::Related { organisation, relation, to, from, until } => {
                self.relate(*organisation, *relation, (*to, *from, *until), fold);
            }
            Fact::RelationEnded { organisation, relation, to, on } => {
                self.end_relation(*organisation, *relation, (*to, *on), fold);
            }
            Fact::Appointed { .. } => self.appoint(fact, fold),
            Fact::AppointmentEnded { .. } => self.end_appointment(fact, fold),
            Fact::Coverage(fact) => self.apply_coverage(fact, fold),
            Fact::Duty(fact) => self.duty.apply(fact, fold),
            Fact::Renamed { organisation, .. }
            | Fact::NamedIn { organisation, .. }
            | Fact::Moved { organisation, .. }
            | Fact::Suspended { organisation, .. }
            | Fact::Resumed { organisation, .. }
            | Fact::PartyFormSet { organisation, .. }
            | Fact::UsccSet { organisation, .. }
            | Fact::ContactSet { organisation, .. }
            | Fact::PrioritySet { organisation, .. }
            | Fact::FoundingSet { organisation, .. }
            | Fact::PartyMembersCounted { organisation, .. }
            | Fact::ElectionHeld { organisation, .. }
            | Fact::Closed { organisation, .. } => match self.organisations.get_mut(organisation) {
                Some(known) => {
                    known.apply(fact, fold);
                    if let Fact::Moved { place: Place { building: Some(building), .. }, .. } = fact {
                        self.placed_in.entry(*building).or_default().insert(*organisation);
                    }
                }
                None => fold.missing(*organisation),
            },
            Fact::Term(fact) => match self.organisations.get_mut(&fact.organisation()) {
                Some(organisation) => organisation.apply_term(fact, fold),
                None => fold.missing(fact.organisation()),
            },
            Fact::Count(fact) => match self.organisations.get_mut(&fact.organisation()) {
                Some(organisation) => organisation.apply_count(fact, fold),
                None => fold.missing(fact.organisation()),
            },
        }
    }
}

impl Organisation {
    fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let id = self.id;
        match fact {
            Fact::Renamed { name, from, .. } => match self.renamed.get_mut(from) {
                Some(known) => known.set(name.clone(), id, "name", fold),
                None => {
                    self.renamed.insert(*from, Field::new(name.clone(), fold));
                }
            },
            Fact::NamedIn { of, language, name, .. } => {
                let names = self.named_in.entry(*of).or_default();
                match names.get_mut(language) {
                    Some(known) => {
                        known.set(name.clone(), id, &format!("name_in_{}", language.tag()), fold);
                    }
                    None => {
                        names.insert(*language, Field::new(name.clone(), fold));
                    }
                }
            }
            Fact::Moved { place, from, .. } => match self.moved.get_mut(from) {
                Some(known) => known.set(place.clone(), id, "place", fold),
                None => {
                    self.moved.insert(*from, Field::new(place.clone(), fold));
                }
            },
            Fact::Suspended { from, reason, .. } => self.suspend(*from, reason.as_deref(), fold),
            Fact::Resumed { on, .. } => self.resume(*on, fold),
            Fact::PartyFormSet { form, .. } => self.form.set(Some(*form), id, "form", fold),
            Fact::UsccSet { uscc, .. } => self.uscc.set(Some(uscc.clone()), id, "uscc", fold),
            Fact::ContactSet { contact, .. } => self.contact.set(contact.clone(), id, "contact", fold),
            Fact::PrioritySet { priority, .. } => self.priority.set(*priority, id, "priority", fold),
            Fact::FoundingSet { founded, formed_from, .. } => {
                self.founded.set(Some(*founded), id, "founded", fold);
                self.formed_from.set(formed_from.clone(), id, "formed_from", fold);
            }
            Fact::PartyMembersCounted { members, .. } => self.counts.count_party(id, *members, fold),
            Fact::ElectionHeld { on, .. } => {
                self.elections.insert(*on);
            }
            Fact::Closed { closing, .. } => self.closing.set(Some(closing.clone()), id, "closing", fold),
            // The others are about more than one organisation, or applied by their own part of the room.
            _ => {}
        }
    }
}
