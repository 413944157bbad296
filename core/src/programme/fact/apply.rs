use super::{Change, Fact};
use crate::{
    clash::{Field, Fold},
    programme::{Conclusion, Element, Line, Measure, Part, Programme, Programmes, Target},
    record::ProgrammeId,
};

impl Programmes {
    /// Applies what happened. Total: a fact that does not fit becomes a clash; one about a programme that is not here has
    /// nothing to attach to and is left out.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let id = fact.programme();
        if let Fact::Drawn { year, organisation, title, source, .. } = fact {
            self.programmes.entry(id).or_insert_with(|| Programme {
                year: *year,
                organisation: *organisation,
                title: Field::new(title.clone(), fold),
                source: Field::new(source.clone(), fold),
                lines: Default::default(),
                concluded: None,
                drawn: fold.trace(),
            });
            return;
        }
        let Some(programme) = self.programmes.get_mut(&id) else { return };
        match fact {
            Fact::Drawn { .. } => {}
            Fact::Edited { change, .. } => programme.edit(id, change, fold),
            Fact::PartNamed { element, name, source, .. } => {
                programme.line_mut(*element, fold).name(name, source, fold);
            }
            Fact::PartRemoved { element, name, .. } => {
                programme.line_mut(*element, fold).remove(id, name, fold);
            }
            Fact::TargetSet { element, measure, target, .. } => {
                programme.line_mut(*element, fold).aim(id, *measure, Some(target.clone()), fold);
            }
            Fact::TargetDropped { element, measure, .. } => {
                programme.line_mut(*element, fold).aim(id, *measure, None, fold);
            }
            Fact::Concluded { summary, .. } => match &programme.concluded {
                Some(concluded) => fold.impossible(id, "concluded", "concluded", &concluded.trace),
                None => {
                    programme.concluded = Some(Conclusion { summary: summary.clone(), trace: fold.trace() });
                }
            },
        }
    }
}

impl Programme {
    fn edit(&mut self, id: ProgrammeId, change: &Change, fold: &mut Fold<'_>) {
        match change {
            Change::Title(title) => self.title.set(title.clone(), id, "title", fold),
            Change::Source(source) => self.source.set(source.clone(), id, "source", fold),
            Change::Words { element, words } => match self.lines.get_mut(element) {
                Some(line) => line.words.set(words.clone(), id, element.text().key, fold),
                None => {
                    let words = Field::new(words.clone(), fold);
                    self.lines
                        .insert(*element, Line { words, parts: Vec::new(), targets: Default::default() });
                }
            },
        }
    }

    fn line_mut(&mut self, element: Element, fold: &Fold<'_>) -> &mut Line {
        self.lines.entry(element).or_insert_with(|| Line {
            words: Field::new(String::new(), fold),
            parts: Vec::new(),
            targets: Default::default(),
        })
    }
}

impl Line {
    fn name(&mut self, name: &str, source: &str, fold: &Fold<'_>) {
        match self.parts.iter_mut().find(|part| part.name == name) {
            Some(part) => part.named.push(fold.trace()),
            None => self.parts.push(Part {
                name: name.to_owned(),
                source: source.to_owned(),
                named: vec![fold.trace()],
            }),
        }
    }

    fn remove(&mut self, id: ProgrammeId, name: &str, fold: &mut Fold<'_>) {
        let Some(part) = self.parts.iter_mut().find(|part| part.name == name) else { return };
        part.named.retain(|named| !fold.knew(named));
        match part.named.first() {
            // Somebody named it anew at the same time: it stays, and a person looks at it.
            Some(unseen) => fold.impossible(id, "part_removed", "part_named", unseen),
            None => self.parts.retain(|part| part.name != name),
        }
    }

    fn aim(&mut self, id: ProgrammeId, measure: Measure, target: Option<Target>, fold: &mut Fold<'_>) {
        match self.targets.get_mut(&measure) {
            Some(standing) => standing.set(target, id, &format!("target_{}", measure.key()), fold),
            None => {
                self.targets.insert(measure, Field::new(target, fold));
            }
        }
    }
}
