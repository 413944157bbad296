//! What every [`Port`] promises, as one suite: memory and file natively, IndexedDB in a browser.

use cobuild::journal::{Head, Loaded, Port, PortError};
use futures_util::future::join;

/// A kind of store under test.
#[expect(async_fn_in_trait, reason = "tests run on one thread")]
pub trait Stores {
    /// What it is reached by.
    type Port: Port;
    /// Another way into the store `name`, which is empty when it is opened first.
    async fn open(&mut self, name: &str) -> Self::Port;
}

/// Runs every check.
pub async fn run(stores: &mut impl Stores) {
    an_empty_store_is_empty(&mut stores.open("empty").await).await;
    what_is_appended_is_loaded(stores).await;
    an_unexpected_head_appends_nothing(stores).await;
    only_what_is_new_is_loaded(&mut stores.open("after").await).await;
    many_small_batches_stay_whole(stores).await;
    two_writers_lose_nothing(stores).await;
}

async fn an_empty_store_is_empty(port: &mut impl Port) {
    assert_eq!(port.load().await.map(|loaded| (loaded.lines, loaded.head)), Ok(Default::default()));
    assert_eq!(port.append(Head::default(), &[]).await, Ok(Head::default()), "appending nothing");
    assert_eq!(port.load().await.map(|loaded| (loaded.lines, loaded.head)), Ok(Default::default()));
}

async fn what_is_appended_is_loaded(stores: &mut impl Stores) {
    let mut port = stores.open("append").await;
    let long = format!("{{\"note\":\"{}\"}}", "樓宇議事廳".repeat(40_000));
    let batches: [&[&str]; 4] =
        [&["{\"n\":1}"], &["{\"n\":2}", "{\"n\":\"貳\"}"], &[&long], &["{\"n\":\"\\u0000\"}"]];
    let mut head = Head::default();
    let mut expected: Vec<&str> = Vec::new();
    for batch in batches {
        expected.extend(batch);
        let after = port.append(head, batch).await.expect("an append at the head");
        assert_eq!(after, head.after(batch), "the head after {} lines", expected.len());
        head = after;
        check(&port.load().await, &expected, head);
    }
    drop(port);
    check(&stores.open("append").await.load().await, &expected, head);
}

async fn an_unexpected_head_appends_nothing(stores: &mut impl Stores) {
    let mut port = stores.open("head").await;
    let first = port.append(Head::default(), &["{\"n\":1}"]).await.expect("the first append");
    let head = port.append(first, &["{\"n\":2}"]).await.expect("the second append");
    let forged = Head { last: first.last, ..head };
    for expected in [Head::default(), first, forged, head.after(&["{\"n\":3}"])] {
        let outcome = port.append(expected, &["{\"lost\":true}", "{\"lost\":true}"]).await;
        assert_eq!(outcome, Err(PortError::Moved { expected, found: head }));
        check(&port.load().await, &["{\"n\":1}", "{\"n\":2}"], head);
    }
    let mut other = stores.open("head").await;
    let newer = other.append(head, &["{\"n\":3}"]).await.expect("an append through another way in");
    let outcome = port.append(head, &["{\"n\":4}"]).await;
    assert_eq!(outcome, Err(PortError::Moved { expected: head, found: newer }));
}

async fn only_what_is_new_is_loaded(port: &mut impl Port) {
    let lines: Vec<String> = (0..7).map(|number| format!("{{\"n\":{number}}}")).collect();
    let mut head = Head::default();
    for batch in [0..1, 1..4, 4..7] {
        let batch: Vec<&str> = lines[batch].iter().map(String::as_str).collect();
        head = port.append(head, &batch).await.expect("an append at the head");
    }
    for known in 0..10 {
        let rest: Vec<&str> = lines.iter().skip(known).map(String::as_str).collect();
        check(&port.load_after(known as u64).await, &rest, head);
    }
}

async fn many_small_batches_stay_whole(stores: &mut impl Stores) {
    let mut port = stores.open("many").await;
    let lines: Vec<String> = (0..700).map(|number| format!("{{\"n\":{number}}}")).collect();
    let mut head = Head::default();
    for line in &lines {
        head = port.append(head, &[line]).await.expect("an append at the head");
    }
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    check(&port.load().await, &lines, head);
    check(&stores.open("many").await.load().await, &lines, head);
    check(&port.load_after(300).await, &lines[300..], head);
}

async fn two_writers_lose_nothing(stores: &mut impl Stores) {
    const EACH: usize = 40;
    let (mut one, mut two) = (stores.open("race").await, stores.open("race").await);
    join(append_all(&mut one, "one", EACH), append_all(&mut two, "two", EACH)).await;
    let lines = one.load().await.expect("a readable store").lines;
    assert_eq!(lines.len(), 2 * EACH, "every line is there once");
    for writer in ["one", "two"] {
        let own: Vec<&str> = lines.iter().map(AsRef::as_ref).filter(|line| line.contains(writer)).collect();
        let expected: Vec<String> = (0..EACH).map(|number| line(writer, number)).collect();
        assert_eq!(own, expected, "the lines of writer {writer} are in order");
    }
}

async fn append_all(port: &mut impl Port, writer: &str, count: usize) {
    let mut head = Head::default();
    for number in 0..count {
        let line = line(writer, number);
        loop {
            match port.append(head, &[&line]).await {
                Ok(after) => break head = after,
                Err(PortError::Moved { found, .. }) => head = found,
                Err(error) => panic!("writer {writer}, line {number}: {error}"),
            }
        }
    }
}

fn line(writer: &str, number: usize) -> String {
    format!("{{\"{writer}\":{number}}}")
}

#[track_caller]
fn check(loaded: &Result<Loaded, PortError>, lines: &[&str], head: Head) {
    let loaded = loaded.as_ref().expect("a readable store");
    let found: Vec<&str> = loaded.lines.iter().map(AsRef::as_ref).collect();
    assert!(found == lines, "{} lines instead of {}, or other ones", found.len(), lines.len());
    assert_eq!(loaded.head, head);
    assert_eq!(loaded.torn, None);
}
