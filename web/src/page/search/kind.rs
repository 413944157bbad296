use cobuild::{query::Hit, record::Record, text::Text};

use crate::text::messages::search::kind as words;

/// What kind of record was found; results are grouped by it, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Issue,
    Organisation,
    Building,
    Visit,
    Session,
    Agreement,
    Service,
    Other,
}

impl Kind {
    const ALL: [Kind; 8] = [
        Kind::Issue,
        Kind::Organisation,
        Kind::Building,
        Kind::Visit,
        Kind::Session,
        Kind::Agreement,
        Kind::Service,
        Kind::Other,
    ];

    /// The kind under which a record is shown: parts are shown with what they belong to.
    pub(super) const fn of(record: Record) -> Kind {
        match record {
            Record::Organisation(_) | Record::Appointment(_) | Record::DutyLog(_) => Kind::Organisation,
            Record::Building(_) | Record::Room(_) | Record::Occupancy(_) => Kind::Building,
            Record::Visit(_) | Record::Demand(_) => Kind::Visit,
            Record::Issue(_) | Record::WorkOrder(_) | Record::Whistle(_) => Kind::Issue,
            Record::Body(_) | Record::Seat(_) | Record::Session(_) | Record::Item(_) => Kind::Session,
            Record::Agreement(_)
            | Record::Obligation(_)
            | Record::Fulfilment(_)
            | Record::Amendment(_)
            | Record::Pledge(_) => Kind::Agreement,
            Record::Service(_) | Record::Slot(_) | Record::Terminal(_) | Record::Fault(_) => Kind::Service,
            _ => Kind::Other,
        }
    }

    pub(super) const fn name(self) -> Text {
        match self {
            Kind::Issue => words::ISSUE,
            Kind::Organisation => words::ORGANISATION,
            Kind::Building => words::BUILDING,
            Kind::Visit => words::VISIT,
            Kind::Session => words::SESSION,
            Kind::Agreement => words::AGREEMENT,
            Kind::Service => words::SERVICE,
            Kind::Other => words::OTHER,
        }
    }

    /// The hits of each kind that has any.
    pub(super) fn groups(hits: &[Hit]) -> Vec<(Kind, Vec<&Hit>)> {
        let of = |kind: Kind| (kind, hits.iter().filter(|hit| Kind::of(hit.record) == kind).collect());
        Kind::ALL.into_iter().map(of).filter(|(_, hits): &(Kind, Vec<&Hit>)| !hits.is_empty()).collect()
    }
}
