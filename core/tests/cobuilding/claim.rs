//! The lists: what is needed and what is given, claimed by both sides, done when somebody says how it was.

use cobuild::{
    claim::{
        self, Category, ClaimStatus, ItemStatus, ListContent, ProjectStatus, Proposer, Role, Side, claiming,
        item, project,
    },
    record::{ClaimId, ListItemId, OrganisationId, ProjectId, Seeded},
    rule::TermValue,
    text::Language,
    workspace::{Desk, Fact, PerformError, Workspace},
};
use jiff::civil::{Date, date};
use serde_json::{Value, json};

use crate::case::{made, perform, refused, registered, survives};

pub const DAY: Date = date(2022, 11, 1);

/// 社區 needs a venue four times and twenty patrols; 企業甲 gives six sessions of its hall, 企業乙 fifty chairs.
pub struct Lists {
    pub desk: Desk<Seeded>,
    pub community: OrganisationId,
    pub firm: OrganisationId,
    pub other: OrganisationId,
    pub room: ListItemId,
    pub patrol: ListItemId,
    pub hall: ListItemId,
    pub chairs: ListItemId,
}

impl Lists {
    pub fn new() -> Lists {
        let mut desk = Desk::seeded(7, cobuild::journal::Actor::new("service centre"), DAY.at(9, 0, 0, 0));
        let [community, firm, other] = ["社區", "企業甲", "企業乙"].map(|name| registered(&mut desk, name));
        let nothing = ListItemId::from_uuid(community.uuid());
        let mut lists = Lists {
            desk,
            community,
            firm,
            other,
            room: nothing,
            patrol: nothing,
            hall: nothing,
            chairs: nothing,
        };
        let until = date(2022, 12, 31);
        lists.room = lists.lists(
            "demand",
            community,
            json!({ "category": "venue", "text": "講座場地", "quantity": 4, "to": until }),
        );
        lists.patrol = lists.lists(
            "demand",
            community,
            json!({ "category": "post_safety", "text": "巡邏", "quantity": 20, "to": until }),
        );
        lists.hall = lists.lists(
            "resource",
            firm,
            json!({ "category": "venue", "text": "報告廳", "quantity": 6, "to": until }),
        );
        lists.chairs = lists.lists(
            "resource",
            other,
            json!({ "category": "goods", "text": "座椅", "quantity": 50, "to": until }),
        );
        lists
    }

    pub fn lists(&mut self, side: &str, owner: OrganisationId, terms: Value) -> ListItemId {
        let list = json!({ "side": side, "owner": owner, "terms": terms });
        ListItemId::from_uuid(made(&self.does(json!({ "item": { "list": list } }))))
    }

    pub fn ask(&mut self, command: Value) -> Result<Vec<Fact>, PerformError> {
        perform(&mut self.desk, "claim", command)
    }

    #[track_caller]
    pub fn does(&mut self, command: Value) -> Vec<Fact> {
        self.ask(command).unwrap_or_else(|error| panic!("{error}"))
    }

    pub fn moves_to(&mut self, day: Date) {
        self.desk.set_now(day.at(9, 0, 0, 0));
    }

    pub fn claiming(
        &mut self,
        item: ListItemId,
        claimant: OrganisationId,
        quantity: u32,
    ) -> Result<ClaimId, PerformError> {
        let propose = json!({ "item": item, "claimant": claimant, "quantity": quantity, "offer": "示例" });
        let facts = self.ask(json!({ "claim": { "propose": propose } }))?;
        Ok(first(&facts))
    }

    #[track_caller]
    pub fn claims(&mut self, item: ListItemId, claimant: OrganisationId, quantity: u32) -> ClaimId {
        self.claiming(item, claimant, quantity).unwrap_or_else(|error| panic!("{error}"))
    }

    pub fn accepts(&mut self, claim: ClaimId, by: OrganisationId) -> Result<Vec<Fact>, PerformError> {
        self.ask(json!({ "claim": { "accept": { "claim": claim, "by": by } } }))
    }

    /// A claim that both sides have accepted.
    #[track_caller]
    pub fn agreed(&mut self, item: ListItemId, claimant: OrganisationId, quantity: u32) -> ClaimId {
        let owner = self.state().claims.item(item).unwrap().owner;
        let claim = self.claims(item, claimant, quantity);
        self.accepts(claim, owner).unwrap();
        claim
    }

    pub fn plans(&mut self, claims: &[ClaimId]) -> Result<ProjectId, PerformError> {
        let plan = json!({ "title": "健康講座", "claims": claims });
        self.ask(json!({ "project": { "plan": plan } })).map(|facts| first(&facts))
    }

    pub fn step(
        &mut self,
        step: &str,
        project: ProjectId,
        mut with: Value,
    ) -> Result<Vec<Fact>, PerformError> {
        with["project"] = json!(project);
        self.ask(json!({ "project": { step: with } }))
    }

    pub fn state(&self) -> &Workspace {
        self.desk.workspace()
    }

    pub fn left(&self, item: ListItemId) -> u32 {
        self.state().claims.item(item).unwrap().remaining()
    }

    pub fn status(&self, project: ProjectId) -> ProjectStatus {
        let claims = &self.state().claims;
        claims.project_status(claims.project(project).unwrap())
    }

    pub fn second(&self) -> Lists {
        let mut desk = Desk::seeded(8, cobuild::journal::Actor::new("sub-district"), self.desk.now());
        desk.receive(self.desk.journal().clone());
        Lists { desk, ..*self }
    }

    #[track_caller]
    pub fn meets(&mut self, other: &mut Lists) {
        let later = self.desk.now().max(other.desk.now());
        self.desk.set_now(later);
        other.desk.set_now(later);
        let theirs = other.desk.journal().clone();
        other.desk.receive(self.desk.journal().clone());
        self.desk.receive(theirs);
        assert!(self.desk.workspace() == other.desk.workspace(), "both ends fold to the same state");
    }

    pub fn clashes(&self) -> Vec<String> {
        self.state().clashes.open().map(|(_, clash)| clash.field.clone()).collect()
    }
}

fn first<T: TryFrom<cobuild::record::Record>>(facts: &[Fact]) -> T {
    facts.iter().flat_map(Fact::touches).find_map(|record| T::try_from(record).ok()).unwrap()
}

fn number(number: i64) -> TermValue {
    TermValue::Number(number)
}

#[test]
fn both_sides_of_a_claim_give_and_take() {
    let mut lists = Lists::new();
    let (community, firm) = (lists.community, lists.firm);
    let propose = json!({ "item": lists.hall, "claimant": community, "quantity": 4,
        "answers": { "item": lists.room, "quantity": 3 }, "offer": "健康講座" });
    let claim: ClaimId = first(&lists.does(json!({ "claim": { "propose": propose } })));
    assert_eq!((lists.left(lists.hall), lists.left(lists.room)), (6, 4), "a proposal takes nothing yet");
    lists.accepts(claim, firm).unwrap();
    assert_eq!((lists.left(lists.hall), lists.left(lists.room)), (2, 1));
    let claims = &lists.state().claims;
    let found = claims.claim(claim).unwrap();
    assert_eq!((claims.giver_of(found), claims.beneficiary_of(found)), (Some(firm), Some(community)));
    assert_eq!(found.accepted_on(), Some(DAY));
    let status = |item: ListItemId, on| claims.item(item).unwrap().status_on(lists.state(), on);
    assert_eq!(status(lists.hall, DAY), ItemStatus::PartlyTaken);
    assert_eq!(status(lists.chairs, DAY), ItemStatus::Open);
    assert_eq!(status(lists.chairs, date(2023, 1, 1)), ItemStatus::Expired);
    let withdraw = json!({ "claim": { "withdraw": { "claim": claim, "reason": "改期" } } });
    lists.does(withdraw.clone());
    assert_eq!((lists.left(lists.hall), lists.left(lists.room)), (6, 4), "what was taken is free again");
    refused(lists.ask(withdraw), "GEN-02", &[]);
    survives(lists.state());
}

#[test]
fn what_the_office_dispatches_needs_two_yeses() {
    let mut lists = Lists::new();
    let (community, firm) = (lists.community, lists.firm);
    for (by, first_yes, second_yes) in
        [("office", Some(firm), community), ("owner", None, firm), ("claimant", None, community)]
    {
        let propose =
            json!({ "item": lists.patrol, "claimant": firm, "quantity": 2, "by": by, "offer": "志願隊" });
        let claim: ClaimId = first(&lists.does(json!({ "claim": { "propose": propose } })));
        if let Some(first_yes) = first_yes {
            lists.accepts(claim, first_yes).unwrap();
        }
        assert!(!lists.state().claims.claim(claim).unwrap().is_accepted(), "{by}");
        refused(lists.plans(&[claim]).map(|_| vec![]), "CLM-03", &[("claim.consents", number(1))]);
        lists.accepts(claim, second_yes).unwrap();
        assert!(lists.state().claims.claim(claim).unwrap().is_accepted(), "{by}");
    }
    assert_eq!(lists.left(lists.patrol), 14);
}

#[test]
fn one_no_ends_a_claim_and_time_ends_it_too() {
    let mut lists = Lists::new();
    let (firm, community) = (lists.firm, lists.community);
    let claim = lists.claims(lists.patrol, firm, 5);
    lists.does(json!({ "claim": { "decline": { "claim": claim, "by": community, "reason": "人已夠" } } }));
    refused(lists.accepts(claim, community), "GEN-02", &[]);
    let waiting = lists.claims(lists.patrol, firm, 5);
    let status =
        |lists: &Lists, claim, on| lists.state().claims.claim(claim).unwrap().status_on(lists.state(), on);
    assert_eq!(status(&lists, claim, DAY), ClaimStatus::Declined);
    assert_eq!(status(&lists, waiting, date(2022, 11, 16)), ClaimStatus::Proposed);
    assert_eq!(status(&lists, waiting, date(2022, 11, 17)), ClaimStatus::Expired);
    lists.moves_to(date(2022, 12, 30));
    let late = lists.claims(lists.patrol, firm, 5);
    assert_eq!(
        status(&lists, late, date(2023, 1, 1)),
        ClaimStatus::Expired,
        "no longer than the item itself"
    );
    let withdrawn = json!({ "item": { "withdraw": { "item": lists.patrol, "reason": "不需要了" } } });
    lists.does(withdrawn.clone());
    refused(lists.accepts(late, community), "GEN-02", &[]);
    refused(lists.ask(withdrawn), "GEN-02", &[]);
    refused(lists.claiming(lists.patrol, firm, 1).map(|_| vec![]), "GEN-02", &[]);
}

#[test]
fn several_givers_join_in_one_project() {
    let mut lists = Lists::new();
    let (community, firm, other) = (lists.community, lists.firm, lists.other);
    let hall = lists.agreed(lists.hall, community, 1);
    let chairs = lists.agreed(lists.chairs, community, 50);
    let project = lists.plans(&[hall, chairs]).unwrap();
    let claims = &lists.state().claims;
    let found = claims.project(project).unwrap();
    assert_eq!(claims.givers_of(found), [firm, other].into());
    assert_eq!(claims.beneficiaries_of(found), [community].into());
    assert_eq!(claims.members_of(found), [community, firm, other].into());
    assert_eq!((*found.lead.get(), found.window.get().to), (firm, date(2022, 12, 31)));
    assert_eq!(claims.project_of(chairs).map(|(id, _)| id), Some(project));
    let more = lists.agreed(lists.patrol, firm, 3);
    lists.step("add_claim", project, json!({ "claim": more })).unwrap();
    refused(lists.plans(&[more]).map(|_| vec![]), "CLM-11", &[("claim.projects", number(1))]);
    let withdraw = json!({ "claim": { "withdraw": { "claim": more, "reason": "無" } } });
    refused(lists.ask(withdraw), "GEN-02", &[]);
}

#[test]
fn done_is_computed_and_cannot_be_typed_in() {
    let mut lists = Lists::new();
    let (community, firm) = (lists.community, lists.firm);
    let hall = lists.agreed(lists.hall, community, 1);
    let project = lists.plans(&[hall]).unwrap();
    let rate = |by: OrganisationId| json!({ "by": by, "rating": 4, "raters": 30 });
    for (step, with) in
        [("finish", json!({})), ("rate", rate(community)), ("deliver", json!({ "by": firm, "text": "講座" }))]
    {
        refused(lists.step(step, project, with), "GEN-02", &[]);
    }
    lists.step("start", project, json!({})).unwrap();
    lists.step("finish", project, json!({})).unwrap();
    assert_eq!(lists.status(project), ProjectStatus::DoneUnrated);
    refused(lists.step("evaluate", project, json!({ "by": firm, "text": "好" })), "CLM-12", &[]);
    lists
        .step("deliver", project, json!({ "by": firm, "text": "講座一場，簽到表", "beneficiaries": 46 }))
        .unwrap();
    assert_eq!(lists.status(project), ProjectStatus::DoneUnrated, "delivered, and nobody said how it was");
    refused(lists.step("rate", project, rate(firm)), "CLM-13", &[]);
    lists.step("rate", project, rate(community)).unwrap();
    assert_eq!(lists.status(project), ProjectStatus::Done);
    let claims = &lists.state().claims;
    assert_eq!(claims.mean_rating(claims.project(project).unwrap()), Some(40));
    lists.step("evaluate", project, json!({ "by": community, "text": "居民滿意" })).unwrap();
    assert_eq!(lists.status(project), ProjectStatus::Evaluated);
    refused(lists.step("cancel", project, json!({ "reason": "晚了" })), "GEN-02", &[]);
    let unknown = json!({ "by": firm, "text": "講座", "fulfilment": project });
    refused(lists.step("deliver", project, unknown), "GEN-01", &[]);
    survives(lists.state());
}

#[test]
fn what_a_cancelled_project_took_is_free_again() {
    let mut lists = Lists::new();
    let hall = lists.agreed(lists.hall, lists.community, 6);
    let project = lists.plans(&[hall]).unwrap();
    assert_eq!(lists.left(lists.hall), 0);
    refused(
        lists.claiming(lists.hall, lists.other, 1).map(|_| vec![]),
        "CLM-01",
        &[("claim.remaining", number(0))],
    );
    lists.step("cancel", project, json!({ "reason": "疫情" })).unwrap();
    assert_eq!((lists.left(lists.hall), lists.status(project)), (6, ProjectStatus::Cancelled));
    let claims = &lists.state().claims;
    assert_eq!(claims.claim(hall).unwrap().status_on(lists.state(), DAY), ClaimStatus::Released);
    assert_eq!(claims.done_rate(DAY, DAY).shown(), "0%", "called off is not done");
    refused(lists.step("start", project, json!({})), "GEN-02", &[]);
}

#[test]
fn rates_show_what_they_are_made_of() {
    let mut lists = Lists::new();
    let (community, firm) = (lists.community, lists.firm);
    let claim_rate = |lists: &Lists, side| lists.state().claims.claim_rate(side, DAY, date(2022, 12, 31));
    let done_rate = |lists: &Lists| lists.state().claims.done_rate(DAY, date(2022, 12, 31));
    assert_eq!(Workspace::default().claims.claim_rate(Side::Demand, DAY, DAY).shown(), "—");
    assert_eq!(
        (claim_rate(&lists, Side::Demand).shown(), done_rate(&lists).shown()),
        ("0%".into(), "—".into())
    );
    let patrol = lists.agreed(lists.patrol, firm, 5);
    let hall = lists.agreed(lists.hall, community, 2);
    let gone = lists.agreed(lists.chairs, community, 10);
    lists.does(json!({ "claim": { "withdraw": { "claim": gone, "reason": "不用了" } } }));
    lists.does(json!({ "item": { "withdraw": { "item": lists.chairs, "reason": "已借出" } } }));
    assert_eq!(claim_rate(&lists, Side::Demand).shown(), "50%");
    let resources = claim_rate(&lists, Side::Resource);
    assert_eq!((resources.numerator(), resources.denominator(), resources.excluded().count()), (1, 1, 1));
    let project = lists.plans(&[patrol]).unwrap();
    lists.step("start", project, json!({})).unwrap();
    lists.step("deliver", project, json!({ "by": firm, "text": "巡邏記錄" })).unwrap();
    lists.step("finish", project, json!({})).unwrap();
    assert_eq!(done_rate(&lists).shown(), "0%", "done-unrated is not done");
    lists.step("rate", project, json!({ "by": community, "rating": 5 })).unwrap();
    let done = done_rate(&lists);
    assert_eq!((done.numerator(), done.denominator(), done.excluded().count()), (1, 2, 1));
    assert_eq!(done.counting().collect::<Vec<_>>(), [patrol.into()]);
    assert_eq!(done.falling_short().collect::<Vec<_>>(), [hall.into()]);
    let elsewhere = lists.state().claims.done_rate(date(2023, 1, 1), date(2023, 3, 31));
    assert_eq!(elsewhere.shown(), "—");
}

#[test]
fn suggestions_say_why() {
    let mut lists = Lists::new();
    let other = lists.other;
    let short = lists.lists(
        "resource",
        other,
        json!({ "category": "venue", "text": "會議室", "quantity": 2, "to": "2022-11-20" }),
    );
    let hours = lists.lists(
        "resource",
        other,
        json!({ "category": "venue", "text": "露台", "quantity": 90, "unit": "hours" }),
    );
    lists.lists("resource", other, json!({ "category": "venue", "text": "明年的場地", "quantity": 9, "from": "2023-01-01", "to": "2023-01-31" }));
    lists.lists(
        "resource",
        lists.community,
        json!({ "category": "venue", "text": "自有場地", "quantity": 9 }),
    );
    let found = lists.state().suggestions(lists.room, DAY);
    let order: Vec<ListItemId> = found.iter().map(|suggestion| suggestion.resource).collect();
    assert_eq!(
        order,
        [lists.hall, hours, short],
        "what covers the demand first; neither its own nor what comes too late"
    );
    assert!(found[0].explanation.holds);
    assert_eq!((found[0].quantity, found[2].quantity), (4, 2));
    assert_eq!(found[2].explanation.value("claim.common-days"), Some(&number(20)));
    let failing = |index: usize| {
        let conditions = found[index].explanation.conditions.iter();
        conditions
            .filter(|condition| !condition.holds)
            .map(|condition| condition.left.key())
            .collect::<Vec<_>>()
    };
    assert_eq!((failing(1), failing(2)), (vec!["claim.unit"], vec!["claim.remaining"]));
    for language in Language::ALL {
        assert!(!found[1].explanation.sentence(language).contains('{'));
    }
    let back = lists.state().suggestions(lists.hall, DAY);
    assert_eq!((back.len(), back[0].demand), (1, lists.room));
    assert!(
        lists.state().suggestions(lists.room, date(2023, 2, 15)).is_empty(),
        "an expired demand looks for nobody"
    );
    assert!(lists.state().suggestions(lists.patrol, DAY).is_empty());
}

#[test]
fn fields_of_co_building_are_compared_where_both_name_one() {
    let mut lists = Lists::new();
    let terms = |area: &str| json!({ "category": "service", "text": "義診", "area": area });
    let need = lists.lists("demand", lists.community, terms("health"));
    lists.lists("resource", lists.firm, terms("business"));
    lists.lists("resource", lists.other, terms("health"));
    let found = lists.state().suggestions(need, DAY);
    let holds: Vec<bool> = found.iter().map(|suggestion| suggestion.explanation.holds).collect();
    assert_eq!(holds, [true, false]);
}

#[test]
fn a_place_calls_its_lists_as_it_does() {
    let mut lists = Lists::new();
    let department = perform(
        &mut lists.desk,
        "organisation",
        json!({ "register": { "name": "部門", "kind": "department" } }),
    );
    let department = OrganisationId::from_uuid(made(&department.unwrap()));
    lists.lists("resource", department, json!({ "category": "policy", "text": "政策諮詢" }));
    let count = |lists: &Lists, content| lists.state().list_items(content).count();
    assert_eq!(count(&lists, ListContent::Demands), 2);
    assert_eq!((count(&lists, ListContent::Resources), count(&lists, ListContent::PublicResources)), (3, 1));
    assert_eq!((count(&lists, ListContent::UnitResources), count(&lists, ListContent::Projects)), (2, 0));
    let named = json!([{ "name": "需求清單", "content": "demands" }, { "name": "項目清單", "content": "unit_resources" }, { "name": "資源清單", "content": "public_resources" }]);
    lists.does(json!({ "name_lists": { "lists": named } }));
    let names = lists.state().claims.lists(Language::En).into_iter().map(|list| list.content);
    assert_eq!(
        names.collect::<Vec<_>>(),
        [ListContent::Demands, ListContent::UnitResources, ListContent::PublicResources]
    );
    refused(
        lists.ask(json!({ "name_lists": { "lists": [{ "name": " ", "content": "demands" }] } })),
        "GEN-03",
        &[],
    );
    lists.does(json!({ "name_lists": { "lists": [] } }));
    assert_eq!(lists.state().claims.lists(Language::ZhHans).len(), 3);
}

#[test]
fn there_are_eight_kinds_of_post_and_each_counts_heads() {
    let posts: Vec<Category> = Category::ALL.iter().copied().filter(|category| category.is_post()).collect();
    assert_eq!(posts.len(), 8);
    let mut lists = Lists::new();
    for post in posts {
        let terms = json!({ "category": post, "text": "崗位", "quantity": 10 });
        let item = lists.lists("demand", lists.community, terms);
        assert_eq!(lists.state().claims.item(item).unwrap().unit, claim::Unit::People);
    }
}

#[test]
fn what_two_desks_did_apart() {
    // The same yes twice is one; a yes against a withdrawal of the item is a clash.
    let mut here = Lists::new();
    let claim = here.claims(here.patrol, here.firm, 5);
    let mut there = here.second();
    here.accepts(claim, here.community).unwrap();
    there.desk.set_now(DAY.at(10, 0, 0, 0));
    there.accepts(claim, there.community).unwrap();
    here.meets(&mut there);
    assert_eq!((here.left(here.patrol), here.clashes().len()), (15, 0));

    let mut here = Lists::new();
    let claim = here.claims(here.patrol, here.firm, 5);
    let mut there = here.second();
    here.does(json!({ "item": { "withdraw": { "item": here.patrol, "reason": "不需要了" } } }));
    there.desk.set_now(DAY.at(10, 0, 0, 0));
    there.accepts(claim, there.community).unwrap();
    let project = there.plans(&[claim]).unwrap();
    there.step("start", project, json!({})).unwrap();
    there.step("deliver", project, json!({ "by": there.firm, "text": "巡邏記錄" })).unwrap();
    here.meets(&mut there);
    assert_eq!(here.clashes(), ["accepted", "joined"]);
    assert_eq!(here.status(project), ProjectStatus::Unfounded);
    assert_eq!(
        here.state().claims.project(project).unwrap().deliveries().len(),
        1,
        "what was done is not lost"
    );

    // Called off at one desk, finished at the other.
    let mut here = Lists::new();
    let claim = here.agreed(here.patrol, here.firm, 5);
    let project = here.plans(&[claim]).unwrap();
    here.step("start", project, json!({})).unwrap();
    let mut there = here.second();
    here.step("cancel", project, json!({ "reason": "改期" })).unwrap();
    there.desk.set_now(DAY.at(10, 0, 0, 0));
    there.step("finish", project, json!({})).unwrap();
    there.step("rate", project, json!({ "by": there.community, "rating": 3 })).unwrap();
    here.meets(&mut there);
    assert_eq!(
        (here.status(project), here.clashes()),
        (ProjectStatus::Cancelled, vec!["finished".into(), "rated".to_owned()])
    );

    // Two ratings of one beneficiary.
    let mut here = Lists::new();
    let claim = here.agreed(here.patrol, here.firm, 5);
    let project = here.plans(&[claim]).unwrap();
    here.step("start", project, json!({})).unwrap();
    let mut there = here.second();
    here.step("rate", project, json!({ "by": here.community, "rating": 5 })).unwrap();
    there.desk.set_now(DAY.at(10, 0, 0, 0));
    there.step("rate", project, json!({ "by": there.community, "rating": 2 })).unwrap();
    here.meets(&mut there);
    assert_eq!(here.clashes(), ["rated"]);
}

#[test]
fn facts_that_do_not_fit() {
    let mut lists = Lists::new();
    let (community, firm) = (lists.community, lists.firm);
    let (item, nobody) = (lists.hall, ClaimId::from_uuid(lists.hall.uuid()));
    let claim = |id: u128| ClaimId::from_uuid(uuid::Uuid::from_u128(id));
    let proposed = |id, item, claimant, quantity| {
        claim::Fact::Claim(claiming::Fact::Proposed {
            claim: claim(id),
            item,
            claimant,
            quantity,
            answers: None,
            offer: String::new(),
            terms: String::new(),
            by: Proposer::Claimant,
            on: DAY,
        })
    };
    let accepted =
        |id: ClaimId| claim::Fact::Claim(claiming::Fact::Accepted { claim: id, by: Role::Owner, on: DAY });
    let unknown = ProjectId::from_uuid(lists.hall.uuid());
    let planned = project::Fact::Planned {
        project: unknown,
        title: "無人同意".into(),
        claims: vec![claim(2), nobody],
        lead: firm,
        plan: String::new(),
        window: claim::Window { from: Date::MAX, to: Date::MIN },
        agreement: None,
    };
    let started = project::Fact::Started { project: unknown, on: DAY };
    let facts = vec![
        proposed(1, item, firm, 1),
        proposed(2, item, community, u32::MAX),
        proposed(2, item, community, 1),
        accepted(claim(2)),
        accepted(nobody),
        proposed(3, ListItemId::from_uuid(firm.uuid()), community, 1),
        claim::Fact::Item(item::Fact::Edited { item, change: claim::ItemChange::Quantity(0) }),
        claim::Fact::Project(planned.clone()),
        claim::Fact::Project(planned),
        claim::Fact::Project(started.clone()),
        claim::Fact::Project(started),
    ];
    lists.desk.write(facts.into_iter().map(Fact::Claim).collect(), None).unwrap();
    assert_eq!(lists.clashes(), ["claimed", "proposed", "accepted", "joined", "planned"]);
    assert_eq!((lists.left(item), lists.status(unknown)), (0, ProjectStatus::Unfounded));
    assert_eq!(lists.state().claims.item(item).unwrap().taken(), 0);
    lists.state().findings(Date::MAX.at(0, 0, 0, 0));
    lists.state().findings(Date::MIN.at(0, 0, 0, 0));
    survives(lists.state());
}

#[test]
fn a_file_makes_nothing_done_by_the_words_of_others_or_of_the_doer() {
    let finished = |delivered: bool| {
        let mut lists = Lists::new();
        let hall = lists.agreed(lists.hall, lists.community, 1);
        let project = lists.plans(&[hall]).unwrap();
        lists.step("start", project, json!({})).unwrap();
        if delivered {
            lists.step("deliver", project, json!({ "by": lists.firm, "text": "講座" })).unwrap();
        }
        lists.step("finish", project, json!({})).unwrap();
        (lists, project)
    };
    let write = |lists: &mut Lists, fact: Value| {
        let fact = claim::Fact::Project(serde_json::from_value(fact).unwrap());
        lists.desk.write(vec![Fact::Claim(fact)], None).unwrap();
        survives(lists.state());
    };
    let rated = |project: ProjectId, by: OrganisationId, rating: u8| json!({ "rated": { "project": project, "by": by, "rating": rating, "raters": null, "comment": "", "on": DAY } });

    let (mut lists, project) = finished(false);
    for (by, status) in [(lists.other, ProjectStatus::DoneUnrated), (lists.firm, ProjectStatus::Done)] {
        write(
            &mut lists,
            json!({ "delivered": { "project": project, "by": by, "on": DAY, "text": "講座",
                "beneficiaries": null, "fulfilment": null } }),
        );
        let for_whom = lists.community;
        write(&mut lists, rated(project, for_whom, 2));
        assert_eq!(lists.status(project), status);
    }

    let (mut lists, project) = finished(true);
    for by in [lists.firm, lists.other] {
        write(&mut lists, rated(project, by, 5));
        assert_eq!(lists.status(project), ProjectStatus::DoneUnrated, "nobody rates what it gave itself");
    }
    let for_whom = lists.community;
    write(&mut lists, rated(project, for_whom, 2));
    let claims = &lists.state().claims;
    assert_eq!(claims.mean_rating(claims.project(project).unwrap()), Some(20));
    assert_eq!(lists.status(project), ProjectStatus::Done);
}

#[test]
fn one_side_alone_accepts_nothing_however_often_it_says_yes() {
    let mut lists = Lists::new();
    let claim = lists.claims(lists.hall, lists.community, 2);
    for _ in 0..2 {
        let yes = claiming::Fact::Accepted { claim, by: Role::Claimant, on: DAY };
        lists.desk.write(vec![Fact::Claim(claim::Fact::Claim(yes))], None).unwrap();
    }
    assert_eq!((lists.left(lists.hall), lists.clashes().len()), (6, 0));
    let planned = lists.plans(&[claim]);
    refused(planned.map(|_| vec![]), "CLM-03", &[]);
    lists.accepts(claim, lists.firm).unwrap();
    assert_eq!(lists.left(lists.hall), 4);
}
