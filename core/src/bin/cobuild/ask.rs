//! `search`, `tasks` and `explain`.

use std::path::Path;

use cobuild::{
    calendar::{Light, due_words},
    issue::limit::{self, Limit},
    journal::Journal,
    query::{self, Hit, Task, Why},
    record::Record,
    rule::{Explanation, Finding, Severity, date_words, moment_words},
    text::{Language, messages::query::answer as words},
    workspace::{Fact, Workspace, register},
};
use jiff::civil::DateTime;

use crate::{
    Failure,
    arguments::{Arguments, Given},
    journal::{now, read},
    named::named,
    on::On,
};

/// More hits than a screen holds help nobody.
const MOST_HITS: usize = 100;

pub fn search(arguments: Arguments) -> Result<(), Failure> {
    let given = arguments.read(&["--language"])?;
    let language = given.language()?;
    if given.rest.iter().skip(1).all(|word| word.trim().is_empty()) {
        return Err(Failure::Usage("search: give at least one word to look for".to_owned()));
    }
    let (journal, words) = opened(&given, "a FILE and WORDS")?;
    let hits = query::search(&Workspace::fold(&journal, now()), &words, MOST_HITS, language);
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
    let Some(on) = On::of(&given)? else { return Err(Failure::Usage("`--on` is missing".to_owned())) };
    let workspace = Workspace::fold(&on.known(read(path)?), now());
    let today = query::today(&workspace, on.end(), language);
    // At the end of the day what fell due on it is past; it is the day's all the same.
    let (overdue, due): (Vec<_>, Vec<_>) = today.overdue.iter().partition(|task| task.due.date() < on.day);
    let due: Vec<&Task> = due.into_iter().chain(&today.due).collect();
    for happening in &today.happening {
        let (event, title) = (happening.event.text().get(language), &happening.title);
        say!("{}\t{}\t{event}\t{title}", words::TODAY.get(language), moment_words(happening.at, language));
    }
    let ahead = today.ahead.iter().collect();
    for (when, tasks) in [(words::OVERDUE, overdue), (words::DUE, due), (words::AHEAD, ahead)] {
        for task in tasks {
            print_task(when.get(language), task, language);
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
    let (due, duty) = (due_words(task.due, language), task.text().get(language));
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
    let (journal, id) = opened(&given, "a FILE and an ID")?;
    let latest = journal.entries().map(|entry| entry.at()).max().unwrap_or_default();
    let (moment, day, known) = match On::of(&given)? {
        Some(on) => (on.end(), date_words(on.day, language), on.known(journal)),
        None => (latest, moment_words(latest, language), journal),
    };
    let workspace = Workspace::fold(&known, now());
    let rule = register().into_iter().find(|rule| rule.code.eq_ignore_ascii_case(&id));
    let record =
        if rule.is_none() { Some(named(&workspace, &known, &id, "record or rule", |_| true)?) } else { None };
    say!("{}", words::AS_OF.fill(language, &[("day", &day)]));
    if let Some(rule) = rule {
        say!(
            "{}\t{}\t{} [{}]",
            rule.code,
            rule.title.get(language),
            rule.basis.get(language),
            rule.grade.text().get(language)
        );
        for finding in
            workspace.findings(moment).iter().filter(|finding| finding.explanation.rule.code == rule.code)
        {
            print_finding(&workspace, finding, language);
        }
    }
    if let Some(record) = record {
        print_record(&workspace, &known, record, moment, language);
    }
    Ok(())
}

/// The journal of the first argument, and the others as words.
fn opened(given: &Given, expected: &str) -> Result<(Journal<Fact>, String), Failure> {
    match given.rest.split_first() {
        Some((file, words)) if !words.is_empty() => Ok((read(Path::new(file))?, words.join(" "))),
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
    let name = query::name(workspace, record, language).unwrap_or_default();
    say!("{}\t{name}\t{}", record.text().get(language), record.uuid());
    for change in query::timeline(journal, record, now()) {
        let (trace, told) = (&change.trace, change.told.words(language));
        let at = moment_words(trace.at, language);
        say!("{}\t{at}\t{told}\t{}", words::HAPPENED.get(language), trace.actor);
        if let Some(reason) = &change.told.reason {
            say!("    {}", words::BECAUSE.fill(language, &[("reason", reason)]));
        }
    }
    for limit in limits(workspace, record, moment) {
        let light = match limit.light {
            Light::Green => words::IN_TIME,
            Light::Yellow => words::SOON_DUE,
            Light::Red => words::OVERDUE,
        };
        say!(
            "{}\t{}\t{}\t{}",
            words::LIMIT.get(language),
            limit.deadline.due_words(language),
            limit.duty.text().get(language),
            light.get(language)
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
        Severity::Notice => words::NOTICE,
        Severity::Warning => words::WARNING,
        Severity::Overdue => words::OVERDUE,
    };
    let name = query::name(workspace, finding.about, language).unwrap_or_default();
    let explanation: &Explanation = &finding.explanation;
    let (severity, code) = (severity.get(language), explanation.rule.code);
    say!("{severity}\t{code}\t{name}\t{}", explanation.sentence(language));
    for line in explanation.lines(language) {
        say!("    {}{}", "  ".repeat(line.depth), line.words);
    }
}

fn print_indented(lines: &[String]) {
    for line in lines {
        say!("    {line}");
    }
}
