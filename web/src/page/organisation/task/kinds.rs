use cobuild::{
    organisation::Organisation, record::OrganisationId, space::Holder, text::Text, workspace::Workspace,
};
use jiff::{ToSpan, civil::Date};

use crate::{
    address::Address,
    route::Route,
    text::messages::{organisation_page as words, post_page as posts},
};

/// Something to do on the page of an organisation; each has an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Give it another name.
    Rename,
    /// Say what its name is in a further language.
    NameIn,
    /// Set its code.
    Uscc,
    /// Set whom to ask.
    Contact,
    /// Say how often it is looked after.
    Priority,
    /// Say when and from what it was founded.
    Founding,
    /// It has its seat at another place.
    Move,
    /// It stops working for the time being.
    Suspend,
    /// It works again.
    Resume,
    /// Put it under another, or into coordination.
    Relate,
    /// End a relation.
    Unrelate,
    /// Appoint somebody.
    Appoint,
    /// End an appointment.
    Dismiss,
    /// Somebody serves a firm.
    Assign,
    /// Somebody no longer serves a firm.
    Unassign,
    /// Write into a duty log.
    Log,
    /// Put an entry of a duty log right.
    CorrectLog,
    /// It may not book for a while.
    StopBookings,
    /// It may book again.
    AllowBookings,
    /// Count the members of a Party organisation.
    Count,
    /// Count the members of a union.
    CountUnion,
    /// Count a committee.
    CountCommittee,
    /// Record an election.
    Elect,
    /// Record the superior's approval of its founding.
    Approve,
    /// Let its term run longer.
    Extend,
    /// Which of both terms a union has chosen.
    UnionTerm,
    /// How a Party organisation is put together.
    PartyForm,
    /// It covers a unit.
    Cover,
    /// It no longer covers a unit.
    Uncover,
    /// Record its end.
    Close,
}

impl Task {
    const ALL: [Task; 30] = [
        Task::Rename,
        Task::NameIn,
        Task::Uscc,
        Task::Contact,
        Task::Priority,
        Task::Founding,
        Task::Move,
        Task::Suspend,
        Task::Resume,
        Task::Relate,
        Task::Unrelate,
        Task::Appoint,
        Task::Dismiss,
        Task::Assign,
        Task::Unassign,
        Task::Log,
        Task::CorrectLog,
        Task::StopBookings,
        Task::AllowBookings,
        Task::Count,
        Task::CountUnion,
        Task::CountCommittee,
        Task::Elect,
        Task::Approve,
        Task::Extend,
        Task::UnionTerm,
        Task::PartyForm,
        Task::Cover,
        Task::Uncover,
        Task::Close,
    ];

    /// As the address names it.
    pub const fn key(self) -> &'static str {
        match self {
            Task::Rename => "rename",
            Task::NameIn => "name-in",
            Task::Uscc => "uscc",
            Task::Contact => "contact",
            Task::Priority => "priority",
            Task::Founding => "founding",
            Task::Move => "move",
            Task::Suspend => "suspend",
            Task::Resume => "resume",
            Task::Relate => "relate",
            Task::Unrelate => "unrelate",
            Task::Appoint => "appoint",
            Task::Dismiss => "dismiss",
            Task::Assign => "assign",
            Task::Unassign => "unassign",
            Task::Log => "log",
            Task::CorrectLog => "correct-log",
            Task::StopBookings => "stop-bookings",
            Task::AllowBookings => "allow-bookings",
            Task::Count => "count",
            Task::CountUnion => "count-union",
            Task::CountCommittee => "count-committee",
            Task::Elect => "elect",
            Task::Approve => "approve",
            Task::Extend => "extend",
            Task::UnionTerm => "union-term",
            Task::PartyForm => "form",
            Task::Cover => "cover",
            Task::Uncover => "uncover",
            Task::Close => "close",
        }
    }

    /// What it does, a verb.
    pub const fn text(self) -> Text {
        match self {
            Task::Rename => words::RENAME,
            Task::NameIn => posts::NAME_IN,
            Task::Uscc => words::SET_USCC,
            Task::Contact => words::SET_CONTACT,
            Task::Priority => words::SET_PRIORITY,
            Task::Founding => words::SET_FOUNDING,
            Task::Move => posts::MOVE,
            Task::Suspend => posts::SUSPEND,
            Task::Resume => posts::RESUME,
            Task::Relate => words::RELATE,
            Task::Unrelate => words::UNRELATE,
            Task::Appoint => words::APPOINT,
            Task::Dismiss => words::DISMISS,
            Task::Assign => posts::ASSIGN,
            Task::Unassign => posts::UNASSIGN,
            Task::Log => posts::LOG,
            Task::CorrectLog => posts::CORRECT_LOG,
            Task::StopBookings => posts::STOP_BOOKINGS,
            Task::AllowBookings => posts::ALLOW_BOOKINGS,
            Task::Count => words::COUNT_MEMBERS,
            Task::CountUnion => posts::COUNT_UNION,
            Task::CountCommittee => posts::COUNT_COMMITTEE,
            Task::Elect => words::ELECT,
            Task::Approve => posts::APPROVE,
            Task::Extend => posts::EXTEND,
            Task::UnionTerm => posts::UNION_TERM,
            Task::PartyForm => posts::PARTY_FORM,
            Task::Cover => posts::COVER,
            Task::Uncover => posts::UNCOVER,
            Task::Close => words::CLOSE,
        }
    }

    /// The task in an address.
    pub fn of(address: &Address) -> Option<Task> {
        Task::ALL.into_iter().find(|task| task.key() == address.get("task"))
    }

    /// The address of its form.
    pub fn address(self, id: OrganisationId) -> Address {
        Address::from(Route::Organisation { id }).with("task", self.key())
    }

    /// What can be asked for about this kind of organisation on a day. The rest is offered beside what it is about.
    pub fn offered(workspace: &Workspace, one: &Organisation, today: Date) -> Vec<Task> {
        let kind = one.kind();
        let working = one.status_on(today) != cobuild::organisation::Status::Suspended;
        let mut offered =
            vec![Task::Rename, Task::NameIn, Task::Uscc, Task::Contact, Task::Founding, Task::Move];
        let mut when = |holds: bool, tasks: &[Task]| {
            if holds {
                offered.extend_from_slice(tasks);
            }
        };
        when(kind.is_visited(), &[Task::Priority]);
        when(true, &[Task::Relate, Task::Appoint]);
        when(kind.is_party(), &[Task::Count, Task::PartyForm]);
        when(kind.is_union(), &[Task::CountUnion, Task::UnionTerm]);
        when(kind.covers_units(), &[Task::Cover]);
        when(kind.term().is_some(), &[Task::CountCommittee, Task::Elect, Task::Approve, Task::Extend]);
        when(can_be_stopped(workspace, one.id(), today), &[Task::StopBookings]);
        when(workspace.spaces.suspension(one.id(), today).is_some(), &[Task::AllowBookings]);
        when(working, &[Task::Suspend]);
        when(!working, &[Task::Resume]);
        when(true, &[Task::Close]);
        offered
    }
}

/// The form that pauses an organisation's bookings, where there may be a reason to.
pub fn stop_bookings(workspace: &Workspace, id: OrganisationId, today: Date) -> Option<Address> {
    can_be_stopped(workspace, id, today).then(|| Task::StopBookings.address(id))
}

/// Whether it may book, and did not come to something that it had booked within the last year.
fn can_be_stopped(workspace: &Workspace, id: OrganisationId, today: Date) -> bool {
    let year_ago = today.checked_sub(1.year()).unwrap_or(Date::MIN);
    let missed = workspace.spaces.missed_by(&Holder::Organisation(id), year_ago, today);
    workspace.spaces.suspension(id, today).is_none() && !missed.is_empty()
}
