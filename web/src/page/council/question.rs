//! What an item asks of a body: chosen from what that kind of body can be asked.

use cobuild::{
    meeting::{
        BodyKind, Question,
        rules::{Moment, questions},
    },
    text::Language,
};
use yew::prelude::*;

use crate::{
    component::{Answers, Need, NumberField, Problem, Select, Width, use_chosen},
    page::{
        named::{choices, named},
        number::whole,
    },
    text::messages::assembly_page as words,
};

/// Properties of [`QuestionFields`].
#[derive(Properties, PartialEq)]
pub struct QuestionFieldsProps {
    /// The kind of body.
    pub kind: BodyKind,
    /// What the names of the fields begin with: a page may ask this more than once.
    #[prop_or_default]
    pub prefix: AttrValue,
    /// What to begin with.
    #[prop_or_default]
    pub initial: Question,
}

/// Asks what is asked; of an election, how many are to be elected. Nothing where every question is an ordinary one.
#[component]
pub fn QuestionFields(props: &QuestionFieldsProps) -> Html {
    let offered = questions(props.kind, Moment::Planning);
    let (name, seats_name) = (question_name(&props.prefix), seats_name(&props.prefix));
    let initial = AttrValue::Static(props.initial.text().key);
    let (chosen, on_change) = use_chosen(&name, &initial);
    if offered.len() < 2 {
        return html! { <template></template> };
    }
    let elects = named(&offered, |question| question.text(), &chosen)
        .is_some_and(|question| matches!(question, Question::Election { .. }));
    let seats = match props.initial {
        Question::Election { seats } => Some(seats),
        _ => None,
    };
    html! {
        <div class="form-fields">
            <Select
                {name} label={words::QUESTION} hint={words::QUESTION_HINT} choices={choices(&offered, |question| question.text())}
                {initial} width={Width::Full} need={Need::By(words::NEED_MTG_42.into())} {on_change}
            />
            if elects {
                <NumberField name={seats_name} label={words::TO_ELECT} initial={seats} need={Need::By(words::NEED_MTG_42.into())} />
            }
        </div>
    }
}

fn question_name(prefix: &str) -> String {
    format!("{prefix}question")
}

fn seats_name(prefix: &str) -> String {
    format!("{prefix}to-elect")
}

/// What [`QuestionFields`] were answered with.
///
/// # Errors
/// With the field that holds no number.
pub fn question(
    answers: &Answers,
    kind: BodyKind,
    prefix: &str,
    language: Language,
) -> Result<Question, Problem> {
    let key = answers.text(&question_name(prefix));
    match named(questions(kind, Moment::Planning), |question| question.text(), key).unwrap_or_default() {
        Question::Election { .. } => {
            let seats = whole(answers, &seats_name(prefix), language)?.unwrap_or_default();
            Ok(Question::Election { seats })
        }
        other => Ok(other),
    }
}
