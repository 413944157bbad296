//! The fields of an agreement's own text, for a new draft and for changing one.

use cobuild::{
    agreement::{Agreement, Area, Axis, Change, Rhythm, Term, Wording, rules},
    rule::{Explanation, TermValue, date_words},
    text::Language,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::words::{axes, axis_line, lines};
use crate::{
    component::{
        Answers, Checkboxes, Choice, DateField, Need, Problem, Select, TextField, TextKind, Why, Width,
    },
    page::{
        missing::fill_in,
        named::{choices, named},
    },
    store::use_store,
    text::{messages::agreement_page as words, use_language},
};

/// Where problems belong.
pub const FIELDS: &[(&str, &str)] = &[
    ("agreement.field-title", "title"),
    ("agreement.field-number", "number"),
    ("AGR-12", "number"),
    ("AGR-09", "to"),
];

/// What a text says beside its parties, obligations and clauses.
pub struct Content {
    pub title: String,
    pub principles: Vec<String>,
    pub goal: String,
    pub axes: Vec<Axis>,
    pub areas: Vec<Area>,
    pub rhythm: Option<Rhythm>,
}

impl Content {
    /// Reads the fields.
    pub fn read(answers: &Answers) -> Content {
        let ticked = answers.all("areas");
        Content {
            title: answers.text("title").to_owned(),
            principles: lines(answers.text("principles")),
            goal: answers.text("goal").to_owned(),
            axes: axes(answers.text("axes")),
            areas: Area::ALL.iter().copied().filter(|area| ticked.contains(&area.text().key)).collect(),
            rhythm: named(Rhythm::ALL, Rhythm::text, answers.text("rhythm")),
        }
    }

    /// What differs from the text as it stands.
    pub fn changes(self, before: &Wording) -> Vec<Change> {
        let changed = [
            (self.title != before.title).then_some(Change::Title(self.title)),
            (self.goal != before.goal).then_some(Change::Goal(self.goal)),
            (self.principles != before.principles).then_some(Change::Principles(self.principles)),
            (self.axes != before.axes).then_some(Change::Axes(self.axes)),
            (self.areas != before.areas).then_some(Change::Areas(self.areas)),
            (self.rhythm != before.rhythm).then_some(Change::Rhythm(self.rhythm)),
        ];
        changed.into_iter().flatten().collect()
    }
}

/// What was typed about a draft.
pub struct Typed {
    pub number: Option<String>,
    pub content: Content,
    pub from: Date,
    pub to: Option<Date>,
}

impl Typed {
    /// Reads the fields; the first day must be there.
    pub fn read(answers: &Answers) -> Result<Typed, Problem> {
        let Some(from) = answers.date("from") else { return Err(Problem::of("from", words::FROM_MISSING)) };
        let number = answers.text("number");
        Ok(Typed {
            number: (!number.is_empty()).then(|| number.to_owned()),
            content: Content::read(answers),
            from,
            to: answers.date("to"),
        })
    }

    /// What differs from the draft as it stands.
    ///
    /// # Errors
    /// When its last day has been emptied.
    pub fn changes(self, before: &Agreement, language: Language) -> Result<Vec<Change>, Problem> {
        let to = self.to.ok_or_else(|| fill_in("to", words::TO, language))?;
        let term = Term { from: self.from, to };
        let number = self.number.unwrap_or_default();
        let number = (number != *before.number.get()).then_some(Change::Number(number));
        let term = (term != *before.term.get()).then_some(Change::Term(term));
        let content = self.content.changes(&before.signed_wording());
        Ok(number.into_iter().chain(content).chain(term).collect())
    }
}

/// Properties of [`TitleFields`].
#[derive(Properties, PartialEq)]
pub struct TitleFieldsProps {
    /// The draft to begin with.
    #[prop_or_default]
    pub initial: Option<Agreement>,
}

/// Title and number.
#[component]
pub fn TitleFields(props: &TitleFieldsProps) -> Html {
    let initial = props.initial.as_ref();
    let title = initial.map(|text| text.title.get().clone()).unwrap_or_default();
    let number = initial.map(|text| text.number.get().clone()).unwrap_or_default();
    let hint = if initial.is_none() { words::NUMBER_HINT.into() } else { crate::text::Words::Nothing };
    html! {
        <div class="form-group">
            <TextField name="title" label={words::TITLE} need={Need::By(words::NEED_DOCUMENT.into())} initial={title} />
            <TextField name="number" label={words::NUMBER} {hint} width={Width::Short} initial={number} />
        </div>
    }
}

/// Properties of [`ContentFields`], [`TermFields`] and [`RhythmField`].
#[derive(Properties, PartialEq)]
pub struct TextFieldsProps {
    /// The text to begin with.
    #[prop_or_default]
    pub initial: Option<Wording>,
}

/// Principles, goal, axes and areas.
#[component]
pub fn ContentFields(props: &TextFieldsProps) -> Html {
    let initial = props.initial.as_ref();
    let principles = initial.map(|text| text.principles.join("\n")).unwrap_or_default();
    let goal = initial.map(|text| text.goal.clone()).unwrap_or_default();
    let axes = initial.map(|text| text.axes.iter().map(axis_line).collect::<Vec<_>>().join("\n"));
    let ticked: Vec<AttrValue> = initial
        .map(|text| text.areas.iter().map(|area| AttrValue::Static(area.text().key)).collect())
        .unwrap_or_default();
    let areas: Vec<Choice> = choices(Area::ALL, Area::text);
    html! {
        <div class="form-group">
            <TextField name="principles" label={words::PRINCIPLES} hint={words::PRINCIPLES_HINT} kind={TextKind::Lines(3)} initial={principles} />
            <TextField name="goal" label={words::GOAL} hint={words::GOAL_HINT} kind={TextKind::Lines(2)} initial={goal} />
            <TextField name="axes" label={words::AXES} hint={words::AXES_HINT} kind={TextKind::Lines(4)} initial={axes.unwrap_or_default()} />
            <Checkboxes name="areas" label={words::AREAS} choices={areas} initial={ticked} />
        </div>
    }
}

/// First and last day, and how often the joint meeting is held.
#[component]
pub fn TermFields(props: &TextFieldsProps) -> Html {
    let term = props.initial.as_ref().map(|text| text.term);
    html! {
        <div class="form-group">
            <TermDays from={term.map(|term| term.from)} to={term.map(|term| term.to)} />
            <RhythmField initial={props.initial.clone()} />
        </div>
    }
}

/// How often the joint meeting is held.
#[component]
pub fn RhythmField(props: &TextFieldsProps) -> Html {
    let rhythm = props.initial.as_ref().and_then(|text| text.rhythm).map(|rhythm| rhythm.text().key);
    let choices: Vec<Choice> = choices(Rhythm::ALL, Rhythm::text);
    html! {
        <Select name="rhythm" label={words::RHYTHM} {choices} blank={words::RHYTHM_UNSAID} initial={rhythm.unwrap_or_default()} />
    }
}

/// Properties of [`TermDays`].
#[derive(Properties, PartialEq)]
pub struct TermDaysProps {
    /// The first day to begin with; today without one.
    pub from: Option<Date>,
    /// The last day to begin with; without one it may stay empty, and the policy's length is said.
    #[prop_or_default]
    pub to: Option<Date>,
}

/// First and last day, with what the policy gives when no last day is entered.
#[component]
pub fn TermDays(props: &TermDaysProps) -> Html {
    let language = use_language();
    let store = use_store();
    let begins = props.from.unwrap_or(store.now().date());
    let from = use_state_eq(|| begins);
    let on_change = {
        let from = from.setter();
        move |day: Option<Date>| {
            if let Some(day) = day {
                from.set(day);
            }
        }
    };
    let (_, why) = store.read(|workspace| rules::given_term(workspace, *from, None));
    let length = length_of(&why);
    let to = why.value("agreement.to").map(|day| day.words(language)).unwrap_or_default();
    let values = [("length", length.map(|length| length.words(language)).unwrap_or_default()), ("to", to)];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let (hint, need) = match props.to {
        None => (words::TO_HINT.fill(language, &values).into(), Need::Optional),
        Some(_) => (crate::text::Words::Nothing, Need::Unmarked),
    };
    html! {
        <div class="form-group">
            <DateField name="from" label={words::FROM} initial={Some(begins)} need={Need::By(words::NEED_DOCUMENT.into())} {on_change} />
            <DateField name="to" label={words::TO} {hint} {need} initial={props.to} />
            if props.to.is_none() {
                <Why reason={why} about={date_words(*from, language)} />
            }
        </div>
    }
}

/// The policy's length of a term, out of its explanation.
fn length_of(why: &Explanation) -> Option<&TermValue> {
    why.terms().into_iter().map(|term| &term.value).find(|value| matches!(value, TermValue::Span(_)))
}
