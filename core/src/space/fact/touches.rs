use super::Fact;
use crate::record::Record;

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Added { space, entry } => vec![(*space).into(), entry.building.into()],
            Fact::Edited { space, .. } | Fact::Closed { space, .. } | Fact::Reopened { space } => {
                vec![(*space).into()]
            }
            Fact::AreaDeclared { building, .. } | Fact::TourSet { building, .. } => vec![(*building).into()],
            Fact::ClassNamed { class, .. } => vec![class.record().into()],
            Fact::Requested { booking, space, .. } => vec![(*booking).into(), (*space).into()],
            Fact::Approved { booking, displaces, .. } => {
                let displaced = displaces.iter().map(|displaced| displaced.booking.into());
                std::iter::once((*booking).into()).chain(displaced).collect()
            }
            Fact::BookingEdited { booking, .. }
            | Fact::Declined { booking, .. }
            | Fact::Cancelled { booking, .. }
            | Fact::Confirmed { booking, .. }
            | Fact::Held { booking, .. }
            | Fact::Released { booking, .. }
            | Fact::NoShow { booking, .. }
            | Fact::DisplacementTold { booking, .. } => vec![(*booking).into()],
            Fact::Suspended { organisation, .. } | Fact::SuspensionLifted { organisation, .. } => {
                vec![(*organisation).into()]
            }
            Fact::Lent { loan, .. } | Fact::Renewed { loan, .. } | Fact::Returned { loan, .. } => {
                vec![(*loan).into()]
            }
        }
    }

    /// Whether it signed or published something: such a fact is never undone, only followed by another.
    pub fn is_final(&self) -> bool {
        false
    }
}
