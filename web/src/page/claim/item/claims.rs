use cobuild::{
    claim::{self, Claim, ClaimStatus, ListItem, Role, claiming},
    record::{ClaimId, ListItemId, OrganisationId},
    rule::date_words,
    text::Language,
    workspace::{self, Workspace},
};
use jiff::civil::Date;
use yew::prelude::*;

use super::task::Task;
use crate::{
    act::{Act, use_act},
    address::Address,
    component::{Button, Column, Light, Link, Row, State, Table, Weight},
    page::party,
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{claim_page as words, common},
        use_language,
    },
};

/// Properties of [`Claims`].
#[derive(Properties, PartialEq)]
pub struct ClaimsProps {
    /// On which item.
    pub id: ListItemId,
}

/// Who claims the item, who has said yes, and what follows.
#[component]
pub fn Claims(props: &ClaimsProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act) = (use_store(), use_act());
    let today = store.now().date();
    let rows: Vec<Row> = store.read(|workspace| {
        let claims = workspace.claims.claims_on(id);
        claims.map(|(claim_id, claim)| row(workspace, &act, id, claim_id, claim, today, language)).collect()
    });
    let columns = [words::CLAIMANT, words::OFFER, words::STANDING, common::ACTIONS].map(Column::new).to_vec();
    html! {
        <section aria-labelledby="claims">
            <h2 id="claims">{ words::CLAIMS.get(language) }</h2>
            if rows.is_empty() {
                <p class="soft">{ words::NO_CLAIMS.get(language) }</p>
            } else {
                <Table caption={Words::from(words::CLAIMS)} {columns} {rows} />
            }
        </section>
    }
}

fn row(
    workspace: &Workspace,
    act: &Act,
    item: ListItemId,
    id: ClaimId,
    claim: &Claim,
    today: Date,
    language: Language,
) -> Row {
    let status = claim.status_on(workspace, today);
    let listed = workspace.claims.item(claim.item);
    let unit = listed.map(|listed| listed.unit.text().get(language)).unwrap_or_default();
    let quantity = format!("{} {unit}", claim.quantity);
    let cells = vec![
        html! {
            <>
                { party::link(workspace, claim.claimant, language) }
                <p class="soft small">{ date_words(claim.proposed_on, language) }</p>
            </>
        },
        html! {
            <>
                <p>{ claim.offer.clone() }</p>
                <p class="soft small">{ quantity }{ for (!claim.terms.is_empty()).then(|| format!(" · {}", claim.terms)) }</p>
            </>
        },
        html! { <><Light state={light(status)} label={status.text()} />{ consents(claim, language) }</> },
        html! { <div class="actions">{ steps(workspace, act, (item, id), claim, listed, status, language) }</div> },
    ];
    Row { key: id.to_string().into(), cells }
}

fn light(status: ClaimStatus) -> State {
    match status {
        ClaimStatus::Accepted => State::Good,
        ClaimStatus::Proposed => State::Soon,
        ClaimStatus::Expired => State::Late,
        ClaimStatus::Declined | ClaimStatus::Withdrawn | ClaimStatus::Released => State::Neutral,
    }
}

/// Which side has said yes, and when.
fn consents(claim: &Claim, language: Language) -> Html {
    let said = Role::ALL.iter().filter_map(|role| {
        let on = date_words(claim.consent_of(*role)?.on, language);
        Some(words::SAID_YES.fill(language, &[("who", role.text().get(language)), ("day", &on)]))
    });
    html! { <p class="soft small">{ said.collect::<Vec<_>>().join(" · ") }</p> }
}

/// What follows: yes and no of each side that is asked; of an accepted claim the project.
fn steps(
    workspace: &Workspace,
    act: &Act,
    (item, id): (ListItemId, ClaimId),
    claim: &Claim,
    listed: Option<&ListItem>,
    status: ClaimStatus,
    language: Language,
) -> Html {
    let step = |task: Task, label: cobuild::text::Text| {
        html! { <Link to={task.at(item).with("claim", id.to_string())}>{ label.get(language) }</Link> }
    };
    match (status, claim.project()) {
        (ClaimStatus::Proposed, _) => {
            let sides =
                [(Role::Owner, listed.map(|listed| listed.owner)), (Role::Claimant, Some(claim.claimant))];
            let asked = sides.into_iter().filter(|(role, _)| claim.consent_of(*role).is_none());
            let yes = asked.filter_map(|(_, by)| Some(accept(workspace, act, id, by?, language)));
            html! { <>{ for yes }{ step(Task::Decline, words::DECLINE) }{ " " }{ step(Task::Withdraw, words::WITHDRAW_CLAIM) }</> }
        }
        (_, Some(project)) => {
            html! { <Link to={Route::Project { id: project }}>{ words::OPEN_PROJECT.get(language) }</Link> }
        }
        (ClaimStatus::Accepted, None) => {
            let plan = Address::from(Route::NewProject).with("claim", id.to_string());
            html! { <><Link to={plan}>{ words::PLAN_PROJECT.get(language) }</Link>{ " " }{ step(Task::Withdraw, words::WITHDRAW_CLAIM) }</> }
        }
        _ => html! {},
    }
}

fn accept(workspace: &Workspace, act: &Act, claim: ClaimId, by: OrganisationId, language: Language) -> Html {
    let accept = claim::Command::Claim(claiming::Command::Accept { claim, by, on: None });
    let on_press = act.press(workspace::Command::Claim(accept), words::ACCEPTED);
    let name = party::name(workspace, by, language);
    let label = Words::from(words::ACCEPT.fill(language, &[("who", &name)]));
    html! { <Button {label} weight={Weight::Secondary} {on_press} /> }
}
