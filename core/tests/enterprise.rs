//! The files of firms: given what was said on which day, when somebody asks what held or what was known on a day, then the
//! answer has its day and its source; nothing is overwritten, and what contradicts itself is kept as a clash.
#![allow(clippy::unwrap_used)]

use cobuild::{
    enterprise::{
        Citation, Command, Fact, Industry, IndustryError, OperatingStatus, Particular, PartyMembers,
        PartyPresence, Profile, Registration, Said, Section, Source, Tax, TaxScope, Topic, profile,
    },
    journal::Actor,
    money::Money,
    organisation::{self, Kind},
    record::{OrganisationId, Record, Seeded, VisitId},
    rule::Refusal,
    text::Language,
    visibility::Visibility,
    visit::{self, Changes, VisitChange, Visitor},
    workspace::{self, Desk, PerformError, Workspace},
};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use proptest::prelude::*;

const TODAY: Date = date(2022, 10, 11);

struct Case {
    desk: Desk<Seeded>,
    firm: OrganisationId,
}

impl Case {
    fn new() -> Case {
        let mut desk = Desk::seeded(3, Actor::new("service centre"), TODAY.at(9, 0, 0, 0));
        let register = organisation::Command::Register {
            name: "Firm".into(),
            short_name: None,
            kind: Kind::Enterprise,
            uscc: None,
            founded: None,
            formed_from: None,
        };
        desk.perform(&workspace::Command::Organisation(register)).unwrap();
        let firm = desk.workspace().organisations.by_name("Firm").unwrap().id();
        Case { desk, firm }
    }

    /// Another device that has seen everything so far.
    fn elsewhere(&self) -> Case {
        let mut desk = Desk::seeded(4, Actor::new("street"), TODAY.at(9, 30, 0, 0));
        desk.receive(self.desk.journal().clone());
        Case { desk, firm: self.firm }
    }

    fn meet(&mut self, other: &Case) {
        self.desk.set_now(TODAY.at(12, 0, 0, 0));
        self.desk.receive(other.desk.journal().clone());
    }

    fn ask(&mut self, command: Command) -> Result<(), Refusal> {
        match self.desk.perform(&workspace::Command::Enterprise(command)) {
            Ok(_) => Ok(()),
            Err(PerformError::Refused(refusal)) => Err(refusal),
            Err(PerformError::Unwritable(error)) => panic!("{error}"),
        }
    }

    fn state(&mut self, particular: Particular, as_of: Date, source: Source) -> Result<(), Refusal> {
        let organisation = self.firm;
        self.ask(Command::State { organisation, particulars: vec![particular], as_of, source })
    }

    fn staff(&mut self, staff: u32, as_of: Date) {
        self.state(Particular::Staff(staff), as_of, Source::Firm).unwrap();
    }

    fn visit(&mut self, on: Date, changes: Changes) -> VisitId {
        self.desk.set_now(on.at(18, 0, 0, 0));
        let record = visit::Command::Record {
            organisation: self.firm,
            at: on.at(10, 0, 0, 0),
            channel: visit::Channel::Visit,
            visitors: vec![Visitor::named("甲")],
            room: None,
            met: Vec::new(),
            purpose: String::new(),
            changes,
            policy_told: String::new(),
            demands: Vec::new(),
            next_on: None,
        };
        let facts = self.desk.perform(&workspace::Command::Visit(record)).unwrap();
        facts.iter().flat_map(workspace::Fact::touches).find_map(|one| VisitId::try_from(one).ok()).unwrap()
    }

    fn file(&self) -> Profile<'_> {
        profile(self.workspace(), self.firm)
    }

    fn workspace(&self) -> &Workspace {
        self.desk.workspace()
    }

    fn staff_on(&self, day: Date) -> Option<u32> {
        staff(self.file().on(Topic::Staff, day).map(|said| said.particular))
    }

    fn staff_known_on(&self, day: Date) -> Option<u32> {
        staff(self.file().known_on(Topic::Staff, day).map(|said| said.particular))
    }

    fn clashes(&self) -> Vec<(Record, String)> {
        self.workspace().clashes.open().map(|(_, clash)| (clash.record, clash.field.clone())).collect()
    }

    fn findings(&self, on: Date) -> Vec<&'static str> {
        let findings = cobuild::enterprise::rules::findings(self.workspace(), on.at(9, 0, 0, 0));
        findings.iter().map(|finding| finding.explanation.rule.code).collect()
    }
}

fn staff(particular: Option<Particular>) -> Option<u32> {
    particular.map(|particular| match particular {
        Particular::Staff(staff) => staff,
        other => panic!("{other:?}"),
    })
}

fn told(staff: u32) -> Changes {
    Changes { staff: Some(staff), ..Changes::default() }
}

fn tax(year: i16, scope: TaxScope, yuan: u32) -> Particular {
    Particular::Tax(Tax { year, scope, amount: Money::from_yuan(yuan), visibility: Visibility::Internal })
}

#[test]
fn what_held_on_a_day_and_what_was_known_on_it_are_two_questions() {
    let mut case = Case::new();
    case.staff(80, date(2022, 1, 31));
    case.desk.set_now(date(2022, 11, 2).at(9, 0, 0, 0));
    case.staff(95, date(2022, 6, 30));
    assert_eq!(case.staff_on(date(2022, 1, 30)), None);
    assert_eq!(case.staff_on(date(2022, 6, 29)), Some(80));
    assert_eq!(case.staff_on(date(2022, 6, 30)), Some(95));
    assert_eq!(case.staff_known_on(TODAY), Some(80), "the figure of June was recorded in November");
    assert_eq!(case.staff_known_on(date(2022, 10, 10)), None);
    assert_eq!(case.staff_known_on(date(2022, 11, 2)), Some(95));
    let said = case.file().on(Topic::Staff, TODAY).unwrap();
    assert_eq!(
        (said.as_of, said.source, said.recorded.at.date()),
        (date(2022, 6, 30), Source::Firm, date(2022, 11, 2))
    );
}

#[test]
fn a_figure_that_was_wrong_is_corrected_or_withdrawn_and_the_history_stays() {
    let mut case = Case::new();
    let day = date(2022, 6, 30);
    case.staff(80, day);
    case.desk.set_now(date(2022, 10, 12).at(9, 0, 0, 0));
    case.staff(85, day);
    let organisation = case.firm;
    let withdraw =
        |why: &str| Command::Withdraw { organisation, topic: Topic::Staff, as_of: day, why: why.into() };
    assert_eq!(case.ask(withdraw(" ")).unwrap_err().code(), "GEN-03");
    case.desk.set_now(date(2022, 10, 13).at(9, 0, 0, 0));
    case.ask(withdraw("another firm was meant")).unwrap();
    assert_eq!(case.ask(withdraw("again")).unwrap_err().code(), "GEN-02");
    assert_eq!(case.staff_on(TODAY), None);
    let known: Vec<Option<u32>> = [11, 12, 13].map(|day| case.staff_known_on(date(2022, 10, day))).into();
    assert_eq!(known, [Some(80), Some(85), None]);
    let history = case.file().history(Topic::Staff);
    let said = history.iter().map(|version| match &version.said {
        Said::Stated { particular, .. } => staff(Some(particular.clone())),
        Said::Withdrawn { why } => {
            assert_eq!(why, "another firm was meant");
            None
        }
    });
    assert_eq!(said.collect::<Vec<_>>(), [Some(80), Some(85), None]);
    case.staff(90, day);
    assert_eq!(case.staff_on(TODAY), Some(90));
}

#[test]
fn a_visit_is_entered_once_and_correcting_it_corrects_the_file() {
    let mut case = Case::new();
    case.staff(80, date(2022, 9, 30));
    let changes = Changes {
        party_members: Some(7),
        probationary: Some(1),
        others: vec![Particular::Registration(Registration::Elsewhere)],
        ..told(100)
    };
    let visit = case.visit(TODAY, changes);
    let said = case.file().on(Topic::Staff, TODAY).unwrap();
    assert_eq!((said.particular, said.source), (Particular::Staff(100), Source::Visit(visit)));
    let members = case.file().on(Topic::PartyMembers, TODAY).unwrap().particular;
    assert_eq!(members, Particular::PartyMembers(PartyMembers::Counted { full: 6, probationary: 1 }));
    let place = case.file().on(Topic::Registration, TODAY).unwrap().particular;
    assert_eq!(place, Particular::Registration(Registration::Elsewhere));
    assert_eq!(case.staff_on(date(2022, 10, 10)), Some(80));

    let withdraw =
        Command::Withdraw { organisation: case.firm, topic: Topic::Staff, as_of: TODAY, why: "wrong".into() };
    assert_eq!(case.ask(withdraw).unwrap_err().code(), "GEN-02", "what a visit told is corrected there");
    case.desk.set_now(date(2022, 10, 14).at(9, 0, 0, 0));
    let correct = visit::Command::Correct { visit, change: VisitChange::Changes(told(101)) };
    case.desk.perform(&workspace::Command::Visit(correct)).unwrap();
    assert_eq!(case.staff_on(TODAY), Some(101));
    assert_eq!(case.staff_known_on(date(2022, 10, 13)), Some(100), "the correction came on the fourteenth");
    assert_eq!(case.staff_known_on(date(2022, 10, 14)), Some(101));
    assert_eq!(case.file().on(Topic::Registration, TODAY), None, "the corrected visit no longer tells it");
    assert!(case.file().known_on(Topic::Registration, date(2022, 10, 13)).is_some());
    let versions = case.file().history(Topic::Staff).len();
    assert_eq!(versions, 3, "stated, told, corrected");
}

#[test]
fn of_one_day_the_last_word_stands() {
    let mut case = Case::new();
    case.visit(TODAY, told(100));
    assert_eq!(case.staff_on(TODAY), Some(100));
    // Stated at 18:00, after the visit of 10:00.
    case.staff(102, TODAY);
    assert_eq!(case.staff_on(TODAY), Some(102));
    case.visit(date(2022, 10, 12), told(103));
    assert_eq!(case.staff_on(date(2022, 10, 12)), Some(103));
    assert_eq!(case.staff_on(TODAY), Some(102));
    let deltas = case.file().changes(TODAY, date(2022, 10, 12));
    assert_eq!(deltas.len(), 1);
    assert_eq!(staff(deltas[0].before.clone().map(|said| said.particular)), Some(102));
    assert_eq!(staff(deltas[0].after.clone().map(|said| said.particular)), Some(103));
}

#[test]
fn taxes_of_two_scopes_and_years_never_meet() {
    let mut case = Case::new();
    for particular in
        [tax(2020, TaxScope::Whole, 5), tax(2021, TaxScope::Whole, 7), tax(2021, TaxScope::LocalShare, 3)]
    {
        case.state(particular, TODAY, Source::TaxAuthority).unwrap();
    }
    let paid = |year, scope| {
        let said = case.file().on(Topic::Tax { year, scope }, TODAY)?;
        let Particular::Tax(tax) = said.particular else { panic!("{said:?}") };
        Some(tax.amount.fen())
    };
    assert_eq!(paid(2020, TaxScope::Whole), Some(500));
    assert_eq!(paid(2021, TaxScope::Whole), Some(700));
    assert_eq!(paid(2021, TaxScope::LocalShare), Some(300));
    assert_eq!(paid(2020, TaxScope::LocalShare), None);
}

#[test]
fn what_cannot_stand_in_a_file_is_refused() {
    let mut case = Case::new();
    let tomorrow = date(2022, 10, 12);
    assert_eq!(case.state(Particular::Staff(1), tomorrow, Source::Firm).unwrap_err().code(), "ORG-12");
    assert_eq!(case.state(tax(2023, TaxScope::Whole, 1), TODAY, Source::Firm).unwrap_err().code(), "ENT-02");
    let own = PartyPresence::Own { organisation: Some(case.firm) };
    let own = Particular::PartyOrganisation(own);
    assert_eq!(case.state(own, TODAY, Source::Firm).unwrap_err().code(), "ENT-03");
    assert_eq!(
        case.state(Particular::Remarks(" ".into()), TODAY, Source::Firm).unwrap_err().code(),
        "GEN-03"
    );
    let nothing = Command::State {
        organisation: case.firm,
        particulars: Vec::new(),
        as_of: TODAY,
        source: Source::Firm,
    };
    assert_eq!(case.ask(nothing).unwrap_err().code(), "GEN-03");
    case.firm = OrganisationId::from_uuid(uuid::Uuid::nil());
    assert_eq!(case.state(Particular::Staff(1), TODAY, Source::Firm).unwrap_err().code(), "GEN-01");
}

/// A figure without a day or a source cannot even be written by hand.
#[test]
fn no_figure_is_without_its_day_and_its_source() {
    assert_eq!(Citation::new("  "), None);
    let firm = uuid::Uuid::nil();
    let fact = |rest: &str| {
        let text = format!(r#"{{"stated":{{"organisation":"{firm}","particulars":[{{"staff":5}}]{rest}}}}}"#);
        serde_json::from_str::<Fact>(&text)
    };
    assert!(fact(r#","as_of":"2022-10-11","source":"firm""#).is_ok());
    assert!(fact(r#","as_of":"2022-10-11","source":{"document":"年報"}"#).is_ok());
    for wrong in [
        r#","as_of":"2022-10-11""#,
        r#","source":"firm""#,
        r#","as_of":"2022-10-11","source":{"document":" "}"#,
        r#","as_of":"2022-10-11","source":null"#,
    ] {
        assert!(fact(wrong).is_err(), "{wrong}");
    }
    let money = r#"{"tax":{"year":2021,"scope":"whole","amount":1.5}}"#;
    assert!(serde_json::from_str::<Particular>(money).is_err(), "money is whole fen");
    assert!(serde_json::from_str::<Particular>(r#"{"industry":"K66"}"#).is_err());
}

#[test]
fn two_devices_that_disagree_are_a_clash_and_two_that_agree_are_none() {
    let day = date(2022, 9, 30);
    let meet = |here: (u32, Date), there: (u32, Date)| {
        let mut one = Case::new();
        let mut other = one.elsewhere();
        one.staff(here.0, here.1);
        other.state(Particular::Staff(there.0), there.1, Source::PropertyCompany).unwrap();
        one.meet(&other);
        other.meet(&one);
        assert_eq!(one.workspace(), other.workspace());
        one
    };
    let disagree = meet((80, day), (85, day));
    assert_eq!(disagree.clashes(), [(disagree.firm.into(), "staff 2022-09-30".to_owned())]);
    assert_eq!(disagree.staff_on(TODAY), Some(85));
    assert_eq!(disagree.file().history(Topic::Staff).len(), 2, "both stay in the history");
    let agree = meet((80, day), (80, day));
    assert_eq!((agree.clashes(), agree.staff_on(TODAY)), (Vec::new(), Some(80)));
    let apart = meet((80, day), (85, date(2022, 10, 1)));
    assert_eq!((apart.clashes(), apart.staff_on(TODAY)), (Vec::new(), Some(85)));

    // Somebody who has seen both settles it by saying what is right.
    let mut settled = disagree;
    settled.staff(82, day);
    assert_eq!((settled.clashes(), settled.staff_on(TODAY)), (Vec::new(), Some(82)));
}

#[test]
fn an_amount_does_not_become_public_behind_somebodys_back() {
    let public = |yuan| {
        let amount = Money::from_yuan(yuan);
        let (year, scope, visibility) = (2021, TaxScope::Whole, Visibility::MayPublish);
        Particular::Tax(Tax { year, scope, amount, visibility })
    };
    let mut one = Case::new();
    let mut other = one.elsewhere();
    one.state(tax(2021, TaxScope::Whole, 5), TODAY, Source::TaxAuthority).unwrap();
    other.state(public(5), TODAY, Source::Firm).unwrap();
    one.meet(&other);
    let topic = Topic::Tax { year: 2021, scope: TaxScope::Whole };
    let standing = one.file().on(topic, TODAY).unwrap().particular;
    assert_eq!(standing.visibility(), Visibility::Internal);
    let (_, clash) = one.workspace().clashes.open().next().unwrap();
    assert_eq!(clash.field, "tax_2021_whole 2022-10-11");
    assert!(clash.set_aside.value.contains("may_publish"), "{}", clash.set_aside.value);
    one.state(public(5), TODAY, Source::Firm).unwrap();
    assert!(one.file().on(topic, TODAY).unwrap().particular.visibility().is_public(), "who has seen it may");
}

#[test]
fn a_hand_made_fact_of_any_size_brings_nothing_down() {
    let mut case = Case::new();
    let stranger = OrganisationId::from_uuid(uuid::Uuid::nil());
    for (organisation, as_of) in [(stranger, Date::MAX), (case.firm, Date::MIN), (case.firm, Date::MAX)] {
        let particulars = vec![
            Particular::Staff(0),
            Particular::PartyMembers(PartyMembers::Counted { full: u32::MAX, probationary: u32::MAX }),
            Particular::Status(OperatingStatus::Closed),
            tax(i16::MIN, TaxScope::Whole, u32::MAX),
            Particular::Capital(Money::from_fen(u64::MAX)),
        ];
        let fact = Fact::Stated { organisation, particulars, as_of, source: Source::Firm };
        case.desk.write(vec![workspace::Fact::Enterprise(fact)], None).unwrap();
    }
    for day in [Date::MIN, TODAY, Date::MAX] {
        let findings = case.workspace().findings(day.at(9, 0, 0, 0));
        for finding in &findings {
            let lines = Language::ALL.map(|language| finding.explanation.lines(language));
            assert!(lines.iter().all(|lines| !lines.is_empty()));
        }
        for said in case.file().all_on(day) {
            let words = Language::ALL.map(|language| said.particular.words(case.workspace(), language));
            assert!(words.iter().all(|words| !words.is_empty()));
        }
    }
    assert_eq!(case.findings(TODAY), ["ENT-10", "ENT-11", "ENT-12"]);
    let bytes = postcard::to_stdvec(case.workspace()).unwrap();
    assert_eq!(&postcard::from_bytes::<Workspace>(&bytes).unwrap(), case.workspace());
}

#[test]
fn a_firm_that_has_left_asks_for_nothing_more() {
    let mut case = Case::new();
    case.staff(5, date(2022, 1, 1));
    assert_eq!(case.findings(TODAY), ["ENT-10"]);
    let close = organisation::Command::Close { organisation: case.firm, on: TODAY, reason: None };
    case.desk.perform(&workspace::Command::Organisation(close)).unwrap();
    assert!(case.findings(TODAY).is_empty());
}

#[test]
fn industries_are_the_97_divisions_of_20_sections() {
    let divisions: Vec<u8> = Section::ALL.iter().flat_map(|section| section.divisions()).collect();
    assert_eq!(divisions, (1..=97).collect::<Vec<u8>>());
    assert_eq!(
        Section::ALL.iter().map(|section| section.letter()).collect::<String>(),
        "ABCDEFGHIJKLMNOPQRST"
    );
    let read = |text: &str| text.parse::<Industry>().map(String::from);
    for (text, code) in
        [("J", "J"), ("j66", "J66"), ("66", "J66"), (" J 6621 ", "J6621"), ("7020", "K7020"), ("971", "T971")]
    {
        assert_eq!(read(text), Ok(code.to_owned()), "{text}");
    }
    for text in ["", "U66", "J6", "6", "J66212", "金融", "J６６", "-66", "66J", "JJ66"] {
        assert_eq!(read(text), Err(IndustryError::Form), "{text}");
    }
    assert_eq!(read("J00"), Err(IndustryError::NoDivision { division: 0 }));
    assert_eq!(read("9800"), Err(IndustryError::NoDivision { division: 98 }));
    assert_eq!(read("L7020"), Err(IndustryError::OtherSection { division: 70, section: Section::K }));
}

/// What somebody says: a value as of a day, recorded on a day.
fn sayings() -> impl Strategy<Value = Vec<(u32, i32, i32)>> {
    prop::collection::vec((0_u32..500, 0_i32..40, 0_i32..20), 1..12)
}

fn day(number: i32) -> Date {
    date(2022, 1, 1).checked_add(number.days()).unwrap()
}

proptest! {
    /// Against the plain definition: of what was recorded by then and speaks of then or earlier, the latest.
    #[test]
    fn every_question_about_a_day_finds_the_latest_word(sayings in sayings()) {
        let mut case = Case::new();
        let mut recorded_on = 40;
        let mut said: Vec<(i32, i32, u32)> = Vec::new();
        for (staff, as_of, pause) in sayings {
            recorded_on += pause;
            case.desk.set_now(day(recorded_on).at(9, 0, 0, 0));
            case.staff(staff, day(as_of));
            said.push((as_of, recorded_on, staff));
        }
        let latest = |on: i32, known: i32| {
            let candidates = said.iter().enumerate().filter(|(_, (as_of, recorded, _))| *as_of <= on && *recorded <= known);
            candidates.max_by_key(|(index, (as_of, _, _))| (*as_of, *index)).map(|(_, (_, _, staff))| *staff)
        };
        for on in (0..300).step_by(7) {
            prop_assert_eq!(case.staff_on(day(on)), latest(on, i32::MAX));
            prop_assert_eq!(case.staff_known_on(day(on)), latest(on, on));
        }
        prop_assert_eq!(case.file().history(Topic::Staff).len(), said.len());
    }

    /// Two devices that say anything about any days fold to the same, and what they said is all there.
    #[test]
    fn nothing_said_on_two_devices_is_lost(here in sayings(), there in sayings()) {
        let mut one = Case::new();
        let mut other = one.elsewhere();
        here.iter().for_each(|(staff, as_of, _)| one.staff(*staff, day(*as_of)));
        there.iter().for_each(|(staff, as_of, _)| other.staff(*staff, day(*as_of)));
        one.meet(&other);
        other.meet(&one);
        prop_assert_eq!(one.workspace(), other.workspace());
        prop_assert_eq!(one.file().history(Topic::Staff).len(), here.len() + there.len());
    }

    #[test]
    fn any_text_is_an_industry_or_says_why(text in "\\PC{0,8}") {
        if let Ok(industry) = text.parse::<Industry>() {
            prop_assert_eq!(industry.as_str().parse::<Industry>(), Ok(industry.clone()));
        }
    }
}

#[test]
fn only_units_have_a_file() {
    let mut case = Case::new();
    let register = organisation::Command::Register {
        name: "Bureau".into(),
        short_name: None,
        kind: Kind::Department,
        uscc: None,
        founded: None,
        formed_from: None,
    };
    case.desk.perform(&workspace::Command::Organisation(register)).unwrap();
    let bureau = case.desk.workspace().organisations.by_name("Bureau").unwrap().id();
    let ask = Command::State {
        organisation: bureau,
        particulars: vec![Particular::Staff(9)],
        as_of: TODAY,
        source: Source::Firm,
    };
    case.ask(ask).unwrap_err();
    case.state(Particular::RegisteredAddress("12 Tower".into()), TODAY, Source::Firm).unwrap();
    case.state(Particular::RegistrationChanged(date(2022, 1, 4)), TODAY, Source::Firm).unwrap();
    case.state(Particular::RegistrationChanged(date(2022, 10, 12)), TODAY, Source::Firm).unwrap_err();
    case.state(Particular::TaxedAt(" ".into()), TODAY, Source::Firm).unwrap_err();
}
