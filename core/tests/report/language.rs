//! Every document is whole in each language: no message is missing, no placeholder is left, no label is in another one.

use cobuild::{
    example,
    report::{Block, CouncilPaper, Document, NotMade, agreement_text, closing_file, council_paper, periodic},
    text::Language,
    workspace::Workspace,
};

/// Every document of a workspace that can be made.
pub fn documents(workspace: &Workspace, language: Language) -> Vec<Document> {
    let (on, now) = (example::OPENS_ON, example::OPENS_ON.at(18, 0, 0, 0));
    let sessions = workspace.meetings.sessions();
    let papers = sessions.flat_map(|session| {
        CouncilPaper::ALL.iter().map(move |paper| council_paper(workspace, session.id, *paper, language))
    });
    let agreements = workspace.agreements.all().map(|(id, _)| agreement_text(workspace, id, on, language));
    let cases = workspace.issues.all().map(|issue| closing_file(workspace, issue.id, now, language));
    let monthly = periodic(workspace, "2022-08".parse().unwrap(), now, language);
    papers.chain(agreements).chain(cases).filter_map(Result::ok).chain([monthly]).collect()
}

/// What the document itself says, as against what is quoted from records.
fn labels(document: &Document) -> Vec<&str> {
    let each = document.blocks.iter().flat_map(|block| match block {
        Block::Facts(facts) => facts.iter().map(|(label, _)| label.as_str()).collect::<Vec<_>>(),
        Block::Table { columns, .. } => columns.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    });
    each.collect()
}

#[test]
fn every_document_is_whole_in_each_language() {
    let workspace = Workspace::fold(&example::journal().unwrap(), u64::MAX);
    let [hans, hant, en] = Language::ALL.map(|language| documents(&workspace, language));
    assert!(hans.len() > 15 && hans.len() == hant.len() && hant.len() == en.len());
    for document in hans.iter().chain(&hant).chain(&en) {
        let text = document.text();
        assert!(!text.contains(['{', '}']), "{text}");
        assert!(!document.title.trim().is_empty() && !document.blocks.is_empty());
        for block in &document.blocks {
            let empty = match block {
                Block::Heading(words) | Block::Paragraph(words) | Block::Note(words) => {
                    words.trim().is_empty()
                }
                Block::Facts(facts) => facts.is_empty() || facts.iter().any(|(label, _)| label.is_empty()),
                Block::Points(points) => points.is_empty(),
                Block::Signatures(under) => under.is_empty(),
                Block::Table { columns, .. } => columns.iter().any(String::is_empty),
            };
            assert!(!empty, "{block:?} in\n{text}");
        }
    }
    let is_chinese = |label: &&str| !label.chars().any(|c| c.is_ascii_alphabetic());
    assert!(hans.iter().chain(&hant).flat_map(labels).all(|label| is_chinese(&label)));
    assert!(en.iter().flat_map(labels).all(str::is_ascii));
    for ((hans, hant), en) in hans.iter().zip(&hant).zip(&en) {
        assert_ne!(hans, hant);
        assert_eq!(labels(hans).len(), labels(en).len(), "{}", en.title);
        assert_eq!(hans.blocks.len(), hant.blocks.len());
    }
}

#[test]
fn every_reason_says_what_to_do_next() {
    for reason in [
        NotMade::NoSession,
        NotMade::NoAgreement,
        NotMade::NoIssue,
        NotMade::Cancelled,
        NotMade::NotHeld,
        NotMade::NotClosed,
        NotMade::EmptyAgenda,
        NotMade::NoBallot,
        NotMade::NoResult,
        NotMade::NoDuty,
    ] {
        for language in Language::ALL {
            let sentences = reason.text().get(language).matches(['.', '。']).count();
            assert!(sentences >= 2, "{reason:?} in {language:?}: what happened, and what to do");
        }
        assert_eq!(reason.to_string(), reason.text().en);
    }
    assert_eq!(NotMade::ALL.len(), 10);
}
