//! Parties that join and leave, and what two desks wrote apart.

use super::*;

#[test]
fn a_party_leaves_with_its_obligations_and_everybody_can_read_that() {
    let mut case = Case::signed();
    let amendment = case.agrees(LATER, json!([{ "remove_party": case.party[2] }]));
    let changes = &case.state().amendment(amendment).unwrap().changes;
    assert!(changes.contains(&TextChange::RemoveObligation(case.days)), "{changes:?}");
    assert!(case.state().is_party_on(case.party[2], date(2023, 1, 31)));
    assert!(!case.state().is_party_on(case.party[2], LATER));
    assert_eq!(case.desk.workspace().agreements.of(case.party[2]).count(), 1, "its past stays");
    assert_eq!(case.promised(case.days, date(2023, 3, 1)), (0, 0));
    assert_eq!(case.state().status_on(LATER), Status::Active);
}

#[test]
fn whoever_joins_is_asked_about_what_is_pending() {
    let mut case = Case::signed();
    let newcomer = registered(&mut case.desk, "新成員單位");
    let pending = case.proposes(LATER, json!([title("第二版")]));
    let join = case.proposes(
        LATER,
        json!([{ "add_party": { "organisation": newcomer, "participation": "participates_only" } }]),
    );
    for by in 0..3 {
        case.accepts(join, by).unwrap();
    }
    assert_eq!(case.stands(join), AmendmentState::Pending, "the newcomer has not accepted");
    let old = case.party[0];
    case.party[0] = newcomer;
    case.accepts(join, 0).unwrap();
    assert_eq!(case.stands(join), AmendmentState::Agreed);
    case.party[0] = old;
    for by in 0..3 {
        case.accepts(pending, by).unwrap();
    }
    assert_eq!(case.stands(pending), AmendmentState::Pending, "words do not bind the newcomer unasked");
    case.party[0] = newcomer;
    case.accepts(pending, 0).unwrap();
    assert_eq!(case.stands(pending), AmendmentState::Agreed);
    let changes = json!([{ "liaison": "新聯絡員" }]);
    case.does(
        json!({ "edit_party": { "agreement": case.agreement, "party": newcomer, "changes": changes } }),
    );
    assert_eq!(case.wording(LATER).party(newcomer).unwrap().liaison.as_deref(), Some("新聯絡員"));
    assert!(case.clashes().is_empty());
}

#[test]
fn of_two_amendments_of_one_part_the_first_that_all_accept_stands() {
    let mut here = Case::signed();
    let mut there = here.second();
    let first = here.proposes(LATER, json!([title("甲")]));
    there.moves_to(date(2022, 12, 2));
    let second = there.proposes(LATER, json!([title("乙")]));
    here.meets(&mut there);
    assert_eq!(here.clashes(), ["proposed"], "both proposals can be read side by side");
    here.accepts(first, 1).unwrap();
    for by in 0..3 {
        here.accepts(second, by).unwrap();
    }
    assert_eq!(here.stands(second), AmendmentState::Agreed);
    assert_eq!(here.stands(first), AmendmentState::Void { against: Some(second) });
    refused(here.accepts(first, 0), "GEN-02", &[]);
    assert_eq!(here.wording(LATER).title, "乙");
}

#[test]
fn parties_that_leave_by_two_amendments_do_not_leave_one_alone() {
    let mut here = Case::signed();
    let mut there = here.second();
    let first = here.proposes(LATER, json!([{ "remove_party": here.party[1] }]));
    there.moves_to(date(2022, 12, 2));
    let second = there.proposes(LATER, json!([{ "remove_party": there.party[2] }]));
    for by in 0..3 {
        here.accepts(first, by).unwrap();
        there.accepts(second, by).unwrap();
    }
    here.meets(&mut there);
    assert_eq!(here.stands(first), AmendmentState::Agreed);
    assert_eq!(here.stands(second), AmendmentState::Void { against: Some(first) });
    assert_eq!(here.clashes(), ["agreed"]);
    for version in here.state().versions() {
        assert!(version.wording.is_sound(), "{version:?}");
    }
    survives(here.desk.workspace());
}

#[test]
fn whoever_joins_is_not_bound_by_words_it_had_not_seen() {
    let mut here = Case::signed();
    let newcomer = registered(&mut here.desk, "新成員單位");
    let words = here.proposes(LATER, json!([title("第二版")]));
    let joins = json!([{ "add_party": { "organisation": newcomer, "participation": "participates_only" } }]);
    let join = here.proposes(LATER, joins);
    let mut there = here.second();
    for by in 0..3 {
        here.accepts(words, by).unwrap();
    }
    there.moves_to(date(2022, 12, 2));
    for by in 0..3 {
        there.accepts(join, by).unwrap();
    }
    there.party[0] = newcomer;
    there.accepts(join, 0).unwrap();
    assert_eq!(there.stands(join), AmendmentState::Agreed);
    here.meets(&mut there);
    assert_eq!((here.stands(words), here.stands(join)), (AmendmentState::Agreed, AmendmentState::Pending));
    assert_eq!(here.clashes(), ["accepted"]);
    here.party[0] = newcomer;
    here.accepts(join, 0).unwrap();
    assert_eq!(here.stands(join), AmendmentState::Agreed, "having read it, it accepts again");
}

#[test]
fn answers_recorded_at_two_desks() {
    let mut here = Case::signed();
    let amendment = here.proposes(LATER, json!([title("第二版")]));
    let mut there = here.second();
    for desk in [&mut here, &mut there] {
        desk.accepts(amendment, 0).unwrap();
    }
    there.accepts(amendment, 1).unwrap();
    here.meets(&mut there);
    assert!(here.clashes().is_empty(), "the same answer twice is one answer");
    // The last acceptance at one desk, a rejection at the other, later: it stands, and the rejection is shown.
    here.accepts(amendment, 2).unwrap();
    there.moves_to(date(2022, 12, 2));
    let reject = json!({ "agreement": there.agreement, "amendment": amendment, "by": there.party[2], "reason": "反悔" });
    there.does(json!({ "amendment": { "reject": reject } }));
    here.meets(&mut there);
    assert_eq!(here.stands(amendment), AmendmentState::Agreed);
    assert_eq!(here.clashes(), ["rejected"]);
}

#[test]
fn facts_that_do_not_fit_leave_the_text_alone() {
    let mut case = Case::signed();
    let amendment = case.proposes(LATER, json!([title("第二版")]));
    let stranger = registered(&mut case.desk, "旁觀單位");
    let (agreement, unknown) = (case.agreement, AmendmentId::from_uuid(case.agreement.uuid()));
    let accepted = |amendment, by| amendment::Fact::Accepted { agreement, amendment, by, on: NOW };
    let lonely = amendment::Fact::Proposed {
        agreement,
        amendment: unknown,
        by: case.party[0],
        on: NOW,
        from: Date::MIN,
        reason: "只剩一方".into(),
        changes: vec![TextChange::RemoveParty(case.party[1]), TextChange::RemoveParty(case.party[2])],
        adds: BTreeMap::new(),
    };
    let mut facts = vec![
        accepted(amendment, stranger),
        accepted(unknown, case.party[0]),
        amendment::Fact::Rejected { agreement, amendment, by: stranger, reason: "無關".into() },
        lonely.clone(),
        lonely,
    ];
    facts.extend(case.party.map(|party| accepted(unknown, party)));
    let facts = facts.into_iter().map(|fact| Fact::Agreement(agreement::Fact::Amendment(fact))).collect();
    case.desk.write(facts, None).unwrap();
    assert_eq!(case.clashes(), ["accepted", "accepted", "rejected", "proposed", "agreed"]);
    assert_eq!(case.stands(amendment), AmendmentState::Pending);
    assert_eq!(case.stands(unknown), AmendmentState::Void { against: None });
    assert_eq!(case.wording(Date::MAX), case.state().signed_wording());
    survives(case.desk.workspace());

    let mut draft = Case::draft();
    let early = amendment::Fact::Proposed {
        agreement: draft.agreement,
        amendment: unknown,
        by: draft.party[0],
        on: NOW,
        from: NOW,
        reason: "未簽先改".into(),
        changes: vec![TextChange::RemoveObligation(draft.venue)],
        adds: BTreeMap::new(),
    };
    draft.desk.write(vec![Fact::Agreement(agreement::Fact::Amendment(early))], None).unwrap();
    assert_eq!(draft.clashes(), ["amendment_proposed"], "what nobody signed is edited, not amended");
    refused(draft.proposing(0, FROM, json!([title("改")]), json!([])).map(|_| vec![]), "GEN-02", &[]);
}
