//! The library's speed on this machine, on generated workspaces: what a start, an entry, a merge and a question cost.
//! `bench_native ENTRIES` measures one size, `bench_native district` what a day at the desk asks of a whole district.

use std::hint::black_box;

use cobuild::calendar::Pauses;
use cobuild::issue::{Filter, rates};
use cobuild::journal::codec::{self, Trust};
use cobuild::journal::{DeviceId, Head, Journal, Loaded};
use cobuild::policy::Span;
use cobuild::query;
use cobuild::report::{self, ReportingPeriod};
use cobuild::text::Language;
use cobuild::workspace::{Fact, Keeper, Snapshot, Workspace};
use cobuild_tests::generated;
use jiff::civil::Date;

const SIZES: [u32; 3] = [50_000, 500_000, 1_000_000]; // entries

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [] => SIZES.iter().try_for_each(|entries| measure(*entries)).and_then(|()| district()),
        [word] if word == "district" => district(),
        [entries] => measure(entries.parse()?),
        _ => Err("bench_native takes nothing, `district`, or a number of entries".into()),
    }
}

fn measure(entries: u32) -> Result<(), Box<dyn std::error::Error>> {
    let (took, journal) = timed(|| generated::journal(entries));
    let journal = journal?;
    let table = Table { entries: journal.len() };
    println!("\n{} entries, {} facts", journal.len(), journal.fact_count());
    println!("{:<44} {:>10} {:>12} {:>12}", "", "ms", "µs an entry", "a second");
    table.row("generate: decide, seal, fold", took);

    let lines: Vec<Box<str>> = journal.entries().map(|entry| Box::from(entry.line())).collect();
    let bytes: usize = lines.iter().map(|line| line.len()).sum();
    let read = |trust| {
        lines.iter().filter_map(|line| codec::read_entry::<Fact>(line, 0, trust).ok()).for_each(|entry| {
            black_box(entry);
        });
    };
    table.row("decode, trusted", timed(|| read(Trust::Stored)).0);
    table.row("decode, every hash checked", timed(|| read(Trust::Check)).0);
    let (took, workspace) = timed(|| Workspace::fold(&journal, u64::MAX));
    table.row("fold", took);
    let loaded = Loaded { lines: lines.clone(), ..Loaded::default() };
    let device = DeviceId::from_number(1);
    let (took, keeper) = timed(|| Keeper::open(device, loaded, u64::MAX));
    table.row("open: decode and fold", took);
    drop(keeper);
    let (one, two): (Vec<_>, Vec<_>) = journal.entries().cloned().enumerate().partition(|(n, _)| n % 2 == 0);
    let [mut one, two] =
        [one, two].map(|half| half.into_iter().map(|(_, entry)| entry).collect::<Journal<_>>());
    table.row("merge two halves", timed(|| one.merge(two)).0);

    let (took, snapshot) = timed(|| Snapshot::take(&workspace, Head::default()));
    table.row("snapshot: write", took);
    let snapshot = snapshot.ok_or("no snapshot")?;
    let (took, opened) = timed(|| snapshot.open(Head::default()));
    table.row("snapshot: read", took);
    assert!(opened.as_ref() == Some(&workspace), "a snapshot must give back what was folded");
    let entities = workspace.issues.all().count()
        + workspace.visits.all().count()
        + workspace.visits.demands().count()
        + workspace.organisations.all().count();
    println!(
        "{:<44} {:>10} an entity: journal {} bytes, snapshot {} bytes (snapshot {} MB)",
        "bytes",
        entities,
        bytes / entities,
        snapshot.state.len() / entities,
        snapshot.state.len() / 1_000_000
    );
    drop(opened);

    let start = jiff::civil::date(2024, 3, 1).at(9, 30, 0, 0);
    let days = Span::WorkingDays(5);
    let (took, _) = timed(|| {
        for _ in 0..1_000 {
            black_box(workspace.calendar.deadline(black_box(start), days, &Pauses::NONE));
        }
    });
    println!("{:<44} {:>10.3}", "a deadline, five working days, µs", took * 1_000.0 / 1_000.0);
    let last = workspace.history.recent().last().map(|recent| recent.at).ok_or("no entry")?;
    let (took, today) = timed(|| query::today(&workspace, last, Language::ZhHant));
    let tasks = today.overdue.len() + today.due.len() + today.ahead.len();
    println!("{:<44} {took:>10.3}  ({tasks} tasks)", "what the last day asks for");
    for (name, words) in
        [("rare word", "第1234號"), ("no hit", "不存在"), ("a firm's name", "測試企業3-0007")]
    {
        let (took, hits) = timed(|| query::search(&workspace, words, 20, Language::ZhHant).len());
        println!("{:<44} {took:>10.3}  ({hits} hits)", format!("search, {name}"));
    }
    Ok(())
}

/// What a day at the desk asks for, in ten buildings of five hundred firms with five years behind them.
fn district() -> Result<(), Box<dyn std::error::Error>> {
    let workspace = Workspace::fold(&generated::district()?, u64::MAX);
    let last = workspace.history.recent().last().ok_or("an empty district")?.at;
    let month = ReportingPeriod::month_of(last.date()).before().ok_or("no month before")?;
    let (organisations, visits) = (workspace.organisations.all().count(), workspace.visits.all().count());
    println!(
        "\na district: {organisations} organisations, {visits} visits, {} issues",
        workspace.issues.all().count()
    );
    println!("{:<44} {:>10} {:>12}", "of nine times, ms", "least", "median");
    asked("what today asks for", || query::today(&workspace, last, Language::ZhHant));
    asked("every standing finding", || workspace.findings(last));
    asked("the figures and rates of a month", || report::figures(&workspace, month, last));
    asked("the figures and rates of a quarter", || {
        report::figures(&workspace, ReportingPeriod::quarter_of(last.date()), last)
    });
    asked("a monthly report", || report::periodic(&workspace, month, last, Language::ZhHant));
    asked("every rate of the issues, ever", || {
        let ever = Date::MIN..Date::MAX;
        rates::of(&workspace, &ever, &Filter::default(), last)
    });
    asked("the public screen of indicators", || workspace.indicators.screen(last.date()).len());
    asked("search, no hit", || query::search(&workspace, "不存在", 20, Language::ZhHant));
    Ok(())
}

/// A question asked nine times: the machine may do other work meanwhile, so the least counts.
fn asked<T>(name: &str, question: impl Fn() -> T) {
    let mut took: Vec<f64> = (0..9).map(|_| timed(|| black_box(question())).0).collect();
    took.sort_by(f64::total_cmp);
    let at = |place: usize| took.get(place).copied().unwrap_or(f64::NAN);
    println!("{name:<44} {:>10.3} {:>12.3}", at(0), at(4));
}

struct Table {
    entries: usize,
}

impl Table {
    fn row(&self, name: &str, took: f64) {
        let each = took * 1_000.0 / self.entries as f64;
        println!("{name:<44} {took:>10.1} {each:>12.3} {:>12.0}", 1_000_000.0 / each);
    }
}

/// Milliseconds, and what came of it.
fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Moment::now();
    let made = work();
    (start.elapsed(), made)
}

/// The time that this thread has computed, where the system tells it: other work on the machine is then not counted.
struct Moment(f64); // ms

impl Moment {
    #[cfg(unix)]
    fn now() -> Moment {
        use rustix::time::{ClockId, clock_gettime};
        let computed = clock_gettime(ClockId::ThreadCPUTime);
        Moment(computed.tv_sec as f64 * 1e3 + computed.tv_nsec as f64 / 1e6)
    }

    #[cfg(not(unix))]
    fn now() -> Moment {
        static START: std::sync::LazyLock<std::time::Instant> =
            std::sync::LazyLock::new(std::time::Instant::now);
        Moment(START.elapsed().as_secs_f64() * 1e3)
    }

    fn elapsed(&self) -> f64 {
        Moment::now().0 - self.0
    }
}
