//! Amendments under arbitrary days: the text of a day, and what it asks for, against a plain account of the same.

use cobuild::record::AmendmentId;
use jiff::{ToSpan as _, civil::Date};
use proptest::{collection::vec, prelude::*};
use serde_json::json;

use crate::case::{Case, FROM, NOW};

/// An amendment that was proposed: the quantity it asks for, its first day, and the days of the three answers; `None`:
/// never answered. Days are counted from the first day of the agreement.
type Asked = (u32, i32, [Option<i32>; 3]);

fn day(offset: i32) -> Date {
    FROM.saturating_add(offset.days())
}

fn asked() -> impl Strategy<Value = Asked> {
    let answer = || prop::option::weighted(0.9, 30_i32..200);
    (1_u32..50, 30_i32..360, [answer(), answer(), answer()])
}

/// One amendment after another, each answered or taken back before the next is proposed.
fn play(asked: &[Asked]) -> (Case, Vec<(Date, u32)>) {
    let mut case = Case::signed();
    let mut stands = Vec::new();
    for (quantity, from, answers) in asked {
        case.moves_to(NOW);
        let measure = json!({ "quantified": { "quantity": quantity, "unit": "場", "period": "quarter" } });
        let change =
            json!({ "edit_obligation": { "obligation": case.lectures, "change": { "measure": measure } } });
        let propose = json!({ "agreement": case.agreement, "by": case.party[0], "from": day(*from), "reason": "示例", "changes": [change] });
        let Ok(facts) = case.ask(json!({ "amendment": { "propose": propose } })) else { continue };
        let id = facts
            .iter()
            .flat_map(|fact| fact.touches())
            .find_map(|record| AmendmentId::try_from(record).ok());
        let id = id.unwrap();
        case.moves_to(day(250));
        for (party, answer) in answers.iter().enumerate() {
            let Some(answer) = answer else { continue };
            let accept = json!({ "agreement": case.agreement, "amendment": id, "by": case.party[party], "on": day(*answer) });
            case.does(json!({ "amendment": { "accept": accept } }));
        }
        match answers.iter().copied().collect::<Option<Vec<i32>>>() {
            Some(answers) => {
                let last = answers.into_iter().max().unwrap_or_default();
                stands.push((day(*from).max(day(last)), *quantity));
            }
            None => {
                let withdraw = json!({ "agreement": case.agreement, "amendment": id, "reason": "無人答覆" });
                case.does(json!({ "amendment": { "withdraw": withdraw } }));
            }
        }
    }
    stands.sort_by_key(|(from, _)| *from);
    (case, stands)
}

fn quantity_on(stands: &[(Date, u32)], on: Date) -> u32 {
    stands.iter().rev().find(|(from, _)| *from <= on).map_or(4, |(_, quantity)| *quantity)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_text_of_a_day_is_what_all_had_accepted_for_it(asked in vec(asked(), 0..6), on in -10_i32..400) {
        let (case, stands) = play(&asked);
        let on = day(on);
        let wording = case.wording(on);
        let measure = &wording.obligations[&case.lectures].measure;
        let quantity = match measure {
            cobuild::agreement::Measure::Quantified { quantity, .. } => *quantity,
            cobuild::agreement::Measure::Qualitative => 0,
        };
        prop_assert_eq!(quantity, quantity_on(&stands, on));
        prop_assert!(case.state().versions().iter().all(|version| version.wording.is_sound()));
        prop_assert_eq!(case.clashes(), Vec::<String>::new());
    }

    #[test]
    fn each_quarter_asks_for_what_stood_on_its_first_day(asked in vec(asked(), 0..6), on in -10_i32..800) {
        let (case, stands) = play(&asked);
        let on = day(on);
        let quarters = (0..4).map(|quarter| FROM.saturating_add((quarter * 3).months()));
        let each: Vec<(Date, u64)> = quarters.map(|begins| (begins, u64::from(quantity_on(&stands, begins)))).collect();
        let whole: u64 = each.iter().map(|(_, quantity)| quantity).sum();
        let ended = each.iter().filter(|(begins, _)| begins.saturating_add(3.months()) <= on);
        let progress = case.state().progress(case.lectures, on).unwrap();
        prop_assert_eq!((progress.promised, progress.promised_by_now), (whole, ended.map(|(_, quantity)| quantity).sum()));
    }
}
