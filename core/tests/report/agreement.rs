//! The text of an agreement is what its parties agreed on, as of a day.

use cobuild::{
    agreement::{self, Agreement, Status},
    example,
    journal::Actor,
    record::{AgreementId, Seeded},
    report::{Block, Document, NotMade, agreement_text},
    text::Language,
    workspace::{Command, Desk, Workspace},
};
use jiff::{
    ToSpan as _,
    civil::{Date, date},
};
use serde_json::json;

use super::{column, fact, holds, notes};

fn seed() -> Workspace {
    Workspace::fold(&example::journal().unwrap(), u64::MAX)
}

/// The example, at the end of its day.
fn desk() -> Desk<Seeded> {
    let mut desk = Desk::seeded(0xd, Actor::new("測試員"), example::OPENS_ON.at(18, 0, 0, 0));
    desk.receive(example::journal().unwrap());
    desk
}

fn points(document: &Document) -> Vec<&str> {
    let lists = document.blocks.iter().filter_map(|block| match block {
        Block::Points(points) => Some(points),
        _ => None,
    });
    lists.flatten().map(String::as_str).collect()
}

#[test]
fn it_holds_the_whole_wording_and_nobody_s_telephone() {
    let workspace = seed();
    for (id, agreement) in workspace.agreements.all() {
        let wording = agreement.wording_on(example::OPENS_ON);
        for language in Language::ALL {
            let document = agreement_text(&workspace, id, example::OPENS_ON, language).unwrap();
            assert_eq!(document.title, wording.title);
            for text in wording.principles.iter().chain(wording.axes.iter().map(|axis| &axis.title)) {
                holds(&document, &[text]);
            }
            for terms in wording.obligations.values() {
                let written: Vec<&str> =
                    points(&document).into_iter().filter(|point| point.starts_with(&terms.text)).collect();
                assert_eq!(written.len(), 1, "{}", terms.text);
                if let agreement::Measure::Quantified { quantity, unit, period } = &terms.measure {
                    for part in [quantity.to_string().as_str(), unit, period.text().get(language)] {
                        assert!(written[0].contains(part), "{}", written[0]);
                    }
                }
            }
            wording
                .clauses
                .iter()
                .for_each(|(clause, text)| holds(&document, &[clause.text().get(language), text]));
            let Some(Block::Signatures(under)) = document.blocks.last() else { panic!("no place to sign") };
            assert_eq!(under.len(), wording.parties.len());
            let liaisons = wording.parties.iter().filter_map(|party| party.liaison.as_deref());
            liaisons.for_each(|liaison| assert!(!document.text().contains(liaison)));
        }
    }
    assert!(workspace.agreements.all().count() > 0);
}

/// On each day the text says of itself what the agreement is on that day.
#[test]
fn a_text_that_binds_nobody_says_so() {
    let workspace = seed();
    let check = |id: AgreementId, agreement: &Agreement, on: Date| {
        let document = agreement_text(&workspace, id, on, Language::ZhHant).unwrap();
        let status = agreement.status_on(on);
        assert_eq!(fact(&document, "協議狀態"), Some(status.text().hant));
        let expected = match status {
            Status::Active => None,
            Status::Draft | Status::Signing => Some("草稿"),
            Status::Signed => Some("尚未到生效日"),
            Status::Ended | Status::Terminated => Some("已失效"),
            Status::Lapsed => Some("未曾生效"),
            Status::Dropped => Some("已放棄"),
        };
        let found = notes(&document);
        assert_eq!(found.len(), usize::from(expected.is_some()), "{found:?}");
        assert!(expected.is_none_or(|expected| found[0].contains(expected)), "{found:?}");
        status
    };
    let mut seen = Vec::new();
    for (id, agreement) in workspace.agreements.all() {
        let term = agreement.agreed_term();
        for on in
            [Date::MIN, term.from, example::OPENS_ON, term.to, term.to.saturating_add(1.day()), Date::MAX]
        {
            seen.push(check(id, agreement, on));
        }
    }
    for status in [Status::Active, Status::Ended] {
        assert!(seen.contains(&status), "{seen:?}");
    }
}

#[test]
fn a_draft_has_places_to_sign_and_counts_who_has() {
    let mut desk = desk();
    let (old, signed) = desk.workspace().agreements.all().next().unwrap();
    let parties = signed.parties.len();
    let renew = agreement::Command::Renew { agreement: old, number: None, from: None, to: None };
    desk.perform(&Command::Agreement(renew)).unwrap();
    let workspace = desk.workspace();
    let (id, draft) = workspace.agreements.all().find(|(_, found)| found.renews == Some(old)).unwrap();
    assert_eq!(draft.signed().count(), 0);
    let document = agreement_text(workspace, id, example::OPENS_ON, Language::ZhHant).unwrap();
    assert_eq!(notes(&document), [format!("草稿：{parties}方中已有0方簽署，全部簽署前不具約束力。")]);
    assert_eq!(column(&document, "單位").len(), parties);
    assert_eq!(fact(&document, "生效日期"), None);
    assert!(fact(&document, "續簽自").is_some());
    let Some(Block::Signatures(under)) = document.blocks.last() else { panic!("no place to sign") };
    assert!(under.iter().all(|line| line.contains("____年__月__日")), "{under:?}");
    let signed = agreement_text(workspace, old, example::OPENS_ON, Language::ZhHant).unwrap();
    let Some(Block::Signatures(under)) = signed.blocks.last() else { panic!("no place to sign") };
    assert!(under.iter().all(|line| line.contains("2022年")), "{under:?}");
}

/// An amendment is the text from its day on; before, it is announced and changes nothing.
#[test]
fn an_amendment_is_the_text_from_its_day_on() {
    let mut desk = desk();
    let (id, signed) = desk.workspace().agreements.all().next().unwrap();
    let parties: Vec<_> = signed.parties.iter().map(|party| party.organisation).collect();
    let joining = desk.workspace().organisations.by_name("佛山市地方金融促進會").unwrap().id();
    let from = date(2022, 11, 1);
    let propose = json!({ "propose": { "agreement": id, "by": parties[0], "from": from, "reason": "新單位加入",
        "changes": [
            { "part": { "goal": "三方共建" } },
            { "part": { "clause": { "clause": "attachments", "text": "服務清單（街道存）\n\n場地平面圖" } } },
            { "add_party": { "organisation": joining, "participation": "participates_only" } },
        ] } });
    let amend = |desk: &mut Desk<Seeded>, command: serde_json::Value| {
        let command = agreement::Command::Amendment(serde_json::from_value(command).unwrap());
        desk.perform(&Command::Agreement(command)).unwrap();
    };
    amend(&mut desk, propose);
    let text = |desk: &Desk<Seeded>, on| agreement_text(desk.workspace(), id, on, Language::ZhHant).unwrap();
    let unchanged = text(&desk, date(2022, 12, 1));
    assert!(!unchanged.text().contains("三方共建"), "a proposal is no text");
    let proposed = desk.workspace().agreements.get(id).unwrap().amendments();
    let (amendment, _) = proposed.last().unwrap();
    for by in parties.iter().copied().chain([joining]) {
        let accepted = desk.workspace().agreements.get(id).unwrap().amendment(amendment).unwrap();
        if accepted.acceptance_of(by).is_none() {
            let accept = json!({ "accept": { "agreement": id, "amendment": amendment, "by": by } });
            amend(&mut desk, accept);
        }
    }
    let before = text(&desk, from.yesterday().unwrap());
    assert_eq!(column(&before, "單位").len(), 2);
    assert_eq!(column(&before, "生效日").last(), Some(&"2022年11月1日（未到生效日）"));
    let after = text(&desk, from);
    assert_eq!(column(&after, "單位").len(), 3);
    assert_eq!(column(&after, "生效日").last(), Some(&"2022年11月1日"));
    holds(&after, &["三方共建", "新單位加入", "附件"]);
    assert!(
        ["服務清單（街道存）", "場地平面圖"].iter().all(|line| points(&after).contains(line)),
        "one a line"
    );
    let Some(Block::Signatures(under)) = after.blocks.last() else { panic!("no place to sign") };
    assert!(under[2].contains("佛山市地方金融促進會") && under[2].contains("2022年10月11日"), "{under:?}");
}

#[test]
fn an_unknown_agreement_has_no_text() {
    let unknown: AgreementId = uuid::Uuid::from_u128(1).into();
    let made = agreement_text(&seed(), unknown, example::OPENS_ON, Language::En);
    assert_eq!(made, Err(NotMade::NoAgreement));
}
