//! What two devices wrote apart.

use super::*;

/// Two devices that have both seen the draft, each doing something; then their journals are merged.
fn apart(one: impl Fn(&mut Case), two: impl Fn(&mut Case)) -> (Workspace, AgreementId) {
    let mut here = Case::new();
    let mut there = Case::new();
    there.desk = Desk::seeded(8, Actor::new("sub-district"), date(2022, 9, 1).at(9, 1, 0, 0));
    there.desk.receive(here.desk.journal().clone());
    one(&mut here);
    two(&mut there);
    let agreement = here.agreement;
    let theirs = there.desk.journal().clone();
    there.desk.receive(here.desk.journal().clone());
    here.desk.set_now(date(2022, 9, 1).at(9, 1, 0, 0));
    here.desk.receive(theirs);
    assert!(here.desk.workspace() == there.desk.workspace(), "both ends fold to the same state");
    (here.desk.workspace().clone(), agreement)
}

#[test]
fn a_signature_does_not_bind_to_words_it_had_not_seen() {
    let retitle = |case: &mut Case| {
        let changes = vec![Change::Title("改過的標題".into())];
        case.ask(Command::Edit { agreement: case.agreement, changes }).unwrap();
    };
    let sign = |case: &mut Case| {
        case.sign(0, date(2022, 9, 1)).unwrap();
    };
    // The change comes first in the total order: the signature is set aside.
    let (workspace, id) = apart(retitle, sign);
    assert_eq!(workspace.agreements.get(id).unwrap().signed().count(), 0);
    assert_eq!(workspace.clashes.open().count(), 1);
    // The signature comes first: the change is set aside.
    let (workspace, id) = apart(sign, retitle);
    let agreement = workspace.agreements.get(id).unwrap();
    assert_eq!((agreement.signed().count(), agreement.title.get().as_str()), (1, "結對共建協議"));
    assert_eq!(workspace.clashes.open().count(), 1);
}

#[test]
fn different_fields_changed_apart_merge_by_themselves() {
    let change = |change: Change| {
        move |case: &mut Case| {
            case.ask(Command::Edit { agreement: case.agreement, changes: vec![change.clone()] }).unwrap();
        }
    };
    let (workspace, id) = apart(change(Change::Title("標題".into())), change(Change::Goal("目標".into())));
    let agreement = workspace.agreements.get(id).unwrap();
    assert_eq!((agreement.title.get().as_str(), agreement.goal.get().as_str()), ("標題", "目標"));
    assert_eq!(workspace.clashes.open().count(), 0);
    let (workspace, _) = apart(change(Change::Title("甲".into())), change(Change::Title("乙".into())));
    assert_eq!(workspace.clashes.open().count(), 1);
}

#[test]
fn commands_are_short_to_write_and_state_survives_a_snapshot() {
    let case = Case::new();
    let [party, ..] = case.party;
    let sign: Command = serde_json::from_value(
        serde_json::json!({ "sign": { "agreement": case.agreement, "party": party } }),
    )
    .unwrap();
    assert_eq!(sign, Command::Sign { agreement: case.agreement, party, on: None, seal: Default::default() });
    let draft = serde_json::json!({ "draft": { "title": "協議", "from": "2022-10-11", "parties": [{ "organisation": party }] } });
    assert!(serde_json::from_value::<Command>(draft).is_ok());
    assert!(serde_json::from_value::<Rating>(6.into()).is_err());

    let mut case = case.signed(date(2022, 9, 5), date(2022, 9, 5)).on(date(2022, 12, 1));
    let done = case.fulfil(date(2022, 11, 5), 1).unwrap();
    case.confirm(done, 1).unwrap();
    let bytes = postcard::to_stdvec(&case.desk.workspace().agreements).unwrap();
    let back: cobuild::agreement::Agreements = postcard::from_bytes(&bytes).unwrap();
    assert!(back == case.desk.workspace().agreements);
}
