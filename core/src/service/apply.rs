use super::{Change, Fact, Listing, Service, Services, Withdrawal};
use crate::{
    clash::{Field, Fold},
    record::ServiceId,
};

impl Services {
    /// Applies what happened. Total: what does not fit, or is about what is not here, becomes a clash.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Opening(fact) => self.openings.apply(fact, fold),
            Fact::Rota(fact) => self.rota.apply(fact, fold),
            Fact::Terminal(fact) => self.terminals.apply(fact, fold),
            _ => self.apply_to_catalogue(fact, fold),
        }
    }

    fn apply_to_catalogue(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Some(id) = fact.service() else { return };
        if let Fact::Listed { number, listing, .. } = fact {
            match self.services.get(&id) {
                Some(service) => fold.impossible(id, "listed", "listed", &service.listed),
                None => {
                    self.services.insert(id, Service::new(number, listing, fold));
                }
            }
            return;
        }
        let Some(service) = self.services.get_mut(&id) else { return fold.missing(id) };
        match fact {
            Fact::Listed { .. } | Fact::Opening(_) | Fact::Rota(_) | Fact::Terminal(_) => {}
            Fact::Edited { change, .. } => service.edit(id, change, fold),
            Fact::ProviderAdded { provider, .. } => {
                service.providers.insert(*provider, fold.trace());
            }
            Fact::ProviderRemoved { provider, .. } => match service.providers.get(provider) {
                // Somebody entered it anew at the same time: it stays, and a person looks at it.
                Some(added) if !fold.knew(added) => {
                    fold.impossible(id, "provider_removed", "provider_added", added);
                }
                _ => {
                    service.providers.remove(provider);
                }
            },
            Fact::Assured { on, .. } => {
                // Two people who looked on different days do not contradict each other: the later day stands.
                if on >= service.assured.get() {
                    service.assured = Field::new(*on, fold);
                }
            }
            Fact::Withdrawn { reason, .. } => match &service.withdrawn {
                Some(withdrawn) => fold.impossible(id, "withdrawn", "withdrawn", &withdrawn.trace),
                None => {
                    service.withdrawn = Some(Withdrawal { reason: reason.clone(), trace: fold.trace() });
                }
            },
            Fact::Relisted { .. } => match &service.withdrawn {
                // Somebody withdrew it anew at the same time: it stays so, and a person looks at it.
                Some(withdrawn) if !fold.knew(&withdrawn.trace) => {
                    fold.impossible(id, "relisted", "withdrawn", &withdrawn.trace);
                }
                _ => service.withdrawn = None,
            },
        }
    }
}

impl Service {
    fn new(number: &str, listing: &Listing, fold: &Fold<'_>) -> Service {
        Service {
            number: Field::new(number.to_owned(), fold),
            name: Field::new(listing.name.clone(), fold),
            category: Field::new(listing.category, fold),
            providers: listing.providers.iter().map(|provider| (*provider, fold.trace())).collect(),
            venues: Field::new(listing.venues.clone(), fold),
            given_at: Field::new(listing.given_at.clone(), fold),
            channels: Field::new(listing.channels.clone(), fold),
            audiences: Field::new(listing.audiences.clone(), fold),
            conditions: Field::new(listing.conditions.clone(), fold),
            documents: Field::new(listing.documents.clone(), fold),
            time_limit: Field::new(listing.time_limit.clone(), fold),
            fee: Field::new(listing.fee.clone(), fold),
            assured: Field::new(fold.at().date(), fold),
            withdrawn: None,
            listed: fold.trace(),
        }
    }

    fn edit(&mut self, id: ServiceId, change: &Change, fold: &mut Fold<'_>) {
        match change {
            Change::Number(number) => self.number.set(number.clone(), id, "number", fold),
            Change::Name(name) => self.name.set(name.clone(), id, "name", fold),
            Change::Category(category) => self.category.set(*category, id, "category", fold),
            Change::Venues(venues) => self.venues.set(venues.clone(), id, "venues", fold),
            Change::GivenAt(all) => self.given_at.set(all.clone(), id, "given_at", fold),
            Change::Channels(all) => self.channels.set(all.clone(), id, "channels", fold),
            Change::Audiences(all) => self.audiences.set(all.clone(), id, "audiences", fold),
            Change::Conditions(words) => self.conditions.set(words.clone(), id, "conditions", fold),
            Change::Documents(words) => self.documents.set(words.clone(), id, "documents", fold),
            Change::TimeLimit(words) => self.time_limit.set(words.clone(), id, "time_limit", fold),
            Change::Fee(fee) => self.fee.set(fee.clone(), id, "fee", fold),
        }
    }
}
