use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    clash::{Field, Fold},
    meeting::{Approval, MeetingRequest, Meetings, Requester, Rotation},
    record::{BodyId, Record},
};

/// What concerns a body as a whole: its chair's turns, its notice board, its approval, and who asks that it meet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfficeFact {
    /// Seats chair it in turns from a day on.
    RotationSet {
        /// The body.
        body: BodyId,
        /// The seats and the first day.
        rotation: Rotation,
    },
    /// Its results are posted at a fixed place.
    NoticePlaceSet {
        /// The body.
        body: BodyId,
        /// The place.
        place: String,
    },
    /// The level above approved it.
    Approved {
        /// The body.
        body: BodyId,
        /// Number and day.
        approval: Approval,
    },
    /// It was asked that it be called.
    MeetingRequested {
        /// The body.
        body: BodyId,
        /// Who asks.
        requester: Requester,
        /// How many of them.
        asking: u32,
        /// Of how many.
        of: u32,
        /// The day.
        on: Date,
        /// What for.
        why: String,
    },
}

impl OfficeFact {
    fn body(&self) -> BodyId {
        match self {
            OfficeFact::RotationSet { body, .. }
            | OfficeFact::NoticePlaceSet { body, .. }
            | OfficeFact::Approved { body, .. }
            | OfficeFact::MeetingRequested { body, .. } => *body,
        }
    }

    pub(super) fn touches(&self) -> Vec<Record> {
        vec![self.body().into()]
    }

    pub(super) fn step(&self) -> &'static str {
        match self {
            OfficeFact::RotationSet { .. } => "rotation_set",
            OfficeFact::NoticePlaceSet { .. } => "notice_place_set",
            OfficeFact::Approved { .. } => "approved",
            OfficeFact::MeetingRequested { .. } => "meeting_requested",
        }
    }
}

impl Meetings {
    pub(super) fn apply_office(&mut self, fact: &OfficeFact, fold: &mut Fold<'_>) {
        let id = fact.body();
        let Some(body) = self.bodies.get_mut(&id) else { return fold.missing(id) };
        match fact {
            OfficeFact::RotationSet { rotation, .. } => {
                set(&mut body.rotation, rotation.clone(), id, "rotation", fold);
            }
            OfficeFact::NoticePlaceSet { place, .. } => {
                set(&mut body.notice_place, place.clone(), id, "notice_place", fold);
            }
            OfficeFact::Approved { approval, .. } => {
                set(&mut body.approval, approval.clone(), id, "approval", fold);
            }
            OfficeFact::MeetingRequested { requester, asking, of, on, why, .. } => {
                body.requests.push(MeetingRequest {
                    requester: *requester,
                    asking: *asking,
                    of: *of,
                    on: *on,
                    why: why.clone(),
                    by: fold.trace(),
                });
            }
        }
    }
}

/// Sets a field that may not have been set before.
pub(super) fn set<T: Clone + PartialEq + Serialize>(
    field: &mut Option<Field<T>>,
    value: T,
    record: impl Into<Record>,
    name: &str,
    fold: &mut Fold<'_>,
) {
    match field {
        Some(known) => known.set(value, record, name, fold),
        None => *field = Some(Field::new(value, fold)),
    }
}
