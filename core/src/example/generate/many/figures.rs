//! Figures of each building, told once a year for the screen of indicators.

use super::{Event, FIRST, Generator};
use crate::{
    indicator::{self, AsOf, Bound, Decimal, Definition, NewReading, Value},
    record::IndicatorId,
    visibility::Visibility,
    workspace::{Command, PerformError},
};

/// Names with their units.
const SERIES: [(&str, &str); 4] =
    [("入駐企業", "家"), ("從業人員", "人"), ("服務人次", "人次"), ("活動場次", "場")];

impl Generator {
    /// Defines the series of a building and plans a figure for each whole year.
    pub(super) fn define_series(&mut self, building: &str) -> Result<(), PerformError> {
        for (name, unit) in SERIES {
            let [name, unit, scope] = [name, unit, building].map(str::to_owned);
            let definition = Box::new(Definition { name, unit, scope, meaning: String::new() });
            let define = indicator::Command::Define { definition };
            let indicator = self.hand.first(Command::Indicator(define))?;
            let told =
                (FIRST.year()..self.until.year()).zip((1..).map(|years| jiff::Span::new().years(years)));
            for (year, after) in told {
                if let Ok(day) = FIRST.checked_add(after) {
                    self.plan(day.at(9, 0, 0, 0), Event::Tell { indicator, year });
                }
            }
        }
        Ok(())
    }

    pub(super) fn tell(&mut self, indicator: IndicatorId, year: i16) -> Result<(), PerformError> {
        let figure = i32::try_from(100 + self.hand.chance.below(900)).unwrap_or_default();
        let reading = NewReading {
            value: Value::Number(Decimal::whole(figure)),
            bound: Bound::Exact,
            source: "測試數據".into(),
            visibility: Visibility::MayPublish,
        };
        let (as_of, reading) = (AsOf::Year(year), Box::new(reading));
        self.hand.make(Command::Indicator(indicator::Command::Observe { indicator, as_of, reading }))?;
        Ok(())
    }
}
