//! The papers of bodies that count heads: nobody is listed, and every number is the one that was counted.

use cobuild::{
    journal::Actor,
    meeting,
    record::{BodyId, ItemId, Seeded, SessionId},
    report::{CouncilPaper, Document, council_paper},
    text::Language,
    workspace::{Command, Desk, Fact},
};
use jiff::civil::date;
use serde_json::{Value, json};

use super::{column, fact, holds, notes};

struct Assembly {
    desk: Desk<Seeded>,
    session: SessionId,
    item: ItemId,
}

impl Assembly {
    /// A session of a body of this kind, with so many entitled and one item that asks `question`.
    fn called(kind: &str, entitled: Value, question: Value) -> Assembly {
        let desk = Desk::seeded(0xe, Actor::new("值班員"), date(2022, 8, 10).at(9, 0, 0, 0));
        let nil = uuid::Uuid::nil();
        let mut assembly = Assembly { desk, session: nil.into(), item: nil.into() };
        assembly.done(json!({ "found": { "name": "大會", "kind": kind } }));
        let body: BodyId = assembly.desk.workspace().meetings.bodies().next().unwrap().id;
        let mut count = json!({ "body": body, "source": "名冊" });
        count.as_object_mut().unwrap().extend(entitled.as_object().unwrap().clone());
        assembly.done(json!({ "assembly": { "count_entitled": count } }));
        assembly.done(
            json!({ "call": { "body": body, "title": "八月大會", "planned_at": "2022-08-16T15:00:00" } }),
        );
        assembly.session = assembly.desk.workspace().meetings.sessions().next().unwrap().id;
        let competence = if kind == "owners_meeting" { "owners" } else { "party" };
        assembly.done(json!({ "add_item": { "session": assembly.session, "title": "議題甲",
            "competence": competence, "question": question } }));
        assembly.item = assembly.desk.workspace().meetings.items().next().unwrap().id;
        assembly
    }

    fn done(&mut self, command: Value) -> Vec<Fact> {
        let command: meeting::Command = serde_json::from_value(command).unwrap();
        self.desk.perform(&Command::Meeting(command)).unwrap()
    }

    fn open(&mut self, mut present: Value) {
        present["session"] = json!(self.session);
        self.done(json!({ "assembly": { "count_present": present } }));
        self.desk.set_now(date(2022, 8, 16).at(15, 0, 0, 0));
        self.done(json!({ "open": { "session": self.session } }));
    }

    fn paper(&self, paper: CouncilPaper) -> Document {
        council_paper(self.desk.workspace(), self.session, paper, Language::ZhHant).unwrap()
    }
}

#[test]
fn a_large_assembly_signs_on_copies_of_one_sheet() {
    for (heads, lines) in [(1, 1), (30, 30), (31, 30), (500, 30)] {
        let assembly = Assembly::called("party_assembly", json!({ "heads": heads }), json!("ordinary"));
        let sheet = assembly.paper(CouncilPaper::SignIn);
        let places = column(&sheet, "序號");
        assert_eq!((places.len(), places.last().copied()), (lines, Some(&*lines.to_string())));
        assert_eq!(fact(&sheet, "應到"), Some(&*heads.to_string()));
        assert_eq!(fact(&sheet, "實到"), None, "nobody is absent before the session");
        let copied = notes(&sheet).iter().any(|note| note.contains(&format!("共需{heads}行")));
        assert_eq!(copied, heads > 30);
        holds(&sheet, &[&format!("應到{heads}人，截至2022年8月10日（名冊）")]);
        holds(&assembly.paper(CouncilPaper::Ballot), &[&format!("印製份數：{heads}份")]);
    }
}

#[test]
fn a_ballot_lists_who_stands_and_the_minutes_their_votes() {
    let question = json!({ "election": { "seats": 2 } });
    let mut assembly = Assembly::called("party_election", json!({ "heads": 50 }), question);
    let item = assembly.item;
    let ballot = assembly.paper(CouncilPaper::Ballot);
    holds(&ballot, &["尚無候選人", "最多選2人"]);
    for name in ["甲某", "乙某", "丙某"] {
        assembly.done(json!({ "election": { "nominate": { "item": item, "candidate": { "name": name } } } }));
    }
    assembly.open(json!({ "heads": 41 }));
    let ballot = assembly.paper(CouncilPaper::Ballot);
    assert_eq!(column(&ballot, "候選人"), ["甲某", "乙某", "丙某"]);
    holds(&ballot, &["印製份數：41份"]);
    let votes = json!({ "甲某": 33, "乙某": 31, "丙某": 4 });
    assembly
        .done(json!({ "election": { "count_ballot": { "item": item, "collected": 41, "votes": votes } } }));
    holds(&assembly.paper(CouncilPaper::Minutes), &["應選2人，當選：甲某（33票）、乙某（31票）；尚缺0人"]);
    assembly
        .done(json!({ "conclude": { "item": item, "outcome": { "resolution": { "text": "選出委員" } } } }));
    assembly.desk.set_now(date(2022, 8, 16).at(17, 0, 0, 0));
    assembly.done(json!({ "close": { "session": assembly.session } }));
    let notice = assembly.paper(CouncilPaper::PublicNotice);
    assert_eq!(fact(&notice, "當選"), Some("甲某（33票）、乙某（31票）"));
    assert!(!notice.text().contains("丙某"), "who was not elected is not published");
}

#[test]
fn owners_vote_by_heads_and_by_area() {
    let question = json!({ "owners": "use_maintenance_funds" });
    let mut assembly = Assembly::called("owners_meeting", json!({ "heads": 9, "area": "900" }), question);
    holds(&assembly.paper(CouncilPaper::SignIn), &["900平方米"]);
    holds(&assembly.paper(CouncilPaper::Ballot), &["本票業主專有部分面積"]);
    assembly.open(json!({ "heads": 6, "area": "600" }));
    assembly
        .done(json!({ "assembly": { "vote_by_area": { "item": assembly.item, "heads": { "yes": 4, "no": 2 },
        "area": { "yes": "350", "no": "250" } } } }));
    let minutes = assembly.paper(CouncilPaper::Minutes);
    holds(&minutes, &["贊成4票，反對2票", "按面積：贊成350平方米，參加表決600平方米"]);
    assert_eq!(fact(&minutes, "實到/應到面積"), Some("600平方米 / 900平方米"));
    assert!(notes(&minutes).iter().any(|note| note.starts_with("通過（MTG-29）")), "{:?}", notes(&minutes));
}
