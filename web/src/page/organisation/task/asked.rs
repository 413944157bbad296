use cobuild::{
    organisation::{
        Approval, Command, Manner, NewAppointment, PartyForm, Priority, Relation, Role,
        count::{self, Committee},
        coverage,
        duty::{self, DutyKind, DutyNote},
        term::{self, UnionTerm},
    },
    record::{AppointmentId, OrganisationId},
    text::{Language, Text},
};

use super::Task;
use crate::{
    address::Address,
    component::{Answers, Problem},
    page::organisation::{picked, read},
    store::StoreView,
    text::messages::{organisation_page as words, post_page as posts},
};

/// The command that a form asks for; `None` when the address does not say about what.
///
/// # Errors
/// With the field that says nothing which could be meant.
pub fn asked(
    task: Task,
    organisation: OrganisationId,
    address: &Address,
    answers: &Answers,
    store: &StoreView,
    language: Language,
) -> Result<Option<Command>, Problem> {
    let asking = Asking { organisation, address, answers, store, language };
    Ok(Some(match task {
        Task::Rename
        | Task::Uscc
        | Task::Contact
        | Task::Priority
        | Task::Founding
        | Task::Move
        | Task::Suspend
        | Task::Resume
        | Task::Close => asking.about_itself(task)?,
        Task::Relate | Task::Unrelate | Task::Cover | Task::Uncover => return asking.about_others(task),
        Task::Appoint | Task::Dismiss | Task::Assign | Task::Unassign | Task::Log => {
            return asking.about_people(task);
        }
        Task::Count
        | Task::CountUnion
        | Task::CountCommittee
        | Task::Elect
        | Task::Approve
        | Task::Extend
        | Task::UnionTerm
        | Task::PartyForm => asking.about_terms(task)?,
    }))
}

struct Asking<'a> {
    organisation: OrganisationId,
    address: &'a Address,
    answers: &'a Answers,
    store: &'a StoreView,
    language: Language,
}

impl Asking<'_> {
    fn day(&self, name: &'static str) -> Result<jiff::civil::Date, Problem> {
        self.answers.date(name).ok_or_else(|| Problem::of(name, words::DAY_MISSING))
    }

    fn text(&self, name: &str) -> String {
        self.answers.text(name).to_owned()
    }

    fn number(&self, name: &'static str) -> Result<u32, Problem> {
        let number = read::number(self.answers, name, self.language)?;
        number.ok_or_else(|| Problem::of(name, words::NUMBER_MISSING))
    }

    /// The organisation that a field names.
    fn named(&self, name: &'static str) -> Result<OrganisationId, Problem> {
        let found = picked(self.store, self.answers, name, self.language)?;
        found.ok_or_else(|| Problem::of(name, words::PICK_MISSING))
    }

    /// Which of the values of an enum a field holds, by the key of its name.
    fn chosen<T: Copy>(&self, name: &str, all: &[T], text: impl Fn(T) -> &'static Text) -> Option<T> {
        all.iter().copied().find(|one| text(*one).key == self.answers.text(name))
    }

    fn approval(&self) -> Result<Approval, Problem> {
        Ok(Approval {
            number: self.text("approval-number"),
            on: self.day("approval-on")?,
            by: self.named("approval-by")?,
        })
    }

    fn about_itself(&self, task: Task) -> Result<Command, Problem> {
        let (organisation, answers) = (self.organisation, self.answers);
        Ok(match task {
            Task::Rename => Command::Rename {
                organisation,
                name: self.text("name"),
                short_name: read::given(answers, "short"),
                from: self.day("from")?,
            },
            Task::Uscc => Command::SetUscc { organisation, uscc: self.text("uscc") },
            Task::Contact => Command::SetContact {
                organisation,
                name: read::given(answers, "contact"),
                phone: read::given(answers, "phone"),
            },
            Task::Priority => {
                let priority = self.chosen("priority", &Priority::ALL, Priority::text);
                Command::SetPriority { organisation, priority: priority.unwrap_or_default() }
            }
            Task::Move => Command::Move {
                organisation,
                address: self.text("address"),
                building: answers.text("building").parse().ok(),
                from: self.day("from")?,
            },
            Task::Suspend => Command::Suspend {
                organisation,
                from: self.day("from")?,
                reason: read::given(answers, "reason"),
            },
            Task::Resume => Command::Resume { organisation, on: self.day("on")? },
            Task::Close => {
                Command::Close { organisation, on: self.day("on")?, reason: read::given(answers, "reason") }
            }
            _ => {
                let founded = read::founded(answers, self.language)?;
                Command::SetFounding {
                    organisation,
                    founded: founded.ok_or_else(|| Problem::of("founded", words::DAY_MISSING))?,
                    formed_from: read::formed_from(answers, self.language)?,
                }
            }
        })
    }

    fn about_others(&self, task: Task) -> Result<Option<Command>, Problem> {
        let (organisation, address) = (self.organisation, self.address);
        let relation = |key: &str| Relation::ALL.into_iter().find(|one| one.text().key == key);
        Ok(Some(match task {
            Task::Relate => Command::Relate {
                organisation,
                relation: relation(self.answers.text("relation")).unwrap_or(Relation::Subordination),
                to: self.named("to")?,
                from: self.day("from")?,
                until: None,
            },
            Task::Cover => Command::Coverage(coverage::Command::Cover {
                organisation,
                unit: self.named("unit")?,
                manner: self.chosen("manner", Manner::ALL, Manner::text).unwrap_or(Manner::Joint),
                from: self.day("from")?,
                until: None,
            }),
            Task::Uncover => {
                let Ok(unit) = address.get("unit").parse() else { return Ok(None) };
                let on = self.day("on")?;
                Command::Coverage(coverage::Command::Uncover { organisation, unit, on })
            }
            _ => {
                let Ok(to) = address.get("to").parse() else { return Ok(None) };
                let Some(relation) = relation(address.get("relation")) else { return Ok(None) };
                Command::EndRelation { organisation, relation, to, on: self.day("on")? }
            }
        }))
    }

    fn about_people(&self, task: Task) -> Result<Option<Command>, Problem> {
        if task == Task::Appoint {
            let role = Role::ALL.iter().copied().find(|role| role.text().key == self.answers.text("role"));
            return Ok(Some(Command::Appoint(NewAppointment {
                organisation: self.organisation,
                person: self.text("person"),
                role: role.unwrap_or(Role::Liaison),
                building: None,
                firms: Vec::new(),
                duties: String::new(),
                from: self.day("from")?,
                until: self.answers.date("until"),
                dispatched_by: picked(self.store, self.answers, "sent-by", self.language)?,
            })));
        }
        let Ok(appointment) = self.address.get("appointment").parse::<AppointmentId>() else {
            return Ok(None);
        };
        Ok(Some(match task {
            Task::Assign => {
                let (firm, from) = (self.named("firm")?, self.day("from")?);
                Command::Duty(duty::Command::Assign { appointment, firm, from })
            }
            Task::Unassign => {
                let Ok(firm) = self.address.get("firm").parse() else { return Ok(None) };
                Command::Duty(duty::Command::Unassign { appointment, firm, on: self.day("on")? })
            }
            Task::Log => {
                let kind = self.chosen("kind", DutyKind::ALL, DutyKind::text).unwrap_or(DutyKind::Other);
                let note = DutyNote { on: self.day("on")?, kind, text: self.text("text"), visit: None };
                Command::Duty(duty::Command::Log { appointment, note })
            }
            _ => Command::EndAppointment { appointment, on: self.day("on")?, reason: None },
        }))
    }

    fn about_terms(&self, task: Task) -> Result<Command, Problem> {
        let organisation = self.organisation;
        Ok(match task {
            Task::Count => Command::CountPartyMembers {
                organisation,
                full: self.number("full")?,
                probationary: read::number(self.answers, "probationary", self.language)?.unwrap_or(0),
                as_of: self.day("on")?,
            },
            Task::CountUnion => Command::Count(count::Command::Union {
                organisation,
                members: self.number("members")?,
                women: self.number("women")?,
                as_of: self.day("on")?,
            }),
            Task::CountCommittee => Command::Count(count::Command::Committee {
                organisation,
                committee: self
                    .chosen("committee", Committee::ALL, Committee::text)
                    .unwrap_or(Committee::Leading),
                members: self.number("members")?,
                as_of: self.day("on")?,
            }),
            Task::Elect => Command::RecordElection { organisation, on: self.day("on")? },
            Task::Approve => {
                Command::Term(term::Command::ApproveFounding { organisation, approval: self.approval()? })
            }
            Task::Extend => Command::Term(term::Command::Extend {
                organisation,
                until: self.day("until")?,
                approval: self.approval()?,
            }),
            Task::UnionTerm => {
                let chosen = self.chosen("term", UnionTerm::ALL, UnionTerm::text);
                let term = chosen.ok_or_else(|| Problem::of("term", posts::CHOOSE))?;
                Command::Term(term::Command::ChooseUnionTerm { organisation, term })
            }
            _ => {
                let form = self.chosen("form", PartyForm::ALL, PartyForm::text);
                let form = form.ok_or_else(|| Problem::of("form", posts::CHOOSE))?;
                Command::SetPartyForm { organisation, form }
            }
        })
    }
}
