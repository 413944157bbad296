//! Claims under arbitrary sequences at two desks that meet now and then: never more taken than there is.

use cobuild::{
    claim::{self, ClaimState, Proposer, Role, claiming},
    record::{ClaimId, ListItemId},
    workspace::Fact,
};
use jiff::SignedDuration;
use proptest::{collection::vec, prelude::*};
use serde_json::json;

use crate::claim::{DAY, Lists};

#[derive(Clone, Debug)]
enum Step {
    Claim {
        item: usize,
        claimant: usize,
        quantity: u32,
        answers: Option<u32>,
    },
    /// A proposal and both yeses that nobody decided: as a file from elsewhere may hold.
    Made {
        item: usize,
        claimant: usize,
        quantity: u32,
    },
    Accept(usize),
    Withdraw(usize),
    Quantity {
        item: usize,
        quantity: u32,
    },
    TakeOff(usize),
    Plan(usize),
    Cancel(usize),
    Meet,
}

fn step() -> impl Strategy<Value = Step> {
    let quantity = || prop_oneof![8 => 0_u32..30, 1 => Just(u32::MAX)];
    prop_oneof![
        6 => (0_usize..4, 0_usize..3, quantity(), prop::option::of(0_u32..10))
            .prop_map(|(item, claimant, quantity, answers)| Step::Claim { item, claimant, quantity, answers }),
        2 => (0_usize..4, 0_usize..3, quantity())
            .prop_map(|(item, claimant, quantity)| Step::Made { item, claimant, quantity }),
        8 => (0_usize..12).prop_map(Step::Accept),
        2 => (0_usize..12).prop_map(Step::Withdraw),
        2 => (0_usize..4, quantity()).prop_map(|(item, quantity)| Step::Quantity { item, quantity }),
        1 => (0_usize..4).prop_map(Step::TakeOff),
        2 => (0_usize..12).prop_map(Step::Plan),
        1 => (0_usize..3).prop_map(Step::Cancel),
        2 => Just(Step::Meet),
    ]
}

fn items(lists: &Lists) -> [ListItemId; 4] {
    [lists.room, lists.patrol, lists.hall, lists.chairs]
}

fn act(lists: &mut Lists, step: &Step, serial: u128) {
    let organisations = [lists.community, lists.firm, lists.other];
    let claims: Vec<ClaimId> = lists.state().claims.claims().map(|(id, _)| id).collect();
    let nth = |index: usize| claims.get(index % claims.len().max(1)).copied();
    match step {
        Step::Claim { item, claimant, quantity, answers } => {
            let answers = answers.map(|quantity| json!({ "item": lists.room, "quantity": quantity }));
            let propose = json!({ "item": items(lists)[*item], "claimant": organisations[*claimant],
                "quantity": quantity, "answers": answers, "offer": "示例" });
            let _ = lists.ask(json!({ "claim": { "propose": propose } }));
        }
        Step::Made { item, claimant, quantity } => {
            let claim = ClaimId::from_uuid(uuid::Uuid::from_u128(serial));
            let proposed = claiming::Fact::Proposed {
                claim,
                item: items(lists)[*item],
                claimant: organisations[*claimant],
                quantity: *quantity,
                answers: None,
                offer: String::new(),
                terms: String::new(),
                by: Proposer::Office,
                on: DAY,
            };
            let yes = |by| claiming::Fact::Accepted { claim, by, on: DAY };
            let facts = [proposed, yes(Role::Owner), yes(Role::Claimant)];
            let facts = facts.map(|fact| Fact::Claim(claim::Fact::Claim(fact)));
            lists.desk.write(facts.into(), None).unwrap();
        }
        Step::Accept(index) => {
            let Some(claim) = nth(*index) else { return };
            let owner =
                lists.state().claims.claim(claim).and_then(|claim| lists.state().claims.owner_of(claim));
            let _ = lists.accepts(claim, owner.unwrap());
        }
        Step::Withdraw(index) => {
            let Some(claim) = nth(*index) else { return };
            let _ = lists.ask(json!({ "claim": { "withdraw": { "claim": claim, "reason": "示例" } } }));
        }
        Step::Quantity { item, quantity } => {
            let change = json!({ "item": items(lists)[*item], "changes": [{ "quantity": quantity }] });
            let _ = lists.ask(json!({ "item": { "edit": change } }));
        }
        Step::TakeOff(item) => {
            let _ = lists
                .ask(json!({ "item": { "withdraw": { "item": items(lists)[*item], "reason": "示例" } } }));
        }
        Step::Plan(index) => {
            let Some(claim) = nth(*index) else { return };
            let _ = lists.plans(&[claim]);
        }
        Step::Cancel(index) => {
            let project = lists.state().claims.projects().map(|(id, _)| id).nth(*index);
            if let Some(project) = project {
                let _ = lists.step("cancel", project, json!({ "reason": "示例" }));
            }
        }
        Step::Meet => {}
    }
}

fn sound(lists: &Lists) -> Result<(), TestCaseError> {
    let claims = &lists.state().claims;
    for (id, item) in claims.items() {
        let accepted = claims.claims().filter(|(_, claim)| claim.is_accepted());
        let taken: u64 = accepted.filter_map(|(_, claim)| claim.amount_of(id)).map(u64::from).sum();
        prop_assert!(taken <= u64::from(*item.quantity.get()), "{}: {taken} taken", item.text.get());
        prop_assert_eq!(taken, u64::from(item.taken()));
        prop_assert_eq!(u64::from(item.remaining()), u64::from(*item.quantity.get()) - taken);
    }
    for (id, claim) in claims.claims() {
        prop_assert!(claims.owner_of(claim) != Some(claim.claimant), "nobody claims their own");
        let accepted = matches!(claim.state(), ClaimState::Accepted { .. });
        prop_assert!(!accepted || claim.consents() == 2, "accepted without two yeses");
        let resting =
            claims.projects().filter(|(_, project)| project.claims().any(|other| other == id)).count();
        prop_assert!(resting <= 1, "two projects rest on one claim");
        prop_assert_eq!(resting == 1, claim.project().is_some());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn never_more_is_taken_than_there_is(steps in vec((any::<bool>(), step()), 1..60)) {
        let mut here = Lists::new();
        let mut there = here.second();
        for (minute, (far, step)) in steps.iter().enumerate() {
            let now = DAY.at(9, 1, 0, 0) + SignedDuration::from_mins(minute as i64);
            here.desk.set_now(now);
            there.desk.set_now(now);
            match step {
                Step::Meet => here.meets(&mut there),
                step => act(if *far { &mut there } else { &mut here }, step, minute as u128 + 1),
            }
            sound(&here)?;
            sound(&there)?;
        }
        here.meets(&mut there);
        sound(&here)?;
    }
}
