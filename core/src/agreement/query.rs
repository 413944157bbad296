use jiff::civil::Date;

use super::{Agreement, Agreements, Status};
use crate::record::{AgreementId, AmendmentId, FulfilmentId, ObligationId, OrganisationId, PledgeId};

impl Agreements {
    /// The agreements to which an organisation is a party, or was one before an amendment.
    pub fn of(&self, organisation: OrganisationId) -> impl Iterator<Item = (AgreementId, &Agreement)> {
        self.all().filter(move |(_, agreement)| agreement.was_party(organisation))
    }

    /// The agreements that are in force on a day.
    pub fn active_on(&self, on: Date) -> impl Iterator<Item = (AgreementId, &Agreement)> {
        self.all().filter(move |(_, agreement)| agreement.standing_on(on).status == Status::Active)
    }

    /// The agreements in force, the one that ends first at the front, with the days that are left.
    pub fn by_expiry(&self, on: Date) -> Vec<(AgreementId, i32)> {
        let mut ending: Vec<_> =
            self.active_on(on).map(|(id, agreement)| (id, agreement.standing_on(on).days_left)).collect();
        ending.sort_by_key(|(id, days)| (*days, *id));
        ending
    }

    /// The agreement that holds this obligation, removed ones included.
    pub fn with_obligation(&self, id: ObligationId) -> Option<(AgreementId, &Agreement)> {
        self.with_part(id)
    }

    /// The agreement under which this was delivered.
    pub fn with_fulfilment(&self, id: FulfilmentId) -> Option<(AgreementId, &Agreement)> {
        self.with_part(id)
    }

    /// The agreement that an amendment changes.
    pub fn with_amendment(&self, id: AmendmentId) -> Option<(AgreementId, &Agreement)> {
        self.with_part(id)
    }

    /// The agreement under which something was pledged.
    pub fn with_pledge(&self, id: PledgeId) -> Option<(AgreementId, &Agreement)> {
        self.with_part(id)
    }

    /// The agreements that renew this one, given up ones left out.
    pub fn renewals_of(&self, id: AgreementId) -> impl Iterator<Item = (AgreementId, &Agreement)> {
        self.all().filter(move |(_, agreement)| agreement.renews == Some(id) && agreement.dropped.is_none())
    }
}

impl Agreement {
    /// What a party promises, by the text of any version.
    pub fn obligations_of(&self, party: OrganisationId) -> impl Iterator<Item = ObligationId> + '_ {
        self.promised().filter(move |(_, owes)| *owes == party).map(|(id, _)| id)
    }
}
