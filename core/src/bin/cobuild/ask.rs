//! `search`, `tasks` and `explain`.

use std::path::Path;

use cobuild::{
    calendar::Light,
    issue::limit::{self, Limit},
    journal::Journal,
    query::{self, Hit, Task, Why},
    record::Record,
    rule::{Explanation, Finding, Severity, moment_words},
    text::Language,
    workspace::{Fact, Workspace, register},
};
use jiff::civil::{Date, DateTime};

use crate::{
    Failure,
    arguments::{Arguments, Given},
    journal::{now, read},
    named::named,
};

/// More hits than a screen holds help nobody.
const MOST_HITS: usize = 100;

pub fn search(arguments: Arguments) -> Result<(), Failure> {
    let given = arguments.read(&["--language"])?;
    let language = given.language()?;
    let (workspace, _, words) = opened(&given, "a FILE and WORDS")?;
    let hits = query::search(&workspace, &words, MOST_HITS);
    for Hit { record, title, context } in &hits {
        say!("{}\t{title}\t{context}\t{}", record.text().get(language), record.uuid());
    }
    let none = format!("nothing holds “{words}”: try fewer characters, pinyin or a number");
    if hits.is_empty() { Err(Failure::Findings(none)) } else { Ok(()) }
}

pub fn tasks(arguments: Arguments) -> Result<(), Failure> {
    let given = arguments.read(&["--on", "--language"])?;
    let language = given.language()?;
    let [path] = &given.paths(1, "one FILE")?[..] else { return Ok(()) };
    let on: Date = given.required("--on")?;
    let workspace = Workspace::fold(&read(path)?, now());
    let today = query::today(&workspace, on.at(0, 0, 0, 0));
    for happening in &today.happening {
        let (event, title) = (happening.event.text().get(language), &happening.title);
        say!("today\t{}\t{event}\t{title}", moment_words(happening.at, language));
    }
    for (when, tasks) in [("overdue", &today.overdue), ("due", &today.due), ("ahead", &today.ahead)] {
        for task in tasks {
            print_task(when, task, language);
        }
    }
    for finding in &today.findings {
        print_finding(&workspace, finding, language);
    }
    Ok(())
}

fn print_task(when: &str, task: &Task, language: Language) {
    let number = match &task.why {
        Why::Limit { number, .. } => format!("{number} "),
        Why::Rule(_) => String::new(),
    };
    let (due, duty) = (moment_words(task.due, language), task.text().get(language));
    say!("{when}\t{due}\t{duty}\t{number}{}", task.title);
    match &task.why {
        Why::Limit { limit, .. } => print_indented(&limit.deadline.lines(language)),
        Why::Rule(explanation) => {
            for line in explanation.lines(language) {
                say!("    {}{}", "  ".repeat(line.depth), line.words);
            }
        }
    }
}

pub fn explain(arguments: Arguments) -> Result<(), Failure> {
    let given = arguments.read(&["--on", "--language"])?;
    let language = given.language()?;
    let (workspace, journal, id) = opened(&given, "a FILE and an ID")?;
    let latest = journal.entries().map(|entry| entry.at()).max().unwrap_or_default();
    let moment = match given.option("--on") {
        Some(_) => given.required::<Date>("--on")?.at(0, 0, 0, 0),
        None => latest,
    };
    say!("as of {}", moment_words(moment, language));
    if let Some(rule) = register().into_iter().find(|rule| rule.code == id) {
        say!(
            "{}\t{}\t{} [{}]",
            rule.code,
            rule.title.get(language),
            rule.basis.get(language),
            rule.grade.text().get(language)
        );
        for finding in workspace.findings(moment).iter().filter(|finding| finding.explanation.rule.code == id)
        {
            print_finding(&workspace, finding, language);
        }
        return Ok(());
    }
    let record = named(&workspace, &journal, &id, "record or rule", |_| true)?;
    print_record(&workspace, &journal, record, moment, language);
    Ok(())
}

/// The workspace and the journal of the first argument, and the others as words.
fn opened(given: &Given, expected: &str) -> Result<(Workspace, Journal<Fact>, String), Failure> {
    match given.rest.split_first() {
        Some((file, words)) if !words.is_empty() => {
            let journal = read(Path::new(file))?;
            Ok((Workspace::fold(&journal, now()), journal, words.join(" ")))
        }
        _ => Err(Failure::Usage(format!("expected {expected}"))),
    }
}

fn print_record(
    workspace: &Workspace,
    journal: &Journal<Fact>,
    record: Record,
    moment: DateTime,
    language: Language,
) {
    let name = query::name(workspace, record).unwrap_or_default();
    say!("{}\t{name}\t{}", record.text().get(language), record.uuid());
    for change in query::timeline(journal, record, now()) {
        let trace = &change.trace;
        say!("happened\t{}\t{}\t{}", moment_words(trace.at, language), change.fact, trace.actor);
    }
    for limit in limits(workspace, record, moment) {
        let light = match limit.light {
            Light::Green => "in time",
            Light::Yellow => "soon due",
            Light::Red => "overdue",
        };
        say!(
            "limit\t{}\t{}\t{light}",
            moment_words(limit.deadline.due, language),
            limit.duty.text().get(language)
        );
        if let Some(term) = &limit.term {
            say!("    {} · {}", term.title.get(language), term.basis.words(language));
        }
        print_indented(&limit.deadline.lines(language));
    }
    let findings = workspace.findings(moment);
    let about = |finding: &&Finding| finding.about == record || finding.explanation.records.contains(&record);
    for finding in findings.iter().filter(about) {
        print_finding(workspace, finding, language);
    }
}

fn limits(workspace: &Workspace, record: Record, moment: DateTime) -> Vec<Limit> {
    match record {
        Record::Issue(id) => workspace
            .issues
            .get(id)
            .map(|issue| limit::of_issue(workspace, issue, moment))
            .unwrap_or_default(),
        Record::WorkOrder(id) => workspace
            .issues
            .order(id)
            .map(|order| limit::of_order(workspace, order, moment))
            .unwrap_or_default(),
        _ => Vec::new(),
    }
}

fn print_finding(workspace: &Workspace, finding: &Finding, language: Language) {
    let severity = match finding.severity {
        Severity::Notice => "notice",
        Severity::Warning => "warning",
        Severity::Overdue => "overdue",
    };
    let name = query::name(workspace, finding.about).unwrap_or_default();
    let explanation: &Explanation = &finding.explanation;
    say!("{severity}\t{}\t{name}\t{}", explanation.rule.code, explanation.sentence(language));
    for line in explanation.lines(language) {
        say!("    {}{}", "  ".repeat(line.depth), line.words);
    }
}

fn print_indented(lines: &[String]) {
    for line in lines {
        say!("    {line}");
    }
}
