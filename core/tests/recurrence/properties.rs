//! What holds for every rule of the subset.

use cobuild::calendar::{Ending, Recurrence};
use jiff::{
    Span,
    civil::{DateTime, date},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{basic, read};

fn numbers(from: i32, to: i32, most: usize) -> impl Strategy<Value = Option<Vec<i32>>> {
    option::weighted(0.3, vec(from..=to, 1..=most))
}

fn signed(to: i32, most: usize) -> impl Strategy<Value = Option<Vec<i32>>> {
    option::weighted(0.3, vec((1..=to).prop_flat_map(|n| select(vec![n, -n])), 1..=most))
}

fn moment() -> impl Strategy<Value = DateTime> {
    (1995i16..2060, 1i8..=12, 1i8..=28, 0i8..24, 0i8..60)
        .prop_map(|(y, m, d, h, min)| date(y, m, d).at(h, min, 0, 0))
}

fn ending() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        (1u16..60).prop_map(|count| format!(";COUNT={count}")),
        moment().prop_map(|last| format!(";UNTIL={}", basic(last))),
    ]
}

fn rule() -> impl Strategy<Value = String> {
    let days = (
        select(vec!["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
        prop_oneof![4 => 1u32..8, 1 => any::<u32>().prop_map(|n| n.max(1))],
        numbers(1, 12, 3),
        signed(31, 3),
        signed(366, 5),
        option::weighted(0.4, vec((-5i32..=5, select(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"])), 1..4)),
    );
    let times =
        (numbers(0, 23, 3), numbers(0, 59, 2), signed(6, 2), select(vec!["MO", "WE", "SU"]), ending());
    (days, times).prop_map(|((frequency, interval, months, month_days, year_days, weekdays), times)| {
        let (hours, minutes, positions, week_start, ending) = times;
        let ordinals = frequency == "MONTHLY" || frequency == "YEARLY";
        let weekdays = weekdays.map(|days| {
            let one = |(n, day): (i32, &str)| {
                if n == 0 || !ordinals { day.to_owned() } else { format!("{n}{day}") }
            };
            days.into_iter().map(one).collect::<Vec<_>>().join(",")
        });
        let mut rule = format!("FREQ={frequency};INTERVAL={interval};WKST={week_start}{ending}");
        let plain = |list: Option<Vec<i32>>| {
            list.map(|list| list.iter().map(i32::to_string).collect::<Vec<_>>().join(","))
        };
        let lists = [
            ("BYMONTH", plain(months)),
            ("BYMONTHDAY", plain(month_days)),
            ("BYYEARDAY", plain(year_days)),
            ("BYDAY", weekdays),
            ("BYHOUR", plain(hours)),
            ("BYMINUTE", plain(minutes)),
        ];
        let named = lists.iter().any(|(_, list)| list.is_some());
        for (name, list) in lists {
            list.into_iter().for_each(|list| rule.push_str(&format!(";{name}={list}")));
        }
        if let Some(list) = plain(positions).filter(|_| named) {
            rule.push_str(&format!(";BYSETPOS={list}"));
        }
        rule
    })
}

prop_compose! {
    fn recurrence()(
        start in moment(), rule in rule(), added in vec(moment(), 0..3), except in vec(moment(), 0..3), skipped in 0usize..4,
    ) -> Recurrence {
        let mut recurrence = read(&format!("DTSTART:{}\nRRULE:{rule}", basic(start)));
        // Exceptions that are met, and some that are not.
        let met: Vec<DateTime> = recurrence.occurrences().take(skipped).collect();
        for moment in added {
            recurrence = recurrence.also(moment);
        }
        for moment in met.into_iter().chain(except) {
            recurrence = recurrence.except(moment);
        }
        recurrence
    }
}

proptest! {
    // A rule that is never met costs the whole cycle of the calendar: fewer cases, not fewer kinds.
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn occurrences_are_in_order_once_each_and_within_every_limit(recurrence in recurrence()) {
        let found: Vec<DateTime> = recurrence.occurrences().take(100).collect();
        prop_assert!(found.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(recurrence.exceptions().all(|moment| !found.contains(&moment)));
        let added: Vec<DateTime> = recurrence.added().collect();
        let ruled = found.iter().filter(|moment| !added.contains(moment));
        prop_assert!(ruled.clone().all(|moment| *moment >= recurrence.start()));
        match recurrence.rule().unwrap().ending() {
            Ending::Never => {}
            Ending::Until(last) => prop_assert!(ruled.clone().all(|moment| *moment <= last)),
            Ending::Count(count) => prop_assert!(ruled.count() <= usize::from(count)),
        }
    }

    #[test]
    fn text_and_json_come_back_the_same(recurrence in recurrence()) {
        prop_assert_eq!(&read(&recurrence.to_string()), &recurrence);
        let json = serde_json::to_string(&recurrence).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Recurrence>(&json).unwrap(), &recurrence);
    }

    #[test]
    fn any_window_shows_what_the_whole_shows(recurrence in recurrence(), from in moment(), days in 0i32..800) {
        let to = from.saturating_add(Span::new().days(days));
        let mut all = recurrence.occurrences();
        let listed: Vec<DateTime> = all.by_ref().take_while(|moment| *moment < to).filter(|moment| *moment >= from).collect();
        // A list that was cut says nothing about what comes after.
        prop_assume!(!all.is_cut());
        prop_assert_eq!(recurrence.between(from, to), listed);
    }

    #[test]
    fn the_next_is_the_first_after(recurrence in recurrence(), moment in moment()) {
        let next = recurrence.next_after(moment);
        let mut all = recurrence.occurrences();
        let listed = all.find(|found| *found > moment);
        prop_assume!(!all.is_cut());
        prop_assert_eq!(next, listed);
        prop_assert!(next.is_none_or(|next| recurrence.occurs_at(next)));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(DTSTART|RRULE|EXDATE|RDATE|[A-Z;=:,0-9TZ +-]|FREQ=|\\PC){0,40}") {
        if let Ok(recurrence) = text.parse::<Recurrence>() {
            prop_assert_eq!(read(&recurrence.to_string()), recurrence);
        }
    }
}
