//! What a form offers the fields inside it: values to begin with, a draft to write to, the errors found.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use cobuild::rule::Explanation;
use yew::prelude::*;

use super::answers::Answers;
use crate::{draft::Draft, text::Words};

/// Something wrong with what was entered.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The name of the field; `None` when it is about the whole.
    pub field: Option<AttrValue>,
    /// What happened, the value, the limit, what to do.
    pub words: Words,
    /// The rule behind it, for 「為什麼」.
    pub why: Option<Rc<Explanation>>,
}

impl Problem {
    /// About one field.
    pub fn of(field: impl Into<AttrValue>, words: impl Into<Words>) -> Problem {
        Problem { field: Some(field.into()), words: words.into(), why: None }
    }

    /// About the whole.
    pub fn overall(words: impl Into<Words>) -> Problem {
        Problem { field: None, words: words.into(), why: None }
    }

    /// With the rule behind it.
    pub fn because(mut self, why: Explanation) -> Problem {
        self.why = Some(Rc::new(why));
        self
    }
}

/// What the fields inside a form see of it.
#[derive(Clone, Default, PartialEq)]
pub struct FormScope {
    /// Where half-typed values are kept.
    pub draft: Option<Draft>,
    /// What was found wrong.
    pub problems: Rc<Vec<Problem>>,
    /// What its fields began with.
    pub(super) sown: Sown,
}

/// What the fields of a form began with. The record may change while the form is open: in another tab, or by a backup
/// that is taken in.
#[derive(Clone, Default)]
pub(super) struct Sown(Rc<RefCell<BTreeMap<AttrValue, Beginning>>>);

#[derive(Default)]
struct Beginning {
    /// What is no news to whoever fills the form in: what the field began with, and what was sent from here.
    known: BTreeSet<AttrValue>,
    /// What the field would begin with by now.
    now: AttrValue,
}

impl PartialEq for Sown {
    fn eq(&self, other: &Sown) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Sown {
    fn note(&self, name: &AttrValue, began: &AttrValue, now: &AttrValue) {
        let mut fields = self.0.borrow_mut();
        let field = fields.entry(name.clone()).or_default();
        field.known.insert(began.clone());
        field.now = now.clone();
    }

    /// What is sent comes back as the record's.
    pub fn sent(&self, answers: &Answers) {
        for (name, field) in self.0.borrow_mut().iter_mut() {
            field.known.insert(held(answers, name).to_owned().into());
        }
    }

    /// The names of the fields that hold something else than the page says by now.
    pub fn overtaken(&self, answers: impl FnOnce() -> Answers) -> Vec<AttrValue> {
        let fields = self.0.borrow();
        let mut news = fields.iter().filter(|(_, field)| !field.known.contains(&field.now)).peekable();
        if news.peek().is_none() {
            return Vec::new();
        }
        let answers = answers();
        let differs = |(name, field): &(&AttrValue, &Beginning)| field.now.trim() != held(&answers, name);
        news.filter(differs).map(|(name, _)| name.clone()).collect()
    }
}

fn held<'a>(answers: &'a Answers, name: &str) -> &'a str {
    match name.split_once('=') {
        // One box of a group: see `Checkbox`.
        Some((group, value)) if answers.all(group).contains(&value) => "on",
        Some(_) => "",
        None => answers.text(name),
    }
}

/// One field's share of its form.
pub(super) struct FieldScope {
    /// The value to begin with: from the draft when there is one, else as the page says.
    pub initial: AttrValue,
    /// The error to show.
    pub error: Words,
    draft: Option<Draft>,
    name: AttrValue,
}

impl FieldScope {
    /// Keeps a half-typed value.
    pub fn note(&self, value: &str) {
        if let Some(draft) = &self.draft {
            draft.set(&self.name, value);
        }
    }
}

/// What is chosen in a field of the form just now, for whatever is asked depending on it, and what keeps it so: hand it to the
/// field. It begins with what the draft kept, else with `initial`.
#[hook]
pub fn use_chosen(name: &str, initial: &AttrValue) -> (AttrValue, Callback<AttrValue>) {
    let draft = use_context::<FormScope>().unwrap_or_default().draft;
    let begins = draft.and_then(|draft| draft.get(name)).unwrap_or_else(|| initial.clone());
    let chosen = use_state_eq(|| begins);
    let on_change = {
        let chosen = chosen.setter();
        Callback::from(move |value| chosen.set(value))
    };
    ((*chosen).clone(), on_change)
}

#[hook]
pub(super) fn use_field(name: &AttrValue, initial: &AttrValue, error: &Words) -> FieldScope {
    let form = use_context::<FormScope>().unwrap_or_default();
    let began = use_memo(name.clone(), |_| initial.clone());
    form.sown.note(name, &began, initial);
    let found = form.problems.iter().find(|problem| problem.field.as_ref() == Some(name));
    FieldScope {
        initial: form.draft.as_ref().and_then(|draft| draft.get(name)).unwrap_or_else(|| initial.clone()),
        error: match found {
            Some(problem) if *error == Words::Nothing => problem.words.clone(),
            _ => error.clone(),
        },
        draft: form.draft,
        name: name.clone(),
    }
}
