//! What two desks did apart, and what a file cannot claim.

use super::*;

#[test]
fn what_two_desks_did_apart() {
    // The same yes twice is one; a yes against a withdrawal of the item is a clash.
    let mut here = Lists::new();
    let claim = here.claims(here.patrol, here.firm, 5);
    let mut there = here.second();
    here.accepts(claim, here.community).unwrap();
    there.desk.set_now(DAY.at(10, 0, 0, 0));
    there.accepts(claim, there.community).unwrap();
    here.meets(&mut there);
    assert_eq!((here.left(here.patrol), here.clashes().len()), (15, 0));

    let mut here = Lists::new();
    let claim = here.claims(here.patrol, here.firm, 5);
    let mut there = here.second();
    here.does(json!({ "item": { "withdraw": { "item": here.patrol, "reason": "不需要了" } } }));
    there.desk.set_now(DAY.at(10, 0, 0, 0));
    there.accepts(claim, there.community).unwrap();
    let project = there.plans(&[claim]).unwrap();
    there.step("start", project, json!({})).unwrap();
    there.step("deliver", project, json!({ "by": there.firm, "text": "巡邏記錄" })).unwrap();
    here.meets(&mut there);
    assert_eq!(here.clashes(), ["accepted", "joined"]);
    assert_eq!(here.status(project), ProjectStatus::Unfounded);
    assert_eq!(
        here.state().claims.project(project).unwrap().deliveries().len(),
        1,
        "what was done is not lost"
    );

    // Called off at one desk, finished at the other.
    let mut here = Lists::new();
    let claim = here.agreed(here.patrol, here.firm, 5);
    let project = here.plans(&[claim]).unwrap();
    here.step("start", project, json!({})).unwrap();
    let mut there = here.second();
    here.step("cancel", project, json!({ "reason": "改期" })).unwrap();
    there.desk.set_now(DAY.at(10, 0, 0, 0));
    there.step("finish", project, json!({})).unwrap();
    there.step("rate", project, json!({ "by": there.community, "rating": 3 })).unwrap();
    here.meets(&mut there);
    assert_eq!(
        (here.status(project), here.clashes()),
        (ProjectStatus::Cancelled, vec!["finished".into(), "rated".to_owned()])
    );

    // Two ratings of one beneficiary.
    let mut here = Lists::new();
    let claim = here.agreed(here.patrol, here.firm, 5);
    let project = here.plans(&[claim]).unwrap();
    here.step("start", project, json!({})).unwrap();
    let mut there = here.second();
    here.step("rate", project, json!({ "by": here.community, "rating": 5 })).unwrap();
    there.desk.set_now(DAY.at(10, 0, 0, 0));
    there.step("rate", project, json!({ "by": there.community, "rating": 2 })).unwrap();
    here.meets(&mut there);
    assert_eq!(here.clashes(), ["rated"]);
}

#[test]
fn facts_that_do_not_fit() {
    let mut lists = Lists::new();
    let (community, firm) = (lists.community, lists.firm);
    let (item, nobody) = (lists.hall, ClaimId::from_uuid(lists.hall.uuid()));
    let claim = |id: u128| ClaimId::from_uuid(uuid::Uuid::from_u128(id));
    let proposed = |id, item, claimant, quantity| {
        claim::Fact::Claim(claiming::Fact::Proposed {
            claim: claim(id),
            item,
            claimant,
            quantity,
            answers: None,
            offer: String::new(),
            terms: String::new(),
            by: Proposer::Claimant,
            on: DAY,
        })
    };
    let accepted =
        |id: ClaimId| claim::Fact::Claim(claiming::Fact::Accepted { claim: id, by: Role::Owner, on: DAY });
    let unknown = ProjectId::from_uuid(lists.hall.uuid());
    let planned = project::Fact::Planned {
        project: unknown,
        title: "無人同意".into(),
        claims: vec![claim(2), nobody],
        lead: firm,
        plan: String::new(),
        window: claim::Window { from: Date::MAX, to: Date::MIN },
        agreement: None,
    };
    let started = project::Fact::Started { project: unknown, on: DAY };
    let facts = vec![
        proposed(1, item, firm, 1),
        proposed(2, item, community, u32::MAX),
        proposed(2, item, community, 1),
        accepted(claim(2)),
        accepted(nobody),
        proposed(3, ListItemId::from_uuid(firm.uuid()), community, 1),
        claim::Fact::Item(item::Fact::Edited { item, change: claim::ItemChange::Quantity(0) }),
        claim::Fact::Project(planned.clone()),
        claim::Fact::Project(planned),
        claim::Fact::Project(started.clone()),
        claim::Fact::Project(started),
    ];
    lists.desk.write(facts.into_iter().map(Fact::Claim).collect(), None).unwrap();
    assert_eq!(
        lists.clashes(),
        ["claimed", "proposed", "accepted", "accepted", "proposed", "joined", "planned", "planned"]
    );
    assert_eq!((lists.left(item), lists.status(unknown)), (0, ProjectStatus::Unfounded));
    assert_eq!(lists.state().claims.item(item).unwrap().taken(), 0);
    lists.state().findings(Date::MAX.at(0, 0, 0, 0));
    lists.state().findings(Date::MIN.at(0, 0, 0, 0));
    survives(lists.state());
}

#[test]
fn a_file_makes_nothing_done_by_the_words_of_others_or_of_the_doer() {
    let finished = |delivered: bool| {
        let mut lists = Lists::new();
        let hall = lists.agreed(lists.hall, lists.community, 1);
        let project = lists.plans(&[hall]).unwrap();
        lists.step("start", project, json!({})).unwrap();
        if delivered {
            lists.step("deliver", project, json!({ "by": lists.firm, "text": "講座" })).unwrap();
        }
        lists.step("finish", project, json!({})).unwrap();
        (lists, project)
    };
    let write = |lists: &mut Lists, fact: Value| {
        let fact = claim::Fact::Project(serde_json::from_value(fact).unwrap());
        lists.desk.write(vec![Fact::Claim(fact)], None).unwrap();
        survives(lists.state());
    };
    let rated = |project: ProjectId, by: OrganisationId, rating: u8| json!({ "rated": { "project": project, "by": by, "rating": rating, "raters": null, "comment": "", "on": DAY } });

    let (mut lists, project) = finished(false);
    for (by, status) in [(lists.other, ProjectStatus::DoneUnrated), (lists.firm, ProjectStatus::Done)] {
        write(
            &mut lists,
            json!({ "delivered": { "project": project, "by": by, "on": DAY, "text": "講座",
                "beneficiaries": null, "fulfilment": null } }),
        );
        let for_whom = lists.community;
        write(&mut lists, rated(project, for_whom, 2));
        assert_eq!(lists.status(project), status);
    }

    let (mut lists, project) = finished(true);
    for by in [lists.firm, lists.other] {
        write(&mut lists, rated(project, by, 5));
        assert_eq!(lists.status(project), ProjectStatus::DoneUnrated, "nobody rates what it gave itself");
    }
    let for_whom = lists.community;
    write(&mut lists, rated(project, for_whom, 2));
    let claims = &lists.state().claims;
    assert_eq!(claims.mean_rating(claims.project(project).unwrap()), Some(20));
    assert_eq!(lists.status(project), ProjectStatus::Done);
}

#[test]
fn one_side_alone_accepts_nothing_however_often_it_says_yes() {
    let mut lists = Lists::new();
    let claim = lists.claims(lists.hall, lists.community, 2);
    for _ in 0..2 {
        let yes = claiming::Fact::Accepted { claim, by: Role::Claimant, on: DAY };
        lists.desk.write(vec![Fact::Claim(claim::Fact::Claim(yes))], None).unwrap();
    }
    assert_eq!((lists.left(lists.hall), lists.clashes().len()), (6, 0));
    let planned = lists.plans(&[claim]);
    refused(planned.map(|_| vec![]), "CLM-03", &[]);
    lists.accepts(claim, lists.firm).unwrap();
    assert_eq!(lists.left(lists.hall), 4);
}
