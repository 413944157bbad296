use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Attendance;
use crate::{building::Area, record::SeatId};

/// How many are entitled and how many are present.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// E, 應到.
    pub entitled: u32,
    /// P, 實到.
    pub present: u32,
}

/// The area that those entitled and those present own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaCount {
    /// Of all owners.
    pub entitled: Area,
    /// Of the owners who take part.
    pub present: Area,
}

/// How many are entitled in a large assembly, from a day on. A count with its source, never a list of names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Electorate {
    /// How many.
    pub heads: u32,
    /// The area that they own, for owners.
    pub area: Option<Area>,
    /// Where the number comes from: the register, a notice.
    pub source: String,
}

/// How many came to a large assembly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Present {
    /// How many.
    pub heads: u32,
    /// The area that they own, for owners.
    pub area: Option<Area>,
}

/// Who is entitled and who is present on the seats of a body: E 應到 and P 實到.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roll {
    /// The seats valid on the day.
    pub entitled: Vec<SeatId>,
    /// Those of them that are taken.
    pub present: Vec<SeatId>,
}

impl Roll {
    /// Counts seats by their attendance; a seat without one is not present.
    pub fn of<'a>(
        seats: impl IntoIterator<Item = SeatId>,
        attendance: impl Fn(SeatId) -> Option<&'a Attendance>,
    ) -> Roll {
        let entitled: Vec<SeatId> = seats.into_iter().collect();
        let counts = |seat: &SeatId| attendance(*seat).is_some_and(Attendance::counts);
        let present = entitled.iter().copied().filter(counts).collect();
        Roll { entitled, present }
    }

    /// How many they are.
    pub fn count(&self) -> Count {
        let number = |seats: &[SeatId]| u32::try_from(seats.len()).unwrap_or(u32::MAX);
        Count { entitled: number(&self.entitled), present: number(&self.present) }
    }

    /// Whether no seat stands twice and only those entitled are present.
    fn is_sound(&self) -> bool {
        let once = |seats: &[SeatId]| {
            seats.iter().enumerate().all(|(place, seat)| !seats.iter().take(place).any(|other| other == seat))
        };
        let entitled = |seat: &SeatId| self.entitled.contains(seat);
        once(&self.entitled) && once(&self.present) && self.present.iter().all(entitled)
    }
}

/// Who is entitled and who is present in a large assembly, as counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turnout {
    /// E, 應到.
    pub entitled: u32,
    /// P, 實到.
    pub present: u32,
    /// By area, for owners.
    #[serde(default)]
    pub area: Option<AreaCount>,
    /// The day for which those entitled were counted.
    pub as_of: Date,
    /// Where that number comes from.
    pub source: String,
}

impl Turnout {
    /// How many they are.
    pub const fn count(&self) -> Count {
        Count { entitled: self.entitled, present: self.present }
    }

    fn is_sound(&self) -> bool {
        self.present <= self.entitled && self.area.is_none_or(|area| area.present <= area.entitled)
    }
}

/// The recorded quorum of a session, by seats or by counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Presence {
    /// Seat by seat.
    Seats(Roll),
    /// By heads, and by area for owners.
    Counted(Turnout),
}

impl Presence {
    /// How many are entitled and present.
    pub fn count(&self) -> Count {
        match self {
            Presence::Seats(roll) => roll.count(),
            Presence::Counted(turnout) => turnout.count(),
        }
    }

    /// The areas, where they count.
    pub fn area(&self) -> Option<AreaCount> {
        match self {
            Presence::Seats(_) => None,
            Presence::Counted(turnout) => turnout.area,
        }
    }

    /// Whether it can be true: nobody is present who is not entitled.
    pub(in crate::meeting) fn is_sound(&self) -> bool {
        match self {
            Presence::Seats(roll) => roll.is_sound(),
            Presence::Counted(turnout) => turnout.is_sound(),
        }
    }
}
