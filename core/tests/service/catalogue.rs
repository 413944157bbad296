//! The catalogue: given listed services, when something is asked, then it is done or refused with the values that say
//! why.

use cobuild::{
    journal::Actor,
    record::{OrganisationId, Seeded, ServiceId},
    rule::{Severity, TermValue},
    service::{Audience, Category, Change, Command, Fact, Listing, Services, rules},
    workspace::{self, Desk, PerformError},
};
use jiff::civil::{Date, date};

use super::{refused, registered};

const OPENED: Date = date(2022, 10, 11);

/// The seven services of the centre; the union federation provides six of them and one of its own.
const CENTRE: [(&str, Category); 7] = [
    ("黨務諮詢", Category::PartyAffairs),
    ("人才政策", Category::Talent),
    ("企業服務", Category::Enterprise),
    ("就業援助", Category::Talent),
    ("行政服務", Category::Administration),
    ("心理援助", Category::Counselling),
    ("法律諮詢", Category::Legal),
];

struct Case {
    desk: Desk<Seeded>,
    centre: OrganisationId,
    union: OrganisationId,
}

impl Case {
    fn new() -> Case {
        let mut desk = Desk::seeded(7, Actor::new("service centre"), OPENED.at(9, 0, 0, 0));
        let [centre, union] = ["黨群服務中心", "工會聯合會"].map(|name| registered(&mut desk, name));
        let mut case = Case { desk, centre, union };
        for (name, category) in CENTRE {
            case.list(name, category, case.centre).unwrap();
        }
        case
    }

    fn ask(&mut self, command: Command) -> Result<Vec<Fact>, PerformError> {
        let facts = self.desk.perform(&workspace::Command::Service(command))?;
        let mine = facts.into_iter().filter_map(|fact| match fact {
            workspace::Fact::Service(fact) => Some(fact),
            _ => None,
        });
        Ok(mine.collect())
    }

    fn list(
        &mut self,
        name: &str,
        category: Category,
        provider: OrganisationId,
    ) -> Result<Vec<Fact>, PerformError> {
        self.ask(Command::List { number: None, listing: Box::new(listing(name, category, vec![provider])) })
    }

    fn services(&self) -> &Services {
        &self.desk.workspace().services
    }

    fn id(&self, name: &str) -> ServiceId {
        self.services().named(name).next().unwrap().0
    }

    fn findings(&self, on: Date) -> Vec<(&'static str, Severity)> {
        let findings = rules::findings(self.desk.workspace(), on.at(9, 0, 0, 0));
        findings.iter().map(|finding| (finding.explanation.rule.code, finding.severity)).collect()
    }
}

fn listing(name: &str, category: Category, providers: Vec<OrganisationId>) -> Listing {
    Listing {
        name: name.into(),
        category,
        providers,
        venues: String::new(),
        given_at: Default::default(),
        channels: Default::default(),
        audiences: [Audience::Enterprises, Audience::Staff].into(),
        conditions: String::new(),
        documents: String::new(),
        time_limit: String::new(),
        fee: String::new(),
    }
}

#[test]
fn two_providers_share_the_services_of_one_name() {
    let mut case = Case::new();
    let (centre, union) = (case.centre, case.union);
    for (name, category) in CENTRE {
        let name = if name == "企業服務" { "企業聯絡" } else { name };
        let Err(PerformError::Refused(refusal)) = case.list(name, category, union) else { continue };
        assert_eq!(refusal.code(), "SVC-01");
        let existing = case.id(name);
        assert_eq!(refusal.reasons[0].records, [existing.into()], "the refusal opens the service to join");
        case.ask(Command::AddProvider { service: existing, provider: union }).unwrap();
    }
    let services = case.services();
    assert_eq!(services.listed().count(), 8);
    assert_eq!((services.provided_by(centre).count(), services.provided_by(union).count()), (7, 7));
    let shared = services.provided_by(centre).filter(|(_, service)| service.is_provided_by(union));
    assert_eq!(shared.count(), 6);
    assert_eq!(services.in_category(Category::Talent).count(), 2);
    assert_eq!(services.for_audience(Audience::Residents).count(), 0);
}

#[test]
fn the_refusal_of_a_second_listing_names_the_first() {
    let mut case = Case::new();
    let values = [
        ("service.same-name", TermValue::Number(1)),
        ("service.number", TermValue::List(vec![TermValue::Words("S07".into())])),
    ];
    refused(case.list(" 法律 諮詢", Category::Legal, case.union), "SVC-01", &values);
    let rename = Command::Edit {
        service: case.id("黨務諮詢"),
        changes: vec![Change::Name("法律諮詢".into())],
    };
    refused(case.ask(rename), "SVC-01", &values);
}

#[test]
fn what_makes_no_entry_is_refused() {
    let mut case = Case::new();
    let (service, centre, union) = (case.id("法律諮詢"), case.centre, case.union);
    let count = TermValue::Number;
    let nobody =
        Command::List { number: None, listing: Box::new(listing("禮儀諮詢", Category::Living, vec![])) };
    let stranger = OrganisationId::from_uuid(service.uuid());
    let cases = [
        (Command::AddProvider { service, provider: stranger }, "GEN-01", vec![]),
        (nobody, "SVC-02", vec![("service.provider-count", count(0))]),
        (
            Command::RemoveProvider { service, provider: centre },
            "SVC-02",
            vec![("service.provider-count", count(0))],
        ),
        (
            Command::AddProvider { service, provider: centre },
            "SVC-04",
            vec![("service.among-providers", count(1))],
        ),
        (
            Command::RemoveProvider { service, provider: union },
            "SVC-06",
            vec![("service.among-providers", count(0))],
        ),
        (
            Command::Assure { service, on: Some(date(2022, 10, 12)) },
            "SVC-05",
            vec![("service.assured-on", TermValue::Date(date(2022, 10, 12)))],
        ),
        (Command::Withdraw { service, reason: " ".into() }, "GEN-03", vec![]),
        (Command::Relist { service }, "GEN-02", vec![]),
    ];
    for (command, code, values) in cases {
        refused(case.ask(command), code, &values);
    }
}

#[test]
fn an_entry_is_checked_again_after_half_a_year() {
    let mut case = Case::new();
    assert_eq!(case.findings(date(2023, 4, 9)), [], "180 days");
    assert_eq!(case.findings(date(2023, 4, 10)), [("SVC-03", Severity::Notice); 7], "181 days");
    case.desk.set_now(date(2023, 4, 10).at(9, 0, 0, 0));
    case.ask(Command::Assure { service: case.id("法律諮詢"), on: None }).unwrap();
    assert_eq!(case.findings(date(2023, 4, 10)).len(), 6);
}

#[test]
fn a_withdrawn_service_leaves_the_catalogue_and_its_name_is_free() {
    let mut case = Case::new();
    let service = case.id("法律諮詢");
    case.ask(Command::Withdraw { service, reason: "不再提供".into() }).unwrap();
    assert_eq!(case.services().listed().count(), 6);
    refused(case.ask(Command::Assure { service, on: None }), "GEN-02", &[]);
    case.list("法律諮詢", Category::Legal, case.union).unwrap();
    refused(case.ask(Command::Relist { service }), "SVC-01", &[("service.same-name", TermValue::Number(1))]);
}

#[test]
fn what_a_merge_leaves_behind_is_found() {
    let mut here = Case::new();
    let service = here.id("法律諮詢");
    here.ask(Command::AddProvider { service, provider: here.union }).unwrap();
    let mut there = Case::new();
    there.desk = Desk::seeded(8, Actor::new("sub-district"), OPENED.at(9, 1, 0, 0));
    there.desk.receive(here.desk.journal().clone());
    here.ask(Command::RemoveProvider { service, provider: here.union }).unwrap();
    here.list("禮儀諮詢", Category::Living, here.centre).unwrap();
    there.ask(Command::RemoveProvider { service, provider: there.centre }).unwrap();
    there.list("禮儀諮詢", Category::Living, there.union).unwrap();
    there.desk.receive(here.desk.journal().clone());
    let mut found = there.findings(OPENED);
    found.sort_unstable();
    let twice = ("SVC-01", Severity::Warning);
    let numbered_alike = ("SVC-07", Severity::Warning);
    let nobody = ("SVC-02", Severity::Warning);
    assert_eq!(found, [twice, twice, nobody, numbered_alike, numbered_alike]);
}

#[test]
fn a_name_and_a_number_are_kept_without_what_surrounds_them() {
    let mut case = Case::new();
    let service = case.id("法律諮詢");
    let changes = vec![Change::Name(" 法律服務 ".into()), Change::Number(" L-01 ".into())];
    case.ask(Command::Edit { service, changes }).unwrap();
    let entry = case.services().get(service).unwrap();
    assert_eq!((entry.name.get().as_str(), entry.number.get().as_str()), ("法律服務", "L-01"));
    let other = case.id("黨務諮詢");
    let same = Command::Edit { service: other, changes: vec![Change::Number("l-01".into())] };
    refused(case.ask(same), "SVC-07", &[("service.same-number", TermValue::Number(1))]);
}

#[test]
fn a_service_withdrawn_on_another_device_stays_withdrawn_when_it_was_put_back_here() {
    let mut here = Case::new();
    let service = here.id("法律諮詢");
    let withdraw = |reason: &str| Command::Withdraw { service, reason: reason.into() };
    here.ask(withdraw("暫停")).unwrap();
    let mut there = Case::new();
    there.desk = Desk::seeded(8, Actor::new("sub-district"), OPENED.at(9, 1, 0, 0));
    there.desk.receive(here.desk.journal().clone());
    there.ask(Command::Relist { service }).unwrap();
    there.ask(withdraw("不再提供")).unwrap();
    here.desk.set_now(OPENED.at(9, 5, 0, 0));
    here.ask(Command::Relist { service }).unwrap();
    here.desk.receive(there.desk.journal().clone());
    let entry = here.services().get(service).unwrap();
    assert_eq!(entry.withdrawn.as_ref().unwrap().reason, "不再提供");
    let clashes: Vec<_> =
        here.desk.workspace().clashes.open().map(|(_, clash)| clash.field.clone()).collect();
    assert_eq!(clashes, ["relisted"]);
}
