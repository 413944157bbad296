use super::{Change, Fact};
use crate::{
    clash::{Field, Fold},
    programme::{Aim, Conclusion, Element, Line, Measure, Part, PartLink, Programme, Programmes},
    record::ProgrammeId,
};

impl Programmes {
    /// Applies what happened. Total: what does not fit, or is about what is not here, becomes a clash.
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
        let Some(programme) = self.programmes.get_mut(&id) else { return fold.missing(id) };
        match fact {
            Fact::Drawn { .. } => {}
            Fact::Edited { change, .. } => programme.edit(id, change, fold),
            Fact::PartNamed { element, name, source, .. } => {
                programme.line_mut(*element, fold).name(id, name, source, fold);
            }
            Fact::PartRemoved { element, name, .. } => {
                programme.line_mut(*element, fold).remove(id, name, fold);
            }
            Fact::PartLinked { element, name, link, .. } => {
                programme.line_mut(*element, fold).link(id, name, link.clone(), fold);
            }
            Fact::TargetSet { element, measure, target, .. } => {
                programme.line_mut(*element, fold).aim(id, *measure, Aim::Set(target.clone()), fold);
            }
            Fact::TargetDropped { element, measure, reason, .. } => {
                let given_up = Aim::GivenUp { reason: reason.clone() };
                programme.line_mut(*element, fold).aim(id, *measure, given_up, fold);
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
    fn name(&mut self, id: ProgrammeId, name: &str, source: &str, fold: &mut Fold<'_>) {
        match self.parts.iter_mut().find(|part| part.name == name) {
            Some(part) => {
                part.named.push(fold.trace());
                part.source.set(source.to_owned(), id, &format!("source_{name}"), fold);
            }
            None => self.parts.push(Part {
                name: name.to_owned(),
                source: Field::new(source.to_owned(), fold),
                link: Field::new(None, fold),
                named: vec![fold.trace()],
            }),
        }
    }

    fn link(&mut self, id: ProgrammeId, name: &str, link: Option<PartLink>, fold: &mut Fold<'_>) {
        match self.parts.iter_mut().find(|part| part.name == name) {
            Some(part) => part.link.set(link, id, &format!("link_{name}"), fold),
            None => {
                let since = self.words.set_by().clone();
                fold.impossible(id, "part_linked", "no_part", &since);
            }
        }
    }

    fn remove(&mut self, id: ProgrammeId, name: &str, fold: &mut Fold<'_>) {
        let Some(part) = self.parts.iter_mut().find(|part| part.name == name) else {
            return fold.missing(id);
        };
        part.named.retain(|named| !fold.knew(named));
        match part.named.first() {
            // Somebody named it anew at the same time: it stays, and a person looks at it.
            Some(unseen) => fold.impossible(id, "part_removed", "part_named", unseen),
            None => self.parts.retain(|part| part.name != name),
        }
    }

    fn aim(&mut self, id: ProgrammeId, measure: Measure, aim: Aim, fold: &mut Fold<'_>) {
        match self.targets.get_mut(&measure) {
            Some(standing) => standing.set(aim, id, &format!("target_{}", measure.key()), fold),
            None => {
                self.targets.insert(measure, Field::new(aim, fold));
            }
        }
    }
}
