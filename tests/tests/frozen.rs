//! Files of earlier versions load for ever. `frozen/journal-v1.jsonl` was written by the first version and is never
//! written again; a change that cannot read it, or reads something else in it, breaks somebody's records.

use std::{fs, path::Path};

use cobuild::{
    issue::{OrderState, State},
    journal::{
        Journal,
        codec::{self, CodecError, Ending},
    },
    meeting::SessionState,
    workspace::{Fact, Workspace},
};
use jiff::civil::date;

const DIGEST: &str = "5db61d9add18939083ee9e5d74985118ca536866050b8f8f4ae12834052581b4";

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("frozen").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn version_1() -> Journal<Fact> {
    codec::read_closed(&file("journal-v1.jsonl")).expect("the frozen file is whole")
}

#[test]
fn version_1_keeps_its_digest_and_its_bytes() {
    let journal = version_1();
    assert_eq!(journal.digest().to_string(), DIGEST);
    assert_eq!((journal.len(), journal.fact_count()), (98, 116));
    assert!(journal.damage().is_empty());
    assert_eq!(codec::write(&journal), file("journal-v1.jsonl"), "written again it is the same file");
}

#[test]
fn version_1_still_says_what_it_said() {
    let workspace = Workspace::fold(&version_1(), u64::MAX);
    assert_eq!(workspace.profile.name(), "佛山萬科金融中心");
    assert_eq!(workspace.history.entries(), 98);
    assert_eq!(workspace.clashes.all().count(), 0);
    let committee = workspace.organisations.by_name("萬科金融中心黨委").expect("the committee");
    assert_eq!(committee.formed_from().map(|formed| formed.units), Some(9));
    assert_eq!(workspace.organisations.all().count(), 14);
    assert_eq!(workspace.buildings.all().count(), 1);
    assert_eq!(workspace.services.listed().count(), 8);
    assert_eq!(workspace.agreements.all().count(), 2);
    assert_eq!(workspace.visits.demands().count(), 3);

    let states: Vec<&str> = workspace
        .issues
        .all()
        .map(|issue| issue.state.text().key.trim_start_matches("issue.state-"))
        .collect();
    assert_eq!(states, ["closed", "in-progress", "in-progress", "replied", "received", "quick"]);
    let closed = workspace
        .issues
        .all()
        .find(|issue| matches!(issue.state, State::Closed { .. }))
        .expect("one is closed");
    assert_eq!(closed.number.get(), "2022-0001");
    let orders = workspace.issues.all().flat_map(|issue| workspace.issues.orders_of(issue));
    assert_eq!(orders.filter(|order| order.state == OrderState::Replied).count(), 3);

    let session = workspace.meetings.sessions().next().expect("the first session");
    assert!(matches!(session.state, SessionState::Closed { .. }));
    assert_eq!(session.day(), date(2022, 8, 16));
    assert_eq!(session.roll().map(|roll| (roll.entitled.len(), roll.present.len())), Some((6, 6)));
    assert!(session.publication.is_some());
}

#[test]
fn a_file_without_its_end_still_gives_what_it_holds() {
    let (journal, ending) = codec::read::<Fact>(&file("cut-off.jsonl")).expect("whole lines");
    assert_eq!((journal.len(), ending), (2, Ending::Open));
    assert_eq!(Workspace::fold(&journal, u64::MAX).profile.name(), "佛山萬科金融中心");
}

#[test]
fn damaged_files_are_refused_with_the_line_and_what_is_wrong() {
    let cases = [
        ("cut-off.jsonl", "line 4: the file ends without its closing line after 2 entries"),
        ("edited.jsonl", "line 2: entry 0000000020221011-1 was changed after it was written"),
        ("newer-entry.jsonl", "line 2: written by a newer version (format 2, this program reads up to 1)"),
        ("newer.jsonl", "line 1: written by a newer version (format 2, this program reads up to 1)"),
    ];
    for (name, expected) in cases {
        let error: CodecError = codec::read_closed::<Fact>(&file(name)).expect_err(name);
        assert!(error.to_string().starts_with(expected), "{name}: {error}");
    }
}
