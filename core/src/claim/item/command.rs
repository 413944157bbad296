use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Fact, ItemChange, ListItem, Listing, Window, rules};
use crate::{
    agreement::{Area, organisations},
    claim::{Category, Side, Unit, rules::happened},
    issue::rules::{passed_on, passed_on_by_name},
    organisation::later,
    policy::parameter,
    record::{IssueId, ListItemId, OrganisationId},
    rule::Refusal,
    text::{Text, messages::claim as words},
    workspace::{
        Context, Workspace,
        rules::{not_now, said, unknown},
    },
};

/// An item as somebody enters it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemTerms {
    /// What kind of thing it is.
    pub category: Category,
    /// The field of co-building that it belongs to.
    #[serde(default)]
    pub area: Option<Area>,
    /// What it is, in words.
    pub text: String,
    /// How much, at least 1.
    #[serde(default = "one")]
    pub quantity: u32,
    /// What the quantity counts; the usual unit of the category when it is left out.
    #[serde(default)]
    pub unit: Option<Unit>,
    /// The first day of its window; the day of listing when it is left out.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day of its window; as long as the policy lets an entry stand when it is left out.
    #[serde(default)]
    pub to: Option<Date>,
    /// Where.
    #[serde(default)]
    pub place: String,
}

fn one() -> u32 {
    1
}

/// What may be asked of the items of the lists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Put something on a list.
    List {
        /// Which list.
        side: Side,
        /// The organisation that needs or gives it.
        owner: OrganisationId,
        /// What the entry says.
        terms: ItemTerms,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
        /// The issue that it came from.
        #[serde(default)]
        issue: Option<IssueId>,
    },
    /// Change parts of it.
    Edit {
        /// The item.
        item: ListItemId,
        /// What to change.
        changes: Vec<ItemChange>,
    },
    /// Record that its owner confirms that it stands.
    Prolong {
        /// The item.
        item: ListItemId,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
    },
    /// Take it off the list. What is already taken of it stays taken.
    Withdraw {
        /// The item.
        item: ListItemId,
        /// Why.
        reason: String,
    },
}

pub(in crate::claim) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let today = context.today();
    Ok(match command {
        Command::List { side, owner, terms, on, issue } => {
            organisations::on_record(workspace, *owner)?;
            let on = on.unwrap_or(today);
            happened(on, today).require()?;
            if let Some(issue) = issue {
                may_be_listed(workspace, *issue, *owner)?;
            }
            let listing = listing(terms, on, workspace)?;
            let (item, issue) = (context.ids.next(), *issue);
            vec![Fact::Listed { item, side: *side, owner: *owner, listing, on, issue }]
        }
        Command::Edit { item, changes } => {
            let listed = listed(workspace, *item, &words::STEP_EDIT_ITEM)?;
            for change in changes {
                fits(change, listed)?;
            }
            changes.iter().map(|change| Fact::Edited { item: *item, change: change.clone() }).collect()
        }
        Command::Prolong { item, on } => {
            listed(workspace, *item, &words::STEP_PROLONG)?;
            let on = on.unwrap_or(today);
            happened(on, today).require()?;
            vec![Fact::Prolonged { item: *item, on }]
        }
        Command::Withdraw { item, reason } => {
            listed(workspace, *item, &words::STEP_WITHDRAW_ITEM)?;
            said(&words::FIELD_REASON, reason).require()?;
            vec![Fact::Withdrawn { item: *item, reason: reason.trim().to_owned() }]
        }
    })
}

/// What somebody raised stands on a list only when they agreed, and under their own name only when they agreed to that.
fn may_be_listed(workspace: &Workspace, issue: IssueId, owner: OrganisationId) -> Result<(), Refusal> {
    let issue = workspace.issues.get(issue).ok_or_else(|| unknown(issue))?;
    match issue.raised_by.organisation() == Some(owner) {
        true => passed_on_by_name(workspace, issue).require(),
        false => passed_on(workspace, issue).require(),
    }
}

fn listing(terms: &ItemTerms, on: Date, workspace: &Workspace) -> Result<Listing, Refusal> {
    said(&words::FIELD_TEXT, &terms.text).require()?;
    let unit = terms.unit.unwrap_or(terms.category.usual_unit());
    rules::countable(terms.category, terms.quantity, unit).require()?;
    let from = terms.from.unwrap_or(on);
    let stands = workspace.policy.on(&parameter::CLAIM_LISTING, on);
    let usual = || later(&workspace.calendar, from, stands.value).yesterday().unwrap_or(from);
    let window = Window { from, to: terms.to.unwrap_or_else(usual) };
    rules::window_order(window).require()?;
    Ok(Listing {
        category: terms.category,
        area: terms.area,
        text: terms.text.trim().to_owned(),
        quantity: terms.quantity,
        unit,
        window,
        place: terms.place.trim().to_owned(),
    })
}

fn fits(change: &ItemChange, item: &ListItem) -> Result<(), Refusal> {
    match change {
        ItemChange::Category(category) => {
            rules::countable(*category, *item.quantity.get(), item.unit).require()
        }
        ItemChange::Text(text) => said(&words::FIELD_TEXT, text).require(),
        ItemChange::Quantity(quantity) => {
            rules::countable(*item.category.get(), *quantity, item.unit).require()?;
            rules::not_below_taken(item, *quantity).require()
        }
        ItemChange::Window(window) => rules::window_order(*window).require(),
        ItemChange::Area(_) | ItemChange::Place(_) => Ok(()),
    }
}

/// The item, unless it was taken off the list.
pub(in crate::claim) fn listed<'a>(
    workspace: &'a Workspace,
    id: ListItemId,
    step: &'static Text,
) -> Result<&'a ListItem, Refusal> {
    let item = workspace.claims.item(id).ok_or_else(|| unknown(id))?;
    match item.withdrawn {
        Some(_) => Err(not_now(id, step, &words::ITEM_WITHDRAWN).into()),
        None => Ok(item),
    }
}
