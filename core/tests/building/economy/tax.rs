//! Taxes by scope and year, their classes, and who may see them.

use super::*;

#[test]
fn a_building_is_classed_by_scope_and_year_and_scopes_are_never_added() {
    let mut case = Case::new();
    let [first, second, silent] = ["first", "second", "silent"].map(|name| case.tenant(name));
    assert_eq!(case.tax(TaxScope::Whole, 2021), None);
    let internal = Visibility::Internal;
    case.state(
        first,
        vec![
            paid(2021, TaxScope::Whole, 6_000, internal),
            paid(2021, TaxScope::LocalShare, 2_000, internal),
            paid(2020, TaxScope::Whole, 900_000, internal),
        ],
    );
    case.state(second, vec![paid(2021, TaxScope::Whole, 4_000, internal)]);
    let policy = Policy::default();
    let class = |tax: &BuildingTax| tax.class(&policy, TODAY).map(|found| found.class);
    let whole = case.tax(TaxScope::Whole, 2021).unwrap();
    assert_eq!(whole.for_the_office(), Money::from_wan(10_000));
    assert_eq!(
        class(&whole),
        Some(TaxClass::TenMillion),
        "a hundred million is not more than a hundred million"
    );
    assert!(whole.is_at_least());
    let TaxBasis::Summed(known) = &whole.basis else { panic!("{whole:?}") };
    assert_eq!(known.falling_short().collect::<Vec<_>>(), [silent.into()]);
    let local = case.tax(TaxScope::LocalShare, 2021).unwrap();
    assert_eq!((local.for_the_office(), class(&local)), (Money::from_wan(2_000), Some(TaxClass::TenMillion)));

    // A declared figure of one scope takes the place of the sum of that scope alone.
    case.declare_tax(declared(2021, TaxScope::Whole, Money::from_wan(150_000))).unwrap();
    let whole = case.tax(TaxScope::Whole, 2021).unwrap();
    assert_eq!(class(&whole), Some(TaxClass::MonthlyHundredMillion));
    assert!(matches!(whole.basis, TaxBasis::Declared { .. }) && !whole.is_at_least());
    assert_eq!(case.tax(TaxScope::LocalShare, 2021), Some(local));
    let known_in_2021 = tax(case.workspace(), case.building, TaxScope::Whole, 2021, date(2022, 3, 30));
    assert_eq!(known_in_2021, None, "neither figure was as of that day");
    assert_eq!(case.declare_tax(declared(2023, TaxScope::Whole, Money::ZERO)), Err("ENT-02"));
}

#[test]
fn the_classes_begin_above_their_thresholds() {
    let mut case = Case::new();
    let classes = [
        (Money::from_wan(1_000), None),
        (Money::from_fen(1_000_000_001), Some(TaxClass::TenMillion)),
        (Money::from_wan(10_000), Some(TaxClass::TenMillion)),
        (Money::from_fen(10_000_000_001), Some(TaxClass::HundredMillion)),
        (Money::from_wan(120_000), Some(TaxClass::HundredMillion)),
        (Money::from_wan(120_001), Some(TaxClass::MonthlyHundredMillion)),
        (Money::from_wan(1_000_000), Some(TaxClass::MonthlyHundredMillion)),
        (Money::from_wan(1_000_001), Some(TaxClass::TenBillion)),
        (Money::from_fen(u64::MAX), Some(TaxClass::TenBillion)),
    ];
    for (amount, expected) in classes {
        case.declare_tax(declared(2021, TaxScope::Whole, amount)).unwrap();
        let tax = case.tax(TaxScope::Whole, 2021).unwrap();
        let found = tax.class(&case.workspace().policy, TODAY);
        assert_eq!(found.as_ref().map(|found| found.class), expected, "{amount:?}");
        let basis = found.map(|found| found.threshold.basis.words(Language::ZhHans).to_owned());
        assert!(basis.is_none_or(|basis| !basis.is_empty()));
    }
}

#[test]
fn an_internal_amount_is_classed_in_the_office_and_never_published() {
    let mut case = Case::new();
    let [open, closed] = ["open", "closed"].map(|name| case.tenant(name));
    case.state(open, vec![paid(2021, TaxScope::Whole, 10_000, Visibility::MayPublish)]);
    let sum = case.tax(TaxScope::Whole, 2021).unwrap();
    assert_eq!(sum.published(), Some(Money::from_wan(10_000)));
    case.state(closed, vec![paid(2021, TaxScope::Whole, 990_001, Visibility::Internal)]);
    let sum = case.tax(TaxScope::Whole, 2021).unwrap();
    assert_eq!(sum.published(), None, "the difference would tell the internal figure");
    assert_eq!(
        sum.class(&case.workspace().policy, TODAY).map(|found| found.class),
        Some(TaxClass::TenBillion),
        "the office still knows"
    );

    let mut other = case.elsewhere();
    case.declare_tax(declared(2021, TaxScope::Whole, Money::from_wan(5))).unwrap();
    let public = DeclaredTax {
        visibility: Visibility::MayPublish,
        ..declared(2021, TaxScope::Whole, Money::from_wan(5))
    };
    other.declare_tax(public.clone()).unwrap();
    case.meet(&other);
    other.meet(&case);
    assert_eq!(case.workspace(), other.workspace());
    assert_eq!(case.tax(TaxScope::Whole, 2021).unwrap().published(), None, "not behind somebody's back");
    assert_eq!(case.workspace().clashes.open().count(), 1);
    case.declare_tax(public).unwrap();
    assert!(case.tax(TaxScope::Whole, 2021).unwrap().published().is_some());
}

#[test]
fn taxes_for_each_square_metre_are_exact_to_the_fen_and_need_an_area() {
    let mut case = Case::new();
    case.declare_tax(declared(2021, TaxScope::Whole, Money::from_wan(10_000))).unwrap();
    let per = |case: &Case, building| {
        tax_per_square_metre(case.workspace(), building, TaxScope::Whole, 2021, TODAY)
    };
    assert_eq!(per(&case, case.building).unwrap().per_square_metre, Money::from_yuan(1_000));
    let change = BuildingChange::Area("30000.01".parse().unwrap());
    case.ask(Command::Correct { building: case.building, change }).unwrap();
    assert_eq!(per(&case, case.building).unwrap().per_square_metre, Money::from_fen(333_333));
    case.ask(Command::Correct { building: case.building, change: BuildingChange::Area(Area::default()) })
        .unwrap();
    assert_eq!(per(&case, case.building), None, "an area of nothing divides nothing");
}

#[test]
fn sums_over_fewer_known_firms_are_not_compared() {
    let mut case = Case::new();
    let [one, two] = ["one", "two"].map(|name| case.tenant(name));
    let internal = Visibility::Internal;
    for firm in [one, two] {
        case.state(firm, vec![paid(2020, TaxScope::Whole, 100, internal)]);
    }
    case.state(one, vec![paid(2021, TaxScope::Whole, 100, internal)]);
    assert_eq!(case.found(TODAY), Vec::<&str>::new(), "the second firm's figure is missing, not lost");
    case.state(two, vec![paid(2021, TaxScope::Whole, 79, internal)]);
    assert_eq!(case.found(TODAY), ["BLD-13"]);
    case.state(two, vec![paid(2021, TaxScope::Whole, 80, internal)]);
    assert_eq!(case.found(TODAY), Vec::<&str>::new());
}
