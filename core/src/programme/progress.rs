use jiff::civil::Date;

use super::{Counted, Element, Measure, Part, Programme, Target, measure::activities_held};
use crate::{
    calendar::days_between,
    policy::parameter,
    rate::{self, Rate},
    record::{ProgrammeId, Record},
    text::messages::programme as words,
    workspace::Workspace,
};

/// How far an element got.
#[derive(Clone, Debug, PartialEq)]
pub struct LineProgress<'a> {
    /// The element.
    pub element: Element,
    /// What it is about, in words; empty while nobody said so.
    pub words: &'a str,
    /// Its parts that are known by name.
    pub parts: &'a [Part],
    /// How many more there are by its name, of which nothing is known; `None` when its name says no number.
    pub untold: Option<u32>,
    /// For each part in the same order, the activities held of which it consists; `None` while nobody said which those are.
    pub held: Vec<Option<Counted>>,
    /// Its targets.
    pub targets: Vec<Progress>,
}

/// How far a target got: numerator, denominator, and the records behind them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is counted.
    pub measure: Measure,
    /// What was counted up to the day.
    pub counted: Counted,
    /// What is to be reached in the year.
    pub target: u32,
    /// What the share of the year that has passed asks for, after some days of grace.
    pub expected: u64,
}

impl Progress {
    /// How much was reached.
    pub fn achieved(&self) -> u64 {
        self.counted.total()
    }

    /// Reached as whole per cent of the target, rounded down; more than 100 when more was reached. `None` (shown as "—")
    /// for a target of 0.
    pub fn percent(&self) -> Option<u64> {
        self.achieved().saturating_mul(100).checked_div(u64::from(self.target))
    }

    /// Whether the target was reached.
    pub fn is_reached(&self) -> bool {
        self.achieved() >= u64::from(self.target)
    }

    /// Whether less was reached than the passed share of the year asks for.
    pub fn is_behind(&self) -> bool {
        self.achieved() < self.expected
    }

    /// The records behind what was reached.
    pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
        self.counted.records.iter().map(|(record, _)| *record)
    }
}

impl Programme {
    /// How far every element got by what happened up to a day of the year, all five in their order.
    pub fn progress_on(&self, workspace: &Workspace, day: Date) -> Vec<LineProgress<'_>> {
        let line = |element: &Element| LineProgress {
            element: *element,
            words: self.line(*element).map_or("", |line| line.words.get()),
            parts: self.parts(*element),
            untold: self.untold(*element),
            held: self.parts(*element).iter().map(|part| self.held(workspace, part, day)).collect(),
            targets: self
                .targets(*element)
                .map(|(measure, target)| self.progress_of(workspace, measure, target, day))
                .collect(),
        };
        Element::ALL.iter().map(line).collect()
    }

    fn held(&self, workspace: &Workspace, part: &Part, day: Date) -> Option<Counted> {
        let link = part.link.get().as_ref()?;
        let (first, last) = self.period()?;
        let days = (first, day.min(last));
        Some(activities_held(workspace, Some(link.series), link.theme.as_deref(), days))
    }

    /// How far a target got by what happened up to a day of the year.
    pub fn progress_of(
        &self,
        workspace: &Workspace,
        measure: Measure,
        target: &Target,
        day: Date,
    ) -> Progress {
        let counted = self
            .period()
            .map(|(first, last)| measure.count(workspace, first, day.min(last)))
            .unwrap_or_default();
        let expected = self.expected(workspace, target.number, day);
        Progress { measure, counted, target: target.number, expected }
    }

    /// How many of its targets were reached by a day.
    pub fn reached_on(&self, workspace: &Workspace, id: ProgrammeId, day: Date) -> Rate {
        let lines = self.progress_on(workspace, day);
        let targets = lines.iter().flat_map(|line| &line.targets);
        Rate::of(&words::REACHED, targets.map(|target| rate::Part::when(id, target.is_reached())))
    }

    /// The share of the target that the days of the year up to a day ask for, rounded down. The last days of grace do not
    /// count: what happened in them is often not entered yet.
    fn expected(&self, workspace: &Workspace, target: u32, day: Date) -> u64 {
        let Some((first, last)) = self.period() else { return 0 };
        let grace = workspace.policy.on(&parameter::PROGRAMME_GRACE, day).value;
        let days = days_between(first, last).saturating_add(1);
        let passed =
            days_between(first, day).saturating_add(1).saturating_sub(i64::from(grace)).clamp(0, days);
        let (days, passed) = (u64::try_from(days).unwrap_or(0), u64::try_from(passed).unwrap_or(0));
        u64::from(target).saturating_mul(passed).checked_div(days).unwrap_or(0)
    }
}
