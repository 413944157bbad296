use std::{
    collections::BTreeSet,
    ops::{Deref, DerefMut},
};

use jiff::civil::DateTime;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::{moment, record::VisitId};

/// Visits by the moment at which they began.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Moments(BTreeSet<(DateTime, VisitId)>);

impl Deref for Moments {
    type Target = BTreeSet<(DateTime, VisitId)>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for Moments {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

/// As it is written: the moment in bits.
type Row = ((u64, i32), VisitId);

impl Serialize for Moments {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|(at, id)| (moment::pack(*at), id)))
    }
}

impl<'de> Deserialize<'de> for Moments {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Moments, D::Error> {
        let rows = Vec::<Row>::deserialize(deserializer)?;
        let moments = rows.into_iter().map(|((second, nanosecond), id)| {
            let at = moment::unpack(second, nanosecond);
            at.map(|at| (at, id))
                .ok_or_else(|| D::Error::custom(format!("there is no moment {second}.{nanosecond}")))
        });
        moments.collect::<Result<_, _>>().map(Moments)
    }
}
