//! Whistles 吹哨: departments are called to the place of an issue, stay until the matter is finished, and both sides rate
//! each other.

mod blow;
mod conclude;
mod rate;
mod respond;

pub use blow::BlowForm;

use cobuild::{
    issue::{Response, Whistle},
    record::{OrganisationId, WhistleId},
    rule::moment_words,
    text::Language,
    workspace::Workspace,
};
use conclude::ConcludeForm;
use rate::RateForm;
use respond::RespondForm;
use yew::prelude::*;

use super::next::CaseProps;
use crate::{
    component::{Choice, Fold},
    page::party,
    store::use_store,
    text::{aside, messages::issue_page as words, use_language},
};

/// Properties of a whistle's forms.
#[derive(Properties, PartialEq)]
pub struct WhistleProps {
    /// Which.
    pub id: WhistleId,
    /// Its place among the whistles of the case: names of fields begin with it.
    pub place: usize,
}

impl WhistleProps {
    /// A name that no other whistle on the page uses.
    fn named(&self, name: &str) -> AttrValue {
        format!("whistle-{}-{name}", self.place).into()
    }
}

/// Every whistle of a case; nothing while none was blown.
#[component]
pub fn Whistles(props: &CaseProps) -> Html {
    let language = use_language();
    let store = use_store();
    let workspace = store.workspace();
    let Some(issue) = workspace.issues.get(props.id) else { return html! { <template></template> } };
    let whistles: Vec<&Whistle> = workspace.issues.whistles_of(issue).collect();
    if whistles.is_empty() {
        return html! { <template></template> };
    }
    let cards =
        whistles.into_iter().enumerate().map(|(place, whistle)| card(&workspace, whistle, place, language));
    html! {
        <section aria-labelledby="whistles">
            <h2 id="whistles">{ words::WHISTLES.get(language) }</h2>
            <div class="order-list">{ for cards }</div>
        </section>
    }
}

fn card(workspace: &Workspace, whistle: &Whistle, place: usize, language: Language) -> Html {
    let id = whistle.id;
    let responses = whistle.called.iter().map(|(department, response)| {
        let steps = steps(response, language).join(" · ");
        html! { <li>{ party::link(workspace, *department, language) }{ aside(language) }{ steps }</li> }
    });
    let rates = whistle.called.values();
    let unrated =
        rates.clone().any(|one| one.rated_by_whistler.is_none() || one.rated_by_department.is_none());
    let there = rates.clone().any(|one| one.left.is_none());
    html! {
        <article class="card order" data-test="whistle">
            <h3>{ whistle.kind.text().get(language) }{ " · " }{ party::link(workspace, whistle.whistler, language) }</h3>
            <p class="pre-line">{ &whistle.matter }</p>
            <p class="soft small">{ moment_words(whistle.called_at, language) }</p>
            <ul class="plain">{ for responses }</ul>
            if let Some(outcome) = &whistle.outcome {
                <p class="pre-line"><strong>{ outcome.result.text().get(language) }</strong>{ aside(language) }{ &outcome.text }</p>
            }
            <div class="order-steps">
                if there {
                    <RespondForm {id} {place} />
                }
                if whistle.outcome.is_none() {
                    <Fold name="conclude" summary={words::CONCLUDE_WHISTLE}><ConcludeForm {id} {place} /></Fold>
                } else if unrated {
                    <RateForm {id} {place} />
                }
            </div>
        </article>
    }
}

/// What a department has done, in words.
fn steps(response: &Response, language: Language) -> Vec<String> {
    let Some((arrived, _)) = &response.arrived else { return vec![words::AWAITED.get(language).to_owned()] };
    let at = |moment| moment_words(moment, language);
    let mut steps = vec![words::ARRIVED_AT.fill(language, &[("at", &at(*arrived))])];
    if let Some(left) = &response.left {
        let mut said = words::LEFT_AT.fill(language, &[("at", &at(left.at))]);
        if !left.reason.is_empty() {
            said.push_str(aside(language));
            said.push_str(&left.reason);
        }
        steps.push(said);
    }
    let rated = [
        (&response.rated_by_whistler, words::RATED_BY_WHISTLER),
        (&response.rated_by_department, words::RATED_BY_DEPARTMENT),
    ];
    let rated = rated.into_iter().filter_map(|(marks, said)| {
        let (marks, _) = marks.as_ref()?;
        Some(said.fill(language, &[("n", &marks.number().to_string())]))
    });
    steps.extend(rated);
    steps
}

/// Some of the departments called, as choices.
fn departments(
    workspace: &Workspace,
    whistle: WhistleId,
    language: Language,
    which: impl Fn(&Response) -> bool,
) -> Vec<Choice> {
    let called = workspace.issues.whistle(whistle).into_iter().flat_map(|whistle| &whistle.called);
    let called = called.filter(|(_, response)| which(response)).map(|(id, _)| *id);
    called.map(|id: OrganisationId| party::choice(workspace, id, language)).collect()
}
