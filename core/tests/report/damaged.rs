//! A journal that is a part, or holds what no command would write, is printed as far as it goes.

use cobuild::{
    example,
    journal::{Actor, Journal},
    report::{CouncilPaper, council_paper},
    text::Language,
    workspace::{Desk, Fact, Workspace},
};
use jiff::civil::{Date, DateTime, date};
use proptest::prelude::*;

use super::language::documents;

/// The seed's journal without the entries that `keep` refuses, by their place.
fn part(keep: impl Fn(usize) -> bool) -> Workspace {
    let whole = example::journal().unwrap();
    let mut journal: Journal<Fact> = Journal::new();
    let kept = whole.entries().enumerate().filter(|(place, _)| keep(*place));
    kept.for_each(|(_, entry)| {
        journal.insert(entry.clone());
    });
    Workspace::fold(&journal, u64::MAX)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_part_of_a_journal_is_printed(lost in prop::collection::btree_set(0_usize..400, 1..120)) {
        let workspace = part(|place| !lost.contains(&place));
        prop_assert!(!documents(&workspace, Language::ZhHant).is_empty());
    }

    #[test]
    fn a_journal_that_was_cut_off_is_printed(length in 0_usize..400) {
        let workspace = part(|place| place < length);
        prop_assert!(!documents(&workspace, Language::En).is_empty());
    }
}

/// Facts as another program, or a later version, could have written them.
#[test]
fn what_no_command_would_write_is_printed() {
    let [body, session, item, issue] = [1, 2, 3, 4].map(uuid::Uuid::from_u128);
    let far = |year: i16| date(year, 1, 1).at(0, 0, 0, 0);
    let facts = |kind: &str, planned_at: DateTime, heads: u32| -> Vec<Fact> {
        serde_json::from_value(serde_json::json!([
            { "meeting": { "founded": { "body": body, "name": "", "kind": kind, "building": issue, "on": Date::MIN } } },
            { "meeting": { "called": { "session": session, "body": body, "number": "", "title": "",
                "planned_at": planned_at, "place": "", "called_on": Date::MAX } } },
            { "meeting": { "item_added": { "item": item, "session": session, "title": "\u{0}{x}\n|", "issue": issue,
                "competence": { "department": issue } } } },
            { "meeting": { "assembly": { "entitled_counted": { "body": body, "as_of": Date::MIN, "heads": heads,
                "source": "" } } } },
        ]))
        .unwrap()
    };
    for kind in ["building_council", "party_assembly", "owners_meeting", "residents_representatives"] {
        for (planned_at, heads) in [(far(9999), u32::MAX), (far(-9999), 0), (DateTime::MAX, 1)] {
            let mut desk = Desk::seeded(0xf, Actor::new(""), date(2022, 1, 1).at(0, 0, 0, 0));
            desk.write(facts(kind, planned_at, heads), None).unwrap();
            let workspace = desk.workspace();
            let found = workspace.meetings.sessions().next().unwrap().id;
            for language in Language::ALL {
                for paper in CouncilPaper::ALL {
                    if let Ok(document) = council_paper(workspace, found, *paper, language) {
                        assert!(document.text().lines().count() < 200, "a sheet, not a book");
                    }
                }
            }
        }
    }
}
