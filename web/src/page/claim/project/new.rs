use cobuild::{
    claim::{self, project},
    record::{AgreementId, ClaimId},
    workspace,
};
use yew::prelude::*;

use crate::{
    act::use_act,
    address::use_address,
    component::{Answers, Checkboxes, Choice, DateField, Form, Need, Outcome, Select, TextField, TextKind},
    frame::Page,
    page::{
        beside::beside,
        organisation::{PickField, picked},
        party,
        way::{Back, use_opening},
    },
    route::Route,
    store::use_store,
    text::{messages::claim_page as words, use_language},
};

/// Which rule speaks of which field.
const FIELDS: &[(&str, &str)] =
    &[("claim.field-title", "title"), ("CLM-03", "claims"), ("CLM-06", "to"), ("CLM-11", "claims")];

/// Plans a project on accepted claims; `?claim=…` ticks one.
#[component]
pub fn NewProjectPage() -> Html {
    let (language, address) = (use_language(), use_address());
    let (store, act, open) = (use_store(), use_act(), use_opening(planned));
    let first: Option<ClaimId> = address.get("claim").parse().ok();
    let (claims, agreements, title, lead) = store.read(|workspace| {
        let free =
            workspace.claims.claims().filter(|(_, claim)| claim.is_accepted() && claim.project().is_none());
        let claims: Vec<Choice> = free
            .map(|(id, claim)| {
                let item = workspace.claims.item(claim.item).map(|item| item.text.get().as_str());
                let name = party::name(workspace, claim.claimant, language);
                Choice::new(id.to_string(), format!("{} · {name}", item.unwrap_or_default()))
            })
            .collect();
        let agreements = workspace.agreements.all();
        let agreements: Vec<Choice> =
            agreements.map(|(id, one)| Choice::new(id.to_string(), one.title.get().clone())).collect();
        let found = first.and_then(|id| workspace.claims.claim(id));
        let title =
            found.and_then(|claim| workspace.claims.item(claim.item)).map(|item| item.text.get().clone());
        let lead = found.and_then(|claim| workspace.claims.giver_of(claim));
        (claims, agreements, title.unwrap_or_default(), lead)
    });
    let on_submit = move |answers: Answers| {
        let lead = match picked(&store, &answers, "lead", language) {
            Ok(lead) => lead,
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        let plan = project::Plan {
            title: answers.text("title").to_owned(),
            claims: answers.all("claims").into_iter().filter_map(|id| id.parse().ok()).collect(),
            lead,
            plan: answers.text("plan").to_owned(),
            from: answers.date("from"),
            to: answers.date("to"),
            agreement: answers.text("agreement").parse::<AgreementId>().ok(),
        };
        let plan = claim::Command::Project(project::Command::Plan(plan));
        beside(act.send(workspace::Command::Claim(plan), words::PROJECT_PLANNED, open.clone()), FIELDS)
    };
    let ticked: Vec<AttrValue> = first.iter().map(|id| id.to_string().into()).collect();
    let needed = || Need::By(words::NEED_LIST.into());
    html! {
        <Page title={words::PLAN_PROJECT} purpose={words::PLAN_PURPOSE} above={Some((Route::Lists.into(), words::TITLE.into()))}>
            <Form id="project" draft={Some("project/new")} submit={words::PLAN_PROJECT} actions={html! { <Back to={Route::Lists} /> }} {on_submit}>
                <TextField name="title" label={words::PROJECT} initial={title} need={needed()} />
                <Checkboxes name="claims" label={words::RESTS_ON} choices={claims} initial={ticked} need={needed()} />
                <PickField name="lead" label={words::LEAD} known={lead} />
                <TextField name="plan" label={words::PLAN} kind={TextKind::Lines(3)} />
                <DateField name="from" label={words::FROM} />
                <DateField name="to" label={words::UNTIL} />
                <Select name="agreement" label={words::AGREEMENT} choices={agreements} blank={words::NO_AGREEMENT} need={Need::Unmarked} />
            </Form>
        </Page>
    }
}

fn planned(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Claim(claim::Fact::Project(project::Fact::Planned { project, .. })) => {
            Some(Route::Project { id: *project })
        }
        _ => None,
    }
}
