use std::collections::BTreeMap;

use super::Fact;
use crate::{
    clash::{Field, Fold},
    meeting::{Body, Meetings, Seat},
};

impl Meetings {
    pub(super) fn apply_to_body(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Founded { body, kind, name, building, organisation, on } => {
                self.bodies.entry(*body).or_insert_with(|| Body {
                    id: *body,
                    kind: *kind,
                    name: Field::new(name.clone(), fold),
                    building: *building,
                    organisation: *organisation,
                    founded_on: *on,
                    seats: Vec::new(),
                    electorate: BTreeMap::new(),
                    rotation: None,
                    notice_place: None,
                    approval: None,
                    requests: Vec::new(),
                });
            }
            Fact::Renamed { body, name } => match self.bodies.get_mut(body) {
                Some(found) => found.name.set(name.clone(), *body, "name", fold),
                None => fold.missing(*body),
            },
            Fact::SeatAdded { body, seat, title, organisation, holder, from, to } => {
                let Some(found) = self.bodies.get_mut(body) else { return fold.missing(*body) };
                if self.seats.contains_key(seat) {
                    return;
                }
                found.seats.push(*seat);
                let added = Seat {
                    id: *seat,
                    body: *body,
                    title: title.clone(),
                    organisation: *organisation,
                    from: *from,
                    to: Field::new(*to, fold),
                    holders: BTreeMap::from([(*from, Field::new(holder.clone(), fold))]),
                };
                self.seats.insert(*seat, added);
            }
            Fact::SeatEnded { seat, to, .. } => match self.seats.get_mut(seat) {
                Some(found) => found.to.set(Some(*to), *seat, "to", fold),
                None => fold.missing(*seat),
            },
            Fact::HolderChanged { seat, holder, from, .. } => match self.seats.get_mut(seat) {
                Some(found) => match found.holders.get_mut(from) {
                    Some(same_day) => same_day.set(holder.clone(), *seat, "holder", fold),
                    None => {
                        found.holders.insert(*from, Field::new(holder.clone(), fold));
                    }
                },
                None => fold.missing(*seat),
            },
            _ => {}
        }
    }
}
