//! What a place calls its lists, and what is on them.

use serde::{Deserialize, Serialize};

use super::{Claims, ListItem, Side};
use crate::{
    organisation::Kind,
    record::ListItemId,
    text::{Language, labelled, messages::claim as words},
    workspace::Workspace,
};

labelled! {
    /// What is on a list. Places call their lists alike and put different things on them, so an office says which is which.
    ListContent {
        /// What is needed 需求.
        Demands => CONTENT_DEMANDS,
        /// What is given, by whomever 資源.
        Resources => CONTENT_RESOURCES,
        /// What public bodies offer 公共服務資源.
        PublicResources => CONTENT_PUBLIC_RESOURCES,
        /// What other units are willing to give 單位認領項目.
        UnitResources => CONTENT_UNIT_RESOURCES,
        /// What came of matching both 項目.
        Projects => CONTENT_PROJECTS,
    }
}

/// A list as an office calls it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedList {
    /// Its name, such as 供給清單.
    pub name: String,
    /// What is on it.
    pub content: ListContent,
}

impl Claims {
    /// The lists in their order, as the office calls them; an office that has said nothing has the demand, the resource
    /// and the project list in the reader's language.
    ///
    /// ```
    /// use cobuild::{claim::Claims, text::Language};
    /// let lists = Claims::default().lists(Language::ZhHant);
    /// let names: Vec<&str> = lists.iter().map(|list| list.name.as_str()).collect();
    /// assert_eq!(names, ["需求清單", "資源清單", "項目清單"]);
    /// ```
    pub fn lists(&self, language: Language) -> Vec<NamedList> {
        if !self.lists.is_empty() {
            return self.lists.clone();
        }
        let usual = [
            (&words::SIDE_DEMAND, ListContent::Demands),
            (&words::SIDE_RESOURCE, ListContent::Resources),
            (&words::LIST_PROJECTS, ListContent::Projects),
        ];
        usual.map(|(name, content)| NamedList { name: name.get(language).to_owned(), content }).into()
    }
}

impl Workspace {
    /// The items of a list that hold such content, withdrawn ones left out; none for the list of projects, which are not
    /// items.
    pub fn list_items(&self, content: ListContent) -> impl Iterator<Item = (ListItemId, &ListItem)> {
        let listed = self.claims.items().filter(|(_, item)| item.withdrawn.is_none());
        listed.filter(move |(_, item)| match content {
            ListContent::Demands => item.side == Side::Demand,
            ListContent::Resources => item.side == Side::Resource,
            ListContent::PublicResources => item.side == Side::Resource && self.is_public_body(item),
            ListContent::UnitResources => item.side == Side::Resource && !self.is_public_body(item),
            ListContent::Projects => false,
        })
    }

    fn is_public_body(&self, item: &ListItem) -> bool {
        let public = [
            Kind::Department,
            Kind::SubDistrictOffice,
            Kind::ResidentsCommittee,
            Kind::PublicInstitution,
            Kind::ServiceCentre,
        ];
        self.organisations.get(item.owner).is_some_and(|owner| public.contains(&owner.kind()))
    }
}
