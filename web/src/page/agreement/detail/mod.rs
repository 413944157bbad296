//! One agreement: what was promised, what was delivered, the document; what can be done next.

mod amendments;
mod facts;
mod obligations;
mod parties;
mod pool;
mod records;
mod review;
mod sign;

use cobuild::{
    agreement::{Agreement, Status, rules},
    record::AgreementId,
    rule::Finding,
    text::Text,
};
use yew::prelude::*;

use super::{document::Document, task::Task, words::state};
use crate::{
    address::{Address, use_address},
    component::{Current, EmptyState, Link, Notice, StateTag, Tab, Tabs, Tone, Why},
    frame::{Page, Place},
    route::Route,
    store::use_store,
    text::{
        messages::{agreement_page as words, common},
        use_language,
    },
};
use amendments::Amendments;
use facts::Facts;
use obligations::Obligations;
use parties::Parties;
use pool::Pool;
use records::Records;
use review::Review;

/// Properties of [`AgreementPage`].
#[derive(Properties, PartialEq)]
pub struct AgreementPageProps {
    /// Which.
    pub id: AgreementId,
}

/// Which side of an agreement is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    Promised,
    Records,
    Pool,
    Review,
    Amendments,
    Document,
}

impl View {
    const ALL: [View; 6] =
        [View::Promised, View::Records, View::Pool, View::Review, View::Amendments, View::Document];

    fn key(self) -> &'static str {
        match self {
            View::Promised => "",
            View::Records => "records",
            View::Pool => "pool",
            View::Review => "review",
            View::Amendments => "amendments",
            View::Document => "document",
        }
    }

    fn name(self) -> Text {
        match self {
            View::Promised => words::VIEW_PROMISED,
            View::Records => words::VIEW_RECORDS,
            View::Pool => words::VIEW_POOL,
            View::Review => words::VIEW_REVIEW,
            View::Amendments => words::VIEW_AMENDMENTS,
            View::Document => words::VIEW_DOCUMENT,
        }
    }

    /// How many records are behind it; `None` where it is not about records.
    fn count(self, agreement: &Agreement) -> Option<usize> {
        match self {
            View::Promised | View::Document => None,
            View::Records => Some(agreement.fulfilments().count()),
            View::Pool => Some(agreement.pledges().count()),
            View::Review => Some(agreement.joint_meetings().count() + agreement.evaluations().len()),
            View::Amendments => Some(agreement.amendments().count()),
        }
    }

    /// What comes after the signatures has no place on the page of a draft.
    fn is_open(self, status: Status) -> bool {
        let before = matches!(status, Status::Draft | Status::Signing | Status::Dropped | Status::Lapsed);
        !(before && matches!(self, View::Pool | View::Review | View::Amendments))
    }
}

/// One agreement: parties, obligations, signatures, fulfilment.
#[component]
pub fn AgreementPage(props: &AgreementPageProps) -> Html {
    let id = props.id;
    let address = use_address();
    let store = use_store();
    let above = Some((Route::Agreements.into(), Place::Agreements.name().into()));
    let Some(agreement) = store.read(|workspace| workspace.agreements.get(id).cloned()) else {
        return html! {
            <Page title={Place::Agreements.name()} {above}>
                <EmptyState title={words::LOST} purpose={words::LOST_PURPOSE} />
            </Page>
        };
    };
    if let Some(task) = Task::of(&address) {
        return task.form(id);
    }
    let now = store.now();
    let standing = agreement.standing_on(now.date());
    let findings = store.read(|workspace| rules::findings_of(workspace, id, now));
    let view = View::ALL.into_iter().find(|view| view.key() == address.get("view")).unwrap_or(View::Promised);
    let tab = |of: View| Tab {
        name: of.name().into(),
        to: Address::from(Route::Agreement { id }).with("view", of.key()),
        current: if of == view { Current::Page } else { Current::No },
        count: of.count(&agreement),
    };
    let content = match view {
        View::Promised => html! {
            <div class="columns">
                <div class="stack">
                    <Parties {id} />
                    <Obligations {id} />
                </div>
                <Facts {id} />
            </div>
        },
        View::Records => html! { <Records {id} /> },
        View::Pool => html! { <Pool {id} /> },
        View::Review => html! { <Review {id} /> },
        View::Amendments => html! { <Amendments {id} /> },
        View::Document => html! { <Document {id} /> },
    };
    html! {
        <Page
            title={agreement.title.get().clone()} {above}
            marks={html! { <StateTag state={state(standing.status)} label={standing.status.text()} /> }}
            action={html! { <NextStep {id} status={standing.status} /> }}
        >
            <Findings {findings} />
            <Tabs label={words::VIEWS} tabs={View::ALL.into_iter().filter(|view| view.is_open(standing.status)).map(tab).collect::<Vec<_>>()} />
            { content }
            <Further {id} {agreement} status={standing.status} />
        </Page>
    }
}

#[derive(Properties, PartialEq)]
struct FindingsProps {
    findings: Vec<Finding>,
}

/// What stands out, each with its reason.
#[component]
fn Findings(props: &FindingsProps) -> Html {
    let language = use_language();
    let notice = |finding: &Finding| {
        html! {
            <Notice tone={Tone::Warning} title={finding.explanation.sentence(language)}>
                <Why reason={finding.explanation.clone()} />
            </Notice>
        }
    };
    html! { <div class="screen-only">{ for props.findings.iter().map(notice) }</div> }
}

#[derive(Properties, PartialEq)]
struct NextStepProps {
    id: AgreementId,
    status: Status,
}

/// The one thing to do next.
#[component]
fn NextStep(props: &NextStepProps) -> Html {
    let language = use_language();
    let (task, label) = match props.status {
        Status::Draft => (Task::Obligation(None), words::ADD_OBLIGATION),
        Status::Active => (Task::Fulfil(None), words::FULFIL),
        Status::Ended | Status::Terminated => (Task::Renew, words::RENEW),
        Status::Signing | Status::Signed | Status::Dropped | Status::Lapsed => {
            return html! { <template></template> };
        }
    };
    html! { <Link to={task.at(props.id)} class="button primary">{ label.get(language) }</Link> }
}

#[derive(Properties, PartialEq)]
struct FurtherProps {
    id: AgreementId,
    agreement: Agreement,
    status: Status,
}

/// What else can be done, from where it stands.
#[component]
fn Further(props: &FurtherProps) -> Html {
    let language = use_language();
    let tasks: &[(Task, Text)] = match props.status {
        Status::Draft => &[
            (Task::Text, words::EDIT_TITLE),
            (Task::Clauses, words::CLAUSES_TITLE),
            (Task::Party(None), words::ADD_PARTY),
            (Task::Drop, words::DROP),
        ],
        Status::Signing | Status::Lapsed => &[(Task::Drop, words::DROP)],
        Status::Signed | Status::Active if props.agreement.termination.is_some() => {
            &[(Task::Renew, words::RENEW)]
        }
        Status::Signed | Status::Active => {
            &[(Task::Renew, words::RENEW), (Task::Terminate, words::TERMINATE)]
        }
        // What was delivered before the end may be recorded after it.
        Status::Ended | Status::Terminated => &[(Task::Fulfil(None), words::FULFIL)],
        Status::Dropped => &[],
    };
    if tasks.is_empty() {
        return html! { <template></template> };
    }
    html! {
        <nav class="actions screen-only" aria-label={common::FURTHER.get(language)}>
            { for tasks.iter().map(|(task, label)| html! {
                <Link to={task.at(props.id)} class="button">{ label.get(language) }</Link>
            }) }
        </nav>
    }
}
