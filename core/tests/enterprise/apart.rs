//! What two devices wrote apart, and facts of any size.

use super::*;

#[test]
fn two_devices_that_disagree_are_a_clash_and_two_that_agree_are_none() {
    let day = date(2022, 9, 30);
    let meet = |here: (u32, Date), there: (u32, Date)| {
        let mut one = Case::new();
        let mut other = one.elsewhere();
        one.staff(here.0, here.1);
        other.state(Particular::Staff(there.0), there.1, Source::PropertyCompany).unwrap();
        one.meet(&other);
        other.meet(&one);
        assert_eq!(one.workspace(), other.workspace());
        one
    };
    let disagree = meet((80, day), (85, day));
    assert_eq!(disagree.clashes(), [(disagree.firm.into(), "staff 2022-09-30".to_owned())]);
    assert_eq!(disagree.staff_on(TODAY), Some(85));
    assert_eq!(disagree.file().history(Topic::Staff).len(), 2, "both stay in the history");
    let agree = meet((80, day), (80, day));
    assert_eq!((agree.clashes(), agree.staff_on(TODAY)), (Vec::new(), Some(80)));
    let apart = meet((80, day), (85, date(2022, 10, 1)));
    assert_eq!((apart.clashes(), apart.staff_on(TODAY)), (Vec::new(), Some(85)));

    // Somebody who has seen both settles it by saying what is right.
    let mut settled = disagree;
    settled.staff(82, day);
    assert_eq!((settled.clashes(), settled.staff_on(TODAY)), (Vec::new(), Some(82)));
}

#[test]
fn an_amount_does_not_become_public_behind_somebodys_back() {
    let public = |yuan| {
        let amount = Money::from_yuan(yuan);
        let (year, scope, visibility) = (2021, TaxScope::Whole, Visibility::MayPublish);
        Particular::Tax(Tax { year, scope, amount, visibility })
    };
    let mut one = Case::new();
    let mut other = one.elsewhere();
    one.state(tax(2021, TaxScope::Whole, 5), TODAY, Source::TaxAuthority).unwrap();
    other.state(public(5), TODAY, Source::Firm).unwrap();
    one.meet(&other);
    let topic = Topic::Tax { year: 2021, scope: TaxScope::Whole };
    let standing = one.file().on(topic, TODAY).unwrap().particular;
    assert_eq!(standing.visibility(), Visibility::Internal);
    let (_, clash) = one.workspace().clashes.open().next().unwrap();
    assert_eq!(clash.field, "tax_2021_whole 2022-10-11");
    assert!(clash.set_aside.value.contains("may_publish"), "{}", clash.set_aside.value);
    one.state(public(5), TODAY, Source::Firm).unwrap();
    assert!(one.file().on(topic, TODAY).unwrap().particular.visibility().is_public(), "who has seen it may");
}

#[test]
fn a_hand_made_fact_of_any_size_brings_nothing_down() {
    let mut case = Case::new();
    let stranger = OrganisationId::from_uuid(uuid::Uuid::nil());
    for (organisation, as_of) in [(stranger, Date::MAX), (case.firm, Date::MIN), (case.firm, Date::MAX)] {
        let particulars = vec![
            Particular::Staff(0),
            Particular::PartyMembers(PartyMembers::Counted { full: u32::MAX, probationary: u32::MAX }),
            Particular::Status(OperatingStatus::Closed),
            tax(i16::MIN, TaxScope::Whole, u32::MAX),
            Particular::Capital(Money::from_fen(u64::MAX)),
        ];
        let fact = Fact::Stated { organisation, particulars, as_of, source: Source::Firm };
        case.desk.write(vec![workspace::Fact::Enterprise(fact)], None).unwrap();
    }
    for day in [Date::MIN, TODAY, Date::MAX] {
        let findings = case.workspace().findings(day.at(9, 0, 0, 0));
        for finding in &findings {
            let lines = Language::ALL.map(|language| finding.explanation.lines(language));
            assert!(lines.iter().all(|lines| !lines.is_empty()));
        }
        for said in case.file().all_on(day) {
            let words = Language::ALL.map(|language| said.particular.words(case.workspace(), language));
            assert!(words.iter().all(|words| !words.is_empty()));
        }
    }
    assert_eq!(case.findings(TODAY), ["ENT-10", "ENT-11", "ENT-12"]);
    let bytes = postcard::to_stdvec(case.workspace()).unwrap();
    assert_eq!(&postcard::from_bytes::<Workspace>(&bytes).unwrap(), case.workspace());
}

/// What somebody says: a value as of a day, recorded on a day.
fn sayings() -> impl Strategy<Value = Vec<(u32, i32, i32)>> {
    prop::collection::vec((0_u32..500, 0_i32..40, 0_i32..20), 1..12)
}

fn day(number: i32) -> Date {
    date(2022, 1, 1).checked_add(number.days()).unwrap()
}

proptest! {
    /// Against the plain definition: of what was recorded by then and speaks of then or earlier, the latest.
    #[test]
    fn every_question_about_a_day_finds_the_latest_word(sayings in sayings()) {
        let mut case = Case::new();
        let mut recorded_on = 40;
        let mut said: Vec<(i32, i32, u32)> = Vec::new();
        for (staff, as_of, pause) in sayings {
            recorded_on += pause;
            case.desk.set_now(day(recorded_on).at(9, 0, 0, 0));
            case.staff(staff, day(as_of));
            said.push((as_of, recorded_on, staff));
        }
        let latest = |on: i32, known: i32| {
            let candidates = said.iter().enumerate().filter(|(_, (as_of, recorded, _))| *as_of <= on && *recorded <= known);
            candidates.max_by_key(|(index, (as_of, _, _))| (*as_of, *index)).map(|(_, (_, _, staff))| *staff)
        };
        for on in (0..300).step_by(7) {
            prop_assert_eq!(case.staff_on(day(on)), latest(on, i32::MAX));
            prop_assert_eq!(case.staff_known_on(day(on)), latest(on, on));
        }
        prop_assert_eq!(case.file().history(Topic::Staff).len(), said.len());
    }

    /// Two devices that say anything about any days fold to the same, and what they said is all there.
    #[test]
    fn nothing_said_on_two_devices_is_lost(here in sayings(), there in sayings()) {
        let mut one = Case::new();
        let mut other = one.elsewhere();
        here.iter().for_each(|(staff, as_of, _)| one.staff(*staff, day(*as_of)));
        there.iter().for_each(|(staff, as_of, _)| other.staff(*staff, day(*as_of)));
        one.meet(&other);
        other.meet(&one);
        prop_assert_eq!(one.workspace(), other.workspace());
        prop_assert_eq!(one.file().history(Topic::Staff).len(), here.len() + there.len());
    }

    #[test]
    fn any_text_is_an_industry_or_says_why(text in "\\PC{0,8}") {
        if let Ok(industry) = text.parse::<Industry>() {
            prop_assert_eq!(industry.as_str().parse::<Industry>(), Ok(industry.clone()));
        }
    }
}
