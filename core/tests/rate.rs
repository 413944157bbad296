//! Rates: contained numerators, no division by nothing, rounding down.

#![allow(clippy::unwrap_used)]

use cobuild::{
    rate::{Part, Rate, Standing},
    record::{IssueId, Record},
    text::Text,
};
use proptest::prelude::*;

const NAME: Text = Text { key: "test", en: "test", hans: "测试", hant: "測試" };
const WHY: Text = Text { key: "why", en: "why", hans: "原因", hant: "原因" };

fn record(number: u128) -> Record {
    IssueId::from_uuid(uuid::Uuid::from_u128(number)).into()
}

fn part() -> impl Strategy<Value = Part> {
    (any::<u128>(), any::<u64>(), any::<u64>(), any::<bool>()).prop_map(|(id, part, whole, excluded)| {
        // Built by hand as well: the fields are public, and the numerator must be contained all the same.
        let standing = if excluded { Standing::Excluded(&WHY) } else { Standing::Counted { part, whole } };
        Part { record: record(id), standing }
    })
}

proptest! {
    #[test]
    fn the_numerator_is_contained_in_the_denominator(parts in prop::collection::vec(part(), 0..12)) {
        let rate = Rate::of(&NAME, parts);
        prop_assert!(rate.numerator() <= rate.denominator());
        prop_assert_eq!(rate.permille().is_none(), rate.denominator() == 0);
        prop_assert!(rate.permille().is_none_or(|permille| permille <= 1000));
        let full = rate.counting().chain(rate.falling_short()).chain(rate.excluded().map(|(record, _)| record));
        let full: Vec<Record> = full.collect();
        for part in rate.parts().iter().filter(|part| part.standing != Standing::Counted { part: 0, whole: 0 }) {
            prop_assert!(full.contains(&part.record), "every part is shown somewhere");
        }
    }
}

#[test]
fn it_is_shown_to_the_nearest_tenth_and_all_only_when_it_is_all() {
    let shown = |part, whole| Rate::of(&NAME, [Part::weighed(record(1), part, whole)]).shown();
    for (part, whole, expected) in [
        (0, 0, "—"),
        (0, 5, "0%"),
        (5, 5, "100%"),
        (9, 5, "100%"),
        (1, 2, "50%"),
        (2, 3, "66.7%"),
        (1, 6, "16.7%"),
        (999_999, 1_000_000, "99.9%"),
        (1, 1_000_000, "0.1%"),
    ] {
        assert_eq!(shown(part, whole), expected, "{part} of {whole}");
    }
}
