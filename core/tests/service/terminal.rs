use cobuild::{
    query,
    record::{FaultId, Record, TerminalId},
    rule::TermValue,
    service::{
        Command,
        terminal::{self, Change, Effect, Month, State, TerminalEntry, TerminalKind},
    },
    text::Language,
};
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::json;

use super::{Centre, refused};

fn install(centre: &Centre, name: &str) -> Command {
    let entry = TerminalEntry {
        name: name.into(),
        kind: TerminalKind::Government,
        venue: centre.venue,
        place: "自助區".into(),
        services: Default::default(),
    };
    Command::Terminal(terminal::Command::Install(Box::new(entry)))
}

fn installed() -> (Centre, TerminalId) {
    let mut centre = Centre::open();
    let id = centre.make(install(&centre, "測試終端"));
    (centre, id)
}

fn fault(terminal: TerminalId, effect: Effect) -> Command {
    Command::Terminal(terminal::Command::ReportFault { terminal, what: "黑屏".into(), effect, at: None })
}

fn repair(terminal: TerminalId, fault: FaultId) -> Command {
    Command::Terminal(terminal::Command::Repair { terminal, fault, at: None, done: "重啟".into() })
}

fn uses(terminal: TerminalId, month: &str, times: u32) -> Command {
    let (month, source) = (month.parse().unwrap(), "設備計數".into());
    Command::Terminal(terminal::Command::ReportUses { terminal, month, times, source, as_of: None })
}

#[test]
fn whether_it_works_follows_from_the_open_faults() {
    let (mut centre, id) = installed();
    let state = |centre: &Centre| centre.services().terminals.get(id).unwrap().state();
    assert_eq!(state(&centre), State::Working);
    let slow: FaultId = centre.make(fault(id, Effect::Partly));
    assert_eq!(state(&centre), State::Partly);
    let dead: FaultId = centre.make(fault(id, Effect::Stopped));
    assert_eq!(state(&centre), State::Stopped, "the worst of them");
    assert_eq!(
        query::name(centre.desk.workspace(), Record::Fault(dead), Language::ZhHant).unwrap(),
        "測試終端 · 黑屏"
    );
    centre.at("2022-10-11T12:00").ask(repair(id, dead)).unwrap();
    assert_eq!(state(&centre), State::Partly);
    refused(centre.ask(repair(id, dead)), "GEN-02", &[]);
    centre.ask(repair(id, slow)).unwrap();
    assert_eq!(state(&centre), State::Working);
    assert_eq!(centre.services().terminals.get(id).unwrap().faults().count(), 2, "the log stays");
    refused(centre.ask(repair(id, FaultId::from_uuid(Default::default()))), "GEN-01", &[]);
}

#[test]
fn uses_have_a_month_a_source_and_a_day() {
    let (mut centre, id) = installed();
    centre.at("2022-12-02T09:00").ask(uses(id, "2022-11", 1_206)).unwrap();
    let november: Month = "2022-11".parse().unwrap();
    assert_eq!(centre.services().terminals.uses_in(november), 1_206);
    centre.ask(uses(id, "2022-11", 1_260)).unwrap();
    let stands = centre.services().terminals.get(id).unwrap().uses_of(november).unwrap().clone();
    assert_eq!((stands.times, stands.as_of), (1_260, date(2022, 12, 2)), "put right by the same hands");
    assert_eq!(stands.a_day(november), 42, "30 days");
    assert_eq!(stands.a_day("2022-12".parse().unwrap()), 630, "the two days until it was read");
    assert_eq!(stands.a_day("2023-05".parse().unwrap()), 0, "no day has passed");
    assert_eq!(centre.clashes(), Vec::<String>::new());
    let unsaid = terminal::Command::ReportUses {
        terminal: id,
        month: november,
        times: 1,
        source: " ".into(),
        as_of: None,
    };
    refused(centre.ask(Command::Terminal(unsaid)), "GEN-03", &[]);
    refused(
        centre.ask(uses(id, "2023-01", 1)),
        "SVC-33",
        &[("terminal.about", TermValue::Date(date(2023, 1, 1)))],
    );
}

#[test]
fn uses_of_many_terminals_never_overflow() {
    let mut centre = Centre::open();
    for name in ["一號", "二號", "三號"] {
        let id: TerminalId = centre.make(install(&centre, name));
        centre.ask(uses(id, "2022-10", u32::MAX)).unwrap();
    }
    assert_eq!(centre.services().terminals.uses_in(Month::of(date(2022, 10, 1))), 3 * u64::from(u32::MAX));
}

#[test]
fn a_retired_terminal_is_not_asked_for_anything() {
    let (mut centre, id) = installed();
    let retire = Command::Terminal(terminal::Command::Retire { terminal: id, reason: "更換".into() });
    centre.make::<FaultId>(fault(id, Effect::Stopped));
    assert_eq!(centre.findings("2023-01-15T09:00"), ["SVC-31", "SVC-32"]);
    centre.ask(retire.clone()).unwrap();
    assert_eq!(centre.findings("2023-01-15T09:00"), Vec::<&str>::new());
    refused(centre.ask(retire), "GEN-02", &[]);
    refused(centre.ask(fault(id, Effect::Partly)), "GEN-02", &[]);
    centre.ask(install(&centre, "測試終端")).unwrap();
    let restore = Command::Terminal(terminal::Command::Restore { terminal: id });
    refused(centre.ask(restore.clone()), "SVC-30", &[("terminal.same-name", TermValue::Number(1))]);
    let rename = |terminal, name: &str| {
        Command::Terminal(terminal::Command::Edit { terminal, changes: vec![Change::Name(name.into())] })
    };
    let (second, _) = centre.services().terminals.in_use().next().unwrap();
    centre.ask(rename(second, "測試終端2號")).unwrap();
    centre.ask(restore.clone()).unwrap();
    refused(centre.ask(restore), "GEN-02", &[]);
    refused(centre.ask(rename(second, "測試 終端")), "SVC-30", &[]);
}

#[test]
fn a_list_needs_items_or_the_words_of_its_source() {
    let (mut centre, id) = installed();
    let list = |items: &[&str], said: &str, source: &str| {
        Command::Terminal(terminal::Command::ListItems {
            terminal: id,
            items: items.iter().map(|item| (*item).to_owned()).collect(),
            said: said.into(),
            source: source.into(),
            as_of: None,
        })
    };
    refused(centre.ask(list(&[" "], "", "現場核對")), "GEN-03", &[]);
    refused(centre.ask(list(&["社保查詢"], "", "")), "GEN-03", &[]);
    centre.ask(list(&[], "上百種自助服務", "報道")).unwrap();
    centre.ask(list(&[" 社保查詢 ", ""], "", "現場核對")).unwrap();
    let listed = centre.services().terminals.get(id).unwrap().items.get().clone().unwrap();
    assert_eq!(
        (listed.items, listed.said),
        (vec!["社保查詢".to_owned()], String::new()),
        "it replaces the one before"
    );
}

#[test]
fn facts_that_do_not_fit_become_clashes() {
    let (mut centre, id) = installed();
    let fault: FaultId = centre.make(fault(id, Effect::Stopped));
    let stranger = FaultId::from_uuid(Default::default());
    let at = "-009999-01-01T00:00:00";
    let facts = [
        json!({ "terminal": { "repaired": { "terminal": id, "fault": stranger, "at": at } } }),
        json!({ "terminal": { "fault_reported": { "terminal": id, "fault": fault, "at": at, "what": "?", "effect": "partly" } } }),
        json!({ "terminal": { "repaired": { "terminal": id, "fault": fault, "at": at } } }),
        json!({ "terminal": { "repaired": { "terminal": id, "fault": fault, "at": at } } }),
        json!({ "terminal": { "retired": { "terminal": id, "reason": "" } } }),
        json!({ "terminal": { "retired": { "terminal": id, "reason": "" } } }),
        json!({ "terminal": { "restored": { "terminal": TerminalId::from_uuid(Default::default()) } } }),
        json!({ "terminal": { "uses_reported": { "terminal": id, "month": "9999-12",
            "uses": { "times": 4_294_967_295_u32, "source": "", "as_of": "9999-12-31" } } } }),
    ];
    for fact in facts {
        centre.write(fact);
    }
    assert_eq!(centre.clashes(), ["repaired", "fault_reported", "repaired", "retired", "restored"]);
    // Nothing of it brings a question down, whatever the day.
    for now in ["0000-01-01T00:00", "2022-10-11T12:00", "9999-12-31T23:59"] {
        centre.findings(now);
    }
}

#[test]
fn two_devices_restore_and_retire() {
    let (mut here, id) = installed();
    let retire =
        |reason: &str| Command::Terminal(terminal::Command::Retire { terminal: id, reason: reason.into() });
    let restore = Command::Terminal(terminal::Command::Restore { terminal: id });
    here.ask(retire("更換")).unwrap();
    let mut there = here.elsewhere();
    here.at("2022-10-12T09:00").ask(restore.clone()).unwrap();
    here.at("2022-10-12T09:05").ask(retire("再次更換")).unwrap();
    there.at("2022-10-12T10:00").ask(restore).unwrap();
    here.meet(&mut there, "2022-10-13T09:00");
    assert_eq!(here.clashes(), ["restored"]);
    let stands = here.services().terminals.get(id).unwrap().retired().unwrap();
    assert_eq!(stands.reason, "再次更換");
}

proptest! {
    #[test]
    fn a_month_is_written_as_it_is_read(year in 0i16..=9999, month in 1i8..=12) {
        let made = Month::of(jiff::civil::Date::new(year, month, 15).unwrap());
        prop_assert_eq!(made.to_string().parse::<Month>().unwrap(), made);
        prop_assert!(made.before() < made || (year, month) == (0, 1));
    }

    #[test]
    fn any_text_is_a_month_or_none(text in "\\PC{0,10}|[0-9]{1,5}-[0-9]{1,3}") {
        if let Ok(month) = text.parse::<Month>() {
            prop_assert_eq!(month.to_string(), text.trim());
        }
    }
}
