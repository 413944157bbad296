//! From a claim to a project that is done.

use super::*;

#[test]
fn both_sides_of_a_claim_give_and_take() {
    let mut lists = Lists::new();
    let (community, firm) = (lists.community, lists.firm);
    let propose = json!({ "item": lists.hall, "claimant": community, "quantity": 4,
        "answers": { "item": lists.room, "quantity": 3 }, "offer": "健康講座" });
    let claim: ClaimId = first(&lists.does(json!({ "claim": { "propose": propose } })));
    assert_eq!((lists.left(lists.hall), lists.left(lists.room)), (6, 4), "a proposal takes nothing yet");
    lists.accepts(claim, firm).unwrap();
    assert_eq!((lists.left(lists.hall), lists.left(lists.room)), (2, 1));
    let claims = &lists.state().claims;
    let found = claims.claim(claim).unwrap();
    assert_eq!((claims.giver_of(found), claims.beneficiary_of(found)), (Some(firm), Some(community)));
    assert_eq!(found.accepted_on(), Some(DAY));
    let status = |item: ListItemId, on| claims.item(item).unwrap().status_on(lists.state(), on);
    assert_eq!(status(lists.hall, DAY), ItemStatus::PartlyTaken);
    assert_eq!(status(lists.chairs, DAY), ItemStatus::Open);
    assert_eq!(status(lists.chairs, date(2023, 1, 1)), ItemStatus::Expired);
    let withdraw = json!({ "claim": { "withdraw": { "claim": claim, "reason": "改期" } } });
    lists.does(withdraw.clone());
    assert_eq!((lists.left(lists.hall), lists.left(lists.room)), (6, 4), "what was taken is free again");
    refused(lists.ask(withdraw), "GEN-02", &[]);
    survives(lists.state());
}

#[test]
fn what_the_office_dispatches_needs_two_yeses() {
    let mut lists = Lists::new();
    let (community, firm) = (lists.community, lists.firm);
    for (by, first_yes, second_yes) in
        [("office", Some(firm), community), ("owner", None, firm), ("claimant", None, community)]
    {
        let propose =
            json!({ "item": lists.patrol, "claimant": firm, "quantity": 2, "by": by, "offer": "志願隊" });
        let claim: ClaimId = first(&lists.does(json!({ "claim": { "propose": propose } })));
        if let Some(first_yes) = first_yes {
            lists.accepts(claim, first_yes).unwrap();
        }
        assert!(!lists.state().claims.claim(claim).unwrap().is_accepted(), "{by}");
        refused(lists.plans(&[claim]).map(|_| vec![]), "CLM-03", &[("claim.consents", number(1))]);
        lists.accepts(claim, second_yes).unwrap();
        assert!(lists.state().claims.claim(claim).unwrap().is_accepted(), "{by}");
    }
    assert_eq!(lists.left(lists.patrol), 14);
}

#[test]
fn one_no_ends_a_claim_and_time_ends_it_too() {
    let mut lists = Lists::new();
    let (firm, community) = (lists.firm, lists.community);
    let claim = lists.claims(lists.patrol, firm, 5);
    lists.does(json!({ "claim": { "decline": { "claim": claim, "by": community, "reason": "人已夠" } } }));
    refused(lists.accepts(claim, community), "GEN-02", &[]);
    let waiting = lists.claims(lists.patrol, firm, 5);
    let status =
        |lists: &Lists, claim, on| lists.state().claims.claim(claim).unwrap().status_on(lists.state(), on);
    assert_eq!(status(&lists, claim, DAY), ClaimStatus::Declined);
    assert_eq!(status(&lists, waiting, date(2022, 11, 16)), ClaimStatus::Proposed);
    assert_eq!(status(&lists, waiting, date(2022, 11, 17)), ClaimStatus::Expired);
    lists.moves_to(date(2022, 12, 30));
    let late = lists.claims(lists.patrol, firm, 5);
    assert_eq!(
        status(&lists, late, date(2023, 1, 1)),
        ClaimStatus::Expired,
        "no longer than the item itself"
    );
    let withdrawn = json!({ "item": { "withdraw": { "item": lists.patrol, "reason": "不需要了" } } });
    lists.does(withdrawn.clone());
    refused(lists.accepts(late, community), "GEN-02", &[]);
    refused(lists.ask(withdrawn), "GEN-02", &[]);
    refused(lists.claiming(lists.patrol, firm, 1).map(|_| vec![]), "GEN-02", &[]);
}

#[test]
fn several_givers_join_in_one_project() {
    let mut lists = Lists::new();
    let (community, firm, other) = (lists.community, lists.firm, lists.other);
    let hall = lists.agreed(lists.hall, community, 1);
    let chairs = lists.agreed(lists.chairs, community, 50);
    let project = lists.plans(&[hall, chairs]).unwrap();
    let claims = &lists.state().claims;
    let found = claims.project(project).unwrap();
    assert_eq!(claims.givers_of(found), [firm, other].into());
    assert_eq!(claims.beneficiaries_of(found), [community].into());
    assert_eq!(claims.members_of(found), [community, firm, other].into());
    assert_eq!((*found.lead.get(), found.window.get().to), (firm, date(2022, 12, 31)));
    assert_eq!(claims.project_of(chairs).map(|(id, _)| id), Some(project));
    let more = lists.agreed(lists.patrol, firm, 3);
    lists.step("add_claim", project, json!({ "claim": more })).unwrap();
    refused(lists.plans(&[more]).map(|_| vec![]), "CLM-11", &[("claim.projects", number(1))]);
    let withdraw = json!({ "claim": { "withdraw": { "claim": more, "reason": "無" } } });
    refused(lists.ask(withdraw), "GEN-02", &[]);
}

#[test]
fn done_is_computed_and_cannot_be_typed_in() {
    let mut lists = Lists::new();
    let (community, firm) = (lists.community, lists.firm);
    let hall = lists.agreed(lists.hall, community, 1);
    let project = lists.plans(&[hall]).unwrap();
    let rate = |by: OrganisationId| json!({ "by": by, "rating": 4, "raters": 30 });
    for (step, with) in
        [("finish", json!({})), ("rate", rate(community)), ("deliver", json!({ "by": firm, "text": "講座" }))]
    {
        refused(lists.step(step, project, with), "GEN-02", &[]);
    }
    lists.step("start", project, json!({})).unwrap();
    lists.step("finish", project, json!({})).unwrap();
    assert_eq!(lists.status(project), ProjectStatus::DoneUnrated);
    refused(lists.step("evaluate", project, json!({ "by": firm, "text": "好" })), "CLM-12", &[]);
    lists
        .step("deliver", project, json!({ "by": firm, "text": "講座一場，簽到表", "beneficiaries": 46 }))
        .unwrap();
    assert_eq!(lists.status(project), ProjectStatus::DoneUnrated, "delivered, and nobody said how it was");
    refused(lists.step("rate", project, rate(firm)), "CLM-13", &[]);
    lists.step("rate", project, rate(community)).unwrap();
    assert_eq!(lists.status(project), ProjectStatus::Done);
    let claims = &lists.state().claims;
    assert_eq!(claims.mean_rating(claims.project(project).unwrap()), Some(40));
    lists.step("evaluate", project, json!({ "by": community, "text": "居民滿意" })).unwrap();
    assert_eq!(lists.status(project), ProjectStatus::Evaluated);
    refused(lists.step("cancel", project, json!({ "reason": "晚了" })), "GEN-02", &[]);
    let unknown = json!({ "by": firm, "text": "講座", "fulfilment": project });
    refused(lists.step("deliver", project, unknown), "GEN-01", &[]);
    survives(lists.state());
}

#[test]
fn what_a_cancelled_project_took_is_free_again() {
    let mut lists = Lists::new();
    let hall = lists.agreed(lists.hall, lists.community, 6);
    let project = lists.plans(&[hall]).unwrap();
    assert_eq!(lists.left(lists.hall), 0);
    refused(
        lists.claiming(lists.hall, lists.other, 1).map(|_| vec![]),
        "CLM-01",
        &[("claim.remaining", number(0))],
    );
    lists.step("cancel", project, json!({ "reason": "疫情" })).unwrap();
    assert_eq!((lists.left(lists.hall), lists.status(project)), (6, ProjectStatus::Cancelled));
    let claims = &lists.state().claims;
    assert_eq!(claims.claim(hall).unwrap().status_on(lists.state(), DAY), ClaimStatus::Released);
    assert_eq!(claims.done_rate(DAY, DAY).shown(), "0%", "called off is not done");
    refused(lists.step("start", project, json!({})), "GEN-02", &[]);
}
