//! Display boards: what is published is kept as it was, nothing internal is ever shown, and devices that had not seen each
//! other never put up what the other took down.
#![allow(clippy::unwrap_used)]

mod apart;

use std::collections::BTreeSet;

use cobuild::{
    board::{
        BlockChange, Board, Change, Channel, Command, Content, Edition, Fact, Picture, PublicBlock, Purpose,
        Standing, Status, rules,
    },
    journal::{Actor, Digest},
    record::{BlockId, BoardId, Record, Seeded},
    visibility::Visibility::{self, Internal, MayPublish},
    workspace::{self, Desk, PerformError, profile},
};

use jiff::civil::{Date, DateTime, date};

use proptest::prelude::*;

const OPENED: Date = date(2022, 10, 11);

struct Case {
    desk: Desk<Seeded>,
    board: BoardId,
    blocks: Vec<BlockId>,
}

fn content(text: &str, visibility: Visibility) -> Content {
    Content {
        heading: String::new(),
        text: text.into(),
        source: "區委組織部".into(),
        picture: None,
        visibility,
    }
}

fn wall() -> BTreeSet<Channel> {
    [Channel::Wall].into()
}

impl Case {
    /// A draft of three blocks, the second of them internal.
    fn new() -> Case {
        let mut desk = Desk::seeded(7, Actor::new("service centre"), OPENED.at(9, 0, 0, 0));
        let blocks = vec![content("甲", MayPublish), content("內", Internal), content("乙", MayPublish)];
        let make = Command::Make {
            purpose: Purpose::DisplayCorridor,
            title: "展板".into(),
            place: "展示長廊".into(),
            blocks,
        };
        let facts = desk.perform(&workspace::Command::Board(make)).unwrap();
        let touched: Vec<Record> = facts.iter().flat_map(workspace::Fact::touches).collect();
        let board = touched.iter().find_map(|record| BoardId::try_from(*record).ok()).unwrap();
        let blocks = touched.iter().filter_map(|record| BlockId::try_from(*record).ok()).collect();
        Case { desk, board, blocks }
    }

    fn elsewhere(&self) -> Case {
        let mut desk = Desk::seeded(8, Actor::new("sub-district"), self.desk.now());
        desk.receive(self.desk.journal().clone());
        Case { desk, board: self.board, blocks: self.blocks.clone() }
    }

    fn meet(&mut self, other: &Case) {
        self.desk.set_now(self.desk.now().max(other.desk.now()));
        self.desk.receive(other.desk.journal().clone());
    }

    fn at(&mut self, now: DateTime) -> &mut Case {
        self.desk.set_now(now);
        self
    }

    fn ask(&mut self, command: Command) -> Result<(), PerformError> {
        self.desk.perform(&workspace::Command::Board(command)).map(|_| ())
    }

    fn publish(&mut self, why: &str) -> Result<(), PerformError> {
        let from = self.desk.now().date();
        self.ask(Command::Publish { board: self.board, channels: wall(), from, until: None, why: why.into() })
    }

    fn take_down(&mut self) -> Result<(), PerformError> {
        self.ask(Command::TakeDown { board: self.board, reason: "整改".into() })
    }

    fn change(&mut self, block: usize, change: BlockChange) {
        self.ask(Command::EditBlock { block: self.blocks[block], changes: vec![change] }).unwrap();
    }

    fn board(&self) -> &Board {
        self.desk.workspace().boards.get(self.board).unwrap()
    }

    fn shown(&self, day: Date) -> Option<Vec<String>> {
        let shown = self.board().shown_on(day, Channel::Wall)?;
        Some(shown.blocks().map(|block| block.text.clone()).collect())
    }

    fn clashes(&self) -> Vec<String> {
        self.desk.workspace().clashes.open().map(|(_, clash)| clash.field.clone()).collect()
    }

    fn standings(&self) -> Vec<Standing> {
        self.board().editions().iter().map(|published| published.standing).collect()
    }

    fn codes(&self, day: Date) -> Vec<&'static str> {
        let findings = rules::findings(self.desk.workspace(), day.at(9, 0, 0, 0));
        findings.iter().map(|finding| finding.explanation.rule.code).collect()
    }
}

#[track_caller]
fn refused(result: Result<(), PerformError>, code: &str) {
    let Err(PerformError::Refused(refusal)) = result else { panic!("expected {code}, got {result:?}") };
    assert_eq!(refusal.code(), code, "{refusal}");
}

#[test]
fn an_edition_is_kept_as_it_was_and_a_correction_is_a_further_one() {
    let mut case = Case::new();
    assert_eq!(case.board().status_on(OPENED), Status::Draft);
    assert_eq!(case.shown(OPENED), None);
    case.publish("").unwrap();
    case.change(0, BlockChange::Text("甲（更正）".into()));
    case.ask(Command::Edit { board: case.board, changes: vec![Change::Title("新題".into())] }).unwrap();
    assert_eq!(case.shown(OPENED), Some(vec!["甲".into(), "乙".into()]), "the draft is not the edition");
    refused(case.publish(" "), "GEN-03");
    case.at(date(2022, 10, 20).at(9, 0, 0, 0)).publish("更正第一段").unwrap();
    assert_eq!(case.shown(date(2022, 10, 19)), Some(vec!["甲".into(), "乙".into()]));
    assert_eq!(case.shown(date(2022, 10, 20)), Some(vec!["甲（更正）".into(), "乙".into()]));
    let editions = case.board().editions();
    assert_eq!((editions.len(), editions[0].edition.title.as_str()), (2, "展板"));
    assert_eq!(editions[0].edition.blocks[0].text, "甲");
    assert_eq!(editions[1].edition.why, "更正第一段");
}

#[test]
fn a_publication_and_a_taking_down_are_never_undone() {
    let mut case = Case::new();
    case.publish("").unwrap();
    let undo = |case: &mut Case| {
        let entry = case.desk.workspace().history.recent().next_back().unwrap().entry;
        case.desk.perform(&workspace::Command::Workspace(profile::Command::Undo { entry })).map(|_| ())
    };
    refused(undo(&mut case), "WSP-01");
    case.take_down().unwrap();
    refused(undo(&mut case), "WSP-01");
    assert_eq!(case.board().status_on(OPENED), Status::TakenDown);
    assert_eq!(case.shown(OPENED), None);
    refused(case.take_down(), "GEN-02");
    case.publish("整改後").unwrap();
    assert_eq!(
        case.board().status_on(OPENED),
        Status::Published,
        "whoever has seen it taken down may publish again"
    );
}

#[test]
fn it_is_shown_on_its_days_and_in_its_places() {
    let mut case = Case::new();
    let channels: BTreeSet<Channel> = [Channel::Wall, Channel::Online].into();
    let (from, until) = (date(2022, 11, 1), Some(date(2022, 11, 30)));
    case.ask(Command::Publish { board: case.board, channels, from, until, why: String::new() }).unwrap();
    let on = |case: &Case, day: Date, channel| case.board().shown_on(day, channel).is_some();
    assert_eq!(case.board().status_on(OPENED), Status::Scheduled);
    for (day, shown) in
        [(date(2022, 10, 31), false), (from, true), (date(2022, 11, 30), true), (date(2022, 12, 1), false)]
    {
        assert_eq!(on(&case, day, Channel::Wall), shown, "{day}");
        assert_eq!(on(&case, day, Channel::Online), shown, "{day}");
        assert!(!on(&case, day, Channel::Print) && !on(&case, day, Channel::Screen));
    }
    assert_eq!(case.board().status_on(date(2022, 12, 1)), Status::Ended);
    // A shorter edition for the wall alone: the wall follows it, and nothing older comes back when it is over.
    let until = Some(date(2022, 11, 12));
    case.at(date(2022, 11, 10).at(9, 0, 0, 0));
    let publish = Command::Publish {
        board: case.board,
        channels: wall(),
        from: date(2022, 11, 10),
        until,
        why: "縮短".into(),
    };
    case.ask(publish).unwrap();
    assert!(on(&case, date(2022, 11, 12), Channel::Wall) && on(&case, date(2022, 11, 13), Channel::Online));
    assert!(!on(&case, date(2022, 11, 13), Channel::Wall));
    assert_eq!(case.codes(date(2022, 11, 13)), ["BRD-06"]);
}

#[test]
fn what_makes_no_edition_is_refused() {
    let mut case = Case::new();
    let (board, from) = (case.board, OPENED);
    let publish = |channels, until| Command::Publish { board, channels, from, until, why: String::new() };
    refused(case.ask(publish(BTreeSet::new(), None)), "GEN-03");
    refused(case.ask(publish(wall(), Some(date(2022, 10, 10)))), "BRD-03");
    refused(case.ask(Command::Print { board, edition: None, on: None, copies: None }), "GEN-02");
    refused(case.ask(Command::Assure { board, on: None }), "GEN-02");
    refused(case.take_down(), "GEN-02");
    case.change(0, BlockChange::Source(String::new()));
    refused(case.ask(publish(wall(), None)), "BRD-02");
    let (removed, other) = (case.blocks[0], case.blocks[2]);
    case.ask(Command::RemoveBlock { block: removed }).unwrap();
    refused(case.ask(Command::RemoveBlock { block: removed }), "GEN-02");
    refused(case.ask(Command::EditBlock { block: removed, changes: Vec::new() }), "GEN-02");
    case.ask(Command::RemoveBlock { block: other }).unwrap();
    refused(case.ask(publish(wall(), None)), "BRD-01");
    let empty = Box::new(content(" ", MayPublish));
    refused(case.ask(Command::AddBlock { board, content: empty }), "GEN-03");
    let picture = Picture { hash: Digest::of(b"a picture"), caption: String::new() };
    let pictured = Content { picture: Some(picture), ..content("", MayPublish) };
    case.ask(Command::AddBlock { board, content: Box::new(pictured) }).unwrap();
    case.ask(publish(wall(), None)).unwrap();
    let order = vec![Change::Order(vec![BlockId::from_uuid(board.uuid())])];
    refused(case.ask(Command::Edit { board, changes: order }), "GEN-01");
    refused(case.ask(Command::Print { board, edition: Some(0), on: None, copies: None }), "GEN-02");
    refused(case.ask(Command::Print { board, edition: Some(2), on: None, copies: None }), "GEN-02");
    case.ask(Command::Print { board, edition: None, on: None, copies: Some(200) }).unwrap();
    assert_eq!(case.board().editions()[0].printings[0].copies, Some(200));
}

#[test]
fn blocks_stand_in_the_order_of_the_office() {
    let mut case = Case::new();
    let [first, _, third] = case.blocks[..] else { panic!("three blocks") };
    case.ask(Command::Edit { board: case.board, changes: vec![Change::Order(vec![third, first])] }).unwrap();
    case.publish("").unwrap();
    assert_eq!(case.shown(OPENED), Some(vec!["乙".into(), "甲".into()]));
}

/// Marking a block internal reaches what hangs already: at once, and after any merge.
#[test]
fn nothing_internal_is_shown_whatever_was_published() {
    let mut case = Case::new();
    case.publish("").unwrap();
    case.change(0, BlockChange::Visibility(Internal));
    assert_eq!(case.shown(OPENED), Some(vec!["乙".into()]));
    assert_eq!(case.codes(OPENED), ["BRD-04"]);
    // On two devices: one removes the block, the other marks it internal.
    let mut here = Case::new();
    here.publish("").unwrap();
    let mut there = here.elsewhere();
    let block = here.blocks[0];
    here.ask(Command::RemoveBlock { block }).unwrap();
    there.at(OPENED.at(10, 0, 0, 0)).change(0, BlockChange::Visibility(Internal));
    here.meet(&there);
    assert_eq!(here.shown(OPENED), Some(vec!["乙".into()]));
    assert_eq!(here.clashes(), ["edited"], "whoever removed it is told");
}

/// The seed: the exhibits that the article names, and nobody's name.
#[test]
fn the_seed_shows_the_exhibits_of_the_article() {
    let journal = cobuild::example::journal().unwrap();
    let workspace = workspace::Workspace::fold(&journal, u64::MAX);
    let day = cobuild::example::OPENS_ON;
    let shown = workspace.boards.all().map(|(_, board)| board.shown_on(day, Channel::Wall).unwrap());
    let titles: Vec<&str> = shown.map(|shown| shown.title()).collect();
    assert_eq!(
        titles,
        [
            "「禪聚英才」五大行動簡介",
            "禪城區博士及博士後載體地圖",
            "禪城區高層次人才服務專區簡介",
            "禪城區人才活動剪影",
            "樓宇黨建的亮點和成效",
        ]
    );
    let (board, _) = workspace.talents.boards().next().unwrap();
    let people = workspace.talents.shown_on(board, day, Channel::Wall);
    assert!(people.iter().all(|shown| shown.name().ends_with("（示例）")), "the article names nobody");
    assert_eq!((people.len(), workspace.talents.shown_on(board, day, Channel::Online).len()), (2, 0));
}
