//! Where a scenario is played: a desk, and what its steps have made.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{DateTime, date};
use toml::{Spanned, Table, Value};

use super::{
    error::{Mistake, Place, ScenarioError, moment},
    model::{Names, Step},
    read,
    run::Starts,
};
use crate::{
    journal::{Actor, DeviceId},
    record::{Record, Seeded},
    text::nearest,
    workspace::{Command, Desk, Fact},
};

/// A desk and the names of its records.
pub(super) struct Stage {
    pub desk: Desk<Seeded>,
    pub names: BTreeMap<String, Value>,
    known: BTreeSet<Record>,
    /// When the last step was done; `None` before the first.
    done: Option<DateTime>,
    /// What happened meanwhile on another device, until it is taken in.
    pub elsewhere: Option<Box<Stage>>,
}

impl Stage {
    pub(super) fn new() -> Stage {
        let desk = Desk::seeded(1, Actor::new("scenario"), date(2022, 10, 11).at(9, 0, 0, 0));
        Stage { desk, names: BTreeMap::new(), known: BTreeSet::new(), done: None, elsewhere: None }
    }

    /// Another device that has seen everything so far.
    pub(super) fn elsewhere(&self) -> Stage {
        let (device, actor) = (DeviceId::from_number(2), Actor::new("elsewhere"));
        let mut desk = Desk::new(device, actor, self.desk.now(), Seeded::new(2));
        desk.receive(self.desk.journal().clone());
        let (names, known) = (self.names.clone(), self.known.clone());
        Stage { desk, names, known, done: self.done, elsewhere: None }
    }

    /// Takes in what happened elsewhere, and names the clashes.
    pub(super) fn meet(&mut self) {
        let Some(other) = self.elsewhere.take() else { return };
        for (name, value) in other.names {
            self.names.entry(name).or_insert(value);
        }
        self.desk.receive(other.desk.into_journal());
        for (index, (id, _)) in self.desk.workspace().clashes.open().enumerate() {
            if let Ok(value) = Value::try_from(id) {
                self.names.insert(format!("clash-{}", index + 1), value);
            }
        }
    }

    /// Plays a starting point, after those that it continues. `begun` are the ones on the way to it.
    pub(super) fn begin(
        &mut self,
        name: &str,
        place: Place,
        begun: &mut Vec<String>,
        starts: Starts<'_>,
    ) -> Result<(), ScenarioError> {
        let owned = || name.to_owned();
        let first = begun.iter().position(|before| before == name);
        begun.push(owned());
        if let Some(first) = first {
            let circle = begun.iter().skip(first).cloned().collect();
            return Err(place.wrong()(Mistake::Circle(circle)));
        }
        let text =
            starts(name).map_err(|reason| place.wrong()(Mistake::NoGiven { name: owned(), reason }))?;
        let given = read::given(name, &text)?;
        let here = |offset| Place { given: Some(owned()), ..Place::line(read::line(&text, offset)) };
        if let Some(base) = &given.given {
            self.begin(base.get_ref(), here(base.span().start), begun, starts)?;
        }
        self.play_all("", &given.step, &here)
    }

    /// Plays the steps of a list, and says of a wrong one which it is in that list.
    pub(super) fn play_all(
        &mut self,
        list: &str,
        steps: &[Spanned<Step>],
        place: &dyn Fn(usize) -> Place,
    ) -> Result<(), ScenarioError> {
        let list = if list.is_empty() { String::new() } else { format!("{list}, ") };
        steps.iter().enumerate().try_for_each(|(index, step)| {
            let wrong =
                |mistake| place(step.span().start).part(format!("{list}step {}", index + 1)).wrong()(mistake);
            self.play(step.get_ref()).map_err(wrong)
        })
    }

    fn play(&mut self, step: &Step) -> Result<(), Mistake> {
        self.set_scene(step.at.as_ref(), step.by.as_deref())?;
        let command = self.command(&step.command)?;
        let facts = self.desk.perform(&command).map_err(|error| Mistake::Refused(error.to_string()))?;
        self.done = Some(self.desk.now());
        let made: Vec<Record> =
            facts.iter().flat_map(Fact::touches).filter(|record| self.known.insert(*record)).collect();
        let names = match &step.names {
            Names::None => &[][..],
            Names::One(name) => std::slice::from_ref(name),
            Names::Several(names) => names,
        };
        if names.len() > made.len() {
            return Err(Mistake::TooManyNames { made: made.len(), names: names.to_vec() });
        }
        for (name, record) in names.iter().zip(made) {
            self.names.insert(name.clone(), Value::String(uuid_of(record)));
        }
        let last = self.desk.workspace().history.last().and_then(|last| Value::try_from(last.id()).ok());
        if let (Some(name), Some(entry)) = (&step.entry, last) {
            self.names.insert(name.clone(), entry);
        }
        Ok(())
    }

    /// Sets the clock and who acts. Nothing is done before what was done already: a year with a typing error would prove
    /// anything.
    pub(super) fn set_scene(&mut self, at: Option<&Value>, by: Option<&str>) -> Result<(), Mistake> {
        if let Some(at) = at {
            let at = moment(at)?;
            if let Some(done) = self.done.filter(|done| at < *done) {
                return Err(Mistake::Early { at, done });
            }
        }
        self.set_view(at, by)
    }

    /// The same for looking only, which may be at an earlier day: how something stood then.
    pub(super) fn set_view(&mut self, at: Option<&Value>, by: Option<&str>) -> Result<(), Mistake> {
        if let Some(at) = at {
            self.desk.set_now(moment(at)?);
        }
        if let Some(by) = by {
            self.desk.set_actor(Actor::new(by));
        }
        Ok(())
    }

    /// The command that is written, with the records that its names stand for.
    pub(super) fn command(&self, table: &Table) -> Result<Command, Mistake> {
        let wrong = |words: String| Err(Mistake::NoCommand(words));
        match commands(table).as_slice() {
            [_] => {}
            [] => return wrong("nothing is asked: write a room and what is asked of it".to_owned()),
            several => {
                let (count, names) = (several.len(), several.join("`, `"));
                return wrong(format!("one is asked at a time, and there are {count}: `{names}`"));
            }
        }
        let value = named(&Value::Table(table.clone()), &self.names)?;
        let written = serde_json::to_value(value).map_err(|error| Mistake::NoCommand(error.to_string()))?;
        Command::read(&written).map_err(|error| Mistake::NoCommand(error.to_string()))
    }
}

/// The commands that are written in one place, by room and name.
fn commands(table: &Table) -> Vec<String> {
    let within = |(room, value): (&String, &Value)| match value {
        Value::Table(inner) => inner.keys().map(|name| format!("{room}.{name}")).collect(),
        _ => vec![room.clone()],
    };
    table.iter().flat_map(within).collect()
}

/// Replaces `"@name"` by the record's id, and TOML date-times by texts.
pub(super) fn named(value: &Value, names: &BTreeMap<String, Value>) -> Result<Value, Mistake> {
    Ok(match value {
        Value::String(text) => match text.strip_prefix('@') {
            Some(name) => names.get(name).cloned().ok_or_else(|| unnamed(name, names))?,
            None => value.clone(),
        },
        Value::Datetime(moment) => Value::String(moment.to_string()),
        Value::Array(values) => {
            Value::Array(values.iter().map(|value| named(value, names)).collect::<Result<_, _>>()?)
        }
        Value::Table(table) => {
            // A key may be a record as well: attendance by seat.
            let entry = |(key, value): (&String, &Value)| {
                let key = match key.strip_prefix('@') {
                    Some(name) => {
                        let id = names.get(name).and_then(Value::as_str);
                        id.ok_or_else(|| unnamed(name, names))?
                    }
                    None => key,
                };
                Ok((key.to_owned(), named(value, names)?))
            };
            Value::Table(table.iter().map(entry).collect::<Result<_, _>>()?)
        }
        _ => value.clone(),
    })
}

fn unnamed(name: &str, names: &BTreeMap<String, Value>) -> Mistake {
    let nearest = nearest(name, names.keys().map(String::as_str)).map(str::to_owned);
    Mistake::NoName { name: name.to_owned(), nearest }
}

fn uuid_of(record: Record) -> String {
    // Externally tagged: {"issue":"<uuid>"}.
    let value = serde_json::to_value(record).unwrap_or_default();
    let id = value.as_object().and_then(|object| object.values().next()).and_then(|id| id.as_str());
    id.unwrap_or_default().to_owned()
}
