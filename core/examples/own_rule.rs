//! A rule of one's own, from outside the crate: an office that wants a phone number for every firm.
//!
//! `cargo run -p cobuild --example own_rule`

use cobuild::{
    example,
    organisation::Kind,
    policy::Grade,
    rule::{Condition, Finding, Rule, Severity, Term},
    text::{Language, Text},
    workspace::Workspace,
};

const PHONES: Text = Text { key: "term.office.phones", en: "phone numbers", hans: "电话", hant: "電話" };
const NEEDED: Text = Text { key: "term.office.needed", en: "needed", hans: "至少", hant: "至少" };
const NAME: Text = Text { key: "term.office.name", en: "firm", hans: "企业", hant: "企業" };

/// OFFICE-01 · A firm can be called.
static OFFICE_01: Rule = Rule {
    code: "OFFICE-01",
    title: Text {
        key: "OFFICE-01.title",
        en: "A firm can be called",
        hans: "企业须有联系电话",
        hant: "企業須有聯繫電話",
    },
    message: Text {
        key: "OFFICE-01.message",
        en: "{office.name} has no phone number. Ask for one at the next visit.",
        hans: "{office.name}尚无联系电话。请在下次走访时询问。",
        hant: "{office.name}尚無聯繫電話。請在下次走訪時詢問。",
    },
    basis: Text {
        key: "OFFICE-01.basis", en: "our own habit", hans: "本单位做法", hant: "本單位做法"
    },
    grade: Grade::Office,
    parameters: &[],
};

fn findings(workspace: &Workspace) -> Vec<Finding> {
    let firms = workspace.organisations.all().filter(|firm| firm.kind() == Kind::Enterprise);
    let without = firms.filter_map(|firm| {
        let phones = i64::from(firm.contact().phone.is_some());
        OFFICE_01
            .holds(Condition::at_least(Term::number(&PHONES, phones), Term::number(&NEEDED, 1)))
            .with(Term::words(&NAME, firm.name()))
            .finding(Severity::Notice, firm.id())
    });
    without.collect()
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let workspace = Workspace::fold(&example::journal()?, u64::MAX);
    for finding in findings(&workspace) {
        println!("{}", finding.explanation.sentence(Language::ZhHant));
        for line in finding.explanation.lines(Language::ZhHant) {
            println!("{}{}", "  ".repeat(line.depth), line.words);
        }
    }
    Ok(())
}
