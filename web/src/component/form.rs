//! Forms: one column, nothing typed is ever lost, errors beside the field and in a summary that links to it.

use std::rc::Rc;

use cobuild::{
    rule::moment_words,
    text::{Language, messages::workspace::FIELD_ENTERED},
    workspace::rules::no_identity_number,
};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlFormElement;
use yew::prelude::*;

use super::{
    answers::Answers,
    button::{Button, Press, Readiness, Weight},
    notice::{Notice, Tone},
    scope::{FormScope, Problem, Sown},
    sent::sending,
    summary::ErrorSummary,
};
use crate::{
    draft::{Draft, Keep, Trouble, use_draft},
    text::{Words, messages, use_language},
};

/// What was accepted rests so long, in ms: a second press of the same impatient finger is not a second record.
pub(crate) const REST_MS: u32 = 500;

/// What became of a form that was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The command was accepted; the draft is forgotten.
    Accepted,
    /// It is not decided yet; the draft stays. Call [`draft::forget`](crate::draft::forget) later.
    Waiting,
    /// It was refused; what was typed stays, the summary takes the focus.
    Refused(Vec<Problem>),
}

/// Properties of [`Form`].
#[derive(Properties, PartialEq)]
pub struct FormProps {
    /// The id of the form, unique on the page.
    pub id: AttrValue,
    /// What half-typed values are kept as: a key, or [`Keep::Nothing`].
    pub draft: Keep,
    /// The verb on the button that sends it.
    pub submit: Words,
    /// How much that button asks for attention.
    #[prop_or(Weight::Primary)]
    pub weight: Weight,
    /// Whether it can be sent now.
    #[prop_or_default]
    pub readiness: Readiness,
    /// Further actions beside the button: a link back.
    #[prop_or_default]
    pub actions: Html,
    /// Decides what was sent.
    pub on_submit: Callback<Answers, Outcome>,
    /// The values after each change, and once with what was restored: for forms that ask more depending on an answer.
    #[prop_or_default]
    pub on_change: Callback<Answers>,
    /// The fields. They find draft and errors by their names.
    pub children: Html,
}

/// A form.
#[component]
pub fn Form(props: &FormProps) -> Html {
    let language = use_language();
    let node = use_node_ref();
    let refused = use_state_eq(|| false);
    let problems = use_state(|| Rc::new(Vec::<Problem>::new()));
    // Another number makes the fields anew: they read their first values once only.
    let sowing = use_state(|| 0_u32);
    let trouble = {
        let refused = refused.setter();
        Callback::from(move |trouble| refused.set(trouble == Trouble::Refused))
    };
    let draft = use_draft(props.draft.clone(), trouble);
    let sown = use_memo(*sowing, |_| Sown::default());

    {
        let (node, on_change) = (node.clone(), props.on_change.clone());
        use_effect_with((*sowing, props.draft.clone()), move |_| {
            if let Some(form) = node.cast::<HtmlFormElement>() {
                on_change.emit(Answers::of(&form));
            }
        });
    }
    {
        // Nobody has begun to fill it in: it follows the record without a word.
        let (node, draft, sown, sowing) = (node.clone(), draft.clone(), sown.clone(), sowing.clone());
        use_effect(move || {
            let Some(form) = node.cast::<HtmlFormElement>() else { return };
            let fresh = draft.as_ref().as_ref().is_some_and(Draft::is_empty);
            if fresh && !is_being_filled(&form) && !sown.overtaken(|| Answers::of(&form)).is_empty() {
                sowing.set(*sowing + 1);
            }
        });
    }
    let resting = use_mut_ref(|| Option::<Timeout>::None);
    let onsubmit = {
        let (node, draft, problems) = (node.clone(), draft.clone(), problems.setter());
        let (on_submit, readiness) = (props.on_submit.clone(), props.readiness);
        let (resting, sown, sowing) = (resting.clone(), sown.clone(), sowing.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let form = node.cast::<HtmlFormElement>();
            let (Some(form), Readiness::Ready) = (form, readiness) else { return };
            if resting.borrow().is_some() {
                return;
            }
            let answers = Answers::of(&form);
            if let (Some(draft), overtaken @ [_, ..]) = (&*draft, &*sown.overtaken(|| answers.clone())) {
                sowing.set(*sowing + 1);
                problems.set(Rc::new(newer(overtaken, draft)));
                return;
            }
            sown.sent(&answers);
            let private = private(&answers, language);
            let sent = sending(&form, (*draft).as_ref(), || {
                if private.is_empty() { on_submit.emit(answers) } else { Outcome::Refused(private) }
            });
            let found = match sent {
                Outcome::Accepted => {
                    if let Some(draft) = &*draft {
                        draft.clear();
                    }
                    let rested = resting.clone();
                    let wake = Timeout::new(REST_MS, move || drop(rested.take()));
                    resting.replace(Some(wake));
                    Vec::new()
                }
                Outcome::Waiting => Vec::new(),
                Outcome::Refused(found) => with_empty(&form, found),
            };
            problems.set(Rc::new(found));
        }
    };
    let onchange = {
        let (node, on_change, rested) = (node.clone(), props.on_change.clone(), resting);
        move |_: Event| {
            // Whoever fills it in again means it.
            drop(rested.take());
            if let Some(form) = node.cast::<HtmlFormElement>() {
                on_change.emit(Answers::of(&form));
            }
        }
    };
    let onkeydown = {
        let node = node.clone();
        move |event: KeyboardEvent| {
            let sends = event.key() == "Enter" && (event.ctrl_key() || event.meta_key());
            if let (true, Some(form)) = (sends && !event.is_composing(), node.cast::<HtmlFormElement>()) {
                event.prevent_default();
                // Leaving the field first makes it commit.
                leave_field(&form);
                let _ = form.request_submit();
            }
        }
    };
    let discard = {
        let (draft, sowing, problems) = (draft.clone(), sowing.clone(), problems.setter());
        move |()| {
            if let Some(draft) = &*draft {
                draft.clear();
            }
            problems.set(Rc::new(Vec::new()));
            sowing.set(*sowing + 1);
        }
    };
    let scope = FormScope { draft: (*draft).clone(), problems: (*problems).clone(), sown: (*sown).clone() };
    let restored = draft.as_ref().as_ref().and_then(Draft::kept_at);
    html! {
        <form ref={node} id={props.id.clone()} class="form" novalidate=true {onsubmit} {onchange} {onkeydown}>
            <div class="form-notices">
                <ErrorSummary problems={(*problems).clone()} />
                if let Some(at) = restored {
                    <Notice tone={Tone::Info} title={messages::form::RESTORED.fill(language, &[("when", &local_moment(at, language))])}>
                        <Button label={messages::form::DISCARD} weight={Weight::Quiet} on_press={discard} />
                    </Notice>
                }
                if *refused {
                    <Notice tone={Tone::Warning} title={messages::form::NOT_KEPT} />
                }
            </div>
            // The key stands on the provider: yew compares elements below it without their keys.
            <div class="form-fields">
                <ContextProvider<FormScope> key={*sowing} context={scope}>
                    { props.children.clone() }
                </ContextProvider<FormScope>>
            </div>
            <div class="actions">
                <Button
                    label={props.submit.clone()} weight={props.weight} readiness={props.readiness}
                    press={Press::Submit}
                />
                { props.actions.clone() }
            </div>
        </form>
    }
}

/// What is said when the record has changed since the form was opened. The fields begin anew: those that nobody touched
/// show what is recorded now, so that sending them does not take it back, and the others what the draft holds.
fn newer(overtaken: &[AttrValue], draft: &Draft) -> Vec<Problem> {
    let typed = overtaken.iter().filter(|name| draft.get(name).is_some());
    let replaces = typed.map(|name| Problem::of(name.clone(), messages::form::NEWER_HERE));
    std::iter::once(Problem::overall(messages::form::NEWER)).chain(replaces).collect()
}

/// The fields that hold what is not stored. Whatever is sent would be refused as a whole; here it is known which field it is.
fn private(answers: &Answers, language: Language) -> Vec<Problem> {
    let problem = |(name, value): (&str, &str)| {
        let why = no_identity_number(&FIELD_ENTERED, value);
        let name = name.to_owned();
        (!why.holds).then(|| Problem::of(name, why.sentence(language)).because(why))
    };
    answers.given().filter_map(problem).collect()
}

/// What was found, and every field that must be filled and is not: a rule names one at a time, a person mends all.
fn with_empty(form: &HtmlFormElement, mut found: Vec<Problem>) -> Vec<Problem> {
    let Ok(required) = form.query_selector_all("[aria-required=true]") else { return found };
    let answers = Answers::of(form);
    let fields = (0..required.length()).filter_map(|at| required.get(at));
    let names = fields.filter_map(|field| {
        let field = field.dyn_into::<web_sys::Element>().ok()?;
        // The name of a group of radio buttons stands on the group.
        field.get_attribute("name").or_else(|| field.get_attribute("data-name"))
    });
    for name in names.filter(|name| answers.text(name).is_empty()) {
        if found.iter().all(|problem| problem.field.as_deref() != Some(name.as_str())) {
            found.push(Problem::of(name, messages::form::EMPTY));
        }
    }
    found
}

/// Whether the keyboard is in one of its fields: a word may be half-composed there that no draft knows of.
fn is_being_filled(form: &HtmlFormElement) -> bool {
    form.query_selector(":is(input, textarea, select):focus").is_ok_and(|focused| focused.is_some())
}

fn leave_field(form: &HtmlFormElement) {
    let active = form.owner_document().and_then(|document| document.active_element());
    if let Some(element) = active.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// A wall-clock reading of this device in words.
fn local_moment(millis: f64, language: Language) -> String {
    let at = js_sys::Date::new(&millis.into());
    let small = |number: u32| i8::try_from(number).unwrap_or_default();
    let year = i16::try_from(at.get_full_year()).unwrap_or_default();
    let (month, day) = (small(at.get_month() + 1), small(at.get_date()));
    let moment =
        jiff::civil::DateTime::new(year, month, day, small(at.get_hours()), small(at.get_minutes()), 0, 0);
    moment.map(|moment| moment_words(moment, language)).unwrap_or_default()
}
