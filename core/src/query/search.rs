use crate::{record::Record, workspace::Workspace};

/// A record that holds every word searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub record: Record,
    /// What it is called.
    pub title: String,
    /// A line about it: number, place, date.
    pub context: String,
}

/// Records that hold every word of `words`, in any of their texts, numbers included; Latin letters match in either
/// case. At most `limit` hits, names before longer texts.
///
/// ```
/// use cobuild::{example, query::search, workspace::Workspace};
/// let journal = example::journal().expect("the example is well formed");
/// let workspace = Workspace::fold(&journal, u64::MAX);
/// let hits = search(&workspace, "議事廳", 5);
/// assert!(!hits.is_empty());
/// ```
pub fn search(workspace: &Workspace, words: &str, limit: usize) -> Vec<Hit> {
    let words: Vec<Word<'_>> = words.split_whitespace().map(Word::new).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let (mut by_name, mut by_text) = (Vec::new(), Vec::new());
    each(workspace, &mut |found| {
        let (names, texts) = (&found.names, &found.texts);
        let in_any = |fields: &[&str], word: &Word<'_>| fields.iter().any(|field| word.is_in(field));
        if words.iter().all(|word| in_any(names, word)) {
            by_name.push(found.hit());
        } else if words.iter().all(|word| in_any(names, word) || in_any(texts, word)) {
            by_text.push(found.hit());
        }
        by_name.len() < limit
    });
    by_name.extend(by_text);
    by_name.truncate(limit);
    by_name
}

/// A record while it is looked at: nothing is copied unless it is a hit.
struct Found<'a> {
    record: Record,
    names: Vec<&'a str>,
    texts: Vec<&'a str>,
    context: &'a str,
}

impl Found<'_> {
    fn hit(&self) -> Hit {
        let title = self.names.first().copied().unwrap_or_default().to_owned();
        Hit { record: self.record, title, context: self.context.to_owned() }
    }
}

/// A word searched for. Only Latin letters have a case; Chinese is compared as it is.
struct Word<'a> {
    word: &'a str,
    has_case: bool,
}

impl<'a> Word<'a> {
    fn new(word: &'a str) -> Word<'a> {
        Word { word, has_case: word.bytes().any(|byte| byte.is_ascii_alphabetic()) }
    }

    fn is_in(&self, text: &str) -> bool {
        if !self.has_case {
            return text.contains(self.word);
        }
        text.as_bytes()
            .windows(self.word.len())
            .any(|window| window.eq_ignore_ascii_case(self.word.as_bytes()))
    }
}

/// Shows every record that can be found to `look`, until it says that it has seen enough.
fn each<'a>(workspace: &'a Workspace, look: &mut dyn FnMut(Found<'a>) -> bool) {
    let found = |record: Record, names: Vec<&'a str>, texts: Vec<&'a str>, context: &'a str| Found {
        record,
        names,
        texts,
        context,
    };
    let organisations = workspace.organisations.all().map(|organisation| {
        let mut names = vec![organisation.name(), organisation.short_name()];
        names.extend(organisation.uscc().map(|uscc| uscc.as_str()));
        found(organisation.id().into(), names, Vec::new(), "")
    });
    let buildings = workspace.buildings.all().map(|building| {
        found(building.id().into(), vec![building.name()], vec![building.address()], building.address())
    });
    let services = workspace.services.all().map(|(id, service)| {
        found(
            id.into(),
            vec![service.name.get(), service.number.get()],
            vec![service.venues.get()],
            service.number.get(),
        )
    });
    let agreements = workspace.agreements.all().map(|(id, agreement)| {
        let names = vec![agreement.title.get().as_str(), agreement.number.get().as_str()];
        found(id.into(), names, vec![agreement.goal.get()], agreement.number.get())
    });
    let sessions = workspace.meetings.sessions().map(|session| {
        found(session.id.into(), vec![session.title.get(), &session.number], Vec::new(), &session.number)
    });
    let issues = workspace.issues.all().map(|issue| {
        found(issue.id.into(), vec![issue.title.get(), &issue.number], vec![issue.text.get()], &issue.number)
    });
    let visits =
        workspace.visits.all().filter(|visit| !visit.purpose().is_empty() || !visit.policy_told().is_empty());
    let visits = visits.map(|visit| {
        let firm = workspace.organisations.name(visit.organisation());
        found(visit.id().into(), vec![firm], vec![visit.purpose(), visit.policy_told()], visit.purpose())
    });
    let all = organisations.chain(buildings).chain(services).chain(agreements).chain(sessions).chain(issues);
    for one in all.chain(visits) {
        if !look(one) {
            return;
        }
    }
}
