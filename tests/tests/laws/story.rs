//! Entries of several devices, made from the facts of the example.

use super::*;

/// Facts as they happen, an entry's worth each, in their natural order: of the example, and of generated test data.
static POOL: LazyLock<Vec<Vec<Fact>>> = LazyLock::new(|| {
    let generated = example::generate(example::Size { buildings: 1, firms: 6, years: 1 }, 7);
    let journals = [example::journal().expect("the example"), generated.expect("test data")];
    let batches = journals.iter().flat_map(Journal::entries).map(|entry| entry.facts().to_vec());
    batches.filter(|facts| facts.len() <= 20).take(400).collect()
});

/// An entry to be written.
#[derive(Clone, Debug)]
struct Planned {
    /// Which facts of the pool: the next ones, or any.
    facts: Option<usize>,
    device: u64,
    /// Milliseconds by which its clock is off its place in the story.
    jitter: u64,
    counter: u32,
    /// What its device says that it had seen.
    seen: Vec<(u64, u32)>,
    /// Which earlier entry it undoes, counted back.
    undoes: Option<usize>,
}

fn planned() -> impl Strategy<Value = Planned> {
    let facts = prop::option::weighted(0.2, any::<usize>());
    let seen = vec((1_u64..5, 0_u32..12), 0..3);
    let undoes = prop::option::weighted(0.1, 1_usize..6);
    (facts, 1_u64..5, 0_u64..5_000, 0_u32..3, seen, undoes).prop_map(
        |(facts, device, jitter, counter, seen, undoes)| Planned {
            facts,
            device,
            jitter,
            counter,
            seen,
            undoes,
        },
    )
}

pub fn story() -> impl Strategy<Value = Vec<Entry<Fact>>> {
    (any::<usize>(), vec(planned(), 1..40)).prop_map(|(start, plans)| write(start, &plans))
}

/// Seals the planned entries, each device numbering its own.
fn write(start: usize, plans: &[Planned]) -> Vec<Entry<Fact>> {
    let mut heads: BTreeMap<u64, (u32, Digest)> = BTreeMap::new();
    let mut entries: Vec<Entry<Fact>> = Vec::new();
    for (step, plan) in plans.iter().enumerate() {
        let at = plan.facts.unwrap_or(start.wrapping_add(step)) % POOL.len();
        let mut facts = POOL.get(at).cloned().unwrap_or_default();
        let undone = plan.undoes.and_then(|back| entries.iter().rev().nth(back - 1)).map(Entry::id);
        facts.extend(undone.map(|entry| Fact::Workspace(profile::Fact::Undone { entry })));
        let head = heads.get(&plan.device).copied();
        let mut seen = VersionVector::default();
        for (device, number) in &plan.seen {
            seen.see(EntryId { device: DeviceId::from_number(*device), number: *number });
        }
        let draft = Draft {
            device: DeviceId::from_number(plan.device),
            number: head.map_or(1, |(number, _)| number + 1),
            stamp: Stamp { wall: step as u64 * 1_000 + plan.jitter, counter: plan.counter },
            at: date(2022, 10, 11).at(9, 0, 0, 0),
            actor: Actor::new(format!("somebody at {}", plan.device)),
            label: None,
            seen,
            previous: head.map(|(_, hash)| hash),
            facts,
        };
        let entry = draft.seal().expect("facts are JSON");
        heads.insert(plan.device, (entry.id().number, entry.hash()));
        entries.push(entry);
    }
    entries
}

/// A story, the same entries in another order with copies, and where each one is kept: in one of three files.
pub fn shuffled() -> impl Strategy<Value = (Vec<Entry<Fact>>, Vec<usize>, Vec<usize>)> {
    story().prop_flat_map(|entries| {
        let count = entries.len();
        let order: Vec<usize> = (0..count).collect();
        (Just(entries), Just(order).prop_shuffle(), vec(0_usize..7, count))
    })
}

/// An entry of a ninth device after all others.
pub fn last_word(number: u32, facts: Vec<Fact>) -> Entry<Fact> {
    let draft = Draft {
        device: DeviceId::from_number(9),
        number,
        stamp: Stamp { wall: LATE - 1_000 + u64::from(number), counter: 0 },
        at: date(2022, 10, 12).at(9, 0, 0, 0),
        actor: Actor::new("somebody who undoes"),
        label: None,
        seen: VersionVector::default(),
        previous: None,
        facts,
    };
    draft.seal().expect("facts are JSON")
}
