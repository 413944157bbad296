//! Who may decide a matter: asked for, read back, and what the hall may conclude about it.

use cobuild::{
    meeting::{BodyKind, Competence, OutcomeKind},
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use super::naming::{organisation, use_organisations};
use crate::{
    component::{Answers, Choice, Need, Problem, Select, Width, use_chosen},
    text::{
        Words, gap,
        messages::{common, council_page as words},
    },
};

/// The kinds that need no further answer, with their values in a form.
const PLAIN: [(&str, Competence); 7] = [
    ("hall", Competence::BuildingCouncil),
    ("owners", Competence::Owners),
    ("residents", Competence::Residents),
    ("property", Competence::Property),
    ("private", Competence::Private),
    ("party", Competence::Party),
    ("union", Competence::Union),
];
const DEPARTMENT: &str = "department";

/// Properties of [`CompetenceFields`].
#[derive(Properties, PartialEq)]
pub struct CompetenceFieldsProps {
    /// What the names of the fields begin with: a page may ask this more than once.
    #[prop_or_default]
    pub prefix: AttrValue,
    /// What to begin with.
    #[prop_or(Competence::BuildingCouncil)]
    pub initial: Competence,
}

/// Asks who may decide; for a department, which.
#[component]
pub fn CompetenceFields(props: &CompetenceFieldsProps) -> Html {
    let organisations = use_organisations();
    let (name, department_name) = (kind_name(&props.prefix), department_name(&props.prefix));
    let (chosen, on_change) = use_chosen(&name, &value(props.initial));
    let mut choices: Vec<Choice> =
        PLAIN.iter().map(|(value, competence)| Choice::new(*value, competence.text())).collect();
    choices.insert(2, Choice::new(DEPARTMENT, words::COMPETENCE_DEPARTMENT));
    let department = match props.initial {
        Competence::Department(id) => id.to_string(),
        _ => String::new(),
    };
    html! {
        <div class="form-fields">
            <Select
                {name} label={words::COMPETENCE} hint={words::COMPETENCE_HINT} {choices}
                initial={value(props.initial)} need={Need::Unmarked} {on_change}
            />
            if chosen == DEPARTMENT {
                <Select
                    name={department_name} label={words::DEPARTMENT} choices={(*organisations).clone()} width={Width::Full}
                    initial={department} blank={common::CHOOSE} need={Need::By(words::NEED_MTG_05.into())}
                />
            }
        </div>
    }
}

fn kind_name(prefix: &str) -> String {
    format!("{prefix}competence")
}

fn department_name(prefix: &str) -> String {
    format!("{prefix}department")
}

fn value(competence: Competence) -> AttrValue {
    let plain = PLAIN.iter().find(|(_, known)| *known == competence);
    AttrValue::Static(plain.map_or(DEPARTMENT, |(value, _)| value))
}

/// What [`CompetenceFields`] were answered with.
pub fn competence(answers: &Answers, prefix: &str) -> Result<Competence, Problem> {
    let chosen = answers.text(&kind_name(prefix));
    match PLAIN.iter().find(|(value, _)| *value == chosen) {
        Some((_, competence)) => Ok(*competence),
        None => {
            let name = department_name(prefix);
            let department = answers.text(&name).parse();
            let department = department.map_err(|_| Problem::of(name, words::DEPARTMENT_MISSING))?;
            Ok(Competence::Department(department))
        }
    }
}

/// Whose matter it is, in words; a department by its name.
pub fn whose(workspace: &Workspace, competence: Competence, language: Language) -> String {
    match competence {
        Competence::Department(id) => {
            let name = organisation(workspace, id).get(language);
            words::DEPARTMENT_OF.fill(language, &[("name", &name)])
        }
        other => other.text().get(language).to_owned(),
    }
}

/// What a kind of body may conclude about it: 「建議、暫緩、未通過」.
pub fn possible(competence: Competence, body: BodyKind, language: Language) -> String {
    let words = |kind: &OutcomeKind| kind_words(*kind, competence, body, language);
    competence.allows_in(body, true).iter().map(words).collect::<Vec<_>>().join(gap(language))
}

/// Who may decide what is usually brought to a kind of body.
pub fn usual(body: BodyKind) -> Competence {
    let plain = PLAIN.iter().map(|(_, competence)| *competence);
    plain.into_iter().find(|competence| competence.lies_with(body)).unwrap_or(Competence::BuildingCouncil)
}

fn kind_words(kind: OutcomeKind, competence: Competence, body: BodyKind, language: Language) -> String {
    let name = kind.text().get(language);
    if competence.allows_in(body, false).contains(&kind) {
        name.to_owned()
    } else {
        words::AFTER_OWNERS_VOTE.fill(language, &[("kind", name)])
    }
}

/// The words of a competence with its basis, for a fact about an item.
pub fn basis(competence: Competence) -> Words {
    competence.basis().into()
}
