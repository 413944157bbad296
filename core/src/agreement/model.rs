use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Amendment, Area, Axis, Clause, Evaluation, Fulfilment, JointMeeting, Measure, ObligationKind,
    Participation, Pledge, Rhythm, Seal, Signatory, Term, index::Index,
};
use crate::{
    clash::{Field, Trace},
    record::{AgreementId, AmendmentId, FulfilmentId, ObligationId, OrganisationId, PledgeId},
};

/// Every co-building agreement of a workspace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Agreements {
    pub(super) agreements: BTreeMap<AgreementId, Agreement>,
    pub(super) index: Index,
}

/// A co-building agreement 共建協議. Its fields are the text as signed; what amendments made of it since is asked by day
/// with [`Agreement::wording_on`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// The office's number for it.
    pub number: Field<String>,
    /// The title.
    pub title: Field<String>,
    /// The parties in the order of the text, two or more once it is signed.
    pub parties: Vec<Party>,
    /// The principles.
    pub principles: Field<Vec<String>>,
    /// The goal.
    pub goal: Field<String>,
    /// The axes of the content.
    pub axes: Field<Vec<Axis>>,
    /// The fields in which the parties work together.
    pub areas: Field<Vec<Area>>,
    /// The first and the last day.
    pub term: Field<Term>,
    /// How often the joint meeting is held; `None`: as the office's policy says.
    pub rhythm: Field<Option<Rhythm>>,
    /// The further clauses; an empty one fell away.
    pub(super) clauses: BTreeMap<Clause, Field<String>>,
    /// The earlier agreement that it renews 續簽. That one is never overwritten.
    pub renews: Option<AgreementId>,
    /// The obligations, removed ones included.
    pub(super) obligations: BTreeMap<ObligationId, Obligation>,
    /// What was delivered.
    pub(super) fulfilments: BTreeMap<FulfilmentId, Fulfilment>,
    /// The amendments, whatever became of them.
    pub(super) amendments: BTreeMap<AmendmentId, Amendment>,
    /// Those that all accepted, in the order in which that happened.
    pub(super) agreed: Vec<AmendmentId>,
    /// The contact persons of those who joined by an amendment: people change without the text.
    pub(super) liaisons: BTreeMap<OrganisationId, Field<Option<String>>>,
    /// What the parties pool.
    pub(super) pledges: BTreeMap<PledgeId, Pledge>,
    /// The joint meetings that were held, by day.
    pub(super) joint_meetings: BTreeMap<Date, JointMeeting>,
    /// What the parties say about it, in the order in which it was recorded.
    pub(super) evaluations: Vec<Evaluation>,
    /// Every entry that wrote or changed the text: a signature counts only for a text that it had seen.
    pub text_history: Vec<Trace>,
    /// That it was given up before all had signed.
    pub dropped: Option<Dropped>,
    /// That it was ended early.
    pub termination: Option<Termination>,
}

/// A party to an agreement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Party {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its role in the text; may be empty.
    pub role: Field<String>,
    /// Who signs for it.
    pub signatory: Field<Option<Signatory>>,
    /// Its contact person for this agreement.
    pub liaison: Field<Option<String>>,
    /// Whether it promises something of its own.
    pub participation: Field<Participation>,
    /// The day on which it signed.
    pub signed_on: Field<Option<Date>>,
    /// Whether its seal stands beside the signature.
    pub seal: Field<Seal>,
}

/// What a party promises.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Obligation {
    /// Who promises.
    pub party: OrganisationId,
    /// What, in the words of the text.
    pub text: Field<String>,
    /// What it contributes.
    pub kind: Field<ObligationKind>,
    /// How it is measured.
    pub measure: Field<Measure>,
    /// The day by which it is done.
    pub due: Field<Option<Date>>,
    /// That it was taken out of the draft.
    pub removed: Option<Trace>,
}

/// An agreement was given up before all had signed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dropped {
    /// Why.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}

/// An agreement was ended early by notice to the other parties.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Termination {
    /// The party that gave notice.
    pub by: OrganisationId,
    /// The day on which the notice reached the others.
    pub notice_on: Date,
    /// The last day on which the agreement is in force.
    pub effective_on: Date,
    /// Why.
    pub reason: String,
    /// Who recorded it.
    pub trace: Trace,
}

impl Agreements {
    /// The agreement with this id.
    pub fn get(&self, id: AgreementId) -> Option<&Agreement> {
        self.agreements.get(&id)
    }

    /// Every agreement, in the order in which they were drafted.
    pub fn all(&self) -> impl Iterator<Item = (AgreementId, &Agreement)> {
        self.agreements.iter().map(|(id, agreement)| (*id, agreement))
    }
}

impl Agreement {
    /// The party that this organisation is.
    pub fn party(&self, organisation: OrganisationId) -> Option<&Party> {
        self.parties.iter().find(|party| party.organisation == organisation)
    }

    /// The obligations, in the order in which they were added; removed ones are left out.
    pub fn obligations(&self) -> impl Iterator<Item = (ObligationId, &Obligation)> {
        self.obligations
            .iter()
            .filter(|(_, obligation)| obligation.removed.is_none())
            .map(|(id, obligation)| (*id, obligation))
    }

    /// The obligation with this id, unless it was removed.
    pub fn obligation(&self, id: ObligationId) -> Option<&Obligation> {
        self.obligations.get(&id).filter(|obligation| obligation.removed.is_none())
    }

    /// The further clauses as signed.
    pub fn clauses(&self) -> impl Iterator<Item = (Clause, &str)> {
        let each = self.clauses.iter().map(|(clause, text)| (*clause, text.get().as_str()));
        each.filter(|(_, text)| !text.is_empty())
    }

    /// What was delivered, in the order in which it was recorded.
    pub fn fulfilments(&self) -> impl Iterator<Item = (FulfilmentId, &Fulfilment)> {
        self.fulfilments.iter().map(|(id, fulfilment)| (*id, fulfilment))
    }

    /// The fulfilment with this id.
    pub fn fulfilment(&self, id: FulfilmentId) -> Option<&Fulfilment> {
        self.fulfilments.get(&id)
    }

    /// The parties that have signed.
    pub fn signed(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| party.signed_on.get().is_some())
    }

    /// Whether every party has signed; an agreement without parties is signed by nobody.
    pub fn signed_by_all(&self) -> bool {
        !self.parties.is_empty() && self.signed().count() == self.parties.len()
    }

    /// The day of the last signature, once all have signed.
    pub fn last_signature(&self) -> Option<Date> {
        let last = self.signed().filter_map(|party| *party.signed_on.get()).max();
        last.filter(|_| self.signed_by_all())
    }
}
