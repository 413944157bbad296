//! The lists: what is needed and what is given, claimed by both sides, done when somebody says how it was.

mod apart;
mod course;
mod lists;

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
