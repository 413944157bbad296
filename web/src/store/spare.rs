use cobuild::journal::{Head, Loaded, MemoryPort, Port as _};

/// A copy of the journal is kept in memory up to so many bytes: about 40,000 entries. A larger workspace keeps what this
/// tab has written since it was opened.
const LIMIT_BYTES: usize = 24_000_000;

/// Lines that a tab keeps in memory beside the browser's store: people clear their browsing data, and the browser closes
/// the database under an open page.
#[derive(Default)]
pub struct Spare {
    /// How many lines come before these.
    first: u64,
    lines: Vec<Box<str>>,
    bytes: usize,
}

impl Spare {
    /// The lines.
    pub(super) fn lines(&self) -> &[Box<str>] {
        &self.lines
    }

    /// Whether the journal up to `lines` lines is small enough to be kept, and not here yet.
    pub(super) fn is_wanting(&self, lines: u64) -> bool {
        const LINE_BYTES: u64 = 600;
        self.first > 0 && lines.saturating_mul(LINE_BYTES) < LIMIT_BYTES as u64
    }

    /// Takes note of what was read from the store after its first `known` lines.
    pub(super) fn read(&mut self, known: u64, loaded: &Loaded) {
        let bytes: usize = loaded.lines.iter().map(|line| line.len()).sum();
        if known == 0 && bytes < LIMIT_BYTES {
            *self = Spare { first: 0, lines: loaded.lines.clone(), bytes };
        } else if known == 0 && self.lines.is_empty() {
            self.first = loaded.head.lines;
        } else {
            self.add(known, loaded.lines.iter().map(AsRef::as_ref));
        }
    }

    /// Takes note of what was written at `head`.
    pub(super) fn wrote(&mut self, head: Head, lines: &[&str]) {
        self.add(head.lines, lines.iter().copied());
    }

    fn add<'a>(&mut self, at: u64, lines: impl Iterator<Item = &'a str>) {
        if self.lines.is_empty() {
            self.first = at;
        }
        let end = self.first.saturating_add(self.lines.len() as u64);
        let known = usize::try_from(end.saturating_sub(at)).unwrap_or(usize::MAX);
        for line in lines.skip(known) {
            self.bytes += line.len();
            self.lines.push(line.into());
        }
    }

    /// The whole journal in memory, when these lines are the whole of it.
    pub(super) async fn whole(&self, head: Head) -> Option<MemoryPort> {
        if self.first > 0 {
            return None;
        }
        let lines: Vec<&str> = self.lines.iter().map(AsRef::as_ref).collect();
        let mut port = MemoryPort::default();
        let reached = port.append(Head::default(), &lines).await.ok()?;
        (reached == head).then_some(port)
    }
}
