use serde::{Deserialize, Serialize};

use super::{Aim, AsOf, Bound, Change, Definition, Fact, Indicator, Reading, Set, SetChange, Value, rules};
use crate::{
    record::{IndicatorId, IndicatorSetId},
    rule::Refusal,
    text::{Text, messages::indicator as words},
    visibility::Visibility,
    workspace::{
        self, Context, Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

/// A figure as somebody enters it; its unit is the indicator's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewReading {
    /// The figure: `700`, `2.5`, `1/180`.
    pub value: Value,
    /// How exact it is.
    #[serde(default)]
    pub bound: Bound,
    /// Where it comes from.
    pub source: String,
    /// Who may see it; the office alone unless somebody says otherwise.
    #[serde(default)]
    pub visibility: Visibility,
}

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Define an indicator.
    Define {
        /// What is counted.
        definition: Box<Definition>,
    },
    /// Change parts of its definition.
    Edit {
        /// The indicator.
        indicator: IndicatorId,
        /// What to change.
        changes: Vec<Change>,
    },
    /// Record a figure, or revise the one that stands for the same year or day.
    Observe {
        /// The indicator.
        indicator: IndicatorId,
        /// The year or the day.
        as_of: AsOf,
        /// The figure.
        reading: Box<NewReading>,
    },
    /// Take a figure back that was never right; it is kept among the earlier ones.
    Retract {
        /// The indicator.
        indicator: IndicatorId,
        /// The year or the day.
        as_of: AsOf,
        /// Why.
        reason: String,
    },
    /// Keep the indicator no longer.
    Retire {
        /// The indicator.
        indicator: IndicatorId,
        /// Why.
        reason: String,
    },
    /// Draw up a set of aims.
    DrawSet {
        /// What it is called.
        title: String,
        /// Where the aims come from.
        source: String,
        /// The aims in their order.
        aims: Vec<Aim>,
    },
    /// Change parts of a set.
    EditSet {
        /// The set.
        set: IndicatorSetId,
        /// What to change.
        changes: Vec<SetChange>,
    },
    /// Use a set no longer.
    DropSet {
        /// The set.
        set: IndicatorSetId,
        /// Why.
        reason: String,
    },
}

/// Decides a command: the facts it leads to, or why it is refused.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let facts = match command {
        Command::Define { definition } => vec![define(definition, workspace, context)?],
        Command::Edit { indicator, changes } => edit(*indicator, changes, workspace)?,
        Command::Observe { indicator, as_of, reading } => {
            vec![observe(*indicator, *as_of, reading, workspace, context)?]
        }
        Command::Retract { indicator: id, as_of, reason } => {
            let indicator = kept(workspace, *id, &words::STEP_RETRACT)?;
            said(&words::FIELD_REASON, reason).require()?;
            if indicator.point(*as_of).is_none_or(|point| point.reading.get().is_none()) {
                return Err(not_now(*id, &words::STEP_RETRACT, &words::STATE_NO_FIGURE).into());
            }
            vec![Fact::Retracted { indicator: *id, as_of: *as_of, reason: reason.trim().to_owned() }]
        }
        Command::Retire { indicator, reason } => {
            kept(workspace, *indicator, &words::STEP_RETIRE)?;
            said(&words::FIELD_REASON, reason).require()?;
            vec![Fact::Retired { indicator: *indicator, reason: reason.trim().to_owned() }]
        }
        Command::DrawSet { title, source, aims } => {
            one_line(&words::FIELD_TITLE, title).require()?;
            said(&words::FIELD_SOURCE, source).require()?;
            let (title, source) = (title.trim().to_owned(), source.trim().to_owned());
            vec![Fact::SetDrawn { set: context.ids.next(), title, source, aims: checked(aims, workspace)? }]
        }
        Command::EditSet { set, changes } => edit_set(*set, changes, workspace)?,
        Command::DropSet { set, reason } => {
            used(workspace, *set, &words::STEP_DROP_SET)?;
            said(&words::FIELD_REASON, reason).require()?;
            vec![Fact::SetDropped { set: *set, reason: reason.trim().to_owned() }]
        }
    };
    Ok(facts.into_iter().map(workspace::Fact::Indicator).collect())
}

fn define(
    definition: &Definition,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Fact, Refusal> {
    one_line(&words::FIELD_NAME, &definition.name).require()?;
    rules::defined_once(workspace, &definition.name, &definition.scope, None).require()?;
    let trimmed = |words: &String| words.trim().to_owned();
    let Definition { name, unit, scope, meaning } = definition;
    let (name, unit, scope, meaning) = (trimmed(name), trimmed(unit), trimmed(scope), trimmed(meaning));
    let definition = Box::new(Definition { name, unit, scope, meaning });
    Ok(Fact::Defined { indicator: context.ids.next(), definition })
}

fn edit(id: IndicatorId, changes: &[Change], workspace: &Workspace) -> Result<Vec<Fact>, Refusal> {
    let indicator = kept(workspace, id, &words::STEP_EDIT)?;
    let (mut name, mut scope) = (indicator.name.get(), indicator.scope.get());
    for change in changes {
        match change {
            Change::Name(new) => {
                one_line(&words::FIELD_NAME, new).require()?;
                name = new;
            }
            Change::Scope(new) => scope = new,
            Change::Unit(_) | Change::Meaning(_) => {}
        }
    }
    rules::defined_once(workspace, name, scope, Some(id)).require()?;
    Ok(changes.iter().map(|change| Fact::Edited { indicator: id, change: change.clone() }).collect())
}

fn observe(
    id: IndicatorId,
    as_of: AsOf,
    reading: &NewReading,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Fact, Refusal> {
    let indicator = kept(workspace, id, &words::STEP_OBSERVE)?;
    said(&words::FIELD_SOURCE, &reading.source).require()?;
    rules::not_ahead(indicator, as_of, context.today()).require()?;
    let reading = Reading {
        value: reading.value,
        unit: indicator.unit.get().clone(),
        bound: reading.bound,
        source: reading.source.trim().to_owned(),
        visibility: reading.visibility,
    };
    Ok(Fact::Observed { indicator: id, as_of, reading: Box::new(reading) })
}

fn edit_set(id: IndicatorSetId, changes: &[SetChange], workspace: &Workspace) -> Result<Vec<Fact>, Refusal> {
    used(workspace, id, &words::STEP_EDIT_SET)?;
    let checked = |change: &SetChange| {
        let change = match change {
            SetChange::Title(title) => {
                one_line(&words::FIELD_TITLE, title).require()?;
                SetChange::Title(title.trim().to_owned())
            }
            SetChange::Source(source) => {
                said(&words::FIELD_SOURCE, source).require()?;
                SetChange::Source(source.trim().to_owned())
            }
            SetChange::Aims(aims) => SetChange::Aims(checked(aims, workspace)?),
        };
        Ok(Fact::SetEdited { set: id, change })
    };
    changes.iter().map(checked).collect()
}

/// Aims that are named, each once, and whose indicators are on record.
fn checked(aims: &[Aim], workspace: &Workspace) -> Result<Vec<Aim>, Refusal> {
    said(&words::FIELD_AIMS, aims.first().map_or("", |aim| aim.title.as_str())).require()?;
    for aim in aims {
        said(&words::FIELD_AIM, &aim.title).require()?;
        rules::aim_once(aims, aim.title.trim()).require()?;
        for indicator in &aim.indicators {
            kept(workspace, *indicator, &words::STEP_LINK)?;
        }
    }
    let trimmed = |aim: &Aim| Aim { title: aim.title.trim().to_owned(), ..aim.clone() };
    Ok(aims.iter().map(trimmed).collect())
}

/// The indicator, unless it is retired.
fn kept<'a>(
    workspace: &'a Workspace,
    id: IndicatorId,
    step: &'static Text,
) -> Result<&'a Indicator, Refusal> {
    let indicator = workspace.indicators.get(id).ok_or_else(|| unknown(id))?;
    match indicator.retired {
        Some(_) => Err(not_now(id, step, &words::STATE_RETIRED).into()),
        None => Ok(indicator),
    }
}

/// The set, unless it was dropped.
fn used<'a>(workspace: &'a Workspace, id: IndicatorSetId, step: &'static Text) -> Result<&'a Set, Refusal> {
    let set = workspace.indicators.set(id).ok_or_else(|| unknown(id))?;
    match set.dropped {
        Some(_) => Err(not_now(id, step, &words::STATE_DROPPED).into()),
        None => Ok(set),
    }
}
