//! What the parties pool: never more used than delivered, every line traceable, nothing rewritten.

use cobuild::{
    agreement::{self, Amount, Movement, Pledge, Pooled, pool},
    money::Money,
    record::PledgeId,
    rule::TermValue,
    workspace::{Fact, PerformError},
};
use jiff::civil::date;
use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};

use crate::case::{Case, NOW, made, refused, survives};

const YUAN: u64 = 100;

impl Case {
    pub fn pledges(&mut self, party: usize, amount: Amount) -> Result<PledgeId, PerformError> {
        let (agreement, party) = (self.agreement, self.party[party]);
        let pledge =
            json!({ "agreement": agreement, "party": party, "amount": amount, "purpose": "社區食堂" });
        let facts = self.ask(json!({ "pool": { "pledge": pledge } }))?;
        Ok(PledgeId::from_uuid(made(&facts)))
    }

    pub fn enters(
        &mut self,
        pledge: PledgeId,
        movement: Movement,
        amount: Amount,
    ) -> Result<Vec<Fact>, PerformError> {
        let line = json!({ "agreement": self.agreement, "pledge": pledge, "movement": movement, "amount": amount, "reference": "收據" });
        self.ask(json!({ "pool": { "record": line } }))
    }

    fn pledge(&self, id: PledgeId) -> &Pledge {
        self.state().pledge(id).unwrap()
    }

    fn withdraws(&mut self, pledge: PledgeId) -> Result<Vec<Fact>, PerformError> {
        let withdraw = json!({ "agreement": self.agreement, "pledge": pledge, "reason": "預算調整" });
        self.ask(json!({ "pool": { "withdraw": withdraw } }))
    }
}

fn yuan(yuan: u64) -> Amount {
    Amount::Funds(Money::from_fen(yuan * YUAN))
}

#[test]
fn promised_delivered_and_used_are_three_numbers() {
    let mut case = Case::signed();
    let funds = case.pledges(1, yuan(5_000)).unwrap();
    assert_eq!((case.pledge(funds).delivered_percent(), case.pledge(funds).used_percent()), (Some(0), None));
    case.enters(funds, Movement::Delivered, yuan(6_000)).unwrap();
    case.enters(funds, Movement::Used, yuan(1_500)).unwrap();
    case.enters(funds, Movement::PutBack, yuan(500)).unwrap();
    let pledge = case.pledge(funds);
    assert_eq!((pledge.delivered(), pledge.used(), pledge.left()), (yuan(6_000), yuan(1_000), yuan(5_000)));
    assert_eq!(
        (pledge.delivered_percent(), pledge.used_percent()),
        (Some(120), Some(16)),
        "over-delivery is shown"
    );
    assert_eq!(pledge.ledger().len(), 3);
    assert_eq!(
        case.state().delivery_rate(None).shown(),
        "100%",
        "in a rate one pledge counts for at most what it promised"
    );
    let hours = case.pledges(1, Amount::VenueHours(40)).unwrap();
    let more = case.pledges(0, yuan(1_000)).unwrap();
    let pool = case.state().pool(None);
    assert_eq!(pool[&Pooled::Funds].promised, yuan(6_000));
    assert!(pool[&Pooled::Funds].pledges.contains(&funds) && pool[&Pooled::Funds].pledges.contains(&more));
    assert_eq!(pool[&Pooled::VenueHours].pledges, [hours]);
    assert_eq!(case.state().pool(Some(case.party[2])).len(), 0);
    assert_eq!(case.state().delivery_rate(Some(case.party[1])).permille(), Some(500));
    survives(case.desk.workspace());
}

#[test]
fn what_does_not_fit_the_ledger_is_refused() {
    let mut case = Case::signed();
    let funds = case.pledges(1, yuan(5_000)).unwrap();
    refused(
        case.enters(funds, Movement::Used, yuan(1)),
        "AGR-29",
        &[("agreement.room", TermValue::Money(Money::ZERO))],
    );
    case.enters(funds, Movement::Delivered, yuan(100)).unwrap();
    case.enters(funds, Movement::Used, yuan(60)).unwrap();
    let cases = [
        (Movement::Used, yuan(41), 40),
        (Movement::TakenBack, yuan(41), 40),
        (Movement::PutBack, yuan(61), 60),
        (Movement::Delivered, Amount::Funds(Money::from_fen(u64::MAX)), u64::MAX / YUAN - 100),
    ];
    for (movement, amount, room) in cases {
        let Err(PerformError::Refused(refusal)) = case.enters(funds, movement, amount) else {
            panic!("{movement:?}")
        };
        assert_eq!(refusal.code(), "AGR-29");
        let Some(TermValue::Money(found)) = refusal.reasons[0].value("agreement.room") else {
            panic!("{refusal}")
        };
        assert_eq!(found.fen() / YUAN, room, "{movement:?}");
    }
    refused(case.enters(funds, Movement::Delivered, Amount::PersonDays(1)), "AGR-29", &[]);
    refused(case.enters(funds, Movement::Delivered, yuan(0)), "AGR-16", &[]);
    refused(case.pledges(1, Amount::VenueHours(0)).map(|_| vec![]), "AGR-16", &[]);
    refused(case.withdraws(funds), "GEN-02", &[]);
    let other = case.pledges(1, yuan(10)).unwrap();
    case.withdraws(other).unwrap();
    refused(case.enters(other, Movement::Delivered, yuan(1)), "GEN-02", &[]);
    refused(case.enters(PledgeId::from_uuid(case.agreement.uuid()), Movement::Used, yuan(1)), "GEN-01", &[]);
    assert_eq!(case.state().delivery_rate(None).excluded().count(), 1);
    case.party[0] = cobuild::record::OrganisationId::from_uuid(case.agreement.uuid());
    refused(case.pledges(0, yuan(10)).map(|_| vec![]), "AGR-10", &[]);
    let mut draft = Case::draft();
    refused(draft.pledges(0, yuan(10)).map(|_| vec![]), "GEN-02", &[]);
}

#[test]
fn two_desks_do_not_use_the_same_money_twice() {
    let mut here = Case::signed();
    let funds = here.pledges(1, yuan(100)).unwrap();
    here.enters(funds, Movement::Delivered, yuan(100)).unwrap();
    let mut there = here.second();
    here.enters(funds, Movement::Used, yuan(60)).unwrap();
    there.moves_to(date(2022, 12, 2));
    there.enters(funds, Movement::Used, yuan(60)).unwrap();
    here.meets(&mut there);
    assert_eq!((here.pledge(funds).used(), here.clashes()), (yuan(60), vec!["used".to_owned()]));
    // Taken back at one desk before anything was delivered, delivered at the other.
    let mut here = Case::signed();
    let funds = here.pledges(1, yuan(100)).unwrap();
    let mut there = here.second();
    here.withdraws(funds).unwrap();
    there.moves_to(date(2022, 12, 2));
    there.enters(funds, Movement::Delivered, yuan(100)).unwrap();
    here.meets(&mut there);
    assert!(here.pledge(funds).withdrawn.is_some());
    assert_eq!(here.clashes(), ["delivered"]);
}

#[test]
fn a_pledge_that_is_late_is_told() {
    let mut case = Case::signed();
    let pledge = json!({ "agreement": case.agreement, "party": case.party[1], "amount": { "venue_occasions": 4 },
        "purpose": "籃球場開放", "due": "2023-03-31" });
    let facts = case.does(json!({ "pool": { "pledge": pledge } }));
    let venue = PledgeId::from_uuid(made(&facts));
    case.enters(venue, Movement::Delivered, Amount::VenueOccasions(3)).unwrap();
    assert!(!case.codes(date(2023, 3, 31)).contains(&"AGR-30"));
    assert!(case.codes(date(2023, 4, 1)).contains(&"AGR-30"));
    case.moves_to(date(2023, 4, 1));
    case.enters(venue, Movement::Delivered, Amount::VenueOccasions(1)).unwrap();
    assert!(!case.codes(date(2023, 4, 1)).contains(&"AGR-30"));
}

fn number() -> impl Strategy<Value = u64> {
    prop_oneof![4 => 0_u64..200, 1 => Just(u64::MAX), 1 => any::<u64>()]
}

fn movement() -> impl Strategy<Value = Movement> {
    prop_oneof![
        Just(Movement::Delivered),
        Just(Movement::TakenBack),
        Just(Movement::Used),
        Just(Movement::PutBack)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever lines two desks write, decided or made by hand, in whatever order they meet: the account of a plain
    /// bookkeeper who skips what does not fit, and who never lets the use pass the delivery.
    #[test]
    fn the_ledger_never_goes_below_nothing(lines in vec((movement(), number(), 0_usize..3), 1..30), apart in any::<bool>()) {
        let mut here = Case::signed();
        let pledge = here.pledges(1, Amount::PersonDays(100)).unwrap();
        let mut there = here.second();
        for (step, (movement, number, how)) in lines.iter().enumerate() {
            let amount = Amount::PersonDays(*number);
            let desk = if apart && step % 2 == 1 { &mut there } else { &mut here };
            desk.desk.set_now(NOW.at(9, 0, 0, 0) + jiff::SignedDuration::from_mins(step as i64));
            if *how > 0 {
                let _ = desk.enters(pledge, *movement, amount);
            } else {
                let fact = pool::Fact::Recorded {
                    agreement: desk.agreement, pledge, movement: *movement, amount, on: NOW, reference: String::new(),
                };
                desk.desk.write(vec![Fact::Agreement(agreement::Fact::Pool(fact))], None).unwrap();
            }
        }
        here.meets(&mut there);
        let pledge = here.pledge(pledge);
        let (mut delivered, mut used) = (0_u128, 0_u128);
        for line in pledge.ledger() {
            let number = u128::from(line.amount.number());
            match line.movement {
                Movement::Delivered => delivered += number,
                Movement::TakenBack => delivered -= number,
                Movement::Used => used += number,
                Movement::PutBack => used -= number,
            }
            prop_assert!(used <= delivered && delivered <= u128::from(u64::MAX));
        }
        prop_assert_eq!((u128::from(pledge.delivered().number()), u128::from(pledge.used().number())), (delivered, used));
        let told = pledge.ledger().len() + here.clashes().len();
        let journal: Vec<Value> = here.desk.journal().entries().flat_map(|entry| entry.facts())
            .map(|fact| serde_json::to_value(fact).unwrap()).collect();
        let recorded = journal.iter().filter(|fact| fact.pointer("/agreement/pool/recorded").is_some()).count();
        prop_assert_eq!(told, recorded, "every line is counted or shown as a clash");
    }
}
