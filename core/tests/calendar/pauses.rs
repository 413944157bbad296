//! No pause buys a working day for which the clock did not stand still most of the office hours.

use cobuild::{
    calendar::{Counted, Pause, Pauses, StepReason, WorkCalendar},
    policy::Span,
};
use jiff::{
    ToSpan,
    civil::{Date, DateTime, date},
};
use proptest::{collection::vec, prelude::*};

/// The minutes of the office hours of a day, 9:00–12:00 and 14:00–18:00, during which a pause ran.
fn stood_still(day: Date, pauses: &[Pause]) -> usize {
    let minutes = (9 * 60..12 * 60).chain(14 * 60..18 * 60);
    let moments = minutes.map(|minute: i64| day.at(0, 0, 0, 0).saturating_add(minute.minutes()));
    let within = |moment: &DateTime, pause: &Pause| pause.start <= *moment && Some(*moment) < pause.end;
    moments.filter(|moment| pauses.iter().any(|pause| within(moment, pause))).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_working_day_is_skipped_only_when_the_clock_stood_still_for_most_of_it(
        days in 1..8_u32,
        pauses in vec((0..14 * 24 * 60_i64, 1..3 * 24 * 60_i64), 0..8),
    ) {
        let from = date(2026, 7, 6).at(9, 0, 0, 0);
        let pause = |(start, length): &(i64, i64)| {
            let start = from.saturating_add(start.minutes());
            Pause { start, end: Some(start.saturating_add(length.minutes())) }
        };
        let pauses: Vec<Pause> = pauses.iter().map(pause).collect();
        let calendar = WorkCalendar::default();
        let due = |pauses: &Pauses| calendar.deadline(from, Span::WorkingDays(days), pauses);
        let paused = due(&Pauses::at(&pauses, date(2026, 9, 1).at(9, 0, 0, 0)));
        prop_assert!(paused.due >= due(&Pauses::NONE).due, "a pause never shortens a term");
        for step in &paused.steps {
            let still = stood_still(step.date, &pauses);
            if step.reason == StepReason::Paused {
                prop_assert!(still * 2 > 420, "{}: {still} of 420 minutes", step.date);
            } else if matches!(step.counted, Counted::Nth(_)) {
                prop_assert!(still * 2 <= 420, "{}: {still} of 420 minutes", step.date);
            }
        }
    }
}
