use cobuild::{
    example,
    record::{FaultId, OrganisationId, TerminalId},
    service::{
        Audience, Category, Channel, Command, Listing, Offer, Way, offers, rechecks,
        rota::{self, HoursMark, NewSlot},
        terminal::{self, Effect, State, TerminalEntry, TerminalKind},
    },
    workspace::Workspace,
};
use jiff::civil::date;

use super::{Centre, clock, moment};

/// A centre at which 就業援助 is given at the window, on Tuesday afternoons, and at a machine.
fn centre() -> (Centre, TerminalId) {
    let mut centre = Centre::open();
    let listing = Listing {
        name: "就業援助".into(),
        category: Category::Talent,
        providers: vec![centre.department],
        venues: "一樓".into(),
        given_at: [centre.venue].into(),
        channels: [Channel::Window, Channel::Online].into(),
        audiences: [Audience::Staff].into(),
        conditions: String::new(),
        documents: String::new(),
        time_limit: String::new(),
        fee: String::new(),
    };
    let service = centre.make(Command::List { number: None, listing: Box::new(listing) });
    let slot = NewSlot {
        provider: centre.department,
        services: [service].into(),
        offers: String::new(),
        venue: centre.venue,
        place: "3號窗口".into(),
        recurrence: "DTSTART:20221011T140000 RRULE:FREQ=WEEKLY".parse().unwrap(),
        to: clock("17:00"),
        hours: HoursMark::Regular,
        officers: Vec::new(),
        deputies: Vec::new(),
    };
    centre.ask(Command::Rota(rota::Command::Plan(Box::new(slot)))).unwrap();
    let entry = TerminalEntry {
        name: "社保終端".into(),
        kind: TerminalKind::SocialSecurity,
        venue: centre.venue,
        place: "自助區".into(),
        services: [service].into(),
    };
    let terminal = centre.make(Command::Terminal(terminal::Command::Install(Box::new(entry))));
    let items = terminal::Command::ListItems {
        terminal,
        items: vec!["社保查詢".into(), "居住證辦理".into()],
        said: String::new(),
        source: "現場核對".into(),
        as_of: None,
    };
    centre.ask(Command::Terminal(items)).unwrap();
    (centre, terminal)
}

fn found(centre: &Centre, words: &str, now: &str) -> Vec<Offer> {
    offers(centre.desk.workspace(), words, moment(now))
}

fn ways(offers: &[Offer]) -> Vec<(Way, bool)> {
    offers.iter().map(|offer| (offer.way, offer.open_now())).collect()
}

#[test]
fn every_way_is_told_and_what_can_be_had_now_comes_first() {
    let (mut centre, terminal) = centre();
    let next = Some(moment("2022-10-11T14:00"));
    let morning = found(&centre, "就业", "2022-10-11T10:00");
    assert_eq!(
        ways(&morning),
        [
            (Way::Window, true),
            (Way::Terminal(State::Working), true),
            (Way::Online, true),
            (Way::Stationed { now: false, next }, false),
        ]
    );
    let next = Some(moment("2022-10-18T14:00"));
    let afternoon = found(&centre, "就業", "2022-10-11T16:59");
    assert!(ways(&afternoon).contains(&(Way::Stationed { now: true, next }, true)));
    centre.make::<FaultId>(Command::Terminal(terminal::Command::ReportFault {
        terminal,
        what: "黑屏".into(),
        effect: Effect::Stopped,
        at: None,
    }));
    let night = found(&centre, "就業", "2022-10-11T22:00");
    assert_eq!(
        ways(&night),
        [
            (Way::Online, true),
            (Way::Window, false),
            (Way::Stationed { now: false, next }, false),
            (Way::Terminal(State::Stopped), false),
        ]
    );
    let window = &night[1];
    assert_eq!(window.opening.as_ref().unwrap().rule.code, "SVC-10");
    assert_eq!((window.place.as_str(), window.providers.as_slice()), ("一樓", &[centre.department][..]));
}

#[test]
fn items_channels_and_machines_are_found_by_their_characters() {
    let (centre, _) = centre();
    let names = |words: &str| -> Vec<String> {
        found(&centre, words, "2022-10-11T10:00").into_iter().map(|offer| offer.name).collect()
    };
    assert_eq!(names("居住证"), ["居住證辦理"]);
    assert_eq!(names("社保"), ["社保終端"], "the machine itself");
    assert_eq!(names("就業 自助"), ["就業援助"]);
    assert_eq!(names("就業 online"), ["就業援助"]);
    assert_eq!(names("護照"), Vec::<String>::new());
    assert_eq!(names("  "), Vec::<String>::new());
}

#[test]
fn nobody_is_said_to_be_there_when_nobody_came() {
    let (mut centre, _) = centre();
    let slot = centre.services().rota.all().next().unwrap().0;
    let now = |centre: &Centre| {
        let found = found(centre, "就業 駐點", "2022-10-11T15:00");
        matches!(found[..], [Offer { way: Way::Stationed { now: true, .. }, .. }])
    };
    assert!(now(&centre), "as planned");
    let at = moment("2022-10-11T14:00");
    let absent = rota::Command::Absent { slot, at, note: String::new() };
    centre.at("2022-10-11T14:30").ask(Command::Rota(absent)).unwrap();
    assert!(!now(&centre));
    let held = rota::Command::Held { slot, at, came_at: None, served: 0 };
    centre.ask(Command::Rota(held)).unwrap();
    assert!(now(&centre), "they came late");
}

#[test]
fn a_service_is_answered_even_when_its_slot_or_machine_is_not_on_record() {
    let (mut centre, terminal) = centre();
    let listing = serde_json::json!({
        "name": "公證", "category": "legal", "providers": [centre.department], "venues": "二樓",
        "channels": ["stationed", "self_service"],
    });
    centre.ask(Command::List { number: None, listing: serde_json::from_value(listing).unwrap() }).unwrap();
    let missing = found(&centre, "公证", "2022-10-11T10:00");
    assert_eq!(ways(&missing), [(Way::NoSlot, false), (Way::NoTerminal, false)]);
    assert_eq!(missing[0].way.missing().unwrap().en, "no stationed slot on record");
    assert_eq!((missing[0].place.as_str(), missing[0].providers.len()), ("二樓", 1));
    assert_eq!(ways(&found(&centre, "公證 自助", "2022-10-11T10:00")), [(Way::NoTerminal, false)]);
    assert_eq!(
        found(&centre, "就業 駐點", "2022-10-11T10:00").len(),
        1,
        "what is on record is told as before"
    );
    // The machine that gave it is retired: the entry still says that one does.
    let retire = terminal::Command::Retire { terminal, reason: "更換".into() };
    centre.ask(Command::Terminal(retire)).unwrap();
    assert_eq!(found(&centre, "就業 自助", "2022-10-11T10:00"), [], "the entry names no machine");
}

#[test]
fn items_known_only_as_a_whole_are_found_by_its_words() {
    let (mut centre, terminal) = centre();
    let list = terminal::Command::ListItems {
        terminal,
        items: vec![],
        said: "上百種自助服務，含出入境".into(),
        source: "媒體報道".into(),
        as_of: None,
    };
    centre.ask(Command::Terminal(list)).unwrap();
    let found = found(&centre, "出入境", "2022-10-11T10:00");
    assert_eq!(ways(&found), [(Way::Terminal(State::Working), true)]);
    assert_eq!(found[0].name, "上百種自助服務，含出入境");
}

#[test]
fn an_entry_is_due_to_be_checked_on_its_last_fresh_day() {
    let (centre, _) = centre();
    let workspace = centre.desk.workspace();
    assert_eq!(rechecks(workspace, date(2023, 4, 8)), []);
    let due = rechecks(workspace, date(2023, 4, 9));
    assert_eq!(
        due.iter().map(|recheck| (recheck.assured, recheck.due)).collect::<Vec<_>>(),
        [(date(2022, 10, 11), date(2023, 4, 9)),]
    );
    assert_eq!(centre.findings("2023-04-09T09:00").iter().filter(|code| **code == "SVC-03").count(), 0);
}

#[test]
fn the_seed_shows_two_catalogues_four_devices_and_an_open_door() {
    let workspace = Workspace::fold(&example::journal().unwrap(), u64::MAX);
    let provider = |name: &str| -> OrganisationId { workspace.organisations.by_name(name).unwrap().id() };
    let (centre, union) = (provider("萬科樓宇黨群服務中心"), provider("萬科金融中心樓宇工聯會"));
    let services = &workspace.services;
    assert_eq!((services.provided_by(centre).count(), services.provided_by(union).count()), (7, 7));
    assert_eq!(services.listed().filter(|(_, service)| service.providers().count() == 2).count(), 6);
    assert_eq!(
        services.for_audience(Audience::Residents).count(),
        7,
        "the centre's are open to residents nearby"
    );
    assert_eq!(services.terminals.in_use().count(), 4);
    let mut items = services.terminals.in_use().filter_map(|(_, terminal)| terminal.items.get().as_ref());
    assert!(items.all(|list| list.items.is_empty() && list.said.contains("上百種")), "no item is invented");
    let now = example::OPENS_ON.at(10, 0, 0, 0);
    assert!(offers(&workspace, "法律", now).iter().all(Offer::open_now));
    let found = cobuild::service::rules::findings(&workspace, now);
    assert_eq!(found.len(), 0, "{found:?}");
}
