//! What two devices publish apart, and facts of any kind.

use super::*;

#[test]
fn a_publication_does_not_stand_against_a_taking_down_that_it_had_not_seen() {
    for publication_first in [true, false] {
        let mut here = Case::new();
        here.publish("").unwrap();
        let mut there = here.elsewhere();
        let (early, late) = (OPENED.at(10, 0, 0, 0), OPENED.at(11, 0, 0, 0));
        let (published, down) = if publication_first { (early, late) } else { (late, early) };
        here.at(published).publish("更新").unwrap();
        there.at(down).take_down().unwrap();
        here.meet(&there);
        assert_eq!(here.shown(OPENED), None, "publication first: {publication_first}");
        assert_eq!(here.board().status_on(OPENED), Status::TakenDown);
        assert_eq!(here.standings(), [Standing::TakenDown, Standing::SetAside]);
        assert_eq!(here.clashes(), [if publication_first { "taken_down" } else { "published" }]);
        here.at(OPENED.at(12, 0, 0, 0)).publish("兩邊都看過").unwrap();
        assert_eq!(here.board().status_on(OPENED), Status::Published);
    }
}

#[test]
fn of_two_publications_made_apart_the_first_stands_and_both_are_kept() {
    let mut here = Case::new();
    let mut there = here.elsewhere();
    there.at(OPENED.at(10, 0, 0, 0)).change(0, BlockChange::Text("丙".into()));
    there.publish("").unwrap();
    here.publish("").unwrap();
    here.meet(&there);
    assert_eq!(here.standings(), [Standing::Stands, Standing::SetAside]);
    assert_eq!(here.shown(OPENED), Some(vec!["甲".into(), "乙".into()]));
    assert_eq!(here.board().editions()[1].edition.blocks[0].text, "丙");
    assert_eq!(here.clashes(), ["published"]);
}

/// Facts that no command leads to: the fold takes them all, says what does not fit, and shows nothing internal.
#[test]
fn facts_made_by_hand_fold() {
    let mut case = Case::new();
    let board = case.board;
    let (stranger, unknown) =
        (BoardId::from_uuid(uuid::Uuid::from_u128(1)), BlockId::from_uuid(uuid::Uuid::from_u128(2)));
    let internal = PublicBlock {
        block: case.blocks[1],
        heading: String::new(),
        text: "內".into(),
        source: String::new(),
        picture: None,
    };
    let edition = |from, until, channels| {
        let blocks =
            vec![internal.clone(), PublicBlock { block: unknown, text: "外".into(), ..internal.clone() }];
        let (title, place, why) = Default::default();
        Box::new(Edition { title, place, blocks, channels, from, until, why })
    };
    let facts = vec![
        Fact::TakenDown { board, reason: String::new() },
        Fact::Printed { board, edition: 0, on: OPENED, copies: None },
        Fact::Printed { board, edition: u32::MAX, on: Date::MAX, copies: Some(u32::MAX) },
        Fact::Published { board, edition: edition(Date::MAX, Some(Date::MIN), BTreeSet::new()) },
        Fact::Published { board, edition: edition(OPENED, None, wall()) },
        Fact::Published { board: stranger, edition: edition(OPENED, None, wall()) },
        Fact::BlockEdited { board, block: unknown, change: BlockChange::Visibility(MayPublish) },
        Fact::BlockAdded {
            board: stranger,
            block: case.blocks[0],
            content: Box::new(content("偷", MayPublish)),
        },
        Fact::BlockRemoved { board, block: case.blocks[2] },
        Fact::BlockRemoved { board, block: case.blocks[2] },
    ];
    case.desk.write(facts.into_iter().map(workspace::Fact::Board).collect(), None).unwrap();
    assert_eq!(
        case.clashes(),
        ["taken_down", "printed", "printed", "published", "block_edited", "block_added", "removed"]
    );
    assert_eq!(
        case.shown(OPENED),
        Some(vec!["外".into()]),
        "an internal block is not shown by whatever was published"
    );
    assert!(case.desk.workspace().boards.get(stranger).is_none());
    // A second board does not take over a block of the first.
    let made =
        Fact::Made { board: stranger, purpose: Purpose::Other, title: String::new(), place: String::new() };
    let taken = Fact::BlockAdded {
        board: stranger,
        block: case.blocks[0],
        content: Box::new(content("偷", MayPublish)),
    };
    case.desk.write([made, taken].map(workspace::Fact::Board).into(), None).unwrap();
    assert_eq!(case.desk.workspace().boards.with_block(case.blocks[0]).unwrap().0, board);
    assert_eq!(case.desk.workspace().boards.get(stranger).unwrap().blocks().len(), 0);
    for day in [Date::MIN, OPENED, Date::MAX] {
        case.codes(day);
        case.board().status_on(day);
    }
}

/// What a device does to a board.
#[derive(Clone, Debug)]
enum Act {
    Publish,
    TakeDown,
    Visibility(usize, Visibility),
    Remove(usize),
    Meet,
}

fn act() -> impl Strategy<Value = Act> {
    let visibility = prop_oneof![Just(Internal), Just(MayPublish)];
    prop_oneof![
        2 => Just(Act::Publish),
        2 => Just(Act::TakeDown),
        3 => (0_usize..3, visibility).prop_map(|(block, visibility)| Act::Visibility(block, visibility)),
        1 => (0_usize..3).prop_map(Act::Remove),
        1 => Just(Act::Meet),
    ]
}

impl Case {
    fn act(&mut self, act: &Act) {
        let _refusals_are_fine = match act {
            Act::Publish => self.publish("why"),
            Act::TakeDown => self.take_down(),
            Act::Visibility(block, visibility) => {
                let changes = vec![BlockChange::Visibility(*visibility)];
                self.ask(Command::EditBlock { block: self.blocks[*block], changes })
            }
            Act::Remove(block) => self.ask(Command::RemoveBlock { block: self.blocks[*block] }),
            Act::Meet => Ok(()),
        };
    }
}

proptest! {
    /// Two devices do whatever they like and meet now and then: whatever is shown is public, an edition is never lost, and
    /// the two agree once they have met.
    #[test]
    fn two_devices_never_show_what_is_internal(acts in prop::collection::vec((any::<bool>(), act()), 1..24)) {
        let mut here = Case::new();
        let mut there = here.elsewhere();
        let mut published = 0;
        for (minute, (is_here, act)) in acts.iter().enumerate() {
            let now = OPENED.at(10, minute as i8, 0, 0);
            here.at(now);
            there.at(now);
            if matches!(act, Act::Meet) {
                here.meet(&there);
                there.meet(&here);
            }
            let case = if *is_here { &mut here } else { &mut there };
            let before = case.board().editions().len();
            case.act(act);
            published += case.board().editions().len() - before;
        }
        here.meet(&there);
        there.meet(&here);
        prop_assert!(here.desk.workspace() == there.desk.workspace());
        prop_assert_eq!(here.board().editions().len(), published, "an edition was lost");
        if let Some(shown) = here.board().shown_on(OPENED, Channel::Wall) {
            for block in shown.blocks() {
                prop_assert!(here.board().block(block.block).unwrap().visibility.get().is_public());
            }
        }
        prop_assert!(here.board().editions().iter().filter(|published| published.standing == Standing::Stands).count() <= published);
    }
}
