//! What each task has to fill in.

use cobuild::{
    claim::Project,
    record::OrganisationId,
    text::{Language, Text},
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::Task;
use crate::{
    component::{Choice, DateField, Need, NumberField, Select, TextField, TextKind},
    page::{organisation::PickField, party},
    text::messages::{claim_page as words, common},
};

/// The fields of a task, with what is on record.
pub(super) fn fields(
    workspace: &Workspace,
    task: Task,
    project: &Project,
    today: Date,
    language: Language,
) -> Html {
    let needed = || Need::By(words::NEED_LIST.into());
    let claims = &workspace.claims;
    let by = |label: Text, among: Vec<OrganisationId>| {
        let choices: Vec<Choice> =
            among.into_iter().map(|id| party::choice(workspace, id, language)).collect();
        html! { <Select name="by" {label} {choices} need={Need::Unmarked} /> }
    };
    let on = || html! { <DateField name="on" label={words::ON} initial={Some(today)} between={(None, Some(today))} need={Need::Unmarked} /> };
    match task {
        Task::Deliver => {
            let mut givers = claims.givers_of(project);
            givers.extend(project.helpers().chain([*project.lead.get()]));
            html! {
                <>
                    { by(words::GIVER, givers.into_iter().collect()) }
                    <TextField name="text" label={words::DELIVERED_WHAT} kind={TextKind::Lines(3)} need={needed()} />
                    <NumberField name="beneficiaries" label={words::BENEFICIARIES} />
                    { on() }
                </>
            }
        }
        Task::Rate => {
            let numbers: Vec<Choice> =
                (1..=5).rev().map(|n| Choice::new(n.to_string(), n.to_string())).collect();
            html! {
                <>
                    { by(words::RATED_BY, claims.beneficiaries_of(project).into_iter().collect()) }
                    <Select name="rating" label={words::RATING} choices={numbers} blank={common::CHOOSE} need={needed()} />
                    <NumberField name="raters" label={words::RATERS} />
                    <TextField name="comment" label={words::COMMENT} kind={TextKind::Lines(2)} />
                    { on() }
                </>
            }
        }
        Task::Evaluate => html! {
            <>
                { by(words::EVALUATED_BY, claims.members_of(project).into_iter().collect()) }
                <TextField name="text" label={words::EVALUATION} kind={TextKind::Lines(3)} need={needed()} />
                { on() }
            </>
        },
        Task::AddClaim => {
            let free = claims.claims().filter(|(_, claim)| claim.is_accepted() && claim.project().is_none());
            let free: Vec<Choice> = free
                .map(|(id, claim)| {
                    let item =
                        claims.item(claim.item).map(|item| item.text.get().as_str()).unwrap_or_default();
                    let name = party::name(workspace, claim.claimant, language);
                    Choice::new(id.to_string(), format!("{item} · {name}"))
                })
                .collect();
            html! { <Select name="claim" label={words::CLAIM_JOINS} choices={free} blank={common::CHOOSE} need={needed()} /> }
        }
        Task::AddHelper => html! { <PickField name="helper" label={words::HELPER} need={needed()} /> },
        Task::Edit => {
            let (window, lead) = (project.window.get(), Some(*project.lead.get()));
            html! {
                <>
                    <TextField name="title" label={words::PROJECT} initial={AttrValue::from(project.title.get().clone())} need={needed()} />
                    <PickField name="lead" label={words::LEAD} known={lead} need={needed()} />
                    <TextField name="plan" label={words::PLAN} kind={TextKind::Lines(3)} initial={AttrValue::from(project.plan.get().clone())} />
                    <DateField name="from" label={words::FROM} initial={Some(window.from)} need={Need::Unmarked} />
                    <DateField name="to" label={words::UNTIL} initial={Some(window.to)} need={Need::Unmarked} />
                </>
            }
        }
        Task::Cancel => {
            html! { <TextField name="reason" label={common::REASON} kind={TextKind::Lines(2)} need={needed()} /> }
        }
    }
}
