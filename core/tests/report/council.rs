//! The papers of a session say what is on record, and what is provisional about them.

use cobuild::{
    example,
    meeting::{self, Consent, Duty, Outcome, OutcomeKind, Presence},
    record::SessionId,
    report::{CouncilPaper, NotMade, council_pack, council_paper},
    text::Language,
    workspace::Workspace,
};

use super::{column, fact, hall::Hall, holds, notes, notice::register};

fn seed() -> Workspace {
    Workspace::fold(&example::journal().unwrap(), u64::MAX)
}

#[test]
fn numbers_are_the_workspace_s() {
    let workspace = seed();
    for session in workspace.meetings.sessions() {
        let paper = |paper| council_paper(&workspace, session.id, paper, Language::ZhHant);
        let agenda = workspace.meetings.agenda(session);
        let issues = agenda.iter().map(|item| {
            item.issue.and_then(|id| workspace.issues.get(id)).map_or("", |issue| issue.number.get().as_str())
        });
        assert_eq!(column(&paper(CouncilPaper::Agenda).unwrap(), "訴求編號"), issues.collect::<Vec<_>>());
        let seats: Vec<&str> = workspace
            .meetings
            .seats_on(session.body, session.day())
            .map(|seat| seat.title.as_str())
            .collect();
        let signed = paper(CouncilPaper::SignIn).unwrap();
        assert_eq!(column(&signed, "席位"), seats);
        let entitled = workspace.meetings.presence(session).map(|found| found.count().entitled.to_string());
        assert_eq!(fact(&signed, "應到"), entitled.as_deref());
        let Ok(minutes) = paper(CouncilPaper::Minutes) else { continue };
        let count = session.presence().map(Presence::count).unwrap();
        for document in [&signed, &minutes, &paper(CouncilPaper::PublicNotice).unwrap()] {
            assert_eq!(fact(document, "應到"), Some(&*count.entitled.to_string()));
            assert_eq!(fact(document, "實到"), Some(&*count.present.to_string()));
        }
        let duties = agenda.iter().filter_map(|item| item.outcome()).flat_map(|outcome| outcome.duties());
        let measures: Vec<&str> = duties.map(|duty| duty.text.as_str()).collect();
        assert_eq!(column(&paper(CouncilPaper::Tasks).unwrap(), "整改措施"), measures);
        for outcome in agenda.iter().filter_map(|item| item.outcome()) {
            holds(&minutes, &[outcome.words(), outcome.kind().text().hant]);
        }
    }
    assert!(workspace.meetings.sessions().any(|session| session.was_held()));
}

#[test]
fn a_vote_stands_in_the_minutes_as_it_was_counted() {
    for (present, yes, no, abstain, invalid, carried) in
        [(6, 4, 1, 1, 0, true), (5, 3, 0, 0, 2, true), (4, 2, 2, 0, 0, false), (6, 0, 0, 6, 0, false)]
    {
        let mut hall = Hall::called();
        let item = hall.add("停車安排");
        hall.open(present);
        let session = hall.session;
        hall.meeting(meeting::Command::Vote { session, item, yes, no, abstain, invalid });
        let minutes = hall.paper(CouncilPaper::Minutes).unwrap();
        holds(&minutes, &[&format!("贊成{yes}票，反對{no}票，棄權{abstain}票，無效{invalid}票")]);
        let verdict = if carried { "通過（MTG-04）" } else { "未通過（MTG-04）" };
        assert!(notes(&minutes).iter().any(|note| note.starts_with(verdict)), "{}", minutes.text());
        assert_eq!(fact(&minutes, "實到"), Some(&*present.to_string()));
        let absent = fact(&minutes, "缺席").map_or(0, |seats| seats.split('、').count());
        assert_eq!(absent, 6 - present);
        holds(&minutes, &["未作出結論"]);
    }
}

/// What each paper is at each stage: made, made with this in its first note, or not made.
#[test]
fn what_is_provisional_says_so() {
    use CouncilPaper::*;
    let check = |hall: &Hall, stage: &str, expected: [Result<&str, NotMade>; 6]| {
        for (paper, expected) in
            [Agenda, SignIn, Ballot, Minutes, PublicNotice, Tasks].into_iter().zip(expected)
        {
            let made = hall.paper(paper);
            let said = made.as_ref().map(|document| notes(document).first().copied().unwrap_or_default());
            match (said, expected) {
                (Ok(said), Ok(expected)) => assert!(said.contains(expected), "{stage}, {paper:?}: {said}"),
                (said, expected) => assert_eq!(said.err().copied(), expected.err(), "{stage}, {paper:?}"),
            }
        }
    };
    let mut hall = Hall::called();
    let (held, closed) = (Err(NotMade::NotHeld), Err(NotMade::NotClosed));
    check(
        &hall,
        "called",
        [Ok("草稿"), Ok("草稿"), Err(NotMade::EmptyAgenda), held, held, Err(NotMade::NoDuty)],
    );
    let item = hall.add("停車安排");
    check(&hall, "with an item", [Ok("草稿"), Ok("草稿"), Ok("草稿"), held, held, Err(NotMade::NoDuty)]);
    hall.meeting(meeting::Command::SendNotice { session: hall.session, on: None });
    let (speech, guests, mark) = (Ok("每次發言"), Ok("列席人員"), Ok("限選一項"));
    check(&hall, "told", [speech, guests, mark, held, held, Err(NotMade::NoDuty)]);
    hall.open(5);
    check(&hall, "open", [speech, guests, mark, Ok("紀要尚未寫成"), closed, Err(NotMade::NoDuty)]);
    hall.resolve(item, "錯峰停車");
    hall.close();
    let draft = Ok("不得張貼");
    check(&hall, "closed", [speech, guests, mark, Ok("紀要尚未寫成"), draft, Err(NotMade::NoDuty)]);
    let session = hall.session;
    hall.meeting(meeting::Command::WriteMinutes { session, text: "紀要正文。".into() });
    check(&hall, "written", [speech, guests, mark, Ok("尚未確認"), draft, Err(NotMade::NoDuty)]);
    hall.meeting(meeting::Command::ConfirmMinutes { session });
    check(&hall, "confirmed", [speech, guests, mark, Ok("確認"), Ok("尚未公示"), Err(NotMade::NoDuty)]);
    let minutes = hall.paper(Minutes).unwrap();
    assert!(!notes(&minutes).iter().any(|note| note.contains("草稿")), "confirmed minutes are no draft");
    let (from, to) = (jiff::civil::date(2022, 8, 17), jiff::civil::date(2022, 8, 30));
    hall.desk.set_now(from.at(9, 0, 0, 0));
    hall.meeting(meeting::Command::Publish { session, from, to, place: "一樓公告欄".into() });
    let notice = hall.paper(PublicNotice).unwrap();
    assert_eq!(fact(&notice, "公示期"), Some("2022年8月17日至2022年8月30日"));
    assert_eq!(fact(&notice, "公示地點"), Some("一樓公告欄"));
    hall.meeting(meeting::Command::CorrectMinutes { session, text: "席位2應為缺席。".into() });
    holds(&hall.paper(Minutes).unwrap(), &["紀要正文。", "確認後的更正", "席位2應為缺席。"]);
}

#[test]
fn a_session_called_off_prints_its_agenda_alone() {
    let mut hall = Hall::called();
    hall.add("停車安排");
    hall.meeting(meeting::Command::Cancel { session: hall.session, why: "颱風停工".into() });
    let pack = council_pack(hall.desk.workspace(), hall.session, Language::ZhHant).unwrap();
    let made: Vec<CouncilPaper> = pack.made.iter().map(|(paper, _)| *paper).collect();
    assert_eq!(made, [CouncilPaper::Agenda]);
    assert_eq!(notes(&pack.made[0].1).first(), Some(&"本次會議已取消：颱風停工"));
    assert!(pack.not_made.iter().all(|(_, reason)| *reason == NotMade::Cancelled));
    assert_eq!(pack.not_made.len(), CouncilPaper::ALL.len() - 1);
}

#[test]
fn a_duty_that_nobody_agreed_to_is_told_as_asked() {
    let mut hall = Hall::called();
    let manager = register(&mut hall, "測試物業公司");
    let item = hall.add("停車安排");
    hall.open(6);
    hall.meeting(meeting::Command::Agree { item, note: "一致同意".into() });
    let outcome = Outcome::Resolution {
        text: "錯峰停車".into(),
        effective_on: None,
        owners_vote: None,
        duties: vec![Duty {
            organisation: manager,
            text: "調整車位".into(),
            due: Some(jiff::civil::date(2022, 9, 1)),
            consent: Consent::Pending,
        }],
    };
    hall.meeting(meeting::Command::Conclude { item, outcome });
    let tasks = hall.paper(CouncilPaper::Tasks).unwrap();
    assert_eq!(column(&tasks, "完成時限"), ["2022年9月1日"]);
    assert_eq!(column(&tasks, "責任單位"), ["測試物業公司"]);
    assert_eq!(column(&tasks, "同意情況"), [Consent::Pending.text().hant]);
    assert!(notes(&tasks).iter().any(|note| note.contains("不承擔任務")));
}

#[test]
fn what_was_put_off_is_not_published() {
    let mut hall = Hall::called();
    let (put_off, resolved) = (hall.add("外牆維修"), hall.add("停車安排"));
    hall.open(6);
    let deferred = Outcome::Deferred { why: "資料不足".into() };
    hall.meeting(meeting::Command::Conclude { item: put_off, outcome: deferred });
    hall.resolve(resolved, "錯峰停車");
    hall.close();
    let notice = hall.paper(CouncilPaper::PublicNotice).unwrap();
    holds(&notice, &["一、停車安排", "錯峰停車"]);
    assert!(!notice.text().contains("外牆維修"));
    holds(
        &hall.paper(CouncilPaper::Minutes).unwrap(),
        &["外牆維修", OutcomeKind::Deferred.text().hant, "資料不足"],
    );
}

#[test]
fn a_body_that_seeks_consensus_has_no_ballot() {
    let workspace = seed();
    let joint = workspace
        .meetings
        .sessions()
        .find(|session| workspace.meetings.kind_of(session) == Some(meeting::BodyKind::JointMeeting));
    let joint = joint.unwrap();
    let agenda = workspace.meetings.agenda(joint);
    let expected = if agenda.is_empty() { NotMade::EmptyAgenda } else { NotMade::NoBallot };
    let ballot = council_paper(&workspace, joint.id, CouncilPaper::Ballot, Language::En);
    assert_eq!(ballot, Err(expected));
}

#[test]
fn an_unknown_session_has_no_pack() {
    let unknown: SessionId = uuid::Uuid::from_u128(1).into();
    assert_eq!(council_pack(&seed(), unknown, Language::En), Err(NotMade::NoSession));
}
