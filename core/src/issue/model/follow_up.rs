use serde::{Deserialize, Serialize};

use super::Marks;
use crate::{
    clash::Trace,
    record::OrganisationId,
    text::{labelled, messages::issue as words},
};

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

impl Satisfaction {
    /// The grade as a number, 5 for the best.
    pub const fn marks(self) -> Marks {
        match self {
            Satisfaction::VerySatisfied => Marks::FIVE,
            Satisfaction::Satisfied => Marks::FOUR,
            Satisfaction::MostlySatisfied => Marks::THREE,
            Satisfaction::Dissatisfied => Marks::TWO,
            Satisfaction::VeryDissatisfied => Marks::ONE,
        }
    }

    /// Whether it is one of the last two grades, 差評.
    pub const fn is_bad(self) -> bool {
        matches!(self, Satisfaction::Dissatisfied | Satisfaction::VeryDissatisfied)
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

impl Reached {
    /// Whether they gave a bad rating.
    pub fn is_bad(&self) -> bool {
        self.satisfaction.is_some_and(Satisfaction::is_bad)
    }
}

/// A bad rating 差評 that is still to be put right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BadRating {
    /// The grade.
    pub grade: Satisfaction,
    /// How often the issue had been reopened then.
    pub round: u32,
    /// Who recorded it, when: the time for putting it right starts here.
    pub trace: Trace,
}

/// What was done about a bad rating 差評整改, and the calls about that.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rectification {
    /// The bad rating, by who recorded it, when.
    pub of: Trace,
    /// What was done.
    pub text: String,
    /// Who recorded it, when.
    pub trace: Trace,
    /// Tries to call whoever gave the rating, oldest first.
    pub calls: Vec<CallBack>,
}
