//! Money: given what people type or what a journal holds, when it is read, added and shown, then no fen is lost and none is
//! made up.
#![allow(clippy::unwrap_used)]

use cobuild::{
    money::{Money, MoneyError},
    text::Language,
};
use proptest::prelude::*;

#[test]
fn amounts_are_read_as_people_write_them() {
    let read = [
        ("0", 0),
        ("1200", 120_000),
        ("￥1,200.5", 120_050),
        ("0.01元", 1),
        ("5分", 5),
        ("35萬", 35_000_000),
        ("35万元", 35_000_000),
        ("1.2億元", 12_000_000_000),
        ("10.03亿", 100_300_000_000),
        ("1.2 billion yuan", 120_000_000_000),
        ("3 million", 300_000_000),
        ("12，000 yuan", 1_200_000),
        ("1,2345,6789", 12_345_678_900),
        ("１２００", 120_000),
        ("３．５億元", 35_000_000_000),
        ("￥１，２００", 120_000),
        ("0.000001萬", 1),
        ("1.50000000000000000000", 150),
    ];
    for (text, fen) in read {
        assert_eq!(text.parse(), Ok(Money::from_fen(fen)), "{text}");
    }
    assert_eq!(Money::from_wan(3), "3萬元".parse().unwrap());
    assert_eq!(Money::from_wan(u32::MAX).fen(), 4_294_967_295_000_000);
}

#[test]
fn what_is_no_amount_says_why() {
    let wrong = [
        ("", MoneyError::NoNumber),
        ("元", MoneyError::NoNumber),
        ("-5", MoneyError::Character { character: '-' }),
        ("1.2.3", MoneyError::Character { character: '.' }),
        ("十萬", MoneyError::Character { character: '十' }),
        (".5", MoneyError::Character { character: '.' }),
        ("5.", MoneyError::Character { character: '.' }),
        ("1e9", MoneyError::Character { character: 'e' }),
        ("3,5億元", MoneyError::Grouping { given: "3,5".to_owned() }),
        ("1,2,3", MoneyError::Grouping { given: "1,2,3".to_owned() }),
        ("1234,567", MoneyError::Grouping { given: "1234,567".to_owned() }),
        ("1,234,5678", MoneyError::Grouping { given: "1,234,5678".to_owned() }),
        (",500", MoneyError::Grouping { given: ",500".to_owned() }),
        ("1,200,", MoneyError::Grouping { given: "1,200,".to_owned() }),
        (",", MoneyError::Grouping { given: ",".to_owned() }),
        ("0.001", MoneyError::TooFine),
        ("0.5分", MoneyError::TooFine),
        ("0.0000001萬", MoneyError::TooFine),
        ("999999999999億", MoneyError::TooLarge),
        ("99999999999999999999999", MoneyError::TooLarge),
    ];
    for (text, error) in wrong {
        assert_eq!(text.parse::<Money>(), Err(error), "{text}");
    }
}

#[test]
fn amounts_are_shown_in_the_scale_of_the_reader_and_never_rounded_up() {
    let [hans, hant, en] = Language::ALL;
    let shown = [
        (Money::ZERO, "0元", "0元", "0 yuan"),
        (Money::from_fen(999_950), "9,999.5元", "9,999.5元", "9,999.5 yuan"),
        (Money::from_fen(1), "0.01元", "0.01元", "0.01 yuan"),
        (Money::from_wan(35), "35万元", "35萬元", "350,000 yuan"),
        (Money::from_fen(9_999_999_999), "9,999.99万元", "9,999.99萬元", "99.99 million yuan"),
        (Money::from_wan(10_000), "1亿元", "1億元", "100 million yuan"),
        (Money::from_wan(100_300), "10.03亿元", "10.03億元", "1 billion yuan"),
        (Money::from_wan(1_000_000), "100亿元", "100億元", "10 billion yuan"),
    ];
    for (money, in_hans, in_hant, in_en) in shown {
        assert_eq!([hans, hant, en].map(|language| money.words(language)), [in_hans, in_hant, in_en]);
    }
    assert_eq!(Money::from_fen(123_456_780).exact(hant), "1,234,567.8元");
}

#[test]
fn nothing_runs_over() {
    let most = Money::from_fen(u64::MAX);
    assert_eq!(most.checked_add(Money::from_fen(1)), None);
    assert_eq!(most.saturating_add(most), most);
    assert_eq!(Money::ZERO.checked_sub(Money::from_fen(1)), None);
    assert_eq!(most.checked_mul(2), None);
    assert_eq!(Money::total([most, most, most]), most);
    assert_eq!(most.per(0), None);
    assert_eq!(Money::from_fen(10).per(3), Some(Money::from_fen(3)));
    for language in Language::ALL {
        assert!(!most.words(language).is_empty());
    }
}

proptest! {
    #[test]
    fn what_is_shown_to_the_fen_is_read_back(fen: u64) {
        let money = Money::from_fen(fen);
        for language in Language::ALL {
            prop_assert_eq!(money.exact(language).parse(), Ok(money));
        }
        prop_assert_eq!(serde_json::to_string(&money).unwrap(), fen.to_string());
    }

    #[test]
    fn what_is_shown_in_short_is_at_most_a_hundredth_of_the_unit_below(fen: u64) {
        for language in Language::ALL {
            let shown: Money = Money::from_fen(fen).words(language).parse().unwrap();
            prop_assert!(shown.fen() <= fen && fen - shown.fen() < 1_000_000_000.min(fen.max(1)));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,24}") {
        let _ = text.parse::<Money>();
    }

    #[test]
    fn a_total_is_the_sum_or_the_most(amounts in prop::collection::vec(any::<u64>(), 0..6)) {
        let exact: u128 = amounts.iter().map(|fen| u128::from(*fen)).sum();
        let total = Money::total(amounts.iter().copied().map(Money::from_fen));
        prop_assert_eq!(u128::from(total.fen()), exact.min(u128::from(u64::MAX)));
    }
}
