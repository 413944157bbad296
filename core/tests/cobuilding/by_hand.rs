//! What must hold of an agreement whatever a file holds: a fact written by hand is told and changes nothing.

use cobuild::{
    agreement::{self, Agreement, FulfilmentState, Measure, Status},
    record::{AgreementId, FulfilmentId, ObligationId, OrganisationId},
    workspace::Fact,
};
use jiff::civil::{Date, date};
use serde_json::{Value, json};

use crate::case::{Case, FROM, NOW, registered, survives};

impl Case {
    fn by_hand(&mut self, facts: &[Value]) {
        let facts = facts.iter().map(|fact| serde_json::from_value::<agreement::Fact>(fact.clone()).unwrap());
        self.desk.write(facts.map(Fact::Agreement).collect(), None).unwrap();
        survives(self.desk.workspace());
    }

    fn agreement(&self, id: AgreementId) -> &Agreement {
        self.desk.workspace().agreements.get(id).unwrap()
    }

    fn fulfilled(
        &self,
        nth: u128,
        party: OrganisationId,
        obligation: ObligationId,
        on: Date,
    ) -> (FulfilmentId, Value) {
        let fulfilment = FulfilmentId::from_uuid(uuid::Uuid::from_u128(nth));
        let (agreement, evidence) = (self.agreement, "照片");
        let fact = json!({ "fulfilled": {
            "agreement": agreement, "fulfilment": fulfilment, "obligation": obligation, "party": party,
            "on": on, "amount": 4, "evidence": evidence, "beneficiaries": null,
        } });
        (fulfilment, fact)
    }

    fn confirmed(&self, fulfilment: FulfilmentId, by: OrganisationId) -> Value {
        json!({ "fulfilment_confirmed": {
            "agreement": self.agreement, "fulfilment": fulfilment, "by": by, "rating": 5,
        } })
    }
}

fn drafted(id: AgreementId, parties: &[Value]) -> Value {
    json!({ "drafted": {
        "agreement": id, "number": "甲1", "title": "協議", "parties": parties, "principles": [], "goal": "",
        "axes": [], "areas": [], "term": { "from": FROM, "to": date(2023, 10, 31) }, "rhythm": null, "renews": null,
    } })
}

fn party(organisation: OrganisationId, participation: &str) -> Value {
    json!({ "organisation": organisation, "role": "", "signatory": null, "liaison": null,
        "participation": participation })
}

fn signed(agreement: AgreementId, party: OrganisationId) -> Value {
    json!({ "signed": { "agreement": agreement, "party": party, "on": NOW } })
}

#[test]
fn what_is_no_agreement_is_signed_by_nobody() {
    let mut case = Case::draft();
    let [first, second, _] = case.party;
    let id = |nth| AgreementId::from_uuid(uuid::Uuid::from_u128(nth));
    let (with_oneself, idle, joining) = (id(1), id(2), id(3));
    let only = "participates_only";
    case.by_hand(&[
        // One party, named twice.
        drafted(with_oneself, &[party(first, only), party(first, only)]),
        signed(with_oneself, first),
        // Two that promise nothing and do not say so.
        drafted(idle, &[party(first, "contributes"), party(second, "contributes")]),
        signed(idle, first),
        signed(idle, second),
        // One that says so, and one that promises nothing.
        drafted(joining, &[party(first, only), party(second, "contributes")]),
        signed(joining, first),
        signed(joining, second),
    ]);
    assert_eq!(case.clashes(), ["signed"; 5]);
    for id in [with_oneself, idle, joining] {
        assert_eq!(case.agreement(id).status_on(NOW), Status::Draft);
        assert_eq!(case.agreement(id).effective(), None);
    }
    assert_eq!(case.agreement(with_oneself).parties.len(), 1, "a party is named once");

    let fine = id(4);
    case.by_hand(&[drafted(fine, &[party(first, only), party(second, only)]), signed(fine, first)]);
    assert_eq!(case.agreement(fine).status_on(NOW), Status::Signing, "one of two is not all");
    case.by_hand(&[signed(fine, second)]);
    assert_eq!(case.agreement(fine).status_on(NOW), Status::Active);
    assert_eq!(case.agreement(fine).effective(), Some(NOW), "the later of first day and last signature");
}

#[test]
fn a_signed_text_stays_as_it_is() {
    let mut case = Case::signed();
    let (agreement, text) = (case.agreement, case.wording(NOW));
    let stranger = registered(&mut case.desk, "旁觀單位");
    let terms = json!({ "party": case.party[0], "text": "加", "kind": "activity", "measure": "qualitative" });
    let obligation = ObligationId::from_uuid(uuid::Uuid::from_u128(9));
    case.by_hand(&[
        json!({ "edited": { "agreement": agreement, "change": { "title": "改" } } }),
        json!({ "party_added": { "agreement": agreement, "party": party(stranger, "participates_only") } }),
        json!({ "party_removed": { "agreement": agreement, "party": case.party[1] } }),
        json!({ "obligation_added": { "agreement": agreement, "obligation": obligation, "terms": terms } }),
        json!({ "obligation_edited": { "agreement": agreement, "obligation": case.lectures, "change": { "text": "改" } } }),
        json!({ "obligation_removed": { "agreement": agreement, "obligation": case.lectures } }),
        json!({ "signature_withdrawn": { "agreement": agreement, "party": case.party[0], "reason": "悔" } }),
        json!({ "dropped": { "agreement": agreement, "reason": "悔" } }),
    ]);
    assert_eq!(case.clashes().len(), 8, "{:?}", case.clashes());
    assert_eq!(case.wording(NOW), text);
    assert_eq!(case.state().status_on(NOW), Status::Active);
}

#[test]
fn a_delivery_counts_by_the_word_of_another_party_alone() {
    let mut case = Case::signed();
    let [owes, other, _] = case.party;
    let stranger = registered(&mut case.desk, "旁觀單位");
    let (delivery, fact) = case.fulfilled(1, owes, case.lectures, NOW);
    case.by_hand(&[fact, case.confirmed(delivery, owes), case.confirmed(delivery, stranger)]);
    assert_eq!(case.clashes(), ["confirmed", "confirmed"]);
    let progress = case.state().progress(case.lectures, NOW).unwrap();
    assert_eq!((progress.confirmed, progress.unconfirmed), (0, 4));

    let disputed = |by| {
        json!({ "fulfilment_disputed": {
        "agreement": case.agreement, "fulfilment": delivery, "by": by, "reason": "沒有" } })
    };
    let (by_doer, by_stranger) = (disputed(owes), disputed(stranger));
    case.by_hand(&[by_doer, by_stranger]);
    assert_eq!(case.clashes().len(), 4);
    let stands = |case: &Case| case.state().fulfilment(delivery).unwrap().state();
    assert_eq!(stands(&case), FulfilmentState::Recorded);

    case.by_hand(&[case.confirmed(delivery, other)]);
    assert_eq!(stands(&case), FulfilmentState::Confirmed);
    assert_eq!(case.state().progress(case.lectures, NOW).unwrap().confirmed, 4);
}

/// Else whoever owes it could confirm it as somebody else's work.
#[test]
fn a_delivery_is_the_work_of_whoever_owes_it() {
    let mut case = Case::signed();
    let [owes, other, _] = case.party;
    let (delivery, fact) = case.fulfilled(1, other, case.lectures, NOW);
    case.by_hand(&[fact, case.confirmed(delivery, owes)]);
    assert_eq!(
        case.clashes(),
        ["fulfilled", "fulfilment_confirmed"],
        "what is set aside can be confirmed by nobody"
    );
    assert_eq!(case.state().progress(case.lectures, NOW).unwrap().confirmed, 0);
}

#[test]
fn an_agreement_ends_early_by_a_notice_of_a_party_that_has_arrived() {
    let notice = |agreement, by, notice_on, effective_on| {
        json!({ "terminated": { "agreement": agreement, "by": by, "notice_on": notice_on,
            "effective_on": effective_on, "reason": "終止" } })
    };
    let mut draft = Case::draft();
    draft.by_hand(&[notice(draft.agreement, draft.party[0], NOW, NOW)]);
    assert_eq!(draft.clashes(), ["terminated"], "nobody has signed it");

    let mut case = Case::signed();
    let stranger = registered(&mut case.desk, "旁觀單位");
    let (before, after) = (date(2022, 12, 10), date(2022, 12, 20));
    case.by_hand(&[
        notice(case.agreement, stranger, before, after),
        notice(case.agreement, case.party[0], after, before),
    ]);
    assert_eq!(case.clashes(), ["terminated", "terminated"]);
    assert_eq!(case.state().status_on(date(2023, 1, 1)), Status::Active);
    let without = json!({ "terminated": { "agreement": case.agreement, "by": case.party[0],
        "effective_on": after, "reason": "終止" } });
    assert!(serde_json::from_value::<agreement::Fact>(without).is_err(), "a notice has its day");

    case.by_hand(&[notice(case.agreement, case.party[0], before, after)]);
    assert_eq!(case.state().status_on(after), Status::Active, "in force on its last day");
    assert_eq!(case.state().status_on(date(2022, 12, 21)), Status::Terminated);
}

#[test]
fn an_obligation_is_counted_or_says_that_it_is_not() {
    for wrong in [json!(null), json!("some"), json!({ "quantified": { "unit": "場", "period": "year" } })] {
        assert!(serde_json::from_value::<Measure>(wrong.clone()).is_err(), "{wrong}");
    }
    let mut case = Case::draft();
    let measure = json!({ "quantified": { "quantity": 0, "unit": "場", "period": "year" } });
    let edited = json!({ "obligation_edited": { "agreement": case.agreement, "obligation": case.venue,
        "change": { "measure": measure } } });
    let signatures = case.party.map(|party| signed(case.agreement, party));
    case.by_hand(&[edited]);
    case.by_hand(&signatures);
    assert_eq!(case.clashes(), ["signed"; 3], "nobody is bound to nothing of something");
    assert_eq!(case.state().status_on(NOW), Status::Draft);
}

#[test]
fn two_notices_given_apart_end_an_agreement_once() {
    let mut here = Case::signed();
    let mut there = here.second();
    let terminate = |case: &Case, by: usize, effective_on: Date| {
        json!({ "terminate": { "agreement": case.agreement, "by": case.party[by], "notice_on": NOW,
            "effective_on": effective_on, "reason": "終止" } })
    };
    let (first, second) = (date(2023, 3, 1), date(2023, 6, 1));
    here.does(terminate(&here, 0, first));
    there.desk.set_now(NOW.at(10, 0, 0, 0));
    there.does(terminate(&there, 1, second));
    here.meets(&mut there);
    assert_eq!(here.clashes(), ["terminated"], "the later notice is kept for a person");
    assert_eq!(here.state().last_day(), first);
}

#[test]
fn a_confirmation_that_had_not_seen_the_dispute_counts_for_nothing() {
    let mut here = Case::signed();
    let (delivery, fact) = here.fulfilled(1, here.party[0], here.lectures, NOW);
    here.by_hand(&[fact]);
    let mut there = here.second();
    let (agreement, by) = (here.agreement, here.party[1]);
    here.does(json!({ "dispute_fulfilment": { "agreement": agreement, "fulfilment": delivery, "by": by, "reason": "沒有" } }));
    there.desk.set_now(NOW.at(10, 0, 0, 0));
    let by = here.party[2];
    there.does(json!({ "confirm_fulfilment": { "agreement": agreement, "fulfilment": delivery, "by": by } }));
    here.meets(&mut there);
    assert_eq!(here.clashes(), ["confirmed"]);
    assert_eq!(here.state().fulfilment(delivery).unwrap().state(), FulfilmentState::Disputed);
    assert_eq!(here.state().progress(here.lectures, NOW).unwrap().confirmed, 0);
}
