use super::Fact;
use crate::{clash::Fold, space::Spaces};

impl Spaces {
    /// Applies what happened. Total: what does not fit, or is about what is not here, becomes a clash.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Added { space, entry } => self.add(*space, entry, fold),
            Fact::Edited { space, change } => self.edit(*space, change, fold),
            Fact::Closed { space, reason } => self.close(*space, reason, fold),
            Fact::Reopened { space } => self.reopen(*space, fold),
            Fact::AreaDeclared { building, area } => self.declare_area(*building, area, fold),
            Fact::TourSet { building, stops } => self.set_tour(*building, stops, fold),
            Fact::ClassNamed { class, name } => self.name_class(*class, name, fold),
            Fact::Requested { booking, space, request } => self.request(*booking, *space, request, fold),
            Fact::BookingEdited { booking, change } => self.edit_booking(*booking, change, fold),
            Fact::Approved { .. } => self.approve(fact, fold),
            Fact::Declined { booking, reason } => self.decline(*booking, reason, fold),
            Fact::Cancelled { booking, on: None, reason } => self.cancel(*booking, reason, fold),
            Fact::Cancelled { booking, on: Some(on), reason } => self.cancel_on(*booking, *on, reason, fold),
            Fact::Confirmed { booking, on } => self.confirm(*booking, *on, fold),
            Fact::Held { booking, on } => self.hold(*booking, *on, fold),
            Fact::Released { booking, on } => self.release(*booking, *on, fold),
            Fact::NoShow { booking, on } => self.miss(*booking, *on, fold),
            Fact::DisplacementTold { booking, on } => self.tell(*booking, *on, fold),
            Fact::Suspended { organisation, until, reason } => {
                self.suspend(*organisation, *until, reason, fold);
            }
            Fact::SuspensionLifted { organisation, reason } => self.lift(*organisation, reason, fold),
            Fact::Lent { .. } => self.lend(fact, fold),
            Fact::Renewed { loan, due } => self.renew(*loan, *due, fold),
            Fact::Returned { loan, at, on } => self.take_back(*loan, at, *on, fold),
        }
    }
}
