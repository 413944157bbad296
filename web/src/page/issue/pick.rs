//! One of the open issues, found by its number or its title.

use cobuild::{issue::Issue, query::Typed, record::IssueId, text::Language, workspace::Workspace};
use yew::prelude::*;

use crate::{
    component::{Answers, FormScope, Need, Problem, TextField},
    page::visit::NearNames,
    store::{StoreView, use_store},
    text::{Words, messages::issue_page as words},
};

/// More would be no help to choose.
const OFFERED: usize = 20;

/// Properties of [`IssueField`].
#[derive(Properties, PartialEq)]
pub struct IssueFieldProps {
    /// The name of the value in the form.
    pub name: &'static str,
    /// The label.
    pub label: Words,
    /// Whether it must be filled.
    pub need: Need,
    /// The issue that the form is about: it is not offered.
    pub but: IssueId,
}

/// An open issue, found by typing.
#[component]
pub fn IssueField(props: &IssueFieldProps) -> Html {
    let store = use_store();
    let scope = use_context::<FormScope>().unwrap_or_default();
    let kept = scope.draft.and_then(|draft| draft.get(props.name));
    let typed = use_state_eq(|| kept.unwrap_or_default().to_string());
    let (is_known, offered) =
        store.read(|all| (named(all, &typed).next().is_some(), matching(all, &typed, props.but)));
    let on_draft = {
        let typed = typed.setter();
        move |value| typed.set(value)
    };
    let list = format!("{}-issues", props.name);
    html! {
        <div>
            <TextField name={props.name} label={props.label.clone()} need={props.need.clone()} hint={words::PICK_HINT}
                list={Some(AttrValue::from(list.clone()))} {on_draft} />
            if !is_known && !typed.trim().is_empty() {
                <NearNames field={props.name} names={offered.clone()} />
            }
            <datalist id={list}>{ for offered.into_iter().map(|one| html! { <option key={one.clone()} value={one.clone()} /> }) }</datalist>
        </div>
    }
}

/// The issue that an [`IssueField`] names; `None` when it is empty.
///
/// # Errors
/// When none of the open ones, or several, are called so.
pub fn picked(
    store: &StoreView,
    answers: &Answers,
    name: &'static str,
    language: Language,
) -> Result<Option<IssueId>, Problem> {
    let typed = answers.text(name);
    if typed.is_empty() {
        return Ok(None);
    }
    let (first, second) = store.read(|all| {
        let mut found = named(all, typed).map(|issue| issue.id);
        (found.next(), found.next())
    });
    let wrong = match (first, second) {
        (Some(id), None) => return Ok(Some(id)),
        (Some(_), Some(_)) => words::PICK_SEVERAL,
        (None, _) => words::PICK_UNKNOWN,
    };
    Err(Problem::of(name, wrong.fill(language, &[("typed", typed)])))
}

/// The open issues that have this number, or this number and title.
fn named<'a>(workspace: &'a Workspace, typed: &'a str) -> impl Iterator<Item = &'a Issue> {
    let typed = typed.trim();
    let number = typed.split_whitespace().next().unwrap_or_default();
    let numbered = workspace.issues.numbered(number).filter(|issue| issue.state.is_open());
    numbered.filter(move |issue| typed == number || typed == label(issue))
}

/// Up to as many as are offered whose number or title holds what is typed, the newest first.
fn matching(workspace: &Workspace, typed: &str, but: IssueId) -> Vec<String> {
    let typed = Typed::new(typed);
    let others = workspace.issues.open().rev().filter(|other| other.id != but);
    let fits = |issue: &&Issue| typed.finds([issue.number.get().as_str(), issue.title.get().as_str()]);
    others.filter(fits).take(OFFERED).map(label).collect()
}

fn label(issue: &Issue) -> String {
    format!("{} {}", issue.number.get(), issue.title.get())
}
