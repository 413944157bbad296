use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Appointment, Closing, Contact, FormedFrom, FoundedOn, Kind, MemberCount, Name, Organisation,
    Organisations, Priority, Relation, Role, Tie, Uscc,
};
use crate::{
    clash::{Field, Fold},
    record::{AppointmentId, OrganisationId, Record},
};

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Fact {
    /// An organisation came on record.
    Registered {
        organisation: OrganisationId,
        name: Name,
        kind: Kind,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        uscc: Option<Uscc>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        founded: Option<FoundedOn>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        formed_from: Option<FormedFrom>,
    },
    /// It has another name from a day on.
    Renamed { organisation: OrganisationId, name: Name, from: Date },
    /// Its unified social credit code is this.
    UsccSet { organisation: OrganisationId, uscc: Uscc },
    /// Whom to ask.
    ContactSet { organisation: OrganisationId, contact: Contact },
    /// How often the office looks after it.
    PrioritySet { organisation: OrganisationId, priority: Priority },
    /// When and from what it was founded.
    FoundingSet {
        organisation: OrganisationId,
        founded: FoundedOn,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        formed_from: Option<FormedFrom>,
    },
    /// Its members were counted.
    PartyMembersCounted { organisation: OrganisationId, members: MemberCount },
    /// It held an election.
    ElectionHeld { organisation: OrganisationId, on: Date },
    /// It was dissolved or closed.
    Closed { organisation: OrganisationId, closing: Closing },
    /// It stands in a relation to another from a day on.
    Related { organisation: OrganisationId, relation: Relation, to: OrganisationId, from: Date },
    /// A relation ended.
    RelationEnded { organisation: OrganisationId, relation: Relation, to: OrganisationId, on: Date },
    /// Somebody was appointed.
    Appointed {
        appointment: AppointmentId,
        organisation: OrganisationId,
        person: String,
        role: Role,
        from: Date,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dispatched_by: Option<OrganisationId>,
    },
    /// An appointment ended.
    AppointmentEnded { appointment: AppointmentId, on: Date },
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Registered { organisation, .. }
            | Fact::Renamed { organisation, .. }
            | Fact::UsccSet { organisation, .. }
            | Fact::ContactSet { organisation, .. }
            | Fact::PrioritySet { organisation, .. }
            | Fact::FoundingSet { organisation, .. }
            | Fact::PartyMembersCounted { organisation, .. }
            | Fact::ElectionHeld { organisation, .. }
            | Fact::Closed { organisation, .. } => vec![(*organisation).into()],
            Fact::Related { organisation, to, .. } | Fact::RelationEnded { organisation, to, .. } => {
                vec![(*organisation).into(), (*to).into()]
            }
            Fact::Appointed { appointment, organisation, .. } => {
                vec![(*appointment).into(), (*organisation).into()]
            }
            Fact::AppointmentEnded { appointment, .. } => vec![(*appointment).into()],
        }
    }

    /// Whether it signed or published something: such a fact is never undone, only followed by another.
    pub fn is_final(&self) -> bool {
        false
    }
}

impl Organisations {
    /// Applies what happened. Total: a fact that does not fit becomes a clash, one about an organisation that is not
    /// on record changes nothing.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Registered { organisation, name, kind, uscc, founded, formed_from } => {
                self.organisations.entry(*organisation).or_insert_with(|| Organisation {
                    id: *organisation,
                    kind: *kind,
                    first_name: Field::new(name.clone(), fold),
                    renamed: BTreeMap::new(),
                    uscc: Field::new(uscc.clone(), fold),
                    contact: Field::new(Contact::default(), fold),
                    priority: Field::new(Priority::default(), fold),
                    founded: Field::new(*founded, fold),
                    formed_from: Field::new(formed_from.clone(), fold),
                    elections: BTreeSet::new(),
                    members: Field::new(None, fold),
                    closing: Field::new(None, fold),
                    ties: Vec::new(),
                    registered: fold.trace(),
                });
            }
            Fact::Renamed { organisation, .. }
            | Fact::UsccSet { organisation, .. }
            | Fact::ContactSet { organisation, .. }
            | Fact::PrioritySet { organisation, .. }
            | Fact::FoundingSet { organisation, .. }
            | Fact::PartyMembersCounted { organisation, .. }
            | Fact::ElectionHeld { organisation, .. }
            | Fact::Closed { organisation, .. } => {
                if let Some(organisation) = self.organisations.get_mut(organisation) {
                    organisation.apply(fact, fold);
                }
            }
            Fact::Related { organisation, relation, to, from } => {
                self.relate(*organisation, *relation, *to, *from, fold);
            }
            Fact::RelationEnded { organisation, relation, to, on } => {
                let ties = self.organisations.get_mut(organisation).map(|found| &mut found.ties);
                let open = ties.and_then(|ties| {
                    ties.iter_mut().find(|tie| {
                        tie.relation == *relation && tie.to == *to && tie.until.is_none() && tie.from < *on
                    })
                });
                if let Some(tie) = open {
                    tie.until = Some(*on);
                }
            }
            Fact::Appointed { .. } | Fact::AppointmentEnded { .. } => self.apply_appointment(fact, fold),
        }
    }

    fn relate(
        &mut self,
        organisation: OrganisationId,
        relation: Relation,
        to: OrganisationId,
        from: Date,
        fold: &mut Fold<'_>,
    ) {
        if relation == Relation::Subordination {
            if let Some(tie) = self.superior_in_the_way(organisation, from) {
                // Recorded twice by two people: nothing to settle.
                if tie.to != to {
                    fold.overlapping(organisation, "superior", self.name(tie.to), self.name(to), &tie.set);
                }
                return;
            }
            let circle = self.circle(organisation, to, from);
            if let Some(last) = circle.iter().rev().nth(1).or(circle.last()).and_then(|id| self.get(*id)) {
                let since = last.ties.last().map_or(&last.registered, |tie| &tie.set);
                fold.overlapping(organisation, "superior", last.name(), self.name(to), since);
                return;
            }
        }
        if let Some(organisation) = self.organisations.get_mut(&organisation) {
            organisation.ties.push(Tie { relation, to, from, until: None, set: fold.trace() });
        }
    }

    fn apply_appointment(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Appointed { appointment, organisation, person, role, from, until, dispatched_by } => {
                let standing = (*role == Role::FirstSecretary)
                    .then(|| self.first_secretary_in_the_way(*organisation, *from, *until, None))
                    .flatten();
                if let Some(standing) = standing {
                    fold.overlapping(
                        *organisation,
                        "first_secretary",
                        &standing.person,
                        person,
                        &standing.recorded,
                    );
                    return;
                }
                self.appointments.entry(*appointment).or_insert_with(|| Appointment {
                    id: *appointment,
                    organisation: *organisation,
                    person: person.clone(),
                    role: *role,
                    from: *from,
                    until: Field::new(*until, fold),
                    dispatched_by: *dispatched_by,
                    recorded: fold.trace(),
                });
            }
            Fact::AppointmentEnded { appointment, on } => {
                let Some(known) = self.appointments.get(appointment) else { return };
                let standing = (known.role == Role::FirstSecretary)
                    .then(|| {
                        let (at, from) = (known.organisation, known.from);
                        self.first_secretary_in_the_way(at, from, Some(*on), Some(known.id))
                    })
                    .flatten();
                if let Some(standing) = standing {
                    fold.overlapping(
                        *appointment,
                        "until",
                        &standing.person,
                        &on.to_string(),
                        &standing.recorded,
                    );
                } else if let Some(known) = self.appointments.get_mut(appointment) {
                    known.until.set(Some(*on), *appointment, "until", fold);
                }
            }
            _ => {}
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
            Fact::UsccSet { uscc, .. } => self.uscc.set(Some(uscc.clone()), id, "uscc", fold),
            Fact::ContactSet { contact, .. } => self.contact.set(contact.clone(), id, "contact", fold),
            Fact::PrioritySet { priority, .. } => self.priority.set(*priority, id, "priority", fold),
            Fact::FoundingSet { founded, formed_from, .. } => {
                self.founded.set(Some(*founded), id, "founded", fold);
                self.formed_from.set(formed_from.clone(), id, "formed_from", fold);
            }
            Fact::PartyMembersCounted { members, .. } => {
                self.members.set(Some(*members), id, "members", fold);
            }
            Fact::ElectionHeld { on, .. } => {
                self.elections.insert(*on);
            }
            Fact::Closed { closing, .. } => self.closing.set(Some(closing.clone()), id, "closing", fold),
            // The others are about more than one organisation.
            _ => {}
        }
    }
}
