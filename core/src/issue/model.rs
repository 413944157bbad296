use std::collections::BTreeMap;

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::order::WorkOrder;
use crate::{
    clash::{Field, Trace},
    meeting::Competence,
    record::{DemandId, IssueId, ItemId, OrganisationId, SessionId, VisitId, WorkOrderId},
    text::{Text, labelled, messages::issue as words},
    visit::{Consent, DemandCategory, Urgency},
};

/// Every issue and work order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Issues {
    pub(super) issues: BTreeMap<IssueId, Issue>,
    pub(super) orders: BTreeMap<WorkOrderId, WorkOrder>,
    /// How many issues were received in each year, for the next number.
    pub(super) received: BTreeMap<i16, u32>,
}

impl Issues {
    /// The issue with this id.
    pub fn get(&self, id: IssueId) -> Option<&Issue> {
        self.issues.get(&id)
    }

    /// Every issue, in the order in which they were recorded.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Issue> {
        self.issues.values()
    }

    /// Issues that are neither closed nor excluded nor duplicates.
    pub fn open(&self) -> impl DoubleEndedIterator<Item = &Issue> {
        self.all().filter(|issue| issue.state.is_open())
    }

    /// The work order with this id.
    pub fn order(&self, id: WorkOrderId) -> Option<&WorkOrder> {
        self.orders.get(&id)
    }

    /// The work orders of an issue, oldest first.
    pub fn orders_of(&self, issue: &Issue) -> impl DoubleEndedIterator<Item = &WorkOrder> {
        issue.orders.iter().filter_map(|id| self.orders.get(id))
    }

    /// The number of the next issue received in `year`: `2022-0001`.
    pub fn next_number(&self, year: i16) -> String {
        let next = self.received.get(&year).copied().unwrap_or_default().saturating_add(1);
        format!("{year}-{next:04}")
    }

    /// How many issues there are.
    pub fn len(&self) -> usize {
        self.issues.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.issues.is_empty()
    }
}

/// Something that was raised and is followed to its close.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Issue {
    /// Its id.
    pub id: IssueId,
    /// The office's number, `2022-0001`.
    pub number: String,
    /// How it came in.
    pub source: Source,
    /// Who raised it.
    pub raised_by: RaisedBy,
    /// Whether it may be shared beyond those who handle it.
    pub consent: Consent,
    /// When it was received, China Standard Time.
    pub received_at: DateTime,
    /// A short title.
    pub title: Field<String>,
    /// What was raised, concrete enough to act upon.
    pub text: Field<String>,
    /// Its class.
    pub category: Field<DemandCategory>,
    /// How pressing it is.
    pub urgency: Field<Urgency>,
    /// Who may decide it, once screened.
    pub competence: Option<Competence>,
    /// Where it stands.
    pub state: State,
    /// Since when, by whom.
    pub since: Trace,
    /// Every state change, oldest first.
    pub log: Vec<Step>,
    /// Its work orders, oldest first.
    pub orders: Vec<WorkOrderId>,
    /// The answer given without a work order, on the quick track.
    pub answer: Option<Answer>,
    /// Its call-backs, oldest first.
    pub call_backs: Vec<CallBack>,
    /// How often it was reopened.
    pub reopened: u32,
}

impl Issue {
    /// The call-backs since it was last reopened, oldest first.
    pub fn call_backs_of_this_round(&self) -> impl DoubleEndedIterator<Item = &CallBack> {
        self.call_backs.iter().filter(|call| call.round == self.reopened)
    }
}

/// An answer given on the quick track.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The words.
    pub text: String,
    /// Who, when.
    pub trace: Trace,
}

/// A state change: who, when, from, to, why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Where it stood; `None` at receipt.
    pub from: Option<State>,
    /// Where it stands then.
    pub to: State,
    /// Why, in the words of whoever did it; empty when the step says it all.
    pub why: String,
    /// Who, when.
    pub trace: Trace,
}

/// Where an issue stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Received, not screened yet.
    Received,
    /// Answered but not dispatched, for one of six reasons.
    Excluded {
        /// The reason's class.
        class: ExclusionClass,
    },
    /// The same as another issue, to which it is linked.
    Duplicate {
        /// The other issue.
        of: IssueId,
    },
    /// On the quick track 即時議, to be answered or dispatched.
    Quick,
    /// On the council track 深入議, to be put on an agenda.
    Council,
    /// On a session's agenda.
    Scheduled {
        /// The session.
        session: SessionId,
        /// The agenda item.
        item: ItemId,
    },
    /// Deliberated; a work order may follow.
    Deliberated {
        /// The session.
        session: SessionId,
        /// The agenda item.
        item: ItemId,
    },
    /// Dispatched as a work order.
    InProgress,
    /// Answered; the call-back is due.
    Replied,
    /// Reopened after a call-back; to be dispatched again or put on an agenda.
    Reopened,
    /// Closed.
    Closed {
        /// How.
        outcome: Outcome,
    },
}

impl State {
    /// Whether something is still to be done.
    pub fn is_open(self) -> bool {
        !matches!(self, State::Excluded { .. } | State::Duplicate { .. } | State::Closed { .. })
    }

    /// Its name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            State::Received => &words::STATE_RECEIVED,
            State::Excluded { .. } => &words::STATE_EXCLUDED,
            State::Duplicate { .. } => &words::STATE_DUPLICATE,
            State::Quick => &words::STATE_QUICK,
            State::Council => &words::STATE_COUNCIL,
            State::Scheduled { .. } => &words::STATE_SCHEDULED,
            State::Deliberated { .. } => &words::STATE_DELIBERATED,
            State::InProgress => &words::STATE_IN_PROGRESS,
            State::Replied => &words::STATE_REPLIED,
            State::Reopened => &words::STATE_REOPENED,
            State::Closed { .. } => &words::STATE_CLOSED,
        }
    }
}

labelled! {
    /// The six classes that are answered and not dispatched (Beijing 接訴即辦 regulation 2021, art. 11).
    ExclusionClass {
        /// An emergency: 110, 119, 120 or 122 is the right number.
        Emergency => EXCLUSION_EMERGENCY,
        /// In or for legal channels: litigation, arbitration, discipline, reconsideration, disclosure, petition.
        LegalChannel => EXCLUSION_LEGAL_CHANNEL,
        /// The same person and the same facts, in hand or finished.
        AlreadyHandled => EXCLUSION_ALREADY_HANDLED,
        /// State or trade secrets, privacy.
        Secret => EXCLUSION_SECRET,
        /// Outside the competence of public bodies: the market or society has its own ways.
        OutsideCompetence => EXCLUSION_OUTSIDE_COMPETENCE,
        /// Illegal or against good morals.
        Unlawful => EXCLUSION_UNLAWFUL,
    }
}

/// How an issue came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A demand of an enterprise visit.
    Visit {
        /// The visit.
        visit: VisitId,
        /// The demand.
        demand: DemandId,
    },
    /// A telephone call.
    Hotline,
    /// Somebody came to the service centre.
    WalkIn,
    /// The suggestion box.
    Box,
    /// A meeting.
    Meeting,
    /// The grid.
    Grid,
    /// Any other way.
    Other,
}

impl Source {
    /// The ways that a person can choose from.
    pub const CHOICES: &[Source] =
        &[Source::Hotline, Source::WalkIn, Source::Box, Source::Meeting, Source::Grid, Source::Other];

    /// Its name on screen.
    pub const fn text(self) -> &'static Text {
        match self {
            Source::Visit { .. } => &words::SOURCE_VISIT,
            Source::Hotline => &words::SOURCE_HOTLINE,
            Source::WalkIn => &words::SOURCE_WALK_IN,
            Source::Box => &words::SOURCE_BOX,
            Source::Meeting => &words::SOURCE_MEETING,
            Source::Grid => &words::SOURCE_GRID,
            Source::Other => &words::SOURCE_OTHER,
        }
    }
}

/// Who raised an issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RaisedBy {
    /// An organisation on record.
    Organisation(OrganisationId),
    /// A person, as they wish to be called, with a way to reach them if they gave one. Internal, never published.
    Person {
        /// The name.
        name: String,
        /// Telephone or other contact.
        #[serde(default)]
        contact: String,
    },
    /// Nobody who wants to be named.
    Anonymous,
}

labelled! {
    /// Whether a call-back found the matter solved.
    Solved {
        /// It is solved.
        Yes => SOLVED_YES,
        /// It is not.
        No => SOLVED_NO,
    }
}

labelled! {
    /// The five grades of the good–bad rating 好差評; the last two are bad ratings. Voluntary.
    Satisfaction {
        /// 非常滿意.
        VerySatisfied => SATISFACTION_5,
        /// 滿意.
        Satisfied => SATISFACTION_4,
        /// 基本滿意.
        MostlySatisfied => SATISFACTION_3,
        /// 不滿意.
        Dissatisfied => SATISFACTION_2,
        /// 非常不滿意.
        VeryDissatisfied => SATISFACTION_1,
    }
}

labelled! {
    /// How a call-back was made.
    Channel {
        /// By telephone.
        Phone => CHANNEL_PHONE,
        /// In person.
        InPerson => CHANNEL_IN_PERSON,
        /// In writing, on paper or online.
        Writing => CHANNEL_WRITING,
    }
}

/// A try to call back whoever raised the issue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CallBack {
    /// How.
    pub channel: Channel,
    /// What came of it; `None` when nobody was reached.
    pub reached: Option<Reached>,
    /// Who called, when.
    pub trace: Trace,
    /// The organisation that called; `None` for the service centre itself.
    pub caller: Option<OrganisationId>,
    /// How often the issue had been reopened then: only call-backs of the present round count.
    pub round: u32,
}

/// What whoever raised the issue said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reached {
    /// Whether it is solved.
    pub solved: Solved,
    /// The rating, if they gave one.
    pub satisfaction: Option<Satisfaction>,
    /// What else they said.
    pub comment: String,
}

labelled! {
    /// How an issue was closed.
    Outcome {
        /// The call-back found it solved.
        Solved => OUTCOME_SOLVED,
        /// It was explained, and the call-back found the explanation accepted though the matter stands.
        Explained => OUTCOME_EXPLAINED,
        /// Nobody could be reached after the set number of tries.
        Unreachable => OUTCOME_UNREACHABLE,
    }
}
