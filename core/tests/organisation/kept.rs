//! A code that is wrong comes in by no way, one of two organisations stands out, and no name is ever lost.

use cobuild::{
    organisation::{Command, Fact, Kind, Name, Uscc},
    record::OrganisationId,
};
use jiff::civil::{Date, date};
use serde_json::json;

use crate::case::{Case, TODAY, with_uscc};

fn code() -> Uscc {
    Uscc::from_parts('9', '1', "000000", "MA000001").unwrap()
}

#[test]
fn a_file_with_a_wrong_code_is_not_read() {
    let firm = uuid::Uuid::nil();
    let right = code().as_str().to_owned();
    let wrong = format!(
        "{}{}",
        &right.chars().take(17).collect::<String>(),
        if right.ends_with('0') { '1' } else { '0' }
    );
    let facts = |uscc: &str| {
        let registered = json!({ "registered": { "organisation": firm, "name": { "full": "Firm" },
            "kind": "enterprise", "uscc": uscc, "founded": null, "formed_from": null } });
        [registered, json!({ "uscc_set": { "organisation": firm, "uscc": uscc } })]
    };
    for (uscc, is_read) in [(right.as_str(), true), (wrong.as_str(), false), ("", false), ("9144", false)] {
        for fact in facts(uscc) {
            assert_eq!(serde_json::from_value::<Fact>(fact.clone()).is_ok(), is_read, "{fact}");
        }
    }
}

#[test]
fn one_code_entered_for_two_firms_apart_stands_out_on_both() {
    let mut here = Case::new();
    let mut there = here.elsewhere();
    let first: OrganisationId = here.make(with_uscc("First", code().as_str()));
    let second: OrganisationId = there.make(with_uscc("Second", code().as_str()));
    assert!(here.findings(TODAY).is_empty() && there.findings(TODAY).is_empty());
    assert!(here.meet(there).is_empty(), "both are kept");
    let codes: Vec<&str> = here.findings(TODAY).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["ORG-04", "ORG-04"]);
    assert_eq!(here.one(first).uscc(), here.one(second).uscc());
}

fn name(full: &str) -> Name {
    Name { full: full.into(), short: None }
}

fn renaming(organisation: OrganisationId, full: &str, from: Date) -> Command {
    Command::Rename { organisation, name: full.into(), short_name: None, from }
}

#[test]
fn no_renaming_by_hand_or_apart_takes_an_earlier_name_away() {
    let mut here = Case::new();
    let firm = here.register("Old", Kind::Enterprise);
    let (spring, summer) = (date(2022, 4, 1), date(2022, 7, 1));
    here.ask(renaming(firm, "Spring", spring)).unwrap();
    let mut there = here.elsewhere();
    here.ask(renaming(firm, "Summer", summer)).unwrap();
    there.ask(renaming(firm, "Sommer", summer)).unwrap();
    assert_eq!(here.meet(there), ["name"], "two names of one day are a clash");
    // By hand: from the first day there is, and anew from a day that has a name.
    let by_hand = |full, from| Fact::Renamed { organisation: firm, name: name(full), from };
    here.by_hand([by_hand("Ancient", Date::MIN), by_hand("Frühling", spring)]);
    let known = here.one(firm);
    let on = |day| known.name_on(day).full.as_str();
    assert_eq!([on(date(2022, 3, 31)), on(date(2022, 6, 30))], ["Ancient", "Frühling"]);
    for earlier in ["Old", "Ancient"] {
        assert!(known.names().any(|(_, name)| name.full == earlier), "{earlier}");
    }
    let told: Vec<String> =
        here.0.workspace().clashes.open().map(|(_, clash)| clash.set_aside.value.clone()).collect();
    let kept = |name: &str| told.iter().any(|value| value.contains(name)) || known.is_called(name);
    assert!(["Spring", "Summer", "Sommer", "Frühling"].into_iter().all(kept), "{told:?}");
}
