use cobuild::{
    organisation::{
        Approval, Command, Manner, PartyForm, Priority, Relation,
        count::{self, Committee},
        coverage,
        term::{self, UnionTerm},
    },
    record::OrganisationId,
    space,
    text::{Language, Text},
    workspace,
};

use super::Task;
use crate::{
    address::Address,
    component::{Answers, Problem},
    page::{
        missing::choose,
        named::named,
        number::whole,
        organisation::{picked, read},
    },
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
) -> Result<Option<workspace::Command>, Problem> {
    let asking = Asking { organisation, address, answers, store, language };
    let command = match task {
        Task::Rename
        | Task::NameIn
        | Task::Uscc
        | Task::Contact
        | Task::Priority
        | Task::Founding
        | Task::Move
        | Task::Suspend
        | Task::Resume
        | Task::Close => asking.about_itself(task)?,
        Task::Relate | Task::Unrelate | Task::Cover | Task::Uncover => {
            return Ok(asking.about_others(task)?.map(workspace::Command::Organisation));
        }
        Task::Appoint | Task::Dismiss | Task::Assign | Task::Unassign | Task::Log | Task::CorrectLog => {
            return Ok(asking.about_people(task)?.map(workspace::Command::Organisation));
        }
        Task::StopBookings | Task::AllowBookings => {
            return Ok(Some(workspace::Command::Space(asking.about_bookings(task)?)));
        }
        Task::Count
        | Task::CountUnion
        | Task::CountCommittee
        | Task::Elect
        | Task::Approve
        | Task::Extend
        | Task::UnionTerm
        | Task::PartyForm => asking.about_terms(task)?,
    };
    Ok(Some(workspace::Command::Organisation(command)))
}

pub(super) struct Asking<'a> {
    pub(super) organisation: OrganisationId,
    pub(super) address: &'a Address,
    pub(super) answers: &'a Answers,
    pub(super) store: &'a StoreView,
    pub(super) language: Language,
}

impl Asking<'_> {
    pub(super) fn day(&self, name: &'static str) -> Result<jiff::civil::Date, Problem> {
        self.answers.date(name).ok_or_else(|| Problem::of(name, words::DAY_MISSING))
    }

    pub(super) fn text(&self, name: &str) -> String {
        self.answers.text(name).to_owned()
    }

    fn number(&self, name: &'static str) -> Result<u32, Problem> {
        let number = whole(self.answers, name, self.language)?;
        number.ok_or_else(|| Problem::of(name, words::NUMBER_MISSING))
    }

    /// The organisation that a field names.
    pub(super) fn named(&self, name: &'static str) -> Result<OrganisationId, Problem> {
        let found = picked(self.store, self.answers, name, self.language)?;
        found.ok_or_else(|| Problem::of(name, words::PICK_MISSING))
    }

    /// Which of the values of an enum a field holds, by the key of its name.
    pub(super) fn chosen<T: Copy>(
        &self,
        name: &str,
        all: &[T],
        text: impl Fn(T) -> &'static Text,
    ) -> Option<T> {
        named(all, text, self.answers.text(name))
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
            Task::NameIn => Command::NameIn {
                organisation,
                language: Language::from_tag(answers.text("name-language"))
                    .ok_or_else(|| choose("name-language", posts::LANGUAGE, self.language))?,
                name: self.text("name"),
                short_name: read::given(answers, "short"),
                on: self.day("on")?,
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

    fn about_bookings(&self, task: Task) -> Result<space::Command, Problem> {
        let (organisation, reason) = (self.organisation, self.text("reason"));
        Ok(match task {
            Task::StopBookings => space::Command::Suspend { organisation, until: self.day("until")?, reason },
            _ => space::Command::LiftSuspension { organisation, reason },
        })
    }

    fn about_terms(&self, task: Task) -> Result<Command, Problem> {
        let organisation = self.organisation;
        Ok(match task {
            Task::Count => Command::CountPartyMembers {
                organisation,
                full: self.number("full")?,
                probationary: whole(self.answers, "probationary", self.language)?.unwrap_or(0),
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
                let term = chosen.ok_or_else(|| choose("term", posts::TERM, self.language))?;
                Command::Term(term::Command::ChooseUnionTerm { organisation, term })
            }
            _ => {
                let form = self.chosen("form", PartyForm::ALL, PartyForm::text);
                let form = form.ok_or_else(|| choose("form", posts::FORM, self.language))?;
                Command::SetPartyForm { organisation, form }
            }
        })
    }
}
