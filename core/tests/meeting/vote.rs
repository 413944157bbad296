//! Votes, resolutions and proposals.

use super::*;

#[test]
fn nothing_is_voted_on_before_the_quorum_is_recorded() {
    let mut council = Council::new();
    let item = council.item("Activities", Competence::BuildingCouncil);
    council.attend(13);
    council.refused(council.vote(item, 8, 0), "MTG-02");
}

#[test]
fn votes_are_counted() {
    // present, yes, no, abstain, invalid, refused by
    let cases = [
        (9, 10, 0, 0, 0, Some("MTG-03")),
        (9, 5, 2, 2, 1, Some("MTG-03")),
        (9, u32::MAX, u32::MAX, 0, 0, Some("MTG-03")),
        (9, 5, 2, 1, 1, None),
        (9, 0, 0, 0, 0, None),
    ];
    for (present, yes, no, abstain, invalid, expected) in cases {
        let mut council = Council::new();
        let item = council.item("Activities", Competence::BuildingCouncil);
        council.open_with(present);
        let vote = Command::Vote { session: council.session, item, yes, no, abstain, invalid };
        match expected {
            Some(code) => {
                let refusal = council.refused(vote, code);
                assert_eq!(number(&refusal, "seats.present"), 9);
            }
            None => assert_eq!(council.done(vote).len(), 1),
        }
    }
}

#[test]
fn a_resolution_needs_more_than_half_of_those_present() {
    // present, yes, needed, adopted
    for (present, yes, needed, adopted) in
        [(10, 5, 6, false), (10, 6, 6, true), (9, 4, 5, false), (9, 5, 5, true)]
    {
        let mut council = Council::new();
        let item = council.item("Activities", Competence::BuildingCouncil);
        council.open_with(present);
        council.done(council.vote(item, yes, 0));
        if adopted {
            council.done(Council::conclude(item, resolution(Vec::new())));
            assert_eq!(council.workspace().meetings.outcome_of(item), Some(&resolution(Vec::new())));
        } else {
            let refusal = council.refused(Council::conclude(item, resolution(Vec::new())), "MTG-04");
            assert_eq!([number(&refusal, "votes.yes"), number(&refusal, "needed")], [i64::from(yes), needed]);
        }
    }
}

#[test]
fn a_resolution_rests_on_a_vote_or_a_consensus() {
    let mut council = Council::new();
    let item = council.item("Activities", Competence::BuildingCouncil);
    council.open_with(9);
    council.refused(Council::conclude(item, resolution(Vec::new())), "MTG-18");
    council.done(Command::Agree { item, note: "All agreed".into() });
    council.done(Council::conclude(item, resolution(Vec::new())));
    council.refused(Council::conclude(item, resolution(Vec::new())), "GEN-02");
    council.refused(council.vote(item, 9, 0), "GEN-02");
}

#[test]
fn what_is_not_the_councils_own_leaves_it_as_a_proposal() {
    let police = Competence::Department(organisation(50));
    let owners_vote = Outcome::Resolution {
        text: "Paint bays".into(),
        effective_on: None,
        owners_vote: Some("2022-3".into()),
        duties: vec![],
    };
    let mediation = || Outcome::Mediation { text: "Shared cost".into(), duties: Vec::new() };
    let cases = [
        (Competence::BuildingCouncil, resolution(vec![]), true),
        (Competence::BuildingCouncil, proposal(), true),
        (Competence::Owners, resolution(vec![]), false),
        (Competence::Owners, proposal(), true),
        (Competence::Owners, owners_vote.clone(), false),
        (Competence::Owners, mediation(), false),
        (police, resolution(vec![]), false),
        (police, owners_vote, false),
        (police, proposal(), true),
        (Competence::Residents, resolution(vec![]), false),
        (Competence::Property, resolution(vec![]), false),
        (Competence::Property, mediation(), true),
        (Competence::Private, resolution(vec![]), false),
        (Competence::Private, mediation(), true),
    ];
    for (competence, outcome, allowed) in cases {
        let mut council = Council::new();
        let item = council.item("Parking bays", competence);
        council.open_with(9);
        council.done(council.vote(item, 9, 0));
        let conclude = Council::conclude(item, outcome);
        if allowed {
            council.done(conclude);
            continue;
        }
        let refusal = council.refused(conclude, "MTG-05");
        let sentence = refusal.reasons[0].sentence(Language::ZhHant);
        assert!(sentence.starts_with("樓宇議事廳無權對「Parking bays」"), "{sentence}");
        if competence == Competence::Owners {
            assert!(sentence.contains("只能形成：建議") && sentence.contains("第二百七十八條"), "{sentence}");
        }
    }
}
